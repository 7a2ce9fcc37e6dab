// SPDX-License-Identifier: MIT
/// @file judging.h
/// Puts the records of an AnyCapEval file before a judging model and writes its judgements beside them. Every
/// judgement is on the disk when it is made, so that a run that was killed goes on where it was; what a judge
/// has said about the same question is not asked again.
/// Source: AnyCapEval (arXiv 2507.12841, section 4), the questions of its released scripts.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/endpoint/chat_client.h"
#include "core/endpoint/endpoint.h"
#include "core/evaluation/anycapeval_records.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::evaluation {

/// What a judge is asked, with places for what the question is about: {key_points} and {answer} of content,
/// {caption_type}, {reference} and {output} of style. The benchmark's instruction_*.txt are such texts.
struct JudgePrompts {
    std::string content;
    std::string style;
};
/// In this program's own words, for those who have not the benchmark's.
JudgePrompts ownJudgePrompts();
/// Those of a benchmark's folder (instruction_content.txt, instruction_style.txt); the own words stand for a
/// file that is not there. Errors: NotFound (neither is there), IoError, InvalidData (a place is missing).
Result<JudgePrompts> readJudgePrompts(const std::string &folder);

/// The question about a record: about its style, or with its key points about its content. A medium comes
/// before the words, and only to style.
std::string judgeQuestion(const EvalRecord &record, const JudgePrompts &prompts);

/// "office (llama-3.3)": under this name judgements are known again.
std::string judgeNameOf(const endpoint::Endpoint &endpoint);

struct JudgeOptions {
    std::string judge; ///< by this name its judgements are known again: "office (llama-3.3)"
    JudgePrompts prompts;
    /// Repeated judging: the judgements of one round are not taken for another's.
    int round = 1;
    /// Other files of judgements, whose answers to the same questions are taken. May not exist.
    std::vector<std::string> known;
    int attempts = 5; ///< at an answer that can be understood, the first included
    double temperature = 0; ///< of the first attempt; the others vary more, so that they may differ
    int atOnce = 1; ///< records
    /// What a judge of style is shown; an error leaves the record without judgement. Any thread.
    std::function<Result<std::vector<endpoint::ChatPart>>(const EvalRecord &)> media;
};

struct JudgeReport {
    Finish finish = Finish::Completed;
    int records = 0;
    int judged = 0; ///< with those of an earlier run
    int kept = 0; ///< of them: known from an earlier run
    int repaired = 0; ///< sums that were put right
    std::vector<EvalProblem> problems; ///< records without a judgement, and why
};

/// Each record of the JSONL file `in` (its captions, its key points) goes to `out` with "model_evaluation" or
/// "judge_score" and "reason", and the judge's name; in the file's order. Until all are done they lie in
/// `out`.part; a cancelled or killed run leaves that, and the next one takes what is still valid from both.
/// Errors: of `in` as readEvalFile(), of the files IoError. A judge that cannot be reached ends the run with
/// its error; what was judged stays.
Result<JudgeReport> judgeFile(const std::string &in, const std::string &out, endpoint::ChatClient &judge,
                              const JudgeOptions &options, const WorkContext &context = {});

} // namespace anycap::evaluation
