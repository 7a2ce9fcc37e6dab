// SPDX-License-Identifier: MIT
// One job of a project, on real files: which texts it makes, from what, and what of it is in the project.
#include "core/batch/project_captioner.h"
#include "core/draft/draft_model.h"
#include "tests/batch/scripted.h"
#include "tests/support/media_clips.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anycap;
using namespace anycap::batch;
using namespace anycap::test;

class TestProjectCaptioner : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void baseAndRefinedAreBothKept();
    void aCueAloneIsAskedForWithItsTime();
    void refinedTextIsRefinedFromItsBase();
    void onlyRefiningTakesCandidates();
    void givenTextIsTheBase();
    void candidatesShareTheirBase();
    void candidatesWithoutTemperature();
    void onlyWithoutText();
    void cutOffTextIsKept();
    void aCancelledJobGoesOnWhereItWas();
    void closingLeavesNothing();
    void memoryIsItsOwnEnd();
    void failures();
    void oneTextThatFails();
    void neverTwice();
    void textWithoutMedia();
    void draftOnRealMedia();

private:
    store::JobId queue(const JobRequest &request, std::optional<store::MediaId> media,
                       std::optional<store::CueId> cue = std::nullopt, const std::string &run = "run")
    {
        store::NewJob job;
        job.run = run;
        job.media = media;
        job.cue = cue;
        job.requestJson = toJson(request);
        return valueOf(m_project->addJobs({job})).front();
    }
    JobReport run(store::JobId job, const JobHooks &hooks = {})
    {
        RunCounts counts;
        return ProjectCaptioner(*m_project, m_source, counts).run(job, hooks);
    }
    store::JobState stateOf(store::JobId job) { return valueOf(m_project->job(job)).state; }
    std::vector<store::Version> versionsOf(store::CueId cue) { return valueOf(m_project->versions(cue)); }
    std::vector<store::Cue> cuesOf(store::MediaId media)
    {
        return valueOf(m_project->cues(valueOf(m_project->tracksOf(media)).front().id));
    }

    QTemporaryDir m_files;
    std::string m_sound;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::Project> m_project;
    ScriptedSource m_source;
    store::MediaId m_media;
    std::shared_ptr<ScriptedModel> m_writer;
    std::shared_ptr<ScriptedModel> m_refiner;
    std::function<Result<CaptionResult>(const CaptionRequest &, const CaptionContext &)> m_write;
    std::function<Result<CaptionResult>(const CaptionRequest &, const CaptionContext &)> m_refine;
    JobRequest m_request;
};

void TestProjectCaptioner::initTestCase()
{
    const QString sound = m_files.filePath(QStringLiteral("hum.wav"));
    QVERIFY(writeWav(sound, melody(2, {440, 660}, 0.5, 0.3)));
    m_sound = sound.toStdString();
}

void TestProjectCaptioner::init()
{
    m_project.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_project.emplace(
        valueOf(store::Project::create(m_folder->filePath(QStringLiteral("p.anycap")).toStdString())));
    m_media = addMedia(*m_project, m_sound, Modality::Audio);
    m_write = [](const CaptionRequest &request, const CaptionContext &) {
        if (request.media.range)
            return answer({{request.media.range, "A base."}});
        return answer({{range(0, 1000), "A first base."}, {range(1000, 2000), "A second base."}});
    };
    m_refine = [](const CaptionRequest &request, const CaptionContext &) {
        return answer({{request.media.range, "Refined " + request.baseCaption}});
    };
    m_writer = m_source.add("writer", [this](CaptionTask, const CaptionRequest &r, const CaptionContext &c) {
        return m_write(r, c);
    });
    m_refiner
        = m_source.add("refiner", [this](CaptionTask, const CaptionRequest &r, const CaptionContext &c) {
              return m_refine(r, c);
          });
    m_request = {};
    m_request.baseProvider = "writer";
    m_request.refiner = "refiner";
}

