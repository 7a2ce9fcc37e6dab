// SPDX-License-Identifier: MIT
// What is measured of a medium: it arrives, is kept on the disk and believed only when whole, stops when
// another medium is selected or the window goes, and pictures come for what is visible now.
#include "tests/ui/support/ui_fixture.h"
#include "ui/session/fact_cache.h"

#include <QDir>
#include <QSignalSpy>
#include <QtTest>

using namespace anycap;
using namespace anycap::ui;
using namespace std::chrono_literals;

class TestMediaFacts : public QObject {
    Q_OBJECT
private slots:
    void whatIsMeasuredArrivesAndIsKept();
    void aDamagedCacheIsNotBelieved();
    void aFileOfAnotherLengthIsMeasuredAnew();
    void whatCannotBeMeasuredIsTold();
    void anotherMediumStopsIt();
    void destroyingWhileMeasuringIsSafe();
    void picturesComeForWhatIsVisible();
};

namespace {

QString sample(const char *name)
{
    return QString::fromLocal8Bit(qgetenv("ANYCAP_SOURCE_DIR")) + QStringLiteral("/resources/samples/")
        + QLatin1String(name);
}

store::MediaId addSample(UiFixture &fixture, const char *name, Modality modality)
{
    const store::MediaId id = fixture.addMedia(sample(name), modality);
    fixture.studio().selection().setMedia(id);
    return id;
}

bool isMeasured(MediaFacts &facts, store::MediaId media)
{
    for (const MediaFact what : {MediaFact::Waveform, MediaFact::Sound, MediaFact::Shots})
        facts.request(media, what);
    return QTest::qWaitFor([&] { return facts.waveform(media) && facts.sound(media) && facts.shots(media); },
                           60'000);
}

} // namespace

void TestMediaFacts::whatIsMeasuredArrivesAndIsKept()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    const store::MediaId media = addSample(fixture, "harbour-town.mp4", Modality::Video);
    MediaFacts &facts = fixture.studio().mediaFacts();
    QSignalSpy ready(&facts, &MediaFacts::ready);
    QSignalSpy progressed(&facts, &MediaFacts::progressed);
    facts.request(media, MediaFact::Shots);
    QCOMPARE(facts.progress(media, MediaFact::Shots).value_or(-1), 0.0);
    QVERIFY(isMeasured(facts, media));
    QCOMPARE(ready.size(), 3);
    QVERIFY(!progressed.isEmpty());
    QVERIFY(!facts.progress(media, MediaFact::Shots));
    QVERIFY(!facts.waveform(media)->isFromCache);
    QVERIFY(facts.waveform(media)->sampleCount > 23 * kWaveformRateHz);
    const auto &boundaries = facts.shots(media)->boundaries;
    QCOMPARE(boundaries.size(), 3U);
    QCOMPARE(boundaries.front().kind, BoundaryKind::Cut);
    QCOMPARE(boundaries.front().time, 5000ms);
    const auto shots = *facts.shots(media);
    const auto sound = *facts.sound(media);
    QVERIFY(!sound.segments.empty());

    QVERIFY(fixture.reopen());
    MediaFacts &again = fixture.studio().mediaFacts();
    QVERIFY(isMeasured(again, media));
    QVERIFY(again.waveform(media)->isFromCache);
    QVERIFY(again.shots(media)->boundaries == shots.boundaries);
    QVERIFY(again.shots(media)->shots == shots.shots);
    QCOMPARE(again.shots(media)->frameCount, shots.frameCount);
    QVERIFY(again.sound(media)->segments == sound.segments);
}

void TestMediaFacts::aDamagedCacheIsNotBelieved()
{
    QTemporaryDir folder;
    const FactCache cache(folder.filePath(QStringLiteral("deep/media")));
    ShotList shots;
    shots.frameCount = 50;
    shots.boundaries
        = {{BoundaryKind::Cut, 1000ms, 1000ms, 1000ms}, {BoundaryKind::Dissolve, 3000ms, 2500ms, 3500ms}};
    shots.shots = {{0ms, 1000ms}, {1000ms, 3000ms}, {3000ms, 5000ms}};
    cache.keep("sha256:ab", shots);
    QCOMPARE(cache.shots("sha256:ab")->boundaries, shots.boundaries);
    QVERIFY(!cache.shots("sha256:cd"));
    QVERIFY(!cache.shots(""));
    QVERIFY(!cache.sound("sha256:ab"));

    const QDir dir(cache.folder());
    const QStringList files = dir.entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(dir.filePath(files.first()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray good = file.readAll();
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x41);
        file.resize(0);
        file.seek(0);
        file.write(bad);
        file.flush();
        QVERIFY2(!cache.shots("sha256:ab"), qPrintable(QString::number(i)));
    }
    file.resize(0);
    file.write(good.first(20));
    file.flush();
    QVERIFY(!cache.shots("sha256:ab"));

    // Whole, but impossible: a shot that ends before it begins.
    ShotList crossed = shots;
    crossed.shots[1] = {1000ms, 500ms};
    cache.keep("sha256:ab", crossed);
    QVERIFY(!cache.shots("sha256:ab"));
    shots.finish = Finish::Cancelled;
    cache.keep("sha256:ef", shots);
    QVERIFY(!cache.shots("sha256:ef"));
}

