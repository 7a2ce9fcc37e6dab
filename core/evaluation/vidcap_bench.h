// SPDX-License-Identifier: MIT
/// @file vidcap_bench.h
/// VidCapBench: can questions about a film be answered by its caption? A judge answers each question from the
/// caption alone, then holds that answer against the right one: right (2), partly right (1), not said (0),
/// wrong (-1).
/// Source: VidCapBench (arXiv 2502.12782) and its released question files.
#pragma once

#include "core/base/result.h"
#include "core/evaluation/judging.h"
#include "core/evaluation/mia_bench.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace anycap::evaluation {

/// Questions (JSON lines {video_dir, QA_pairs}) and captions (JSON lines {video_dir, model_generation}) as
/// one record a question for judgeVidCap(). Films are the same by their file names: one of the released files
/// has whole paths. Films without a caption have no records; captions of no film are problems.
/// Errors: InvalidData (no questions, no caption fits).
Result<PreparedRecords> prepareVidCap(std::string_view questions, std::string_view captions);

/// A record for each film, which asks for all that can be seen, for captionBenchmark(); and what came of
/// them, as captions for prepareVidCap(). Errors: InvalidData.
Result<PreparedRecords> vidCapQuestions(std::string_view questions);
Result<std::string> vidCapCaptions(std::string_view captioned, const std::string &name);

/// A whole number from -1 to 2: alone, as "score: 2" before other words, or in a JSON object with "score".
/// Errors: InvalidData: none, or several different ones; a "2" anywhere in the text is not enough.
Result<int> vidCapJudgement(std::string_view answer);

/// Where judgeVidCap() for `out` keeps what was answered from the captions.
std::string vidCapAnswersPath(const std::string &out);

/// As judgeFile(), twice: records with the answers ("pred") go to vidCapAnswersPath(), and from there with
/// "vidcap_score" to `out`. Whoever answers has not seen the right answer, and whoever compares has not seen
/// the caption. The judge reads, and is not shown the film. Of the files of options.known the answers are
/// known, too.
Result<JudgeReport> judgeVidCap(const std::string &in, const std::string &out, endpoint::ChatClient &judge,
                                const JudgeOptions &options, const WorkContext &context = {});

struct VidCapCounts {
    int right = 0;
    int partly = 0;
    int unsaid = 0;
    int wrong = 0;

    int all() const { return right + partly + unsaid + wrong; }
    double accuracy() const; ///< percent of questions that are answered rightly
    double precision() const; ///< percent of what is said that is right, in part or whole
    double coverage() const; ///< percent of questions that are answered in any way
};
struct VidCapScores {
    VidCapCounts all;
    std::map<std::string, VidCapCounts> byCategory; ///< "video content"
    std::map<std::string, VidCapCounts> bySubCategory; ///< "video content/subjects"
    double meanLength = 0; ///< of a film's caption: in words, or what was counted in their place
    int withoutJudgement = 0;
    std::vector<EvalProblem> problems;

    /// Accuracy for each word of a caption, by 100.
    double conciseness(const VidCapCounts &counts) const;
};
/// How long a text is. The released script counts tokens of T5's tokenizer.
using LengthOf = std::function<int(const std::string &text)>;

VidCapScores vidCapScores(const std::vector<EvalRecord> &records, const LengthOf &lengthOf = {});
/// Of the lines that judgeVidCap() writes. @param lengthOf words, where there is none
/// Errors: InvalidData (no record).
Result<VidCapScores> vidCapScores(std::string_view judged, const std::string &name,
                                  const LengthOf &lengthOf = {});

} // namespace anycap::evaluation
