// SPDX-License-Identifier: MIT
// Who can caption in this program; see captioner_source.h. Two locks: one is held while a model is opened,
// the other only for moments, so that lists and the status bar never wait for a model.
#include "app/captioner_source.h"

#include "app/endpoint_providers.h"
#include "app/one_at_a_time.h"
#include "app/providers.h"
#include "core/endpoint/user_endpoints.h"

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace anycap {

namespace {

constexpr std::string_view kRefinerPrefix = "acm:";
constexpr std::string_view kWriterPrefix = "model:";

#ifdef ANYCAP_HAS_ENGINE
constexpr bool kHasEngine = true;
#else
constexpr bool kHasEngine = false;
#endif

std::string absoluteFolder(std::string_view folder)
{
    std::error_code failed;
    std::filesystem::path path = std::filesystem::absolute(std::filesystem::path(folder), failed);
    if (failed)
        return std::string(folder);
    path = path.lexically_normal();
    return (path.has_filename() ? path : path.parent_path()).string();
}

std::string nameOf(const std::string &folder) { return std::filesystem::path(folder).filename().string(); }

bool isSame(const EngineModelOptions &a, const EngineModelOptions &b)
{
    return a.load.precision == b.load.precision && a.load.device == b.load.device
        && a.load.threads == b.load.threads && a.load.reuseBytes == b.load.reuseBytes
        && a.load.memoryLimitBytes == b.load.memoryLimitBytes && a.load.audioHeads == b.load.audioHeads
        && a.load.audioFrames == b.load.audioFrames && a.frames == b.frames && a.maxTiles == b.maxTiles
        && a.promptForm == b.promptForm;
}

/// Why the folder cannot be opened, as far as one look tells; empty: it can.
std::string problemOf(const std::string &folder)
{
    std::error_code ignored;
    if (!kHasEngine)
        return "This program was built without the engine that models need.";
    if (!std::filesystem::is_directory(folder, ignored))
        return "There is no such folder.";
    if (!std::filesystem::exists(std::filesystem::path(folder) / "config.json", ignored))
        return "It is not a checkpoint folder: there is no config.json in it.";
    return {};
}

batch::CaptionerChoice choiceOf(const endpoint::Endpoint &endpoint)
{
    batch::CaptionerChoice choice;
    choice.id = endpointId(endpoint.name);
    choice.displayName = endpoint.model.empty() ? endpoint.name : endpoint.name + " (" + endpoint.model + ")";
    choice.summary = "Asks the server " + endpoint::hostOf(endpoint);
    choice.canWriteBase = true;
    choice.canRefine = true;
    choice.sendsDataAway = !endpoint::isLocal(endpoint);
    choice.runsAtOnce = endpoint.maxParallel;
    choice.modalities = {Modality::Image, Modality::Video};
    if (endpoint::profileOf(endpoint.kind).takesSound)
        choice.modalities.push_back(Modality::Audio);
    choice.isAvailable = endpoint::mayReach(endpoint).has_value();
    if (!choice.isAvailable)
        choice.unavailableReason = "You have not allowed that data leaves this machine for its server.";
    return choice;
}

/// An endpoint that was opened; another one when the user changes it.
struct OpenedEndpoint {
    endpoint::Endpoint setup;
    std::shared_ptr<CaptionModel> captioner;
};

/// The checkpoint that is in memory, with its captioners.
struct LoadedModel {
    std::string folder;
    batch::DeviceInfo info;
    bool hasAudio = false;
    std::shared_ptr<CaptionModel> refiner;
    std::shared_ptr<CaptionModel> writer;
};

Result<LoadedModel> loadModel(EngineModelOptions options, const std::string &folder,
                              const WorkContext &context)
{
#ifdef ANYCAP_HAS_ENGINE
    options.load.directory = folder;
    auto model = openEngineModel(options, context);
    if (!model)
        return model.error();
    const engine::EngineInfo &engine = model->engine->info();
    LoadedModel loaded;
    loaded.folder = folder;
    loaded.info = {engine.device, model->name, engine.precision, engine.weightBytes, false};
    loaded.hasAudio = engine.hasAudio;
    const Turn turn = std::make_shared<std::timed_mutex>(); // both are one engine
    loaded.writer = oneAtATime(makeModelCaptioner(*model), turn);
    loaded.refiner = oneAtATime(makeAcmRefiner(*std::move(model)), turn);
    return loaded;
#else
    (void)options;
    (void)context;
    return Error{ErrorCode::Unsupported, "this program was built without the engine that models need",
                 folder};
#endif
}

class Captioners final : public ProgramCaptioners {
public:
    explicit Captioners(CaptionerSourceOptions options)
        : m_options(std::move(options))
    {
    }

    void setOptions(CaptionerSourceOptions options) override;
    std::vector<batch::CaptionerChoice> choices() const override;
    Result<std::shared_ptr<CaptionModel>> open(std::string_view id, const WorkContext &context) override;
    void releaseIdle() override;
    batch::DeviceInfo deviceInfo() const override;

private:
    Result<std::shared_ptr<CaptionModel>> openProvider(const std::string &name);
    Result<std::shared_ptr<CaptionModel>> openEndpoint(const std::string &name);
    Result<std::shared_ptr<CaptionModel>> openModel(const std::string &folder, bool isRefiner,
                                                    const WorkContext &context);
    std::shared_ptr<CaptionModel> loadedModel(const std::string &folder, bool isRefiner) const;

    std::mutex m_openMutex; // held while something is opened
    mutable std::mutex m_mutex; // for the members below
    CaptionerSourceOptions m_options;
    std::map<std::string, std::shared_ptr<CaptionModel>> m_providers;
    std::map<std::string, OpenedEndpoint> m_endpoints;
    std::optional<LoadedModel> m_loaded;
    bool m_isLoading = false;
};

void Captioners::setOptions(CaptionerSourceOptions options)
{
    std::optional<LoadedModel> dropped; // goes away without the lock
    const std::lock_guard lock(m_mutex);
    if (!isSame(options.engine, m_options.engine))
        m_loaded.swap(dropped);
    m_options = std::move(options);
}

std::vector<batch::CaptionerChoice> Captioners::choices() const
{
    std::vector<batch::CaptionerChoice> choices;
    const std::vector<Modality> all{Modality::Image, Modality::Video, Modality::Audio};
    for (const ProviderName &known : knownProviders()) {
        batch::CaptionerChoice choice;
        choice.id = known.name;
        choice.displayName = known.name;
        choice.summary = known.summary;
        choice.canWriteBase = true;
        choice.canRefine = true;
        choice.modalities = all;
        choices.push_back(std::move(choice));
    }
    for (const endpoint::Endpoint &endpoint : endpoint::knownEndpoints())
        choices.push_back(choiceOf(endpoint));
    const std::lock_guard lock(m_mutex);
    for (const std::string &given : m_options.modelFolders) {
        const std::string folder = absoluteFolder(given);
        batch::CaptionerChoice choice;
        choice.displayName = nameOf(folder);
        choice.modalities = all;
        if (m_loaded && m_loaded->folder == folder && !m_loaded->hasAudio)
            choice.modalities.pop_back();
        choice.unavailableReason = problemOf(folder);
        choice.isAvailable = choice.unavailableReason.empty();
        choice.id = refinerId(folder);
        choice.summary = "Refines captions as ACM does";
        choice.canRefine = true;
        choices.push_back(choice);
        choice.id = writerId(folder);
        choice.summary = "Writes captions by the model's own words";
        choice.canRefine = false;
        choice.canWriteBase = true;
        choices.push_back(std::move(choice));
    }
    return choices;
}

Result<std::shared_ptr<CaptionModel>> Captioners::open(std::string_view id, const WorkContext &context)
{
    const std::lock_guard opening(m_openMutex);
    for (const std::string_view prefix : {kRefinerPrefix, kWriterPrefix}) {
        if (id.substr(0, prefix.size()) == prefix)
            return openModel(absoluteFolder(id.substr(prefix.size())), prefix == kRefinerPrefix, context);
    }
    if (const auto name = endpointNameOf(id))
        return openEndpoint(*name);
    return openProvider(std::string(id));
}

Result<std::shared_ptr<CaptionModel>> Captioners::openEndpoint(const std::string &name)
{
    const endpoint::EndpointStore store(endpoint::EndpointStore::defaultPath());
    const auto setup = store.endpoint(name);
    if (!setup)
        return setup.error();
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_endpoints.find(name);
        if (known != m_endpoints.end() && known->second.setup == *setup)
            return known->second.captioner;
    }
    auto made = openEndpointCaptioner(name);
    if (!made)
        return made.error();
    OpenedEndpoint opened{*setup, *std::move(made)};
    const std::lock_guard lock(m_mutex);
    OpenedEndpoint &kept = m_endpoints[name];
    // Another thread may have been faster: all share one, and with it the number of requests at one time.
    if (kept.captioner == nullptr || !(kept.setup == *setup))
        std::swap(kept, opened); // the old one goes away without the lock
    return kept.captioner;
}

Result<std::shared_ptr<CaptionModel>> Captioners::openProvider(const std::string &name)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_providers.find(name); known != m_providers.end())
            return known->second;
    }
    auto made = makeProvider(name);
    if (!made)
        return made.error();
    const std::lock_guard lock(m_mutex);
    // Another thread may have been faster: all share one, and with it its turn.
    const auto [kept, isNew] = m_providers.try_emplace(name);
    if (isNew)
        kept->second = oneAtATime(*std::move(made), std::make_shared<std::timed_mutex>());
    return kept->second;
}

