// SPDX-License-Identifier: MIT
// Decoding after the table of well-formed byte sequences (Unicode, table 3-7); see utf8.h.
#include "core/base/utf8.h"

#include <cstdint>
#include <cstring>

namespace anycap::utf8 {

namespace {

struct Decoded {
    char32_t codePoint = kReplacement;
    std::size_t length = 1;
    bool isWellFormed = false;
};

unsigned byteAt(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]); }

Decoded decodeAt(std::string_view s, std::size_t offset)
{
    const unsigned lead = byteAt(s, offset);
    if (lead < 0x80)
        return {lead, 1, true};
    std::size_t length = 0;
    unsigned low = 0x80;
    unsigned high = 0xBF;
    char32_t value = 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
        value = lead & 0x1FU;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        value = lead & 0x0FU;
        low = lead == 0xE0 ? 0xA0 : low; // no overlong forms
        high = lead == 0xED ? 0x9F : high; // no surrogates
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        value = lead & 0x07U;
        low = lead == 0xF0 ? 0x90 : low;
        high = lead == 0xF4 ? 0x8F : high; // nothing above U+10FFFF
    } else {
        return {};
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (offset + i >= s.size() || byteAt(s, offset + i) < low || byteAt(s, offset + i) > high)
            return {kReplacement, i, false};
        value = (value << 6U) | (byteAt(s, offset + i) & 0x3FU);
        low = 0x80;
        high = 0xBF;
    }
    return {value, length, true};
}

} // namespace

char32_t next(std::string_view utf8, std::size_t &offset)
{
    const Decoded d = decodeAt(utf8, offset);
    offset += d.length;
    return d.codePoint;
}

char32_t before(std::string_view utf8, std::size_t offset)
{
    if (offset == 0)
        return 0;
    const std::size_t earliest = offset > 4 ? offset - 4 : 0;
    std::size_t start = offset - 1;
    while (start > earliest && (byteAt(utf8, start) & 0xC0U) == 0x80)
        --start;
    const Decoded d = decodeAt(utf8.substr(0, offset), start);
    return d.isWellFormed && start + d.length == offset ? d.codePoint : kReplacement;
}

void append(std::string &utf8, char32_t c)
{
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        c = kReplacement;
    const auto put = [&utf8](char32_t byte) { utf8.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

std::u32string decode(std::string_view utf8)
{
    std::u32string result;
    result.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();)
        result.push_back(next(utf8, i));
    return result;
}

std::string encode(std::u32string_view codePoints)
{
    std::string result;
    result.reserve(codePoints.size());
    for (const char32_t c : codePoints)
        append(result, c);
    return result;
}

bool isValid(std::string_view utf8)
{
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    for (std::size_t i = 0; i < utf8.size();) {
        // Most text is ASCII: eight bytes at a time.
        std::uint64_t eight = 0;
        if (i + sizeof eight <= utf8.size()) {
            std::memcpy(&eight, utf8.data() + i, sizeof eight);
            if ((eight & kHighBits) == 0) {
                i += sizeof eight;
                continue;
            }
        }
        const Decoded d = decodeAt(utf8, i);
        if (!d.isWellFormed)
            return false;
        i += d.length;
    }
    return true;
}

std::string replaceMalformed(std::string_view utf8) { return encode(decode(utf8)); }

} // namespace anycap::utf8
