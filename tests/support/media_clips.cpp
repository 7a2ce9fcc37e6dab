// SPDX-License-Identifier: MIT
// See media_clips.h.
#include "tests/support/media_clips.h"

#include "core/media/audio_reader.h"

#include <QFile>
#include <QProcess>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <random>

namespace anycap::test {

namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 180;
constexpr int kRateHz = 16000;

void fill(RgbImage &image, int x, int y, const std::array<int, 3> &color)
{
    if (x < 0 || y < 0 || x >= image.width || y >= image.height)
        return;
    const auto at
        = (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x))
        * 3;
    for (std::size_t c = 0; c < 3; ++c)
        image.bytes[at + c] = static_cast<std::uint8_t>(std::clamp(color[c], 0, 255));
}

/// Window of the still that a frame of the scene shows: centre and width as shares of the still.
struct View {
    double x = 0.5;
    double y = 0.5;
    double width = 1;
};

View viewOf(const ScenePlan &scene, int frame)
{
    const double t = frame / static_cast<double>(kClipFps);
    switch (scene.motion) {
    case SceneMotion::Still:
        break;
    case SceneMotion::PanRight:
        return {std::min(0.83, 0.17 + 0.06 * t), 0.5, 0.34};
    case SceneMotion::FastPan:
        return {std::min(0.87, 0.13 + 0.35 * t), 0.5, 0.26};
    case SceneMotion::ZoomIn:
        return {0.5, 0.5, 1 / (1 + 0.15 * t)};
    case SceneMotion::Shake:
        return {0.5 + 0.08 * std::sin(9 * t) + 0.02 * std::sin(31 * t), 0.5 + 0.08 * std::cos(11 * t), 0.66};
    }
    return {};
}

/// One frame of a scene, bilinear from its still.
RgbImage frameOf(const ScenePlan &scene, const RgbImage &still, int frame)
{
    const View view = viewOf(scene, frame);
    RgbImage image{kWidth, kHeight, {}};
    image.bytes.resize(static_cast<std::size_t>(kWidth) * kHeight * 3);
    const double step = view.width * still.width / kWidth;
    const double left = view.x * still.width - step * kWidth / 2;
    const double top = view.y * still.height - step * kHeight / 2;
    const bool isFlash = scene.flashAt >= 0 && (frame == scene.flashAt || frame == scene.flashAt + 1);
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            const double sx = std::clamp(left + (x + 0.5) * step - 0.5, 0.0, still.width - 1.001);
            const double sy = std::clamp(top + (y + 0.5) * step - 0.5, 0.0, still.height - 1.001);
            const int ix = static_cast<int>(sx);
            const int iy = static_cast<int>(sy);
            const double fx = sx - ix;
            const double fy = sy - iy;
            const std::uint8_t *above = still.row(iy) + static_cast<std::ptrdiff_t>(ix) * 3;
            const std::uint8_t *below = still.row(iy + 1) + static_cast<std::ptrdiff_t>(ix) * 3;
            std::array<int, 3> color{};
            for (std::size_t c = 0; c < 3; ++c) {
                double value = (above[c] * (1 - fx) + above[c + 3] * fx) * (1 - fy)
                    + (below[c] * (1 - fx) + below[c + 3] * fx) * fy;
                if (isFlash)
                    value = 0.1 * value + 0.9 * 255;
                color[c] = static_cast<int>(std::lround(value));
            }
            fill(image, x, y, color);
        }
    }
    return image;
}

/// `share` of the way from `a` to `b`, straight or through black.
RgbImage mixed(RgbImage a, const RgbImage &b, double share, Transition kind)
{
    double weightA = 1 - share;
    double weightB = share;
    if (kind == Transition::FadeBlack) {
        weightA = std::max(0.0, 1 - 2.2 * share);
        weightB = std::max(0.0, 2.2 * share - 1.2);
    }
    for (std::size_t i = 0; i < a.bytes.size(); ++i)
        a.bytes[i] = static_cast<std::uint8_t>(std::lround(weightA * a.bytes[i] + weightB * b.bytes[i]));
    return a;
}

} // namespace

bool runTool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(300'000))
        return false;
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    std::fprintf(stderr, "%s: %s\n", program.toUtf8().constData(),
                 process.readAllStandardError().constData());
    return false;
}

bool ffmpeg(const QStringList &arguments)
{
    return runTool(QStringLiteral("ffmpeg"),
                   QStringList{QStringLiteral("-hide_banner"), QStringLiteral("-loglevel"),
                               QStringLiteral("error"), QStringLiteral("-nostdin"), QStringLiteral("-y")}
                       + arguments);
}

