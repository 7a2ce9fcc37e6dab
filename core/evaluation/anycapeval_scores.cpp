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

constexpr int kMostStyle = 4;

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

bool isFarFromReference(const EvalRecord &record)
{
    if ((record.dimension != "brief" && record.dimension != "detail") || record.reference.empty())
        return false;
    const auto [least, most] = wordsNearReference(countWords(record.reference));
    const int words = countWords(record.caption);
    return words < least || words > most;
}

bool isLeftOut(const EvalRecord &record, ScoringRules rules)
{
    return rules == ScoringRules::Published && record.caption.find("None") != std::string::npos;
}

/// What the judge gave before the length is looked at. The published scripts take the judge's own sum, and
/// what it sums over from the record.
std::optional<RecordScore> unpenalised(const EvalRecord &record, ScoringRules rules)
{
    if (rules == ScoringRules::Published) {
        if (!record.saidTotal || record.keyPoints.empty())
            return std::nullopt;
        return RecordScore{*record.saidTotal, static_cast<int>(record.keyPoints.size())};
    }
    if (!record.content || record.content->keyPoints.empty())
        return std::nullopt;
    return RecordScore{record.content->total, static_cast<int>(record.content->keyPoints.size())};
}

RecordScore penalised(const EvalRecord &record, RecordScore score)
{
    if (!keepsLength(record)) {
        score.score = std::max(score.score - 1, 0);
        score.isPenalised = true;
    }
    return score;
}

RecordScore styleScore(const EvalRecord &record, ScoringRules rules)
{
    const bool isPenalised
        = !keepsLength(record) || (rules == ScoringRules::Ours && isFarFromReference(record));
    return {isPenalised ? std::min(record.style->score, kStyleCap) : record.style->score, kMostStyle,
            isPenalised};
}

} // namespace

std::optional<RecordScore> recordScore(const EvalRecord &record, ScoringRules rules)
{
    if (const auto content = unpenalised(record, rules))
        return isLeftOut(record, rules) ? std::nullopt : std::optional(penalised(record, *content));
    if (record.style)
        return styleScore(record, rules);
    return std::nullopt;
}

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
        if (isLeftOut(record, rules)) {
            ++scores.leftOut;
            continue;
        }
        ++scores.records;
        const auto given = unpenalised(record, rules);
        if (!given) {
            ++scores.withoutJudgement;
            continue;
        }
        const RecordScore one = penalised(record, *given);
        scores.penalties += one.isPenalised ? 1 : 0;
        scores.score += isPublished && !isVideo ? given->score : one.score;
        scores.keyPoints += one.whole;
        ContentDimension &dimension = scores.dimensions[record.dimension];
        ++dimension.records;
        dimension.score += one.score;
        dimension.keyPoints += one.whole;
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
        const RecordScore one = styleScore(record, rules);
        ++scores.records;
        scores.penalties += one.isPenalised ? 1 : 0;
        scores.score += one.score;
        StyleDimension &dimension = scores.dimensions[record.dimension];
        ++dimension.records;
        dimension.score += one.score;
        dimension.words += countWords(record.caption);
    }
    return scores;
}

} // namespace anycap::evaluation
