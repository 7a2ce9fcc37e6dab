// SPDX-License-Identifier: MIT
/// @file checks.h
/// Checks of the engine as plain functions in tables, so that they run where there is no Qt.
#pragma once

#include <string>
#include <vector>

namespace anycap::checks {

/// What a check says when its reference material is not there; the reason follows.
inline constexpr char kSkipped[] = "skipped: ";

/// @return empty when it holds, else what is wrong. @param data the folder tests/data/acm
using CheckFunction = std::string (*)(const std::string &data);

struct Check {
    const char *name;
    CheckFunction run;
};

std::vector<Check> textChecks(); // against the reference numbers
std::vector<Check> checkpointChecks(); // shards, LoRA, sizes
std::vector<Check> damageChecks(); // malformed checkpoints
std::vector<Check> promptChecks(); // questions, media marks, user text
std::vector<Check> tokenizerChecks(); // what the reference cases do not reach

/// All of them, in that order.
std::vector<Check> allChecks();

} // namespace anycap::checks
