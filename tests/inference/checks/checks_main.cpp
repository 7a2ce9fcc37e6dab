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
    int failed = 0;
    for (const auto &check : anycap::checks::textChecks()) {
        if (!names.empty() && std::find(names.begin(), names.end(), check.name) == names.end())
            continue;
        const std::string problem = check.run(data + "/acm");
        std::printf("%s %s%s%s\n", problem.empty() ? "pass" : "FAIL", check.name, problem.empty() ? "" : ": ",
                    problem.c_str());
        failed += problem.empty() ? 0 : 1;
    }
    return failed == 0 ? 0 : 1;
}
