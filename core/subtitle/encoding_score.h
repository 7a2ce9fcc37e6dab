// SPDX-License-Identifier: MIT
/// @file encoding_score.h
/// How much a decoded text looks like something people write. Internal to core/subtitle.
#pragma once

#include <cstddef>
#include <string_view>

namespace anycap {

/// 0..1. Looks at the characters beyond ASCII: letters of one script next to letters of that script are good;
/// control characters, private use, symbols inside words and mixed scripts are not. `damaged` is how many
/// places could not be decoded at all.
double plausibility(std::string_view utf8, std::size_t damaged);

} // namespace anycap
