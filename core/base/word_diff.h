// SPDX-License-Identifier: MIT
/// @file word_diff.h
/// Word-level difference between two captions, as hunks that can be accepted or rejected one by one.
/// Pure: accepting every hunk gives `after`, rejecting every hunk gives `before`, byte for byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace anycap {

/// A stretch that is the same in both texts, or differs. Offsets are bytes into the two texts.
struct DiffHunk {
    bool isChanged = false;
    std::size_t beforeOffset = 0;
    std::size_t beforeLength = 0;
    std::size_t afterOffset = 0;
    std::size_t afterLength = 0;

    friend bool operator==(const DiffHunk &, const DiffHunk &) = default;
};

/// Covers both texts without gaps, in order; same and changed stretches alternate. Words are runs of letters,
/// digits and inner apostrophes or hyphens; CJK characters are words of their own; the white space before a
/// changed word belongs to its hunk so that accepting one leaves no double blanks.
std::vector<DiffHunk> wordDiff(std::string_view before, std::string_view after);

/// The text with the changed hunks named in `accepted` (one flag a hunk of `hunks`, unchanged ones ignored)
/// taken from `after` and the others from `before`.
std::string applyHunks(std::string_view before, std::string_view after, const std::vector<DiffHunk> &hunks,
                       const std::vector<bool> &accepted);

} // namespace anycap
