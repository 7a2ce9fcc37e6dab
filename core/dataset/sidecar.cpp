// SPDX-License-Identifier: MIT
#include "core/dataset/sidecar.h"

#include "core/base/atomic_file.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace anycap::dataset {

namespace {

constexpr std::size_t kMostBytes = 4U << 20U;

std::filesystem::path sidecarPath(const std::string &mediaPath, const std::string &folder, bool hasFullName)
{
    std::filesystem::path path(mediaPath);
    if (!folder.empty())
        path = std::filesystem::path(folder) / path.filename();
    if (hasFullName)
        return path += ".txt";
    return path.replace_extension(".txt");
}

std::string onOneLine(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string trimmed(const std::string &text)
{
    constexpr const char *kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

} // namespace

std::vector<SidecarFile> planSidecars(const std::vector<MediaCaption> &captions, const std::string &folder)
{
    std::map<std::string, std::set<std::string>> sharers; // of a short name: the media that would use it
    for (const MediaCaption &caption : captions)
        sharers[sidecarPath(caption.media.path, folder, false).string()].insert(caption.media.path);

    std::vector<SidecarFile> files;
    std::map<std::string, std::size_t> byMedia;
    std::map<std::string, std::size_t> cueCounts;
    for (const MediaCaption &caption : captions)
        ++cueCounts[caption.media.path];
    for (const MediaCaption &caption : captions) {
        const std::string &media = caption.media.path;
        const bool isOnly = cueCounts[media] == 1;
        const std::string line = (isOnly ? caption.text : onOneLine(caption.text)) + "\n";
        if (const auto found = byMedia.find(media); found != byMedia.end()) {
            files[found->second].text += line;
            continue;
        }
        const bool isShared = sharers[sidecarPath(media, folder, false).string()].size() > 1;
        byMedia.emplace(media, files.size());
        files.push_back({sidecarPath(media, folder, isShared).string(), line});
    }
    for (SidecarFile &file : files) {
        std::error_code error;
        file.isThere = std::filesystem::exists(file.path, error);
        if (!file.isThere)
            continue;
        const Result<std::string> present = readFile(file.path, kMostBytes);
        file.isSame = present && *present == file.text;
    }
    return files;
}

SidecarReport writeSidecars(const std::vector<SidecarFile> &files, bool replaceExisting,
                            const WorkContext &context)
{
    SidecarReport report;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (context.isStopRequested()) {
            report.finish = Finish::Cancelled;
            break;
        }
        const SidecarFile &file = files[i];
        if (file.isSame) {
            ++report.unchanged;
        } else if (file.isThere && !replaceExisting) {
            ++report.kept;
        } else if (const Result<Unit> written = writeFileAtomically(file.path, file.text); written) {
            ++report.written;
        } else {
            report.errors.push_back(written.error());
        }
        context.report(static_cast<double>(i + 1) / static_cast<double>(files.size()));
    }
    return report;
}

std::vector<ListedCaption> readSidecars(const std::vector<std::string> &mediaPaths, const std::string &folder,
                                        std::vector<Error> &errors, const WorkContext &context)
{
    std::vector<ListedCaption> captions;
    for (const std::string &media : mediaPaths) {
        if (context.isStopRequested())
            break;
        for (const bool hasFullName : {true, false}) {
            const std::string path = sidecarPath(media, folder, hasFullName).string();
            std::error_code missing;
            if (path == media || !std::filesystem::is_regular_file(path, missing))
                continue;
            const Result<std::string> text = readFile(path, kMostBytes);
            if (!text) {
                errors.push_back(text.error());
            } else if (!utf8::isValid(*text)) {
                errors.push_back({ErrorCode::InvalidData, "is not UTF-8 text", path});
            } else if (const std::string caption = trimmed(*text); !caption.empty()) {
                captions.push_back({media, std::nullopt, std::nullopt, caption, {}, {}, 0});
            }
            break;
        }
    }
    return captions;
}

} // namespace anycap::dataset
