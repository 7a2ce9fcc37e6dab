// SPDX-License-Identifier: MIT
// See sound_segments.h; the measures are in sound_segmenter.cpp.
#include "core/media/sound_segments.h"

#include "core/media/audio_reader.h"
#include "core/media/sound_segmenter.h"

namespace anycap {

std::string soundKindName(SoundKind kind)
{
    switch (kind) {
    case SoundKind::Silence:
        return "silence";
    case SoundKind::Speech:
        return "speech";
    case SoundKind::Music:
        return "music";
    case SoundKind::Other:
        break;
    }
    return "other";
}

Result<SoundSegmentList> findSoundSegments(const std::string &path, const WorkContext &context)
{
    SoundSegmenter segmenter;
    const auto take = [&segmenter](std::span<const float> samples, std::int64_t) {
        segmenter.add(samples);
        return true;
    };
    AudioReadOptions options;
    options.sampleRateHz = SoundSegmenter::kRateHz;
    const Result<AudioSummary> summary = forEachAudioChunk(path, options, take, context);
    if (!summary)
        return summary.error();
    SoundSegmentList list;
    list.finish = summary->finish;
    list.warnings = summary->warnings;
    if (list.finish == Finish::Completed)
        list.segments = segmenter.finish();
    return list;
}

std::vector<SoundSegment> segmentSound(std::span<const float> samples)
{
    SoundSegmenter segmenter;
    segmenter.add(samples);
    return segmenter.finish();
}

} // namespace anycap
