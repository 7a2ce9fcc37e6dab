// SPDX-License-Identifier: MIT
#include "core/dataset/project_captions.h"

#include "core/base/text_count.h"

#include <algorithm>

namespace anycap::dataset {

namespace {

/// The version to give: the accepted one, or the newest candidate. Null when there is none.
const store::Version *chosenVersion(const std::vector<store::Version> &versions, bool useCandidates)
{
    const store::Version *candidate = nullptr;
    for (const store::Version &version : versions) {
        if (version.state == store::VersionState::Accepted)
            return &version;
        if (version.state == store::VersionState::Candidate && version.finish == Finish::Completed)
            candidate = &version;
    }
    return useCandidates ? candidate : nullptr;
}

const store::Version *findVersion(const std::vector<store::Version> &versions,
                                  const std::optional<store::VersionId> &id)
{
    const auto found = std::find_if(versions.begin(), versions.end(),
                                    [&](const store::Version &version) { return id && version.id == *id; });
    return found == versions.end() ? nullptr : &*found;
}

Result<Unit> addTrack(const store::Project &project, const store::Media &media, const store::Track &track,
                      const CaptionFilter &filter, std::vector<MediaCaption> &captions)
{
    const Result<std::vector<store::Cue>> cues = project.cues(track.id);
    if (!cues)
        return cues.error();
    for (const store::Cue &cue : *cues) {
        const Result<std::vector<store::Version>> versions = project.versions(cue.id);
        if (!versions)
            return versions.error();
        const store::Version *version = chosenVersion(*versions, filter.useCandidates);
        if (version == nullptr)
            continue;
        MediaCaption caption{media,
                             track,
                             cue.id,
                             cue.time,
                             withoutMarkup(version->text),
                             version->origin.instruction,
                             std::nullopt,
                             version->state != store::VersionState::Accepted,
                             version->origin,
                             std::nullopt,
                             version->isByHand};
        // A person's corrections of a refined text keep what it all began from.
        const store::Version *base = findVersion(*versions, version->base);
        while (base != nullptr && base->base && findVersion(*versions, base->base) != nullptr) {
            if (caption.instruction.empty())
                caption.instruction = base->origin.instruction;
            base = findVersion(*versions, base->base);
        }
        if (base != nullptr) {
            caption.base = withoutMarkup(base->text);
            caption.baseOrigin = base->origin;
        }
        captions.push_back(std::move(caption));
    }
    return Unit{};
}

} // namespace

Result<std::vector<MediaCaption>> captionsOfProject(const store::Project &project,
                                                    const CaptionFilter &filter)
{
    const Result<std::vector<store::Media>> media = project.media();
    if (!media)
        return media.error();
    std::vector<MediaCaption> captions;
    for (const store::Media &medium : *media) {
        const bool isWanted = filter.media.empty()
            || std::find(filter.media.begin(), filter.media.end(), medium.id) != filter.media.end();
        if (!isWanted)
            continue;
        const Result<std::vector<store::Track>> tracks = project.tracksOf(medium.id);
        if (!tracks)
            return tracks.error();
        for (const store::Track &track : *tracks) {
            if (Result<Unit> added = addTrack(project, medium, track, filter, captions); !added)
                return added.error();
        }
    }
    return captions;
}

std::vector<ListedCaption> listed(const std::vector<MediaCaption> &captions)
{
    std::vector<ListedCaption> list;
    list.reserve(captions.size());
    for (const MediaCaption &caption : captions) {
        const store::Media &media = caption.media;
        const bool isBelow = !media.relativePath.empty() && !media.relativePath.starts_with("../");
        list.push_back({isBelow ? media.relativePath : media.path, media.modality, caption.time, caption.text,
                        caption.instruction, caption.track.language, 0});
    }
    return list;
}

} // namespace anycap::dataset
