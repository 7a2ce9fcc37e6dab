// SPDX-License-Identifier: MIT
/// @file run_folder.h
/// What a run of the benchmark left in its folder, or single files of judged captions, as a report to look
/// into.
#pragma once

#include "core/base/result.h"
#include "core/evaluation/report.h"

#include <string>

namespace anycap::evaluation {

/// A folder of a run: with the parts, rules and judges of its run.json; without that file
/// NAME.base.judged.jsonl and NAME.refined.judged.jsonl, or the same without "judged". Or one file of
/// records. A run that is under way, or was stopped, is read as far as it is. Errors: NotFound (nothing of
/// the kind), and as readEvalFile().
Result<EvalReport> readRun(const std::string &path);

} // namespace anycap::evaluation
