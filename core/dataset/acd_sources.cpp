// SPDX-License-Identifier: MIT
#include "core/dataset/acd_sources.h"

#include "core/base/atomic_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <system_error>

namespace anycap::dataset {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 65'535;
constexpr std::size_t kMostMetaBytes = 16U << 20;

std::int64_t modifiedTime(const fs::path &path, std::error_code &error)
{
    return static_cast<std::int64_t>(fs::last_write_time(path, error).time_since_epoch().count());
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        c = c == '-' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

bool isNamed(const fs::path &path, std::string_view ending)
{
    return lowered(path.extension().string()) == ending;
}

void addFile(AcdSources &sources, const fs::path &path, std::int64_t declared = -1,
             const std::string &mediaRoot = {})
{
    std::error_code error;
    AcdFile file;
    file.path = fs::absolute(path, error).lexically_normal().string();
    const auto known = std::find_if(sources.files.begin(), sources.files.end(),
                                    [&](const AcdFile &one) { return one.path == file.path; });
    if (known != sources.files.end()) {
        if (declared >= 0)
            known->declared = declared;
        if (!mediaRoot.empty())
            known->mediaRoot = mediaRoot;
        return;
    }
    file.bytes = fs::file_size(path, error);
    file.modified = modifiedTime(path, error);
    file.declared = declared;
    file.mediaRoot = mediaRoot;
    sources.files.push_back(std::move(file));
}

/// Released meta files name annotations by paths of the machine they were made on: the longest end of such a
/// path that exists beside the meta file, or above it, is meant.
std::optional<fs::path> annotationBeside(const fs::path &meta, const std::string &annotation)
{
    std::error_code error;
    const fs::path named(annotation);
    if (named.is_absolute() && fs::is_regular_file(named, error))
        return named;
    for (const fs::path &folder : {meta.parent_path(), meta.parent_path().parent_path()}) {
        fs::path end = named.relative_path();
        while (!end.empty()) {
            if (fs::is_regular_file(folder / end, error))
                return folder / end;
            fs::path shorter;
            for (auto part = std::next(end.begin()); part != end.end(); ++part)
                shorter /= *part;
            end = shorter;
        }
    }
    return std::nullopt;
}

/// False: it is no meta file.
bool addMeta(AcdSources &sources, const fs::path &path)
{
    const auto bytes = readFile(path.string(), kMostMetaBytes);
    const auto json = bytes ? nlohmann::json::parse(*bytes, nullptr, false) : nlohmann::json();
    if (!json.is_object() || json.empty())
        return false;
    for (const auto &[name, one] : json.items()) {
        if (!one.is_object() || !one.contains("annotation") || !one["annotation"].is_string())
            return false;
    }
    for (const auto &[name, one] : json.items()) {
        const std::string annotation = one["annotation"].get<std::string>();
        const auto length = one.find("length");
        const std::int64_t declared
            = length != one.end() && length->is_number_integer() ? length->get<std::int64_t>() : -1;
        if (const auto file = annotationBeside(path, annotation)) {
            const auto root = one.find("root");
            const bool hasRoot
                = root != one.end() && root->is_string() && !root->get_ref<const std::string &>().empty();
            addFile(sources, *file, declared,
                    hasRoot ? (path.parent_path() / root->get<std::string>()).lexically_normal().string()
                            : std::string());
            continue;
        }
        std::string message = "names a file that is not here: ";
        message.append(annotation).append(" (\"").append(name).append("\")");
        sources.problems.push_back({path.string(), 0, std::move(message)});
    }
    return true;
}

} // namespace

Result<AcdSources> acdSourcesOf(const std::string &path)
{
    std::error_code error;
    AcdSources sources;
    if (fs::is_directory(path, error)) {
        std::vector<fs::path> found;
        for (fs::recursive_directory_iterator
                 walk(path, fs::directory_options::skip_permission_denied, error),
             end;
             !error && walk != end; walk.increment(error)) {
            if (walk->is_regular_file(error))
                found.push_back(walk->path());
        }
        if (error)
            return Error{ErrorCode::IoError, error.message(), path};
        std::sort(found.begin(), found.end());
        for (const fs::path &file : found) {
            if (isNamed(file, ".jsonl") && file.filename() != kAcdProvenanceFile)
                addFile(sources, file);
        }
        for (const fs::path &file : found) {
            if (isNamed(file, ".json"))
                addMeta(sources, file);
        }
    } else if (!fs::is_regular_file(path, error)) {
        return Error{ErrorCode::NotFound, "there is no such file or folder", path};
    } else if (!isNamed(path, ".json") || !addMeta(sources, path)) {
        addFile(sources, path);
    }
    if (sources.files.size() > kMostFiles)
        return Error{ErrorCode::TooLarge, "has more than 65535 files of records", path};
    return sources;
}

std::string acdTypeIn(std::string_view text)
{
    const std::string lower = lowered(text);
    // "perspective" before "position": no name holds two of them, but for "multi_class_…".
    constexpr std::array<std::string_view, 13> kTypes{
        "perspective", "appearance", "background", "narrative", "position", "instance", "action",
        "camera",      "detail",     "event",      "brief",     "theme",    "poem",
    };
    for (const std::string_view type : kTypes) {
        if (lower.find(type) != std::string::npos)
            return std::string(type);
    }
    if (lower.find("clotho") != std::string::npos || lower.find("plain") != std::string::npos)
        return "plain";
    return "other";
}

std::string acdTypeOfFile(std::string_view path) { return acdTypeIn(fs::path(path).filename().string()); }

std::optional<AcdKind> acdKindOfFile(std::string_view path)
{
    const fs::path parent = fs::path(path).parent_path();
    for (const fs::path &part : parent) {
        const std::string name = lowered(part.string());
        if (name == "q_8b_c")
            return AcdKind::FromModel;
        if (name == "q_a_c" || name == "q_c_a" || name == "q_c_a_org")
            return AcdKind::Worsened;
        if (name == "q_c_c")
            return AcdKind::Identity;
        if (name == "q_c" || name == "gpt_q_c")
            return AcdKind::Plain;
    }
    return std::nullopt;
}

} // namespace anycap::dataset
