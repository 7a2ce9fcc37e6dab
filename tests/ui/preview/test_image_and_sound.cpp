// SPDX-License-Identifier: MIT
// Images at every zoom, sounds as waveform and spectrogram, and playing where there is no sound device.
#include "tests/support/media_clips.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/preview/image_view.h"
#include "ui/preview/preview_panel.h"
#include "ui/preview/sound_view.h"
#include "ui/preview/spectrogram.h"
#include "ui/session/text.h"

#include <QAccessible>
#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace anycap;
using namespace anycap::ui;
using namespace std::chrono_literals;

namespace {

/// The band whose sum over the columns is greatest.
double loudestHz(const Spectrogram &spectrogram, int fromColumn, int toColumn)
{
    std::size_t best = 0;
    double most = -1e9;
    for (std::size_t band = 0; band < spectrogram.bandHz.size(); ++band) {
        double sum = 0;
        for (int column = fromColumn; column < toColumn; ++column)
            sum += static_cast<double>(spectrogram.at(column, static_cast<int>(band)));
        if (sum > most) {
            most = sum;
            best = band;
        }
    }
    return spectrogram.bandHz[best];
}

} // namespace

class TestImageAndSound : public QObject {
    Q_OBJECT

    QTemporaryDir m_clips;
    QString sample(const char *name) const
    {
        return qEnvironmentVariable("ANYCAP_SOURCE_DIR") + QStringLiteral("/resources/samples/")
            + QString::fromLatin1(name);
    }

private slots:
    void aToneIsLoudestAtItsPitch_data()
    {
        QTest::addColumn<double>("hertz");
        for (const double hertz : {110.0, 440.0, 1000.0, 3000.0, 7000.0})
            QTest::addRow("%g Hz", hertz) << hertz;
    }

    void aToneIsLoudestAtItsPitch()
    {
        QFETCH(double, hertz);
        const QString path = m_clips.filePath(QStringLiteral("tone.wav"));
        QVERIFY(test::writeWav(path, test::melody(2, {hertz}, 2, 0.5)));
        const auto measured = measureSpectrogram(toUtf8(path));
        QVERIFY(measured);
        QVERIFY(std::abs(measured->seconds - 2) < 0.01);
        QCOMPARE(measured->columns, 2 * 16000 / 256 + 1);
        const double found = loudestHz(*measured, 10, measured->columns - 10);
        // Within one band: 128 of them share 2840 mel.
        QVERIFY2(std::abs(melOf(found) - melOf(hertz)) < 2840.0 / 128 * 1.01,
                 qPrintable(QString::number(found)));
        float loudest = Spectrogram::kSilence;
        for (const float decibels : measured->decibels)
            loudest = std::max(loudest, decibels);
        QVERIFY(loudest > -9.0F && loudest < -5.0F); // half of full scale is -6 dB
    }

    void tonesStandWhereTheyAreHeard()
    {
        const QString path = m_clips.filePath(QStringLiteral("two.wav"));
        QVERIFY(test::writeWav(path, test::melody(4, {500, 2000}, 2, 0.5)));
        SpectrogramOptions options;
        options.mostColumns = 64; // forces windows to be put together
        const auto measured = measureSpectrogram(toUtf8(path), options);
        QVERIFY(measured);
        QVERIFY(measured->columns <= 64 && measured->columns > 20);
        const int half = measured->columns / 2;
        QVERIFY(std::abs(loudestHz(*measured, 2, half - 2) - 500) < 30);
        QVERIFY(std::abs(loudestHz(*measured, half + 2, measured->columns - 2) - 2000) < 60);
    }

    void measuringStopsWhenAsked()
    {
        const QString path = m_clips.filePath(QStringLiteral("long.wav"));
        QVERIFY(test::writeWav(path, test::noise(60, 0.3, 1)));
        std::stop_source stop;
        stop.request_stop();
        const auto measured = measureSpectrogram(toUtf8(path), {}, WorkContext{stop.get_token(), {}});
        QVERIFY(measured);
        QVERIFY(measured->finish == Finish::Cancelled);
    }

    void coloursRiseEvenlyInLightness()
    {
        double last = -1;
        for (int decibels = static_cast<int>(kSpectrogramFloor); decibels <= 0; decibels += 5) {
            const QRgb color = spectrogramColor(static_cast<float>(decibels));
            const double lightness = 0.2126 * qRed(color) + 0.7152 * qGreen(color) + 0.0722 * qBlue(color);
            QVERIFY(lightness > last);
            last = lightness;
        }
    }