void TestProjectCaptioner::baseAndRefinedAreBothKept()
{
    const store::JobId job = queue(m_request, m_media);
    std::vector<CaptionTask> stages;
    JobHooks hooks;
    hooks.onStage = [&stages](const CaptionStage &stage) { stages.push_back(stage.task); };
    const JobReport report = run(job, hooks);
    QVERIFY2(report.end == JobEnd::Done, report.error ? report.error->toString().c_str() : "");
    QCOMPARE(report.candidatesAdded, 2);
    QCOMPARE(stages, (std::vector<CaptionTask>{CaptionTask::Base, CaptionTask::Refine, CaptionTask::Refine}));
    QCOMPARE(stateOf(job), store::JobState::Done);
    QCOMPARE(valueOf(m_project->tracksOf(m_media)).front().kind, store::TrackKind::Captions);
    const std::vector<store::Cue> cues = cuesOf(m_media);
    QCOMPARE(cues.size(), std::size_t(2));
    QVERIFY(cues[1].time == range(1000, 2000));
    const std::vector<store::Version> versions = versionsOf(cues[0].id);
    QCOMPARE(versions.size(), std::size_t(2));
    QCOMPARE(versions[0].text, std::string("A first base."));
    QCOMPARE(versions[0].origin.provider, std::string("writer"));
    QVERIFY(!versions[0].base);
    QCOMPARE(versions[1].text, std::string("Refined A first base."));
    QCOMPARE(versions[1].origin.provider, std::string("refiner"));
    QCOMPARE(versions[1].base, std::optional(versions[0].id));
    QCOMPARE(report.captions[0].base, versions[1].base);
    QCOMPARE(report.captions[0].version, std::optional(versions[1].id));
    for (const store::Version &version : versions) {
        QCOMPARE(version.state, store::VersionState::Candidate);
        QCOMPARE(version.run, std::string("run"));
    }
    QCOMPARE(valueOf(m_project->nextUndo())->name, std::string("caption 2 cues"));
}

void TestProjectCaptioner::aCueAloneIsAskedForWithItsTime()
{
    const std::vector<store::CueId> cues = addCues(*m_project, m_media, {"mine", ""});
    const JobReport report = run(queue(m_request, std::nullopt, cues[1]));
    QCOMPARE(report.end, JobEnd::Done);
    QCOMPARE(m_writer->asked().size(), std::size_t(1));
    const MediaRef asked = m_writer->asked()[0].second.media;
    QVERIFY(asked.range == range(400, 800));
    QCOMPARE(asked.path, m_sound);
    QVERIFY(versionsOf(cues[1]).back().text == "Refined A base.");
    QCOMPARE(versionsOf(cues[0]).size(), std::size_t(1)); // nobody asked for that one

    QCOMPARE(run(queue(m_request, m_media, cues[0])).end, JobEnd::Done);
    QCOMPARE(m_writer->asked().size(), std::size_t(1)); // it has a text, which is refined
    QVERIFY(m_refiner->asked().back().second.media.range == range(0, 400));
    QCOMPARE(versionsOf(cues[0]).back().text, std::string("Refined mine"));
    QCOMPARE(versionsOf(cues[0]).back().base, valueOf(m_project->cue(cues[0])).accepted);
    QCOMPARE(valueOf(m_project->cue(cues[0])).text, std::string("mine"));
}

void TestProjectCaptioner::refinedTextIsRefinedFromItsBase()
{
    const store::CueId cue = addCues(*m_project, m_media, {"mine"}).front();
    const store::VersionId mine = *valueOf(m_project->cue(cue)).accepted;
    const JobReport first = run(queue(m_request, m_media));
    {
        store::Action action = valueOf(m_project->begin("accept"));
        valueOf(action.accept(*first.captions[0].version));
        valueOf(action.commit());
    }
    m_refine = [](const CaptionRequest &request, const CaptionContext &) {
        return answer({{request.media.range, "Again " + request.baseCaption}});
    };
    run(queue(m_request, m_media));
    QCOMPARE(versionsOf(cue).back().text, std::string("Again mine"));
    QCOMPARE(versionsOf(cue).back().base, std::optional(mine));
    // What a person made of it is a new beginning.
    store::Action action = valueOf(m_project->begin("edit"));
    valueOf(action.setText(cue, "by hand"));
    valueOf(action.commit());
    run(queue(m_request, m_media));
    QCOMPARE(versionsOf(cue).back().text, std::string("Again by hand"));
}

