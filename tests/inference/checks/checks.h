// SPDX-License-Identifier: MIT
/// @file checks.h
/// Checks of the engine as plain functions in a table, so that they run where there is no Qt.
#pragma once

#include <string>
#include <vector>

namespace anycap::checks {

/// @return empty when it holds, else what is wrong. @param data the folder tests/data/acm
using CheckFunction = std::string (*)(const std::string &data);

struct Check {
    const char *name;
    CheckFunction run;
};

const std::vector<Check> &textChecks();

} // namespace anycap::checks
