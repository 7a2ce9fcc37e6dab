// SPDX-License-Identifier: MIT
/// @file chat_reception.h
/// Internal to core/endpoint: puts a chat answer together from what comes over the wire, streamed or whole.
#pragma once

#include "core/endpoint/chat_client.h"
#include "core/endpoint/sse_parser.h"
#include "core/endpoint/wire.h"
#include "core/net/http_types.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace anycap::endpoint {

class ChatReception {
public:
    static constexpr std::size_t kMostTextBytes = 4 << 20;

    explicit ChatReception(std::function<void(std::string_view)> onText)
        : m_onText(std::move(onText))
        , m_events([this](const SseEvent &event) { return takeEvent(event); })
    {
    }
    ChatReception(const ChatReception &) = delete;
    ChatReception &operator=(const ChatReception &) = delete;

    /// Both false when there is nothing more to wait for: see error().
    bool onHead(const net::HttpHead &head);
    bool onBytes(std::string_view bytes);
    /// The exchange has ended as it should: what is missing?
    void finish();

    const std::optional<Error> &error() const { return m_error; }
    /// Trying again may help: the answer broke off, or the server failed while it wrote.
    bool isPassing() const { return m_isPassing; }
    bool hasEnd() const { return m_hasEnd; } ///< the server said that the answer is whole
    bool hasShownText() const { return m_hasShownText; }
    ChatAnswer &answer() { return m_answer; }

private:
    bool takeEvent(const SseEvent &event);
    bool takePiece(std::string_view json);
    bool fail(ErrorCode code, std::string message, bool isPassing = false);

    std::function<void(std::string_view)> m_onText;
    SseParser m_events;
    ChatAnswer m_answer;
    std::string m_whole; ///< of an answer that is not streamed
    std::optional<Error> m_error;
    bool m_isStream = false;
    bool m_hasEnd = false; ///< the server said why it ended, or that it did
    bool m_hasShownText = false;
    bool m_isPassing = false;
};

} // namespace anycap::endpoint
