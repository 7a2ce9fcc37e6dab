// SPDX-License-Identifier: MIT
// What is measured of composed pictures whose truth is known: camera movements, a moving object before a
// still camera, colours by name, light.
#include "core/draft/measure/camera_motion.h"
#include "core/draft/measure/colours.h"
#include "core/draft/measure/faces.h"
#include "core/draft/measure/light.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <QtTest>

#include <cmath>

using namespace anycap;
using namespace anycap::draft;

namespace {

RgbImage imageOf(const cv::Mat &picture)
{
    const cv::Mat whole = picture.isContinuous() ? picture : picture.clone();
    RgbImage image;
    image.width = whole.cols;
    image.height = whole.rows;
    image.bytes.assign(whole.datastart, whole.dataend);
    return image;
}

/// A wide scene full of boxes and discs, seeded.
cv::Mat scene()
{
    cv::Mat wide(700, 1200, CV_8UC3, cv::Scalar(150, 180, 200));
    cv::RNG random(7);
    for (int i = 0; i < 400; ++i) {
        const cv::Scalar colour(random.uniform(0, 255), random.uniform(0, 255), random.uniform(0, 255));
        const cv::Point at(random.uniform(0, wide.cols), random.uniform(0, wide.rows));
        if (i % 2 == 0)
            cv::rectangle(wide, {at.x, at.y, random.uniform(8, 50), random.uniform(8, 50)}, colour,
                          cv::FILLED);
        else
            cv::circle(wide, at, random.uniform(4, 25), colour, cv::FILLED);
    }
    return wide;
}

/// A view of 320 by 180 whose centre is at (x, y) of the scene, `zoom` times enlarged.
RgbImage view(const cv::Mat &wide, double x, double y, double zoom)
{
    const cv::Matx23d map(zoom, 0, 160 - zoom * x, 0, zoom, 90 - zoom * y);
    cv::Mat seen;
    cv::warpAffine(wide, seen, map, {320, 180}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return imageOf(seen);
}

} // namespace

class TestMeasure : public QObject {
    Q_OBJECT

private slots:
    void camera_data();
    void camera();
    void movingObjectIsNoPan();
    void plainPictureIsUnclear();
    void colourNames_data();
    void colourNames();
    void colourShares();
    void light();
    void facesThatStay();
    void missingCascade();
};

void TestMeasure::camera_data()
{
    QTest::addColumn<double>("x"); // scene pixels a frame
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("zoom"); // a frame
    QTest::addColumn<double>("shake"); // scene pixels
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, double x, double y, double zoom, double shake, CameraMove move) {
        QTest::newRow(name) << x << y << zoom << shake << static_cast<int>(move);
    };
    row("static", 0, 0, 1, 0, CameraMove::Static);
    row("pan right", 5, 0, 1, 0, CameraMove::PanRight);
    row("slow pan right", 1.2, 0, 1, 0, CameraMove::PanRight);
    row("pan left", -5, 0, 1, 0, CameraMove::PanLeft);
    row("tilt down", 0, 3, 1, 0, CameraMove::TiltDown);
    row("tilt up", 0, -3, 1, 0, CameraMove::TiltUp);
    row("zoom in", 0, 0, 1.01, 0, CameraMove::ZoomIn);
    row("zoom out", 0, 0, 0.99, 0, CameraMove::ZoomOut);
    row("handheld", 0, 0, 1, 4, CameraMove::Handheld);
}

void TestMeasure::camera()
{
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, zoom);
    QFETCH(double, shake);
    QFETCH(int, expected);
    const cv::Mat wide = scene();
    cv::RNG random(3);
    CameraMotionMeter meter;
    constexpr int kFrames = 25;
    for (int i = 0; i < kFrames; ++i) {
        const double dx = shake > 0 ? random.uniform(-shake, shake) : 0;
        const double dy = shake > 0 ? random.uniform(-shake, shake) : 0;
        meter.add(view(wide, 600 + x * (i - kFrames / 2) + dx, 350 + y * (i - kFrames / 2) + dy,
                       std::pow(zoom, i)));
    }
    const CameraMotion motion = meter.motion();
    QCOMPARE(static_cast<int>(motion.move), expected);
    QCOMPARE(motion.isShaky, shake > 0);
    if (x != 0)
        QVERIFY(std::abs(motion.shiftX + x * (kFrames - 1) / 320) < 0.05);
    if (zoom != 1)
        QVERIFY(std::abs(motion.zoom - std::pow(zoom, kFrames - 1)) < 0.05);
    QVERIFY(meter.change().share < 0.03);
}

void TestMeasure::movingObjectIsNoPan()
{
    const cv::Mat wide = scene();
    const cv::Mat object = wide(cv::Rect(100, 100, 90, 80)).clone();
    CameraMotionMeter meter;
    for (int i = 0; i < 25; ++i) {
        cv::Mat seen = wide(cv::Rect(400, 300, 320, 180)).clone();
        object.copyTo(seen(cv::Rect(5 + i * 4, 95, 90, 80)));
        meter.add(imageOf(seen));
    }
    QCOMPARE(static_cast<int>(meter.motion().move), static_cast<int>(CameraMove::Static));
    QVERIFY(meter.change().share > 0.01);
    QVERIFY(!meter.change().place || meter.change().place->row == 2);
}

