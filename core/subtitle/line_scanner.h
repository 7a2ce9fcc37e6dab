// SPDX-License-Identifier: MIT
/// @file line_scanner.h
/// Walks over the lines of a text without copying: LF, CR LF and CR all end a line. Internal to
/// core/subtitle.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

namespace anycap {

struct ScannedLine {
    std::size_t begin = 0;
    std::size_t end = 0; ///< of the content, before the line end
    std::size_t next = 0; ///< behind the line end
    int number = 0; ///< 1-based

    bool hasLineEnd() const { return next > end; }
};

class LineScanner {
public:
    /// `text` must outlive the scanner.
    explicit LineScanner(std::string_view text)
        : m_text(text)
        , m_hasCr(!text.empty() && std::memchr(text.data(), '\r', text.size()) != nullptr)
    {
    }

    bool hasCarriageReturns() const { return m_hasCr; }
    bool atEnd() const { return m_position >= m_text.size(); }
    std::string_view content(const ScannedLine &line) const
    {
        return m_text.substr(line.begin, line.end - line.begin);
    }

    /// The next line; an empty one past the end.
    ScannedLine next()
    {
        ScannedLine line{m_position, m_text.size(), m_text.size(), ++m_number};
        if (atEnd())
            return line;
        const char *begin = m_text.data() + m_position;
        const std::size_t left = m_text.size() - m_position;
        const void *lf = std::memchr(begin, '\n', left);
        std::size_t length
            = lf != nullptr ? static_cast<std::size_t>(static_cast<const char *>(lf) - begin) : left;
        if (m_hasCr) {
            if (const void *cr = std::memchr(begin, '\r', length); cr != nullptr)
                length = static_cast<std::size_t>(static_cast<const char *>(cr) - begin);
        }
        line.end = m_position + length;
        line.next = line.end;
        if (line.next < m_text.size()) {
            const bool isCr = m_text[line.next] == '\r';
            ++line.next;
            if (isCr && line.next < m_text.size() && m_text[line.next] == '\n')
                ++line.next;
        }
        m_position = line.next;
        return line;
    }

    /// Goes back to the beginning of a line that next() gave.
    void rewindTo(const ScannedLine &line)
    {
        m_position = line.begin;
        m_number = line.number - 1;
    }

private:
    std::string_view m_text;
    std::size_t m_position = 0;
    int m_number = 0;
    bool m_hasCr;
};

} // namespace anycap
