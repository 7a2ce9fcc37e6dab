// SPDX-License-Identifier: MIT
// The `anycap` program: everything the studio does, without a screen. Commands on text alone run here; for
// all others the process becomes anycap-full, which loads the media libraries.
#include "app/cli/commands.h"
#include "app/program.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>

namespace {

namespace cli = anycap::cli;

QList<cli::Command> textCommands() { return {cli::checkCommand(), cli::convertCommand()}; }

bool isOnTextAlone(const char *word)
{
    const QList<cli::Command> commands = textCommands();
    return std::any_of(commands.begin(), commands.end(), [word](const cli::Command &command) {
        return command.path.first() == QLatin1String(word);
    });
}

/// Returns only where that program cannot be started.
int becomeFullProgram(char **argv)
{
    namespace fs = std::filesystem;
    std::error_code failed;
    const fs::path self = fs::read_symlink("/proc/self/exe", failed);
    const std::string full = (self.parent_path().parent_path() / "lib" / "anycap" / "anycap-full").string();
    execv(full.c_str(), argv);
    std::fprintf(stderr, "anycap: %s: this part of the program cannot be started: %s\n", full.c_str(),
                 std::system_category().message(errno).c_str());
    return cli::Unusable;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2 || !isOnTextAlone(argv[1]))
        return becomeFullProgram(argv);
    return anycap::runProgram(argc, argv, textCommands);
}
