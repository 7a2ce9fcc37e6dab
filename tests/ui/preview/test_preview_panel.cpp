// SPDX-License-Identifier: MIT
// Playing and stepping a film whose frames tell their number by their grey (20 + 4 * number): what is seen
// and what the position says belong together, to the frame, at constant and variable rates.
#include "core/media/frame_reader.h"
#include "tests/support/media_clips.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/preview/film_view.h"
#include "ui/preview/preview_panel.h"
#include "ui/session/text.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace anycap;
using namespace anycap::ui;
using namespace std::chrono_literals;

namespace {

constexpr int kFrames = 50;
constexpr int kFirstGrey = 20;
constexpr int kGreyStep = 4;

/// `setpts` gives frame N its time; empty: 25 a second.
bool makeFilm(const QString &path, const QString &setpts, const QStringList &encoding)
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
    return test::ffmpeg(arguments + encoding + QStringList{path});
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Which frame a picture is; -1: none.
int numberOf(const QImage &image)
{
    if (image.isNull())
        return -1;
    const double luma = qGreen(image.pixel(image.width() / 2, image.height() / 2)) / 255.0 * 219 + 16;
    return static_cast<int>(std::lround((luma - kFirstGrey) / kGreyStep));
}

std::vector<Milliseconds> frameTimes(const QString &path)
{
    std::vector<Milliseconds> times;
    auto reader = FrameReader::open(toUtf8(path));
    if (!reader)
        return times;
    const auto done = reader->forEach({}, [&](const VideoFrame &frame) {
        times.push_back(frame.time);
        return true;
    });
    return done ? times : std::vector<Milliseconds>();
}

} // namespace

class TestPreviewPanel : public QObject {
    Q_OBJECT

    QTemporaryDir m_clips;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<PreviewPanel> m_panel;

    QString constant() const { return m_clips.filePath(QStringLiteral("constant.mp4")); }
    Playback &playback() { return m_fixture->studio().playback(); }
    FilmView &film() { return *m_panel->findChild<FilmView *>(); }
    void trigger(const char *id) { m_fixture->studio().actions().action(QString::fromLatin1(id))->trigger(); }

