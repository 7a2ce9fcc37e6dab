// SPDX-License-Identifier: MIT
/// @file requirement.h
/// What a model is told: the user's wish and its limits as one requirement, whichever model is asked. Pure
/// text; the caller sanitises.
#pragma once

#include "core/base/caption.h"
#include "core/captioning/instruction_catalogue.h"

#include <string>
#include <vector>

namespace anycap {

/// The request's constraints; its language is one of them.
ConstraintSet effectiveConstraints(const CaptionRequest &request);

/// "The generated caption's length needs to be 10 to 20 words.": a sentence for each constraint that the
/// text alone can follow. The wording is that of ACM's training data where there is one. Reading speed is
/// told as characters when the cue's time is known; lines are layout and told to nobody.
std::vector<std::string> constraintSentences(const ConstraintSet &constraints,
                                             std::optional<Milliseconds> cueDuration = std::nullopt);

/// The instruction's text with those sentences, but for what the text or the instruction type already says.
/// Nothing asked at all: the catalogue's words for a detailed caption.
std::string requirementText(const InstructionCatalogue &catalogue, const CaptionRequest &request);

} // namespace anycap
