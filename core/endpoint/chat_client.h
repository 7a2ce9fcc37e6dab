// SPDX-License-Identifier: MIT
/// @file chat_client.h
/// ChatClient: one question to a chat model and its answer, whatever stands behind it. Captioning through a
/// server and judges of benchmarks use this; what travels over the wire is the implementation's business.
/// Media are handed over as pixels and samples, never as files, so that nothing that a file says beside its
/// content (place, camera, author) can leave with it.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace anycap::endpoint {

enum class ChatRole : unsigned char { System, User, Assistant };

/// Text (UTF-8), a picture, or a sound, in the order in which the model shall see them.
using ChatPart = std::variant<std::string, RgbImage, Pcm>;

struct ChatMessage {
    ChatRole role = ChatRole::User;
    std::vector<ChatPart> parts;
};

ChatMessage systemMessage(std::string text);
ChatMessage userMessage(std::string text);
ChatMessage assistantMessage(std::string text);

/// Numbers that are absent are not sent: the server's own defaults hold then.
struct ChatRequest {
    std::vector<ChatMessage> messages;
    std::string model; ///< empty: the client's own
    std::optional<double> temperature;
    std::optional<double> topP;
    std::optional<int> topK; ///< sent only to servers that know it
    std::optional<double> repetitionPenalty; ///< likewise
    std::optional<std::uint64_t> seed; ///< likewise
    int maxTokens = 0; ///< of the answer; 0: the server's default
    bool isJsonWanted = false; ///< asks for one JSON object where the server can promise that
};

/// Why the answer ended.
enum class ChatEnd : unsigned char {
    Natural, ///< the model was done
    Length, ///< it reached maxTokens or the end of its context: the text is cut off
    Filtered, ///< the server's content filter cut it
    Stopped, ///< the caller asked to stop; the text is what there was
};

struct ChatUsage {
    std::int64_t requests = 0; ///< sent, with those that were tried again
    std::int64_t promptTokens = 0; ///< as the server counts; 0 where it does not say
    std::int64_t outputTokens = 0;
    double cost = 0; ///< in the currency of the client's prices; 0 without prices

    ChatUsage &operator+=(const ChatUsage &other);
};

struct ChatAnswer {
    ChatEnd end = ChatEnd::Natural;
    std::string text; ///< UTF-8
    std::string model; ///< as the server names it; may be empty
    ChatUsage usage; ///< of this one answer
    std::vector<std::string> remarks; ///< plain sentences: pictures that were left out, a seed not sent …
};

struct ChatContext {
    WorkContext work; ///< a stop ends the call at once with ChatEnd::Stopped
    std::function<void(std::string_view utf8Piece)> onText; ///< whole characters, in order; may be empty
};

/// Thread: chat() may be called from any number of threads at once; it waits for its answer.
class ChatClient {
public:
    virtual ~ChatClient() = default;
    ChatClient(const ChatClient &) = delete;
    ChatClient &operator=(const ChatClient &) = delete;

    /// For lists and provenance: "office (llama-3.2-vision)".
    virtual std::string name() const = 0;

    /// Errors, each in one line that names the server and never carries a key: Declined (consent is missing,
    /// the server refuses the request), PermissionDenied (the key), NotFound (server or model), TooLarge,
    /// IoError (cannot be reached, too busy, gave up after retries), InvalidData (an answer that is none),
    /// Unsupported (a part the server does not take).
    virtual Result<ChatAnswer> chat(const ChatRequest &request, const ChatContext &context = {}) = 0;

protected:
    ChatClient() = default;
};

} // namespace anycap::endpoint
