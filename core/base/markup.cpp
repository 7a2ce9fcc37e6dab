// SPDX-License-Identifier: MIT
// Removing the markup of subtitle formats from a caption's text. Only what those formats define is markup: a
// lone "<" in "x < y" or an unknown tag stays, because a reader would see it.
#include "core/base/text_count.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace anycap {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// `inside` is what stands between "<" and ">".
bool isTag(std::string_view inside)
{
    static constexpr std::array<std::string_view, 10> kNames{"i", "b",    "u",    "s",  "c",
                                                             "v", "lang", "ruby", "rt", "font"};
    if (inside.empty())
        return false;
    if (isDigit(inside.front())) { // a WebVTT timestamp: digits, colons and a dot only
        return inside.find(':') != std::string_view::npos
            && inside.find_first_not_of("0123456789:.") == std::string_view::npos;
    }
    if (inside.front() == '/')
        inside.remove_prefix(1);
    const std::size_t end = std::min(inside.find_first_of(" \t\r\n./"), inside.size());
    std::string name(inside.substr(0, end));
    std::transform(name.begin(), name.end(), name.begin(), lower);
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

/// Length of the tag that begins at `s`, or 0.
std::size_t tagLength(std::string_view s)
{
    if (s.front() == '{') { // SubStation override as SRT files carry it: {\an8}
        const std::size_t end = s.find('}');
        return s.size() > 1 && s[1] == '\\' && end != std::string_view::npos ? end + 1 : 0;
    }
    const std::size_t end = s.find_first_of("<>", 1);
    if (end == std::string_view::npos || s[end] != '>')
        return 0;
    return isTag(s.substr(1, end - 1)) ? end + 1 : 0;
}

/// "&#233;" or "&#xE9;" without the ampersand and the semicolon.
char32_t numericReference(std::string_view body)
{
    const bool isHex = body.size() > 1 && lower(body[1]) == 'x';
    const std::string_view digits = body.substr(isHex ? 2 : 1);
    unsigned long value = 0;
    const auto [end, error]
        = std::from_chars(digits.data(), digits.data() + digits.size(), value, isHex ? 16 : 10);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size())
        return 0;
    return static_cast<char32_t>(std::min(value, 0x110000UL));
}

/// Appends the character that the entity at `s` stands for; gives its length, or 0 for plain text.
std::size_t appendEntity(std::string &out, std::string_view s)
{
    static constexpr std::array<std::pair<std::string_view, char32_t>, 8> kNamed{{
        {"amp", U'&'},
        {"lt", U'<'},
        {"gt", U'>'},
        {"quot", U'"'},
        {"apos", U'\''},
        {"nbsp", 0xA0},
        {"lrm", 0x200E},
        {"rlm", 0x200F},
    }};
    constexpr std::size_t kLongest = 10; // "&#x10FFFF;"
    const std::size_t end = s.substr(0, kLongest).find(';');
    if (end == std::string_view::npos || end < 2)
        return 0;
    const std::string_view body = s.substr(1, end - 1);
    char32_t c = 0;
    if (body.front() == '#') {
        c = numericReference(body);
    } else {
        for (const auto &[name, value] : kNamed)
            c = name == body ? value : c;
    }
    if (c == 0)
        return 0;
    utf8::append(out, c);
    return end + 1;
}

} // namespace

bool hasTags(std::string_view utf8)
{
    for (std::size_t i = utf8.find_first_of("<{"); i != std::string_view::npos;
         i = utf8.find_first_of("<{", i + 1)) {
        if (tagLength(utf8.substr(i)) > 0)
            return true;
    }
    return false;
}

std::string withoutMarkup(std::string_view utf8)
{
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const char c = utf8[i];
        std::size_t length = 0;
        if (c == '<' || c == '{')
            length = tagLength(utf8.substr(i));
        else if (c == '&')
            length = appendEntity(out, utf8.substr(i));
        if (length == 0) {
            out.push_back(c);
            length = 1;
        }
        i += length;
    }
    return out;
}

} // namespace anycap
