// SPDX-License-Identifier: MIT
/// @file run_files.h
/// Internal to core/evaluation: the names of the files in a run's folder. NAME.records.jsonl has the records
/// of a part, NAME.SIDE.jsonl the captions of a side ("base", "refined"), NAME.SIDE.asked.jsonl what judges
/// are asked about them where those are other records (MIA-Bench, VidCapBench), NAME.SIDE.judged.jsonl what
/// the only judge said of them, NAME.SIDE.judged.JUDGE.jsonl and …JUDGE+2.jsonl what each of several said,
/// and each time.
#pragma once

#include "core/evaluation/run_settings.h"

#include <string>
#include <utility>
#include <vector>

namespace anycap::evaluation {

std::string recordsFile(const std::string &folder, const std::string &part);
std::string captionsFile(const std::string &folder, const std::string &part, const std::string &side);

std::string askedFile(const std::string &folder, const std::string &part, const std::string &side);

/// Who judges in which round: all judges of the first round, then those of the second.
struct Sitting {
    std::size_t judge = 0; ///< of the settings' judges
    int round = 1;
};
std::vector<Sitting> sittings(const RunSettings &settings);

std::string judgedFile(const std::string &folder, const std::string &part, const std::string &side,
                       const RunSettings &settings, Sitting sitting);

/// All files of judgements of a part that are in the folder, by this run or an earlier one, in both sides.
std::vector<std::string> allJudgedFiles(const std::string &folder, const std::string &part);

} // namespace anycap::evaluation
