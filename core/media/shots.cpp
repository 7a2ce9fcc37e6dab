// SPDX-License-Identifier: MIT
// See shots.h; the measures are in shot_detector.cpp.
#include "core/media/shots.h"

#include "core/media/frame_reader.h"
#include "core/media/shot_detector.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace anycap {

namespace {

/// Decoding is what costs: frames are compared at this size.
constexpr int kAnalysisSidePx = 160;

/// Largest and smallest step differ by more than rounding to milliseconds and a tenth explain.
bool stepsVary(const std::vector<Milliseconds> &times)
{
    if (times.size() < 3)
        return false;
    Milliseconds least = times[1] - times[0];
    Milliseconds most = least;
    for (std::size_t i = 2; i < times.size(); ++i) {
        least = std::min(least, times[i] - times[i - 1]);
        most = std::max(most, times[i] - times[i - 1]);
    }
    return most - least > std::max(Milliseconds(2), least / 10);
}

std::string inSeconds(Milliseconds t)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f s", static_cast<double>(t.count()) / 1000);
    return text.data();
}

} // namespace

std::string boundaryKindName(BoundaryKind kind)
{
    switch (kind) {
    case BoundaryKind::Cut:
        return "cut";
    case BoundaryKind::Dissolve:
        return "dissolve";
    case BoundaryKind::Fade:
        break;
    }
    return "fade";
}

Result<ShotList> findShots(const std::string &path, const WorkContext &context)
{
    FrameReaderOptions options;
    options.maxSidePx = kAnalysisSidePx;
    Result<FrameReader> reader = FrameReader::open(path, options);
    if (!reader)
        return reader.error();
    ShotDetector detector;
    const auto take = [&detector](const VideoFrame &frame) {
        detector.add(FrameSignature::of(frame.image), frame.time);
        return true;
    };
    const Result<Finish> finish = reader->forEach({}, take, context);
    if (!finish)
        return finish.error();

    ShotList list;
    list.finish = *finish;
    const std::vector<Milliseconds> &times = detector.times();
    list.frameCount = static_cast<int>(times.size());
    list.isVariableFrameRate = stepsVary(times);
    list.lastFrameTime = times.empty() ? Milliseconds(0) : times.back();
    list.boundaries = detector.finish();

    // The end of the last frame: what the headers say, unless the frames stop well before or go on beyond.
    const Milliseconds step = times.size() > 1
        ? std::max(Milliseconds(1),
                   (times.back() - times.front()) / static_cast<std::int64_t>(times.size() - 1))
        : Milliseconds(40);
    const Milliseconds seen = list.lastFrameTime + step;
    const Milliseconds declared = reader->duration();
    const Milliseconds tolerance = std::max(Milliseconds(1000), declared / 50);
    const bool endsEarly = seen + tolerance < declared;
    if (endsEarly && *finish == Finish::Completed) {
        list.warnings.push_back("the picture ends at " + inSeconds(seen) + ", before the "
                                + inSeconds(declared) + " that its header declares");
    }
    const bool isDeclaredUsable = !endsEarly && declared > list.lastFrameTime;
    const Milliseconds end = isDeclaredUsable ? declared : seen;
    if (const int damaged = reader->damagedCount(); damaged > 0)
        list.warnings.push_back(std::to_string(damaged) + " damaged pieces of the picture skipped");

    Milliseconds start{0};
    for (const ShotBoundary &boundary : list.boundaries) {
        list.shots.push_back({start, boundary.time});
        start = boundary.time;
    }
    list.shots.push_back({start, end});
    return list;
}

} // namespace anycap
