// SPDX-License-Identifier: MIT
// `anycap` with all of its commands; see cli_main.cpp. Wiring only.
#include "app/program.h"

int main(int argc, char **argv) { return anycap::runProgram(argc, argv, anycap::cli::allCommands); }