void TestProjectCaptioner::onlyRefiningTakesCandidates()
{
    m_request.task = RequestTask::Refine;
    const std::vector<store::CueId> cues = addCues(*m_project, m_media, {"", ""});
    const JobReport nothing = run(queue(m_request, m_media));
    QCOMPARE(nothing.end, JobEnd::Failed);
    QCOMPARE(nothing.error->code, ErrorCode::Declined);
    JobRequest write = m_request;
    write.task = RequestTask::WriteBase;
    run(queue(write, m_media, cues[0]));
    QCOMPARE(versionsOf(cues[0]).size(), std::size_t(1));
    QVERIFY(m_refiner->asked().empty());
    const JobReport report = run(queue(m_request, m_media));
    QCOMPARE(report.candidatesAdded, 1);
    const std::vector<store::Version> versions = versionsOf(cues[0]);
    QCOMPARE(versions.size(), std::size_t(2));
    QCOMPARE(versions[1].base, std::optional(versions[0].id));
    QVERIFY(versionsOf(cues[1]).empty());
}

void TestProjectCaptioner::givenTextIsTheBase()
{
    m_request.baseText = "as I say";
    const store::CueId cue = addCues(*m_project, m_media, {"other"}).front();
    run(queue(m_request, m_media, cue));
    run(queue(m_request, m_media, cue));
    const std::vector<store::Version> versions = versionsOf(cue);
    QCOMPARE(versions.size(), std::size_t(4)); // the text, the base once, and a refined one of each run
    QCOMPARE(versions[1].text, std::string("as I say"));
    QVERIFY(versions[1].isByHand);
    QCOMPARE(versions[2].base, std::optional(versions[1].id));
    QCOMPARE(versions[3].base, std::optional(versions[1].id));
    QVERIFY(m_writer->asked().empty());
}

void TestProjectCaptioner::candidatesShareTheirBase()
{
    m_request.candidates = 3;
    m_request.sampling.temperature = 1;
    m_request.sampling.seed = 10;
    m_refine = [](const CaptionRequest &request, const CaptionContext &) {
        const auto seed = std::min<std::uint64_t>(request.sampling.seed, 13); // the third says the same
        return answer({{request.media.range, "Seed " + std::to_string(seed)}});
    };
    const store::CueId cue = addCues(*m_project, m_media, {""}).front();
    const JobReport report = run(queue(m_request, m_media));
    QCOMPARE(report.captions.size(), std::size_t(3));
    QCOMPARE(report.candidatesAdded, 2);
    QCOMPARE(m_writer->asked().size(), std::size_t(1));
    const std::vector<store::Version> versions = versionsOf(cue);
    QCOMPARE(versions.size(), std::size_t(3));
    QCOMPARE(versions[1].text, std::string("Seed 10"));
    QCOMPARE(versions[2].text, std::string("Seed 13"));
    QCOMPARE(versions[2].origin.sampling.seed, std::uint64_t(13));
    QCOMPARE(versions[1].base, versions[2].base);
    QCOMPARE(report.captions[2].version, report.captions[1].version);
}

void TestProjectCaptioner::candidatesWithoutTemperature()
{
    m_request.candidates = 3;
    addCues(*m_project, m_media, {""});
    const JobReport report = run(queue(m_request, m_media));
    QCOMPARE(report.candidatesAdded, 1);
    QCOMPARE(report.remarks.size(), std::size_t(1));
}

