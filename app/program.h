// SPDX-License-Identifier: MIT
/// @file program.h
/// What main() does in each of the programs without a screen.
#pragma once

#include "app/cli/command.h"
#include "app/cli/console.h"

#include <QCoreApplication>

#include <exception>
#include <new>

namespace anycap {

/// Runs the command that the arguments name. Returns the exit status; no exception leaves it.
inline int runProgram(int argc, char **argv, QList<cli::Command> (*commands)())
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("anycap"));
    QCoreApplication::setOrganizationName(QStringLiteral("AnyCap"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ANYCAP_VERSION));

    cli::Console console;
    try {
        return cli::runCommandLine(commands(), QCoreApplication::arguments(), console);
    } catch (const std::bad_alloc &) {
        console.error(QStringLiteral("out of memory"));
    } catch (const std::exception &e) {
        console.error(QStringLiteral("internal error: %1").arg(QString::fromUtf8(e.what())));
    }
    return cli::Unusable;
}

} // namespace anycap
