// SPDX-License-Identifier: MIT
// `anycap eval run BENCHMARK… -o DIR`: AnyCapEval from its references to a report: captions are made,
// refined, judged and scored. Each step goes on where an earlier run of the same command was stopped.
#include "app/cli/benchmark_captioners.h"
#include "app/cli/caption_options.h"
#include "app/cli/commands.h"
#include "app/cli/judge_options.h"
#include "app/cli/model_options.h"
#include "app/endpoint_providers.h"
#include "app/providers.h"
#include "core/base/atomic_file.h"
#include "core/endpoint/shown_media.h"
#include "core/evaluation/benchmark_captions.h"
#include "core/evaluation/comparison.h"
#include "core/evaluation/judging.h"
#include "core/evaluation/report.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <set>

namespace anycap::cli {

namespace {

using evaluation::BenchmarkCaptioning;
using evaluation::captionBenchmark;
using evaluation::ContentScores;
using evaluation::contentScores;
using evaluation::EvalProblem;
using evaluation::EvalRecord;
using evaluation::EvalReport;
using evaluation::judgeFile;
using evaluation::JudgeOptions;
using evaluation::kMostEvalFileBytes;
using evaluation::LengthReport;
using evaluation::lengthReport;
using evaluation::ownJudgePrompts;
using evaluation::readEvalFile;
using evaluation::readJudgePrompts;
using evaluation::reportCsv;
using evaluation::reportHtml;
using evaluation::reportJson;
using evaluation::ReportPart;
using evaluation::ReportSide;
using evaluation::ScoringRules;
using evaluation::StyleScores;
using evaluation::styleScores;

const QString kProvider = QStringLiteral("base-provider");
const QString kMedia = QStringLiteral("media");
const QString kJudge = QStringLiteral("judge");
const QString kPrompts = QStringLiteral("prompts");
const QString kOut = QStringLiteral("o");
const QString kLimit = QStringLiteral("limit");
const QString kLengths = QStringLiteral("keep-lengths");
const QString kRules = QStringLiteral("rules");

/// The references of one modality, and where its files go.
struct Task {
    QString references;
    QString name; ///< "image"
    QString stem; ///< of its files in the run's folder

    std::string file(const char *ending) const { return (stem + QLatin1String(ending)).toStdString(); }
};

class EvalRun {
public:
    explicit EvalRun(const Invocation &call)
        : m_call(call)
    {
    }
    int run();

private:
    Result<Unit> readOptions();
    Result<Unit> findTasks();
    Result<Unit> openCaptioners();
    Result<Unit> openJudge();
    Result<Unit> limitRecords(const Task &task) const;
    Result<bool> caption(const Task &task);
    Result<bool> judge(const Task &task, const char *side, const char *otherSide);
    Result<Unit> addToReport(const Task &task);
    Result<Unit> writeReport();
    void print() const;
    void tell(const QString &file, const std::vector<EvalProblem> &problems);

