// SPDX-License-Identifier: MIT
// Reading, checking and writing of requests; see caption_request.h.
#include "core/batch/caption_request.h"

#include "core/base/blank.h"
#include "core/base/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace anycap::batch {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostBytes = 2U << 20U;
constexpr std::size_t kMostText = 256U << 10U; ///< of all texts; escaped, they still fit kMostBytes
constexpr std::size_t kMostConstraints = 1000;
constexpr int kMostNumber = 1'000'000; ///< of phrasings, tokens and the like
constexpr double kMostReal = 100;

constexpr std::array<std::string_view, 3> kTasks{"base", "refine", "base-and-refine"};

/// Words of the file within a message: short and on one line.
std::string quotable(std::string_view text)
{
    constexpr std::size_t kMost = 80;
    std::string line(text.substr(0, kMost));
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
    return utf8::replaceMalformed(line);
}

Error wrong(const std::string &member, const std::string &what)
{
    return {ErrorCode::InvalidData, "the request's \"" + quotable(member) + "\" " + what, {}};
}

/// The members of one object, each taken once; what is left over at the end is unknown.
class Members {
public:
    explicit Members(const Json &object, std::string prefix = {})
        : m_object(object)
        , m_prefix(std::move(prefix))
    {
    }

    const Json *take(const char *name)
    {
        const auto found = m_object.find(name);
        if (found == m_object.end())
            return nullptr;
        ++m_taken;
        return &*found;
    }

    void text(const char *name, std::string &value)
    {
        const Json *json = take(name);
        if (json == nullptr)
            return;
        if (json->is_string())
            value = json->get_ref<const std::string &>();
        else
            fail(name, "must be a text");
    }

    void flag(const char *name, bool &value)
    {
        const Json *json = take(name);
        if (json == nullptr)
            return;
        if (json->is_boolean())
            value = json->get<bool>();
        else
            fail(name, "must be true or false");
    }

