// SPDX-License-Identifier: MIT
// Speech, music, silence and other sound, against clips put together here.
#include "core/media/sound_segments.h"
#include "tests/support/media_clips.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstdio>

using namespace anycap;
using namespace anycap::test;

namespace {

struct Planned {
    SoundKind kind;
    Milliseconds start;
    Milliseconds end;
};

/// Puts parts one after the other with the given silences between them.
struct Track {
    Samples samples;
    std::vector<Planned> planned;

    void add(SoundKind kind, const Samples &part, double pauseAfter = 1.2)
    {
        const auto start = Milliseconds(static_cast<std::int64_t>(samples.size()) / 16);
        append(samples, part);
        planned.push_back({kind, start, Milliseconds(static_cast<std::int64_t>(samples.size()) / 16)});
        append(samples, silence(pauseAfter));
    }
};

void addNoiseFloor(Samples &samples, double amplitude)
{
    const Samples floor = noise(static_cast<double>(samples.size()) / 16000 + 0.1, amplitude, 99);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] += floor[i];
}

std::vector<SoundSegment> audible(const std::vector<SoundSegment> &segments)
{
    std::vector<SoundSegment> kept;
    for (const SoundSegment &segment : segments) {
        if (segment.kind != SoundKind::Silence)
            kept.push_back(segment);
    }
    return kept;
}

QByteArray text(const std::vector<SoundSegment> &segments)
{
    QByteArray all;
    for (const SoundSegment &s : segments) {
        all += QByteArray::fromStdString(soundKindName(s.kind)) + ' '
            + QByteArray::number(qint64(s.time.start.count())) + ".."
            + QByteArray::number(qint64(s.time.end.count())) + "; ";
    }
    return all;
}

bool isNear(Milliseconds a, Milliseconds b) { return std::abs((a - b).count()) <= 150; }

} // namespace

class TestSound : public QObject {
    Q_OBJECT

private slots:
    void tellsKindsApart_data();
    void tellsKindsApart();
    void silenceIsSilence_data();
    void silenceIsSilence();
    void segmentsCoverTheSound();
    void beatsAreNoSpeech();
};

void TestSound::tellsKindsApart_data()
{
    QTest::addColumn<QString>("voice");
    QTest::addColumn<int>("speed");
    QTest::addColumn<int>("pitch");
    QTest::addColumn<double>("gainDb");
    QTest::addColumn<double>("noiseFloor");
    QTest::newRow("english") << "en-gb" << 150 << 50 << 0.0 << 0.0;
    QTest::newRow("quiet by 30 dB") << "en-gb" << 150 << 50 << -30.0 << 0.0;
    QTest::newRow("fast and high") << "en-us" << 220 << 90 << 0.0 << 0.0;
    QTest::newRow("slow and low") << "en-us" << 110 << 10 << 0.0 << 0.0;
    QTest::newRow("german") << "de" << 160 << 40 << 0.0 << 0.001;
    QTest::newRow("french, female") << "fr+f3" << 170 << 60 << -12.0 << 0.0005;
    QTest::newRow("spanish") << "es" << 150 << 50 << 0.0 << 0.003;
    QTest::newRow("whisper") << "en+whisper" << 150 << 50 << 0.0 << 0.0;
}

void TestSound::tellsKindsApart()
{
    QFETCH(QString, voice);
    QFETCH(int, speed);
    QFETCH(int, pitch);
    QFETCH(double, gainDb);
    QFETCH(double, noiseFloor);
    const QTemporaryDir folder;
    const auto say = [&](const QString &words) { return speech(words, voice, speed, pitch, folder.path()); };
    const Samples first
        = say(QStringLiteral("Good morning from the harbour. The boats are going out today."));
    const Samples second = say(QStringLiteral("Seven people walked along the shore and looked at the sea."));
    QVERIFY2(!first.empty() && !second.empty(), "espeak-ng could not speak");

    Track track;
    append(track.samples, silence(0.7));
    track.add(SoundKind::Speech, first);
    track.add(SoundKind::Music, chords(4, 0.4));
    track.add(SoundKind::Other, noise(2, 0.1, 5));
    track.add(SoundKind::Speech, second);
    track.add(SoundKind::Music, melody(3, {440, 494, 523, 587, 659}, 0.3, 0.3));
    track.add(SoundKind::Music, melody(3, {330, 392, 523, 262, 349, 698}, 0.15, 0.3));
    track.samples = scaled(std::move(track.samples), gainDb);
    if (noiseFloor > 0)
        addNoiseFloor(track.samples, noiseFloor);

    const std::vector<SoundSegment> found = audible(segmentSound(track.samples));
    const QByteArray shown = text(found);
    QVERIFY2(found.size() == track.planned.size(), shown.constData());
    for (std::size_t i = 0; i < found.size(); ++i) {
        QVERIFY2(found[i].kind == track.planned[i].kind, shown.constData());
        QVERIFY2(isNear(found[i].time.start, track.planned[i].start), shown.constData());
        QVERIFY2(isNear(found[i].time.end, track.planned[i].end), shown.constData());
    }
}

void TestSound::silenceIsSilence_data()
{
    QTest::addColumn<double>("amplitude");
    QTest::newRow("digital") << 0.0;
    QTest::newRow("last bit") << 0.00003;
    QTest::newRow("a good converter's noise") << 0.0005;
}

void TestSound::silenceIsSilence()
{
    QFETCH(double, amplitude);
    const std::vector<SoundSegment> segments = segmentSound(noise(3, amplitude, 3));
    QCOMPARE(segments.size(), std::size_t{1});
    QVERIFY(segments[0].kind == SoundKind::Silence);
    QCOMPARE(segments[0].time.end, Milliseconds(3000));
}

void TestSound::segmentsCoverTheSound()
{
    Samples samples = silence(1.003);
    append(samples, chords(2, 0.5));
    append(samples, silence(1));
    const std::vector<SoundSegment> segments = segmentSound(samples);
    QCOMPARE(segments.size(), std::size_t{3});
    Milliseconds at{0};
    for (const SoundSegment &segment : segments) {
        QCOMPARE(segment.time.start, at);
        at = segment.time.end;
    }
    QCOMPARE(at, Milliseconds(4003));
    QVERIFY(segmentSound({}).empty());
}

void TestSound::beatsAreNoSpeech()
{
    Samples drums = silence(8);
    for (std::size_t beat = 0; beat < 16; ++beat) {
        const Samples burst = noise(0.08, 0.6, static_cast<std::uint32_t>(beat));
        for (std::size_t i = 0; i < burst.size(); ++i)
            drums[beat * 8000 + i] += burst[i] * std::exp(-static_cast<float>(i) / 320);
    }
    for (const SoundSegment &segment : audible(segmentSound(drums)))
        QVERIFY(segment.kind == SoundKind::Other);

    Samples band = drums;
    const Samples bass = melody(8, {220, 196, 262, 247}, 0.5, 0.1);
    for (std::size_t i = 0; i < std::min(band.size(), bass.size()); ++i)
        band[i] += bass[i];
    const std::vector<SoundSegment> found = audible(segmentSound(band));
    QVERIFY2(found.size() == 1 && found.front().kind == SoundKind::Music, text(found).constData());
}

QTEST_GUILESS_MAIN(TestSound)
#include "sound_test.moc"