void TestProjectCaptioner::onlyWithoutText()
{
    m_request.isOnlyWithoutText = true;
    const std::vector<store::CueId> cues = addCues(*m_project, m_media, {"mine", ""});
    QCOMPARE(run(queue(m_request, m_media)).candidatesAdded, 1);
    QCOMPARE(versionsOf(cues[0]).size(), std::size_t(1));
    store::Action action = valueOf(m_project->begin("edit"));
    valueOf(action.setText(cues[1], "mine, too"));
    valueOf(action.commit());
    const store::JobId job = queue(m_request, m_media);
    const JobReport report = run(job);
    QCOMPARE(report.candidatesAdded, 0);
    QCOMPARE(stateOf(job), store::JobState::Done);
}

void TestProjectCaptioner::cutOffTextIsKept()
{
    const store::CueId cue = addCues(*m_project, m_media, {"mine"}).front();
    std::stop_source stop;
    m_refine = [&stop](const CaptionRequest &request, const CaptionContext &context) {
        std::string said;
        for (const char *piece : {"Half ", "of ", "it ", "is ", "here."}) {
            if (context.work.isStopRequested())
                break;
            said += piece;
            context.onText(piece);
        }
        CaptionResult result = answer({{request.media.range, said}});
        if (stop.stop_requested())
            result.finish = Finish::Cancelled;
        return result;
    };
    JobHooks hooks;
    hooks.work.stop = stop.get_token();
    std::string streamed;
    hooks.onText = [&](std::string_view piece) {
        streamed += piece;
        if (piece == "of ")
            stop.request_stop();
    };
    const store::JobId job = queue(m_request, m_media);
    const JobReport report = run(job, hooks);
    QCOMPARE(streamed, std::string("Half of "));
    QCOMPARE(report.end, JobEnd::Cancelled);
    QCOMPARE(stateOf(job), store::JobState::Cancelled);
    const store::Version kept = versionsOf(cue).back();
    QCOMPARE(kept.text, std::string("Half of "));
    QCOMPARE(kept.finish, Finish::Cancelled);
    QCOMPARE(kept.state, store::VersionState::Candidate);
    QCOMPARE(report.candidatesAdded, 1);
}

void TestProjectCaptioner::aCancelledJobGoesOnWhereItWas()
{
    m_request.task = RequestTask::WriteBase;
    std::stop_source stop;
    m_write = [&stop](const CaptionRequest &, const CaptionContext &) {
        stop.request_stop();
        CaptionResult result = answer({{range(0, 500), "One."}, {range(1000, 1500), "Thr"}});
        result.finish = Finish::Cancelled;
        return result;
    };
    JobHooks hooks;
    hooks.work.stop = stop.get_token();
    const store::JobId job = queue(m_request, m_media);
    QCOMPARE(run(job, hooks).end, JobEnd::Cancelled);
    std::vector<store::Cue> cues = cuesOf(m_media);
    QCOMPARE(cues.size(), std::size_t(2));
    QCOMPARE(versionsOf(cues[0].id).front().finish, Finish::Completed);
    QCOMPARE(versionsOf(cues[1].id).front().finish, Finish::Cancelled);
    // Once more, to the end: the cues that are there get the whole texts, the others are put between.
    m_write = [](const CaptionRequest &request, const CaptionContext &) {
        if (request.media.range)
            return answer({{request.media.range, "A stretch alone."}});
        return answer({{range(0, 500), "One."}, {range(500, 1000), "Two."}, {range(1000, 1500), "Three."}});
    };
    valueOf(m_project->requeueJob(job));
    QCOMPARE(run(job).end, JobEnd::Done);
    cues = cuesOf(m_media);
    QCOMPARE(cues.size(), std::size_t(3));
    QCOMPARE(versionsOf(cues[1].id).back().text, std::string("Two."));
    QCOMPARE(versionsOf(cues[2].id).back().text, std::string("Three."));
    QCOMPARE(valueOf(m_project->tracks()).size(), std::size_t(1));
}

