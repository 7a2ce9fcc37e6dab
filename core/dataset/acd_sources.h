// SPDX-License-Identifier: MIT
/// @file acd_sources.h
/// The files of a dataset, and what their places and names tell of the records in them.
/// Source of the layout: the released folders and meta files of arXiv 2507.12841.
#pragma once

#include "core/base/result.h"
#include "core/dataset/acd_turn.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::dataset {

struct AcdFile {
    std::string path; ///< absolute
    std::uint64_t bytes = 0;
    std::int64_t modified = 0; ///< nanoseconds, as the file system counts
    std::int64_t declared = -1; ///< records that a meta file says it has; -1: none says
    std::uint32_t records = 0; ///< good ones
    std::string mediaRoot; ///< that a meta file names; a relative one is made one of the meta file's folder

    friend bool operator==(const AcdFile &, const AcdFile &) = default;
};

/// What is wrong: with a line, or with a file (line 0).
struct AcdProblem {
    std::string path;
    std::uint32_t line = 0;
    std::string message; ///< one line

    friend bool operator==(const AcdProblem &, const AcdProblem &) = default;
};

struct AcdSources {
    std::vector<AcdFile> files; ///< their records are not counted yet
    std::vector<AcdProblem> problems;
};
/// What exportAcd() tells of its records, in a folder with them: no records itself.
inline constexpr std::string_view kAcdProvenanceFile = "provenance.jsonl";

/// Of a JSONL file, a meta file, or a folder with such files anywhere in it. Errors: NotFound, IoError,
/// TooLarge (over 65,535 files).
Result<AcdSources> acdSourcesOf(const std::string &path);

/// The instruction type in a name or a restriction: "multi_class_position" is "position"; "other" where none
/// is.
std::string acdTypeIn(std::string_view text);
/// The instruction type that a file's name tells: "DCI_2_Processed_poem_part1.jsonl" has "poem".
std::string acdTypeOfFile(std::string_view path);
/// The kind that a file's folders tell.
std::optional<AcdKind> acdKindOfFile(std::string_view path);

} // namespace anycap::dataset