    void imagesZoomWhereThePointerIs()
    {
        ImageView view;
        view.resize(400, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QImage image(1600, 900, QImage::Format_RGB32);
        image.fill(Qt::red);
        view.setImage(image);
        QVERIFY(view.isFitted());
        const double fitted = view.zoom();
        QVERIFY(std::abs(fitted - 400 * view.devicePixelRatioF() / 1600) < 1e-6);
        QVERIFY(QRectF(view.rect()).adjusted(-1, -1, 1, 1).contains(view.imageRect()));

        const QPointF pointer(100, 120);
        const auto under = [&] {
            const QRectF place = view.imageRect();
            return QPointF((pointer.x() - place.left()) / place.width(),
                           (pointer.y() - place.top()) / place.height());
        };
        view.setZoom(1);
        const QPointF before = under();
        QWheelEvent wheel(pointer, view.mapToGlobal(pointer), {}, QPoint(0, 240), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &wheel);
        QVERIFY(std::abs(view.zoom() - 1.5625) < 1e-6);
        QVERIFY(std::abs(under().x() - before.x()) < 0.002 && std::abs(under().y() - before.y()) < 0.002);

        // Dragging moves it with the pointer, and not out of sight.
        const QRectF place = view.imageRect();
        QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(200, 150));
        QMouseEvent move(QEvent::MouseMove, QPointF(230, 140), view.mapToGlobal(QPointF(230, 140)),
                         Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &move);
        QVERIFY(std::abs(view.imageRect().left() - place.left() - 30) < 0.5);
        QVERIFY(std::abs(view.imageRect().top() - place.top() + 10) < 0.5);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(230, 140));
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(&view, Qt::Key_Left);
        QVERIFY(view.imageRect().left() <= 0.5);
        QTest::keyClick(&view, Qt::Key_0);
        QVERIFY(view.isFitted());
        QCOMPARE(view.zoom(), fitted);
    }

    void anImageIsShownUpright()
    {
        UiFixture fixture;
        QVERIFY(fixture.createProject());
        PreviewPanel panel(fixture.studio());
        panel.show();
        fixture.studio().selection().setMedia(fixture.addMedia(sample("lighthouse.jpg"), Modality::Image));
        auto *view = panel.findChild<ImageView *>();
        QTRY_VERIFY_WITH_TIMEOUT(!view->image().isNull(), 10'000);
        QVERIFY(view->isVisible());
        QVERIFY(!panel.grab().isNull());
        fixture.studio().actions().action(QStringLiteral("view.zoomImageActual"))->trigger();
        QCOMPARE(view->zoom(), 1.0);
    }

    void aSoundIsSeenPlayedAndGoneTo()
    {
        UiFixture fixture;
        QVERIFY(fixture.createProject());
        PreviewPanel panel(fixture.studio());
        panel.resize(700, 500);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const store::MediaId media = fixture.addMedia(sample("station.flac"), Modality::Audio, 10s);
        fixture.addCues(3, media);
        auto *view = panel.findChild<SoundView *>();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.studio().playback().duration().count(), 10'000, 10'000);
        QVERIFY(view->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.studio().mediaFacts().waveform(media) != nullptr, 10'000);

        const QRectF plot = view->plotRect();
        QTest::mouseClick(view, Qt::LeftButton, {}, plot.center().toPoint());
        QVERIFY(std::abs(fixture.studio().playback().position().count() - 5000) < 60);
        QTest::keyClick(view, Qt::Key_Left);
        QVERIFY(std::abs(fixture.studio().playback().position().count() - 4000) < 60);
        QCOMPARE(view->accessibleDescription(), QStringLiteral("Cue 2 says a few plain words."));

        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(view);
        QVERIFY(accessible != nullptr && accessible->valueInterface() != nullptr);
        accessible->valueInterface()->setCurrentValue(1.5);
        QCOMPARE(fixture.studio().playback().position().count(), 1500);

        // With or without a sound device, time goes on.
        fixture.studio().playback().play();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.studio().playback().position() > 1800ms, 10'000);
        fixture.studio().playback().pause();
        const auto paused = fixture.studio().playback().position();
        QTest::qWait(60);
        QCOMPARE(fixture.studio().playback().position().count(), paused.count());

        QAction *toggle = fixture.studio().actions().action(QStringLiteral("view.spectrogram"));
        const QImage wave = view->grab().toImage();
        toggle->setChecked(true);
        QTRY_VERIFY_WITH_TIMEOUT(view->grab().toImage() != wave, 10'000);
    }
};

QTEST_MAIN(TestImageAndSound)
#include "test_image_and_sound.moc"
