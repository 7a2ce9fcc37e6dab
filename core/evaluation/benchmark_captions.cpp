// SPDX-License-Identifier: MIT
#include "core/evaluation/benchmark_captions.h"

#include "core/base/atomic_file.h"
#include "core/captioning/caption_service.h"
#include "core/evaluation/record_workers.h"
#include "core/evaluation/resumable_lines.h"

#include <algorithm>
#include <optional>

namespace anycap::evaluation {

namespace {

constexpr const char *kCaptionedAs = "captioned_as"; ///< which question a caption answers
constexpr const char *kBase = "base_response";
constexpr const char *kRefined = "refined_response";

/// What the record asks for, for captioners that know types and not words: "multi_class_position".
std::optional<InstructionType> typeOf(const EvalRecord &record)
{
    constexpr std::string_view kMany = "multi_class_";
    std::string_view name = record.dimension;
    if (name.substr(0, kMany.size()) == kMany)
        name.remove_prefix(kMany.size());
    const auto aspect = aspectFromName(name);
    return aspect ? instructionType(record.modality, *aspect) : std::nullopt;
}

/// The run over one file.
class Captioning {
public:
    Captioning(const std::string &bytes, std::vector<EvalRecord> records, std::string journal,
               const BenchmarkCaptioning &captioning, const WorkContext &context)
        : m_bytes(bytes)
        , m_records(std::move(records))
        , m_captioning(captioning)
        , m_context(context)
        , m_made(m_records.size())
        , m_store(std::move(journal), kCaptionedAs)
    {
    }
    Result<CaptioningReport> run(const std::string &baseOut, const std::string &refinedOut);

private:
    std::string questionId(const EvalRecord &record) const;
    Result<CaptionRun> caption(const EvalRecord &record);
    void take(std::size_t at, const Result<CaptionRun> &run);
    Result<Unit> write(const std::string &path, const char *which, const std::string &captioner) const;

