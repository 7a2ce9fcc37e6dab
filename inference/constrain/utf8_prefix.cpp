// SPDX-License-Identifier: MIT
// The byte automaton of well-formed UTF-8; see utf8_prefix.h.
#include "inference/constrain/utf8_prefix.h"

namespace anycap::constrain {

Utf8Prefix::Step Utf8Prefix::push(unsigned char byte)
{
    if (m_count == 0) {
        if (byte < 0x80) {
            m_value = byte;
            return Step::Complete;
        }
        if (byte < 0xC2 || byte > 0xF4)
            return Step::Malformed;
        m_length = static_cast<std::uint8_t>(byte < 0xE0 ? 2 : (byte < 0xF0 ? 3 : 4));
        m_value = byte & (0x7FU >> m_length);
    } else {
        const auto lead = static_cast<unsigned char>(m_bytes[0]);
        unsigned low = 0x80;
        unsigned high = 0xBF;
        if (m_count == 1) { // no overlong forms, no surrogates, nothing above U+10FFFF
            low = lead == 0xE0 ? 0xA0 : (lead == 0xF0 ? 0x90 : low);
            high = lead == 0xED ? 0x9F : (lead == 0xF4 ? 0x8F : high);
        }
        if (byte < low || byte > high)
            return Step::Malformed;
        m_value = (m_value << 6U) | (byte & 0x3FU);
    }
    m_bytes[m_count++] = static_cast<char>(byte);
    if (m_count < m_length)
        return Step::Inside;
    m_count = 0;
    return Step::Complete;
}

} // namespace anycap::constrain
