// SPDX-License-Identifier: MIT
// A medium outside of a project: pictures, films and sounds are shown and played, and what is none is told.
#include "tests/ui/support/accessible_names.h"
#include "ui/preview/film_view.h"
#include "ui/preview/image_view.h"
#include "ui/preview/medium_view.h"
#include "ui/preview/sound_view.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace anycap;
using namespace anycap::ui;

#define S(text) QStringLiteral(text)

namespace {

QString sample(const char *name)
{
    return qEnvironmentVariable("ANYCAP_SOURCE_DIR") + S("/resources/samples/") + QLatin1String(name);
}

class Shown : public MediumView {
public:
    Shown()
    {
        resize(480, 360);
        show();
    }
    bool settle(const QString &path)
    {
        QSignalSpy settled(this, &MediumView::settled);
        showMedium(path);
        return settled.wait(20'000);
    }
    template <class W> W *child(const char *name) { return findChild<W *>(QLatin1String(name)); }
    QString told()
    {
        return child<QLabel>("mediumTold")->isVisible() ? child<QLabel>("mediumTold")->text() : QString();
    }
};

} // namespace

class TestMediumView : public QObject {
    Q_OBJECT
private slots:
    void aPictureIsShown();
    void aFilmIsPlayedByKeyboard();
    void aSoundIsMeasured();
    void whatIsNoMediumIsTold();
    void theNewestOneStays();
    void everyControlHasAName();
};

void TestMediumView::aPictureIsShown()
{
    Shown view;
    QVERIFY(view.settle(sample("lighthouse.jpg")));
    auto *image = view.findChild<ImageView *>();
    QVERIFY(image->isVisible() && !image->image().isNull());
    QVERIFY(!view.child<QToolButton>("mediumPlay")->isVisible());
    view.clear();
    QVERIFY(!image->isVisible() && image->image().isNull());
}

void TestMediumView::aFilmIsPlayedByKeyboard()
{
    Shown view;
    QVERIFY(view.settle(sample("harbour-town.mp4")));
    auto *film = view.findChild<FilmView *>();
    QTRY_VERIFY_WITH_TIMEOUT(film->isVisible() && !film->picture().isNull(), 20'000);
    auto *seek = view.child<QSlider>("mediumSeek");
    auto *play = view.child<QToolButton>("mediumPlay");
    QVERIFY(seek->maximum() > 1000);
    seek->setFocus();
    QTest::keyClick(seek, Qt::Key_Right);
    QTRY_COMPARE(seek->value(), 1000);
    play->setFocus();
    QTest::keyClick(play, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(seek->value() > 1200, 20'000);
    QTRY_COMPARE(play->toolTip(), S("Pause"));
    // Out of sight it is quiet.
    view.hide();
    QTRY_COMPARE(play->toolTip(), S("Play"));
}

void TestMediumView::aSoundIsMeasured()
{
    Shown view;
    QVERIFY(view.settle(sample("station.flac")));
    auto *sound = view.findChild<SoundView *>();
    QVERIFY(sound->isVisible());
    QVERIFY(sound->duration().count() > 0);
    const QImage before = sound->grab().toImage();
    QTRY_VERIFY_WITH_TIMEOUT(sound->grab().toImage() != before, 20'000); // the waveform is there
}

void TestMediumView::whatIsNoMediumIsTold()
{
    Shown view;
    QVERIFY(view.settle(S("/nowhere/film.mp4")));
    QVERIFY2(view.told().contains(S("/nowhere/film.mp4")), qPrintable(view.told()));
    const QTemporaryDir folder;
    QFile text(folder.filePath(S("words.jpg")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("not a picture");
    text.close();
    QVERIFY(view.settle(text.fileName()));
    QVERIFY2(view.told().contains(S("words.jpg")), qPrintable(view.told()));
    QVERIFY(view.settle(sample("lighthouse.jpg")));
    QCOMPARE(view.told(), QString());
}

void TestMediumView::theNewestOneStays()
{
    Shown view;
    for (int i = 0; i < 5; ++i) {
        view.showMedium(sample("harbour-town.mp4"));
        view.showMedium(sample("station.flac"));
    }
    QVERIFY(view.settle(sample("lighthouse.jpg")));
    QVERIFY(view.findChild<ImageView *>()->isVisible());
    QVERIFY(!view.findChild<ImageView *>()->image().isNull());
}

void TestMediumView::everyControlHasAName()
{
    Shown view;
    QCOMPARE(namelessControls(&view), QStringList());
    QVERIFY(view.settle(sample("harbour-town.mp4")));
    QCOMPARE(namelessControls(&view), QStringList());
}

QTEST_MAIN(TestMediumView)
#include "test_medium_view.moc"
