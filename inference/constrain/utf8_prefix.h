// SPDX-License-Identifier: MIT
/// @file utf8_prefix.h
/// UTF-8 byte by byte: tokens may begin and end inside a character. Only well-formed sequences are taken
/// (Unicode, table 3-7). A plain value of a few bytes.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace anycap::constrain {

class Utf8Prefix {
public:
    enum class Step : std::uint8_t { Inside, Complete, Malformed };

    /// Takes one byte in. After Complete, character() is the code point and the prefix is empty again.
    Step push(unsigned char byte);

    char32_t character() const { return m_value; }
    bool isEmpty() const { return m_count == 0; }
    /// Bytes of the character in hand so far, and still to come.
    std::string_view bytes() const { return {m_bytes.data(), m_count}; }
    int missing() const { return m_length - m_count; }

private:
    std::array<char, 4> m_bytes{};
    std::uint8_t m_count = 0;
    std::uint8_t m_length = 0;
    char32_t m_value = 0;
};

} // namespace anycap::constrain
