// SPDX-License-Identifier: MIT
// `anycap models list|fetch|add|remove`: the models of this machine and how they come here.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "core/models/fetch.h"
#include "core/models/hub_cache.h"
#include "core/models/known_models.h"
#include "core/models/memory_fit.h"
#include "core/models/model_store.h"

#include <algorithm>

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;
using namespace anycap::models;

const QString kJson = QStringLiteral("json");
const QString kStore = QStringLiteral("store");
const QString kRevision = QStringLiteral("revision");
const QString kConnections = QStringLiteral("connections");
const QString kAll = QStringLiteral("all");

QString utf16(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// "4.2 GB", in powers of ten as disks and hubs count.
QString sizeText(std::int64_t bytes)
{
    if (bytes < 1'000'000)
        return QStringLiteral("%1 kB").arg((bytes + 999) / 1000);
    if (bytes < 1'000'000'000)
        return QStringLiteral("%1 MB").arg((bytes + 999'999) / 1'000'000);
    return QStringLiteral("%1 GB").arg(static_cast<double>(bytes) / 1e9, 0, 'f', 1);
}

ModelStore storeOf(const Invocation &call)
{
    return ModelStore(call.isSet(kStore) ? call.value(kStore).toStdString() : ModelStore::defaultFolder());
}

QCommandLineOption storeOption()
{
    return {kStore,
            QStringLiteral("The folder of fetched models (ANYCAP_MODELS, ~/.local/share/anycap/models)"),
            QStringLiteral("DIR")};
}

QString originText(ModelOrigin origin)
{
    switch (origin) {
    case ModelOrigin::Fetched:
        return QStringLiteral("fetched");
    case ModelOrigin::Partial:
        return QStringLiteral("partial");
    case ModelOrigin::Added:
        return QStringLiteral("added");
    }
    return {};
}

Json storedJson(const StoredModel &model)
{
    return {{"name", model.name},
            {"folder", model.folder},
            {"state", model.isMissing ? "missing" : originText(model.origin).toStdString()},
            {"repository", model.repository},
            {"commit", model.commit},
            {"disk_bytes", model.diskBytes}};
}

Json knownJson(const KnownModel &model, std::optional<std::uint64_t> memory)
{
    Json one{{"id", model.id},
             {"repository", model.repository},
             {"use", model.use},
             {"licence", model.licence},
             {"refines", model.canRefine}};
    if (model.billions <= 0)
        return one;
    one["parameters"] = static_cast<std::int64_t>(model.billions * 1e9);
    Json needs = Json::object();
    for (const WeightKind kind : kWeightKinds) {
        const std::uint64_t bytes = memoryNeeded(model.billions, kind);
        needs[std::string(weightKindName(kind))] = {{"bytes", bytes}, {"fits", memory && bytes <= *memory}};
    }
    one["memory"] = std::move(needs);
    return one;
}

/// "bfloat16 5.4 GB, int8 3.3 GB, int4 2.3 GB", with what does not fit here in brackets.
QString memoryText(const KnownModel &model, std::optional<std::uint64_t> memory)
{
    if (model.billions <= 0)
        return {};
    QStringList parts;
    for (const WeightKind kind : kWeightKinds) {
        const std::uint64_t bytes = memoryNeeded(model.billions, kind);
        const QString part = QStringLiteral("%1 %2").arg(utf16(weightKindName(kind)),
                                                         sizeText(static_cast<std::int64_t>(bytes)));
        parts << (memory && bytes > *memory ? QLatin1Char('(') + part + QLatin1Char(')') : part);
    }
    return parts.join(QStringLiteral(", "));
}

int runList(const Invocation &call)
{
    const auto stored = storeOf(call).models();
    if (!stored) {
        call.console.error(stored.error());
        return Unusable;
    }
    const std::vector<CachedModel> cached = cachedModels(hubCacheFolder());
    const std::optional<std::uint64_t> memory = totalMemory();
    if (call.isSet(kJson)) {
        Json here = Json::array();
        for (const StoredModel &model : *stored)
            here.push_back(storedJson(model));
        Json cache = Json::array();
        for (const CachedModel &model : cached)
            cache.push_back(
                {{"repository", model.repository}, {"commit", model.commit}, {"folder", model.folder}});
        Json known = Json::array();
        for (const KnownModel &model : knownModels())
            known.push_back(knownJson(model, memory));
        call.console.print(jsonText(
            Json{{"models", std::move(here)}, {"hub_cache", std::move(cache)}, {"known", std::move(known)}}));
        return Success;
    }
    for (const StoredModel &model : *stored) {
        const QString state = model.isMissing ? QStringLiteral("missing") : originText(model.origin);
        call.console.print(
            QStringLiteral("%1  %2, %3  %4")
                .arg(utf16(model.name), state, sizeText(model.diskBytes), utf16(model.folder)));
    }
    if (stored->empty())
        call.console.print(QStringLiteral("No models here yet: 'anycap models fetch NAME' brings one."));
    for (const CachedModel &model : cached)
        call.console.print(
            QStringLiteral("%1  in the hub's cache  %2").arg(utf16(model.repository), utf16(model.folder)));
    if (!call.isSet(kAll) && !stored->empty())
        return Success;
    call.console.print(QString());
    for (const KnownModel &model : knownModels()) {
        call.console.print(QStringLiteral("%1  %2  %3")
                               .arg(utf16(model.id).leftJustified(14),
                                    utf16(model.repository).leftJustified(26), utf16(model.use)));
        const QString memoryNeeds = memoryText(model, memory);
        if (!memoryNeeds.isEmpty())
            call.console.print(QStringLiteral("                memory: %1; licence: %2")
                                   .arg(memoryNeeds, utf16(model.licence)));
    }
    return Success;
}

int runFetch(const Invocation &call)
{
    const std::string name = call.arguments.first().toStdString();
    const auto known = findKnownModel(name);
    const ModelStore store = storeOf(call);
    FetchOptions options;
    options.hub = hubOfEnvironment();
    options.repository = known ? std::string(known->repository) : name;
    if (call.isSet(kRevision))
        options.revision = call.value(kRevision).toStdString();
    if (call.isSet(kConnections)) {
        bool isNumber = false;
        options.connections = call.value(kConnections).toInt(&isNumber);
        if (!isNumber || options.connections < 1 || options.connections > 16) {
            call.console.error(QStringLiteral("--connections %1: a number from 1 to 16 is needed")
                                   .arg(call.value(kConnections)));
            return Unusable;
        }
    }
    if (!isRepositoryName(options.repository)) {
        call.console.error(QStringLiteral("%1: is neither a known model (anycap models list --all) nor a "
                                          "repository's name (owner/name)")
                               .arg(call.arguments.first()));
        return Unusable;
    }
    options.folder = store.folderOf(options.repository);
    net::NetworkSettings settings;
    const auto client = net::HttpClient::open(settings);
    if (!client) {
        call.console.error(client.error());
        return Unusable;
    }
    const auto outcome = fetchModel(
        **client, options, call.console.work(QStringLiteral("Fetching %1").arg(utf16(options.repository))));
    call.console.clearProgress();
    if (!outcome) {
        call.console.error(outcome.error());
        return outcome.error().code == ErrorCode::InvalidArgument ? Unusable : ProblemsFound;
    }
    if (outcome->finish == Finish::Cancelled) {
        call.console.error(QStringLiteral("%1: stopped; the same call goes on with what is there")
                               .arg(utf16(options.repository)));
        return ProblemsFound;
    }
    for (const std::string &file : outcome->fetchedAgain)
        call.console.note(QStringLiteral("%1: was damaged on its way and fetched again").arg(utf16(file)));
    if (call.isSet(kJson)) {
        call.console.print(jsonText(Json{{"repository", outcome->model.repository},
                                         {"commit", outcome->model.commit},
                                         {"folder", options.folder},
                                         {"bytes", outcome->model.totalBytes()},
                                         {"received_bytes", outcome->receivedBytes},
                                         {"files", outcome->model.files.size()}}));
        return Success;
    }
    call.console.print(QStringLiteral("%1: %2 in %3, all checked")
                           .arg(utf16(options.folder), sizeText(outcome->model.totalBytes()))
                           .arg(outcome->model.files.size() == 1
                                    ? QStringLiteral("one file")
                                    : QStringLiteral("%1 files").arg(outcome->model.files.size())));
    return Success;
}

int runAdd(const Invocation &call)
{
    ModelStore store = storeOf(call);
    for (const QString &folder : call.arguments) {
        const auto added = store.add(folder.toStdString());
        if (!added) {
            call.console.error(added.error());
            return Unusable;
        }
        call.console.print(QStringLiteral("%1: %2").arg(utf16(added->name), utf16(added->folder)));
    }
    return Success;
}

int runRemove(const Invocation &call)
{
    ModelStore store = storeOf(call);
    for (const QString &name : call.arguments) {
        const auto removed = store.remove(name.toStdString());
        if (!removed) {
            call.console.error(removed.error());
            return Unusable;
        }
        call.console.print(
            removed->origin == ModelOrigin::Added
                ? QStringLiteral("%1: no longer listed; the folder stays").arg(utf16(removed->folder))
                : QStringLiteral("%1: deleted, %2")
                      .arg(utf16(removed->folder), sizeText(removed->diskBytes)));
    }
    return Success;
}

} // namespace

Command modelsListCommand()
{
    Command command;
    command.path = {QStringLiteral("models"), QStringLiteral("list")};
    command.summary = QStringLiteral("Show the models of this machine and what there is");
    command.details = QStringLiteral("Fetched models, folders that were added, and what other programs have "
                                     "in Hugging Face's cache, with what\n"
                                     "they take on disk. --all also lists published models, with the memory "
                                     "that each needs while it runs;\n"
                                     "what this machine does not have stands in brackets.\n\n"
                                     "Example:\n  anycap models list --all");
    command.options = {storeOption(),
                       {kAll, QStringLiteral("Also published models that can be fetched")},
                       {kJson, QStringLiteral("Print JSON")}};
    command.maximumArguments = 0;
    command.run = runList;
    return command;
}

Command modelsFetchCommand()
{
    Command command;
    command.path = {QStringLiteral("models"), QStringLiteral("fetch")};
    command.arguments = QStringLiteral("NAME");
    command.summary = QStringLiteral("Fetch a model, or go on fetching it");
    command.details = QStringLiteral("NAME is one of 'models list --all' or a repository, owner/name. The "
                                     "host is HF_ENDPOINT, or Hugging Face;\n"
                                     "HF_TOKEN is sent to it where it is set. Interrupt it as you like: the "
                                     "same call goes on, and nothing that\n"
                                     "was received comes again. Each file is checked against its digest; a "
                                     "damaged one is fetched anew. A model\n"
                                     "that is here is brought up to date.\n\n"
                                     "Example:\n  anycap models fetch internvl3-2b");
    command.options = {storeOption(),
                       {kRevision, QStringLiteral("A branch, tag or commit (main)"), QStringLiteral("R")},
                       {kConnections, QStringLiteral("Ranges at a time (4)"), QStringLiteral("N")},
                       {kJson, QStringLiteral("Print JSON about what was fetched")}};
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = runFetch;
    return command;
}

Command modelsAddCommand()
{
    Command command;
    command.path = {QStringLiteral("models"), QStringLiteral("add")};
    command.arguments = QStringLiteral("DIR...");
    command.summary = QStringLiteral("List a model's folder, without copying it");
    command.details = QStringLiteral("Example:\n  anycap models add /data/InternVL3-2B");
    command.options = {storeOption()};
    command.minimumArguments = 1;
    command.run = runAdd;
    return command;
}

Command modelsRemoveCommand()
{
    Command command;
    command.path = {QStringLiteral("models"), QStringLiteral("remove")};
    command.arguments = QStringLiteral("NAME...");
    command.summary = QStringLiteral("Delete a fetched model, or take a folder off the list");
    command.details = QStringLiteral("Folders that were added stay where they are.\n\n"
                                     "Example:\n  anycap models remove internvl3-2b");
    command.options = {storeOption()};
    command.minimumArguments = 1;
    command.run = runRemove;
    return command;
}

} // namespace anycap::cli
