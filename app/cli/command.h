// SPDX-License-Identifier: MIT
/// @file command.h
/// What a subcommand of `anycap` is: a name, its options, and a function. Help, completion and dispatch are
/// all made from this, so a command is described once, in its own file.
#pragma once

#include "app/cli/console.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace anycap::cli {

/// The contract of the program's exit status.
enum ExitCode : int {
    Success = 0,
    ProblemsFound = 1, ///< it did its work and found problems: a violation, a failed item of a batch
    Unusable = 2, ///< arguments or input that cannot be used
};

/// One run of one command. Valid during run() only.
struct Invocation {
    const QCommandLineParser &parser;
    QStringList arguments; ///< the positional ones, without the command's own words
    Console &console;

    bool isSet(const QString &option) const { return parser.isSet(option); }
    QString value(const QString &option) const { return parser.value(option); }
    QStringList values(const QString &option) const { return parser.values(option); }
};

struct Command {
    QStringList path; ///< {"convert"} or {"project", "new"}
    QString arguments; ///< for the usage line: "IN OUT"
    QString summary; ///< one line, no full stop
    QString details; ///< help text below the usage line; may have examples
    QList<QCommandLineOption> options;
    int minimumArguments = 0;
    int maximumArguments = -1; ///< -1: any number
    std::function<int(const Invocation &)> run;
};

// One function a file of this folder; registered in command_table.cpp.
QList<Command> allCommands();

/// Runs the program: dispatch, help, version, argument errors. Returns the exit status.
int runCommandLine(const QList<Command> &commands, const QStringList &arguments, Console &console);

/// The script that `anycap completion SHELL` prints; empty for a shell that is not known.
QString completionScript(const QList<Command> &commands, const QString &shell);

} // namespace anycap::cli
