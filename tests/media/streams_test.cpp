// SPDX-License-Identifier: MIT
// What a file holds and how its sound and picture come out, for the containers and layouts that people bring:
// cover art, several languages, surround sound, odd rates and sizes, ten bits; beside what ffmpeg measures.
#include "core/media/audio_reader.h"
#include "core/media/content_hash.h"
#include "core/media/frame_reader.h"
#include "core/media/image_reader.h"
#include "core/media/loudness.h"
#include "core/media/probe.h"
#include "core/media/shots.h"
#include "core/media/sound_segments.h"
#include "core/media/thumbnail.h"
#include "core/media/waveform.h"
#include "tests/support/media_clips.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <stop_token>

using namespace anycap;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Amplitude of the tone of `hz` in 16 kHz samples (Goertzel).
double toneLevel(const std::vector<float> &samples, double hz)
{
    const double step = 2 * std::acos(-1.0) * hz / 16000;
    double re = 0;
    double im = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        re += static_cast<double>(samples[i]) * std::cos(step * static_cast<double>(i));
        im += static_cast<double>(samples[i]) * std::sin(step * static_cast<double>(i));
    }
    return 2 * std::hypot(re, im) / static_cast<double>(samples.size());
}

} // namespace

class TestStreams : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }

    void make(const char *arguments, const char *name)
    {
        QVERIFY2(test::ffmpeg(words(arguments) << QString::fromStdString(path(name))), name);
    }