void TestMeasure::plainPictureIsUnclear()
{
    CameraMotionMeter meter;
    const cv::Mat plain(180, 320, CV_8UC3, cv::Scalar(90, 90, 90));
    for (int i = 0; i < 6; ++i)
        meter.add(imageOf(plain));
    QCOMPARE(static_cast<int>(meter.motion().move), static_cast<int>(CameraMove::Unclear));
}

void TestMeasure::colourNames_data()
{
    QTest::addColumn<int>("rgb");
    QTest::addColumn<QString>("name");
    const auto row = [](int rgb, const char *name) { QTest::addRow("%06x", rgb) << rgb << name; };
    row(0x000000, "black");
    row(0xFFFFFF, "white");
    row(0x808080, "grey");
    row(0xFF0000, "red");
    row(0xB3262E, "red");
    row(0x00FF00, "green");
    row(0x2F7D3A, "green");
    row(0x0000FF, "blue");
    row(0x1F6F9F, "blue");
    row(0xA9D4EE, "light blue");
    row(0x070B60, "dark blue");
    row(0xFFFF00, "yellow");
    row(0xFF8C00, "orange");
    row(0x8B4513, "brown");
    row(0xF5F5DC, "cream");
    row(0xD2B48C, "beige");
    row(0x800080, "purple");
    row(0xFFC0CB, "pink");
    row(0xFF69B4, "pink");
    row(0x40E0D0, "turquoise");
    row(0x008080, "teal");
    row(0x808000, "olive");
    row(0x8B0000, "dark red");
    row(0x006400, "green");
}

void TestMeasure::colourNames()
{
    QFETCH(int, rgb);
    QFETCH(QString, name);
    const auto part = [rgb](int shift) { return static_cast<std::uint8_t>(rgb >> shift & 0xFF); };
    QCOMPARE(QString::fromStdString(colourName(part(16), part(8), part(0))), name);
}

void TestMeasure::colourShares()
{
    cv::Mat flag(240, 320, CV_8UC3, cv::Scalar(255, 0, 0));
    flag(cv::Rect(0, 160, 320, 80)).setTo(cv::Scalar(0, 0, 255));
    const std::vector<NamedColour> colours = measureColours(imageOf(flag));
    QCOMPARE(colours.size(), std::size_t{2});
    QCOMPARE(QString::fromStdString(colours[0].name), QStringLiteral("red"));
    QVERIFY(std::abs(colours[0].share - 2.0 / 3) < 0.03);
    QCOMPARE(QString::fromStdString(colours[1].name), QStringLiteral("blue"));
    QCOMPARE(colours[1].place.row, 2);
}

void TestMeasure::light()
{
    cv::Mat night(180, 320, CV_8UC3, cv::Scalar(4, 6, 12));
    cv::circle(night, {280, 30}, 20, cv::Scalar(240, 240, 220), cv::FILLED);
    const Light dark = measureLight(imageOf(night));
    QVERIFY(dark.meanLightness < 18);
    QVERIFY(dark.darkShare > 0.9);
    QVERIFY(dark.brightest == (GridCell{0, 2}));
    const Light bright = measureLight(imageOf(cv::Mat(180, 320, CV_8UC3, cv::Scalar(250, 250, 250))));
    QVERIFY(!bright.brightest); // one colour all over: nothing stands out
    QVERIFY(bright.meanLightness > 95);
    QVERIFY(bright.brightShare > 0.99);
}

/// The rule that keeps passing detections out is tested on boxes: no picture of a person is in the
/// repository.
void TestMeasure::facesThatStay()
{
    const FaceBox face{0.4, 0.2, 0.2, 0.3};
    const FaceBox moved{0.45, 0.22, 0.2, 0.3};
    const FaceBox chance{0.8, 0.7, 0.1, 0.1};
    const std::vector<FaceBox> steady = steadyFaces({{face}, {moved, chance}, {face}});
    QCOMPARE(steady.size(), std::size_t{1});
    QVERIFY(steady.front().x < 0.5);
    QVERIFY(steadyFaces({{face}, {}, {}}).empty());
    QCOMPARE(steadyFaces({{face, chance}}).size(), std::size_t{2});
    QVERIFY(steadyFaces({}).empty());
}

void TestMeasure::missingCascade()
{
    FaceFinder installed{std::string()};
    if (!installed.isAvailable())
        QSKIP("OpenCV's cascades (opencv-data) are not installed");
    const RgbImage empty = imageOf(cv::Mat(180, 320, CV_8UC3, cv::Scalar(90, 120, 90)));
    QVERIFY(installed.find(empty).empty());
    QVERIFY(installed.find({}).empty());
}

QTEST_APPLESS_MAIN(TestMeasure)
#include "test_measure.moc"
