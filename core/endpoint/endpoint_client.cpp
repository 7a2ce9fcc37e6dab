// SPDX-License-Identifier: MIT
#include "core/endpoint/endpoint_client.h"

#include "core/endpoint/chat_reception.h"
#include "core/endpoint/payload.h"
#include "core/net/address.h"
#include "core/net/http_client.h"
#include "core/net/http_words.h"
#include "core/net/retry.h"

#include <QRandomGenerator>

#include <condition_variable>
#include <mutex>

namespace anycap::endpoint {

namespace {

constexpr std::int64_t kMostAnswerBytes = 64LL << 20;
constexpr std::int64_t kPauseMs = 200; ///< longer with each answer that broke off

/// So many at one time.
class Slots {
public:
    explicit Slots(int count)
        : m_free(count)
    {
    }
    /// False: stopped before one was free.
    bool take(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [this] { return m_free > 0; }) || stop.stop_requested())
            return false;
        --m_free;
        return true;
    }
    void give()
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_free;
        }
        m_changed.notify_one();
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    int m_free;
};

struct Form {
    std::string boundary;
    std::string body;

    void add(const std::string &name, std::string_view value, const std::string &more = {})
    {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more
            + "\r\n\r\n";
        body += value;
        body += "\r\n";
    }
};

Form transcriptionForm(const Pcm &sound, const std::string &model, const std::string &language)
{
    Form form;
    form.boundary = "anycap" + std::to_string(QRandomGenerator::global()->generate64())
        + std::to_string(QRandomGenerator::global()->generate64());
    form.add("model", model);
    form.add("response_format", "verbose_json");
    form.add("timestamp_granularities[]", "segment");
    form.add("timestamp_granularities[]", "word");
    if (!language.empty())
        form.add("language", language);
    form.add("file", wavOf(sound), "; filename=\"sound.wav\"\r\nContent-Type: audio/wav");
    form.body += "--" + form.boundary + "--\r\n";
    return form;
}

/// Some models take no other temperature than their own.
bool isAboutTemperature(const net::HttpResponse &response)
{
    return response.head.status == 400 && response.body.find("temperature") != std::string::npos;
}

} // namespace

struct EndpointClient::Impl {
    Endpoint endpoint;
    net::Secret key;
    std::unique_ptr<net::HttpClient> http;
    Slots slots{1};
    mutable std::mutex mutex; // for the members below
    ChatUsage total;
    std::string model;

    Impl(Endpoint given, net::Secret secret)
        : endpoint(std::move(given))
        , key(std::move(secret))
        , slots(endpoint.maxParallel)
        , model(endpoint.model)
    {
    }

    Error told(Error error) const
    {
        error.message = net::redacted(error.message, key);
        if (error.detail.empty())
            error.detail = endpoint.name;
        return error;
    }

    /// The one door. Counts into `usage`.
    Result<net::HttpResponse> send(net::HttpRequest request, const WorkContext &context, ChatUsage &usage,
                                   int attempts)
    {
        if (const auto allowed = mayReach(endpoint); !allowed)
            return allowed.error();
        if (!slots.take(context.stop)) {
            net::HttpResponse stopped;
            stopped.finish = Finish::Cancelled;
            return stopped;
        }
        request.secret = key;
        request.timeouts.answer = Milliseconds(endpoint.timeoutSeconds * 1000LL);
        request.timeouts.idle = request.timeouts.answer;
        request.maxBytes = kMostAnswerBytes;
        net::RetryPolicy policy;
        policy.maxAttempts = attempts;
        net::RetryHooks hooks;
        hooks.onAttempt = [&usage](int) { ++usage.requests; };
        auto response = net::sendWithRetries(*http, request, policy, WorkContext{context.stop, {}}, hooks);
        slots.give();
        if (!response)
            return told(response.error());
        return response;
    }

    void count(ChatUsage &usage)
    {
        usage.cost = (static_cast<double>(usage.promptTokens) * endpoint.prices.promptPerMillion
                      + static_cast<double>(usage.outputTokens) * endpoint.prices.outputPerMillion)
            / 1e6;
        const std::lock_guard lock(mutex);
        total += usage;
    }

    /// What is to be asked for; nothing when cancelled.
    Result<std::optional<std::string>> modelToAsk(const std::string &wanted, const WorkContext &context)
    {
        if (!wanted.empty())
            return std::optional<std::string>(wanted);
        {
            const std::lock_guard lock(mutex);
            if (!model.empty())
                return std::optional<std::string>(model);
        }
        const auto names = listModels(context);
        if (!names)
            return names.error();
        if (!*names)
            return std::optional<std::string>();
        if ((*names)->empty())
            return told({ErrorCode::NotFound, "the server has no model loaded", {}});
        const std::lock_guard lock(mutex);
        model = (*names)->front();
        return std::optional<std::string>(model);
    }

    Result<std::optional<std::vector<std::string>>> listModels(const WorkContext &context)
    {
        net::HttpRequest request;
        request.url = net::joinedUrl(endpoint.url, "models");
        request.headers.push_back({"Accept", "application/json"});
        ChatUsage usage;
        const auto response = send(std::move(request), context, usage, endpoint.maxAttempts);
        count(usage);
        if (!response)
            return response.error();
        if (response->finish == Finish::Cancelled)
            return std::optional<std::vector<std::string>>();
        if (!response->head.isSuccess())
            return told(net::statusError(*response, key));
        auto names = modelNames(response->body);
        if (!names)
            return told(names.error());
        return std::optional(*std::move(names));
    }

