// SPDX-License-Identifier: MIT
// `anycap endpoints …`: servers that caption, what may be sent to them, and whether they answer.
#include "app/cli/caption_options.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "core/endpoint/endpoint.h"
#include "core/endpoint/key_store.h"
#include "core/endpoint/user_endpoints.h"

#include <array>
#include <iostream>

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;
using namespace anycap::endpoint;

const QString kJson = QStringLiteral("json");
const QString kUrl = QStringLiteral("url");
const QString kKind = QStringLiteral("kind");
const QString kModelName = QStringLiteral("model");
const QString kKeyEnv = QStringLiteral("key-env");
const QString kKeyStdin = QStringLiteral("key-stdin");
const QString kAllow = QStringLiteral("allow");
const QString kCaFile = QStringLiteral("ca-file");
const QString kProxy = QStringLiteral("proxy");

struct NumberOption {
    const char *name;
    int Endpoint::*value;
    const char *help;
};
constexpr std::array<NumberOption, 6> kNumbers{{
    {"parallel", &Endpoint::maxParallel, "Requests at one time (4)"},
    {"timeout", &Endpoint::timeoutSeconds, "Seconds to wait for an answer (300)"},
    {"attempts", &Endpoint::maxAttempts, "Attempts at a request (4)"},
    {"max-pictures", &Endpoint::maxPictures, "Most pictures in a request (8)"},
    {"max-side", &Endpoint::maxPictureSide, "Longest side of a picture in pixels (1024)"},
    {"max-sound", &Endpoint::maxSoundSeconds, "Most seconds of sound in a request (60)"},
}};

struct PriceOption {
    const char *name;
    double EndpointPrices::*value;
    const char *help;
};
constexpr std::array<PriceOption, 2> kPrices{{
    {"prompt-price", &EndpointPrices::promptPerMillion, "Price of a million tokens that are sent (0)"},
    {"output-price", &EndpointPrices::outputPerMillion, "Price of a million tokens that come back (0)"},
}};

EndpointStore endpointStore() { return EndpointStore(EndpointStore::defaultPath()); }

int failed(const Invocation &call, const Error &error)
{
    call.console.clearProgress();
    call.console.error(error);
    return Unusable;
}

Result<Endpoint> named(const Invocation &call)
{
    return endpointStore().endpoint(call.arguments.first().toStdString());
}

std::string keyText(const Endpoint &endpoint)
{
    switch (endpoint.keyPlace) {
    case KeyPlace::Keychain:
        return "in the keychain";
    case KeyPlace::Environment:
        return "in $" + endpoint.keyVariable;
    case KeyPlace::None:
        break;
    }
    return "none";
}

Json endpointJson(const Endpoint &endpoint)
{
    return {{"name", endpoint.name},
            {"kind", profileOf(endpoint.kind).name},
            {"url", endpoint.url},
            {"model", endpoint.model},
            {"key", keyText(endpoint)},
            {"local", isLocal(endpoint)},
            {"allowed", mayReach(endpoint).has_value()}};
}

int runList(const Invocation &call)
{
    const auto all = endpointStore().endpoints();
    if (!all)
        return failed(call, all.error());
    if (call.isSet(kJson)) {
        Json list = Json::array();
        for (const Endpoint &endpoint : *all)
            list.push_back(endpointJson(endpoint));
        call.console.print(jsonText(Json{{"endpoints", list}}));
        return Success;
    }
    for (const Endpoint &endpoint : *all) {
        const char *state = isLocal(endpoint) ? "this machine"
            : mayReach(endpoint)              ? "allowed"
                                              : "not allowed";
        call.console.print(
            QStringLiteral("%1 %2  %3  model: %4  key: %5  [%6]")
                .arg(utf8Text(endpoint.name).leftJustified(16),
                     utf8Text(profileOf(endpoint.kind).name).leftJustified(10), utf8Text(endpoint.url),
                     endpoint.model.empty() ? QStringLiteral("the server's first") : utf8Text(endpoint.model),
                     utf8Text(keyText(endpoint)), QLatin1String(state)));
    }
    if (all->empty())
        call.console.note(
            QStringLiteral("no endpoints yet: 'anycap endpoints add NAME --kind ollama' makes one"));
    return Success;
}

