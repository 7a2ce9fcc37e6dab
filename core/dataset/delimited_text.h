// SPDX-License-Identifier: MIT
/// @file delimited_text.h
/// Comma-, semicolon- or tab-separated text (RFC 4180): quoted fields may hold separators, doubled quotes and
/// line breaks.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace anycap::dataset {

struct DelimitedRow {
    std::vector<std::string> fields;
    int line = 0; ///< 1-based, where the row begins
};

/// The separator that the first line has most often outside of quotes; a comma where it has none.
char guessSeparator(std::string_view text);

/// Empty lines are left out. InvalidData, with the line, when a quoted field does not end.
Result<std::vector<DelimitedRow>> readDelimited(std::string_view text, char separator);

} // namespace anycap::dataset
