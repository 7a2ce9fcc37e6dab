// SPDX-License-Identifier: MIT
#include "tests/inference/checks/checks.h"

namespace anycap::checks {

std::vector<Check> allChecks()
{
    std::vector<Check> all;
    for (const auto table : {textChecks, checkpointChecks, damageChecks, promptChecks, tokenizerChecks}) {
        const std::vector<Check> checks = table();
        all.insert(all.end(), checks.begin(), checks.end());
    }
    return all;
}

} // namespace anycap::checks
