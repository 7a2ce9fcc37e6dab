// SPDX-License-Identifier: MIT
/// @file timestamp.h
/// Source: W3C WebVTT, "collect a WebVTT timestamp".
#pragma once

#include "core/base/media_buffers.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace anycap::vtt {

/// Reads a timestamp at `position` and moves it behind; nothing where there is none (position is then
/// anywhere). Hours of any number of digits are read; beyond kMaxTime they count as kMaxTime.
std::optional<Milliseconds> collectTimestamp(std::string_view text, std::size_t &position);

/// A hundred thousand years: far beyond any media, far from overflow after shifting and stretching.
inline constexpr Milliseconds kMaxTime{std::chrono::hours(24) * 365 * 100000};

} // namespace anycap::vtt