RgbImage drawScene(std::uint32_t seed, int width, int height)
{
    std::mt19937 random(seed * 2654435761U + 1);
    const auto pick = [&random](int from, int to) {
        return from + static_cast<int>(random() % static_cast<std::uint32_t>(to - from + 1));
    };
    const auto color = [&pick] { return std::array<int, 3>{pick(10, 245), pick(10, 245), pick(10, 245)}; };
    RgbImage image{width, height, {}};
    image.bytes.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    const auto top = color();
    const auto bottom = color();
    const auto ground = color();
    const int horizon = pick(height / 2, height * 4 / 5);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int grain = static_cast<int>(random() % 13) - 6;
            std::array<int, 3> c = ground;
            if (y < horizon) {
                for (std::size_t i = 0; i < 3; ++i)
                    c[i] = top[i] + (bottom[i] - top[i]) * y / horizon;
            }
            fill(image, x, y, {c[0] + grain, c[1] + grain, c[2] + grain});
        }
    }
    const int shapes = pick(14, 26);
    for (int n = 0; n < shapes; ++n) {
        const auto c = color();
        const bool isRound = pick(0, 1) == 1;
        const int radius = pick(height / 20, height / 5);
        const int centreX = pick(0, width);
        const int centreY = pick(0, height);
        for (int y = centreY - radius; y < centreY + radius; ++y) {
            for (int x = centreX - radius; x < centreX + radius; ++x) {
                const int dx = x - centreX;
                const int dy = y - centreY;
                if (!isRound || dx * dx + dy * dy < radius * radius)
                    fill(image, x, y,
                         {c[0] + (x * 7 + y * 3) % 15, c[1] + (x * 5) % 11, c[2] + (y * 5) % 13});
            }
        }
    }
    return image;
}

bool writePpm(const QString &path, const RgbImage &image)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QStringLiteral("P6\n%1 %2\n255\n").arg(image.width).arg(image.height).toLatin1());
    const auto size = static_cast<qint64>(image.bytes.size());
    return file.write(reinterpret_cast<const char *>(image.bytes.data()), size) == size;
}

ShotClip composeShots(const QString &path, const std::vector<ScenePlan> &scenes)
{
    QProcess encoder;
    encoder.start(QStringLiteral("ffmpeg"),
                  {QStringLiteral("-hide_banner"),
                   QStringLiteral("-loglevel"),
                   QStringLiteral("error"),
                   QStringLiteral("-y"),
                   QStringLiteral("-f"),
                   QStringLiteral("rawvideo"),
                   QStringLiteral("-pix_fmt"),
                   QStringLiteral("rgb24"),
                   QStringLiteral("-s"),
                   QStringLiteral("%1x%2").arg(kWidth).arg(kHeight),
                   QStringLiteral("-r"),
                   QString::number(kClipFps),
                   QStringLiteral("-i"),
                   QStringLiteral("-"),
                   QStringLiteral("-pix_fmt"),
                   QStringLiteral("yuv420p"),
                   QStringLiteral("-c:v"),
                   QStringLiteral("libx264"),
                   QStringLiteral("-preset"),
                   QStringLiteral("veryfast"),
                   QStringLiteral("-crf"),
                   QStringLiteral("26"),
                   path});
    if (!encoder.waitForStarted())
        return {};
    const auto write = [&encoder](const RgbImage &image) {
        encoder.write(reinterpret_cast<const char *>(image.bytes.data()),
                      static_cast<qint64>(image.bytes.size()));
        while (encoder.bytesToWrite() > (4 << 20) && encoder.waitForBytesWritten()) { }
    };
    ShotClip clip;
    int total = 0;
    int shared = 0; // frames of this scene that the transition into it has shown
    const auto at = [](int frames) { return Milliseconds(frames * 1000 / kClipFps); };
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const ScenePlan &scene = scenes[i];
        const RgbImage still = drawScene(scene.seed, 960, 540);
        const bool isLast = i + 1 == scenes.size();
        const int overlap = isLast || scene.toNext == Transition::Cut ? 0 : scene.transitionFrames;
        for (int frame = shared; frame < scene.frames - overlap; ++frame, ++total)
            write(frameOf(scene, still, frame));
        if (isLast)
            break;
        clip.boundaries.push_back({scene.toNext, at(total), at(total + overlap)});
        if (overlap > 0) {
            const RgbImage nextStill = drawScene(scenes[i + 1].seed, 960, 540);
            for (int k = 0; k < overlap; ++k, ++total) {
                write(mixed(frameOf(scene, still, scene.frames - overlap + k),
                            frameOf(scenes[i + 1], nextStill, k), (k + 0.5) / overlap, scene.toNext));
            }
        }
        shared = overlap;
    }
    encoder.closeWriteChannel();
    const bool isDone = encoder.waitForFinished(300'000) && encoder.exitCode() == 0;
    clip.duration = at(total);
    clip.path = isDone ? path : QString();
    return clip;
}

