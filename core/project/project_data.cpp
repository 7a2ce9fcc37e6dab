// SPDX-License-Identifier: MIT
// Small helpers of the store; see project_data.h.
#include "core/project/project_data.h"

#include <filesystem>

namespace anycap::store {

Result<Unit> ProjectData::checkWritable() const
{
    if (isReadOnly)
        return Error{ErrorCode::PermissionDenied, "is open for reading only", path};
    return Unit{};
}

Result<Unit> ProjectData::countRevision()
{
    return database.run("UPDATE recording SET revision = revision + 1");
}

std::string storable(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    for (const char c : text) {
        if (c == '\0')
            clean += "\xEF\xBF\xBD";
        else
            clean += c;
    }
    return clean;
}

std::string folderOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string("./") : path.substr(0, slash + 1);
}

std::string relativeTo(const std::string &folder, const std::string &path)
{
    const std::filesystem::path base = std::filesystem::path(folder).lexically_normal();
    const std::filesystem::path target = std::filesystem::path(path).lexically_normal();
    auto b = base.begin();
    auto t = target.begin();
    int shared = 0;
    while (b != base.end() && t != target.end() && *b == *t) {
        ++b;
        ++t;
        ++shared;
    }
    if (shared < 2) // the root alone
        return {};
    return target.lexically_relative(base).string();
}

} // namespace anycap::store
