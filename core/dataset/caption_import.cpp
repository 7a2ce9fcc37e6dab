// SPDX-License-Identifier: MIT
#include "core/dataset/caption_import.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

namespace anycap::dataset {

namespace {

std::string nameOf(const std::string &path) { return std::filesystem::path(path).filename().string(); }
std::string stemOf(const std::string &path) { return std::filesystem::path(path).stem().string(); }

store::TrackKind kindFor(Modality modality)
{
    switch (modality) {
    case Modality::Image:
        return store::TrackKind::AltText;
    case Modality::Video:
        return store::TrackKind::Descriptions;
    case Modality::Audio:
        break;
    }
    return store::TrackKind::Captions;
}

/// The track and cues of one medium, as they were and as they grow.
struct Target {
    store::TrackId track;
    std::vector<store::Cue> cues;
};

Result<Target> targetFor(store::Action &action, const store::Project &project, const MatchedCaption &item)
{
    const Result<std::vector<store::Track>> tracks = project.tracksOf(item.media);
    if (!tracks)
        return tracks.error();
    const std::string &language = item.caption.language;
    const auto fits = std::find_if(tracks->begin(), tracks->end(), [&](const store::Track &track) {
        return language.empty() || track.language.empty() || track.language == language;
    });
    Target target;
    if (fits == tracks->end()) {
        const Result<store::Media> media = project.media(item.media);
        if (!media)
            return media.error();
        store::Track made;
        made.media = item.media;
        made.kind = kindFor(media->modality);
        made.language = language;
        const Result<store::TrackId> added = action.addTrack(made);
        if (!added)
            return added.error();
        target.track = *added;
        return target;
    }
    target.track = fits->id;
    Result<std::vector<store::Cue>> cues = project.cues(fits->id);
    if (!cues)
        return cues.error();
    target.cues = *std::move(cues);
    return target;
}

/// As its text or as any version, also one that was turned down.
Result<bool> hasVersion(const store::Project &project, const store::Cue &cue, const std::string &text)
{
    if (cue.text == text)
        return true;
    const Result<std::vector<store::Version>> versions = project.versions(cue.id);
    if (!versions)
        return versions.error();
    return std::any_of(versions->begin(), versions->end(),
                       [&](const store::Version &version) { return version.text == text; });
}

} // namespace

ListMatch matchToMedia(const std::vector<store::Media> &media, const std::vector<ListedCaption> &captions)
{
    std::multimap<std::string, store::MediaId> byPath;
    std::multimap<std::string, store::MediaId> byName;
    std::multimap<std::string, store::MediaId> byStem;
    for (const store::Media &medium : media) {
        byPath.emplace(medium.path, medium.id);
        if (!medium.relativePath.empty() && medium.relativePath != medium.path)
            byPath.emplace(medium.relativePath, medium.id);
        byName.emplace(nameOf(medium.path), medium.id);
        byStem.emplace(stemOf(medium.path), medium.id);
    }
    ListMatch match;
    for (const ListedCaption &caption : captions) {
        const std::array<std::pair<const std::multimap<std::string, store::MediaId> *, std::string>, 3> ways{
            {{&byPath, caption.file}, {&byName, nameOf(caption.file)}, {&byStem, stemOf(caption.file)}}};
        store::MediaId found;
        for (const auto &[names, name] : ways) {
            const auto [first, last] = names->equal_range(name);
            if (std::distance(first, last) == 1)
                found = first->second;
            if (first != last)
                break; // several of that name: a looser way would only guess
        }
        if (found)
            match.matched.push_back({found, caption});
        else
            match.unmatched.push_back(caption);
    }
    return match;
}

Result<CaptionImportReport> importCaptions(store::Action &action, const store::Project &project,
                                           const std::vector<MatchedCaption> &captions,
                                           const std::string &source)
{
    CaptionImportReport report;
    std::map<std::pair<std::int64_t, std::string>, Target> targets;
    for (const MatchedCaption &item : captions) {
        const std::pair key(item.media.value, item.caption.language);
        if (!targets.contains(key)) {
            Result<Target> made = targetFor(action, project, item);
            if (!made)
                return made.error();
            targets.emplace(key, *std::move(made));
        }
        Target &target = targets.at(key);
        auto cue = std::find_if(target.cues.begin(), target.cues.end(),
                                [&](const store::Cue &one) { return one.time == item.caption.time; });
        if (cue == target.cues.end()) {
            store::NewCue made;
            made.time = item.caption.time;
            const Result<store::CueId> added = action.addCue(target.track, made);
            if (!added)
                return added.error();
            store::Cue fresh;
            fresh.id = *added;
            fresh.time = item.caption.time;
            cue = target.cues.insert(target.cues.end(), fresh);
        }
        const Result<bool> known = hasVersion(project, *cue, item.caption.text);
        if (!known)
            return known.error();
        if (*known) {
            ++report.known;
            continue;
        }
        store::NewVersion version;
        version.text = item.caption.text;
        version.origin.provider = "import";
        version.origin.model = source;
        version.origin.instruction = item.caption.instruction;
        const bool isFirst = !cue->accepted;
        const Result<store::VersionId> added
            = isFirst ? action.setText(cue->id, version) : action.addCandidate(cue->id, version);
        if (!added)
            return added.error();
        if (isFirst) {
            cue->accepted = *added;
            cue->text = item.caption.text;
            ++report.accepted;
        } else {
            ++report.candidates;
        }
    }
    return report;
}

} // namespace anycap::dataset
