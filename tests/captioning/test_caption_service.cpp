// SPDX-License-Identifier: MIT
// From a plan to checked captions, with made-up providers: what is refined, retried, flagged and kept.
#include "core/captioning/caption_service.h"

#include <QTest>

#include <functional>

using namespace anycap;
using namespace std::chrono_literals;

namespace {

/// A provider that answers from a function and remembers what it was asked.
class ScriptedModel : public CaptionModel {
public:
    using Answer
        = std::function<Result<CaptionResult>(CaptionTask, const CaptionRequest &, const CaptionContext &)>;
    explicit ScriptedModel(Answer answer)
        : m_answer(std::move(answer))
    {
    }

    ProviderInfo info() const override { return {"scripted", "Scripted", {}, true, true, false}; }
    Result<Unit> accepts(CaptionTask, const CaptionRequest &) const override
    {
        if (!declines.empty())
            return Error{ErrorCode::Declined, declines, {}};
        return Unit{};
    }
    Result<CaptionResult> run(CaptionTask task, const CaptionRequest &request,
                              const CaptionContext &context) override
    {
        asked.emplace_back(task, request);
        return m_answer(task, request, context);
    }

    std::vector<std::pair<CaptionTask, CaptionRequest>> asked;
    std::string declines;

private:
    Answer m_answer;
};

CaptionResult answer(std::initializer_list<TimedCaption> captions)
{
    CaptionResult result;
    result.captions = captions;
    result.provenance.provider = "scripted";
    return result;
}

TimeRange range(int from, int to) { return {Milliseconds(from), Milliseconds(to)}; }

ConstraintSet constraints(std::initializer_list<const char *> lines)
{
    ConstraintSet set;
    for (const char *line : lines)
        set.push_back(*Constraint::parse(line));
    return set;
}

CaptionRun must(Result<CaptionRun> run)
{
    if (!run)
        qFatal("%s", run.error().toString().c_str());
    return *std::move(run);
}

} // namespace

class TestCaptionService : public QObject {
    Q_OBJECT
private slots:
    void refinesOnlyWhatMissesWhenBothAreOne();
    void anotherRefinerSeesEveryCaption();
    void aBaseForARefinerIsFree();
    void aBaseForARefinerMayBePlain();
    void soundLabelsOfAFilmStay();
    void givenCaptionsNeedNoBase();
    void measuresWithTheCuesTime();
    void retriesSamplingWithOtherSeedsAndKeepsTheBest();
    void greedyIsNotRetried();
    void oneFailureFlagsThatCaptionOnly();
    void failureOfAllIsAnError();
    void declinedBaseIsAnError();
    void contradictionIsFoundBeforeWork();
    void cancelKeepsWhatThereIs();
    void emptyRefinementIsFlagged();
    void progressNeverGoesBack();
};

void TestCaptionService::refinesOnlyWhatMissesWhenBothAreOne()
{
    ScriptedModel model([](CaptionTask task, const CaptionRequest &request, const CaptionContext &) {
        if (task == CaptionTask::Base)
            return Result<CaptionResult>(
                answer({{range(0, 1000), "Short one."}, {range(1000, 3000), "Far too long a one."}}));
        return Result<CaptionResult>(answer({{request.media.range, "Cut one."}}));
    });
    CaptionPlan plan;
    plan.constraints = constraints({"words ..2"});
    const CaptionRun run = must(captionMedia(plan, &model, &model, {}));
    QCOMPARE(run.captions.size(), std::size_t(2));
    QCOMPARE(run.captions[0].text, std::string("Short one."));
    QVERIFY(!run.captions[0].isRefined);
    QCOMPARE(run.captions[1].base, std::string("Far too long a one."));
    QCOMPARE(run.captions[1].text, std::string("Cut one."));
    QVERIFY(run.captions[1].isRefined && !run.captions[1].needsReview());
    QCOMPARE(run.captions[1].time, std::optional(range(1000, 3000)));
    QCOMPARE(model.asked.size(), std::size_t(2));
    QCOMPARE(model.asked[1].second.baseCaption, std::string("Far too long a one."));
    QCOMPARE(model.asked[1].second.media.range, std::optional(range(1000, 3000)));
}