Result<Unit> readNumbers(const Invocation &call, Endpoint &endpoint)
{
    for (const NumberOption &option : kNumbers) {
        if (!call.isSet(QLatin1String(option.name)))
            continue;
        bool isNumber = false;
        endpoint.*option.value = call.value(QLatin1String(option.name)).toInt(&isNumber);
        if (!isNumber)
            return Error{ErrorCode::InvalidArgument, "takes a whole number", std::string("--") + option.name};
    }
    for (const PriceOption &option : kPrices) {
        if (!call.isSet(QLatin1String(option.name)))
            continue;
        bool isNumber = false;
        endpoint.prices.*option.value = call.value(QLatin1String(option.name)).toDouble(&isNumber);
        if (!isNumber)
            return Error{ErrorCode::InvalidArgument, "takes a number", std::string("--") + option.name};
    }
    return Unit{};
}

/// The endpoint as the options say; what they do not say stays as it was.
Result<Endpoint> readEndpoint(const Invocation &call)
{
    const auto known = named(call);
    if (!known && known.error().code != ErrorCode::NotFound)
        return known.error();
    Endpoint endpoint = known.value_or(Endpoint{});
    endpoint.name = call.arguments.first().toStdString();
    if (call.isSet(kKind)) {
        const auto kind = endpointKindFromName(call.value(kKind).toStdString());
        if (!kind) {
            std::string kinds;
            for (const EndpointProfile &profile : endpointProfiles())
                kinds += (kinds.empty() ? "" : ", ") + std::string(profile.name);
            return Error{ErrorCode::InvalidArgument, "is one of " + kinds, "--kind"};
        }
        endpoint.kind = *kind;
        if (endpoint.url.empty())
            endpoint.url = profileOf(*kind).usualUrl;
    }
    if (call.isSet(kUrl))
        endpoint.url = call.value(kUrl).toStdString();
    if (endpoint.url.empty())
        return Error{ErrorCode::InvalidArgument, "its address is missing: give --url https://HOST/v1", {}};
    if (call.isSet(kModelName))
        endpoint.model = call.value(kModelName).toStdString();
    if (call.isSet(kCaFile))
        endpoint.caFile = call.value(kCaFile).toStdString();
    if (call.isSet(kProxy))
        endpoint.proxyUrl = call.value(kProxy).toStdString();
    if (call.isSet(kKeyEnv) && call.isSet(kKeyStdin))
        return Error{ErrorCode::InvalidArgument, "give --key-env or --key-stdin, not both", {}};
    if (call.isSet(kKeyEnv)) {
        endpoint.keyPlace = KeyPlace::Environment;
        endpoint.keyVariable = call.value(kKeyEnv).toStdString();
    } else if (call.isSet(kKeyStdin)) {
        endpoint.keyPlace = KeyPlace::Keychain;
        endpoint.keyVariable.clear();
    }
    if (auto read = readNumbers(call, endpoint); !read)
        return read.error();
    if (call.isSet(kAllow))
        endpoint.allowedHost = hostOf(endpoint);
    if (auto checked = checkEndpoint(endpoint); !checked)
        return checked.error();
    return endpoint;
}

