// SPDX-License-Identifier: MIT
/// @file acd_turn.h
/// What the person says in a record of the AnyCap dataset: an instruction and, but for plain records, the
/// caption to improve, in the fixed words of the released files. Those differ from set to set (quotes,
/// blanks, the medium's tag); all of them are read, and each set is written in its own. Source: the released
/// JSONL files of arXiv 2507.12841.
#pragma once

#include "core/base/instruction.h"

#include <optional>
#include <string>
#include <string_view>

namespace anycap::dataset {

/// How the given caption stands to the answer; the names are those of the released folders.
enum class AcdKind : unsigned char {
    Worsened, ///< q-a-c: the given caption is a good one made a little worse
    FromModel, ///< q-8b-c: a small model wrote the given caption
    Identity, ///< q-c-c: the given caption was good already
    Plain, ///< q-c: nothing is given
};
inline constexpr int kAcdKinds = 4;

/// "q-a-c", "q-8b-c", "q-c-c", "q-c".
std::string_view acdKindName(AcdKind kind);
std::optional<AcdKind> acdKindFromName(std::string_view name);

struct AcdTurn {
    std::string instruction;
    std::optional<std::string> given; ///< absent in plain records
};

/// In the words of the released set of this modality and kind. Films' worsened records are written as films'
/// other ones: the released ones call them images and have no quotes to tell caption from instruction by.
std::string acdHumanTurn(Modality modality, AcdKind kind, const std::string &instruction,
                         const std::string &given);

/// Reads all released forms and those of the evaluation's prompts; any other text is a plain instruction.
AcdTurn readAcdTurn(std::string_view turn);

} // namespace anycap::dataset
