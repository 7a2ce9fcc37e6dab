// SPDX-License-Identifier: MIT
/// @file memory_fit.h
/// Whether a model of some size runs on this machine.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace anycap::models {

enum class WeightKind : unsigned char { BFloat16, Int8, Int4 };
inline constexpr std::array kWeightKinds{WeightKind::BFloat16, WeightKind::Int8, WeightKind::Int4};

/// "bfloat16", "int8", "int4".
std::string_view weightKindName(WeightKind kind);

/// Bytes that a model of so many parameters needs while it runs: its weights (int8 with a scale a channel,
/// int4 with one for each group of 32), and about 1 GiB for the key-value cache, a picture's tiles and the
/// program.
std::uint64_t memoryNeeded(double billions, WeightKind kind);

/// Bytes of memory of this machine, and what is free for a program now. Absent where the system does not say.
std::optional<std::uint64_t> totalMemory();
std::optional<std::uint64_t> availableMemory();

} // namespace anycap::models
