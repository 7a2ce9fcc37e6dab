// SPDX-License-Identifier: MIT
// A project file as its users see it: what was written is there after a restart, every action can be undone
// and done again, versions are kept, jobs are never lost.
#include "core/project/project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anycap;
using namespace anycap::store;
using namespace std::chrono_literals;

namespace {

/// The value, or a failed test with the error's text.
template <class T> T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(QString::fromStdString(result.error().toString())));
    return std::move(result).value();
}

NewCue timed(std::int64_t startMs, std::int64_t endMs)
{
    NewCue cue;
    cue.time = TimeRange{Milliseconds(startMs), Milliseconds(endMs)};
    return cue;
}

Media film(const std::string &path, const std::string &hash)
{
    Media media;
    media.path = path;
    media.contentHash = hash;
    media.modality = Modality::Video;
    media.duration = 90s;
    media.sizeBytes = 1234567;
    return media;
}

NewVersion modelText(const std::string &text, const std::string &run)
{
    NewVersion version;
    version.text = text;
    version.run = run;
    version.origin.provider = "acm";
    version.origin.model = "ACM 2B";
    version.origin.modelHash = "sha256:00ff";
    version.origin.prompt = "Describe\nthe 'camera'.";
    version.origin.instruction = "video/camera";
    version.origin.constraints = "words 10..20\nmention red car";
    version.origin.sampling = {0.7, 40, 0.95, 1.1, 0xFFFFFFFFFFFFFFFEULL, 128};
    version.origin.device = "cuda:0";
    version.finish = Finish::Cancelled;
    return version;
}

} // namespace

class TestProject : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everythingIsThereAfterReopening();
    void createRefusesWhatExists();
    void actionsAreDroppedWithoutCommit();
    void undoAndRedoSurviveRestart();
    void newActionDropsRedoBranch();
    void emptyActionLeavesNoStep();
    void runJoinsItsOwnStep();
    void versionsAreNeverOverwritten();
    void versionsKnowTheirBase();
    void cueOrderHoldsUnderManyInsertions();
    void jobsAreKeptThroughUndoAndCrash();
    void errorsNameWhatIsWrong();
    void secondConnectionSeesTheFirst();
    void overviewCountsWhatEachMediumHas();
    void mediaAreFoundByWhatIsSaidOfThem();

