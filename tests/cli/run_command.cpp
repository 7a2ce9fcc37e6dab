// SPDX-License-Identifier: MIT
#include "tests/cli/run_command.h"

#include "app/cli/command.h"

#include <fcntl.h>
#include <unistd.h>

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

namespace anycap::test {

namespace {

/// A standard stream of this process, from or into a file for a while.
class Redirection {
public:
    Redirection(int stream, const QString &path, int flags)
        : m_stream(stream)
        , m_saved(::fcntl(stream, F_DUPFD_CLOEXEC, 0))
    {
        std::fflush(nullptr);
        const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600);
        if (file < 0 || ::dup2(file, stream) < 0)
            qFatal("cannot redirect %d to %s", stream, qPrintable(path));
        ::close(file);
    }
    ~Redirection()
    {
        std::fflush(nullptr);
        ::dup2(m_saved, m_stream);
        ::close(m_saved);
    }
    Redirection(const Redirection &) = delete;
    Redirection &operator=(const Redirection &) = delete;

private:
    int m_stream;
    int m_saved;
};

} // namespace

Said runCommand(const QStringList &arguments, const QByteArray &input)
{
    const QTemporaryDir folder;
    const QString inPath = folder.filePath(QStringLiteral("in"));
    const QString outPath = folder.filePath(QStringLiteral("out"));
    const QString errPath = folder.filePath(QStringLiteral("err"));
    writeFile(inPath, input);
    Said said;
    {
        const Redirection in(STDIN_FILENO, inPath, O_RDONLY);
        const Redirection out(STDOUT_FILENO, outPath, O_WRONLY | O_CREAT);
        const Redirection err(STDERR_FILENO, errPath, O_WRONLY | O_CREAT);
        cli::Console console;
        said.code = cli::runCommandLine(cli::allCommands(), QStringList{QStringLiteral("anycap")} + arguments,
                                        console);
    }
    said.rawOut = readAll(outPath);
    said.out = QString::fromUtf8(said.rawOut);
    said.err = QString::fromUtf8(readAll(errPath));
    return said;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

} // namespace anycap::test