std::shared_ptr<CaptionModel> Captioners::loadedModel(const std::string &folder, bool isRefiner) const
{
    if (!m_loaded || m_loaded->folder != folder)
        return nullptr;
    return isRefiner ? m_loaded->refiner : m_loaded->writer;
}

Result<std::shared_ptr<CaptionModel>> Captioners::openModel(const std::string &folder, bool isRefiner,
                                                            const WorkContext &context)
{
    EngineModelOptions options;
    std::optional<LoadedModel> dropped;
    {
        const std::lock_guard lock(m_mutex);
        if (auto model = loadedModel(folder, isRefiner))
            return model;
        m_loaded.swap(dropped);
        options = m_options.engine;
        m_isLoading = true;
    }
    dropped.reset(); // before another one needs the memory
    Result<LoadedModel> loaded = loadModel(options, folder, context);
    const std::lock_guard lock(m_mutex);
    m_isLoading = false;
    if (!loaded)
        return loaded.error();
    const std::shared_ptr<CaptionModel> model = isRefiner ? loaded->refiner : loaded->writer;
    if (isSame(options, m_options.engine)) // else they changed meanwhile: it is for this job alone
        m_loaded = *std::move(loaded);
    return model;
}

void Captioners::releaseIdle()
{
    std::optional<LoadedModel> dropped; // goes away without the lock
    std::map<std::string, OpenedEndpoint> droppedEndpoints;
    const std::lock_guard lock(m_mutex);
    // A model that somebody still holds stays: else the next who asks for it had it in memory a second time.
    if (m_loaded && m_loaded->refiner.use_count() == 1 && m_loaded->writer.use_count() == 1)
        m_loaded.swap(dropped);
    std::erase_if(m_providers, [](const auto &one) { return one.second.use_count() == 1; });
    m_endpoints.swap(droppedEndpoints);
}

batch::DeviceInfo Captioners::deviceInfo() const
{
    const std::lock_guard lock(m_mutex);
    batch::DeviceInfo info;
    if (m_loaded)
        info = m_loaded->info;
    info.isLoading = m_isLoading;
    return info;
}

} // namespace

std::shared_ptr<ProgramCaptioners> makeCaptionerSource(CaptionerSourceOptions options)
{
    return std::make_shared<Captioners>(std::move(options));
}

std::string refinerId(std::string_view folder)
{
    return std::string(kRefinerPrefix) + absoluteFolder(folder);
}

std::string writerId(std::string_view folder) { return std::string(kWriterPrefix) + absoluteFolder(folder); }

} // namespace anycap
