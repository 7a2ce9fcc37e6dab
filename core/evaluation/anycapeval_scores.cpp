// SPDX-License-Identifier: MIT
#include "core/evaluation/anycapeval_scores.h"

#include "core/base/constraint.h"
#include "core/base/text_count.h"

#include <algorithm>
#include <cmath>

namespace anycap::evaluation {

namespace {

constexpr int kHundred = 100;
constexpr int kStyleCap = 1;

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

bool isFarFromReference(const EvalRecord &record)
{
    if ((record.dimension != "brief" && record.dimension != "detail") || record.reference.empty())
        return false;
    const auto [least, most] = wordsNearReference(countWords(record.reference));
    const int words = countWords(record.caption);
    return words < least || words > most;
}

} // namespace

bool keepsLength(const EvalRecord &record)
{
    return record.restriction.empty()
        || allMet(check(constraintsFromRestriction(record.restriction), record.caption));
}

LengthReport lengthReport(const std::vector<EvalRecord> &records)
{
    LengthReport report;
    for (const EvalRecord &record : records) {
        const bool isKept = keepsLength(record);
        ++report.records;
        report.kept += isKept ? 1 : 0;
        auto &[kept, all] = report.byRestriction[record.restriction];
        ++all;
        kept += isKept ? 1 : 0;
    }
    return report;
}

double ContentDimension::percent() const { return kHundred * ratio(score, keyPoints); }
double ContentDimension::meanWords() const { return ratio(words, records); }
double ContentDimension::density() const { return kHundred * ratio(score, words); }

double ContentScores::percent() const { return kHundred * ratio(score, keyPoints); }

double ContentScores::density() const
{
    int points = 0;
    int words = 0;
    for (const auto &[name, dimension] : dimensions) {
        points += dimension.score;
        words += dimension.words;
    }
    return kHundred * ratio(points, words);
}

ContentScores contentScores(const std::vector<EvalRecord> &records, ScoringRules rules, bool isVideo)
{
    const bool isPublished = rules == ScoringRules::Published;
    ContentScores scores;
    for (const EvalRecord &record : records) {
        if (isPublished && record.caption.find("None") != std::string::npos) {
            ++scores.leftOut;
            continue;
        }
        ++scores.records;
        if (!record.content || record.content->keyPoints.empty()) {
            ++scores.withoutJudgement;
            continue;
        }
        const bool isKept = keepsLength(record);
        const int penalised = isKept ? record.content->total : std::max(record.content->total - 1, 0);
        scores.penalties += isKept ? 0 : 1;
        scores.score += isPublished && !isVideo ? record.content->total : penalised;
        const int points = static_cast<int>(record.content->keyPoints.size());
        scores.keyPoints += points;
        ContentDimension &dimension = scores.dimensions[record.dimension];
        ++dimension.records;
        dimension.score += penalised;
        dimension.keyPoints += points;
        dimension.words += countWords(record.caption);
    }
    return scores;
}

double StyleDimension::mean() const { return ratio(score, records); }
double StyleDimension::meanWords() const { return ratio(words, records); }
double StyleDimension::density() const { return ratio(mean(), meanWords()); }

double StyleScores::mean() const { return ratio(score, records); }

std::pair<int, int> wordsNearReference(int referenceWords)
{
    constexpr double kAway = 0.3;
    return {static_cast<int>(std::ceil(referenceWords * (1 - kAway) - 1e-9)),
            static_cast<int>(std::floor(referenceWords * (1 + kAway) + 1e-9))};
}

StyleScores styleScores(const std::vector<EvalRecord> &records, ScoringRules rules)
{
    StyleScores scores;
    for (const EvalRecord &record : records) {
        if (!record.style) {
            ++scores.withoutJudgement;
            continue;
        }
        const bool isCapped
            = !keepsLength(record) || (rules == ScoringRules::Ours && isFarFromReference(record));
        const int score = isCapped ? std::min(record.style->score, kStyleCap) : record.style->score;
        ++scores.records;
        scores.penalties += isCapped ? 1 : 0;
        scores.score += score;
        StyleDimension &dimension = scores.dimensions[record.dimension];
        ++dimension.records;
        dimension.score += score;
        dimension.words += countWords(record.caption);
    }
    return scores;
}

} // namespace anycap::evaluation
