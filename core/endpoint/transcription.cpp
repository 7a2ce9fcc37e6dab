// SPDX-License-Identifier: MIT
#include "core/endpoint/transcription.h"

#include "core/base/utf8.h"
#include "core/media/audio_reader.h"
#include "core/media/probe.h"

#include <algorithm>
#include <cmath>

namespace anycap::endpoint {

namespace {

constexpr int kRate = 16000;
constexpr Milliseconds kCutWindow{30'000}; ///< the end of a piece, where it may be cut
constexpr int kQuietMs = 200;
constexpr std::size_t kLeastBeforeStop = 20; ///< characters of a cue that may end with its sentence

/// Where a piece is cut: in the middle of the quietest moment of its last part. In samples.
std::size_t quietestCut(const std::vector<float> &samples)
{
    constexpr std::size_t kStep = std::size_t{kRate} * kQuietMs / 1000;
    const std::size_t window = std::size_t{kRate} * static_cast<std::size_t>(kCutWindow.count()) / 1000;
    std::size_t best = samples.size();
    double least = INFINITY;
    for (std::size_t at = samples.size() > 2 * window ? samples.size() - window : samples.size() / 2;
         at + kStep <= samples.size(); at += kStep / 2) {
        double energy = 0;
        for (std::size_t i = at; i < at + kStep; ++i)
            energy += static_cast<double>(samples[i]) * static_cast<double>(samples[i]);
        if (energy <= least) { // of equal ones the last
            least = energy;
            best = at + kStep / 2;
        }
    }
    return best;
}

std::size_t characters(const std::string &text) { return utf8::decode(text).size(); }

bool endsSentence(const std::string &word)
{
    constexpr std::string_view kStops = ".?!";
    return !word.empty() && kStops.find(word.back()) != std::string_view::npos;
}

void addDivided(const SpokenSegment &segment, const TranscribeOptions &options,
                std::vector<TimedCaption> &cues)
{
    TimedCaption cue;
    const auto flush = [&] {
        if (!cue.text.empty())
            cues.push_back(std::move(cue));
        cue = {};
    };
    for (const SpokenWord &word : segment.words) {
        const bool isFull = !cue.text.empty()
            && (characters(cue.text) + 1 + characters(word.text)
                    > static_cast<std::size_t>(options.mostCharacters)
                || word.time.end - cue.time->start > options.longestCue);
        if (isFull)
            flush();
        if (cue.text.empty())
            cue.time = word.time;
        cue.text += (cue.text.empty() ? "" : " ") + word.text;
        cue.time->end = std::max(cue.time->end, word.time.end);
        if (endsSentence(word.text) && characters(cue.text) >= kLeastBeforeStop)
            flush();
    }
    flush();
}

} // namespace

std::vector<TimedCaption> cuesOf(const std::vector<SpokenSegment> &segments, const TranscribeOptions &options)
{
    std::vector<TimedCaption> cues;
    for (const SpokenSegment &segment : segments) {
        TimeRange time = segment.time;
        if (!segment.words.empty()) {
            time.start = segment.words.front().time.start;
            time.end = std::max(time.start, segment.words.back().time.end);
        }
        const bool isLong = time.duration() > options.longestCue
            || characters(segment.text) > static_cast<std::size_t>(options.mostCharacters);
        if (isLong && segment.words.size() > 1)
            addDivided(segment, options, cues);
        else
            cues.push_back({time, segment.text});
    }
    return cues;
}

Result<Transcription> transcribeMedia(EndpointClient &client, const std::string &path,
                                      const TranscribeOptions &options, const WorkContext &context)
{
    const auto info = probeMedia(path);
    if (!info)
        return info.error();
    if (info->audioStream() == nullptr)
        return Error{ErrorCode::Unsupported, "has no sound to transcribe", path};
    Transcription result;
    const double whole = info->duration ? static_cast<double>(info->duration->count()) : 0;
    Milliseconds at(0);
    for (bool isLast = false; !isLast;) {
        AudioReadOptions read;
        read.range = TimeRange{at, at + options.longestPiece};
        read.sampleRateHz = kRate;
        auto sound = readAudio(path, read, WorkContext{context.stop, {}});
        if (!sound)
            return sound.error();
        isLast = sound->pcm.duration() < options.longestPiece;
        if (!isLast)
            sound->pcm.samples.resize(std::max<std::size_t>(kRate, quietestCut(sound->pcm.samples)));
        if (sound->finish == Finish::Cancelled || sound->pcm.samples.empty()) {
            result.finish = sound->finish;
            break;
        }
        const auto heard = client.transcribe(sound->pcm, options.language, context);
        if (!heard)
            return heard.error();
        if (!*heard) {
            result.finish = Finish::Cancelled;
            break;
        }
        for (TimedCaption &cue : cuesOf((*heard)->segments, options)) {
            cue.time->start += at;
            cue.time->end += at;
            result.cues.push_back(std::move(cue));
        }
        if (!(*heard)->hasTimes && result.remarks.empty())
            result.remarks.emplace_back("The server tells no times: each part of the sound is one cue.");
        if (result.language.empty())
            result.language = (*heard)->language;
        at += sound->pcm.duration();
        if (whole > 0)
            context.report(std::min(1.0, static_cast<double>(at.count()) / whole));
    }
    return result;
}

} // namespace anycap::endpoint
