// SPDX-License-Identifier: MIT
#include "core/subtitle/text_tools.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace anycap::text {

namespace {

constexpr std::size_t kExcerptBytes = 60;

void appendTwoDigits(std::string &out, std::int64_t value)
{
    out += static_cast<char>('0' + value / 10);
    out += static_cast<char>('0' + value % 10);
}

} // namespace

std::string_view trimmed(std::string_view s)
{
    while (!s.empty() && isSpace(s.front()))
        s.remove_prefix(1);
    while (!s.empty() && isSpace(s.back()))
        s.remove_suffix(1);
    return s;
}

std::string lowerCased(std::string_view ascii)
{
    std::string lower(ascii);
    for (char &c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

bool startsWithNoCase(std::string_view text, std::string_view lowerCasePrefix)
{
    return text.size() >= lowerCasePrefix.size()
        && lowerCased(text.substr(0, lowerCasePrefix.size())) == lowerCasePrefix;
}

SourceTraits traitsOf(std::string_view source)
{
    if (source.empty())
        return {true, false};
    SourceTraits traits;
    traits.hasCr = std::memchr(source.data(), '\r', source.size()) != nullptr;
    traits.isClean = std::memchr(source.data(), '\0', source.size()) == nullptr && utf8::isValid(source);
    return traits;
}

std::string valueOf(std::string_view raw, const SourceTraits &traits)
{
    if (traits.isClean && !traits.hasCr)
        return std::string(raw);
    std::string value;
    value.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (c == '\r') {
            value += '\n';
            if (i + 1 < raw.size() && raw[i + 1] == '\n')
                ++i;
        } else if (c == '\0') {
            value += "\xEF\xBF\xBD";
        } else {
            value += c;
        }
    }
    return traits.isClean || utf8::isValid(value) ? value : utf8::replaceMalformed(value);
}

Newline dominantNewline(std::string_view source)
{
    std::size_t lf = 0;
    std::size_t crLf = 0;
    std::size_t cr = 0;
    // The first lines tell the style; a whole pass over a large file would not tell more.
    source = source.substr(0, std::size_t{1} << 16U);
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] == '\n') {
            ++lf;
        } else if (source[i] == '\r') {
            if (i + 1 < source.size() && source[i + 1] == '\n') {
                ++crLf;
                ++i;
            } else {
                ++cr;
            }
        }
    }
    if (crLf > lf && crLf >= cr)
        return Newline::CrLf;
    return cr > lf ? Newline::Cr : Newline::Lf;
}

std::string_view newlineText(Newline newline)
{
    switch (newline) {
    case Newline::CrLf:
        return "\r\n";
    case Newline::Cr:
        return "\r";
    case Newline::Lf:
        break;
    }
    return "\n";
}

void appendWithNewlines(std::string &out, std::string_view lines, Newline newline)
{
    if (newline == Newline::Lf) {
        out += lines;
        return;
    }
    for (const char c : lines) {
        if (c == '\n')
            out += newlineText(newline);
        else
            out += c;
    }
}

void appendTime(std::string &out, Milliseconds time, char separator)
{
    std::int64_t ms = time.count();
    if (ms < 0) {
        out += '-';
        ms = -ms;
    }
    const std::int64_t hours = ms / 3600000;
    if (hours < 100)
        appendTwoDigits(out, hours);
    else
        out += std::to_string(hours);
    out += ':';
    appendTwoDigits(out, ms / 60000 % 60);
    out += ':';
    appendTwoDigits(out, ms / 1000 % 60);
    out += separator;
    out += static_cast<char>('0' + ms % 1000 / 100);
    appendTwoDigits(out, ms % 100);
}

std::string excerpt(std::string_view raw)
{
    std::string clean = utf8::replaceMalformed(raw.substr(0, kExcerptBytes * 4));
    for (char &c : clean) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            c = ' ';
    }
    if (clean.size() <= kExcerptBytes && raw.size() <= kExcerptBytes * 4)
        return clean;
    std::size_t cut = std::min(kExcerptBytes, clean.size());
    while (cut > 0 && cut < clean.size() && (static_cast<unsigned char>(clean[cut]) & 0xC0U) == 0x80U)
        --cut;
    return clean.substr(0, cut) + "…";
}

std::size_t countOf(std::string_view text, std::string_view what)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos;
         at = text.find(what, at + what.size()))
        ++count;
    return count;
}

void replaceAll(std::string &text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

} // namespace anycap::text
