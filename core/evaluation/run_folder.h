// SPDX-License-Identifier: MIT
/// @file run_folder.h
/// What a run of the benchmark left in its folder, or single files of judged captions, as a report to look
/// into.
#pragma once

#include "core/base/result.h"
#include "core/evaluation/report.h"

#include <string>

namespace anycap::evaluation {

/// A folder of `anycap eval run` (NAME.base.judged.jsonl, NAME.refined.judged.jsonl, or the same without
/// "judged"), or one file of records. Errors: NotFound (nothing of the kind), and as readEvalFile().
Result<EvalReport> readRun(const std::string &path);

} // namespace anycap::evaluation
