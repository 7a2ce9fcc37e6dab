// SPDX-License-Identifier: MIT
// The search for moved media; see relink.h.
#include "core/project/relink.h"

#include "core/project/project.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>

namespace anycap::store {

namespace {

namespace fs = std::filesystem;

bool isWhereItShouldBe(const Project &project, const Media &media)
{
    std::error_code failed;
    const std::uintmax_t size = fs::file_size(project.locate(media), failed);
    return !failed && size == static_cast<std::uintmax_t>(media.sizeBytes);
}

class MediaSearch {
public:
    MediaSearch(std::vector<Media> wanted, const HashFunction &hash, const WorkContext &context,
                RelinkReport &report)
        : m_wanted(std::move(wanted))
        , m_hash(hash)
        , m_context(context)
        , m_report(report)
    {
    }

    /// False when the folder itself is not there.
    bool lookInto(const std::string &folder)
    {
        std::error_code failed;
        if (!fs::is_directory(folder, failed))
            return false;
        std::vector<fs::path> folders{fs::absolute(folder, failed)};
        while (!folders.empty() && !m_context.isStopRequested() && !m_wanted.empty()) {
            const fs::path next = folders.back();
            folders.pop_back();
            lookAtEntries(next, folders);
        }
        return true;
    }

    const std::vector<Media> &stillWanted() const { return m_wanted; }

private:
    void lookAtEntries(const fs::path &folder, std::vector<fs::path> &folders)
    {
        std::error_code failed;
        fs::directory_iterator entry(folder, failed);
        for (; !failed && entry != fs::directory_iterator() && !m_context.isStopRequested();
             entry.increment(failed)) {
            std::error_code ignored;
            if (entry->is_symlink(ignored))
                continue;
            if (entry->is_directory(ignored))
                folders.push_back(entry->path());
            else if (entry->is_regular_file(ignored))
                lookAtFile(entry->path(), entry->file_size(ignored));
        }
        if (failed)
            m_report.unreadable.push_back(folder.string() + ": " + failed.message());
    }

    void lookAtFile(const fs::path &path, std::uintmax_t size)
    {
        const auto hasSize
            = [&](const Media &media) { return static_cast<std::uintmax_t>(media.sizeBytes) == size; };
        if (std::none_of(m_wanted.begin(), m_wanted.end(), hasSize))
            return;
        const auto hash = m_hash(path.string(), m_context);
        if (!hash) {
            m_report.unreadable.push_back(hash.error().toString());
            return;
        }
        if (!hash->has_value()) // cancelled
            return;
        const auto match = std::find_if(m_wanted.begin(), m_wanted.end(),
                                        [&](const Media &media) { return media.contentHash == **hash; });
        if (match == m_wanted.end())
            return;
        m_report.found.push_back({match->id, match->path, path.lexically_normal().string()});
        m_wanted.erase(match);
    }

    std::vector<Media> m_wanted;
    const HashFunction &m_hash;
    const WorkContext &m_context;
    RelinkReport &m_report;
};

Result<Unit> writePaths(Project &project, const std::vector<RelinkedMedia> &found)
{
    if (found.empty())
        return Unit{};
    auto action = project.begin(countedName("relink", static_cast<std::int64_t>(found.size()), "media file"));
    if (!action)
        return action.error();
    for (const RelinkedMedia &media : found) {
        if (auto moved = action->setMediaPath(media.id, media.to); !moved)
            return moved.error();
    }
    return action->commit();
}

} // namespace

Result<RelinkReport> relinkMedia(Project &project, const std::vector<std::string> &folders,
                                 const HashFunction &hash, const WorkContext &context)
{
    const auto all = project.media();
    if (!all)
        return all.error();
    RelinkReport report;
    std::vector<Media> wanted;
    for (const Media &media : *all) {
        if (isWhereItShouldBe(project, media))
            ++report.present;
        else if (media.contentHash.empty())
            report.missing.push_back(media); // nothing to know it by
        else
            wanted.push_back(media);
    }
    MediaSearch search(std::move(wanted), hash, context, report);
    for (std::size_t i = 0; i < folders.size(); ++i) {
        if (!search.lookInto(folders[i]))
            return Error{ErrorCode::NotFound, "no such folder", folders[i]};
        context.report(static_cast<double>(i + 1) / static_cast<double>(folders.size()));
    }
    report.missing.insert(report.missing.end(), search.stillWanted().begin(), search.stillWanted().end());
    if (context.isStopRequested()) {
        report.finish = Finish::Cancelled;
        report.found.clear();
        return report;
    }
    if (auto written = writePaths(project, report.found); !written)
        return written.error();
    return report;
}

} // namespace anycap::store
