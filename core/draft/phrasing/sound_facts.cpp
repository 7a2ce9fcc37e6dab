// SPDX-License-Identifier: MIT
// Sound and events in words; see facts.h.
#include "core/draft/phrasing/facts.h"

#include <algorithm>
#include <cmath>

namespace anycap::draft {

namespace {

std::string nameOf(SoundKind kind)
{
    switch (kind) {
    case SoundKind::Speech:
        return "speech";
    case SoundKind::Music:
        return "music";
    case SoundKind::Silence:
        return "silence";
    case SoundKind::Other:
        break;
    }
    return "other sound";
}

std::string labelOf(SoundKind kind)
{
    std::string name = kind == SoundKind::Other ? "sound" : nameOf(kind);
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

/// Mean level in words; the borders are those of quiet, ordinary and full-scale recordings.
std::string levelWords(double dbfs)
{
    if (dbfs < -45)
        return "very quiet";
    if (dbfs < -32)
        return "quiet";
    return dbfs < -18 ? "moderate" : "loud";
}

std::string atWords(Milliseconds time)
{
    const auto seconds = (time.count() + 500) / 1000;
    if (seconds < 60)
        return std::to_string(seconds) + (seconds == 1 ? " second" : " seconds");
    const auto rest = seconds % 60;
    return std::to_string(seconds / 60) + " min" + (rest > 0 ? " " + std::to_string(rest) + " s" : "");
}

std::string decibels(double dbfs) { return std::to_string(std::lround(std::abs(dbfs))); }

Milliseconds overlap(const TimeRange &a, const TimeRange &b)
{
    return std::max(Milliseconds(0), std::min(a.end, b.end) - std::max(a.start, b.start));
}

std::string boundaryWords(BoundaryKind kind)
{
    switch (kind) {
    case BoundaryKind::Dissolve:
        return "a dissolve";
    case BoundaryKind::Fade:
        return "a fade";
    case BoundaryKind::Cut:
        break;
    }
    return "a hard cut";
}

std::string heardIn(const MediaMeasures &media, const TimeRange &time)
{
    constexpr Milliseconds kNoticed{300};
    std::string heard;
    for (const SoundKind kind : {SoundKind::Speech, SoundKind::Music, SoundKind::Other}) {
        Milliseconds sum{0};
        for (const SoundSegment &s : media.sounds)
            sum += s.kind == kind ? overlap(s.time, time) : Milliseconds(0);
        if (sum < kNoticed)
            continue;
        heard += (heard.empty() ? "" : " and ") + nameOf(kind);
    }
    return heard;
}

void addLoudness(const MediaMeasures &media, std::vector<Fact> &facts)
{
    if (!media.integratedLufs)
        return;
    const std::string lufs = std::to_string(std::lround(*media.integratedLufs));
    facts.push_back({0.6,
                     {"The loudness of the whole file is " + lufs + " LUFS.",
                      "The file as a whole has a loudness of " + lufs + " LUFS."},
                     true});
}

} // namespace

std::vector<Fact> eventFacts(const MediaMeasures &media, std::size_t index)
{
    std::vector<Fact> facts;
    const VisualMeasures &shot = media.shots[index];
    if (!shot.time)
        return facts;
    const std::string length = durationWords(shot.time->duration());
    if (index == 0) {
        facts.push_back({3,
                         {"The video opens with a shot of " + length + ".", "The video begins.",
                          "The first shot begins and lasts " + length + "."},
                         false});
    } else {
        const auto boundary = std::find_if(media.boundaries.begin(), media.boundaries.end(),
                                           [&](const ShotBoundary &b) { return b.time == shot.time->start; });
        const std::string change
            = boundary == media.boundaries.end() ? "a change" : boundaryWords(boundary->kind);
        facts.push_back({3,
                         {"After " + change + " a new shot of " + length + " begins.", "A new shot begins.",
                          "A new shot begins with " + change + "."},
                         false});
    }
    const std::string heard = heardIn(media, *shot.time);
    if (media.hasSound) {
        if (heard.empty())
            facts.push_back({1.2, {"There is no sound during it.", "The sound is silent."}, false});
        else
            facts.push_back(
                {2.4, {"The sound has " + heard + ".", "The sound during it has " + heard + "."}, false});
    }
    return facts;
}

std::vector<Fact> soundFacts(const MediaMeasures &media, std::size_t index)
{
    const SoundSegment &s = media.sounds[index];
    const std::string name = nameOf(s.kind);
    const std::string length = durationWords(s.time.duration());
    const std::string level = levelWords(s.levelDbfs);
    const bool isSilence = s.kind == SoundKind::Silence;
    const std::string there = "There is " + name;
    std::vector<Fact> facts;
    if (isSilence)
        facts.push_back({4,
                         {there + " for " + length + ".", there + ".",
                          there + " for " + length + ", with no speech or music heard."},
                         false});
    else
        facts.push_back({4,
                         {there + " for " + length + " at a " + level + " level.",
                          there + " for " + length + ".", there + ".", there + " at a " + level + " level.",
                          there + " for about " + length + ", at a " + level + " level of "
                              + decibels(s.levelDbfs) + " decibels below full scale."},
                         false});
    const std::string start = atWords(s.time.start);
    facts.push_back({1.4,
                     {"It begins at " + start + " and ends at " + atWords(s.time.end) + ".",
                      "It begins " + start + " into the file and ends at " + atWords(s.time.end) + "."},
                     media.modality == Modality::Video});
    if (!isSilence)
        facts.push_back({1,
                         {"The mean level is " + decibels(s.levelDbfs) + " decibels below full scale.",
                          "The level is " + level + "."},
                         true});
    if (index > 0)
        facts.push_back(
            {0.8, {"The sound before it is " + nameOf(media.sounds[index - 1].kind) + "."}, true});
    else
        facts.push_back({0.8, {"The sound begins with it."}, true});
    if (index + 1 < media.sounds.size())
        facts.push_back({0.8, {"The sound after it is " + nameOf(media.sounds[index + 1].kind) + "."}, true});
    else
        facts.push_back({0.8, {"The sound ends with it."}, true});
    facts.push_back(
        {0.5,
         {"It is part " + std::to_string(index + 1) + " of " + std::to_string(media.sounds.size())
              + " in the sound track.",
          "It is part " + std::to_string(index + 1) + " of " + std::to_string(media.sounds.size()) + "."},
         true});
    addLoudness(media, facts);
    return facts;
}

std::vector<Fact> wholeSoundFacts(const MediaMeasures &media)
{
    std::vector<Fact> facts;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < media.sounds.size(); ++i)
        order.push_back(i);
    std::string sequence;
    std::string last;
    std::size_t parts = 0;
    for (const std::size_t i : order) {
        const SoundSegment &s = media.sounds[i];
        if (s.kind == SoundKind::Silence && media.sounds.size() > 1)
            continue;
        sequence
            += (parts == 0 ? "" : ", then ") + nameOf(s.kind) + " for " + durationWords(s.time.duration());
        last += (parts == 0 ? "" : ", then ") + nameOf(s.kind);
        ++parts;
    }
    if (parts == 0) {
        facts.push_back({4, {"There is silence throughout.", "There is silence."}, false});
        return facts;
    }
    constexpr std::size_t kSaidInOrder = 4;
    if (parts <= kSaidInOrder) {
        facts.push_back({4, {"There is " + sequence + ".", "There is " + last + "."}, false});
    }
    for (const SoundKind kind : {SoundKind::Speech, SoundKind::Music, SoundKind::Other, SoundKind::Silence}) {
        Milliseconds sum{0};
        std::size_t count = 0;
        for (const SoundSegment &s : media.sounds) {
            sum += s.kind == kind ? s.time.duration() : Milliseconds(0);
            count += s.kind == kind ? 1 : 0;
        }
        if (count == 0)
            continue;
        const bool isSilence = kind == SoundKind::Silence;
        facts.push_back(
            {isSilence ? 0.9 : 1.8,
             {"The " + nameOf(kind) + " lasts " + durationWords(sum) + " in total.",
              "The " + nameOf(kind) + " lasts " + durationWords(sum) + " of " + durationWords(media.duration)
                  + ", in " + numberWords(count) + (count == 1 ? " part." : " parts.")},
             parts <= kSaidInOrder && isSilence});
    }
    facts.push_back({0.9,
                     {"The sound lasts " + durationWords(media.duration) + ".",
                      "The sound as a whole lasts " + durationWords(media.duration) + "."},
                     true});
    addLoudness(media, facts);
    return facts;
}

std::string soundLabel(const SoundSegment &segment)
{
    return "[" + labelOf(segment.kind) + ", " + durationWords(segment.time.duration()) + "]";
}

} // namespace anycap::draft