private:
    std::string path() const { return m_folder->filePath(QStringLiteral("film.anycap")).toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProject::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestProject::everythingIsThereAfterReopening()
{
    MediaId media;
    TrackId track;
    CueId cue;
    VersionId proposal;
    {
        Project project = valueOf(Project::create(path()));
        Action action = valueOf(project.begin("import"));
        media = valueOf(
            action.addMedia(film(m_folder->filePath(QStringLiteral("clips/a.mp4")).toStdString(), "h1")));
        Track newTrack;
        newTrack.media = media;
        newTrack.kind = TrackKind::Descriptions;
        newTrack.language = "de-AT";
        newTrack.name = "für Blinde";
        track = valueOf(action.addTrack(newTrack));
        NewCue first = timed(1000, 2500);
        first.identifier = "intro";
        first.settings = "line:0 align:start";
        first.sourceIndex = 0;
        cue = valueOf(action.addCue(track, first));
        valueOf(action.addCue(track, NewCue{}));
        valueOf(action.setText(cue, std::string_view("Ein Auto\nfährt 'los'; \0 end", 28)));
        proposal = valueOf(action.addCandidate(cue, modelText("A red car.", "run-1")));
        valueOf(action.setTrackSource(track, {"a.vtt", "vtt", "", {0, 1, 255, 39}}));
        valueOf(action.commit());
        valueOf(project.setSetting("preset", "bbc"));
    }
    Project project = valueOf(Project::open(path()));
    QVERIFY(project.notes().empty());
    const Media readMedia = valueOf(project.media(media));
    QCOMPARE(readMedia.relativePath, std::string("clips/a.mp4"));
    QCOMPARE(readMedia.duration, std::optional<Milliseconds>(90s));
    QCOMPARE(valueOf(project.mediaByHash("h1"))->id.value, media.value);
    QVERIFY(!valueOf(project.mediaByHash("h2")).has_value());
    const Track readTrack = valueOf(project.track(track));
    QCOMPARE(readTrack.name, std::string("für Blinde"));
    QCOMPARE(readTrack.cueCount, 2);
    QCOMPARE(valueOf(project.trackSource(track))->bytes, (std::vector<std::uint8_t>{0, 1, 255, 39}));
    const std::vector<Cue> cues = valueOf(project.cues(track));
    QCOMPARE(cues.size(), std::size_t(2));
    QCOMPARE(cues[0].text, std::string("Ein Auto\nfährt 'los'; \xEF\xBF\xBD end"));
    QCOMPARE(cues[0].settings, std::string("line:0 align:start"));
    QCOMPARE(cues[0].candidateCount, 1);
    QVERIFY(!cues[1].time.has_value());
    QVERIFY(!cues[1].accepted.has_value());
    const Version version = valueOf(project.version(proposal));
    const NewVersion expected = modelText("A red car.", "run-1");
    QCOMPARE(version.text, expected.text);
    QCOMPARE(version.origin.prompt, expected.origin.prompt);
    QCOMPARE(version.origin.constraints, expected.origin.constraints);
    QCOMPARE(version.origin.sampling, expected.origin.sampling);
    QCOMPARE(version.finish, Finish::Cancelled);
    QCOMPARE(version.state, VersionState::Candidate);
    QVERIFY(!version.isByHand);
    QCOMPARE(valueOf(project.versionsOfRun("run-1")).size(), std::size_t(1));
    QCOMPARE(valueOf(project.setting("preset")), std::optional<std::string>("bbc"));
}

void TestProject::createRefusesWhatExists()
{
    valueOf(Project::create(path()));
    const auto again = Project::create(path());
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    const auto nowhere = Project::create(path() + "/x/y.anycap");
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::NotFound);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("film.anycap")});
}

void TestProject::actionsAreDroppedWithoutCommit()
{
    Project project = valueOf(Project::create(path()));
    const std::int64_t revision = valueOf(project.revision());
    {
        Action action = valueOf(project.begin("add a track"));
        valueOf(action.addTrack({}));
        QVERIFY(!project.begin("another"));
        QVERIFY(!project.undo());
    }
    QVERIFY(valueOf(project.tracks()).empty());
    QVERIFY(valueOf(project.actions()).empty());
    QCOMPARE(valueOf(project.revision()), revision);
}

void TestProject::undoAndRedoSurviveRestart()
{
    TrackId track;
    CueId cue;
    {
        Project project = valueOf(Project::create(path()));
        Action action = valueOf(project.begin("import 1 cue"));
        track = valueOf(action.addTrack({}));
        cue = valueOf(action.addCue(track, timed(0, 1000)));
        valueOf(action.setText(cue, "before"));
        valueOf(action.commit());
        Action edit = valueOf(project.begin("change 1 text"));
        valueOf(edit.setText(cue, "after"));
        valueOf(edit.commit());
        Action removal = valueOf(project.begin(countedName("remove", 1, "cue")));
        valueOf(removal.removeCue(cue));
        valueOf(removal.commit());
    }
    {
        Project project = valueOf(Project::open(path()));
        QVERIFY(!project.cue(cue));
        QCOMPARE(valueOf(project.nextUndo())->name, std::string("remove 1 cue"));
        QCOMPARE(valueOf(project.undo())->name, std::string("remove 1 cue"));
        QCOMPARE(valueOf(project.cue(cue)).text, std::string("after"));
        QCOMPARE(valueOf(project.undo())->name, std::string("change 1 text"));
        QCOMPARE(valueOf(project.cue(cue)).text, std::string("before"));
    }
    {
        Project project = valueOf(Project::open(path()));
        QCOMPARE(valueOf(project.nextRedo())->name, std::string("change 1 text"));
        valueOf(project.redo());
        QCOMPARE(valueOf(project.cue(cue)).text, std::string("after"));
        QCOMPARE(valueOf(project.versions(cue)).size(), std::size_t(2));
        valueOf(project.redo());
        QVERIFY(!project.cue(cue));
        QVERIFY(!valueOf(project.redo()).has_value());
        for (int i = 0; i < 3; ++i)
            QVERIFY(valueOf(project.undo()).has_value());
        QVERIFY(!valueOf(project.undo()).has_value());
        QVERIFY(valueOf(project.tracks()).empty());
    }
}

