// SPDX-License-Identifier: MIT
// Shot boundaries against composed clips whose truth is known: precision and recall over the whole set, hard
// cuts to the frame. The set has cuts, dissolves of several lengths, fades, pans, zooms, shaking and flashes.
#include "core/media/shots.h"
#include "tests/support/media_clips.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <cstdlib>

using namespace anycap;
using namespace anycap::test;

namespace {

struct Score {
    int planned = 0;
    int found = 0;
    int right = 0;
    double precision() const { return found > 0 ? static_cast<double>(right) / found : 1; }
    double recall() const { return planned > 0 ? static_cast<double>(right) / planned : 1; }
};

BoundaryKind kindOf(Transition transition)
{
    switch (transition) {
    case Transition::Cut:
        return BoundaryKind::Cut;
    case Transition::Dissolve:
        return BoundaryKind::Dissolve;
    case Transition::FadeBlack:
        break;
    }
    return BoundaryKind::Fade;
}

/// A cut must be exact; a gradual change must have its middle inside the planned stretch.
bool matches(const ShotBoundary &found, const PlannedBoundary &planned)
{
    if (found.kind != kindOf(planned.kind))
        return false;
    return found.kind == BoundaryKind::Cut ? found.time == planned.start
                                           : found.time >= planned.start && found.time <= planned.end;
}

/// Scenes of one clip, drawn from a seed so that the set is wide and always the same.
std::vector<ScenePlan> plan(std::uint32_t seed)
{
    constexpr std::array<SceneMotion, 6> kMotions{SceneMotion::Still,  SceneMotion::PanRight,
                                                  SceneMotion::ZoomIn, SceneMotion::FastPan,
                                                  SceneMotion::Shake,  SceneMotion::Still};
    constexpr std::array<int, 4> kLengths{12, 20, 25, 40};
    std::vector<ScenePlan> scenes;
    for (std::uint32_t i = 0; i < 10; ++i) {
        ScenePlan scene;
        scene.seed = seed * 100 + i;
        scene.motion = kMotions[(seed + i * 5) % kMotions.size()];
        scene.frames = 45 + static_cast<int>((seed * 7 + i * 11) % 40);
        if ((seed + i) % 4 == 1)
            scene.flashAt = 20 + (i > 0 ? scenes.back().transitionFrames : 0); // not inside a transition
        if ((seed + i) % 3 == 0) {
            scene.toNext = Transition::Dissolve;
            scene.transitionFrames = kLengths[(seed + i / 3) % kLengths.size()];
            scene.frames += 2 * scene.transitionFrames;
        } else if ((seed + i) % 7 == 3) {
            scene.toNext = Transition::FadeBlack;
            scene.transitionFrames = 30;
            scene.frames += 2 * scene.transitionFrames;
        }
        // A scene that is also the end of a transition needs frames of its own.
        if (i > 0)
            scene.frames += scenes.back().transitionFrames;
        // Whip pans and shaking are there to be no cuts; a dissolve within them is none that an eye could
        // place.
        const bool isInTransition
            = scene.transitionFrames > 0 || (i > 0 && scenes.back().transitionFrames > 0);
        if (isInTransition && (scene.motion == SceneMotion::FastPan || scene.motion == SceneMotion::Shake))
            scene.motion = SceneMotion::PanRight;
        scenes.push_back(scene);
    }
    scenes.back().toNext = Transition::Cut;
    return scenes;
}

const char *name(BoundaryKind kind)
{
    return kind == BoundaryKind::Cut ? "cut" : kind == BoundaryKind::Dissolve ? "dissolve" : "fade";
}

} // namespace

class TestShots : public QObject {
    Q_OBJECT

private slots:
    void precisionAndRecallOnComposedClips();
    void shotsCoverTheVideo();
    void stoppingGivesWhatWasFound();
    void samplesHaveTheirKnownShots();
};

