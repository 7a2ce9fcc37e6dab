// SPDX-License-Identifier: MIT
/// @file acd_statistics.h
/// What a dataset is made of: how many records of each kind and type, how long their captions are, and how
/// far the given captions are from the answers.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/dataset/acd_index.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace anycap::dataset {

struct AcdGroup {
    std::int64_t records = 0;
    std::int64_t answerWords = 0; ///< sum
    std::int64_t givenWords = 0; ///< sum, of those that have a given caption
    std::int64_t given = 0; ///< records that have one
    double changed = 0; ///< sum of changedShare() over those

    double meanAnswerWords() const;
    double meanGivenWords() const;
    double meanChanged() const;
};

struct AcdStatistics {
    static constexpr int kWordsABin = 10;
    static constexpr int kWordBins = 30; ///< the last one holds all longer ones
    static constexpr int kChangeBins = 10;

    Finish finish = Finish::Completed;
    AcdGroup all;
    std::map<std::pair<Modality, std::string>, AcdGroup> byType;
    std::map<AcdKind, AcdGroup> byKind;
    std::array<std::int64_t, kWordBins> answerWords{};
    std::array<std::int64_t, kChangeBins> changed{}; ///< of given captions, by tenths of their words
};

/// Word edits (insert, delete, replace) from one caption to another, by the longer one's words: 0 the same,
/// 1 nothing in common.
double changedShare(std::string_view given, std::string_view answer);

Result<AcdStatistics> acdStatistics(const AcdIndex &index, const std::vector<std::uint32_t> &entries,
                                    const WorkContext &context = {});

} // namespace anycap::dataset
