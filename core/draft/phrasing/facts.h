// SPDX-License-Identifier: MIT
/// @file facts.h
/// Measurements put into words: a fact is one thing that was measured, with several true ways to say it, from
/// short to long, so that a caption of any usual length can be composed.
#pragma once

#include "core/base/caption.h"
#include "core/draft/media_measures.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::draft {

struct Fact {
    double worth = 1; ///< more: said first when room is short
    std::vector<std::string> wordings; ///< whole sentences with capital and full stop; the usual one first
    bool isExtra = false; ///< said only when a longer caption is asked for
};

/// What a picture shows, for one aspect (Brief is summed up in one sentence), best first. `index` and `count`
/// number the shots.
std::vector<Fact> visualFacts(const VisualMeasures &shot, Aspect aspect, std::size_t index,
                              std::size_t count);

/// What happens on screen and in the sound track during the shot, for video.
std::vector<Fact> eventFacts(const MediaMeasures &media, std::size_t shot);

/// What is heard in one segment.
std::vector<Fact> soundFacts(const MediaMeasures &media, std::size_t segment);

/// The whole file's sound, for one caption of all of it.
std::vector<Fact> wholeSoundFacts(const MediaMeasures &media);

/// "[Speech, 3 s]" as captions for the deaf and hard of hearing show sound.
std::string soundLabel(const SoundSegment &segment);

/// "3 seconds", "half a second", "2 minutes".
std::string durationWords(Milliseconds duration);
/// "in the upper left", "on the right".
std::string placeWords(const GridCell &cell);
/// "two", "12".
std::string numberWords(std::size_t number);

} // namespace anycap::draft