    bool show(const QString &path)
    {
        const store::MediaId media = m_fixture->addMedia(path, Modality::Video);
        m_fixture->studio().selection().setMedia(media);
        return QTest::qWaitFor([&] { return numberOf(film().picture()) == 0; }, 20'000);
    }

private slots:
    void initTestCase() { QVERIFY(makeFilm(constant(), {}, words("-c:v libx264 -qp 4 -g 250 -bf 3"))); }

    void init()
    {
        m_fixture = std::make_unique<UiFixture>();
        QVERIFY(m_fixture->createProject());
        m_panel = std::make_unique<PreviewPanel>(m_fixture->studio());
        m_panel->resize(640, 480);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_fixture.reset();
    }

    void steppingShowsEveryFrameWithItsTime_data()
    {
        QTest::addColumn<QString>("setpts");
        QTest::addColumn<QStringList>("encoding");
        QTest::addColumn<QString>("name");
        QTest::newRow("constant, long groups with B-frames")
            << QString() << words("-c:v libx264 -qp 4 -g 250 -bf 3") << QStringLiteral("a.mp4");
        QTest::newRow("slowing") << QStringLiteral("(N*0.04+N*N*0.001)/TB")
                                 << words("-c:v libx264 -qp 4 -g 12 -bf 2") << QStringLiteral("b.mkv");
        QTest::newRow("bursts") << QStringLiteral("(N*0.02+floor(N/10)*0.5)/TB")
                                << words("-c:v libx264 -qp 4 -g 250 -bf 3") << QStringLiteral("c.mkv");
        QTest::newRow("a clock that begins late")
            << QString() << words("-c:v libx264 -qp 4 -g 20 -bf 2 -f mpegts") << QStringLiteral("d.ts");
    }

    void steppingShowsEveryFrameWithItsTime()
    {
        QFETCH(QString, setpts);
        QFETCH(QStringList, encoding);
        QFETCH(QString, name);
        const QString path = m_clips.filePath(name);
        QVERIFY(makeFilm(path, setpts, encoding));
        const std::vector<Milliseconds> times = frameTimes(path);
        QCOMPARE(times.size(), std::size_t(kFrames));
        QVERIFY(show(path));
        for (int n = 1; n < kFrames; ++n) {
            trigger("playback.nextFrame");
            QTRY_COMPARE(numberOf(film().picture()), n);
            QCOMPARE(playback().position().count(), times[std::size_t(n)].count());
        }
        trigger("playback.nextFrame"); // there is none
        QTest::qWait(50);
        QCOMPARE(playback().position().count(), times.back().count());
        for (int n = kFrames - 2; n >= 0; --n) {
            trigger("playback.previousFrame");
            QTRY_COMPARE(numberOf(film().picture()), n);
            QCOMPARE(playback().position().count(), times[std::size_t(n)].count());
        }
        trigger("playback.previousFrame");
        // Many at once.
        playback().step(30);
        QTRY_COMPARE(playback().position().count(), times[30].count());
        QCOMPARE(numberOf(film().picture()), 30);
        playback().step(-25);
        QTRY_COMPARE(playback().position().count(), times[5].count());
        QCOMPARE(numberOf(film().picture()), 5);
    }

    void seekingIsExact()
    {
        QVERIFY(show(constant()));
        for (const int ms : {1000, 40, 39, 1979, 1240, 1960, 0, 777}) {
            playback().seek(Milliseconds(ms));
            const int frame = std::min(ms / 40, kFrames - 1);
            QTRY_COMPARE(numberOf(film().picture()), frame);
            QTRY_COMPARE(playback().position().count(), std::int64_t(frame) * 40);
        }
    }

    void playingAdvancesAndPausesOnTheFrameShown()
    {
        QVERIFY(show(constant()));
        QSignalSpy positions(&playback(), &Playback::positionChanged);
        trigger("playback.toggle");
        QTRY_VERIFY_WITH_TIMEOUT(playback().position() > 300ms, 10'000);
        trigger("playback.pause");
        QVERIFY(!playback().isPlaying());
        const auto paused = playback().position();
        QCOMPARE(paused.count() % 40, 0);
        QTRY_COMPARE(numberOf(film().picture()), static_cast<int>(paused.count() / 40));
        QTest::qWait(100);
        QCOMPARE(playback().position().count(), paused.count());
        QCOMPARE(numberOf(film().picture()), static_cast<int>(paused.count() / 40));
        // Every position on the way was a frame's time.
        for (const auto &position : positions)
            QCOMPARE(position.front().value<std::chrono::milliseconds>().count() % 40, 0);
    }

    void aFilmThatBeginsLatePlaysOnItsOwnClock()
    {
        const QString path = m_clips.filePath(QStringLiteral("late.ts"));
        QVERIFY(makeFilm(path, {}, words("-c:v libx264 -qp 4 -g 20 -bf 2 -f mpegts")));
        QVERIFY(show(path));
        playback().seek(800ms);
        QTRY_COMPARE(numberOf(film().picture()), 20);
        playback().play();
        QTRY_VERIFY_WITH_TIMEOUT(playback().position() > 1000ms, 10'000);
        playback().pause();
        QVERIFY(playback().position() < 2000ms);
        const int frame = static_cast<int>(playback().position().count() / 40);
        QTRY_COMPARE(numberOf(film().picture()), frame);
    }

    void aRangeIsPlayedOnceAndEndsInsideIt()
    {
        QVERIFY(show(constant()));
        playback().playRange({400ms, 800ms});
        QTRY_VERIFY(playback().isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(!playback().isPlaying(), 10'000);
        QTRY_COMPARE(numberOf(film().picture()), 19);
        QTRY_COMPARE(playback().position().count(), 760);
    }

    void aLoopGoesRound()
    {
        QVERIFY(show(constant()));
        playback().seek(400ms);
        QTRY_COMPARE(playback().position().count(), 400);
        trigger("playback.loopStart");
        playback().seek(800ms);
        QTRY_COMPARE(playback().position().count(), 800);
        trigger("playback.loopEnd");
        QVERIFY(playback().loop() == std::optional(TimeRange{400ms, 800ms}));
        int rounds = 0;
        std::chrono::milliseconds last{0};
        connect(&playback(), &Playback::positionChanged, this, [&](std::chrono::milliseconds t) {
            rounds += t < last ? 1 : 0;
            last = t;
        });
        playback().play();
        QTRY_VERIFY_WITH_TIMEOUT(rounds >= 3, 60'000);
        QVERIFY(playback().position() < 900ms);
        trigger("playback.clearLoop");
        QTRY_VERIFY_WITH_TIMEOUT(playback().position() > 900ms, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!playback().isPlaying(), 10'000);
        QTRY_COMPARE(numberOf(film().picture()), kFrames - 1);
    }

    void captionsFollowTheTimeAndTheText()
    {
        QVERIFY(show(constant()));
        const store::MediaId media = m_fixture->studio().selection().media();
        store::CueId cue;
        store::TrackId track;
        QVERIFY(m_fixture->session().perform("add", [&](store::Action &action) -> Result<Unit> {
            store::Track made;
            made.media = media;
            track = *action.addTrack(made);
            store::NewCue timed;
            timed.time = TimeRange{1010ms, 1500ms};
            cue = *action.addCue(track, timed);
            return action.setText(cue, "{\\an8}<i>Up</i> & <font color=\"#ff0000\">there</font>") ? Unit{}
                                                                                                  : Unit{};
        }));
        m_fixture->studio().selection().setTrack(track);
        QTRY_COMPARE(m_fixture->session().cues().size(), 1);
        QVERIFY(film().captionBoxes().empty());
        // Gone to its beginning, which lies within a frame: it is there already.
        playback().seek(1010ms);
        QTRY_COMPARE(numberOf(film().picture()), 25);
        QTRY_COMPARE(film().captionBoxes().size(), std::size_t(1));
        QCOMPARE(playback().position().count(), 1000);
        QCOMPARE(film().captionBoxes().front().text->plain(), QStringLiteral("Up & there"));
        QVERIFY(film().captionBoxes().front().rect.top() < 5); // \an8: at the top
        QVERIFY(m_fixture->session().perform("edit", [&](store::Action &action) -> Result<Unit> {
            return action.setText(cue, "Down here") ? Unit{} : Unit{};
        }));
        QCOMPARE(film().captionBoxes().front().text->plain(), QStringLiteral("Down here"));
        QVERIFY(film().captionBoxes().front().rect.bottom() > film().pictureRect().height() - 5);
        playback().seek(1500ms);
        QTRY_VERIFY(film().captionBoxes().empty());
    }

    void aTimeCanBeTyped()
    {
        QVERIFY(show(constant()));
        auto *field = m_panel->findChild<QAbstractSpinBox *>(QStringLiteral("position"));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("1.25"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(numberOf(film().picture()), 31);
        QTRY_COMPARE(playback().position().count(), 1240);
    }

    void aTurnedFilmStandsUpright()
    {
        const QString plain = m_clips.filePath(QStringLiteral("plain.mp4"));
        const QString turned = m_clips.filePath(QStringLiteral("turned.mp4"));
        QVERIFY(
            test::ffmpeg(words("-f lavfi -i color=red:size=32x48:rate=25:duration=1 -f lavfi -i "
                               "color=blue:size=32x48:rate=25:duration=1 -filter_complex hstack -c:v libx264 "
                               "-pix_fmt yuv420p")
                         + QStringList{plain}));
        QVERIFY(test::ffmpeg(words("-display_rotation 90 -i") + QStringList{plain} + words("-c copy")
                             + QStringList{turned})
                || test::ffmpeg(words("-i") + QStringList{plain} + words("-c copy -metadata:s:v rotate=90")
                                + QStringList{turned}));
        const store::MediaId media = m_fixture->addMedia(turned, Modality::Video);
        m_fixture->studio().selection().setMedia(media);
        QTRY_VERIFY_WITH_TIMEOUT(!film().picture().isNull(), 10'000);
        const QImage still = film().picture();
        QCOMPARE(still.size(), QSize(48, 64));
        QVERIFY(film().pictureRect().height() > film().pictureRect().width());
        // Playing shows it the same way.
        playback().play();
        QTRY_VERIFY_WITH_TIMEOUT(playback().position() > 100ms, 10'000);
        const QImage moving = film().picture();
        QCOMPARE(moving.size(), still.size());
        for (const int y : {8, 56}) {
            const QColor a = still.pixelColor(24, y);
            const QColor b = moving.pixelColor(24, y);
            QVERIFY(std::abs(a.red() - b.red()) < 40 && std::abs(a.blue() - b.blue()) < 40);
        }
    }

    void thePictureFillsTheScreenAndComesBack()
    {
        QVERIFY(show(constant()));
        FilmView *view = &film(); // not below the panel while it fills the screen
        QCOMPARE(view->window(), static_cast<QWidget *>(m_panel.get()));
        trigger("view.fullScreenPicture");
        QVERIFY(view->window() != m_panel.get());
        QTRY_VERIFY(view->isVisible() && view->window()->isFullScreen());
        // Keys work there too.
        QVERIFY(QTest::qWaitForWindowActive(view->window()));
        QTest::keyClick(view->window(), Qt::Key_Period);
        QTRY_COMPARE(numberOf(view->picture()), 1);
        QTest::keyClick(view->window(), Qt::Key_Escape);
        QTRY_COMPARE(view->window(), static_cast<QWidget *>(m_panel.get()));
        QVERIFY(view->isVisible());
        QTest::mouseDClick(view, Qt::LeftButton);
        QVERIFY(view->window() != m_panel.get());
        m_panel.reset(); // destroyed while it is on the whole screen
    }

    void theBarPressesAndIsNamed()
    {
        QVERIFY(show(constant()));
        auto *next = m_panel->findChild<QToolButton *>(QStringLiteral("playback.nextFrame"));
        QVERIFY(next->isEnabled());
        QCOMPARE(next->accessibleName(), QStringLiteral("Next frame"));
        QTest::mouseClick(next, Qt::LeftButton);
        QTRY_COMPARE(numberOf(film().picture()), 1);
        next->setFocus();
        QTest::keyClick(next, Qt::Key_Space); // the button that has the focus, not "play"
        QTRY_COMPARE(numberOf(film().picture()), 2);
        QVERIFY(!playback().isPlaying());
        auto *mute = m_panel->findChild<QToolButton *>(QStringLiteral("playback.mute"));
        QTest::mouseClick(mute, Qt::LeftButton);
        QVERIFY(m_panel->player().isMuted());
        trigger("playback.mute");
        QVERIFY(!m_panel->player().isMuted() && !mute->isChecked());
        for (QWidget *widget : m_panel->findChildren<QWidget *>()) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0
                && widget->focusProxy() == nullptr)
                QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                         qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
        }
    }

    void whatCannotBeReadIsSaidInOneLine()
    {
        QFile file(m_clips.filePath(QStringLiteral("broken.mp4")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no film");
        file.close();
        const store::MediaId media = m_fixture->addMedia(file.fileName(), Modality::Video);
        m_fixture->studio().selection().setMedia(media);
        auto *line = m_panel->findChild<QLabel *>(QStringLiteral("previewLine"));
        QTRY_VERIFY(line->isVisible());
        QVERIFY(line->text().contains(QStringLiteral("broken.mp4")));
        QVERIFY(!line->text().contains(QLatin1Char('\n')));
    }

    void destroyedWhileItLoadsAndPlays_data()
    {
        QTest::addColumn<int>("after");
        for (const int ms : {0, 5, 30, 300})
            QTest::addRow("%d ms", ms) << ms;
    }

    void destroyedWhileItLoadsAndPlays()
    {
        QFETCH(int, after);
        m_fixture->studio().selection().setMedia(m_fixture->addMedia(constant(), Modality::Video));
        playback().play();
        QTest::qWait(after);
        playback().play();
        playback().step(-3);
        m_panel.reset();
        QTest::qWait(20);
    }
};

QTEST_MAIN(TestPreviewPanel)
#include "test_preview_panel.moc"
