// SPDX-License-Identifier: MIT
// See analysis.h. Picture and sound are decoded once each.
#include "core/media/analysis.h"

#include "core/media/audio_pass.h"
#include "core/media/image_reader.h"
#include "core/media/loudness_meter.h"
#include "core/media/sound_segmenter.h"

#include <algorithm>

namespace anycap {

namespace {

void addWarnings(std::vector<std::string> &all, const std::vector<std::string> &more)
{
    for (const std::string &warning : more) {
        if (std::find(all.begin(), all.end(), warning) == all.end())
            all.push_back(warning);
    }
}

Result<Unit> analyzeSound(MediaAnalysis &analysis, const std::string &path, const WorkContext &context)
{
    SoundSegmenter segmenter;
    LoudnessMeter meter;
    bool isMeasurable = true;
    AudioTakers takers;
    takers.source = [&](std::span<const float> samples, const AudioSourceFormat &format) {
        isMeasurable = isMeasurable && meter.add(samples, format);
        return true;
    };
    takers.mono = [&](std::span<const float> samples, std::int64_t) {
        segmenter.add(samples);
        return true;
    };
    AudioReadOptions options;
    options.sampleRateHz = SoundSegmenter::kRateHz;
    const Result<AudioSummary> summary = runAudioPass(path, options, takers, context);
    if (!summary)
        return summary.error();
    analysis.finish = summary->finish;
    if (summary->finish == Finish::Cancelled)
        return Unit{};
    analysis.sound = SoundSegmentList{summary->finish, segmenter.finish(), summary->warnings};
    if (isMeasurable)
        analysis.loudness = meter.result();
    else
        analysis.warnings.emplace_back("loudness cannot be measured in this sound format");
    addWarnings(analysis.warnings, summary->warnings);
    return Unit{};
}

} // namespace

Result<MediaAnalysis> analyzeMedia(const std::string &path, const WorkContext &context)
{
    Result<MediaInfo> info = probeMedia(path);
    if (!info)
        return info.error();
    MediaAnalysis analysis;
    analysis.info = std::move(*info);
    addWarnings(analysis.warnings, analysis.info.warnings);
    if (context.isStopRequested()) {
        analysis.finish = Finish::Cancelled;
        return analysis;
    }
    if (analysis.info.modality == Modality::Image) {
        const Result<RgbImage> image = readImage(path);
        if (!image)
            return image.error();
        context.report(1);
        return analysis;
    }

    const bool hasPicture = analysis.info.videoStreamIndex >= 0;
    const bool hasSound = analysis.info.audioStreamIndex >= 0;
    const double split = !hasPicture ? 0.0 : hasSound ? 0.85 : 1.0;
    if (hasPicture) {
        Result<ShotList> shots = findShots(path, context.part(0, split));
        if (!shots)
            return shots.error();
        analysis.finish = shots->finish;
        addWarnings(analysis.warnings, shots->warnings);
        StreamInfo &video = analysis.info.streams[static_cast<std::size_t>(analysis.info.videoStreamIndex)];
        if (shots->finish == Finish::Completed)
            video.isVariableFrameRate = shots->isVariableFrameRate;
        analysis.shots = std::move(*shots);
    }
    if (hasSound && analysis.finish == Finish::Completed) {
        const Result<Unit> sound = analyzeSound(analysis, path, context.part(split, 1));
        if (!sound && !hasPicture)
            return sound.error();
        if (!sound)
            analysis.warnings.push_back("the sound cannot be read: " + sound.error().message);
    }
    return analysis;
}

} // namespace anycap