void TestCaptionService::anotherRefinerSeesEveryCaption()
{
    ScriptedModel base([](CaptionTask, const CaptionRequest &, const CaptionContext &) {
        return Result<CaptionResult>(answer({{range(0, 1000), "One."}, {range(1000, 2000), "Two."}}));
    });
    ScriptedModel refiner([](CaptionTask, const CaptionRequest &request, const CaptionContext &) {
        return Result<CaptionResult>(answer({{{}, "Refined " + request.baseCaption}}));
    });
    const CaptionRun run = must(captionMedia({}, &base, &refiner, {}));
    QCOMPARE(run.captions[0].text, std::string("Refined One."));
    QCOMPARE(run.captions[1].text, std::string("Refined Two."));
    QCOMPARE(must(captionMedia({}, &base, nullptr, {})).captions[0].text, std::string("One."));
}

void TestCaptionService::aBaseForARefinerIsFree()
{
    ScriptedModel base([](CaptionTask, const CaptionRequest &, const CaptionContext &) {
        return Result<CaptionResult>(answer({{{}, "Base."}}));
    });
    ScriptedModel refiner([](CaptionTask, const CaptionRequest &, const CaptionContext &) {
        return Result<CaptionResult>(answer({{{}, "Two words."}}));
    });
    CaptionPlan plan;
    plan.constraints = constraints({"words 2"});
    plan.language = "de";
    plan.instruction.text = "How many?";
    must(captionMedia(plan, &base, &refiner, {}));
    QVERIFY(base.asked.front().second.constraints.empty());
    QVERIFY(base.asked.front().second.language.empty());
    QCOMPARE(base.asked.front().second.instruction, plan.instruction);
    QCOMPARE(refiner.asked.front().second.constraints, plan.constraints);
    QCOMPARE(refiner.asked.front().second.language, std::string("de"));
    // Alone, the base keeps the limits itself.
    must(captionMedia(plan, &base, nullptr, {}));
    QCOMPARE(base.asked.back().second.constraints, plan.constraints);
}

void TestCaptionService::aBaseForARefinerMayBePlain()
{
    class DetailOnly final : public ScriptedModel {
    public:
        using ScriptedModel::ScriptedModel;
        Result<Unit> accepts(CaptionTask, const CaptionRequest &request) const override
        {
            if (request.instruction.type && request.instruction.type->aspect == Aspect::Detail)
                return Unit{};
            return Error{ErrorCode::Declined, "details only", {}};
        }
    };
    DetailOnly base([](CaptionTask, const CaptionRequest &, const CaptionContext &) {
        return Result<CaptionResult>(answer({{{}, "Base."}}));
    });
    ScriptedModel refiner([](CaptionTask, const CaptionRequest &, const CaptionContext &) {
        return Result<CaptionResult>(answer({{{}, "A poem."}}));
    });
    CaptionPlan plan;
    plan.instruction = {InstructionType{Modality::Image, Aspect::Poem}, "Write a poem."};
    const CaptionRun run = must(captionMedia(plan, &base, &refiner, {}));
    QCOMPARE(run.captions.front().text, std::string("A poem."));
    QVERIFY(!base.asked.front().second.instruction.text.empty());
    QCOMPARE(refiner.asked.front().second.instruction, plan.instruction);
    QVERIFY(!captionMedia(plan, &base, nullptr, {}).has_value());
}

void TestCaptionService::soundLabelsOfAFilmStay()
{
    ScriptedModel base([](CaptionTask, const CaptionRequest &, const CaptionContext &) {
        return Result<CaptionResult>(answer({{range(0, 1000), "[Music]"}, {range(0, 2000), "A street."}}));
    });
    ScriptedModel refiner([](CaptionTask, const CaptionRequest &, const CaptionContext &) {
        return Result<CaptionResult>(answer({{{}, "Refined it."}}));
    });
    const auto texts = [&](CaptionPlan plan) {
        std::vector<std::string> all;
        for (const CaptionOutcome &caption : must(captionMedia(plan, &base, &refiner, {})).captions)
            all.push_back(caption.text);
        return all;
    };
    CaptionPlan film;
    film.media.modality = Modality::Video;
    QCOMPARE(texts(film), (std::vector<std::string>{"[Music]", "Refined it."}));
    CaptionPlan limited = film;
    limited.constraints = constraints({"words 2"});
    QCOMPARE(texts(limited), (std::vector<std::string>{"Refined it.", "Refined it."}));
    CaptionPlan sound = film;
    sound.media.modality = Modality::Audio;
    QCOMPARE(texts(sound), (std::vector<std::string>{"Refined it.", "Refined it."}));
    CaptionPlan one = film;
    one.given = {{range(0, 1000), "[Music]"}};
    QCOMPARE(texts(one), (std::vector<std::string>{"Refined it."}));
}

