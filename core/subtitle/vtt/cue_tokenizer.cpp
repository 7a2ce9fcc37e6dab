// SPDX-License-Identifier: MIT
#include "core/subtitle/vtt/cue_tokenizer.h"

#include "core/base/utf8.h"
#include "core/subtitle/text_tools.h"
#include "core/subtitle/vtt/named_references.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace anycap::vtt {

namespace {

/// The value of a numeric reference whose digits begin at `at`, which is moved behind it.
std::optional<char32_t> numericReference(std::string_view text, std::size_t &at)
{
    std::size_t i = at;
    std::uint32_t base = 10;
    if (i < text.size() && (text[i] == 'x' || text[i] == 'X')) {
        base = 16;
        ++i;
    }
    const std::size_t digitsBegin = i;
    std::uint32_t value = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        std::uint32_t digit = 99;
        if (text::isDigit(c))
            digit = static_cast<std::uint32_t>(c - '0');
        else if (base == 16 && c >= 'a' && c <= 'f')
            digit = static_cast<std::uint32_t>(c - 'a') + 10;
        else if (base == 16 && c >= 'A' && c <= 'F')
            digit = static_cast<std::uint32_t>(c - 'A') + 10;
        if (digit >= base)
            break;
        if (value <= 0x10FFFF)
            value = value * base + digit;
    }
    if (i == digitsBegin)
        return std::nullopt;
    if (i < text.size() && text[i] == ';')
        ++i;
    at = i;
    // What HTML reads for the C1 controls; 0 where it keeps them.
    constexpr std::array<char32_t, 32> kWindows1252{
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    if (value >= 0x80 && value < 0xA0 && kWindows1252.at(value - 0x80) != 0)
        return kWindows1252.at(value - 0x80);
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return utf8::kReplacement;
    return value;
}

/// Trims, and turns each run of white space into one blank.
std::string collapsed(std::string_view text)
{
    std::string out;
    bool isPending = false;
    for (const char c : text) {
        if (text::isSpace(c)) {
            isPending = !out.empty();
            continue;
        }
        if (isPending)
            out += ' ';
        isPending = false;
        out += c;
    }
    return out;
}

} // namespace

Token CueTokenizer::next() { return m_text[m_at] == '<' ? tagToken() : textToken(); }

void CueTokenizer::skipEnd()
{
    if (m_at < m_text.size() && m_text[m_at] == '>')
        ++m_at;
}

Token CueTokenizer::textToken()
{
    Token token;
    while (m_at < m_text.size() && m_text[m_at] != '<') {
        if (m_text[m_at] == '&')
            appendReference(token.value, '\0');
        else
            token.value += m_text[m_at++];
    }
    return token;
}

void CueTokenizer::appendReference(std::string &out, char additionalAllowed)
{
    ++m_at; // the ampersand
    const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
    if (m_at >= m_text.size() || text::isSpace(c) || c == '<' || c == '&'
        || (additionalAllowed != '\0' && c == additionalAllowed)) {
        out += '&';
        return;
    }
    if (c == '#') {
        std::size_t at = m_at + 1;
        if (const std::optional<char32_t> value = numericReference(m_text, at)) {
            utf8::append(out, *value);
            m_at = at;
        } else {
            out += '&';
        }
        return;
    }
    const NamedReference *reference = longestNamedReference(m_text.substr(m_at));
    if (reference == nullptr) {
        out += '&';
        return;
    }
    out += reference->text;
    m_at += reference->name.size();
}

Token CueTokenizer::tagToken()
{
    ++m_at; // the "<"
    Token token;
    const char c = m_at < m_text.size() ? m_text[m_at] : '>';
    if (c == '/' || text::isDigit(c)) {
        token.kind = c == '/' ? Token::Kind::EndTag : Token::Kind::Timestamp;
        if (c == '/')
            ++m_at;
        const std::size_t end = std::min(m_text.find('>', m_at), m_text.size());
        token.value = m_text.substr(m_at, end - m_at);
        m_at = end;
        skipEnd();
        return token;
    }
    token.kind = Token::Kind::StartTag;
    while (m_at < m_text.size() && m_text[m_at] != '>' && m_text[m_at] != '.' && !text::isSpace(m_text[m_at]))
        token.value += m_text[m_at++];
    while (m_at < m_text.size() && m_text[m_at] == '.') {
        ++m_at;
        std::string name;
        while (m_at < m_text.size() && m_text[m_at] != '>' && m_text[m_at] != '.'
               && !text::isSpace(m_text[m_at]))
            name += m_text[m_at++];
        token.classes.push_back(std::move(name));
    }
    std::string annotation;
    while (m_at < m_text.size() && m_text[m_at] != '>') {
        if (m_text[m_at] == '&')
            appendReference(annotation, '>');
        else
            annotation += m_text[m_at++];
    }
    token.annotation = collapsed(annotation);
    skipEnd();
    return token;
}

} // namespace anycap::vtt
