// SPDX-License-Identifier: MIT
#include "core/models/manifest.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>

namespace anycap::models {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostJson = 16U << 20;
constexpr std::size_t kMostFiles = 10'000;

Error invalid(const std::string &name, const std::string &cause)
{
    return Error{ErrorCode::InvalidData, cause, name};
}

std::string text(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

std::int64_t Manifest::totalBytes() const
{
    return std::accumulate(files.begin(), files.end(), std::int64_t{0},
                           [](std::int64_t sum, const ModelFile &file) { return sum + file.size; });
}

bool isSafePath(std::string_view path)
{
    if (path.empty() || path.size() > 512 || path.front() == '/' || path.back() == '/')
        return false;
    std::size_t begin = 0;
    while (begin <= path.size()) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view part = path.substr(begin, end - begin);
        if (part.empty() || part == "." || part == "..")
            return false;
        begin = end + 1;
    }
    return std::none_of(path.begin(), path.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\' || c == ':';
    });
}

bool isRepositoryName(std::string_view name)
{
    const std::size_t slash = name.find('/');
    if (slash == std::string_view::npos || slash == 0 || slash + 1 == name.size() || name.size() > 200
        || name.find('/', slash + 1) != std::string_view::npos || !isSafePath(name))
        return false;
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '_' || c == '.' || c == '/';
    });
}

std::string toJson(const Manifest &manifest)
{
    Json files = Json::array();
    for (const ModelFile &file : manifest.files) {
        Json one{{"path", file.path}, {"size", file.size}};
        if (!file.sha256.empty())
            one["sha256"] = file.sha256;
        if (!file.gitSha1.empty())
            one["git_sha1"] = file.gitSha1;
        files.push_back(std::move(one));
    }
    const Json all{{"version", 1},
                   {"repository", manifest.repository},
                   {"commit", manifest.commit},
                   {"files", std::move(files)}};
    return all.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Result<Manifest> manifestFromJson(std::string_view json, const std::string &name)
{
    if (json.size() > kMostJson)
        return Error{ErrorCode::TooLarge, "over 16 MiB, which no list of a model's files is", name};
    const Json all = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!all.is_object() || !all.contains("files") || !all["files"].is_array())
        return invalid(name, "is not a list of a model's files");
    if (all["files"].size() > kMostFiles)
        return Error{ErrorCode::TooLarge, "lists over 10000 files", name};
    Manifest manifest;
    manifest.repository = text(all, "repository");
    manifest.commit = text(all, "commit");
    for (const Json &one : all["files"]) {
        if (!one.is_object())
            return invalid(name, "lists something that is not a file");
        ModelFile file;
        file.path = text(one, "path");
        file.sha256 = text(one, "sha256");
        file.gitSha1 = text(one, "git_sha1");
        const auto size = one.find("size");
        if (size == one.end() || !size->is_number_integer() || size->get<std::int64_t>() < 0)
            return invalid(name, "lists a file without its size");
        file.size = size->get<std::int64_t>();
        if (!isSafePath(file.path))
            return invalid(name, "lists a path that leaves the model's folder");
        manifest.files.push_back(std::move(file));
    }
    return manifest;
}

Result<Manifest> readManifest(const std::string &folder)
{
    const std::string path = (std::filesystem::path(folder) / kManifestName).string();
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return Error{ErrorCode::NotFound, "was not fetched by this program: it has no list of its files",
                     folder};
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{ErrorCode::IoError, "cannot be opened", path};
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return manifestFromJson(bytes, path);
}

} // namespace anycap::models