int runAdd(const Invocation &call)
{
    const auto endpoint = readEndpoint(call);
    if (!endpoint)
        return failed(call, endpoint.error());
    if (call.isSet(kKeyStdin)) {
        std::string key;
        std::getline(std::cin, key);
        const net::Secret secret(QString::fromStdString(key).trimmed().toStdString());
        if (secret.isEmpty())
            return failed(call,
                          {ErrorCode::InvalidArgument, "there is no key on standard input", "--key-stdin"});
        if (const auto kept = makeKeychain()->write(endpoint->name, secret); !kept)
            return failed(call, kept.error());
    }
    EndpointStore store = endpointStore();
    if (const auto saved = store.save(*endpoint); !saved)
        return failed(call, saved.error());
    call.console.print(QStringLiteral("%1: %2").arg(utf8Text(endpoint->name), utf8Text(endpoint->url)));
    call.console.print(utf8Text(whatLeaves(*endpoint)));
    if (!mayReach(*endpoint))
        call.console.note(QStringLiteral("nothing is sent until you allow it: anycap endpoints allow %1")
                              .arg(utf8Text(endpoint->name)));
    return Success;
}

int runAllow(const Invocation &call, bool isAllowed)
{
    auto endpoint = named(call);
    if (!endpoint)
        return failed(call, endpoint.error());
    endpoint->allowedHost = isAllowed ? hostOf(*endpoint) : std::string();
    EndpointStore store = endpointStore();
    if (const auto saved = store.save(*endpoint); !saved)
        return failed(call, saved.error());
    call.console.print(
        isAllowed ? utf8Text(whatLeaves(*endpoint))
                  : QStringLiteral("%1: nothing is sent there any more").arg(utf8Text(endpoint->name)));
    return Success;
}

int runRemove(const Invocation &call)
{
    const auto endpoint = named(call);
    if (!endpoint)
        return failed(call, endpoint.error());
    EndpointStore store = endpointStore();
    if (const auto removed = store.remove(endpoint->name); !removed)
        return failed(call, removed.error());
    if (endpoint->keyPlace == KeyPlace::Keychain) {
        if (const auto removed = makeKeychain()->remove(endpoint->name);
            !removed && removed.error().code != ErrorCode::NotFound)
            call.console.note(QStringLiteral("its key is still in the keychain: %1")
                                  .arg(utf8Text(removed.error().message)));
    }
    call.console.print(QStringLiteral("%1: removed").arg(utf8Text(endpoint->name)));
    return Success;
}

Result<std::vector<std::string>> modelsOf(const Invocation &call)
{
    auto client = endpoint::openEndpointClient(call.arguments.first().toStdString());
    if (!client)
        return client.error();
    const auto names
        = (*client)->models(call.console.work(QStringLiteral("Asking %1").arg(call.arguments.first())));
    if (!names)
        return names.error();
    if (!*names)
        return Error{ErrorCode::IoError, "cancelled", call.arguments.first().toStdString()};
    return **names;
}

int runModels(const Invocation &call)
{
    const auto names = modelsOf(call);
    if (!names)
        return failed(call, names.error());
    if (call.isSet(kJson)) {
        call.console.print(jsonText(Json{{"models", *names}}));
        return Success;
    }
    for (const std::string &name : *names)
        call.console.print(utf8Text(name));
    return Success;
}

/// The list of models, and one small question.
int runTest(const Invocation &call)
{
    auto client = endpoint::openEndpointClient(call.arguments.first().toStdString());
    if (!client)
        return failed(call, client.error());
    const WorkContext work = call.console.work(QStringLiteral("Asking %1").arg(call.arguments.first()));
    const auto names = (*client)->models(work);
    if (names && *names)
        call.console.print(QStringLiteral("It lists %1 model(s).").arg((*names)->size()));
    else if (!names && names.error().code != ErrorCode::NotFound)
        return failed(call, names.error());
    ChatRequest request;
    request.messages.push_back(userMessage("Answer with the one word: ready"));
    const auto answer = (*client)->chat(request, ChatContext{work, {}});
    if (!answer)
        return failed(call, answer.error());
    if (answer->end == ChatEnd::Stopped)
        return failed(call, {ErrorCode::IoError, "cancelled", call.arguments.first().toStdString()});
    call.console.print(
        QStringLiteral("%1 answers: %2")
            .arg(utf8Text((*client)->name()), utf8Text(withoutThoughts(answer->text)).left(200)));
    call.console.print(utf8Text(whatLeaves((*client)->endpoint())));
    return Success;
}

