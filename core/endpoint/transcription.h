// SPDX-License-Identifier: MIT
/// @file transcription.h
/// What is said in a film or sound of any length, as cues: a server hears it in pieces, cut where it is
/// quiet.
#pragma once

#include "core/base/caption.h"
#include "core/endpoint/endpoint_client.h"

#include <string>
#include <vector>

namespace anycap::endpoint {

struct TranscribeOptions {
    std::string language; ///< ISO 639-1; empty: the server finds out
    Milliseconds longestPiece{600'000}; ///< in one request; 10 minutes are 19 MB
    Milliseconds longestCue{7'000};
    int mostCharacters = 84; ///< of a cue
};

struct Transcription {
    Finish finish = Finish::Completed; ///< Cancelled: what there was until then
    std::vector<TimedCaption> cues; ///< by time
    std::string language; ///< as the server names it
    std::vector<std::string> remarks; ///< plain sentences
};

/// Errors: those of reading the sound, and of EndpointClient::transcribe().
Result<Transcription> transcribeMedia(EndpointClient &client, const std::string &path,
                                      const TranscribeOptions &options = {}, const WorkContext &context = {});

/// A cue a segment; where word times are known it begins and ends with its words, and one that is too long is
/// divided between words, at the end of a sentence where there is one.
std::vector<TimedCaption> cuesOf(const std::vector<SpokenSegment> &segments,
                                 const TranscribeOptions &options);

} // namespace anycap::endpoint
