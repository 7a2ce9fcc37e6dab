// SPDX-License-Identifier: MIT
#include "core/dataset/acd_media.h"

#include <filesystem>
#include <system_error>
#include <vector>

namespace anycap::dataset {

namespace fs = std::filesystem;

std::string acdMediumPath(const AcdFile &file, const AcdRecord &record, const std::string &folder)
{
    const fs::path named = fs::path(record.file).relative_path();
    if (named.empty())
        return {};
    std::vector<fs::path> roots;
    if (!folder.empty())
        roots.emplace_back(folder);
    if (!file.mediaRoot.empty())
        roots.emplace_back(file.mediaRoot);
    roots.push_back(fs::path(file.path).parent_path());
    std::error_code error;
    for (const fs::path &root : roots) {
        for (const fs::path &place : {root, root / std::string(modalityName(record.modality))}) {
            for (const fs::path &path : {place / named, place / named.filename()}) {
                if (fs::is_regular_file(path, error))
                    return path.string();
            }
        }
    }
    return folder.empty() ? std::string() : (fs::path(folder) / named).string();
}

} // namespace anycap::dataset
