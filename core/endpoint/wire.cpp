// SPDX-License-Identifier: MIT
#include "core/endpoint/wire.h"

#include "core/base/blank.h"
#include "core/endpoint/payload.h"
#include "core/net/http_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace anycap::endpoint {

namespace {

using Json = nlohmann::ordered_json;

/// The member, where it is there and of that kind; else null.
const Json *member(const Json &json, const char *name)
{
    if (!json.is_object())
        return nullptr;
    const auto found = json.find(name);
    return found == json.end() || found->is_null() ? nullptr : &*found;
}

std::string textOf(const Json &json, const char *name)
{
    const Json *found = member(json, name);
    return found != nullptr && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t countOf(const Json &json, const char *name)
{
    const Json *found = member(json, name);
    if (found == nullptr || !found->is_number_integer())
        return 0;
    return std::clamp<std::int64_t>(found->is_number_unsigned() ? static_cast<std::int64_t>(
                                        std::min<std::uint64_t>(found->get<std::uint64_t>(), 1ULL << 60))
                                                                : found->get<std::int64_t>(),
                                    0, 1LL << 60);
}

struct PartCounts {
    int pictures = 0;
    int leftOut = 0;
    bool isSoundCut = false;
};

Result<Json> partJson(const ChatPart &part, const Endpoint &endpoint, PartCounts &counts)
{
    if (const auto *text = std::get_if<std::string>(&part))
        return Json{{"type", "text"}, {"text", *text}};
    if (const auto *image = std::get_if<RgbImage>(&part)) {
        if (++counts.pictures > endpoint.maxPictures) {
            ++counts.leftOut;
            return Json();
        }
        const auto jpeg = jpegOf(*image, endpoint.maxPictureSide);
        if (!jpeg)
            return jpeg.error();
        return Json{{"type", "image_url"},
                    {"image_url", {{"url", "data:image/jpeg;base64," + base64Of(*jpeg)}}}};
    }
    if (!profileOf(endpoint.kind).takesSound)
        return Error{ErrorCode::Unsupported,
                     std::string(profileOf(endpoint.kind).displayName) + " takes no sound in a chat",
                     endpoint.name};
    Pcm sound = std::get<Pcm>(part);
    const auto most
        = static_cast<std::size_t>(sound.sampleRateHz) * static_cast<std::size_t>(endpoint.maxSoundSeconds);
    if (sound.samples.size() > most) {
        sound.samples.resize(most);
        counts.isSoundCut = true;
    }
    return Json{{"type", "input_audio"},
                {"input_audio", {{"data", base64Of(wavOf(sound))}, {"format", "wav"}}}};
}

Result<Json> messageJson(const ChatMessage &message, const Endpoint &endpoint, PartCounts &counts)
{
    const char *role = message.role == ChatRole::System ? "system"
        : message.role == ChatRole::User                ? "user"
                                                        : "assistant";
    const bool isTextOnly = std::all_of(message.parts.begin(), message.parts.end(), [](const ChatPart &part) {
        return std::holds_alternative<std::string>(part);
    });
    if (isTextOnly) { // as a plain text, which every server takes
        std::string text;
        for (const ChatPart &part : message.parts)
            text += std::get<std::string>(part);
        return Json{{"role", role}, {"content", text}};
    }
    Json content = Json::array();
    for (const ChatPart &part : message.parts) {
        auto json = partJson(part, endpoint, counts);
        if (!json)
            return json.error();
        if (!json->is_null())
            content.push_back(*std::move(json));
    }
    return Json{{"role", role}, {"content", std::move(content)}};
}

/// How words are picked, as far as this kind of server knows it.
void addSampling(Json &body, const ChatRequest &request, const Endpoint &endpoint,
                 std::vector<std::string> &remarks)
{
    const EndpointProfile &profile = profileOf(endpoint.kind);
    const std::string server(profile.displayName);
    if (request.temperature)
        body["temperature"] = *request.temperature;
    if (request.topP)
        body["top_p"] = *request.topP;
    if (request.maxTokens > 0)
        body[std::string(profile.maxTokens)] = request.maxTokens;
    if (request.seed && profile.takesSeed)
        body["seed"] = *request.seed & 0x7FFF'FFFFU; // some servers keep it in 32 bits
    else if (request.seed)
        remarks.push_back("The seed was not sent: " + server + " does not know it.");
    if (request.topK && profile.takesTopK)
        body["top_k"] = *request.topK;
    if (request.repetitionPenalty && !profile.repetitionPenalty.empty())
        body[std::string(profile.repetitionPenalty)] = *request.repetitionPenalty;
    if (request.isJsonWanted && profile.takesJsonFormat)
        body["response_format"] = {{"type", "json_object"}};
}

/// The text of a message or delta: a string, or a list of parts with texts.
std::string contentOf(const Json &message)
{
    const Json *content = member(message, "content");
    if (content == nullptr)
        return {};
    if (content->is_string())
        return content->get<std::string>();
    std::string text;
    if (content->is_array()) {
        for (const Json &part : *content)
            text += textOf(part, "text");
    }
    return text;
}

std::optional<ChatEnd> endOf(const std::string &reason)
{
    if (reason.empty())
        return std::nullopt;
    if (reason == "length")
        return ChatEnd::Length;
    if (reason == "content_filter")
        return ChatEnd::Filtered;
    return ChatEnd::Natural;
}

Error noAnswer(const char *what) { return {ErrorCode::InvalidData, what, {}}; }

std::string trimmed(std::string_view text) { return std::string(withoutOuterBlanks(text)); }

/// Seconds as integer milliseconds within the sound; nothing for what is no number.
std::optional<Milliseconds> timeOf(const Json &json, const char *name, Milliseconds duration)
{
    const Json *found = member(json, name);
    if (found == nullptr || !found->is_number())
        return std::nullopt;
    const double seconds = found->get<double>();
    if (!std::isfinite(seconds))
        return std::nullopt;
    const double most = static_cast<double>(duration.count());
    return Milliseconds(std::llround(std::clamp(seconds * 1000, 0.0, most)));
}

std::optional<TimeRange> rangeOf(const Json &json, Milliseconds duration)
{
    const auto start = timeOf(json, "start", duration);
    const auto end = timeOf(json, "end", duration);
    if (!start || !end || *end < *start)
        return std::nullopt;
    return TimeRange{*start, *end};
}

std::vector<SpokenWord> wordsOf(const Json &json, Milliseconds duration)
{
    std::vector<SpokenWord> words;
    const Json *list = member(json, "words");
    if (list == nullptr || !list->is_array())
        return words;
    for (const Json &one : *list) {
        const auto range = rangeOf(one, duration);
        std::string text = trimmed(textOf(one, "word"));
        if (range && !text.empty())
            words.push_back({*range, std::move(text)});
    }
    std::stable_sort(words.begin(), words.end(),
                     [](const SpokenWord &a, const SpokenWord &b) { return a.time.start < b.time.start; });
    return words;
}

/// Words that stand beside the segments go to the one that their middle is in.
void shareWords(std::vector<SpokenWord> words, std::vector<SpokenSegment> &segments)
{
    auto segment = segments.begin();
    for (SpokenWord &word : words) {
        const Milliseconds middle = (word.time.start + word.time.end) / 2;
        while (segment != segments.end() && segment->time.end < middle)
            ++segment;
        if (segment == segments.end())
            return;
        if (segment->time.start <= middle)
            segment->words.push_back(std::move(word));
    }
}

} // namespace

Result<ChatBody> chatBody(const ChatRequest &request, const Endpoint &endpoint, const std::string &model)
{
    ChatBody out;
    PartCounts counts;
    Json body{{"model", model}, {"messages", Json::array()}, {"stream", true}};
    for (const ChatMessage &message : request.messages) {
        auto json = messageJson(message, endpoint, counts);
        if (!json)
            return json.error();
        body["messages"].push_back(*std::move(json));
    }
    if (profileOf(endpoint.kind).takesStreamOptions)
        body["stream_options"] = {{"include_usage", true}};
    addSampling(body, request, endpoint, out.remarks);
    if (counts.leftOut > 0)
        out.remarks.push_back(std::to_string(counts.leftOut) + " of " + std::to_string(counts.pictures)
                              + " pictures were not sent: this endpoint takes at most "
                              + std::to_string(endpoint.maxPictures) + ".");
    if (counts.isSoundCut)
        out.remarks.push_back("Only the first " + std::to_string(endpoint.maxSoundSeconds)
                              + " s of the sound were sent.");
    out.json = body.dump(-1, ' ', false, Json::error_handler_t::replace);
    return out;
}

Result<ChatPiece> chatPiece(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return noAnswer("answers with something that is no JSON object");
    ChatPiece piece;
    if (member(json, "error") != nullptr) {
        piece.failure = net::serverWords(text, "application/json", {});
        return piece;
    }
    piece.model = textOf(json, "model");
    const Json *choices = member(json, "choices");
    if (choices != nullptr && choices->is_array() && !choices->empty()) {
        const Json &choice = choices->front();
        const Json *message = member(choice, "delta");
        if (message == nullptr)
            message = member(choice, "message");
        if (message != nullptr)
            piece.text = contentOf(*message);
        piece.end = endOf(textOf(choice, "finish_reason"));
    }
    if (const Json *usage = member(json, "usage"); usage != nullptr && usage->is_object()) {
        piece.usage.emplace();
        piece.usage->promptTokens = countOf(*usage, "prompt_tokens");
        piece.usage->outputTokens = countOf(*usage, "completion_tokens");
    }
    if (choices == nullptr && !piece.usage)
        return noAnswer("answers with JSON that is no chat answer: is the address right, up to /v1?");
    return piece;
}

Result<std::vector<std::string>> modelNames(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    const Json *list = member(json, "data");
    if (list == nullptr)
        list = member(json, "models");
    if (list == nullptr || !list->is_array())
        return noAnswer("answers with something that is no list of models: is the address right, up to /v1?");
    std::vector<std::string> names;
    for (const Json &one : *list) {
        std::string name = textOf(one, "id");
        if (name.empty())
            name = textOf(one, "name");
        if (!name.empty())
            names.push_back(net::oneLine(name, 200));
    }
    return names;
}

std::string withoutThoughts(std::string_view text)
{
    std::string answer = trimmed(text);
    constexpr std::string_view kBegin = "<think>";
    constexpr std::string_view kEnd = "</think>";
    if (answer.rfind(kBegin, 0) == 0) {
        const auto end = answer.find(kEnd);
        return end == std::string::npos ? std::string()
                                        : trimmed(std::string_view(answer).substr(end + kEnd.size()));
    }
    return answer;
}

Result<Transcript> transcriptFromJson(std::string_view text, Milliseconds duration)
{
    const Json json = Json::parse(text, nullptr, false);
    const Json *whole = member(json, "text");
    const Json *list = member(json, "segments");
    if ((whole == nullptr || !whole->is_string()) && (list == nullptr || !list->is_array()))
        return noAnswer("answers with something that is no transcription");
    Transcript transcript;
    transcript.language = net::oneLine(textOf(json, "language"), 40);
    if (list == nullptr || !list->is_array()) {
        transcript.hasTimes = false;
        if (!isBlank(whole->get<std::string>()))
            transcript.segments.push_back(
                {{Milliseconds(0), duration}, trimmed(whole->get<std::string>()), {}});
        return transcript;
    }
    for (const Json &one : *list) {
        const auto range = rangeOf(one, duration);
        std::string spoken = trimmed(textOf(one, "text"));
        if (range && !spoken.empty())
            transcript.segments.push_back({*range, std::move(spoken), wordsOf(one, duration)});
    }
    std::stable_sort(
        transcript.segments.begin(), transcript.segments.end(),
        [](const SpokenSegment &a, const SpokenSegment &b) { return a.time.start < b.time.start; });
    const bool haveWords = std::any_of(transcript.segments.begin(), transcript.segments.end(),
                                       [](const SpokenSegment &segment) { return !segment.words.empty(); });
    if (!haveWords)
        shareWords(wordsOf(json, duration), transcript.segments);
    return transcript;
}

} // namespace anycap::endpoint
