// SPDX-License-Identifier: MIT
#include "core/base/utf8.h"
#include "inference/tokenizer/byte_bpe_tokenizer.h"

#include <unicode/uchar.h>

#include <array>

namespace anycap::tokenizer {

namespace {

enum class Kind : unsigned char { Letter, Number, LineEnd, Space, Other };

struct Symbol {
    char32_t c;
    Kind kind;
    std::size_t begin; ///< byte
};

Kind kindOf(char32_t c)
{
    if (c == U'\n' || c == U'\r')
        return Kind::LineEnd;
    const auto code = static_cast<UChar32>(c);
    const auto mask = U_MASK(u_charType(code));
    if ((mask & U_GC_L_MASK) != 0)
        return Kind::Letter;
    if ((mask & U_GC_N_MASK) != 0)
        return Kind::Number;
    return u_hasBinaryProperty(code, UCHAR_WHITE_SPACE) != 0 ? Kind::Space : Kind::Other;
}

bool isSpace(Kind kind) { return kind == Kind::Space || kind == Kind::LineEnd; }

class Splitter {
public:
    explicit Splitter(std::string_view text)
        : m_text(text)
    {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = at;
            const char32_t c = utf8::next(text, at);
            m_symbols.push_back({c, kindOf(c), begin});
        }
    }

    std::vector<std::string_view> run() const
    {
        std::vector<std::string_view> words;
        for (std::size_t at = 0; at < m_symbols.size();) {
            const std::size_t end = wordEnd(at);
            words.push_back(m_text.substr(byte(at), byte(end) - byte(at)));
            at = end;
        }
        return words;
    }

private:
    std::size_t byte(std::size_t i) const
    {
        return i < m_symbols.size() ? m_symbols[i].begin : m_text.size();
    }
    bool is(std::size_t i, Kind kind) const { return i < m_symbols.size() && m_symbols[i].kind == kind; }

    std::size_t contraction(std::size_t at) const
    {
        static constexpr std::array<std::u32string_view, 7> kEndings{U"s", U"t",  U"re", U"ve",
                                                                     U"m", U"ll", U"d"};
        if (m_symbols[at].c != U'\'')
            return 0;
        for (const auto ending : kEndings) {
            std::size_t i = 0;
            while (i < ending.size() && at + 1 + i < m_symbols.size()
                   && u_foldCase(static_cast<UChar32>(m_symbols[at + 1 + i].c), U_FOLD_CASE_DEFAULT)
                       == static_cast<UChar32>(ending[i]))
                ++i;
            if (i == ending.size())
                return at + 1 + i;
        }
        return 0;
    }

    std::size_t runOf(std::size_t at, Kind kind) const
    {
        while (is(at, kind))
            ++at;
        return at;
    }

    std::size_t wordEnd(std::size_t at) const
    {
        if (const std::size_t end = contraction(at))
            return end;
        const Kind kind = m_symbols[at].kind;
        if (kind == Kind::Letter)
            return runOf(at, Kind::Letter);
        if ((kind == Kind::Space || kind == Kind::Other) && is(at + 1, Kind::Letter))
            return runOf(at + 1, Kind::Letter);
        if (kind == Kind::Number)
            return at + 1;
        if (kind == Kind::Other)
            return runOf(runOf(at, Kind::Other), Kind::LineEnd);
        if (m_symbols[at].c == U' ' && is(at + 1, Kind::Other))
            return runOf(runOf(at + 1, Kind::Other), Kind::LineEnd);
        return spaceEnd(at);
    }

    /// Up to the last line end; else all but the last blank before a word; else all.
    std::size_t spaceEnd(std::size_t at) const
    {
        std::size_t end = at;
        std::size_t lastLine = at;
        while (end < m_symbols.size() && isSpace(m_symbols[end].kind)) {
            ++end;
            if (m_symbols[end - 1].kind == Kind::LineEnd)
                lastLine = end;
        }
        if (lastLine > at)
            return lastLine;
        return end < m_symbols.size() && end - at > 1 ? end - 1 : end;
    }

    std::string_view m_text;
    std::vector<Symbol> m_symbols;
};

} // namespace

std::vector<std::string_view> splitWords(std::string_view utf8) { return Splitter(utf8).run(); }

} // namespace anycap::tokenizer