void TestProject::newActionDropsRedoBranch()
{
    Project project = valueOf(Project::create(path()));
    for (const char *name : {"one", "two", "three"}) {
        Action action = valueOf(project.begin(name));
        Track track;
        track.name = name;
        valueOf(action.addTrack(track));
        valueOf(action.commit());
    }
    valueOf(project.undo());
    valueOf(project.undo());
    QCOMPARE(valueOf(project.summary()).redoSteps, 2);
    {
        Action nothing = valueOf(project.begin("nothing"));
        valueOf(nothing.commit());
    }
    QCOMPARE(valueOf(project.summary()).redoSteps, 2);
    Action action = valueOf(project.begin("four"));
    valueOf(action.addTrack({}));
    valueOf(action.commit());
    QVERIFY(!valueOf(project.redo()).has_value());
    const std::vector<ActionInfo> actions = valueOf(project.actions());
    QCOMPARE(actions.size(), std::size_t(2));
    QCOMPARE(actions[0].name, std::string("four"));
    QCOMPARE(actions[1].name, std::string("one"));
}

void TestProject::emptyActionLeavesNoStep()
{
    Project project = valueOf(Project::create(path()));
    Action first = valueOf(project.begin("text"));
    const CueId cue = valueOf(first.addCue(valueOf(first.addTrack({})), {}));
    const VersionId version = valueOf(first.setText(cue, "same"));
    valueOf(first.commit());
    Action again = valueOf(project.begin("same text again"));
    QCOMPARE(valueOf(again.setText(cue, "same")).value, version.value);
    valueOf(again.accept(version));
    valueOf(again.commit());
    QCOMPARE(valueOf(project.actions()).size(), std::size_t(1));
}

void TestProject::runJoinsItsOwnStep()
{
    Project project = valueOf(Project::create(path()));
    Action first = valueOf(project.begin("import 4 cues"));
    const TrackId track = valueOf(first.addTrack({}));
    std::vector<CueId> cues;
    for (int i = 0; i < 4; ++i)
        cues.push_back(valueOf(first.addCue(track, timed(i * 1000, i * 1000 + 900))));
    valueOf(first.commit());
    const auto caption = [&](std::size_t index, int count) {
        Action action = valueOf(project.begin(countedName("caption", count, "cue"), "run-7"));
        valueOf(action.addCandidate(cues[index], modelText("text", "run-7")));
        valueOf(action.commit());
    };
    caption(0, 1);
    caption(1, 2);
    QCOMPARE(valueOf(project.actions()).size(), std::size_t(2));
    QCOMPARE(valueOf(project.nextUndo())->name, std::string("caption 2 cues"));
    // A person's edit in between is a step of its own, and so is what the run adds after it.
    Action edit = valueOf(project.begin("change 1 text"));
    valueOf(edit.setText(cues[3], "mine"));
    valueOf(edit.commit());
    caption(2, 1);
    caption(3, 2);
    QCOMPARE(valueOf(project.actions()).size(), std::size_t(4));
    valueOf(project.undo());
    QVERIFY(valueOf(project.versions(cues[2])).empty());
    QCOMPARE(valueOf(project.cue(cues[3])).text, std::string("mine"));
    valueOf(project.undo());
    valueOf(project.undo());
    QVERIFY(valueOf(project.versions(cues[0])).empty());
    valueOf(project.redo());
    QCOMPARE(valueOf(project.versions(cues[1])).size(), std::size_t(1));
}

