// SPDX-License-Identifier: MIT
#include "core/evaluation/benchmark_run.h"

#include "core/base/atomic_file.h"
#include "core/endpoint/shown_media.h"
#include "core/evaluation/benchmark_media.h"
#include "core/evaluation/judging.h"
#include "core/evaluation/run_files.h"
#include "core/evaluation/run_folder.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

namespace anycap::evaluation {

namespace {

namespace fs = std::filesystem;

constexpr const char *kBase = "base";
constexpr const char *kRefined = "refined";

/// The records of one modality.
struct Part {
    std::string records; ///< file
    std::string name; ///< "image"
};

class BenchmarkRun {
public:
    BenchmarkRun(std::string folder, const RunWork &work, const RunContext &context)
        : m_folder(std::move(folder))
        , m_work(work)
        , m_context(context)
        , m_settings(work.settings)
        , m_captioning(work.captioning)
        , m_shown(work.judges.size())
    {
    }
    Result<RunOutcome> run();

private:
    Result<Unit> check() const;
    Result<Unit> findParts();
    Result<Unit> addPart(const std::string &path);
    Result<Unit> limitRecords(const Part &part) const;
    Result<Finish> doPart(const Part &part);
    Result<Finish> caption(const Part &part);
    Result<Finish> judge(const Part &part, const char *side, Sitting sitting);
    Result<JudgePrompts> prompts(const Part &part) const;
    Result<Unit> writeReport();
    std::vector<const char *> sides() const;
    WorkContext beginStep(RunProgress progress);
    void keep(const std::string &file, const std::vector<EvalProblem> &problems);

