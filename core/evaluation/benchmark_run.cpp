// SPDX-License-Identifier: MIT
#include "core/evaluation/benchmark_run.h"

#include "core/base/atomic_file.h"
#include "core/endpoint/shown_media.h"
#include "core/evaluation/benchmark_media.h"
#include "core/evaluation/json_lines.h"
#include "core/evaluation/judging.h"
#include "core/evaluation/mia_bench.h"
#include "core/evaluation/run_files.h"
#include "core/evaluation/run_folder.h"
#include "core/evaluation/vidcap_bench.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace anycap::evaluation {

namespace {

namespace fs = std::filesystem;

constexpr const char *kBase = "base";
constexpr const char *kRefined = "refined";

/// The records of one modality, or of another benchmark.
struct Part {
    std::string records; ///< file
    std::string name; ///< "image", "mia"
    Benchmark benchmark = Benchmark::AnyCapEval;
};

Benchmark benchmarkOf(std::string_view bytes)
{
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (begin != std::string_view::npos && bytes[begin] == '[')
        return Benchmark::Mia;
    Benchmark found = Benchmark::AnyCapEval;
    bool isFirst = true;
    eachLine(bytes, [&](int /*line*/, std::string_view text) {
        if (std::exchange(isFirst, false) && parsedLine(text).contains("QA_pairs"))
            found = Benchmark::VidCap;
    });
    return found;
}

/// What captioners are asked, as records in the form of AnyCapEval.
Result<std::string> captionedRecords(Benchmark benchmark, std::string bytes)
{
    if (benchmark == Benchmark::AnyCapEval)
        return bytes;
    auto questions = benchmark == Benchmark::Mia ? miaQuestions(bytes) : vidCapQuestions(bytes);
    return questions ? Result<std::string>(std::move(questions->lines)) : questions.error();
}

/// Files of a folder that are the benchmark's: *_ref.jsonl have all records of a modality.
std::vector<std::string> benchmarkFiles(const std::string &folder)
{
    std::vector<std::string> records;
    std::vector<std::string> others;
    std::error_code error;
    for (fs::recursive_directory_iterator walk(folder, error), end; !error && walk != end;
         walk.increment(error)) {
        const std::string name = walk->path().filename().string();
        if (!walk->is_regular_file(error))
            continue;
        if (name.ends_with("_ref.jsonl"))
            records.push_back(walk->path().string());
        else if (name.ends_with("_QA.jsonl")
                 || (name.starts_with("instruction_benchmark") && name.ends_with(".json")))
            others.push_back(walk->path().string());
    }
    std::vector<std::string> &files = records.empty() ? others : records;
    std::sort(files.begin(), files.end());
    return files;
}

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
    Result<Unit> writeRecords(const Part &part) const;
    Result<std::string> judgedRecords(const Part &part, const char *side) const;
    Result<Finish> doPart(const Part &part);
    /// @param captions how many there are
    Result<Finish> caption(const Part &part, int &captions);
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
    int m_captions = 0;
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
    Part part{path, {}, benchmarkOf(*bytes)};
    const auto records = captionedRecords(part.benchmark, *bytes);
    if (!records)
        return Error{records.error().code, records.error().message, path};
    const auto file = readEvalFile(*records, path);
    if (!file)
        return file.error();
    part.name = part.benchmark == Benchmark::Mia ? "mia"
        : part.benchmark == Benchmark::VidCap    ? "vidcap"
                                                 : modalityName(file->records.front().modality);
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

Result<Unit> BenchmarkRun::findParts()
{
    for (const std::string &path : m_settings.records) {
        std::vector<std::string> files{path};
        if (std::error_code error; fs::is_directory(path, error))
            files = benchmarkFiles(path);
        if (files.empty())
            return Error{ErrorCode::NotFound, "has no *_ref.jsonl of the benchmark in it", path};
        for (const std::string &file : files) {
            if (auto added = addPart(file); !added)
                return added;
        }
    }
    m_settings.parts.clear();
    for (const Part &part : m_parts)
        m_settings.parts.push_back(part.name);
    return Unit{};
}

/// The run's own copy of the records, so that the folder says all about the run.
Result<Unit> BenchmarkRun::writeRecords(const Part &part) const
{
    auto bytes = readFile(part.records, kMostEvalFileBytes);
    if (!bytes)
        return bytes.error();
    const auto records = captionedRecords(part.benchmark, *std::move(bytes));
    if (!records)
        return Error{records.error().code, records.error().message, part.records};
    std::size_t end = records->size();
    if (m_settings.limit > 0) {
        end = 0;
        for (int i = 0; i < m_settings.limit && end < records->size(); ++i)
            end = std::min(records->find('\n', end), records->size() - 1) + 1;
    }
    return writeFileAtomically(recordsFile(m_folder, part.name), records->substr(0, end));
}

/// The file with what judges are asked about.
Result<std::string> BenchmarkRun::judgedRecords(const Part &part, const char *side) const
{
    std::string captions = captionsFile(m_folder, part.name, side);
    if (part.benchmark == Benchmark::AnyCapEval)
        return captions;
    const auto captioned = readFile(captions, kMostEvalFileBytes);
    const auto questions = readFile(part.records, kMostEvalFileBytes);
    if (!captioned || !questions)
        return captioned ? questions.error() : captioned.error();
    const bool isMia = part.benchmark == Benchmark::Mia;
    const auto answers = isMia ? miaAnswers(*captioned, captions) : vidCapCaptions(*captioned, captions);
    if (!answers)
        return answers.error();
    const auto prepared = isMia ? prepareMia(*questions, *answers) : prepareVidCap(*questions, *answers);
    if (!prepared)
        return Error{prepared.error().code, prepared.error().message, part.records};
    std::string asked = askedFile(m_folder, part.name, side);
    if (const auto written = writeFileAtomically(asked, prepared->lines); !written)
        return written.error();
    return asked;
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

Result<Finish> BenchmarkRun::caption(const Part &part, int &captions)
{
    if (const auto written = writeRecords(part); !written)
        return written.error();
    const std::string in = recordsFile(m_folder, part.name);
    const auto report = captionBenchmark(in, captionsFile(m_folder, part.name, kBase),
                                         captionsFile(m_folder, part.name, kRefined), m_captioning,
                                         beginStep({part.name, {}, {}, 1, 0, 0, 0}));
    if (!report)
        return report.error();
    keep(in, report->problems);
    captions = report->captioned;
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
    const auto in = judgedRecords(part, side);
    if (!in)
        return in.error();
    JudgeOptions options;
    if (part.benchmark == Benchmark::AnyCapEval) {
        auto prompts = this->prompts(part);
        if (!prompts)
            return prompts.error();
        options.prompts = *std::move(prompts);
    }
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
    const auto ask = part.benchmark == Benchmark::Mia ? &judgeMia
        : part.benchmark == Benchmark::VidCap         ? &judgeVidCap
                                                      : &judgeFile;
    const auto report = ask(*in, judgedFile(m_folder, part.name, side, m_settings, sitting), client, options,
                            beginStep({part.name, side, options.judge, sitting.round, 0, 0, 0}));
    if (!report)
        return report.error();
    keep(*in, report->problems);
    return report->finish;
}

Result<Finish> BenchmarkRun::doPart(const Part &part)
{
    int captions = 0;
    if (auto captioned = caption(part, captions); !captioned || *captioned == Finish::Cancelled)
        return captioned;
    m_captions += captions;
    if (captions == 0) // the others may have their media
        return Finish::Completed;
    for (const Sitting sitting : sittings(m_settings)) {
        for (const char *side : sides()) {
            if (auto judged = judge(part, side, sitting); !judged || *judged == Finish::Cancelled)
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
    std::set<std::string_view> benchmarks;
    for (const ReportPart &part : m_outcome.report.parts)
        benchmarks.insert(benchmarkName(part.benchmark()));
    std::string title;
    for (const std::string_view benchmark : benchmarks)
        title.append(title.empty() ? "" : ", ").append(benchmark);
    m_outcome.report.title.insert(0, title + ": ");
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
    if (m_captions == 0 && !m_outcome.problems.empty()) {
        const RunProblem &first = m_outcome.problems.front();
        return Error{ErrorCode::NotFound,
                     "no medium could be captioned; line " + std::to_string(first.problem.line) + ' '
                         + first.problem.message,
                     first.file};
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
