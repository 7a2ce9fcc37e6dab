// SPDX-License-Identifier: MIT
// The frame shown at a time, in files that make it hard: variable frame rate, B-frames and long distances
// between key frames, edit lists, clocks that do not begin at zero, rotation. Each frame tells its own
// number: its grey is 20 + 4 * number.
#include "core/media/frame_reader.h"
#include "core/media/image_reader.h"
#include "core/media/probe.h"
#include "tests/support/media_clips.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstdlib>
#include <utility>

using namespace anycap;

namespace {

constexpr int kFrames = 50;
constexpr int kFirstGrey = 20;
constexpr int kGreyStep = 4;

/// `setpts` gives frame N its time; empty: 25 a second.
QStringList numberedFrames(const QString &setpts)
{
    QString graph
        = QStringLiteral("color=size=64x48:rate=25:duration=2,format=yuv420p,geq=lum='%1+%2*N':cb=128:cr=128")
              .arg(kFirstGrey)
              .arg(kGreyStep);
    if (!setpts.isEmpty())
        graph += QStringLiteral(",settb=1/1000,setpts='%1'").arg(setpts);
    QStringList arguments{QStringLiteral("-f"),        QStringLiteral("lavfi"),
                          QStringLiteral("-i"),        graph,
                          QStringLiteral("-fps_mode"), QStringLiteral("passthrough")};
    if (!setpts.isEmpty())
        arguments << QStringLiteral("-enc_time_base") << QStringLiteral("1:1000");
    return arguments;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Which frame a picture is, read from its middle.
int numberOf(const VideoFrame &frame)
{
    const RgbImage &image = frame.image;
    const int rgb = image.row(image.height / 2)[(image.width / 2) * 3 + 1];
    const double luma = rgb / 255.0 * 219 + 16; // studio range
    return static_cast<int>(std::lround((luma - kFirstGrey) / kGreyStep));
}

} // namespace

class TestFrames : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    static FrameReader opened(const QString &file)
    {
        auto reader = FrameReader::open(file.toStdString());
        if (!reader)
            qFatal("%s", reader.error().toString().c_str());
        return std::move(*reader);
    }

    /// The number of the frame shown at `ms`; -1 when there is none.
    static int shownAt(FrameReader &reader, int ms)
    {
        const auto frame = reader.frameAt(Milliseconds(ms));
        if (!frame)
            qFatal("%s", frame.error().toString().c_str());
        return frame->has_value() ? numberOf(**frame) : -1;
    }

private slots:
    void theLastFrameThatHasBegunIsShown_data()
    {
        QTest::addColumn<QString>("setpts");
        QTest::addColumn<QStringList>("encoding");
        QTest::addColumn<QString>("name");
        const QString variable = QStringLiteral("(N*0.04+N*N*0.001)/TB");
        const QString bursts = QStringLiteral("(N*0.02+floor(N/10)*0.5)/TB");
        QTest::newRow("constant, mp4")
            << QString() << words("-c:v libx264 -qp 4 -g 250 -bf 3") << QStringLiteral("constant.mp4");
        QTest::newRow("constant, all key frames")
            << QString() << words("-c:v libx264 -qp 4 -g 1") << QStringLiteral("key.mp4");
        QTest::newRow("slowing, mp4 with B-frames")
            << variable << words("-c:v libx264 -qp 4 -g 250 -bf 3") << QStringLiteral("variable.mp4");
        QTest::newRow("slowing, mkv")
            << variable << words("-c:v libx264 -qp 4 -g 12 -bf 2") << QStringLiteral("variable.mkv");
        QTest::newRow("bursts, mkv") << bursts << words("-c:v libx264 -qp 4 -g 250 -bf 3")
                                     << QStringLiteral("bursts.mkv");
        QTest::newRow("constant, ts that begins late")
            << QString() << words("-c:v libx264 -qp 4 -g 20 -bf 2 -f mpegts") << QStringLiteral("late.ts");
        QTest::newRow("webm") << QString()
                              << words("-c:v libvpx-vp9 -lossless 1 -deadline realtime -cpu-used 8")
                              << QStringLiteral("constant.webm");
    }

