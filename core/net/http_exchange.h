// SPDX-License-Identifier: MIT
/// @file http_exchange.h
/// Internal to core/net: what one send() and the network's thread share. Bytes are handed over in pieces; the
/// network reads on only while few are waiting.
#pragma once

#include "core/base/result.h"
#include "core/net/http_types.h"

#include <QByteArray>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace anycap::net {

struct Exchange {
    static constexpr qint64 kMostWaiting = 1 << 20; ///< bytes

    HttpRequest request; ///< set before the network sees it, then only read

    std::mutex mutex; ///< for all below
    std::condition_variable_any changed;
    std::optional<HttpHead> head; ///< of the final answer
    std::deque<QByteArray> pieces;
    qint64 waitingBytes = 0;
    bool isNetworkPaused = false; ///< too much is waiting: tell the network when it is taken
    bool isEnded = false;
    std::optional<Error> error; ///< with isEnded
};

} // namespace anycap::net