    const std::string m_folder;
    const RunWork &m_work;
    const RunContext &m_context;
    RunSettings m_settings;
    BenchmarkCaptioning m_captioning;
    std::vector<endpoint::LastShownMedium> m_shown; ///< one a judge
    std::vector<Part> m_parts;
    int m_step = 0;
    RunOutcome m_outcome;
};

Result<Unit> BenchmarkRun::check() const
{
    const auto wrong = [](const char *what) { return Error{ErrorCode::InvalidArgument, what, {}}; };
    if (m_settings.records.empty())
        return wrong("there are no records to run: name the benchmark's folder or its files");
    if (m_settings.rounds < 1 || m_settings.rounds > kMostRounds)
        return wrong("a judge is asked from 1 to 20 times");
    if (m_settings.judges.size() > kMostJudges)
        return wrong("there are at most 20 judges");
    if (const std::set<std::string> names(m_settings.judges.begin(), m_settings.judges.end());
        names.size() != m_settings.judges.size())
        return wrong("a judge is named twice; ask one several times by rounds");
    std::error_code error;
    if (!fs::is_directory(m_settings.media, error))
        return Error{ErrorCode::NotFound, "is not a folder", m_settings.media};
    return Unit{};
}

Result<Unit> BenchmarkRun::addPart(const std::string &path)
{
    const auto bytes = readFile(path, kMostEvalFileBytes);
    if (!bytes)
        return bytes.error();
    const auto file = readEvalFile(*bytes, path);
    if (!file)
        return file.error();
    Part part{path, std::string(modalityName(file->records.front().modality))};
    const auto isTaken = [this](const std::string &name) {
        return std::any_of(m_parts.begin(), m_parts.end(), [&](const Part &one) { return one.name == name; });
    };
    if (isTaken(part.name))
        part.name = fs::path(path).stem().string();
    if (isTaken(part.name))
        return Error{ErrorCode::InvalidArgument, "there are two files of this name", path};
    m_parts.push_back(std::move(part));
    return Unit{};
}

/// Folders stand for the files *_ref.jsonl in them, which have all of a modality's records.
Result<Unit> BenchmarkRun::findParts()
{
    for (const std::string &path : m_settings.records) {
        std::vector<std::string> files;
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            files.push_back(path);
        } else {
            for (fs::recursive_directory_iterator walk(path, error), end; !error && walk != end;
                 walk.increment(error)) {
                if (walk->path().filename().string().ends_with("_ref.jsonl") && walk->is_regular_file(error))
                    files.push_back(walk->path().string());
            }
            std::sort(files.begin(), files.end());
            if (files.empty())
                return Error{ErrorCode::NotFound, "has no *_ref.jsonl of the benchmark in it", path};
        }
        for (const std::string &file : files) {
            if (const auto added = addPart(file); !added)
                return added;
        }
    }
    m_settings.parts.clear();
    for (const Part &part : m_parts)
        m_settings.parts.push_back(part.name);
    return Unit{};
}

/// The run's own copy of the records, so that the folder says all about the run.
Result<Unit> BenchmarkRun::limitRecords(const Part &part) const
{
    const auto bytes = readFile(part.records, kMostEvalFileBytes);
    if (!bytes)
        return bytes.error();
    std::size_t end = bytes->size();
    if (m_settings.limit > 0) {
        end = 0;
        for (int i = 0; i < m_settings.limit && end < bytes->size(); ++i)
            end = std::min(bytes->find('\n', end), bytes->size() - 1) + 1;
    }
    return writeFileAtomically(recordsFile(m_folder, part.name), bytes->substr(0, end));
}

std::vector<const char *> BenchmarkRun::sides() const
{
    return m_captioning.refiner == nullptr ? std::vector{kBase} : std::vector{kBase, kRefined};
}

WorkContext BenchmarkRun::beginStep(RunProgress progress)
{
    progress.step = ++m_step;
    progress.steps = static_cast<int>(m_parts.size() * (1 + sides().size() * sittings(m_settings).size()));
    WorkContext context{m_context.stop, {}};
    if (m_context.onProgress) {
        m_context.onProgress(progress);
        context.onProgress = [this, progress](double fraction) {
            RunProgress now = progress;
            now.fraction = fraction;
            m_context.onProgress(now);
        };
    }
    return context;
}

void BenchmarkRun::keep(const std::string &file, const std::vector<EvalProblem> &problems)
{
    for (const EvalProblem &problem : problems)
        m_outcome.problems.push_back({file, problem});
}

Result<Finish> BenchmarkRun::caption(const Part &part)
{
    if (const auto written = limitRecords(part); !written)
        return written.error();
    const std::string in = recordsFile(m_folder, part.name);
    const auto report = captionBenchmark(in, captionsFile(m_folder, part.name, kBase),
                                         captionsFile(m_folder, part.name, kRefined), m_captioning,
                                         beginStep({part.name, {}, {}, 1, 0, 0, 0}));
    if (!report)
        return report.error();
    keep(in, report->problems);
    return report->finish;
}

Result<JudgePrompts> BenchmarkRun::prompts(const Part &part) const
{
    const bool areNamed = !m_settings.prompts.empty();
    auto prompts
        = readJudgePrompts(areNamed ? m_settings.prompts : fs::path(part.records).parent_path().string());
    if (!prompts && !areNamed && prompts.error().code == ErrorCode::NotFound)
        return ownJudgePrompts();
    return prompts;
}

Result<Finish> BenchmarkRun::judge(const Part &part, const char *side, Sitting sitting)
{
    endpoint::EndpointClient &client = *m_work.judges[sitting.judge];
    const std::string in = captionsFile(m_folder, part.name, side);
    auto prompts = this->prompts(part);
    if (!prompts)
        return prompts.error();
    JudgeOptions options;
    options.prompts = *std::move(prompts);
    options.judge = judgeNameOf(client.endpoint());
    options.round = sitting.round;
    options.atOnce = client.endpoint().maxParallel;
    options.known = allJudgedFiles(m_folder, part.name);
    options.media = [&](const EvalRecord &record) -> Result<std::vector<endpoint::ChatPart>> {
        const auto medium = m_captioning.medium(record);
        if (!medium)
            return medium.error();
        return m_shown[sitting.judge].show(*medium, client.endpoint(), WorkContext{m_context.stop, {}});
    };
    const auto report
        = judgeFile(in, judgedFile(m_folder, part.name, side, m_settings, sitting), client, options,
                    beginStep({part.name, side, options.judge, sitting.round, 0, 0, 0}));
    if (!report)
        return report.error();
    keep(in, report->problems);
    return report->finish;
}

Result<Finish> BenchmarkRun::doPart(const Part &part)
{
    if (const auto captioned = caption(part); !captioned || *captioned == Finish::Cancelled)
        return captioned;
    for (const Sitting sitting : sittings(m_settings)) {
        for (const char *side : sides()) {
            if (const auto judged = judge(part, side, sitting); !judged || *judged == Finish::Cancelled)
                return judged;
        }
    }
    return Finish::Completed;
}

/// What is in the folder, read as anybody reads it later.
Result<Unit> BenchmarkRun::writeReport()
{
    auto report = readRun(m_folder);
    if (!report)
        return report.error();
    m_outcome.report = *std::move(report);
    m_outcome.report.title.insert(0, "AnyCapEval: ");
    for (const auto &[name, text] : {std::pair("report.html", reportHtml(m_outcome.report)),
                                     std::pair("report.csv", reportCsv(m_outcome.report)),
                                     std::pair("report.json", reportJson(m_outcome.report))}) {
        if (auto written = writeFileAtomically((fs::path(m_folder) / name).string(), text); !written)
            return written;
    }
    return Unit{};
}

Result<RunOutcome> BenchmarkRun::run()
{
    if (const auto sound = check(); !sound)
        return sound.error();
    if (const auto found = findParts(); !found)
        return found.error();
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (!fs::is_directory(m_folder, error))
        return Error{ErrorCode::IoError, "cannot be made", m_folder};
    if (const auto written = writeRunSettings(m_settings, m_folder); !written)
        return written.error();
    if (!m_captioning.medium)
        m_captioning.medium
            = [folder = m_settings.media](const EvalRecord &record) { return mediumOf(folder, record); };
    for (const Part &part : m_parts) {
        const auto done = doPart(part);
        if (!done)
            return done.error();
        if (*done == Finish::Cancelled) {
            m_outcome.finish = Finish::Cancelled;
            return std::move(m_outcome);
        }
    }
    if (const auto written = writeReport(); !written)
        return written.error();
    return std::move(m_outcome);
}

} // namespace

Result<RunOutcome> runBenchmark(const std::string &folder, const RunWork &work, const RunContext &context)
{
    return BenchmarkRun(folder, work, context).run();
}

} // namespace anycap::evaluation
