// SPDX-License-Identifier: MIT
/// @file benchmark_runner.h
/// A run of the benchmark for the window: one at a time, on a thread of its own.
#pragma once

#include "core/base/result.h"
#include "core/batch/captioner_source.h"
#include "core/evaluation/benchmark_run.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <thread>

namespace anycap::ui {

class BenchmarkRunner : public QObject {
    Q_OBJECT
public:
    explicit BenchmarkRunner(QObject *parent = nullptr);
    /// Stops a run and waits until it has: one step of a model, one answer of a server.
    ~BenchmarkRunner() override;

    /// Opens who is named in the settings and runs; only while none is running. ended() comes in any case.
    void start(std::shared_ptr<batch::CaptionerSource> source, const QString &folder,
               const evaluation::RunSettings &settings);
    /// What was made stays in the folder, and the next run goes on from there.
    void stop();
    bool isRunning() const { return m_isRunning; }
    const QString &folder() const { return m_folder; } ///< of the newest run

signals:
    void progressed(const anycap::evaluation::RunProgress &progress);
    void ended(const anycap::Result<anycap::evaluation::RunOutcome> &outcome);

private:
    QString m_folder;
    bool m_isRunning = false;
    std::jthread m_thread;
};

} // namespace anycap::ui