    /// One question, with as many attempts as are left, until something was shown.
    Result<ChatAnswer> ask(ChatRequest request, const std::string &asked, const ChatContext &context);
};

Result<ChatAnswer> EndpointClient::Impl::ask(ChatRequest request, const std::string &asked,
                                             const ChatContext &context)
{
    ChatUsage usage;
    bool isTemperatureDropped = false;
    for (;;) {
        auto body = chatBody(request, endpoint, asked);
        if (!body)
            return body.error();
        if (isTemperatureDropped)
            body->remarks.emplace_back(
                "The temperature was not sent: the model takes no other than its own.");
        ChatReception reception(context.onText);
        net::HttpRequest post;
        post.method = "POST";
        post.url = net::joinedUrl(endpoint.url, "chat/completions");
        post.headers.push_back({"Accept", "text/event-stream, application/json"});
        post.contentType = "application/json";
        post.body = std::move(body->json);
        post.onHead = [&](const net::HttpHead &head) { return reception.onHead(head); };
        post.onBody = [&](std::string_view bytes) { return reception.onBytes(bytes); };
        const int left = static_cast<int>(std::max<std::int64_t>(1, endpoint.maxAttempts - usage.requests));
        const auto response = send(std::move(post), context.work, usage, left);
        if (response && response->finish == Finish::Completed && !response->head.isSuccess()
            && !reception.error()) {
            if (request.temperature && isAboutTemperature(*response)) {
                request.temperature.reset();
                isTemperatureDropped = true;
                continue;
            }
            count(usage);
            return told(net::statusError(*response, key));
        }
        if (response && response->finish == Finish::Completed)
            reception.finish();
        // What breaks off behind the end of the answer (a count of tokens, "[DONE]") is no loss.
        const bool isLost = !response && !reception.hasEnd();
        const bool isCut = isLost && response.error().code == ErrorCode::IoError;
        const bool mayTryAgain = (isCut || reception.isPassing()) && !reception.hasShownText()
            && usage.requests < endpoint.maxAttempts && !context.work.isStopRequested();
        if (mayTryAgain) {
            net::waitFor(Milliseconds(kPauseMs * usage.requests), context.work.stop);
            continue;
        }
        const ChatUsage tokens = reception.answer().usage;
        usage.promptTokens = tokens.promptTokens;
        usage.outputTokens = tokens.outputTokens;
        count(usage);
        if (isLost)
            return response.error();
        ChatAnswer answer = std::move(reception.answer());
        answer.usage = usage;
        answer.remarks = std::move(body->remarks);
        if (response && response->finish == Finish::Cancelled) {
            answer.end = ChatEnd::Stopped;
            return answer;
        }
        if (reception.error())
            return told(*reception.error());
        return answer;
    }
}

EndpointClient::EndpointClient(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

EndpointClient::~EndpointClient() = default;

Result<std::unique_ptr<EndpointClient>> EndpointClient::open(const Endpoint &endpoint, const net::Secret &key)
{
    if (const auto checked = checkEndpoint(endpoint); !checked)
        return checked.error();
    net::NetworkSettings settings;
    settings.caFile = endpoint.caFile;
    if (!endpoint.proxyUrl.empty()) {
        settings.proxy = net::ProxyUse::Explicit;
        settings.proxyUrl = endpoint.proxyUrl;
    }
    auto http = net::HttpClient::open(settings);
    if (!http)
        return http.error();
    auto impl = std::make_unique<Impl>(endpoint, key);
    impl->http = *std::move(http);
    return std::unique_ptr<EndpointClient>(new EndpointClient(std::move(impl)));
}

const Endpoint &EndpointClient::endpoint() const { return m_impl->endpoint; }

std::string EndpointClient::name() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->model.empty() ? m_impl->endpoint.name : m_impl->endpoint.name + " (" + m_impl->model + ")";
}

ChatUsage EndpointClient::usage() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->total;
}

Result<ChatAnswer> EndpointClient::chat(const ChatRequest &request, const ChatContext &context)
{
    const auto model = m_impl->modelToAsk(request.model, context.work);
    if (!model)
        return model.error();
    if (!*model) {
        ChatAnswer stopped;
        stopped.end = ChatEnd::Stopped;
        return stopped;
    }
    return m_impl->ask(request, **model, context);
}

Result<std::optional<std::vector<std::string>>> EndpointClient::models(const WorkContext &context)
{
    return m_impl->listModels(context);
}

Result<std::optional<Transcript>> EndpointClient::transcribe(const Pcm &sound, const std::string &language,
                                                             const WorkContext &context)
{
    const auto model = m_impl->modelToAsk({}, context);
    if (!model)
        return model.error();
    if (!*model)
        return std::optional<Transcript>();
    Form form = transcriptionForm(sound, **model, language);
    net::HttpRequest request;
    request.method = "POST";
    request.url = net::joinedUrl(m_impl->endpoint.url, "audio/transcriptions");
    request.contentType = "multipart/form-data; boundary=" + form.boundary;
    request.body = std::move(form.body);
    ChatUsage usage;
    const auto response = m_impl->send(std::move(request), context, usage, m_impl->endpoint.maxAttempts);
    m_impl->count(usage);
    if (!response)
        return response.error();
    if (response->finish == Finish::Cancelled)
        return std::optional<Transcript>();
    if (!response->head.isSuccess())
        return m_impl->told(net::statusError(*response, m_impl->key));
    auto transcript = transcriptFromJson(response->body, sound.duration());
    if (!transcript)
        return m_impl->told(transcript.error());
    return std::optional(*std::move(transcript));
}

} // namespace anycap::endpoint
