// SPDX-License-Identifier: MIT
/// @file report.h
/// What a run of the benchmark came to, for people (HTML, one file, nothing loaded from elsewhere), for
/// tables (CSV) and for programs (JSON): scores of each side, the radar chart of the paper, each record with
/// its captions and what the judge said.
#pragma once

#include "core/evaluation/anycapeval_records.h"
#include "core/evaluation/anycapeval_scores.h"

#include <string>
#include <utility>
#include <vector>

namespace anycap::evaluation {

/// What a further judge, or the same one in a further round, said of a side's captions.
struct Opinion {
    std::string judge;
    int round = 1;
    std::vector<EvalRecord> records;
};
/// The judge with the round, where that is not the first: "court, round 2".
std::string nameOf(const Opinion &opinion);

/// The captions of one captioner: "base", "refined".
struct ReportSide {
    std::string name;
    std::string captioner; ///< "draft", "office (llama-3.3)"
    std::vector<EvalRecord> records; ///< as the first judge has it: the scores of the side are of these
    std::string judge = {}; ///< the first; empty: not judged
    std::vector<Opinion> others = {};
};

/// One modality of AnyCapEval, or another benchmark.
struct ReportPart {
    std::string name; ///< "image", "mia"
    bool isVideo = false; ///< for the published rules
    std::vector<ReportSide> sides; ///< of the same records; the second is compared with the first

    /// Whose records they are.
    Benchmark benchmark() const;
};

struct EvalReport {
    std::string title;
    std::string judge; ///< of the sides' scores; empty: nothing was judged
    ScoringRules rules = ScoringRules::Ours;
    std::vector<ReportPart> parts;
};

std::string reportHtml(const EvalReport &report);
/// A line each for part, side, judge, kind and dimension. RFC 4180.
std::string reportCsv(const EvalReport &report);
std::string reportJson(const EvalReport &report);

/// One polygon of a radar chart: shares from 0 (middle) to 1.
struct RadarSeries {
    std::string name;
    std::vector<double> values; ///< one an axis; below 0: there is none, the line leaves it out
};
/// As an SVG picture that follows the reader's light or dark theme. Up to four series.
std::string radarSvg(const std::vector<std::string> &axes, const std::vector<RadarSeries> &series);

} // namespace anycap::evaluation