    template <class T> void whole(const char *name, T least, T most, T &value)
    {
        const Json *json = take(name);
        if (json == nullptr)
            return;
        bool isFine = false;
        if (json->is_number_unsigned()) {
            const auto number = json->get<std::uint64_t>();
            isFine = number <= static_cast<std::uint64_t>(most)
                && (least <= 0 || number >= static_cast<std::uint64_t>(least));
            value = static_cast<T>(number);
        }
        if (!isFine)
            fail(name,
                 "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }

    void real(const char *name, double most, double &value)
    {
        const Json *json = take(name);
        if (json == nullptr)
            return;
        const double number = json->is_number() ? json->get<double>() : -1;
        if (std::isfinite(number) && number >= 0 && number <= most)
            value = number;
        else
            fail(name, "must be a number from 0 to " + std::to_string(static_cast<int>(most)));
    }

    void fail(const std::string &name, const std::string &what)
    {
        if (!m_error)
            m_error = wrong(m_prefix + name, what);
    }

    /// The first error; a member that nobody took is one, too.
    Result<Unit> end(std::initializer_list<const char *> known)
    {
        if (m_error)
            return *m_error;
        if (m_taken == m_object.size())
            return Unit{};
        for (const auto &[name, value] : m_object.items()) {
            const bool isKnown = std::any_of(known.begin(), known.end(),
                                             [&name = name](const char *one) { return name == one; });
            if (!isKnown)
                return wrong(m_prefix + name, "is not known to this program");
        }
        return Unit{};
    }

private:
    const Json &m_object;
    std::string m_prefix;
    std::size_t m_taken = 0;
    std::optional<Error> m_error;
};

Result<Unit> readSampling(const Json &json, Sampling &sampling)
{
    if (!json.is_object())
        return wrong("sampling", "must be an object");
    Members members(json, "sampling.");
    members.real("temperature", kMostReal, sampling.temperature);
    members.whole("top_k", 0, kMostNumber, sampling.topK);
    members.real("top_p", 1, sampling.topP);
    members.real("repetition_penalty", kMostReal, sampling.repetitionPenalty);
    members.whole<std::uint64_t>("seed", 0, std::numeric_limits<std::uint64_t>::max(), sampling.seed);
    members.whole("max_new_tokens", 0, kMostNumber, sampling.maxNewTokens);
    return members.end({"temperature", "top_k", "top_p", "repetition_penalty", "seed", "max_new_tokens"});
}

Result<Unit> readConstraints(const Json &json, ConstraintSet &constraints)
{
    if (!json.is_array() || json.size() > kMostConstraints)
        return wrong("constraints", "must be a list of at most " + std::to_string(kMostConstraints));
    for (const Json &line : json) {
        if (!line.is_string())
            return wrong("constraints", "must be texts like \"words 10..20\"");
        Result<Constraint> constraint = Constraint::parse(line.get_ref<const std::string &>());
        if (!constraint)
            return wrong("constraints",
                         "have one that cannot be read: " + quotable(constraint.error().message));
        constraints.push_back(*std::move(constraint));
    }
    return Unit{};
}

Result<Unit> checkVersion(const Json &root)
{
    const auto version = root.find("version");
    if (version == root.end() || !version->is_number_unsigned())
        return Error{ErrorCode::InvalidData, "the request does not say of which version it is", {}};
    const auto number = version->get<std::uint64_t>();
    if (number != JobRequest::kVersion)
        return Error{ErrorCode::Unsupported,
                     "the request is of version " + std::to_string(number) + ", this program knows version "
                         + std::to_string(JobRequest::kVersion),
                     {}};
    return Unit{};
}

Result<JobRequest> readRequest(const Json &root)
{
    JobRequest request;
    Members members(root);
    members.take("version");
    std::string task(requestTaskName(request.task));
    members.text("task", task);
    if (const auto known = requestTaskFromName(task))
        request.task = *known;
    else
        members.fail("task", "must be base, refine or base-and-refine");
    members.text("base_provider", request.baseProvider);
    members.text("refiner", request.refiner);
    members.text("instruction", request.instruction);
    members.whole("phrasing", 0, kMostNumber, request.phrasing);
    members.text("ask", request.ask);
    members.text("language", request.language);
    if (const Json *text = members.take("base_text")) {
        if (text->is_string())
            request.baseText = text->get<std::string>();
        else
            members.fail("base_text", "must be a text");
    }
    members.whole("candidates", 1, JobRequest::kMostCandidates, request.candidates);
    members.flag("only_without_text", request.isOnlyWithoutText);
    if (members.take("track") != nullptr) {
        store::TrackId track;
        members.whole<std::int64_t>("track", 1, std::numeric_limits<std::int64_t>::max(), track.value);
        request.track = track;
    }
    if (const Json *constraints = members.take("constraints")) {
        if (const auto read = readConstraints(*constraints, request.constraints); !read)
            return read.error();
    }
    if (const Json *sampling = members.take("sampling")) {
        if (const auto read = readSampling(*sampling, request.sampling); !read)
            return read.error();
    }
    const auto known = members.end({"version", "task", "base_provider", "refiner", "instruction", "phrasing",
                                    "ask", "language", "base_text", "candidates", "only_without_text",
                                    "track", "constraints", "sampling"});
    if (!known)
        return known.error();
    return request;
}

/// A film's captions are read while it plays, so they are brief unless their length was asked for.
std::string defaultType(Modality modality, const ConstraintSet &constraints)
{
    const bool isLengthAsked = std::any_of(constraints.begin(), constraints.end(), [](const Constraint &c) {
        return c.kind() == ConstraintKind::Words || c.kind() == ConstraintKind::Sentences;
    });
    return modality == Modality::Video && !isLengthAsked ? "brief" : "detail";
}

/// What requestFromJson() would refuse, so that nothing is queued that cannot be read again.
Result<Unit> checkSampling(const Sampling &s)
{
    const auto isWithin = [](double value, double most) { return value >= 0 && value <= most; };
    const auto isCount = [](int value) { return value >= 0 && value <= kMostNumber; };
    if (isWithin(s.temperature, kMostReal) && isWithin(s.topP, 1) && isWithin(s.repetitionPenalty, kMostReal)
        && isCount(s.topK) && isCount(s.maxNewTokens))
        return Unit{};
    return Error{ErrorCode::InvalidArgument, "a number for sampling is out of bounds", {}};
}

std::size_t textBytes(const JobRequest &request)
{
    std::size_t bytes = request.baseProvider.size() + request.refiner.size() + request.instruction.size()
        + request.ask.size() + request.language.size() + request.baseText.value_or("").size();
    for (const Constraint &c : request.constraints)
        bytes += c.text().size();
    return bytes;
}

Error unusable(std::string message) { return {ErrorCode::InvalidArgument, std::move(message), {}}; }

} // namespace

std::string_view requestTaskName(RequestTask task) { return kTasks[static_cast<std::size_t>(task)]; }

std::optional<RequestTask> requestTaskFromName(std::string_view name)
{
    const auto *const found = std::find(kTasks.begin(), kTasks.end(), name);
    if (found == kTasks.end())
        return std::nullopt;
    return static_cast<RequestTask>(found - kTasks.begin());
}

Result<Unit> checkRequest(const JobRequest &request)
{
    if (!request.instruction.empty() && !request.ask.empty())
        return unusable("an instruction type and free text say two different things: give one of them");
    if (request.task != RequestTask::Refine && request.baseProvider.empty() && !request.baseText)
        return unusable("there is no provider to write captions");
    if (request.task == RequestTask::Refine && request.refiner.empty())
        return unusable("there is no provider to refine captions");
    if (request.baseText && isBlank(*request.baseText))
        return unusable("the base text is empty");
    if (request.baseText && request.task == RequestTask::WriteBase)
        return unusable("a base text is given and another one is to be written");
    if (request.baseText && request.refiner.empty())
        return unusable("a base text is given, but no provider to refine it");
    if (request.candidates < 1 || request.candidates > JobRequest::kMostCandidates)
        return unusable("from 1 to " + std::to_string(JobRequest::kMostCandidates)
                        + " candidates can be made");
    if (request.phrasing < 0 || request.phrasing > kMostNumber)
        return unusable("there is no such phrasing");
    if (request.constraints.size() > kMostConstraints || textBytes(request) > kMostText)
        return Error{ErrorCode::TooLarge, "the request is longer than a job may be", {}};
    if (request.track && request.track->value < 1)
        return unusable("there is no such track");
    if (const auto sampling = checkSampling(request.sampling); !sampling)
        return sampling;
    return checkSatisfiable(request.constraints);
}

std::string toJson(const JobRequest &request)
{
    nlohmann::ordered_json constraints = nlohmann::ordered_json::array();
    for (const Constraint &c : request.constraints)
        constraints.push_back(c.toString());
    const Sampling &s = request.sampling;
    nlohmann::ordered_json root{{"version", JobRequest::kVersion},
                                {"task", requestTaskName(request.task)},
                                {"base_provider", request.baseProvider},
                                {"refiner", request.refiner},
                                {"instruction", request.instruction},
                                {"phrasing", request.phrasing},
                                {"ask", request.ask},
                                {"constraints", std::move(constraints)},
                                {"language", request.language},
                                {"sampling",
                                 {{"temperature", s.temperature},
                                  {"top_k", s.topK},
                                  {"top_p", s.topP},
                                  {"repetition_penalty", s.repetitionPenalty},
                                  {"seed", s.seed},
                                  {"max_new_tokens", s.maxNewTokens}}},
                                {"candidates", request.candidates},
                                {"only_without_text", request.isOnlyWithoutText}};
    if (request.baseText)
        root["base_text"] = *request.baseText;
    if (request.track)
        root["track"] = request.track->value;
    return root.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

Result<JobRequest> requestFromJson(std::string_view json)
{
    if (json.size() > kMostBytes)
        return Error{ErrorCode::TooLarge, "the request is over 2 MiB long", {}};
    const Json root = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (root.is_discarded() || !root.is_object())
        return Error{ErrorCode::InvalidData, "the request is not a JSON object", {}};
    if (const auto version = checkVersion(root); !version)
        return version.error();
    Result<JobRequest> request = readRequest(root);
    if (!request)
        return request;
    if (const auto checked = checkRequest(*request); !checked)
        return checked.error();
    return request;
}

std::string requestSummary(const JobRequest &request)
{
    std::string summary = request.ask.empty() ? request.instruction : "\"" + request.ask + "\"";
    for (const Constraint &c : request.constraints)
        summary += (summary.empty() ? "" : ", ") + c.toString();
    if (summary.empty())
        summary = request.task == RequestTask::Refine ? "refine" : "caption";
    return summary;
}

Result<AskedFor> askedFor(const JobRequest &request, const InstructionCatalogue &catalogue, Modality modality,
                          bool isRefining)
{
    if (!request.ask.empty())
        return AskedFor{{std::nullopt, request.ask}, request.constraints};
    if (request.instruction.empty() && isRefining)
        return AskedFor{{}, request.constraints};
    const Result<InstructionType> type = catalogue.find(
        request.instruction.empty() ? defaultType(modality, request.constraints) : request.instruction,
        modality);
    if (!type)
        return type.error();
    return AskedFor{catalogue.instruction(*type, static_cast<std::size_t>(request.phrasing)),
                    catalogue.withDefaults(*type, request.constraints)};
}

std::optional<int> characterBudget(const ConstraintSet &constraints, std::optional<Milliseconds> time)
{
    std::optional<int> budget;
    const auto limit = [&budget](std::int64_t most) {
        const auto capped = static_cast<int>(std::clamp<std::int64_t>(most, 0, Constraint::kUnbounded));
        budget = std::min(budget.value_or(capped), capped);
    };
    for (const Constraint &c : constraints) {
        if (c.max() == Constraint::kUnbounded)
            continue;
        if (c.kind() == ConstraintKind::Characters)
            limit(c.max());
        else if (c.kind() == ConstraintKind::ReadingSpeed && time)
            limit(static_cast<std::int64_t>(c.max() * (static_cast<double>(time->count()) / 1000)));
    }
    return budget;
}

} // namespace anycap::batch
