// SPDX-License-Identifier: MIT
/// @file console.h
/// Where a command reads and writes: standard output for results, standard error for one-line errors and, on
/// a terminal, a progress line. Ctrl+C asks the running work to stop; a second one ends the program.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace anycap::cli {

class Console {
public:
    Console();
    ~Console();
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    /// To standard output, a newline added. UTF-8.
    void print(const QString &line);
    /// To standard output as it is.
    void writeRaw(const QByteArray &bytes);
    /// "anycap: <line>" on standard error; line breaks in it become blanks.
    void error(const QString &line);
    void error(const Error &error);
    /// "anycap: note: <line>" on standard error.
    void note(const QString &line);

    /// Redraws the progress line when standard error is a terminal, else does nothing. Any thread.
    void progress(const QString &what, double fraction);
    void clearProgress();
    /// A context that reports under this label and stops on Ctrl+C.
    WorkContext work(const QString &what);

    /// Stops when the user presses Ctrl+C.
    std::stop_token stopToken() const;

    /// False after standard output could not be written (disk full, closed pipe).
    bool isOutputHealthy() const { return m_outputHealthy; }

private:
    bool m_errIsTerminal = false;
    bool m_progressShown = false;
    bool m_outputHealthy = true;
    int m_lastPercent = -1;
};

} // namespace anycap::cli
