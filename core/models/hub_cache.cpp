// SPDX-License-Identifier: MIT
#include "core/models/hub_cache.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace anycap::models {

namespace {

namespace fs = std::filesystem;

std::string variable(const char *name)
{
    const char *value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody sets variables meanwhile
    return value == nullptr ? std::string() : std::string(value);
}

bool isUsable(const fs::path &snapshot)
{
    std::error_code error;
    if (!fs::exists(snapshot / "config.json", error))
        return false;
    for (const fs::directory_entry &entry : fs::directory_iterator(snapshot, error)) {
        // A link to a blob that is not there is a fetch that was not finished.
        if (entry.path().extension() == ".safetensors" && fs::exists(entry.path(), error))
            return true;
    }
    return false;
}

/// The snapshot that refs/main names, else the newest one.
fs::path newestSnapshot(const fs::path &model)
{
    std::error_code error;
    std::ifstream ref(model / "refs" / "main");
    std::string commit;
    if (ref >> commit && commit.find('/') == std::string::npos && isUsable(model / "snapshots" / commit))
        return model / "snapshots" / commit;
    fs::path newest;
    fs::file_time_type time{};
    for (const fs::directory_entry &entry : fs::directory_iterator(model / "snapshots", error)) {
        const fs::file_time_type written = entry.last_write_time(error);
        if (isUsable(entry.path()) && (newest.empty() || written > time)) {
            newest = entry.path();
            time = written;
        }
    }
    return newest;
}

} // namespace

std::string hubCacheFolder()
{
    if (std::string cache = variable("HF_HUB_CACHE"); !cache.empty())
        return cache;
    if (const std::string home = variable("HF_HOME"); !home.empty())
        return (fs::path(home) / "hub").string();
    const std::string home = variable("HOME");
    return home.empty() ? std::string() : (fs::path(home) / ".cache" / "huggingface" / "hub").string();
}

std::vector<CachedModel> cachedModels(const std::string &cacheFolder)
{
    constexpr std::string_view kPrefix = "models--";
    std::vector<CachedModel> models;
    std::error_code error;
    for (const fs::directory_entry &entry : fs::directory_iterator(cacheFolder, error)) {
        const std::string name = entry.path().filename().string();
        const std::size_t split = name.find("--", kPrefix.size());
        if (!name.starts_with(kPrefix) || split == std::string::npos)
            continue;
        const fs::path snapshot = newestSnapshot(entry.path());
        if (snapshot.empty())
            continue;
        models.push_back({name.substr(kPrefix.size(), split - kPrefix.size()) + '/' + name.substr(split + 2),
                          snapshot.filename().string(), snapshot.string()});
    }
    std::sort(models.begin(), models.end(),
              [](const CachedModel &a, const CachedModel &b) { return a.repository < b.repository; });
    return models;
}

} // namespace anycap::models
