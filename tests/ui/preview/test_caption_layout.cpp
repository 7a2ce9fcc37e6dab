// SPDX-License-Identifier: MIT
// Where cues stand on a picture of 640 x 360, by the rules of WebVTT's rendering section. Lines are as high
// as the font's; the tests measure one line and count in it.
#include "ui/preview/caption_layout.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace anycap;
using namespace anycap::ui;

namespace {

const QSizeF kPicture(640, 360);

CaptionCue cueOf(const char *settings, const char *text = "Words",
                 const std::vector<SubtitleRegion> &regions = {})
{
    return {text, vtt::parseCueSettings(settings, regions)};
}

QRectF placeOf(const CaptionCue &cue)
{
    const std::vector cues{cue};
    const auto boxes = layOutCaptions(cues, {}, kPicture, QFont());
    return boxes.empty() ? QRectF() : boxes.front().rect;
}

bool isNear(qreal a, qreal b) { return std::abs(a - b) < 0.6; }

} // namespace

class TestCaptionLayout : public QObject {
    Q_OBJECT

    qreal m_line = 0; ///< height of one

private slots:
    void initTestCase()
    {
        m_line = placeOf(cueOf("")).height();
        QVERIFY(m_line > 15 && m_line < 30); // 5 % of 360 are 18, the font's line is some more
    }

    void settingsPlaceTheBox_data()
    {
        // In percent of the width; top in lines from the top (negative: from the bottom) or percent.
        QTest::addColumn<QString>("settings");
        QTest::addColumn<double>("left");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("topLines");
        QTest::addColumn<double>("topPercent");
        const double none = -1000;
        QTest::newRow("default: the last line, whole width") << "" << 0.0 << 100.0 << -1.0 << none;
        QTest::newRow("first line") << "line:0" << 0.0 << 100.0 << 0.0 << none;
        QTest::newRow("third line") << "line:2" << 0.0 << 100.0 << 2.0 << none;
        QTest::newRow("third from the bottom") << "line:-3" << 0.0 << 100.0 << -3.0 << none;
        QTest::newRow("beyond the bottom comes back in") << "line:200" << 0.0 << 100.0 << none << none;
        QTest::newRow("percent") << "line:25%" << 0.0 << 100.0 << none << 25.0;
        QTest::newRow("half as wide, in the middle") << "size:50%" << 25.0 << 50.0 << -1.0 << none;
        QTest::newRow("centred about a quarter") << "position:25%" << 0.0 << 50.0 << -1.0 << none;
        QTest::newRow("from a quarter on") << "position:25%,line-left" << 25.0 << 75.0 << -1.0 << none;
        QTest::newRow("up to a quarter") << "position:25%,line-right" << 0.0 << 25.0 << -1.0 << none;
        QTest::newRow("left") << "align:left" << 0.0 << 100.0 << -1.0 << none;
        QTest::newRow("right") << "align:right" << 0.0 << 100.0 << -1.0 << none;
        QTest::newRow("left, narrow") << "align:left size:30%" << 0.0 << 30.0 << -1.0 << none;
        QTest::newRow("right, narrow") << "align:right size:30%" << 70.0 << 30.0 << -1.0 << none;
        QTest::newRow("start begins where it is put")
            << "align:start position:10%" << 10.0 << 90.0 << -1.0 << none;
        QTest::newRow("end ends where it is put") << "align:end position:80%" << 0.0 << 80.0 << -1.0 << none;
    }

    void settingsPlaceTheBox()
    {
        QFETCH(QString, settings);
        QFETCH(double, left);
        QFETCH(double, width);
        QFETCH(double, topLines);
        QFETCH(double, topPercent);
        const QRectF box = placeOf(cueOf(qPrintable(settings)));
        QVERIFY2(isNear(box.left(), left * 6.4), qPrintable(QString::number(box.left())));
        QVERIFY2(isNear(box.width(), width * 6.4), qPrintable(QString::number(box.width())));
        if (topPercent >= 0) {
            QVERIFY2(isNear(box.top(), topPercent * 3.6), qPrintable(QString::number(box.top())));
        } else if (topLines > -900) {
            const qreal wanted = topLines < 0 ? 360 + topLines * m_line : topLines * m_line;
            QVERIFY2(isNear(box.top(), wanted), qPrintable(QString::number(box.top())));
        }
        QVERIFY(QRectF(QPointF(-0.5, -0.5), kPicture + QSizeF(1, 1)).contains(box));
    }

    void linesAreAlignedByPercent()
    {
        QVERIFY(isNear(placeOf(cueOf("line:50%,center")).center().y(), 180));
        QVERIFY(isNear(placeOf(cueOf("line:50%,end")).bottom(), 180));
    }

    void severalCuesAreStacked()
    {
        const std::vector cues{cueOf("", "One"), cueOf("", "Two\nlines"), cueOf("", "Three")};
        const auto boxes = layOutCaptions(cues, {}, kPicture, QFont());
        QCOMPARE(boxes.size(), std::size_t(3));
        QVERIFY(isNear(boxes[0].rect.bottom(), 360));
        QVERIFY(isNear(boxes[1].rect.bottom(), boxes[0].rect.top()));
        QVERIFY(isNear(boxes[2].rect.bottom(), boxes[1].rect.top()));
        QVERIFY(isNear(boxes[1].rect.height(), 2 * m_line));
        // From the top they go down.
        const std::vector above{cueOf("line:0", "One"), cueOf("line:0", "Two")};
        const auto placed = layOutCaptions(above, {}, kPicture, QFont());
        QVERIFY(isNear(placed[0].rect.top(), 0));
        QVERIFY(isNear(placed[1].rect.top(), m_line));
    }