    void theLastFrameThatHasBegunIsShown()
    {
        QFETCH(QString, setpts);
        QFETCH(QStringList, encoding);
        QFETCH(QString, name);
        QVERIFY(test::ffmpeg(numberedFrames(setpts) + encoding + QStringList{path(name)}));
        FrameReader reader = opened(path(name));

        // The true times: what the pts expression says.
        std::vector<int> times;
        for (int n = 0; n < kFrames; ++n) {
            double seconds = n * 0.04;
            if (setpts.contains(QLatin1String("N*N")))
                seconds = n * 0.04 + n * n * 0.001;
            else if (setpts.contains(QLatin1String("floor")))
                seconds = n * 0.02 + 0.5 * std::floor(n / 10.0);
            times.push_back(static_cast<int>(std::lround(seconds * 1000)));
        }

        QRandomGenerator random(7);
        for (int i = 0; i < 60; ++i) {
            const int n = static_cast<int>(random.bounded(kFrames));
            const int time = times[std::size_t(n)];
            const int next = n + 1 < kFrames ? times[std::size_t(n) + 1] : time + 40;
            // A millisecond of rounding on either side is the container's.
            for (const int t : {time + 1, (time + next) / 2, next - 2}) {
                const int shown = shownAt(reader, t);
                QVERIFY2(shown == n,
                         qPrintable(QStringLiteral("at %1 ms: frame %2, not %3").arg(t).arg(shown).arg(n)));
            }
        }
        QCOMPARE(shownAt(reader, 0), 0);
        QCOMPARE(shownAt(reader, times.back() + 10'000), kFrames - 1);
    }

    void theNextFrameFollowsTheOneShown_data() { theLastFrameThatHasBegunIsShown_data(); }

    /// Stepping: from every frame to the next, in order and out of it, and no further than the last.
    void theNextFrameFollowsTheOneShown()
    {
        QFETCH(QString, setpts);
        QFETCH(QStringList, encoding);
        QFETCH(QString, name);
        QVERIFY(test::ffmpeg(numberedFrames(setpts) + encoding + QStringList{path(name)}));
        FrameReader reader = opened(path(name));
        auto frame = reader.frameAt(Milliseconds(0));
        QVERIFY(frame && *frame);
        std::vector<Milliseconds> times;
        while (*frame) {
            QCOMPARE(numberOf(**frame), static_cast<int>(times.size()));
            times.push_back((*frame)->time);
            frame = reader.frameAfter((*frame)->time);
            QVERIFY(frame);
        }
        QCOMPARE(times.size(), std::size_t(kFrames));
        QRandomGenerator random(11);
        for (int i = 0; i < 20; ++i) {
            const auto n = static_cast<std::size_t>(random.bounded(kFrames - 1));
            const auto next = reader.frameAfter(times[n]);
            QVERIFY(next && *next);
            QCOMPARE(numberOf(**next), static_cast<int>(n) + 1);
            QVERIFY((*next)->time == times[n + 1]);
        }
    }

    void anEditListMovesTheClock()
    {
        QVERIFY(test::ffmpeg(numberedFrames({}) + words("-c:v libx264 -qp 4 -g 250 -bf 3")
                             + QStringList{path(QStringLiteral("whole.mp4"))}));
        QVERIFY(test::ffmpeg({QStringLiteral("-ss"), QStringLiteral("0.5"), QStringLiteral("-i"),
                              path(QStringLiteral("whole.mp4")), QStringLiteral("-c"), QStringLiteral("copy"),
                              path(QStringLiteral("edited.mp4"))}));
        FrameReader reader = opened(path(QStringLiteral("edited.mp4")));
        // What was really cut off is the copier's choice, and it says so: frame 0 is that far before zero.
        QProcess probe;
        probe.start(QStringLiteral("ffprobe"),
                    words("-v error -show_entries packet=pts_time -of csv=p=0 -read_intervals %+#1")
                        << path(QStringLiteral("edited.mp4")));
        QVERIFY(probe.waitForFinished());
        bool isNumber = false;
        const double firstSeconds
            = probe.readAllStandardOutput().split('\n').first().replace(",", "").trimmed().toDouble(
                &isNumber);
        QVERIFY(isNumber && firstSeconds < -0.4);
        for (const int ms : {0, 100, 200, 610, 1000, 1250})
            QCOMPARE(shownAt(reader, ms),
                     static_cast<int>(std::floor((ms / 1000.0 - firstSeconds) / 0.04 + 1e-6)));
    }

    void variableRateIsReported()
    {
        QVERIFY(test::ffmpeg(numberedFrames(QStringLiteral("(N*0.04+N*N*0.001)/TB"))
                             + words("-c:v libx264 -qp 4")
                             + QStringList{path(QStringLiteral("slowing.mp4"))}));
        QVERIFY(test::ffmpeg(numberedFrames({}) + words("-c:v libx264 -qp 4")
                             + QStringList{path(QStringLiteral("even.mp4"))}));
        const auto slowing = probeMedia(path(QStringLiteral("slowing.mp4")).toStdString());
        const auto even = probeMedia(path(QStringLiteral("even.mp4")).toStdString());
        QVERIFY(slowing.has_value() && even.has_value());
        QVERIFY(slowing->videoStream()->isVariableFrameRate);
        QVERIFY(!even->videoStream()->isVariableFrameRate);
        QCOMPARE(even->videoStream()->frameRate, 25.0);
    }

    void aTurnedFilmStandsUpright_data()
    {
        QTest::addColumn<int>("rotate");
        QTest::newRow("90") << 90;
        QTest::newRow("180") << 180;
        QTest::newRow("270") << 270;
    }

    void aTurnedFilmStandsUpright()
    {
        QFETCH(int, rotate);
        const QString plain = path(QStringLiteral("plain.mp4"));
        const QString turned = path(QStringLiteral("turned%1.mp4").arg(rotate));
        // White on the left, black on the right, as stored.
        QVERIFY(test::ffmpeg(
            {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
             QStringLiteral(
                 "color=black:size=64x32:rate=25:duration=0.4,drawbox=x=0:y=0:w=32:h=32:color=white:t=fill"),
             QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p"), plain}));
        QVERIFY(test::ffmpeg({QStringLiteral("-i"), plain, QStringLiteral("-c"), QStringLiteral("copy"),
                              QStringLiteral("-metadata:s:v:0"), QStringLiteral("rotate=%1").arg(rotate),
                              turned}));
        // ffmpeg turns films upright when it decodes them: that is the truth.
        const QString upright = path(QStringLiteral("upright%1.png").arg(rotate));
        QVERIFY(test::ffmpeg(
            {QStringLiteral("-i"), turned, QStringLiteral("-frames:v"), QStringLiteral("1"), upright}));
        const auto truth = readImage(upright.toStdString());
        QVERIFY(truth.has_value());

        FrameReader reader = opened(turned);
        const auto frame = reader.frameAt(Milliseconds(0));
        QVERIFY(frame.has_value() && frame->has_value());
        const RgbImage &image = (*frame)->image;
        QCOMPARE(image.width, truth->width);
        QCOMPARE(image.height, truth->height);
        QCOMPARE(image.width, rotate == 180 ? 64 : 32);
        for (const auto &[x, y] : {std::pair{8, 8}, std::pair{image.width - 8, image.height - 8}}) {
            QVERIFY2(std::abs(image.row(y)[x * 3] - truth->row(y)[x * 3]) < 16,
                     qPrintable(QStringLiteral("at %1, %2").arg(x).arg(y)));
        }
        // What the header says is the clockwise turn that was made.
        const bool isLeftOnTop = image.row(8)[48] > 128;
        const int turn = rotate == 180 ? 180 : isLeftOnTop ? 90 : 270;
        QCOMPARE(reader.info().videoStream()->rotationDegrees, turn);
    }

    void evenSamplesCoverTheFilm()
    {
        QVERIFY(test::ffmpeg(numberedFrames({}) + words("-c:v libx264 -qp 4 -g 250 -bf 3")
                             + QStringList{path(QStringLiteral("samples.mp4"))}));
        FrameReader reader = opened(path(QStringLiteral("samples.mp4")));
        const auto set = reader.framesEvenly(5);
        QVERIFY(set.has_value());
        QCOMPARE(set->frames.size(), std::size_t(5));
        int last = -1;
        for (const VideoFrame &frame : set->frames) {
            QVERIFY(numberOf(frame) > last);
            last = numberOf(frame);
        }
        QVERIFY(numberOf(set->frames.front()) < kFrames / 3 && last > kFrames / 2);
    }
};

QTEST_GUILESS_MAIN(TestFrames)
#include "frames_test.moc"
