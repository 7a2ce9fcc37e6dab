// SPDX-License-Identifier: MIT
/// @file mia_bench.h
/// MIA-Bench: does an answer follow each part of a layered instruction? A judge gives each part points up to
/// its weight; scores are the shares of the weights, by the kind of part and by the kind of instruction.
/// Source: MIA-Bench (arXiv 2407.01509) and its released instruction_benchmark_all.json.
#pragma once

#include "core/base/result.h"
#include "core/evaluation/judging.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::evaluation {

/// The instructions (a JSON array) and the answers (JSON lines {question_id, prompt, text}) as one file of
/// records for judgeMia(), with problems of single entries. An answer belongs to the instruction of its
/// number, or where that has other words, to the only instruction of its words.
/// Errors: InvalidData (no such file, no answer fits).
struct PreparedRecords {
    std::string lines; ///< JSONL
    int records = 0;
    std::vector<EvalProblem> problems; ///< of the answers' file
};
Result<PreparedRecords> prepareMia(std::string_view instructions, std::string_view answers);

/// All instructions, without answers, for captionBenchmark(); and what came of them, as answers for
/// prepareMia(). Errors: InvalidData.
Result<PreparedRecords> miaQuestions(std::string_view instructions);
Result<std::string> miaAnswers(std::string_view captioned, const std::string &name);

/// One number for each part, of 0 up to its weight, out of "score of component 1: 3/4, …". A total that is
/// not their sum is put right. Errors: InvalidData: a part without a score, or a score out of its range.
struct MiaJudgement {
    std::vector<double> scores;
    bool isRepaired = false;
};
Result<MiaJudgement> miaJudgement(std::string_view answer, const std::vector<double> &weights);

/// As judgeFile(), with each part's score as "component_scores"; the judge is shown the picture.
Result<JudgeReport> judgeMia(const std::string &in, const std::string &out, endpoint::ChatClient &judge,
                             const JudgeOptions &options, const WorkContext &context = {});

struct MeanShare {
    int count = 0;
    double sum = 0; ///< of shares, 0 … 1

    double mean() const { return count > 0 ? sum / count : 0; }
};
struct MiaScores {
    std::map<std::string, MeanShare> byComponentType; ///< each part counts once
    std::map<std::string, MeanShare> byInstructionType; ///< each answer counts once
    MeanShare all; ///< answers: points of all parts, of all weights
    int withoutJudgement = 0;
    std::vector<EvalProblem> problems; ///< lines that are no records
};
MiaScores miaScores(const std::vector<EvalRecord> &records);
/// Of the lines that judgeMia() writes. Errors: InvalidData (no record).
Result<MiaScores> miaScores(std::string_view judged, const std::string &name);

} // namespace anycap::evaluation