private slots:
    void coverArtIsNoVideo()
    {
        make("-f lavfi -i color=red:size=60x40 -frames:v 1", "cover.jpg");
        QVERIFY(test::ffmpeg(words("-f lavfi -i sine=duration=2 -i")
                             << QString::fromStdString(path("cover.jpg"))
                             << words("-map 0 -map 1 -c:v copy -disposition:v attached_pic -id3v2_version 3")
                             << QString::fromStdString(path("song.mp3"))));
        const auto info = probeMedia(path("song.mp3"));
        QVERIFY(info.has_value());
        QCOMPARE(info->modality, Modality::Audio);
        QVERIFY(info->videoStream() == nullptr);
        QVERIFY(info->audioStream() != nullptr);
        QVERIFY(std::any_of(info->streams.begin(), info->streams.end(),
                            [](const StreamInfo &s) { return s.kind == StreamKind::CoverArt; }));
        // The cover is what stands for the song.
        const auto thumbnail = makeThumbnail(path("song.mp3"), 30, 30);
        QVERIFY(thumbnail.has_value() && thumbnail->has_value());
        QCOMPARE((*thumbnail)->width, 30);
        QCOMPARE((*thumbnail)->height, 20);
        QVERIFY((*thumbnail)->row(10)[15 * 3] > 200 && (*thumbnail)->row(10)[15 * 3 + 1] < 60);
        const auto video = FrameReader::open(path("song.mp3"));
        QVERIFY(!video.has_value());
        QCOMPARE(video.error().code, ErrorCode::Unsupported);
    }

    void languagesAndLayoutsAreTold()
    {
        make("-f lavfi -i testsrc=size=64x48:duration=1 -f lavfi -i sine=duration=1 "
             "-f lavfi -i anoisesrc=duration=1:amplitude=0.1 -map 0 -map 1 -map 2 -ac:a:1 6 "
             "-metadata:s:a:0 language=deu -metadata:s:a:1 language=fra -metadata:s:a:1 title=Loud",
             "two.mkv");
        const auto info = probeMedia(path("two.mkv"));
        QVERIFY(info.has_value());
        QCOMPARE(info->modality, Modality::Video);
        QCOMPARE(info->streams.size(), std::size_t(3));
        QCOMPARE(info->streams[1].language, std::string("deu"));
        QCOMPARE(info->streams[1].channels, 1);
        QCOMPARE(info->streams[2].language, std::string("fra"));
        QCOMPARE(info->streams[2].title, std::string("Loud"));
        QCOMPARE(info->streams[2].channels, 6);
        QCOMPARE(info->streams[2].channelLayout, std::string("5.1"));
        QCOMPARE(info->audioStream()->index, 1);
    }

    void aFilmMayLackSoundOrPicture()
    {
        make("-f lavfi -i testsrc=size=64x48:duration=1", "mute.mp4");
        make("-f lavfi -i sine=duration=1 -c:a aac", "blind.mp4");
        const auto mute = probeMedia(path("mute.mp4"));
        const auto blind = probeMedia(path("blind.mp4"));
        QVERIFY(mute.has_value() && blind.has_value());
        QCOMPARE(mute->modality, Modality::Video);
        QCOMPARE(blind->modality, Modality::Audio);
        const auto sound = readAudio(path("mute.mp4"));
        QVERIFY(!sound.has_value());
        QCOMPARE(sound.error().code, ErrorCode::Unsupported);
        QCOMPARE(sound.error().detail, path("mute.mp4"));
    }

    void anySoundBecomesMono16kHz_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("share"); // of the tone's channel in the mix
        QTest::newRow("8 kHz") << "sine=frequency=440:sample_rate=8000:duration=2"
                               << "8k.wav" << 1.0;
        QTest::newRow("96 kHz") << "sine=frequency=440:sample_rate=96000:duration=2"
                                << "96k.flac" << 1.0;
        QTest::newRow("44.1 kHz mp3") << "sine=frequency=440:sample_rate=44100:duration=2"
                                      << "44k.mp3" << 1.0;
        QTest::newRow("opus") << "sine=frequency=440:sample_rate=48000:duration=2"
                              << "48k.opus" << 1.0;
        QTest::newRow("left only") << "sine=frequency=440:duration=2,pan=stereo|c0=c0"
                                   << "left.wav" << 0.5;
        QTest::newRow("quad, one side") << "aevalsrc=0.125*sin(440*2*PI*t)|0|0|0:c=quad:duration=2"
                                        << "quad.wav" << 0.25;
        QTest::newRow("24 bits") << "sine=frequency=440:duration=2,aformat=s32"
                                 << "deep.flac" << 1.0;
    }

    void anySoundBecomesMono16kHz()
    {
        QFETCH(QString, source);
        QFETCH(QString, name);
        QFETCH(double, share);
        const QString file = m_folder.filePath(name);
        QVERIFY(test::ffmpeg(
            {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"), source, file}));
        const auto sound = readAudio(file.toStdString());
        QVERIFY(sound.has_value());
        QCOMPARE(sound->pcm.sampleRateHz, 16000);
        QVERIFY(std::abs(static_cast<double>(sound->pcm.samples.size()) - 32000) < 800);
        // lavfi's sine has an amplitude of 1/8.
        const double level = toneLevel(sound->pcm.samples, 440);
        QVERIFY2(std::abs(level - 0.125 * share) < 0.125 * share * 0.06, qPrintable(QString::number(level)));
        QVERIFY(toneLevel(sound->pcm.samples, 880) < 0.01);
    }

    void loudnessIsThatOfTheReference_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("noise") << "anoisesrc=duration=8:amplitude=0.2:seed=3:sample_rate=48000:color=brown";
        QTest::newRow("stereo tones")
            << "aevalsrc=0.3*sin(997*2*PI*t)|0.05*sin(300*2*PI*t):duration=8:sample_rate=48000";
        QTest::newRow("loud, then still")
            << "aevalsrc=if(lt(t\\,20)\\,0.4\\,0.1)*sin(700*2*PI*t):duration=40:sample_rate=44100";
        QTest::newRow("surround")
            << "anoisesrc=duration=8:amplitude=0.1:seed=4:color=brown:sample_rate=48000,pan=5.1|c0=c0|c1="
               "c0|c2=0.5*c0|c4=c0|c5=c0";
    }

    void loudnessIsThatOfTheReference()
    {
        QFETCH(QString, source);
        const QString file = m_folder.filePath(QStringLiteral("loud.wav"));
        QVERIFY(test::ffmpeg(
            {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"), source, file}));
        QProcess reference;
        reference.start(QStringLiteral("ffmpeg"),
                        QStringList{QStringLiteral("-hide_banner"), QStringLiteral("-nostats"),
                                    QStringLiteral("-i"), file}
                            << words("-af ebur128=peak=true -f null -"));
        QVERIFY(reference.waitForFinished());
        const QString said = QString::fromUtf8(reference.readAllStandardError());
        const qsizetype summary = said.lastIndexOf(QLatin1String("Summary:"));
        QVERIFY(summary > 0);
        const auto number = [&said, summary](const char *pattern) {
            return QRegularExpression(QString::fromLatin1(pattern))
                .match(said, summary)
                .captured(1)
                .toDouble();
        };
        const auto measured = measureLoudness(file.toStdString());
        QVERIFY(measured.has_value());
        QVERIFY(measured->integratedLufs && measured->rangeLu && measured->truePeakDbtp);
        const auto isNear = [](double a, double b, double within) {
            return QByteArray(
                std::abs(a - b) <= within ? "" : qPrintable(QStringLiteral("%1, not %2").arg(a).arg(b)));
        };
        QCOMPARE(isNear(*measured->integratedLufs, number("I:\\s+(-?[0-9.]+) LUFS"), 0.2), QByteArray());
        QCOMPARE(isNear(*measured->rangeLu, number("LRA:\\s+(-?[0-9.]+) LU"), 0.3), QByteArray());
        QCOMPARE(isNear(*measured->truePeakDbtp, number("Peak:\\s+(-?[0-9.]+) dBFS"), 0.3), QByteArray());
    }

    void pixelsComeOutWhateverTheyWereCodedAs_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("name");
        const QString red = QStringLiteral("color=0xc02040:size=66x50:duration=0.5");
        QTest::newRow("10 bits") << red << "-c:v libx265 -x265-params log-level=none -pix_fmt yuv420p10le"
                                 << "ten.mp4";
        QTest::newRow("4:4:4") << red << "-c:v libx264 -pix_fmt yuv444p"
                               << "full.mkv";
        QTest::newRow("full range") << red << "-c:v mjpeg -pix_fmt yuvj420p -q:v 2"
                                    << "range.avi";
        QTest::newRow("odd size") << QStringLiteral(
            "color=0xc02040:size=68x52:duration=0.5,format=rgb24,crop=67:51")
                                  << "-c:v libx264 -pix_fmt yuv444p"
                                  << "odd.mkv";
        QTest::newRow("rgb") << red << "-c:v ffv1 -pix_fmt bgr0"
                             << "rgb.mkv";
        QTest::newRow("palette") << red << "-c:v png -pix_fmt rgb24"
                                 << "png.mov";
    }

    void pixelsComeOutWhateverTheyWereCodedAs()
    {
        QFETCH(QString, filter);
        QFETCH(QString, encoding);
        QFETCH(QString, name);
        const QString file = m_folder.filePath(name);
        QVERIFY(test::ffmpeg(
            QStringList{QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"), filter}
            << encoding.split(QLatin1Char(' ')) << file));
        auto reader = FrameReader::open(file.toStdString());
        QVERIFY(reader.has_value());
        const auto frame = reader->frameAt(Milliseconds(200));
        QVERIFY(frame.has_value() && frame->has_value());
        const RgbImage &image = (*frame)->image;
        QCOMPARE(QStringLiteral("%1x%2").arg(image.width).arg(image.height),
                 filter.contains(QLatin1String("67:51")) ? QStringLiteral("67x51") : QStringLiteral("66x50"));
        for (const int x : {1, image.width / 2, image.width - 2}) {
            const std::uint8_t *pixel = image.row(image.height / 2) + x * 3;
            QVERIFY2(std::abs(pixel[0] - 0xc0) < 8 && std::abs(pixel[1] - 0x20) < 8
                         && std::abs(pixel[2] - 0x40) < 8,
                     qPrintable(
                         QStringLiteral("at %1: %2 %3 %4").arg(x).arg(pixel[0]).arg(pixel[1]).arg(pixel[2])));
        }
    }

    void stillsOfEveryFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ImageFormat>("format");
        QTest::newRow("png") << "a.png" << ImageFormat::Png;
        QTest::newRow("jpeg") << "a.jpg" << ImageFormat::Jpeg;
        QTest::newRow("webp") << "a.webp" << ImageFormat::WebP;
        QTest::newRow("gif") << "a.gif" << ImageFormat::Gif;
        QTest::newRow("bmp") << "a.bmp" << ImageFormat::Bmp;
        QTest::newRow("tiff") << "a.tiff" << ImageFormat::Tiff;
    }

    void stillsOfEveryFormat()
    {
        QFETCH(QString, name);
        QFETCH(ImageFormat, format);
        const QString file = m_folder.filePath(name);
        // Red above, blue below.
        QVERIFY(test::ffmpeg(
            {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
             QStringLiteral("color=red:size=48x32,format=rgb24,drawbox=y=16:h=16:color=blue:t=fill"),
             QStringLiteral("-frames:v"), QStringLiteral("1"), file}));
        // What a file is, its content says.
        const QString misnamed = m_folder.filePath(QStringLiteral("misnamed"));
        QFile::remove(misnamed);
        QVERIFY(QFile::rename(file, misnamed));
        const auto info = probeMedia(misnamed.toStdString());
        QVERIFY(info.has_value());
        QCOMPARE(info->modality, Modality::Image);
        QVERIFY(info->image && info->image->format == format);
        const auto image = readImage(misnamed.toStdString());
        QVERIFY(image.has_value());
        QCOMPARE(image->width, 48);
        QCOMPARE(image->height, 32);
        const std::uint8_t *above = image->row(4) + 24 * 3;
        const std::uint8_t *below = image->row(28) + 24 * 3;
        QVERIFY(above[0] > 220 && above[1] < 40 && above[2] < 40);
        QVERIFY(below[0] < 40 && below[1] < 40 && below[2] > 220);
    }

    void aThumbnailKeepsItsShape()
    {
        // Black to begin with: the picture that stands for the film is a later one.
        make("-f lavfi -i color=black:size=320x180:duration=1:rate=10 -f lavfi -i "
             "testsrc=size=320x180:duration=2:rate=10 "
             "-filter_complex concat=n=2 -pix_fmt yuv420p",
             "film.mp4");
        const auto small = makeThumbnail(path("film.mp4"), 64, 64);
        QVERIFY(small.has_value() && small->has_value());
        QCOMPARE((*small)->width, 64);
        QCOMPARE((*small)->height, 36);
        int brightest = 0;
        for (const std::uint8_t byte : (*small)->bytes)
            brightest = std::max<int>(brightest, byte);
        QVERIFY(brightest > 150);
        const auto whole = makeThumbnail(path("film.mp4"), 4000, 4000);
        QVERIFY(whole.has_value() && whole->has_value());
        QCOMPARE((*whole)->width, 320);
    }

    void theWaveformIsKeptByContent()
    {
        make("-f lavfi -i sine=duration=3 -ac 1", "wave.wav");
        const std::string cache = path("cache");
        const auto hash = contentHash(path("wave.wav"));
        QVERIFY(hash.has_value() && hash->has_value());
        const auto first = cachedWaveform(path("wave.wav"), **hash, cache);
        QVERIFY(first.has_value() && !first->isFromCache);
        QCOMPARE(first->levels[0].peaks.size(), std::size_t((first->sampleCount + 255) / 256));
        // Moved elsewhere and gone: what was measured is known by its content.
        QVERIFY(QFile::rename(QString::fromStdString(path("wave.wav")),
                              QString::fromStdString(path("moved.wav"))));
        const auto second = cachedWaveform(path("moved.wav"), **hash, cache);
        QVERIFY(second.has_value() && second->isFromCache);
        QVERIFY(second->levels == first->levels);
    }

    void allLongWorkCanBeStopped()
    {
        make("-f lavfi -i testsrc=size=320x180:duration=20 -f lavfi -i sine=duration=20 -c:v libx264 -preset "
             "ultrafast",
             "long.mp4");
        const std::string file = path("long.mp4");
        std::stop_source stop;
        WorkContext context;
        context.stop = stop.get_token();
        stop.request_stop();
        const auto shots = findShots(file, context);
        const auto sound = findSoundSegments(file, context);
        const auto loudness = measureLoudness(file, context);
        const auto waveform = measureWaveform(file, context);
        const auto pcm = readAudio(file, {}, context);
        QVERIFY(shots.has_value() && sound.has_value() && loudness.has_value() && waveform.has_value()
                && pcm.has_value());
        for (const Finish finish :
             {shots->finish, sound->finish, loudness->finish, waveform->finish, pcm->finish})
            QCOMPARE(finish, Finish::Cancelled);
        const auto hash = contentHash(file, context);
        QVERIFY(hash.has_value() && !hash->has_value());
    }
};

QTEST_GUILESS_MAIN(TestStreams)
#include "streams_test.moc"
