// SPDX-License-Identifier: MIT
/// @file run_command.h
/// Runs a command line inside the test process and keeps what it said.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace anycap::test {

struct Said {
    int code = -1; ///< the exit status
    QString out;
    QString err;
    QByteArray rawOut;
};

/// As `anycap <arguments>`; `input` becomes standard input.
Said runCommand(const QStringList &arguments, const QByteArray &input = {});

/// Ends the test program where the file cannot be written.
void writeFile(const QString &path, const QByteArray &bytes);
/// "(no such file)" where there is none.
QByteArray readAll(const QString &path);

} // namespace anycap::test
