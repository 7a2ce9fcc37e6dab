// SPDX-License-Identifier: MIT
// Probing and reading: exact frames, sound on the clock, images by content, and one clear line for bad input.
#include "core/media/analysis.h"
#include "core/media/audio_reader.h"
#include "core/media/content_hash.h"
#include "core/media/frame_reader.h"
#include "core/media/image_reader.h"
#include "core/media/waveform.h"
#include "tests/support/media_clips.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace anycap;
using namespace anycap::test;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace

class TestReading : public QObject {
    Q_OBJECT

private slots:
    void badInputNamesFileAndCause_data();
    void badInputNamesFileAndCause();
    void frameShownAtATimeIsTheSequentialOne();
    void orientationsTurnThePicture();
    void damagedWaveformCacheIsMeasuredAgain();
    void aRangeOfSoundIsThatPartOfTheWhole();
    void hashIsSha256OfTheContent();
};

void TestReading::badInputNamesFileAndCause_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const QByteArray bomb = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452")
        + QByteArray::fromHex("0000ea600000ea60") + QByteArray::fromHex("080200000000000000");
    QByteArray broken = QByteArrayLiteral("RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00");
    broken += QByteArray(16, '\0') + QByteArrayLiteral("data") + QByteArray(4, '\0');
    QTest::newRow("empty") << "empty.mp4" << QByteArray() << int(ErrorCode::InvalidData);
    QTest::newRow("garbage") << "garbage.mp4" << QByteArray(50'000, '\x5a') << int(ErrorCode::InvalidData);
    QTest::newRow("text") << "words.mp4" << QByteArrayLiteral("hello world\n") << int(ErrorCode::InvalidData);
    QTest::newRow("image bomb") << "bomb.png" << bomb << int(ErrorCode::TooLarge);
    QTest::newRow("cut image header") << "cut.png" << bomb.first(20) << int(ErrorCode::InvalidData);
    QTest::newRow("broken sound header") << "broken.wav" << broken << int(ErrorCode::InvalidData);
}

void TestReading::badInputNamesFileAndCause()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    writeFile(path, bytes);
    const Result<MediaAnalysis> analysis = analyzeMedia(path.toStdString());
    QVERIFY(!analysis);
    QCOMPARE(int(analysis.error().code), code);
    QCOMPARE(analysis.error().detail, path.toStdString());
    QVERIFY(!analysis.error().message.empty() && analysis.error().message.find('\n') == std::string::npos);
}

void TestReading::frameShownAtATimeIsTheSequentialOne()
{
    const QTemporaryDir folder;
    const ShotClip clip = composeShots(folder.filePath(QStringLiteral("pan.mp4")),
                                       {{.seed = 5, .frames = 90, .motion = SceneMotion::PanRight}});
    Result<FrameReader> reader = FrameReader::open(clip.path.toStdString());
    QVERIFY(reader);
    std::vector<VideoFrame> all;
    QVERIFY(reader->forEach({}, [&all](const VideoFrame &frame) {
        all.push_back(frame);
        return true;
    }));
    QCOMPARE(all.size(), std::size_t{90});
    for (const int index : {80, 3, 41, 40, 89, 0, 57}) {
        const auto i = static_cast<std::size_t>(index);
        QCOMPARE(all[i].time, Milliseconds(index * 40));
        const Result<std::optional<VideoFrame>> frame = reader->frameAt(all[i].time + Milliseconds(39));
        QVERIFY(frame && *frame);
        QCOMPARE((*frame)->time, all[i].time);
        QVERIFY((*frame)->image == all[i].image);
    }
}

void TestReading::orientationsTurnThePicture()
{
    const RgbImage stored{3, 2, {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5}};
    const std::array<std::vector<int>, 8> expected{{{0, 1, 2, 3, 4, 5},
                                                    {2, 1, 0, 5, 4, 3},
                                                    {5, 4, 3, 2, 1, 0},
                                                    {3, 4, 5, 0, 1, 2},
                                                    {0, 3, 1, 4, 2, 5},
                                                    {3, 0, 4, 1, 5, 2},
                                                    {5, 2, 4, 1, 3, 0},
                                                    {2, 5, 1, 4, 0, 3}}};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const RgbImage turned = orientedImage(stored, orientation);
        QCOMPARE(turned.width, orientation >= 5 ? 2 : 3);
        for (std::size_t i = 0; i < 6; ++i)
            QCOMPARE(int(turned.bytes[i * 3]), expected[static_cast<std::size_t>(orientation - 1)][i]);
    }
}

void TestReading::damagedWaveformCacheIsMeasuredAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.wav"));
    QVERIFY(writeWav(path, chords(3, 0.5)));
    const std::string cache = folder.filePath(QStringLiteral("cache")).toStdString();
    const Result<Waveform> first = cachedWaveform(path.toStdString(), "sha256:1", cache);
    QVERIFY(first && !first->isFromCache);
    const Result<Waveform> second = cachedWaveform(path.toStdString(), "sha256:1", cache);
    QVERIFY(second && second->isFromCache);
    QVERIFY(second->levels == first->levels);
    QCOMPARE(first->levels[0].peaks.size(), std::size_t{188}); // 48000 / 256, rounded up
    const QDir cacheFolder(QString::fromStdString(cache));
    QFile file(cacheFolder.filePath(cacheFolder.entryList(QDir::Files).first()));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) && file.write("x") == 1);
    file.close();
    const Result<Waveform> third = cachedWaveform(path.toStdString(), "sha256:1", cache);
    QVERIFY(third && !third->isFromCache);
    QVERIFY(third->levels == first->levels);
}

void TestReading::aRangeOfSoundIsThatPartOfTheWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.wav"));
    QVERIFY(writeWav(path, noise(6, 0.5, 4)));
    const Result<AudioBuffer> whole = readAudio(path.toStdString());
    QVERIFY(whole);
    QCOMPARE(whole->pcm.samples.size(), std::size_t{96000});
    AudioReadOptions options;
    options.range = TimeRange{Milliseconds(4000), Milliseconds(4500)};
    const Result<AudioBuffer> part = readAudio(path.toStdString(), options);
    QVERIFY(part);
    const std::vector<float> expected(whole->pcm.samples.begin() + 64000, whole->pcm.samples.begin() + 72000);
    QVERIFY(part->pcm.samples == expected);
}

void TestReading::hashIsSha256OfTheContent()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("abc")), "abc");
    const Result<std::optional<std::string>> hash
        = contentHash(folder.filePath(QStringLiteral("abc")).toStdString());
    QVERIFY(hash && *hash);
    // FIPS 180-2, appendix B.1
    QCOMPARE(**hash, std::string("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

QTEST_GUILESS_MAIN(TestReading)
#include "reading_test.moc"
