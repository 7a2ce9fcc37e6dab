// SPDX-License-Identifier: MIT
/// @file wire.h
/// The JSON of the OpenAI-compatible interface: questions written, answers read. Answers come from outside
/// and may be anything.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/result.h"
#include "core/endpoint/chat_client.h"
#include "core/endpoint/endpoint.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::endpoint {

struct ChatBody {
    std::string json;
    std::vector<std::string> remarks; ///< what was left out
};

/// Errors: Unsupported (sound for a server that takes none), InvalidData (a picture without pixels).
Result<ChatBody> chatBody(const ChatRequest &request, const Endpoint &endpoint, const std::string &model);

/// One event of a stream ("chat.completion.chunk"), or a whole answer ("chat.completion").
struct ChatPiece {
    std::string text;
    std::string model;
    std::optional<ChatEnd> end;
    std::optional<ChatUsage> usage; ///< tokens only
    std::optional<std::string> failure; ///< the server reports an error in mid-stream: its words
};

/// InvalidData for what is no such answer.
Result<ChatPiece> chatPiece(std::string_view json);

/// {"data":[{"id": …}]}, or Ollama's {"models":[{"name": …}]}.
Result<std::vector<std::string>> modelNames(std::string_view json);

/// The answer without what a model thought aloud (a leading <think> … </think>), and without blanks around.
std::string withoutThoughts(std::string_view text);

struct SpokenWord {
    TimeRange time;
    std::string text;
};

struct SpokenSegment {
    TimeRange time;
    std::string text;
    std::vector<SpokenWord> words; ///< empty where the server tells none
};

struct Transcript {
    std::string language; ///< as the server names it
    std::vector<SpokenSegment> segments; ///< by time, none of them empty
    bool hasTimes = true; ///< false: the server gave only a text, which is one segment
};

/// A "verbose_json" answer; one with a text alone gives one segment of `duration`. Times that are no times
/// are brought into [0, duration]. InvalidData for what is none.
Result<Transcript> transcriptFromJson(std::string_view json, Milliseconds duration);

} // namespace anycap::endpoint
