// SPDX-License-Identifier: MIT
// See audio_reader.h; the work is in audio_pass.cpp.
#include "core/media/audio_reader.h"

#include "core/media/audio_pass.h"

#include <new>

namespace anycap {

Result<AudioSummary> forEachAudioChunk(const std::string &path, const AudioReadOptions &options,
                                       const AudioVisitor &visit, const WorkContext &context)
{
    return runAudioPass(path, options, {{}, visit}, context);
}

Result<AudioSummary> forEachSourceChunk(const std::string &path, const SourceVisitor &visit,
                                        const WorkContext &context)
{
    return runAudioPass(path, {}, {visit, {}}, context);
}

Result<AudioBuffer> readAudio(const std::string &path, const AudioReadOptions &options,
                              const WorkContext &context)
{
    AudioBuffer buffer;
    buffer.pcm.sampleRateHz = options.sampleRateHz;
    bool isFull = false;
    const auto keep = [&](std::span<const float> samples, std::int64_t) {
        try {
            buffer.pcm.samples.insert(buffer.pcm.samples.end(), samples.begin(), samples.end());
        } catch (const std::bad_alloc &) {
            isFull = true;
        }
        return !isFull;
    };
    const Result<AudioSummary> summary = forEachAudioChunk(path, options, keep, context);
    if (!summary)
        return summary.error();
    if (isFull)
        return Error{ErrorCode::OutOfMemory, "not enough memory for the whole sound; read a range of it",
                     path};
    buffer.finish = summary->finish;
    buffer.warnings = summary->warnings;
    return buffer;
}

} // namespace anycap
