// SPDX-License-Identifier: MIT
/// @file composer.h
/// Choosing which facts are said, and how, so that the constraints hold: the same search as in fitting, with
/// wordings of facts in place of shortened clauses.
#pragma once

#include "core/draft/fitting/fitting.h"
#include "core/draft/phrasing/facts.h"

namespace anycap::draft {

/// Remarks name what could not be met. `brief` asks for one short sentence when no length is constrained.
FitResult composeCaption(const std::vector<Fact> &facts, const ConstraintSet &constraints,
                         std::optional<Milliseconds> duration, bool brief, const WorkContext &work);

} // namespace anycap::draft
