// SPDX-License-Identifier: MIT
#include "app/sample_project.h"

#include "core/dataset/caption_import.h"
#include "core/media/content_hash.h"
#include "core/media/probe.h"
#include "core/project/action.h"
#include "core/project/project.h"
#include "core/project/track_exchange.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace anycap {

namespace {

constexpr std::array kMedia{"harbour-town.mp4", "lighthouse.jpg", "garden.png", "station.flac"};

Result<Unit> addMedia(store::Project &project, const std::filesystem::path &folder,
                      const WorkContext &context)
{
    auto action = project.begin(store::countedName("add", kMedia.size(), "media file"));
    if (!action)
        return action.error();
    for (const char *name : kMedia) {
        const std::string path = (folder / name).string();
        const auto info = probeMedia(path);
        if (!info)
            return info.error();
        const auto hash = contentHash(path, context);
        if (!hash)
            return hash.error();
        store::Media media;
        media.path = path;
        media.contentHash = hash->value_or(std::string());
        media.modality = info->modality;
        media.duration = info->duration;
        media.sizeBytes = info->fileSize;
        if (const auto id = action->addMedia(media); !id)
            return id.error();
    }
    return action->commit();
}

Result<Unit> importFilm(store::Project &project, const std::filesystem::path &folder,
                        const std::vector<store::Media> &media, const WorkContext &context)
{
    store::ImportOptions options;
    options.media = media.front().id;
    options.kind = store::TrackKind::Descriptions;
    options.language = "en";
    const auto imported = importTrack(project, (folder / "harbour-town.vtt").string(), options, context);
    return imported ? Result<Unit>(Unit{}) : imported.error();
}

Result<Unit> importList(store::Project &project, const std::filesystem::path &folder,
                        const std::vector<store::Media> &media)
{
    const std::string path = (folder / "captions.json").string();
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{ErrorCode::NotFound, "cannot be opened", path};
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto list = dataset::readCaptionList(bytes, dataset::ListFormat::Json, path);
    if (!list)
        return list.error();
    const auto matched = dataset::matchToMedia(media, list->captions).matched;
    auto action = project.begin(store::countedName("import", matched.size(), "caption"));
    if (!action)
        return action.error();
    if (const auto done = importCaptions(*action, project, matched, path); !done)
        return done.error();
    return action->commit();
}

} // namespace

Result<Unit> makeSampleProject(const std::string &path, const std::string &samplesFolder,
                               const WorkContext &context)
{
    const std::filesystem::path folder(samplesFolder);
    const auto fill = [&]() -> Result<Unit> {
        auto project = store::Project::create(path);
        if (!project)
            return project.error();
        if (const auto added = addMedia(*project, folder, context); !added)
            return added.error();
        const auto media = project->media();
        if (!media)
            return media.error();
        if (const auto film = importFilm(*project, folder, *media, context); !film)
            return film.error();
        return importList(*project, folder, *media);
    };
    const bool wasThere = std::filesystem::exists(path);
    const Result<Unit> made = fill();
    std::error_code ignored;
    if (!made && !wasThere)
        std::filesystem::remove(path, ignored); // half of it would be opened the next time
    return made;
}

} // namespace anycap
