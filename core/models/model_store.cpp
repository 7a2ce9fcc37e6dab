// SPDX-License-Identifier: MIT
#include "core/models/model_store.h"

#include "core/base/atomic_file.h"
#include "core/models/hub_cache.h"
#include "core/models/known_models.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace anycap::models {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char *kAdded = "added-folders.json";
constexpr std::size_t kMostList = 1U << 20;

std::string variable(const char *name)
{
    const char *value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody sets variables meanwhile
    return value == nullptr ? std::string() : std::string(value);
}

std::int64_t bytesIn(const fs::path &folder)
{
    std::int64_t sum = 0;
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(folder, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code unreadable;
        if (entry->is_regular_file(unreadable))
            sum += static_cast<std::int64_t>(entry->file_size(unreadable));
    }
    return sum;
}

std::string lower(std::string text)
{
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

std::string lastPart(const std::string &name) { return name.substr(name.rfind('/') + 1); }

} // namespace

ModelStore::ModelStore(std::string folder)
    : m_folder(std::move(folder))
{
}

std::string ModelStore::defaultFolder()
{
    if (std::string folder = variable("ANYCAP_MODELS"); !folder.empty())
        return folder;
    std::string data = variable("XDG_DATA_HOME");
    if (data.empty())
        data = (fs::path(variable("HOME")) / ".local" / "share").string();
    return (fs::path(data) / "anycap" / "models").string();
}

std::string ModelStore::folderOf(const std::string &repository) const
{
    return (fs::path(m_folder) / repository).string();
}

Result<std::vector<std::string>> addedFoldersFromJson(std::string_view json, const std::string &name)
{
    const Json all = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!all.is_object() || !all.contains("folders") || !all["folders"].is_array())
        return Error{ErrorCode::InvalidData, "is not a list of model folders", name};
    std::vector<std::string> folders;
    for (const Json &folder : all["folders"]) {
        if (!folder.is_string())
            return Error{ErrorCode::InvalidData, "lists something that is not a folder", name};
        folders.push_back(folder.get<std::string>());
    }
    return folders;
}

Result<std::vector<std::string>> ModelStore::addedFolders() const
{
    const std::string path = (fs::path(m_folder) / kAdded).string();
    std::error_code error;
    if (!fs::exists(path, error))
        return std::vector<std::string>();
    const auto bytes = readFile(path, kMostList);
    if (!bytes)
        return bytes.error();
    return addedFoldersFromJson(*bytes, path);
}

Result<Unit> ModelStore::writeAdded(const std::vector<std::string> &folders) const
{
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (error)
        return Error{ErrorCode::IoError, error.message(), m_folder};
    const Json all{{"version", 1}, {"folders", folders}};
    return writeFileAtomically((fs::path(m_folder) / kAdded).string(),
                               all.dump(1, ' ', false, Json::error_handler_t::replace) + '\n');
}

Result<std::vector<StoredModel>> ModelStore::models() const
{
    std::vector<StoredModel> models;
    std::error_code error;
    for (const fs::directory_entry &owner : fs::directory_iterator(m_folder, error)) {
        std::error_code unreadable;
        if (!owner.is_directory(unreadable))
            continue;
        for (const fs::directory_entry &entry : fs::directory_iterator(owner.path(), unreadable)) {
            const std::string path = entry.path().string();
            if (path.ends_with(".old"))
                continue; // of a fetch that was killed as it replaced it
            StoredModel model;
            model.folder = path;
            model.name = owner.path().filename().string() + '/' + entry.path().filename().string();
            const auto manifest = readManifest(path);
            if (path.ends_with(".partial")) {
                model.origin = ModelOrigin::Partial;
                model.name = model.name.substr(0, model.name.size() - std::string_view(".partial").size());
            } else if (!manifest) {
                continue;
            }
            model.repository = model.name;
            if (manifest)
                model.commit = manifest->commit;
            model.diskBytes = bytesIn(path);
            models.push_back(std::move(model));
        }
    }
    const auto added = addedFolders();
    if (!added)
        return added.error();
    for (const std::string &folder : *added) {
        StoredModel model;
        model.folder = folder;
        model.name = fs::path(folder).filename().string();
        model.origin = ModelOrigin::Added;
        model.isMissing = !fs::exists(fs::path(folder) / "config.json", error);
        model.diskBytes = model.isMissing ? 0 : bytesIn(folder);
        models.push_back(std::move(model));
    }
    std::sort(models.begin(), models.end(), [](const StoredModel &a, const StoredModel &b) {
        return std::pair(lower(a.name), a.folder) < std::pair(lower(b.name), b.folder);
    });
    return models;
}