void TestProject::versionsKnowTheirBase()
{
    Project project = valueOf(Project::create(path()));
    Action action = valueOf(project.begin("caption 1 cue"));
    const TrackId track = valueOf(action.addTrack({}));
    const CueId cue = valueOf(action.addCue(track, {}));
    const CueId other = valueOf(action.addCue(track, {}));
    const VersionId base = valueOf(action.addCandidate(cue, modelText("a base", "run")));
    NewVersion refined = modelText("refined", "run");
    refined.base = base;
    const VersionId id = valueOf(action.addCandidate(cue, refined));
    QCOMPARE(action.addCandidate(other, refined).error().code, ErrorCode::NotFound); // of another cue
    refined.base = VersionId{99};
    QCOMPARE(action.addCandidate(cue, refined).error().code, ErrorCode::NotFound);
    valueOf(action.commit());
    QCOMPARE(valueOf(project.version(id)).base, std::optional(base));
    QVERIFY(!valueOf(project.version(base)).base.has_value());
    valueOf(project.undo());
    valueOf(project.redo());
    QCOMPARE(valueOf(project.version(id)).base, std::optional(base));
}

void TestProject::versionsAreNeverOverwritten()
{
    Project project = valueOf(Project::create(path()));
    Action action = valueOf(project.begin("set up"));
    const CueId cue = valueOf(action.addCue(valueOf(action.addTrack({})), {}));
    const VersionId hand = valueOf(action.setText(cue, "by hand"));
    const VersionId machine = valueOf(action.addCandidate(cue, modelText("by machine", "r")));
    valueOf(action.commit());
    QCOMPARE(valueOf(project.cue(cue)).text, std::string("by hand"));

    const auto states = [&] {
        std::vector<std::string> names;
        for (const Version &version : valueOf(project.versions(cue)))
            names.emplace_back(versionStateName(version.state));
        return names;
    };
    Action accept = valueOf(project.begin("accept 1 caption"));
    valueOf(accept.accept(machine));
    valueOf(accept.commit());
    QCOMPARE(valueOf(project.cue(cue)).text, std::string("by machine"));
    QCOMPARE(states(), (std::vector<std::string>{"superseded", "accepted"}));
    Action reject = valueOf(project.begin("reject 1 caption"));
    valueOf(reject.reject(machine));
    valueOf(reject.reopen(hand));
    valueOf(reject.commit());
    QVERIFY(!valueOf(project.cue(cue)).accepted.has_value());
    QCOMPARE(states(), (std::vector<std::string>{"candidate", "rejected"}));
    QVERIFY(valueOf(project.version(hand)).isByHand);
    valueOf(project.undo());
    valueOf(project.undo());
    QCOMPARE(states(), (std::vector<std::string>{"accepted", "candidate"}));
}

void TestProject::cueOrderHoldsUnderManyInsertions()
{
    Project project = valueOf(Project::create(path()));
    Action action = valueOf(project.begin("insert"));
    const TrackId track = valueOf(action.addTrack({}));
    const CueId last = valueOf(action.addCue(track, timed(0, 1)));
    const CueId first = valueOf(action.addCue(track, timed(0, 1), last));
    // Always before the last one: the room between two neighbours is used up several times over.
    std::vector<CueId> expected{first};
    for (int i = 0; i < 100; ++i)
        expected.push_back(valueOf(action.addCue(track, timed(i, i + 1), last)));
    expected.push_back(last);
    valueOf(action.moveCue(first, std::nullopt));
    expected.erase(expected.begin());
    expected.push_back(first);
    valueOf(action.moveCue(last, expected.front()));
    expected.erase(expected.end() - 2);
    expected.insert(expected.begin(), last);
    valueOf(action.commit());
    std::vector<CueId> found;
    for (const Cue &cue : valueOf(project.cues(track)))
        found.push_back(cue.id);
    QVERIFY(found == expected);
}

