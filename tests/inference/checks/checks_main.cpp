// SPDX-License-Identifier: MIT
// inference_checks [--data FOLDER] [NAME…]: runs the engine's checks; the folder is tests/data otherwise
// taken from ANYCAP_TEST_DATA.
#include "tests/inference/checks/checks.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

int main(int argc, char **argv)
{
    const char *fromEnvironment
        = std::getenv("ANYCAP_TEST_DATA"); // NOLINT(concurrency-mt-unsafe): one thread
    std::string data = fromEnvironment != nullptr ? fromEnvironment : "tests/data";
    std::vector<std::string> names;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--data" && i + 1 < argc)
            data = argv[++i];
        else
            names.push_back(argument);
    }
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    for (const auto &check : anycap::checks::allChecks()) {
        if (!names.empty() && std::find(names.begin(), names.end(), check.name) == names.end())
            continue;
        const std::string problem = check.run(data + "/acm");
        const bool isSkipped = problem.starts_with(anycap::checks::kSkipped);
        int &count = problem.empty() ? passed : isSkipped ? skipped : failed;
        ++count;
        const char *word = problem.empty() ? "PASS  " : isSkipped ? "SKIP  " : "FAIL! ";
        std::printf("%s %s%s%s\n", word, check.name, problem.empty() ? "" : ": ", problem.c_str());
    }
    std::printf("Totals: %d passed, %d failed, %d skipped, 0 blacklisted\n", passed, failed, skipped);
    return failed == 0 && passed + skipped > 0 ? 0 : 1;
}