void TestCaptionService::givenCaptionsNeedNoBase()
{
    ScriptedModel refiner([](CaptionTask task, const CaptionRequest &request, const CaptionContext &) {
        return Result<CaptionResult>(
            answer({{{}, (task == CaptionTask::Refine ? "R " : "B ") + request.baseCaption}}));
    });
    CaptionPlan plan;
    plan.given = {{std::nullopt, "mine"}};
    const CaptionRun run = must(captionMedia(plan, nullptr, &refiner, {}));
    QCOMPARE(run.captions.size(), std::size_t(1));
    QCOMPARE(run.captions[0].text, std::string("R mine"));
    QCOMPARE(run.baseOrigin.provider, std::string("person"));
    QVERIFY(!captionMedia({}, nullptr, &refiner, {}).has_value());
}

void TestCaptionService::measuresWithTheCuesTime()
{
    ScriptedModel model([](CaptionTask, const CaptionRequest &, const CaptionContext &) {
        return Result<CaptionResult>(
            answer({{range(0, 1000), "Twenty characters ok"}, {range(1000, 3000), "Twenty characters ok"}}));
    });
    CaptionPlan plan;
    plan.constraints = constraints({"reading-speed ..15"});
    const CaptionRun run = must(captionMedia(plan, &model, nullptr, {}));
    QVERIFY(run.captions[0].needsReview());
    QVERIFY(!run.captions[1].needsReview());
    QCOMPARE(unmetLines(run.captions[0]),
             (std::vector<std::string>{
                 "0.000-1.000 s: 20.0 characters per second, at most 15 allowed: 5 characters "
                 "too many for this time"}));
    QVERIFY(unmetLines(run.captions[1]).empty());
}

void TestCaptionService::retriesSamplingWithOtherSeedsAndKeepsTheBest()
{
    ScriptedModel refiner([](CaptionTask, const CaptionRequest &request, const CaptionContext &) {
        const char *const texts[] = {"one two three four. five.", "one two three.", "one two three four."};
        return Result<CaptionResult>(answer({{{}, texts[request.sampling.seed - 40]}}));
    });
    CaptionPlan plan;
    plan.given = {{std::nullopt, "base"}};
    plan.constraints = constraints({"words ..2", "sentences 1"});
    plan.sampling.temperature = 0.7;
    plan.sampling.seed = 40;
    const CaptionRun run = must(captionMedia(plan, nullptr, &refiner, {}));
    QCOMPARE(refiner.asked.size(), std::size_t(3));
    QCOMPARE(run.captions[0].attempts, 3);
    QCOMPARE(run.captions[0].text, std::string("one two three.")); // misses one constraint, and came first
    QVERIFY(run.captions[0].needsReview()); // flagged, never passed in silence
}

void TestCaptionService::greedyIsNotRetried()
{
    ScriptedModel refiner([](CaptionTask, const CaptionRequest &, const CaptionContext &) {
        return Result<CaptionResult>(answer({{{}, "one two three"}}));
    });
    CaptionPlan plan;
    plan.given = {{std::nullopt, "base"}};
    plan.constraints = constraints({"words ..2"});
    QVERIFY(must(captionMedia(plan, nullptr, &refiner, {})).captions[0].needsReview());
    QCOMPARE(refiner.asked.size(), std::size_t(1));
}

void TestCaptionService::oneFailureFlagsThatCaptionOnly()
{
    ScriptedModel refiner([](CaptionTask, const CaptionRequest &request, const CaptionContext &) {
        if (request.baseCaption == "bad")
            return Result<CaptionResult>(Error{ErrorCode::OutOfMemory, "memory ran out", {}});
        return Result<CaptionResult>(answer({{{}, "fine"}}));
    });
    CaptionPlan plan;
    plan.given = {{range(0, 1), "bad"}, {range(1, 2), "good"}};
    const CaptionRun run = must(captionMedia(plan, nullptr, &refiner, {}));
    QVERIFY(run.captions[0].needsReview());
    QCOMPARE(run.captions[0].text, std::string("bad")); // the base is kept
    QCOMPARE(run.captions[0].error->code, ErrorCode::OutOfMemory);
    QVERIFY(!run.captions[1].needsReview());
}