Samples silence(double seconds)
{
    return Samples(static_cast<std::size_t>(std::lround(seconds * kRateHz)), 0.0F);
}

Samples noise(double seconds, double amplitude, std::uint32_t seed)
{
    Samples samples = silence(seconds);
    std::mt19937 random(seed);
    for (float &sample : samples)
        sample = static_cast<float>(amplitude * (static_cast<double>(random()) / 2147483648.0 - 1));
    return samples;
}

Samples melody(double seconds, const std::vector<double> &frequencies, double noteSeconds, double amplitude)
{
    Samples samples = silence(seconds);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double t = static_cast<double>(i) / kRateHz;
        const auto note = static_cast<std::size_t>(t / noteSeconds);
        const double into = t - static_cast<double>(note) * noteSeconds;
        const double edge = std::min({1.0, into / 0.01, (noteSeconds - into) / 0.01});
        const double frequency = frequencies[note % frequencies.size()];
        samples[i] = static_cast<float>(amplitude * edge * std::sin(2 * std::numbers::pi * frequency * t));
    }
    return samples;
}

Samples chords(double seconds, double amplitude)
{
    constexpr std::array<std::array<double, 3>, 4> kChords{
        {{220.0, 329.6, 440.0}, {261.6, 329.6, 523.3}, {196.0, 293.7, 392.0}, {164.8, 246.9, 329.6}}};
    constexpr double kBeat = 0.5;
    Samples samples = silence(seconds);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double t = static_cast<double>(i) / kRateHz;
        double sum = 0;
        for (int back = 0; back < 3; ++back) { // notes ring on into the next beats
            const int beat = static_cast<int>(t / kBeat) - back;
            if (beat < 0)
                continue;
            const double into = t - beat * kBeat;
            const double envelope = std::min(1.0, into * 200) * std::exp(-2.2 * into);
            for (const double frequency : kChords[static_cast<std::size_t>(beat) % kChords.size()]) {
                for (int harmonic = 1; harmonic <= 3; ++harmonic)
                    sum += envelope / (3 * harmonic)
                        * std::sin(2 * std::numbers::pi * frequency * harmonic * into);
            }
        }
        const double end = std::min(1.0, (seconds - t) / 0.02);
        samples[i] = static_cast<float>(amplitude * end * sum);
    }
    return samples;
}

Samples speech(const QString &text, const QString &voice, int wordsPerMinute, int pitch,
               const QString &folder)
{
    const QString path = folder + QStringLiteral("/speech.wav");
    if (!runTool(QStringLiteral("espeak-ng"),
                 {QStringLiteral("-v"), voice, QStringLiteral("-s"), QString::number(wordsPerMinute),
                  QStringLiteral("-p"), QString::number(pitch), QStringLiteral("-w"), path, text}))
        return {};
    const Result<AudioBuffer> read = readAudio(path.toStdString());
    if (!read)
        return {};
    const Samples &all = read->pcm.samples;
    const auto isLoud = [](float s) { return std::abs(s) > 0.01F; };
    const auto first = std::find_if(all.begin(), all.end(), isLoud);
    const auto last = std::find_if(all.rbegin(), all.rend(), isLoud).base();
    return first < last ? Samples(first, last) : Samples();
}

Samples scaled(Samples samples, double decibels)
{
    const auto gain = static_cast<float>(std::pow(10, decibels / 20));
    for (float &sample : samples)
        sample *= gain;
    return samples;
}

void append(Samples &to, const Samples &more) { to.insert(to.end(), more.begin(), more.end()); }

bool writeWav(const QString &path, const Samples &samples, int rateHz, int channels)
{
    QFile raw(path + QStringLiteral(".f32"));
    if (!raw.open(QIODevice::WriteOnly))
        return false;
    raw.write(reinterpret_cast<const char *>(samples.data()),
              static_cast<qint64>(samples.size() * sizeof(float)));
    raw.close();
    const bool isDone = ffmpeg({QStringLiteral("-f"), QStringLiteral("f32le"), QStringLiteral("-ar"),
                                QString::number(rateHz), QStringLiteral("-ac"), QString::number(channels),
                                QStringLiteral("-i"), raw.fileName(), QStringLiteral("-c:a"),
                                QStringLiteral("pcm_s16le"), path});
    raw.remove();
    return isDone;
}

} // namespace anycap::test