void TestShots::precisionAndRecallOnComposedClips()
{
    const QTemporaryDir folder;
    std::array<Score, 3> scores;
    const int clips = qEnvironmentVariableIntValue("ANYCAP_SHOT_CLIPS") > 0
        ? qEnvironmentVariableIntValue("ANYCAP_SHOT_CLIPS")
        : 5;
    for (std::uint32_t seed = 1; seed <= static_cast<std::uint32_t>(clips); ++seed) {
        const ShotClip clip = composeShots(folder.filePath(QStringLiteral("%1.mp4").arg(seed)), plan(seed));
        QVERIFY2(!clip.path.isEmpty(), "ffmpeg could not compose the clip");
        const Result<ShotList> list = findShots(clip.path.toStdString());
        QVERIFY2(list, list ? "" : list.error().toString().c_str());
        for (const PlannedBoundary &planned : clip.boundaries) {
            Score &score = scores[static_cast<std::size_t>(kindOf(planned.kind))];
            ++score.planned;
            const bool isFound = std::any_of(list->boundaries.begin(), list->boundaries.end(),
                                             [&](const ShotBoundary &b) { return matches(b, planned); });
            if (!isFound)
                std::printf("clip %u: missed %s %lld..%lld\n", seed, name(kindOf(planned.kind)),
                            static_cast<long long>(planned.start.count()),
                            static_cast<long long>(planned.end.count()));
        }
        for (const ShotBoundary &found : list->boundaries) {
            Score &score = scores[static_cast<std::size_t>(found.kind)];
            ++score.found;
            const bool isRight = std::any_of(clip.boundaries.begin(), clip.boundaries.end(),
                                             [&](const PlannedBoundary &p) { return matches(found, p); });
            score.right += isRight ? 1 : 0;
            if (!isRight)
                std::printf("clip %u: wrong %s %lld (%lld..%lld)\n", seed, name(found.kind),
                            static_cast<long long>(found.time.count()),
                            static_cast<long long>(found.start.count()),
                            static_cast<long long>(found.end.count()));
        }
    }
    for (std::size_t k = 0; k < scores.size(); ++k) {
        std::printf("%s: %d planned, %d found, %d right; precision %.3f, recall %.3f\n",
                    name(static_cast<BoundaryKind>(k)), scores[k].planned, scores[k].found, scores[k].right,
                    scores[k].precision(), scores[k].recall());
    }
    std::fflush(stdout);
    QVERIFY(scores[0].planned >= 15);
    QVERIFY(scores[0].precision() >= 0.95);
    QVERIFY(scores[0].recall() >= 0.95);
    QVERIFY(scores[1].planned >= 10);
    QVERIFY(scores[1].precision() >= 0.85);
    QVERIFY(scores[1].recall() >= 0.85);
    QVERIFY(scores[2].precision() >= 0.75 && scores[2].recall() >= 0.75); // four of them: one may be missed
}

void TestShots::shotsCoverTheVideo()
{
    const QTemporaryDir folder;
    const ShotClip clip = composeShots(folder.filePath(QStringLiteral("two.mp4")),
                                       {{.seed = 7, .frames = 30}, {.seed = 8, .frames = 20}});
    const Result<ShotList> list = findShots(clip.path.toStdString());
    QVERIFY(list);
    const std::vector<TimeRange> expected{{Milliseconds(0), Milliseconds(1200)},
                                          {Milliseconds(1200), Milliseconds(2000)}};
    QCOMPARE(list->shots.size(), expected.size());
    QVERIFY(list->shots == expected);
    QCOMPARE(list->frameCount, 50);
    QVERIFY(!list->isVariableFrameRate);
    QVERIFY(list->warnings.empty());
}

void TestShots::stoppingGivesWhatWasFound()
{
    const QTemporaryDir folder;
    const ShotClip clip
        = composeShots(folder.filePath(QStringLiteral("one.mp4")), {{.seed = 3, .frames = 200}});
    std::stop_source source;
    WorkContext context;
    context.stop = source.get_token();
    context.onProgress = [&source](double fraction) {
        if (fraction > 0.3)
            source.request_stop();
    };
    const Result<ShotList> list = findShots(clip.path.toStdString(), context);
    QVERIFY(list);
    QVERIFY(list->finish == Finish::Cancelled);
    QVERIFY(list->frameCount > 10 && list->frameCount < 150);
}

void TestShots::samplesHaveTheirKnownShots()
{
    const std::string path = qEnvironmentVariable("ANYCAP_SOURCE_DIR").toStdString();
    const Result<ShotList> list = findShots(path + "/resources/samples/harbour-town.mp4");
    QVERIFY(list);
    QCOMPARE(list->boundaries.size(), std::size_t{3});
    QCOMPARE(list->boundaries[0].time, Milliseconds(5000));
    QVERIFY(list->boundaries[1].kind == BoundaryKind::Dissolve);
    QVERIFY(std::abs((list->boundaries[1].start - Milliseconds(10000)).count()) <= 200);
    QVERIFY(std::abs((list->boundaries[1].end - Milliseconds(11000)).count()) <= 200);
    QCOMPARE(list->boundaries[2].time, Milliseconds(17000));
    QCOMPARE(list->shots.back().end, Milliseconds(24000));
}

QTEST_GUILESS_MAIN(TestShots)
#include "shots_test.moc"
