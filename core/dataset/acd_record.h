// SPDX-License-Identifier: MIT
/// @file acd_record.h
/// Records of the AnyCap dataset: one conversation a line, in which the person gives an instruction and a
/// caption and the model answers with the better one. Source: arXiv 2507.12841 and its released JSONL files.
#pragma once

#include "core/base/instruction.h"
#include "core/dataset/project_captions.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::dataset {

/// How the given caption stands to the answer.
enum class AcdKind : unsigned char {
    Improved, ///< q-a-c: the answer is better
    Identity, ///< q-c-c: the given caption was good already
};

struct AcdRecord {
    std::int64_t id = 0;
    Modality modality = Modality::Image;
    std::string file; ///< of the medium, without its folder
    std::string instruction;
    std::string given; ///< the caption to improve
    std::string answer;
    AcdKind kind = AcdKind::Improved;
    int width = 0; ///< pixels; 0: not known, left out
    int height = 0;
    std::optional<double> seconds; ///< a sound's length, "time_long"
};

/// What the person's turn says in the released files, the tag of the medium first.
std::string acdHumanTurn(Modality modality, const std::string &instruction, const std::string &given);

/// One line of JSON, without its break.
std::string acdLine(const AcdRecord &record);

/// Of captions that have an instruction: refined ones are Improved (Identity where nothing was changed);
/// others, a text that was taken as it was written, Identity. Films' cues are left out unless they are the
/// only one of their medium: a record is about a whole file. `skipped` counts what had no place.
std::vector<AcdRecord> acdRecords(const std::vector<MediaCaption> &captions, int &skipped);

} // namespace anycap::dataset