void TestProject::jobsAreKeptThroughUndoAndCrash()
{
    std::vector<JobId> jobs;
    CueId cue;
    {
        Project project = valueOf(Project::create(path()));
        Action action = valueOf(project.begin("set up"));
        cue = valueOf(action.addCue(valueOf(action.addTrack({})), {}));
        valueOf(action.commit());
        NewJob job;
        job.run = "r";
        job.cue = cue;
        job.requestJson = R"({"ask":"it's"})";
        NewJob urgent = job;
        urgent.priority = 5;
        jobs = valueOf(project.addJobs({job, urgent, job}));
        const std::optional<Job> next = valueOf(project.startNextJob("r"));
        QCOMPARE(next->id.value, jobs[1].value);
        QCOMPARE(next->state, JobState::Running);
        QVERIFY(next->started.has_value());
        // The caption and the job's state are one transaction.
        Action done = valueOf(project.begin("caption 1 cue", "r"));
        valueOf(done.addCandidate(cue, modelText("text", "r")));
        valueOf(done.finishJob(jobs[1], JobState::Done));
        valueOf(done.commit());
        QCOMPARE(valueOf(project.startNextJob())->id.value, jobs[0].value);
        valueOf(project.finishJob(jobs[2], JobState::Failed, "a.mp4: gone"));
        QVERIFY(!project.requeueJob(jobs[0]));
        QVERIFY(!project.startJob(jobs[2]));
    }
    Project project = valueOf(Project::open(path()));
    QCOMPARE(project.notes().size(), std::size_t(1));
    QCOMPARE(project.notes().front(),
             std::string("queued again 1 job that was running when the program ended"));
    QCOMPARE(valueOf(project.job(jobs[0])).state, JobState::Queued);
    QCOMPARE(valueOf(project.job(jobs[1])).state, JobState::Done);
    QCOMPARE(valueOf(project.job(jobs[2])).error, std::string("a.mp4: gone"));
    valueOf(project.undo());
    QVERIFY(valueOf(project.versions(cue)).empty());
    QCOMPARE(valueOf(project.job(jobs[1])).state, JobState::Done);
    valueOf(project.requeueJob(jobs[2]));
    QCOMPARE(valueOf(project.jobs(JobState::Queued)).size(), std::size_t(2));
    valueOf(project.setJobPriority(jobs[2], 9));
    QCOMPARE(valueOf(project.startNextJob())->id.value, jobs[2].value);
    QCOMPARE(project.setJobPriority({99}, 1).error().code, ErrorCode::NotFound);
    // Of all three only one is queued: the running one and the one that is done stay what they are.
    QCOMPARE(valueOf(project.cancelQueuedJobs(jobs)), 1);
    QCOMPARE(valueOf(project.job(jobs[0])).state, JobState::Cancelled);
    QCOMPARE(valueOf(project.job(jobs[1])).state, JobState::Done);
    QCOMPARE(valueOf(project.job(jobs[2])).state, JobState::Running);
}

