// SPDX-License-Identifier: MIT
/// @file run_numbers.h
/// The numbers of one part of a run, and as rows and lines of a chart in the window's language.
#pragma once

#include "core/evaluation/answer_scores.h"
#include "core/evaluation/comparison.h"
#include "core/evaluation/opinions.h"
#include "core/evaluation/report.h"
#include "ui/widgets/radar_chart.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace anycap::ui {

struct SideNumbers {
    evaluation::LengthReport lengths;
    evaluation::ContentScores content;
    evaluation::StyleScores style;
    std::optional<evaluation::Interval> contentInterval; ///< shares
    std::optional<evaluation::Interval> styleInterval; ///< 0 … 4
    /// Of MIA-Bench and VidCapBench; content and style are empty then.
    std::vector<evaluation::AnswerScore> answers;
    std::optional<evaluation::Interval> answerInterval; ///< shares
    std::vector<evaluation::OpinionScores> opinions; ///< none with a single judgement
    std::vector<evaluation::OpinionPair> agreements;
};

struct RunNumbers {
    evaluation::Benchmark benchmark = evaluation::Benchmark::AnyCapEval;
    std::vector<SideNumbers> sides;
    std::optional<evaluation::RunComparison> comparison; ///< of two sides
};

/// Takes a while: intervals are drawn. Thread: any.
RunNumbers runNumbers(const evaluation::ReportPart &part, evaluation::ScoringRules rules);

struct ScoreRow {
    QString name;
    QStringList cells; ///< one a side
    QStringList tips; ///< likewise, more about a cell; empty: there is no more to say
};
QList<ScoreRow> scoreRows(const RunNumbers &numbers);

/// What the second side has more than the first; empty without two sides.
QString differenceText(const RunNumbers &numbers, const evaluation::ReportPart &part);

struct ScoreChart {
    QStringList axes; ///< dimensions
    QList<RadarLine> lines; ///< one a side
};
ScoreChart scoreChart(const RunNumbers &numbers, const evaluation::ReportPart &part);

} // namespace anycap::ui