Command endpointCommand(const char *word, const char *summary, std::function<int(const Invocation &)> run)
{
    Command command;
    command.path = QStringList{QStringLiteral("endpoints"), QLatin1String(word)};
    command.arguments = QStringLiteral("NAME");
    command.summary = QLatin1String(summary);
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = std::move(run);
    return command;
}

QCommandLineOption jsonOption() { return {kJson, QStringLiteral("Print it as JSON")}; }

} // namespace

Command endpointsListCommand()
{
    Command command = endpointCommand("list", "List the servers that can be asked for captions", runList);
    command.arguments.clear();
    command.minimumArguments = 0;
    command.maximumArguments = 0;
    command.options = {jsonOption()};
    return command;
}

Command endpointsAddCommand()
{
    Command command
        = endpointCommand("add", "Set up a server that can be asked for captions, or change one", runAdd);
    command.details = QStringLiteral(
        "Any server with an OpenAI-compatible interface: OpenAI, vLLM, llama.cpp server, Ollama, LM Studio "
        "...\n"
        "A key is kept in the system's keychain or in a variable of the environment, never in a file of "
        "this\n"
        "program. Nothing is sent to another machine before you allow it.\n\nExamples:\n"
        "  anycap endpoints add desk --kind ollama --model llava\n"
        "  anycap endpoints add work --kind openai --model gpt-4o --key-env OPENAI_API_KEY --allow\n"
        "  anycap caption photo.jpg --endpoint desk");
    command.options = {
        {kKind, QStringLiteral("openai, vllm, llama.cpp, ollama, lm-studio or any (any)"),
         QStringLiteral("K")},
        {kUrl, QStringLiteral("Its address up to /v1 (the usual one of its kind)"), QStringLiteral("URL")},
        {kModelName, QStringLiteral("The model to ask (the first that the server lists)"),
         QStringLiteral("M")},
        {kKeyEnv, QStringLiteral("The environment variable that holds its key"), QStringLiteral("VARIABLE")},
        {kKeyStdin, QStringLiteral("Read its key from standard input and keep it in the keychain")},
        {kAllow, QStringLiteral("Allow that texts, pictures and sounds are sent to it")},
        {kCaFile, QStringLiteral("PEM certificates to trust beside the system's"), QStringLiteral("FILE")},
        {kProxy, QStringLiteral("The way to it: http://HOST:PORT or socks5://HOST:PORT (the system's)"),
         QStringLiteral("URL")}};
    for (const NumberOption &option : kNumbers)
        command.options << QCommandLineOption(QLatin1String(option.name), QLatin1String(option.help),
                                              QStringLiteral("N"));
    for (const PriceOption &option : kPrices)
        command.options << QCommandLineOption(QLatin1String(option.name), QLatin1String(option.help),
                                              QStringLiteral("P"));
    return command;
}

Command endpointsAllowCommand()
{
    return endpointCommand("allow", "Allow that texts, pictures and sounds are sent to a server",
                           [](const Invocation &call) { return runAllow(call, true); });
}

Command endpointsForbidCommand()
{
    return endpointCommand("forbid", "Take that back",
                           [](const Invocation &call) { return runAllow(call, false); });
}

Command endpointsRemoveCommand()
{
    return endpointCommand("remove", "Forget a server and its key", runRemove);
}

Command endpointsModelsCommand()
{
    Command command = endpointCommand("models", "List the models of a server", runModels);
    command.options = {jsonOption()};
    return command;
}

Command endpointsTestCommand()
{
    return endpointCommand("test", "See whether a server answers, and what it has", runTest);
}

} // namespace anycap::cli
