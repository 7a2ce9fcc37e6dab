// SPDX-License-Identifier: MIT
/// @file caption.h
/// What is asked of a captioner and what comes back: plain values shared by every provider, the store and
/// the command line.
#pragma once

#include "core/base/constraint.h"
#include "core/base/instruction.h"
#include "core/base/media_buffers.h"
#include "core/base/progress.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace anycap {

/// A media file, or a stretch of one. The provider reads it itself.
struct MediaRef {
    std::string path; ///< UTF-8; empty: there is no medium, only text to refine
    Modality modality = Modality::Image;
    std::string contentHash; ///< as core/media/content_hash.h gives it; may be empty when not yet known
    std::optional<TimeRange> range; ///< absent: the whole file
};

/// How a model picks tokens. temperature 0 is greedy and needs no seed.
struct Sampling {
    double temperature = 0;
    int topK = 50;
    double topP = 0.9;
    double repetitionPenalty = 1;
    std::uint64_t seed = 0;
    int maxNewTokens = 0; ///< 0: the provider's own default

    friend bool operator==(const Sampling &, const Sampling &) = default;
};

struct CaptionRequest {
    MediaRef media;
    Instruction instruction;
    ConstraintSet constraints;
    std::string baseCaption; ///< UTF-8; what to refine; empty when a base caption is asked for
    std::string language; ///< BCP 47; empty: the provider chooses
    Sampling sampling;
};

/// Where a text came from. Stored with every version; enough to make the same text again.
struct Provenance {
    std::string provider; ///< "draft", "acm", "endpoint", "import", "person"
    std::string model; ///< name the user knows it by
    std::string modelHash; ///< content hash of weights or rules; empty when there is none
    std::string prompt; ///< what was actually sent
    std::string instruction; ///< type id or the free text
    std::string constraints; ///< Constraint::toString(), one a line
    Sampling sampling;
    std::string device; ///< "cpu", "cuda:0 …"; empty when it does not matter
};

/// One caption with its place. Images have no time.
struct TimedCaption {
    std::optional<TimeRange> time;
    std::string text;
};

/// Seconds of wall clock by stage and counts; 0 where a stage does not exist.
struct CaptionTimings {
    double mediaSeconds = 0; ///< decoding and measuring
    double visionSeconds = 0; ///< encoders
    double prefillSeconds = 0;
    double decodeSeconds = 0;
    double totalSeconds = 0;
    // What a model did in that time; 0 for providers without one.
    std::int64_t promptTokens = 0;
    std::int64_t reusedTokens = 0; ///< of the prompt, known from an earlier run
    std::int64_t reusedTiles = 0; ///< pictures and sounds known from an earlier run
    int passes = 0; ///< of the model after the prompt
    int draftedTokens = 0; ///< copied from the base caption on trial
    int keptTokens = 0; ///< of those, what the model would have written too
};

struct CaptionResult {
    Finish finish = Finish::Completed;
    std::vector<TimedCaption>
        captions; ///< a base request on a video may give one a segment; refine gives one
    std::vector<std::string> remarks; ///< plain sentences: what could not be met, what was guessed
    Provenance provenance;
    std::vector<std::int64_t> promptTokenIds; ///< empty for providers without tokens
    std::vector<std::int64_t> outputTokenIds;
    CaptionTimings timings;
};

} // namespace anycap
