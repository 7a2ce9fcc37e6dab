// SPDX-License-Identifier: MIT
/// @file anycapeval_scores.h
/// AnyCapEval's numbers from judged records: content by key points, style from 0 to 4, the lengths that were
/// asked for, and how dense a caption is. docs/EVALUATION.md says where the published scripts err, and what
/// is done here. Source: arXiv 2507.12841, section 4, and the released scripts.
#pragma once

#include "core/evaluation/anycapeval_records.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace anycap::evaluation {

enum class ScoringRules : unsigned char {
    Ours, ///< every judged record counts; the overall score has its length penalties
    /// Captions with "None" in them are left out, the overall score of pictures and sounds is not penalised,
    /// and the judge's own sum counts, whatever it is the sum of.
    Published,
};

/// Whether a caption keeps its record's restriction; always, where there is none or it is not known.
bool keepsLength(const EvalRecord &record);

struct LengthReport {
    int records = 0;
    int kept = 0;
    std::map<std::string, std::pair<int, int>> byRestriction; ///< kept, of how many
};
LengthReport lengthReport(const std::vector<EvalRecord> &records);

struct ContentDimension {
    int records = 0;
    int score = 0; ///< key points that were said, less one for each caption of a wrong length
    int keyPoints = 0;
    int words = 0;

    double percent() const; ///< of the key points
    double meanWords() const;
    double density() const; ///< penalised score for 100 words; 0 without a word
};

struct ContentScores {
    std::map<std::string, ContentDimension> dimensions;
    int records = 0; ///< that count
    int withoutJudgement = 0; ///< of them, not counted in a dimension
    int leftOut = 0; ///< by the published rule on "None"
    int penalties = 0; ///< judged captions of a wrong length
    int score = 0; ///< over all, penalised as the rules say
    int keyPoints = 0;

    double percent() const;
    double density() const; ///< over all dimensions
};
/// @param isVideo the published rules penalise the overall score of films only
ContentScores contentScores(const std::vector<EvalRecord> &records, ScoringRules rules, bool isVideo);

struct StyleDimension {
    int records = 0;
    double score = 0; ///< sum
    int words = 0;

    double mean() const;
    double meanWords() const;
    double density() const; ///< mean score for a word
};

struct StyleScores {
    std::map<std::string, StyleDimension> dimensions;
    int records = 0; ///< that were judged
    int withoutJudgement = 0;
    int penalties = 0; ///< captions of a wrong length, or too far from the reference's
    double score = 0; ///< sum

    double mean() const;
};
/// A caption of a wrong length has at most 1. Under our rules so has a brief or detailed one whose words are
/// more than 30 % away from its reference's, where the record has a reference: the published judge is asked
/// to do this, and the published code does not check it.
StyleScores styleScores(const std::vector<EvalRecord> &records, ScoringRules rules);

/// What a judged record counts: key points that were said less its penalty, of how many; or its style score,
/// of 4. Nothing without a judgement, and where the rules leave the record out.
struct RecordScore {
    int score = 0;
    int whole = 0;
    bool isPenalised = false;
};
std::optional<RecordScore> recordScore(const EvalRecord &record, ScoringRules rules);

/// Words that the ±30 % rule allows, from and to.
std::pair<int, int> wordsNearReference(int referenceWords);

} // namespace anycap::evaluation
