// SPDX-License-Identifier: MIT
/// @file program.h
/// Runs the built `anycap` in a process of its own and keeps what it said.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace anycap::test {

/// What the process is not allowed, so that failures of the system can be had on any machine.
struct Limits {
    long maxFileBytes = -1; ///< writing beyond fails, as on a full disk
    bool asNobody = false; ///< as a user without rights, also when the tests run as root
};

struct Outcome {
    int exitCode = -1; ///< -1: it crashed or did not end
    QByteArray out;
    QByteArray err;

    QStringList errorLines() const;
};

Outcome runProgram(const QStringList &arguments, const Limits &limits = {});

/// Whether a user without rights can run the program at all (its folder may be closed to others).
bool canRunAsNobody();

/// A file of resources/samples.
QString sample(const QString &name);

} // namespace anycap::test
