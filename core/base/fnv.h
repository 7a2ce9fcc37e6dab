// SPDX-License-Identifier: MIT
/// @file fnv.h
/// FNV-1a with 64 bits: a hash that is the same on every machine and with every version, for keys and sums
/// that are kept. Not against anybody who means harm. Source: RFC draft eastlake-fnv (Fowler, Noll, Vo).
#pragma once

#include <cstdint>
#include <string_view>

namespace anycap {

constexpr std::uint64_t fnv1a64(std::string_view bytes)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

} // namespace anycap
