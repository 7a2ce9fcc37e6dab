// SPDX-License-Identifier: MIT
// Facts to a caption; see composer.h.
#include "core/draft/phrasing/composer.h"

#include "core/base/phrase_match.h"
#include "core/base/text_count.h"
#include "core/draft/fitting/line_breaks.h"
#include "core/draft/fitting/wordings.h"

#include <algorithm>

namespace anycap::draft {

namespace {

bool limitsLength(const ConstraintSet &constraints)
{
    return std::any_of(constraints.begin(), constraints.end(), [](const Constraint &c) {
        return c.kind() == ConstraintKind::Words || c.kind() == ConstraintKind::Sentences
            || c.kind() == ConstraintKind::Characters || c.kind() == ConstraintKind::ReadingSpeed;
    });
}

bool wantsMore(const ConstraintSet &constraints)
{
    return std::any_of(constraints.begin(), constraints.end(), [](const Constraint &c) {
        return c.min() > 0
            && (c.kind() == ConstraintKind::Words || c.kind() == ConstraintKind::Sentences
                || c.kind() == ConstraintKind::Characters);
    });
}

bool isAllowed(const std::string &wording, const ConstraintSet &constraints)
{
    return std::none_of(constraints.begin(), constraints.end(), [&wording](const Constraint &c) {
        return c.kind() == ConstraintKind::Avoid && countPhrase(wording, c.text()) > 0;
    });
}

int mentionsIn(const std::string &wording, const ConstraintSet &constraints)
{
    return static_cast<int>(
        std::count_if(constraints.begin(), constraints.end(), [&wording](const Constraint &c) {
            return c.kind() == ConstraintKind::Mention && countPhrase(wording, c.text()) > 0;
        }));
}

std::vector<WordedClause> clausesFrom(const std::vector<Fact> &facts, const ConstraintSet &constraints,
                                      bool extras)
{
    std::vector<WordedClause> clauses;
    for (const Fact &fact : facts) {
        WordedClause clause;
        double worth = fact.worth * 4;
        if (fact.isExtra)
            worth *= 0.15;
        for (const std::string &wording : fact.wordings) {
            const int mentions = mentionsIn(wording, constraints);
            if (!isAllowed(wording, constraints) || (fact.isExtra && !extras && mentions == 0))
                continue;
            clause.wordings.push_back({wording, worth + 400.0 * mentions});
            worth -= 0.05; // the usual wording where any will do
        }
        if (!clause.wordings.empty())
            clauses.push_back(std::move(clause));
    }
    return clauses;
}

} // namespace

FitResult composeCaption(const std::vector<Fact> &facts, const ConstraintSet &constraints,
                         std::optional<Milliseconds> duration, bool brief, const WorkContext &work)
{
    ConstraintSet wanted = constraints;
    if (brief && !limitsLength(constraints)) {
        // A brief caption is one sentence of 10 to 20 words, as the benchmark's brief instructions ask.
        wanted.push_back(*Constraint::range(ConstraintKind::Words, 8, 20));
        wanted.push_back(*Constraint::range(ConstraintKind::Sentences, 1, 1));
    }
    FitResult best;
    for (const bool extras : {false, true}) {
        if (extras && !wantsMore(wanted))
            break;
        FitResult result = fitWordings(clausesFrom(facts, wanted, extras), wanted, duration, work);
        const bool isFirst = best.text.empty();
        if (isFirst || allMet(result.measurements))
            best = std::move(result);
        if (allMet(best.measurements) || best.finish == Finish::Cancelled)
            break;
    }
    if (!best.text.empty() && !allMet(best.measurements) && best.finish == Finish::Completed) {
        FitResult fitted = fitCaption(best.text, wanted, duration, work);
        if (allMet(fitted.measurements))
            best = std::move(fitted);
    }
    best.measurements = check(constraints, best.text, duration);
    if (allMet(best.measurements))
        best.remarks.clear();
    return best;
}

} // namespace anycap::draft
