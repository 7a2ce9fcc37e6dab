// SPDX-License-Identifier: MIT
/// @file media_clips.h
/// Media made while a test runs, with known truth: pictures drawn here, sounds synthesised here or spoken by
/// espeak-ng, clips composed and encoded by the ffmpeg program. All random numbers come from given seeds.
#pragma once

#include "core/base/media_buffers.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace anycap::test {

/// Runs a program to its end; true when it exits with 0. Its error output goes to this one's on failure.
bool runTool(const QString &program, const QStringList &arguments);
/// ffmpeg -y with quiet logging.
bool ffmpeg(const QStringList &arguments);

// ---- pictures

/// A still with sky, ground, shapes and texture; different seeds give different pictures.
RgbImage drawScene(std::uint32_t seed, int width, int height);
bool writePpm(const QString &path, const RgbImage &image);

enum class SceneMotion : unsigned char { Still, PanRight, FastPan, ZoomIn, Shake };
enum class Transition : unsigned char { Cut, Dissolve, FadeBlack };

struct ScenePlan {
    std::uint32_t seed = 1;
    int frames = 50; ///< including those shared with a transition to the next scene
    SceneMotion motion = SceneMotion::Still;
    int flashAt = -1; ///< frame of the scene that is flashed white, with the one after it; -1: none
    Transition toNext = Transition::Cut;
    int transitionFrames = 0; ///< of a dissolve or fade
};

struct PlannedBoundary {
    Transition kind = Transition::Cut;
    Milliseconds start{0};
    Milliseconds end{0}; ///< equal to start for a cut
    friend bool operator==(const PlannedBoundary &, const PlannedBoundary &) = default;
};

struct ShotClip {
    QString path;
    std::vector<PlannedBoundary> boundaries;
    Milliseconds duration{0};
};

inline constexpr int kClipFps = 25;

/// Composes the scenes into `path` (320 x 180, 25 fps, H.264). An empty path in the result: ffmpeg failed.
ShotClip composeShots(const QString &path, const std::vector<ScenePlan> &scenes);

// ---- sounds: mono, 16 kHz

using Samples = std::vector<float>;

Samples silence(double seconds);
Samples noise(double seconds, double amplitude, std::uint32_t seed);
/// One sine after the other, each `noteSeconds` long, with short fades.
Samples melody(double seconds, const std::vector<double> &frequencies, double noteSeconds, double amplitude);
/// Plucked chords with harmonics.
Samples chords(double seconds, double amplitude);
/// espeak-ng's voice without the silence around it; empty when it could not be run.
Samples speech(const QString &text, const QString &voice, int wordsPerMinute, int pitch,
               const QString &folder);
Samples scaled(Samples samples, double decibels);
void append(Samples &to, const Samples &more);
bool writeWav(const QString &path, const Samples &samples, int rateHz = 16000, int channels = 1);

} // namespace anycap::test
