// SPDX-License-Identifier: MIT
/// @file acd_record.h
/// Records of the AnyCap dataset: one conversation a line, in which the person gives an instruction and a
/// caption and the model answers with the better one. Source: arXiv 2507.12841 and its released JSONL files.
#pragma once

#include "core/base/instruction.h"
#include "core/base/result.h"
#include "core/dataset/acd_turn.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::dataset {

struct AcdRecord {
    std::optional<std::int64_t> id; ///< films have none
    Modality modality = Modality::Image;
    std::string file; ///< of the medium, as the record names it
    std::string instruction;
    std::string given; ///< the caption to improve; empty in plain records
    std::string answer;
    AcdKind kind = AcdKind::Worsened;
    int width = 0; ///< pixels; 0: not known, left out
    int height = 0;
    std::optional<double> seconds; ///< a sound's length, "time_long"
    std::vector<std::string> restriction; ///< the type, then a sentence about the length; mostly empty
};

/// One line of JSON, without its break, in the released form.
std::string acdLine(const AcdRecord &record);

/// Reads one line. Without `kind` it is guessed from the captions: Identity where given and answer are the
/// same, Plain where nothing is given, else Worsened. Errors: InvalidData, in one line: no JSON object, no
/// medium, not a person's turn and an answer, no text in them.
Result<AcdRecord> readAcdLine(std::string_view line, std::optional<AcdKind> kind = std::nullopt);

} // namespace anycap::dataset