    const std::string &m_bytes;
    const std::vector<EvalRecord> m_records;
    const BenchmarkCaptioning &m_captioning;
    const WorkContext &m_context;
    std::vector<std::optional<Json>> m_made; ///< one a record
    ResumableLines m_store;
    std::optional<Error> m_failure;
    CaptioningReport m_report;
};

std::string Captioning::questionId(const EvalRecord &record) const
{
    return idOfText(m_captioning.baseName + '\n' + m_captioning.refinerName + '\n' + record.medium + '\n'
                    + record.instruction + '\n'
                    + (m_captioning.areLengthsKept ? record.restriction : std::string()) + '\n'
                    + std::to_string(m_captioning.sampling.seed) + ' '
                    + std::to_string(m_captioning.sampling.temperature));
}

Result<CaptionRun> Captioning::caption(const EvalRecord &record)
{
    auto medium = m_captioning.medium(record);
    if (!medium)
        return medium.error();
    CaptionPlan plan;
    plan.media = *std::move(medium);
    plan.instruction = {typeOf(record), record.instruction};
    if (m_captioning.areLengthsKept)
        plan.constraints = constraintsFromRestriction(record.restriction);
    plan.sampling = m_captioning.sampling;
    CaptionContext context;
    context.work.stop = m_context.stop;
    if (m_captioning.base != m_captioning.refiner)
        return captionMedia(plan, m_captioning.base, m_captioning.refiner, context);
    // One that does both would only refine what misses a constraint: asked twice, it refines everything.
    auto base = captionMedia(plan, m_captioning.base, nullptr, context);
    if (!base || base->finish == Finish::Cancelled)
        return base;
    for (const CaptionOutcome &one : base->captions)
        plan.given.push_back({one.time, one.text});
    return plan.given.empty() ? base : captionMedia(plan, nullptr, m_captioning.refiner, context);
}

void Captioning::take(std::size_t at, const Result<CaptionRun> &run)
{
    const EvalRecord &record = m_records[at];
    const auto fail = [&](const std::string &cause) {
        m_report.problems.push_back({record.line, "was not captioned: " + cause});
    };
    if (!run) {
        if (run.error().code == ErrorCode::Unsupported || run.error().code == ErrorCode::OutOfMemory)
            m_failure = run.error();
        else
            fail(run.error().toString());
        return;
    }
    if (run->finish == Finish::Cancelled)
        return;
    if (run->captions.empty())
        return fail("nothing was found to caption");
    // A captioner that cannot but make a caption a scene has them one after the other.
    std::string base;
    std::string refined;
    for (const CaptionOutcome &one : run->captions) {
        if (one.error)
            return fail(one.error->toString());
        base += (base.empty() ? "" : " ") + one.base;
        refined += (refined.empty() ? "" : " ") + one.text;
    }
    Json made{{kCaptionedAs, questionId(record)}, {kBase, base}, {kRefined, refined}};
    ++m_report.captioned;
    if (const auto stored = m_store.add(made); !stored)
        m_failure = stored.error();
    m_made[at] = std::move(made);
}

Result<Unit> Captioning::write(const std::string &path, const char *which, const std::string &captioner) const
{
    std::string all;
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        if (!m_made[i])
            continue;
        const EvalRecord &record = m_records[i];
        Json line = lineOf(m_bytes, record);
        line[isStyleDimension(record.dimension) ? "model_response_style" : "model_response_content"]
            = (*m_made[i])[which];
        line["captioner"] = captioner;
        all += dumpedLine(line) + '\n';
    }
    return writeFileAtomically(path, all);
}

Result<CaptioningReport> Captioning::run(const std::string &baseOut, const std::string &refinedOut)
{
    m_report.records = static_cast<int>(m_records.size());
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        const Json *found = m_store.find(questionId(m_records[i]));
        if (found == nullptr || !found->contains(kBase) || !(*found)[kBase].is_string()
            || !found->contains(kRefined) || !(*found)[kRefined].is_string())
            continue;
        m_made[i] = *found;
        ++m_report.kept;
        ++m_report.captioned;
    }
    workThrough(
        m_records.size(), m_captioning.atOnce, m_context,
        [this](std::size_t at) { return m_made[at].has_value(); },
        [this](std::size_t at) { return caption(m_records[at]); },
        [this](std::size_t at, const Result<CaptionRun> &run) {
            take(at, run);
            return !m_failure;
        });
    if (m_failure)
        return *m_failure;
    std::sort(m_report.problems.begin(), m_report.problems.end(),
              [](const EvalProblem &a, const EvalProblem &b) { return a.line < b.line; });
    if (m_context.isStopRequested()) {
        m_report.finish = Finish::Cancelled;
        return m_report;
    }
    std::vector<Json> made;
    for (const auto &one : m_made) {
        if (one)
            made.push_back(*one);
    }
    if (const auto finished = m_store.finish(made); !finished)
        return finished.error();
    if (const auto written = write(baseOut, kBase, m_captioning.baseName); !written)
        return written.error();
    if (m_captioning.refiner != nullptr) {
        if (const auto written = write(refinedOut, kRefined, m_captioning.refinerName); !written)
            return written.error();
    }
    return m_report;
}

} // namespace

Result<CaptioningReport> captionBenchmark(const std::string &in, const std::string &baseOut,
                                          const std::string &refinedOut,
                                          const BenchmarkCaptioning &captioning, const WorkContext &context)
{
    const auto bytes = readFile(in, kMostEvalFileBytes);
    if (!bytes)
        return bytes.error();
    auto file = readEvalFile(*bytes, in);
    if (!file)
        return file.error();
    auto report = Captioning(*bytes, std::move(file->records), baseOut + ".captions", captioning, context)
                      .run(baseOut, refinedOut);
    if (report)
        report->problems.insert(report->problems.begin(), file->problems.begin(), file->problems.end());
    return report;
}

} // namespace anycap::evaluation