void TestCaptionService::failureOfAllIsAnError()
{
    ScriptedModel refiner([](CaptionTask, const CaptionRequest &, const CaptionContext &) {
        return Result<CaptionResult>(Error{ErrorCode::InvalidData, "damaged", "x.mp4"});
    });
    CaptionPlan plan;
    plan.given = {{range(0, 1), "a"}, {range(1, 2), "b"}};
    const Result<CaptionRun> run = captionMedia(plan, nullptr, &refiner, {});
    QVERIFY(!run);
    QCOMPARE(run.error().toString(), std::string("x.mp4: damaged"));
}

void TestCaptionService::declinedBaseIsAnError()
{
    ScriptedModel model([](CaptionTask, const CaptionRequest &, const CaptionContext &) {
        return Result<CaptionResult>(answer({}));
    });
    model.declines = "no poems from measurements";
    const Result<CaptionRun> run = captionMedia({}, &model, &model, {});
    QVERIFY(!run);
    QCOMPARE(run.error().code, ErrorCode::Declined);
    QVERIFY(model.asked.empty());
}

void TestCaptionService::contradictionIsFoundBeforeWork()
{
    ScriptedModel model([](CaptionTask, const CaptionRequest &, const CaptionContext &) {
        return Result<CaptionResult>(answer({}));
    });
    CaptionPlan plan;
    plan.constraints = constraints({"mention dog", "avoid dog"});
    const Result<CaptionRun> run = captionMedia(plan, &model, &model, {});
    QVERIFY(!run);
    QCOMPARE(run.error().code, ErrorCode::InvalidArgument);
    QVERIFY(model.asked.empty());
}

void TestCaptionService::cancelKeepsWhatThereIs()
{
    std::stop_source stop;
    ScriptedModel refiner([&stop](CaptionTask, const CaptionRequest &, const CaptionContext &) {
        CaptionResult result = answer({{{}, "half a"}});
        result.finish = Finish::Cancelled;
        stop.request_stop();
        return Result<CaptionResult>(std::move(result));
    });
    CaptionPlan plan;
    plan.given = {{range(0, 1), "first"}, {range(1, 2), "second"}};
    CaptionContext context;
    context.work.stop = stop.get_token();
    const CaptionRun run = must(captionMedia(plan, nullptr, &refiner, context));
    QCOMPARE(run.finish, Finish::Cancelled);
    QCOMPARE(run.captions[0].text, std::string("half a"));
    QCOMPARE(run.captions[0].finish, Finish::Cancelled);
    QCOMPARE(run.captions[1].text, std::string("second")); // never begun: the base is there
    QCOMPARE(run.captions[1].finish, Finish::Cancelled);
    QCOMPARE(refiner.asked.size(), std::size_t(1));
}

void TestCaptionService::emptyRefinementIsFlagged()
{
    ScriptedModel refiner([](CaptionTask, const CaptionRequest &request, const CaptionContext &) {
        if (request.baseCaption == "a")
            return Result<CaptionResult>(answer({{{}, ""}}));
        return Result<CaptionResult>(answer({{{}, "fine"}}));
    });
    CaptionPlan plan;
    plan.given = {{std::nullopt, "a"}, {std::nullopt, "b"}};
    const CaptionRun run = must(captionMedia(plan, nullptr, &refiner, {}));
    QVERIFY(run.captions[0].needsReview());
    QCOMPARE(run.captions[0].text, std::string("a"));
}

void TestCaptionService::progressNeverGoesBack()
{
    ScriptedModel model([](CaptionTask task, const CaptionRequest &, const CaptionContext &context) {
        for (const double f : {0.0, 0.5, 1.0})
            context.work.report(f);
        if (task == CaptionTask::Base)
            return Result<CaptionResult>(answer({{range(0, 1), "one two"}, {range(1, 2), "one two"}}));
        return Result<CaptionResult>(answer({{{}, "one"}}));
    });
    CaptionPlan plan;
    plan.constraints = constraints({"words 1"});
    std::vector<double> fractions;
    CaptionContext context;
    context.work.onProgress = [&](double f) { fractions.push_back(f); };
    must(captionMedia(plan, &model, &model, context));
    QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
    QCOMPARE(fractions.back(), 1.0);
}

QTEST_APPLESS_MAIN(TestCaptionService)
#include "test_caption_service.moc"
