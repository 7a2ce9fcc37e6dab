// SPDX-License-Identifier: MIT
/// @file report_answers.h
/// Internal to core/evaluation: the parts of a report that are of MIA-Bench or VidCapBench.
#pragma once

#include "core/evaluation/json_lines.h"
#include "core/evaluation/report.h"

#include <string>

namespace anycap::evaluation {

/// Scores of all sides with their difference, and what further judges gave.
std::string answerTablesHtml(const ReportPart &part);
std::string answerRadar(const ReportPart &part);
/// What the judge gave a record.
std::string gradesHtml(const EvalRecord &record);

/// @param begin the line's first fields: part, side, captioner, judge
std::string answersCsv(const std::string &begin, const std::vector<EvalRecord> &records);

Json answersJson(const ReportSide &side);

} // namespace anycap::evaluation