void TestProjectCaptioner::closingLeavesNothing()
{
    std::stop_source stop;
    m_write = [&stop](const CaptionRequest &, const CaptionContext &) {
        stop.request_stop();
        CaptionResult result = answer({{range(0, 500), "Half"}});
        result.finish = Finish::Cancelled;
        return result;
    };
    JobHooks hooks;
    hooks.work.stop = stop.get_token();
    hooks.isClosing = [] { return true; };
    const store::JobId job = queue(m_request, m_media);
    QCOMPARE(run(job, hooks).end, JobEnd::Stopped);
    QCOMPARE(stateOf(job), store::JobState::Queued);
    QVERIFY(valueOf(m_project->tracks()).empty());
}

void TestProjectCaptioner::memoryIsItsOwnEnd()
{
    addCues(*m_project, m_media, {"one", "two", "three"});
    int asked = 0;
    m_refine = [&asked](const CaptionRequest &, const CaptionContext &) -> Result<CaptionResult> {
        ++asked;
        return Error{ErrorCode::OutOfMemory, "12 GiB are needed and 8 are free; 4 frames would fit", {}};
    };
    const store::JobId job = queue(m_request, m_media);
    const JobReport report = run(job);
    QCOMPARE(report.end, JobEnd::OutOfMemory);
    QCOMPARE(asked, 1); // not once for each cue
    QVERIFY(report.error->message.find("would fit") != std::string::npos);
    QCOMPARE(stateOf(job), store::JobState::Queued);
    m_refine = [](const CaptionRequest &, const CaptionContext &) -> Result<CaptionResult> {
        throw std::bad_alloc();
    };
    QCOMPARE(run(job).end, JobEnd::OutOfMemory);
}

void TestProjectCaptioner::failures()
{
    JobReport report = run(queue({}, m_media)); // nobody to write
    QCOMPARE(report.end, JobEnd::Failed);
    store::NewJob strange;
    strange.media = m_media;
    strange.requestJson = R"({"task":"caption"})";
    const store::JobId job = valueOf(m_project->addJobs({strange})).front();
    report = run(job);
    QVERIFY(report.error->message.find("version") != std::string::npos);
    QCOMPARE(stateOf(job), store::JobState::Failed);
    QCOMPARE(valueOf(m_project->job(job)).error, report.error->message);
    m_request.refiner = "nobody";
    QCOMPARE(run(queue(m_request, m_media)).error->code, ErrorCode::NotFound);
    const store::MediaId gone = addMedia(*m_project, m_sound + ".gone", Modality::Audio);
    report = run(queue(m_request, gone));
    QVERIFY(report.error->toString().find("hum.wav.gone") != std::string::npos);
    addCues(*m_project, m_media, {"a"});
    addCues(*m_project, m_media, {"b"});
    m_request.refiner = "refiner";
    report = run(queue(m_request, m_media));
    QVERIFY2(report.error->message.find("several tracks") != std::string::npos,
             report.error->message.c_str());
    m_request.track = valueOf(m_project->tracks()).back().id;
    QCOMPARE(run(queue(m_request, m_media)).end, JobEnd::Done);
}

