// SPDX-License-Identifier: MIT
#include "core/endpoint/sse_parser.h"

namespace anycap::endpoint {

/// The line that is complete. False: no more events are wanted.
bool SseParser::takeLine()
{
    std::string_view line = m_line;
    if (m_isFirstLine && line.substr(0, 3) == "\xEF\xBB\xBF")
        line.remove_prefix(3);
    m_isFirstLine = false;
    bool goesOn = true;
    if (line.empty()) {
        if (m_hasData)
            goesOn = m_onEvent(m_event);
        m_event = {};
        m_hasData = false;
    } else {
        const std::size_t colon = line.find(':');
        const std::string_view field = line.substr(0, colon);
        std::string_view value;
        if (colon != std::string_view::npos)
            value = line.substr(colon + 1);
        if (!value.empty() && value.front() == ' ')
            value.remove_prefix(1);
        if (field == "data") {
            if (m_hasData)
                m_event.data += '\n';
            m_event.data += value;
            m_hasData = true;
        } else if (field == "event") {
            m_event.type = value;
        }
    }
    m_line.clear();
    return goesOn;
}

Result<bool> SseParser::feed(std::string_view bytes)
{
    for (const char c : bytes) {
        if (m_isDone)
            return false;
        const bool isPair = m_isAfterCr && c == '\n';
        m_isAfterCr = c == '\r';
        if (isPair)
            continue;
        if (c == '\n' || c == '\r') {
            m_isDone = !takeLine();
            continue;
        }
        if (m_line.size() + m_event.data.size() >= kMostEventBytes)
            return Error{ErrorCode::TooLarge, "an event of the stream is too large", {}};
        m_line += c;
    }
    return !m_isDone;
}

} // namespace anycap::endpoint