    const Invocation &m_call;
    QString m_media;
    QDir m_folder;
    int m_limit = 0; ///< 0: all
    std::vector<Task> m_tasks;
    Captioners m_held;
    BenchmarkCaptioning m_captioning;
    std::unique_ptr<endpoint::EndpointClient> m_judge;
    std::string m_judgeName;
    endpoint::LastShownMedium m_lastShown;
    EvalReport m_report;
    bool m_hasProblems = false;
};

Result<Unit> EvalRun::readOptions()
{
    for (const QString &needed : {kMedia, kOut}) {
        if (!m_call.isSet(needed))
            return Error{ErrorCode::InvalidArgument,
                         needed == kMedia ? "where are the media? Name their folder with --media"
                                          : "where to? Name a folder with -o",
                         {}};
    }
    m_media = m_call.value(kMedia);
    if (!QFileInfo(m_media).isDir())
        return Error{ErrorCode::NotFound, "is not a folder", m_media.toStdString()};
    bool isNumber = true;
    m_limit = m_call.value(kLimit).toInt(&isNumber);
    if (!isNumber || m_limit < 0)
        return Error{ErrorCode::InvalidArgument, "must be a whole number from 0", "--limit"};
    const QString rules = m_call.value(kRules);
    if (rules != QStringLiteral("anycap") && rules != QStringLiteral("published"))
        return Error{ErrorCode::InvalidArgument, "must be anycap or published", "--rules"};
    m_report.rules = rules == QStringLiteral("anycap") ? ScoringRules::Ours : ScoringRules::Published;
    m_report.title = "AnyCapEval: " + QFileInfo(m_call.value(kOut)).fileName().toStdString();
    return Unit{};
}

/// Folders stand for the files *_ref.jsonl in them, which have all of a modality's records.
Result<Unit> EvalRun::findTasks()
{
    QStringList files;
    for (const QString &path : m_call.arguments) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        QStringList found;
        for (QDirIterator walk(path, {QStringLiteral("*_ref.jsonl")}, QDir::Files,
                               QDirIterator::Subdirectories);
             walk.hasNext();)
            found << walk.next();
        found.sort();
        if (found.isEmpty())
            return Error{ErrorCode::NotFound, "has no *_ref.jsonl of the benchmark in it",
                         path.toStdString()};
        files << found;
    }
    std::set<QString> names;
    for (const QString &path : files) {
        const auto bytes = readFile(path.toStdString(), kMostEvalFileBytes);
        if (!bytes)
            return bytes.error();
        const auto file = readEvalFile(*bytes, path.toStdString());
        if (!file)
            return file.error();
        Task task{path, utf8Text(modalityName(file->records.front().modality)), {}};
        if (!names.insert(task.name).second) {
            task.name = QFileInfo(path).completeBaseName();
            if (!names.insert(task.name).second)
                return Error{ErrorCode::InvalidArgument, "there are two files of this name",
                             path.toStdString()};
        }
        task.stem = m_folder.filePath(task.name);
        m_tasks.push_back(std::move(task));
    }
    return Unit{};
}

Result<Unit> EvalRun::openCaptioners()
{
    auto opened = openBenchmarkCaptioners(m_call, m_call.value(kProvider).toStdString());
    if (!opened)
        return opened.error();
    m_held = std::move(opened->held);
    m_captioning = std::move(opened->captioning);
    m_captioning.areLengthsKept = m_call.isSet(kLengths);
    m_captioning.medium = mediaOfBenchmark(m_media);
    return Unit{};
}

Result<Unit> EvalRun::openJudge()
{
    if (!m_call.isSet(kJudge))
        return Unit{};
    auto client = openEndpointClient(m_call.value(kJudge).toStdString());
    if (!client)
        return client.error();
    m_judge = *std::move(client);
    m_judgeName = judgeNameOf(m_judge->endpoint());
    return Unit{};
}

/// The run's own copy of the records, so that the folder says all about the run.
Result<Unit> EvalRun::limitRecords(const Task &task) const
{
    const auto bytes = readFile(task.references.toStdString(), kMostEvalFileBytes);
    if (!bytes)
        return bytes.error();
    std::size_t end = bytes->size();
    if (m_limit > 0) {
        end = 0;
        for (int i = 0; i < m_limit && end < bytes->size(); ++i)
            end = std::min(bytes->find('\n', end), bytes->size() - 1) + 1;
    }
    return writeFileAtomically(task.file(".records.jsonl"), bytes->substr(0, end));
}

void EvalRun::tell(const QString &file, const std::vector<EvalProblem> &problems)
{
    m_call.console.clearProgress();
    constexpr std::size_t kMost = 20;
    for (std::size_t i = 0; i < std::min(problems.size(), kMost); ++i)
        m_call.console.error(
            QStringLiteral("%1:%2: %3").arg(file).arg(problems[i].line).arg(utf8Text(problems[i].message)));
    if (problems.size() > kMost)
        m_call.console.error(QStringLiteral("%1: and %2 more").arg(file).arg(problems.size() - kMost));
    m_hasProblems = m_hasProblems || !problems.empty();
}

/// False: it was cancelled.
Result<bool> EvalRun::caption(const Task &task)
{
    if (const auto written = limitRecords(task); !written)
        return written.error();
    const std::string in = task.file(".records.jsonl");
    const auto report
        = captionBenchmark(in, task.file(".base.jsonl"), task.file(".refined.jsonl"), m_captioning,
                           m_call.console.work(QStringLiteral("Captioning %1").arg(task.name)));
    if (!report)
        return report.error();
    tell(QString::fromStdString(in), report->problems);
    return report->finish == Finish::Completed;
}

Result<bool> EvalRun::judge(const Task &task, const char *side, const char *otherSide)
{
    const std::string judgedEnding = std::string(".") + side + ".judged.jsonl";
    const std::string in = task.file((std::string(".") + side + ".jsonl").c_str());
    JudgeOptions options;
    options.judge = m_judgeName;
    options.atOnce = m_judge->endpoint().maxParallel;
    options.known = {task.file((std::string(".") + otherSide + ".judged.jsonl").c_str())};
    const QString folder
        = m_call.isSet(kPrompts) ? m_call.value(kPrompts) : QFileInfo(task.references).absolutePath();
    auto prompts = readJudgePrompts(folder.toStdString());
    if (!prompts && (m_call.isSet(kPrompts) || prompts.error().code != ErrorCode::NotFound))
        return prompts.error();
    options.prompts = prompts ? *std::move(prompts) : ownJudgePrompts();
    options.media = [this](const EvalRecord &record) -> Result<std::vector<endpoint::ChatPart>> {
        const auto medium = m_captioning.medium(record);
        if (!medium)
            return medium.error();
        return m_lastShown.show(*medium, m_judge->endpoint(), WorkContext{m_call.console.stopToken(), {}});
    };
    const auto report = judgeFile(
        in, task.file(judgedEnding.c_str()), *m_judge, options,
        m_call.console.work(QStringLiteral("Judging %1, %2").arg(task.name, QLatin1String(side))));
    if (!report)
        return report.error();
    tell(QString::fromStdString(in), report->problems);
    return report->finish == Finish::Completed;
}

Result<Unit> EvalRun::addToReport(const Task &task)
{
    ReportPart part{task.name.toStdString(), false, {}};
    for (const char *side : {"base", "refined"}) {
        const bool isRefined = side == std::string_view("refined");
        if (isRefined && m_captioning.refiner == nullptr)
            continue;
        const std::string path
            = task.file((std::string(".") + side + (m_judge ? ".judged.jsonl" : ".jsonl")).c_str());
        const auto bytes = readFile(path, kMostEvalFileBytes);
        if (!bytes)
            return bytes.error();
        auto file = readEvalFile(*bytes, path);
        if (!file)
            return file.error();
        part.isVideo = file->records.front().modality == Modality::Video;
        part.sides.push_back(
            {side, isRefined ? m_captioning.refinerName : m_captioning.baseName, std::move(file->records)});
    }
    m_report.parts.push_back(std::move(part));
    return Unit{};
}

Result<Unit> EvalRun::writeReport()
{
    m_report.judge = m_judge ? m_judgeName : "none";
    for (const auto &[name, text] :
         {std::pair("report.html", reportHtml(m_report)), std::pair("report.csv", reportCsv(m_report)),
          std::pair("report.json", reportJson(m_report))}) {
        const std::string path = m_folder.filePath(QLatin1String(name)).toStdString();
        if (auto written = writeFileAtomically(path, text); !written)
            return written;
    }
    return Unit{};
}

void EvalRun::print() const
{
    for (const ReportPart &part : m_report.parts) {
        for (const ReportSide &side : part.sides) {
            const LengthReport lengths = lengthReport(side.records);
            const ContentScores content = contentScores(side.records, m_report.rules, part.isVideo);
            const StyleScores style = styleScores(side.records, m_report.rules);
            QString line
                = QStringLiteral("%1 %2 %3 captions, %4 of the length asked for")
                      .arg(utf8Text(part.name).leftJustified(8), utf8Text(side.name).leftJustified(8))
                      .arg(lengths.records, 5)
                      .arg(lengths.kept, 5);
            if (content.keyPoints > 0)
                line += QStringLiteral(", content %1 % (%2 points a 100 words)")
                            .arg(content.percent(), 0, 'f', 1)
                            .arg(content.density(), 0, 'f', 2);
            if (style.records > 0)
                line += QStringLiteral(", style %1 of 4").arg(style.mean(), 0, 'f', 2);
            m_call.console.print(line);
        }
    }
    m_call.console.print(QStringLiteral("%1: report.html, report.csv, report.json").arg(m_call.value(kOut)));
}

int EvalRun::run()
{
    const auto fail = [this](const Error &error) {
        m_call.console.clearProgress();
        m_call.console.error(error);
        return static_cast<int>(Unusable);
    };
    m_folder = QDir(m_call.value(kOut));
    for (const auto step :
         {&EvalRun::readOptions, &EvalRun::findTasks, &EvalRun::openJudge, &EvalRun::openCaptioners}) {
        if (const auto done = (this->*step)(); !done)
            return fail(done.error());
    }
    if (!m_folder.mkpath(QStringLiteral(".")))
        return fail({ErrorCode::IoError, "cannot be made", m_call.value(kOut).toStdString()});
    for (const Task &task : m_tasks) {
        auto isDone = caption(task);
        if (isDone && *isDone && m_judge)
            isDone = judge(task, "base", "refined");
        if (isDone && *isDone && m_judge && m_captioning.refiner != nullptr)
            isDone = judge(task, "refined", "base");
        if (!isDone)
            return fail(isDone.error());
        if (!*isDone)
            return fail({ErrorCode::IoError, "cancelled; the same command goes on where it was",
                         m_call.value(kOut).toStdString()});
        if (const auto added = addToReport(task); !added)
            return fail(added.error());
    }
    m_call.console.clearProgress();
    if (const auto written = writeReport(); !written)
        return fail(written.error());
    print();
    return m_hasProblems ? ProblemsFound : Success;
}

int runEval(const Invocation &call) { return EvalRun(call).run(); }

} // namespace

