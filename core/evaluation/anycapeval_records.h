// SPDX-License-Identifier: MIT
/// @file anycapeval_records.h
/// AnyCapEval's files: what was asked, what a captioner said, and what the judge made of it. The records that
/// are made of MIA-Bench and VidCapBench (mia_bench.h, vidcap_bench.h) are read by the same members.
/// Source: AnyCapEval (arXiv 2507.12841), its JSONL files.
#pragma once

#include "core/base/instruction.h"
#include "core/base/result.h"
#include "core/evaluation/judge_answer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::evaluation {

enum class Benchmark : unsigned char { AnyCapEval, Mia, VidCap };
/// "AnyCapEval", "MIA-Bench", "VidCapBench".
std::string_view benchmarkName(Benchmark benchmark);

/// What a judge gave a part of an answer.
struct Grade {
    std::string part; ///< the component's words, or the question
    std::string kind; ///< "describe", "video content"
    double points = 0;
    double whole = 0; ///< that could be given
};

struct EvalRecord {
    int line = 0; ///< of its file, from 1
    std::size_t begin = 0; ///< bytes of the file, where its line is
    std::size_t size = 0;
    std::string id;
    Modality modality = Modality::Image;
    std::string medium; ///< as the file names it
    std::string dimension; ///< "perspective", "brief"
    std::string restriction; ///< "The generated caption's length …"; empty: none
    std::string instruction; ///< as it is put to a captioner
    std::string reference; ///< a person's caption; empty where the file has none
    std::string caption; ///< that is judged; empty where the file has none
    std::vector<std::string> keyPoints; ///< that a caption should say
    std::optional<ContentJudgement> content; ///< of its own key points, if it names any
    /// As the judge said, right or not; the published scripts count nothing else.
    std::optional<int> saidTotal;
    std::optional<StyleJudgement> style;
    Benchmark benchmark = Benchmark::AnyCapEval;
    /// MIA-Bench: one a component. VidCapBench: one, from -1 to 2. None: not judged, or of AnyCapEval.
    std::vector<Grade> grades;
    std::string judgesAnswer; ///< VidCapBench: to the question, from the caption alone
};

/// Whether captions of a dimension are graded from 0 to 4; those of the others are held against key points.
bool isStyleDimension(std::string_view dimension);

struct EvalProblem {
    int line = 0;
    std::string message; ///< one line
};

struct EvalFile {
    std::vector<EvalRecord> records;
    std::vector<EvalProblem> problems; ///< lines that were left out
};

inline constexpr std::size_t kMostEvalFileBytes = 512U << 20;

/// JSONL of any of the benchmark's kinds. A bad line is told and left out. The caption is the first of
/// "answer", "model_response_content", "model_response_style", "model_response", "response"; where there is
/// none, the reference's text stands for it when `useReference` is set. Errors: InvalidData (not one record),
/// TooLarge (over 512 MiB).
Result<EvalFile> readEvalFile(std::string_view bytes, const std::string &name, bool useReference = false);

} // namespace anycap::evaluation