Result<std::optional<StoredModel>> ModelStore::find(const std::string &name) const
{
    const auto all = models();
    if (!all)
        return all.error();
    const std::string wanted = lower(name);
    std::error_code error;
    const std::string folder = fs::weakly_canonical(name, error).string();
    const auto by = [&](auto isIt) {
        const auto found = std::find_if(all->begin(), all->end(), isIt);
        return found == all->end() ? std::optional<StoredModel>() : std::optional(*found);
    };
    if (auto found = by([&](const StoredModel &model) { return lower(model.name) == wanted; }))
        return found;
    if (auto found
        = by([&](const StoredModel &model) { return model.folder == name || model.folder == folder; }))
        return found;
    if (const auto known = findKnownModel(name)) {
        if (auto found = by([&](const StoredModel &model) { return model.repository == known->repository; }))
            return found;
    }
    return by([&](const StoredModel &model) { return lower(lastPart(model.name)) == wanted; });
}

std::string modelFolder(const std::string &nameOrFolder, const ModelStore &store)
{
    std::error_code error;
    if (fs::exists(nameOrFolder, error))
        return nameOrFolder;
    if (const auto stored = store.find(nameOrFolder);
        stored && stored->has_value() && (*stored)->origin != ModelOrigin::Partial)
        return (*stored)->folder;
    const auto known = findKnownModel(nameOrFolder);
    const std::string repository = lower(known ? std::string(known->repository) : nameOrFolder);
    for (const CachedModel &cached : cachedModels(hubCacheFolder())) {
        if (lower(cached.repository) == repository)
            return cached.folder;
    }
    return nameOrFolder;
}

Result<StoredModel> ModelStore::add(const std::string &folder)
{
    std::error_code error;
    const fs::path path = fs::canonical(folder, error);
    if (error)
        return Error{ErrorCode::NotFound, "there is no such folder", folder};
    if (!fs::is_directory(path, error))
        return Error{ErrorCode::InvalidArgument, "is not a folder", folder};
    if (!fs::exists(path / "config.json", error))
        return Error{ErrorCode::InvalidArgument, "is not a model's folder: it has no config.json", folder};
    auto added = addedFolders();
    if (!added)
        return added.error();
    if (std::find(added->begin(), added->end(), path.string()) != added->end())
        return Error{ErrorCode::Conflict, "is in the list already", folder};
    added->push_back(path.string());
    if (const auto written = writeAdded(*added); !written)
        return written.error();
    StoredModel model;
    model.folder = path.string();
    model.name = path.filename().string();
    model.origin = ModelOrigin::Added;
    model.diskBytes = bytesIn(path);
    return model;
}

Result<StoredModel> ModelStore::remove(const std::string &name)
{
    auto found = find(name);
    if (!found)
        return found.error();
    if (!found->has_value())
        return Error{ErrorCode::NotFound, "there is no such model here", name};
    StoredModel model = **found;
    if (model.origin == ModelOrigin::Added) {
        auto added = addedFolders();
        if (!added)
            return added.error();
        std::erase(*added, model.folder);
        if (const auto written = writeAdded(*added); !written)
            return written.error();
        return model;
    }
    std::error_code error;
    fs::remove_all(model.folder, error);
    if (error)
        return Error{ErrorCode::IoError, error.message(), model.folder};
    return model;
}

} // namespace anycap::models
