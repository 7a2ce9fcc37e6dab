// SPDX-License-Identifier: MIT
// See program.h.
#include "tests/contract/program.h"

#include <sys/resource.h>
#include <unistd.h>

#include <QProcess>

#include <csignal>

namespace anycap::test {

namespace {

constexpr int kTimeoutMs = 120'000;
constexpr unsigned kNobody = 65534;

} // namespace

QStringList Outcome::errorLines() const
{
    return QString::fromUtf8(err).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

Outcome runProgram(const QStringList &arguments, const Limits &limits)
{
    QProcess process;
    process.setProgram(QStringLiteral(ANYCAP_PROGRAM));
    process.setArguments(arguments);
    process.setChildProcessModifier([limits] {
        if (limits.maxFileBytes >= 0) {
            const auto bytes = static_cast<rlim_t>(limits.maxFileBytes);
            const rlimit limit{bytes, bytes};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            std::signal(SIGXFSZ, SIG_IGN);
        }
        if (limits.asNobody && ::geteuid() == 0 && (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0))
            ::_exit(127);
    });
    process.start();
    if (!process.waitForFinished(kTimeoutMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

bool canRunAsNobody() { return runProgram({QStringLiteral("--version")}, {.asNobody = true}).exitCode == 0; }

QString sample(const QString &name)
{
    return qEnvironmentVariable("ANYCAP_SOURCE_DIR") + QStringLiteral("/resources/samples/") + name;
}

} // namespace anycap::test
