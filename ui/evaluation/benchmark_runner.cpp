// SPDX-License-Identifier: MIT
#include "ui/evaluation/benchmark_runner.h"

#include "core/endpoint/user_endpoints.h"
#include "ui/session/text.h"

#include <algorithm>
#include <utility>

namespace anycap::ui {

using evaluation::RunContext;
using evaluation::RunOutcome;
using evaluation::RunProgress;
using evaluation::RunSettings;
using evaluation::RunWork;

namespace {

/// How many calls of run() all who are named take at one time.
int atOnceOf(const batch::CaptionerSource &source, const RunSettings &settings)
{
    int most = 0;
    for (const batch::CaptionerChoice &choice : source.choices()) {
        if (choice.id == settings.base || choice.id == settings.refiner)
            most = most == 0 ? choice.runsAtOnce : std::min(most, choice.runsAtOnce);
    }
    return std::max(1, most);
}

/// Who is named, opened. It may load a model.
Result<RunOutcome> run(batch::CaptionerSource &source, const std::string &folder, const RunSettings &settings,
                       const RunContext &context)
{
    RunWork work;
    work.settings = settings;
    for (const std::string &judge : settings.judges) {
        auto client = endpoint::openEndpointClient(judge);
        if (!client)
            return client.error();
        work.judges.push_back(*std::move(client));
    }
    const WorkContext opening{context.stop, {}};
    const auto base = source.open(settings.base, opening);
    if (!base)
        return base.error();
    work.captioning.base = base->get();
    work.captioning.baseName = (*base)->info().displayName;
    std::shared_ptr<CaptionModel> refiner;
    if (!settings.refiner.empty()) {
        auto opened = source.open(settings.refiner, opening);
        if (!opened)
            return opened.error();
        refiner = *std::move(opened);
        work.captioning.refiner = refiner.get();
        work.captioning.refinerName = refiner->info().displayName;
    }
    work.captioning.areLengthsKept = settings.areLengthsKept;
    work.captioning.atOnce = atOnceOf(source, settings);
    return evaluation::runBenchmark(folder, work, context);
}

} // namespace

BenchmarkRunner::BenchmarkRunner(QObject *parent)
    : QObject(parent)
{
}

BenchmarkRunner::~BenchmarkRunner() = default;

void BenchmarkRunner::start(std::shared_ptr<batch::CaptionerSource> source, const QString &folder,
                            const RunSettings &settings)
{
    m_folder = folder;
    m_isRunning = true;
    // Everything is posted: the thread touches nothing of ours, and is gone before we are.
    m_thread = std::jthread([this, source = std::move(source), path = toUtf8(folder),
                             settings](const std::stop_token &stop) {
        const auto post
            = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
        RunContext context;
        context.stop = stop;
        context.onProgress = [this, post](const RunProgress &progress) {
            post([this, progress] { emit progressed(progress); });
        };
        auto outcome = source == nullptr
            ? Result<RunOutcome>(Error{ErrorCode::Unsupported, "there are no captioners", {}})
            : run(*source, path, settings, context);
        if (source != nullptr)
            source->releaseIdle(); // jobs of the queue keep what they hold
        post([this, outcome = std::move(outcome)] {
            m_isRunning = false;
            emit ended(outcome);
        });
    });
}

void BenchmarkRunner::stop() { m_thread.request_stop(); }

} // namespace anycap::ui