Command evalRunCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("eval"), QStringLiteral("run")};
    command.arguments = QStringLiteral("BENCHMARK... --media DIR -o DIR");
    command.summary = QStringLiteral("Run the AnyCapEval benchmark from its records to a report");
    command.details = QStringLiteral(
        "BENCHMARK is the benchmark's folder, or single files of its records. Each medium is captioned, what "
        "was\n"
        "written is refined where there is a model or a server, and with --judge both are judged. The run's\n"
        "folder gets all captions and judgements and a report as HTML, CSV and JSON. Without a judge the "
        "report\n"
        "has what needs none: lengths. A run that was stopped goes on where it was when it is called "
        "again.\n\n"
        "Exit status: 0 done; 1 some records were not captioned or judged; 2 it could not be "
        "done.\n\nExample:\n"
        "  anycap eval run AnyCapEval --media media --model ACM --base-provider endpoint:office --judge "
        "court "
        "-o first-run");
    command.options = {
        {kMedia, QStringLiteral("The folder of the media, or of folders image, video and audio"),
         QStringLiteral("DIR")},
        {kOut, QStringLiteral("The run's folder"), QStringLiteral("DIR")},
        {kProvider, QStringLiteral("Who writes the base captions: %1").arg(providerHelp()),
         QStringLiteral("P"), utf8Text(knownProviders().front().name)},
        {kJudge, QStringLiteral("The server that judges (see 'endpoints list')"), QStringLiteral("NAME")},
        {kPrompts,
         QStringLiteral(
             "A folder with the judge's instruction_content.txt and instruction_style.txt (beside the "
             "records, else words of this program)"),
         QStringLiteral("DIR")},
        {kLengths, QStringLiteral("Lengths that are asked for are kept by construction, not only asked for")},
        {kLimit, QStringLiteral("Only the first N records of each file (all)"), QStringLiteral("N"),
         QStringLiteral("0")},
        {kRules, QStringLiteral("anycap or published, as 'eval anycapeval'"), QStringLiteral("RULES"),
         QStringLiteral("anycap")}};
    command.options += modelOptions();
    command.minimumArguments = 1;
    command.run = runEval;
    return command;
}

} // namespace anycap::cli
