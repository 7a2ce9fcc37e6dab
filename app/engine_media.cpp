// SPDX-License-Identifier: MIT
#include "app/engine_media.h"

#include "core/media/audio_reader.h"
#include "core/media/frame_reader.h"
#include "core/media/image_reader.h"
#include "core/media/probe.h"
#include "core/media/shots.h"
#include "inference/preprocess/frame_indices.h"

#include <algorithm>
#include <cmath>

namespace anycap {

namespace {

/// Of a sound, enough that its mean is its own; more is not read.
constexpr Milliseconds kMostSoundRead{60'000};

double seconds(Milliseconds time) { return static_cast<double>(time.count()) / 1000; }

Milliseconds milliseconds(double secondCount)
{
    return Milliseconds(static_cast<std::int64_t>(std::floor(secondCount * 1000)));
}

/// "10.2".
std::string tenths(double value)
{
    const auto scaled = static_cast<std::int64_t>(std::floor(value * 10));
    return std::to_string(scaled / 10) + "." + std::to_string(scaled % 10);
}

/// When the wanted frames are on screen. Aimed at their middles: a frame's own time may be rounded either
/// way.
std::vector<Milliseconds> frameTimes(const FrameReader &reader, int count,
                                     const std::optional<TimeRange> &range)
{
    const StreamInfo *stream = reader.info().videoStream();
    const double rate = stream != nullptr ? stream->frameRate : 0;
    if (!(rate > 0))
        return {};
    const auto frames = std::max<std::int64_t>(1, std::llround(seconds(reader.duration()) * rate));
    std::optional<std::pair<double, double>> stretch;
    if (range)
        stretch = {seconds(range->start), seconds(range->end)};
    std::vector<Milliseconds> times;
    for (const std::int64_t index : preprocess::frameIndices(frames, rate, count, stretch)) {
        Milliseconds time = milliseconds((static_cast<double>(index) + 0.5) / rate);
        if (range)
            time = std::max(std::min(time, range->end - Milliseconds(1)), range->start);
        times.push_back(time);
    }
    return times;
}

Result<Unit> readFrames(const MediaRef &media, int count, EngineMedia &out, const WorkContext &context)
{
    auto reader = FrameReader::open(media.path);
    if (!reader)
        return reader.error();
    const std::vector<Milliseconds> times = frameTimes(*reader, count, media.range);
    if (times.empty()) { // the file does not tell its rate
        auto set = reader->framesEvenly(count, media.range, context);
        if (!set)
            return set.error();
        out.finish = set->finish;
        for (VideoFrame &frame : set->frames)
            out.images.push_back(std::move(frame.image));
        return Unit{};
    }
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (i > 0 && times[i] == times[i - 1]) {
            out.images.push_back(RgbImage(out.images.back()));
            continue;
        }
        auto frame = reader->frameAt(times[i], WorkContext{context.stop, {}});
        if (!frame)
            return frame.error();
        if (!frame->has_value()) {
            out.finish = Finish::Cancelled;
            return Unit{};
        }
        out.images.push_back(std::move((*frame)->image));
        context.report(static_cast<double>(i + 1) / static_cast<double>(times.size()));
    }
    return Unit{};
}

Result<Unit> readSound(const MediaRef &media, double heard, EngineMedia &out, const WorkContext &context)
{
    AudioReadOptions options;
    const Milliseconds start = media.range ? media.range->start : Milliseconds(0);
    const Milliseconds end
        = media.range ? std::min(media.range->end, start + kMostSoundRead) : start + kMostSoundRead;
    options.range = TimeRange{start, end};
    auto sound = readAudio(media.path, options, context);
    if (!sound)
        return sound.error();
    out.finish = sound->finish;
    if (seconds(sound->pcm.duration()) > heard + 0.05)
        out.remarks.push_back("Only the first " + tenths(heard) + " s were heard: this model takes no more.");
    out.sounds.push_back(std::move(sound->pcm));
    return Unit{};
}

Result<EngineStretches> shotsOf(const MediaRef &media, const WorkContext &context)
{
    const auto shots = findShots(media.path, context);
    if (!shots)
        return shots.error();
    EngineStretches stretches;
    stretches.finish = shots->finish;
    for (const TimeRange &shot : shots->shots) {
        MediaRef part = media;
        part.range = shot;
        stretches.parts.push_back(std::move(part));
    }
    return stretches;
}

Result<EngineStretches> partsOfSound(const MediaRef &media, double heard)
{
    const auto info = probeMedia(media.path);
    if (!info)
        return info.error();
    EngineStretches stretches;
    if (!info->duration || !(heard > 0)) {
        stretches.parts.push_back(media);
        return stretches;
    }
    const std::int64_t count
        = std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(seconds(*info->duration) / heard)));
    for (std::int64_t i = 0; i < count; ++i) {
        MediaRef part = media;
        part.range = TimeRange{*info->duration * i / count, *info->duration * (i + 1) / count};
        stretches.parts.push_back(std::move(part));
    }
    return stretches;
}

} // namespace

Result<EngineMedia> readEngineMedia(const MediaRef &media, const EngineMediaLimits &limits,
                                    const WorkContext &context)
{
    EngineMedia out;
    if (media.path.empty())
        return out;
    Result<Unit> read = Unit{};
    if (media.modality == Modality::Video) {
        read = readFrames(media, limits.frames, out, context);
    } else if (media.modality == Modality::Audio) {
        read = readSound(media, limits.audioSeconds, out, context);
    } else {
        auto image = readImage(media.path);
        if (!image)
            return image.error();
        out.images.push_back(std::move(*image));
    }
    if (!read)
        return read.error();
    return out;
}

Result<EngineStretches> stretchesToCaption(const MediaRef &media, const EngineMediaLimits &limits,
                                           const WorkContext &context)
{
    if (!media.range && media.modality == Modality::Video)
        return shotsOf(media, context);
    if (!media.range && media.modality == Modality::Audio)
        return partsOfSound(media, limits.audioSeconds);
    return EngineStretches{Finish::Completed, {media}};
}

} // namespace anycap
