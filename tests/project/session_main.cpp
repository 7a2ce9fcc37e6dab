// SPDX-License-Identifier: MIT
// The child of the kill test: opens the project, does the scripted steps from FIRST on and prints the number
// of each after it has returned; never stops by itself. "hold" as the first step only keeps the project open.
#include "tests/project/random_session.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    auto project = anycap::store::Project::open(argv[1]);
    if (!project) {
        (void)std::fprintf(stderr, "%s\n", project.error().toString().c_str());
        return 1;
    }
    const std::uint64_t seed = std::strtoull(argv[2], nullptr, 10);
    if (std::strcmp(argv[3], "hold") == 0) {
        (void)std::printf("open\n");
        (void)std::fflush(stdout);
        while (true)
            ::pause();
    }
    for (int step = std::atoi(argv[3]);; ++step) {
        const std::string error = anycap::test::doStep(*project, seed, step);
        if (!error.empty()) {
            (void)std::fprintf(stderr, "step %d: %s\n", step, error.c_str());
            return 1;
        }
        (void)std::printf("%d\n", step);
        (void)std::fflush(stdout);
    }
}