    void percentCuesMakeRoom()
    {
        const std::vector cues{cueOf("line:50%", "One"), cueOf("line:50%", "Two")};
        const auto boxes = layOutCaptions(cues, {}, kPicture, QFont());
        QVERIFY(!boxes[0].rect.adjusted(0.1, 0.1, -0.1, -0.1).intersects(boxes[1].rect));
        QVERIFY(isNear(std::abs(boxes[0].rect.top() - boxes[1].rect.top()), m_line));
    }

    void noCueIsLostWhenThereIsNoRoom()
    {
        const std::vector<CaptionCue> cues(30, cueOf("", "Words\nover\nthree lines"));
        const auto boxes = layOutCaptions(cues, {}, kPicture, QFont());
        QCOMPARE(boxes.size(), cues.size());
        for (const CaptionBox &box : boxes)
            QVERIFY(box.rect.top() > -1 && box.rect.bottom() < 361);
    }

    void verticalTextStandsInColumns()
    {
        const QRectF right = placeOf(cueOf("vertical:rl line:0"));
        QVERIFY(isNear(right.right(), 640));
        QVERIFY(isNear(right.height(), 360));
        const QRectF left = placeOf(cueOf("vertical:lr line:0"));
        QVERIFY(isNear(left.left(), 0));
        QVERIFY(isNear(placeOf(cueOf("vertical:lr size:50%")).height(), 180));
        // The second line from the right, also with more than one line of its own.
        QVERIFY(isNear(placeOf(cueOf("vertical:rl line:1", "Two\nlines")).right(), 640 - m_line));
        QVERIFY(isNear(placeOf(cueOf("vertical:lr line:1", "Two\nlines")).left(), m_line));
        const std::vector cues{cueOf("vertical:rl line:0"), cueOf("vertical:rl line:0")};
        const auto boxes = layOutCaptions(cues, {}, kPicture, QFont());
        QVERIFY(isNear(boxes[1].rect.right(), boxes[0].rect.left()));
    }

    void regionsHoldTheirCues()
    {
        SubtitleRegion region;
        region.id = "fred";
        region.width = 40;
        region.lines = 3;
        region.regionAnchorX = 0;
        region.regionAnchorY = 100;
        region.viewportAnchorX = 10;
        region.viewportAnchorY = 90;
        const std::vector regions{region};
        const std::vector cues{cueOf("region:fred", "One", regions), cueOf("region:fred", "Two", regions)};
        const auto boxes = layOutCaptions(cues, regions, kPicture, QFont());
        QCOMPARE(boxes.size(), std::size_t(2));
        QVERIFY(isNear(boxes[0].clip.left(), 64));
        QVERIFY(isNear(boxes[0].clip.width(), 256));
        QVERIFY(isNear(boxes[0].clip.height(), 3 * 21.6));
        QVERIFY(isNear(boxes[0].clip.bottom(), 324));
        QVERIFY(isNear(boxes[1].rect.bottom(), 324)); // the newest at the bottom
        QVERIFY(isNear(boxes[0].rect.bottom(), boxes[1].rect.top()));
    }

    void emptyCuesHaveNoBox()
    {
        QVERIFY(placeOf(cueOf("", " \n")).isNull());
        QVERIFY(placeOf(cueOf("", "<i></i>")).isNull());
    }

    /// Markup is seen: bold text is wider, ruby makes its line higher, colours colour.
    void markupIsRendered()
    {
        const auto ruby = placeOf(cueOf("", "<ruby>base<rt>read</rt></ruby>"));
        QVERIFY(ruby.height() > m_line * 1.3);
        const auto painted = [](const char *text) {
            QImage image(kPicture.toSize(), QImage::Format_RGB32);
            image.fill(QColor(0, 128, 0));
            QPainter painter(&image);
            const std::vector cues{cueOf("", text)};
            paintCaptions(painter, {}, layOutCaptions(cues, {}, kPicture, QFont()));
            painter.end();
            int red = 0;
            int white = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor color = image.pixelColor(x, y);
                    red += color.red() > 200 && color.green() < 60 ? 1 : 0;
                    white += color.red() > 200 && color.green() > 200 ? 1 : 0;
                }
            }
            return std::pair(red, white);
        };
        const auto plain = painted("Words");
        QVERIFY(plain.second > 20);
        QCOMPARE(plain.first, 0);
        QVERIFY(painted("<c.red>Words</c>").first > 20);
        QVERIFY(painted("<c.font-ff0000>Words</c>").first > 20);
        QVERIFY(painted("<b>Words</b>").second > plain.second);
        QVERIFY(painted("<u>Words</u>").second > plain.second);
        QVERIFY(painted("<i>Words</i>") != plain);
        QCOMPARE(painted("<v Ann>Words"), plain);
        QCOMPARE(painted("<lang de>Words"), plain);
    }
};

QTEST_MAIN(TestCaptionLayout)
#include "test_caption_layout.moc"