void TestMediaFacts::aFileOfAnotherLengthIsMeasuredAnew()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    const QString path = fixture.folder() + QStringLiteral("/sound.flac");
    QVERIFY(QFile::copy(sample("station.flac"), path));
    const store::MediaId media = fixture.addMedia(path, Modality::Audio);
    fixture.studio().selection().setMedia(media);
    fixture.studio().mediaFacts().request(media, MediaFact::Waveform);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.studio().mediaFacts().waveform(media), 30'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(QByteArray(64, '\0'));
    file.close();
    QVERIFY(fixture.reopen());
    fixture.studio().mediaFacts().request(media, MediaFact::Waveform);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.studio().mediaFacts().waveform(media), 30'000);
    QVERIFY(!fixture.studio().mediaFacts().waveform(media)->isFromCache);
}

void TestMediaFacts::whatCannotBeMeasuredIsTold()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    const store::MediaId media = addSample(fixture, "lighthouse.jpg", Modality::Image);
    MediaFacts &facts = fixture.studio().mediaFacts();
    QSignalSpy failed(&facts, &MediaFacts::failed);
    facts.request(media, MediaFact::Waveform);
    QVERIFY(failed.wait(10'000));
    QVERIFY(facts.failure(media, MediaFact::Waveform));
    QVERIFY(!facts.progress(media, MediaFact::Waveform));
    facts.request({12345}, MediaFact::Waveform); // nobody knows this one
    QVERIFY(!facts.progress({12345}, MediaFact::Waveform));
}

void TestMediaFacts::anotherMediumStopsIt()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    const store::MediaId film = addSample(fixture, "harbour-town.mp4", Modality::Video);
    const store::MediaId song = fixture.addMedia(sample("station.flac"), Modality::Audio);
    MediaFacts &facts = fixture.studio().mediaFacts();
    facts.request(film, MediaFact::Shots);
    facts.request(film, MediaFact::Sound);
    fixture.studio().selection().setMedia(song);
    QVERIFY(!facts.progress(film, MediaFact::Shots));
    facts.request(song, MediaFact::Sound);
    QTRY_VERIFY_WITH_TIMEOUT(facts.sound(song), 30'000);
    QVERIFY(!facts.shots(film));
    QVERIFY(!facts.sound(film));
    fixture.studio().selection().setMedia(film); // and can be asked for again
    facts.request(film, MediaFact::Sound);
    QTRY_VERIFY_WITH_TIMEOUT(facts.sound(film), 30'000);
}

void TestMediaFacts::destroyingWhileMeasuringIsSafe()
{
    for (const int wait : {0, 30, 120}) {
        UiFixture fixture;
        QVERIFY(fixture.createProject());
        const store::MediaId film = addSample(fixture, "harbour-town.mp4", Modality::Video);
        fixture.studio().mediaFacts().request(film, MediaFact::Waveform);
        fixture.studio().mediaFacts().request(film, MediaFact::Shots);
        fixture.studio().mediaFacts().wantFrames(film, {0ms, 5000ms, 9000ms});
        QTest::qWait(wait);
    }
}

void TestMediaFacts::picturesComeForWhatIsVisible()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    const store::MediaId film = addSample(fixture, "harbour-town.mp4", Modality::Video);
    FrameStrip &strip = fixture.studio().mediaFacts().frames();
    QSignalSpy arrived(&strip, &FrameStrip::arrived);
    std::vector<Milliseconds> early;
    for (int i = 0; i < 20; ++i)
        early.push_back(Milliseconds(i * 250));
    fixture.studio().mediaFacts().wantFrames(film, early);
    fixture.studio().mediaFacts().wantFrames(film, {20'000ms, 22'000ms});
    QTRY_VERIFY_WITH_TIMEOUT(!strip.frame(film, 22'000ms).isNull(), 20'000);
    QVERIFY(!strip.frame(film, 20'000ms).isNull());
    QVERIFY(arrived.size() <= 3); // the one under way may have been done, the others were dropped
    QVERIFY(strip.frame(film, 4750ms).isNull());
    const QImage picture = strip.frame(film, 20'000ms);
    QCOMPARE(std::max(picture.width(), picture.height()), FrameStrip::kLongSidePx);
    QCOMPARE(strip.nearest(film, 19'000ms), picture);
    QVERIFY(strip.bytesKept() >= 2 * picture.sizeInBytes());
    fixture.session().close();
    QVERIFY(strip.frame(film, 20'000ms).isNull());
    QCOMPARE(strip.bytesKept(), 0);
}

QTEST_MAIN(TestMediaFacts)
#include "test_media_facts.moc"