void TestProjectCaptioner::oneTextThatFails()
{
    const std::vector<store::CueId> cues = addCues(*m_project, m_media, {"", ""});
    m_write = [](const CaptionRequest &request, const CaptionContext &) -> Result<CaptionResult> {
        if (request.media.range == range(0, 400))
            return Error{ErrorCode::InvalidData, "cannot be decoded there", {}};
        return answer({{request.media.range, "A base."}});
    };
    const store::JobId job = queue(m_request, m_media);
    const JobReport report = run(job);
    QCOMPARE(report.end, JobEnd::NeedsReview);
    QCOMPARE(report.captions[0].outcome.error->message, std::string("cannot be decoded there"));
    QVERIFY(versionsOf(cues[0]).empty());
    QCOMPARE(versionsOf(cues[1]).back().text, std::string("Refined A base."));
    // A refiner that fails leaves the base.
    m_refine = [](const CaptionRequest &, const CaptionContext &) -> Result<CaptionResult> {
        return Error{ErrorCode::Internal, "broken", {}};
    };
    m_write = [](const CaptionRequest &request, const CaptionContext &) {
        return answer({{request.media.range, "Another base."}});
    };
    const store::JobId broken = queue(m_request, m_media, cues[0]);
    QCOMPARE(run(broken).end, JobEnd::Failed);
    QCOMPARE(stateOf(broken), store::JobState::Failed);
    QCOMPARE(valueOf(m_project->job(broken)).error, std::string("broken"));
    QCOMPARE(versionsOf(cues[0]).size(), std::size_t(1));
    QCOMPARE(versionsOf(cues[0]).back().text, std::string("Another base."));
}

void TestProjectCaptioner::neverTwice()
{
    const store::JobId job = queue(m_request, m_media);
    QCOMPARE(run(job).end, JobEnd::Done);
    const JobReport again = run(job);
    QCOMPARE(again.end, JobEnd::Failed);
    QCOMPARE(again.error->code, ErrorCode::Conflict);
    QCOMPARE(stateOf(job), store::JobState::Done);
    QCOMPARE(m_writer->asked().size(), std::size_t(1));
}

void TestProjectCaptioner::textWithoutMedia()
{
    store::Action action = valueOf(m_project->begin("import"));
    const store::TrackId track = valueOf(action.addTrack({}));
    store::NewCue made;
    made.time = range(0, 2000);
    const store::CueId cue = valueOf(action.addCue(track, made));
    valueOf(action.setText(cue, "mine"));
    valueOf(action.commit());
    m_request.task = RequestTask::Refine;
    QCOMPARE(run(queue(m_request, std::nullopt, cue)).end, JobEnd::Done);
    QCOMPARE(versionsOf(cue).back().text, std::string("Refined mine"));
    QVERIFY(m_refiner->asked().back().second.media.path.empty());
}

void TestProjectCaptioner::draftOnRealMedia()
{
    m_source.addModel("draft", makeDraftModel());
    m_request.baseProvider = "draft";
    m_request.refiner = "draft";
    m_request.constraints = {*Constraint::parse("words ..4")};
    const QString picture = m_files.filePath(QStringLiteral("scene.png"));
    const QString raw = m_files.filePath(QStringLiteral("scene.ppm"));
    QVERIFY(writePpm(raw, drawScene(3, 320, 200)) && ffmpeg({QStringLiteral("-i"), raw, picture}));
    const store::MediaId image = addMedia(*m_project, picture.toStdString(), Modality::Image);
    for (const store::MediaId media : {m_media, image}) {
        const JobReport report = run(queue(m_request, media));
        QVERIFY2(report.end == JobEnd::Done || report.end == JobEnd::NeedsReview,
                 report.error ? report.error->toString().c_str() : "");
        QVERIFY(report.candidatesAdded > 0);
        for (const MadeCaption &made : report.captions) {
            const store::Version version = valueOf(m_project->version(*made.version));
            QCOMPARE(version.text, made.outcome.text);
            if (made.outcome.text != made.outcome.base)
                QCOMPARE(valueOf(m_project->version(*version.base)).text, made.outcome.base);
        }
    }
    QCOMPARE(valueOf(m_project->tracksOf(image)).front().kind, store::TrackKind::AltText);
    QVERIFY(!cuesOf(image).front().time.has_value());
    // All of it is one step of the run.
    QCOMPARE(valueOf(m_project->undo())->run, std::string("run"));
    QVERIFY(valueOf(m_project->tracks()).empty());
}

QTEST_GUILESS_MAIN(TestProjectCaptioner)
#include "test_project_captioner.moc"
