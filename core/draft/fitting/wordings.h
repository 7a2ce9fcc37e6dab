// SPDX-License-Identifier: MIT
/// @file wordings.h
/// The search of fitting.h over sentences that come with several wordings each.
#pragma once

#include "core/draft/fitting/fitting.h"

#include <string>
#include <vector>

namespace anycap::draft {

struct Wording {
    std::string text; ///< one sentence with its stop
    double worth = 1;
};

/// One thing to say; at most one of its wordings is used.
struct WordedClause {
    std::vector<Wording> wordings;
};

/// In the order given. Two sentences may become one with a semicolon. Empty text only for no clauses.
FitResult fitWordings(const std::vector<WordedClause> &clauses, const ConstraintSet &constraints,
                      std::optional<Milliseconds> duration, const WorkContext &work);

} // namespace anycap::draft