void TestProject::errorsNameWhatIsWrong()
{
    Project project = valueOf(Project::create(path()));
    Action action = valueOf(project.begin("errors"));
    QCOMPARE(action.setCueTime({7}, std::nullopt).error().message, std::string("there is no cue 7"));
    QCOMPARE(action.addCue({9}, {}).error().code, ErrorCode::NotFound);
    const TrackId track = valueOf(action.addTrack({}));
    QCOMPARE(action.addCue(track, timed(5, 4)).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(action.addCue(track, timed(-1, 4)).error().code, ErrorCode::InvalidArgument);
    valueOf(action.addMedia(film("/a/b.mp4", "same")));
    const auto twice = action.addMedia(film("/a/c.mp4", "same"));
    QCOMPARE(twice.error().code, ErrorCode::Conflict);
    QVERIFY(twice.error().message.find("/a/b.mp4") != std::string::npos);
    QCOMPARE(action.accept({3}).error().code, ErrorCode::NotFound);
    // What went wrong by its arguments does no harm to the rest.
    valueOf(action.commit());
    QCOMPARE(valueOf(project.media()).size(), std::size_t(1));
    QCOMPARE(project.cue({7}).error().detail, project.path());
}

void TestProject::secondConnectionSeesTheFirst()
{
    Project project = valueOf(Project::create(path()));
    Project second = valueOf(project.connectAgain());
    Action action = valueOf(project.begin("add"));
    const TrackId track = valueOf(action.addTrack({}));
    QVERIFY(valueOf(second.tracks()).empty());
    valueOf(action.commit());
    QCOMPARE(valueOf(second.tracks()).size(), std::size_t(1));
    QCOMPARE(valueOf(second.undo())->name, std::string("add"));
    QVERIFY(!project.track(track));
    QCOMPARE(valueOf(project.revision()), valueOf(second.revision()));
}

void TestProject::overviewCountsWhatEachMediumHas()
{
    Project project = valueOf(Project::create(path()));
    std::vector<MediaId> media;
    std::vector<CueId> cues;
    {
        Action action = valueOf(project.begin("add"));
        for (int i = 0; i < 4; ++i)
            media.push_back(valueOf(action.addMedia(film("/a/" + std::to_string(i), std::to_string(i)))));
        Track track;
        track.media = media[1];
        for (int i = 0; i < 2; ++i) { // two tracks of one medium are counted together
            const TrackId id = valueOf(action.addTrack(track));
            cues.push_back(valueOf(action.addCue(id, timed(0, 1000))));
            cues.push_back(valueOf(action.addCue(id, timed(1000, 2000))));
        }
        const VersionId base = valueOf(action.addCandidate(cues[0], modelText("a base", "r1")));
        NewVersion refined = modelText("refined", "r2");
        refined.base = base;
        valueOf(action.addCandidate(cues[0], refined));
        valueOf(action.setText(cues[1], "first"));
        valueOf(action.setText(cues[1], "second"));
        valueOf(action.commit());
    }
    NewJob job;
    job.media = media[2];
    const std::vector<JobId> jobs = valueOf(project.addJobs({job, job}));
    valueOf(project.startJob(jobs[0]));
    valueOf(project.finishJob(jobs[0], JobState::Done));
    valueOf(project.startJob(jobs[1]));
    valueOf(project.finishJob(jobs[1], JobState::Failed, "c.mp4: gone"));
    job.media = media[3];
    valueOf(project.addJobs({job}));

    const std::vector<MediaOverview> found = valueOf(project.mediaOverviews());
    QCOMPARE(found.size(), std::size_t(4));
    QVERIFY(found[0] == (MediaOverview{media[0], 0, 0, 0, 0, 0, {}, false}));
    QVERIFY(found[1] == (MediaOverview{media[1], 4, 1, 2, 1, 0, {}, false}));
    QVERIFY(found[2] == (MediaOverview{media[2], 0, 0, 0, 0, 0, "c.mp4: gone", true}));
    QVERIFY(found[3] == (MediaOverview{media[3], 0, 0, 0, 0, 1, {}, false}));
}

void TestProject::mediaAreFoundByWhatIsSaidOfThem()
{
    Project project = valueOf(Project::create(path()));
    Action action = valueOf(project.begin("add"));
    const MediaId one = valueOf(action.addMedia(film("/a/1", "1")));
    const MediaId two = valueOf(action.addMedia(film("/a/2", "2")));
    for (const auto &[media, text] : {std::pair(one, "100% of a Red car"), std::pair(two, "1000 of a_red")}) {
        Track track;
        track.media = media;
        const TrackId id = valueOf(action.addTrack(track));
        const CueId cue = valueOf(action.addCue(id, timed(0, 1000)));
        valueOf(action.setText(cue, "an older text"));
        valueOf(action.setText(cue, text));
    }
    valueOf(action.commit());
    QVERIFY(valueOf(project.mediaWithText("red")) == (std::vector{one, two}));
    QVERIFY(valueOf(project.mediaWithText("100%")) == std::vector{one});
    QVERIFY(valueOf(project.mediaWithText("a_red")) == std::vector{two});
    QVERIFY(valueOf(project.mediaWithText("older")).empty());
}

QTEST_GUILESS_MAIN(TestProject)
#include "test_project.moc"
