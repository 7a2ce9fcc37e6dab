// SPDX-License-Identifier: MIT
/// @file sse_parser.h
/// Server-sent events from bytes as they come, cut anywhere.
/// Source: WHATWG HTML, "9.2.6 Interpreting an event stream"; an event that the end of the stream cuts is
/// dropped.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace anycap::endpoint {

struct SseEvent {
    std::string type; ///< empty: "message"
    std::string data; ///< lines joined by '\n'
};

class SseParser {
public:
    static constexpr std::size_t kMostEventBytes = 4 << 20;

    /// @param onEvent false: no more events are wanted
    explicit SseParser(std::function<bool(const SseEvent &)> onEvent)
        : m_onEvent(std::move(onEvent))
    {
    }

    /// TooLarge for an event or a line beyond the bound; false in the result when no more are wanted.
    Result<bool> feed(std::string_view bytes);

private:
    bool takeLine();

    std::function<bool(const SseEvent &)> m_onEvent;
    SseEvent m_event;
    bool m_hasData = false;
    std::string m_line;
    bool m_isAfterCr = false; ///< a '\n' right after belongs to it
    bool m_isFirstLine = true; ///< a byte order mark may lead it
    bool m_isDone = false;
};

} // namespace anycap::endpoint
