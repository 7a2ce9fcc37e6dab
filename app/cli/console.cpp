// SPDX-License-Identifier: MIT
// Terminal output and the interrupt signal; see console.h.
#include "app/cli/console.h"

#include <unistd.h>

#include <QMutex>
#include <QMutexLocker>

#include <atomic>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <thread>

namespace anycap::cli {

namespace {

// A signal handler may touch little: it writes to a pipe and a thread turns that into a stop request.
int g_signalPipe[2] = {-1, -1}; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): signal handler
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): signal handler
std::atomic<int> g_interrupts{0};

void onInterrupt(int signalNumber)
{
    if (g_interrupts.fetch_add(1) > 0)
        _exit(128 + signalNumber);
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(g_signalPipe[1], &byte, 1);
}

std::stop_source &interruptSource()
{
    static std::stop_source source;
    return source;
}

QMutex &outputMutex()
{
    static QMutex mutex;
    return mutex;
}

/// What a file says of itself may stand in a message: it gets no line and no terminal command of its own.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.isSpace())
            c = QLatin1Char(' ');
        else if (c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

Console::Console()
    : m_errIsTerminal(::isatty(STDERR_FILENO) == 1)
{
    interruptSource();
    if (g_signalPipe[0] < 0 && ::pipe(g_signalPipe) == 0) {
        std::thread([] {
            char byte = 0;
            if (::read(g_signalPipe[0], &byte, 1) == 1)
                interruptSource().request_stop();
        }).detach();
        std::signal(SIGINT, onInterrupt);
        std::signal(SIGTERM, onInterrupt);
        std::signal(SIGPIPE, SIG_IGN);
    }
}

Console::~Console()
{
    clearProgress();
    std::fflush(stdout);
}

void Console::print(const QString &line) { writeRaw(line.toUtf8() + '\n'); }

void Console::writeRaw(const QByteArray &bytes)
{
    clearProgress();
    const QMutexLocker lock(&outputMutex());
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        m_outputHealthy = false;
}

void Console::error(const QString &line)
{
    clearProgress();
    const QMutexLocker lock(&outputMutex());
    std::fprintf(stderr, "anycap: %s\n", oneLine(line).toUtf8().constData());
}

void Console::error(const Error &error) { this->error(QString::fromStdString(error.toString())); }

void Console::note(const QString &line) { error(QStringLiteral("note: ") + line); }

void Console::progress(const QString &what, double fraction)
{
    if (!m_errIsTerminal)
        return;
    const QMutexLocker lock(&outputMutex());
    const int percent = static_cast<int>(std::lround(fraction * 100));
    if (m_progressShown && percent == m_lastPercent)
        return;
    m_lastPercent = percent;
    m_progressShown = true;
    std::fprintf(stderr, "\r\033[K%s %d %%", what.toUtf8().constData(), percent);
    std::fflush(stderr);
}

void Console::clearProgress()
{
    const QMutexLocker lock(&outputMutex());
    if (!m_progressShown)
        return;
    m_progressShown = false;
    m_lastPercent = -1;
    std::fprintf(stderr, "\r\033[K");
    std::fflush(stderr);
}

WorkContext Console::work(const QString &what)
{
    return {stopToken(), [this, what](double fraction) { progress(what, fraction); }};
}

std::stop_token Console::stopToken() const { return interruptSource().get_token(); }

} // namespace anycap::cli
