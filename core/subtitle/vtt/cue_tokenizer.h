// SPDX-License-Identifier: MIT
/// @file cue_tokenizer.h
/// Source: W3C WebVTT, "WebVTT cue text tokenizer". Internal to core/subtitle.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::vtt {

struct Token {
    enum class Kind : unsigned char { Text, StartTag, EndTag, Timestamp };
    Kind kind = Kind::Text;
    std::string value; ///< characters, tag name or timestamp
    std::vector<std::string> classes; ///< StartTag; may have empty ones
    std::string annotation; ///< StartTag
};

class CueTokenizer {
public:
    /// `text` must outlive the tokenizer.
    explicit CueTokenizer(std::string_view text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    /// Call only when not atEnd().
    Token next();

private:
    Token textToken();
    Token tagToken();
    void appendReference(std::string &out, char additionalAllowed);
    /// Moves behind a ">" that stopped the reading.
    void skipEnd();

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace anycap::vtt
