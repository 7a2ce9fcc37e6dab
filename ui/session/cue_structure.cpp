// SPDX-License-Identifier: MIT
// Splitting, merging, adding, deleting, ordering; see cue_edits.h.
#include "core/base/text_count.h"
#include "core/quality/cue_timing.h"
#include "core/subtitle/text_split.h"
#include "ui/session/cue_edits.h"
#include "ui/session/quality_preset.h"
#include "ui/session/studio.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace anycap::ui::cue_edits {

namespace {

/// A text by hand whose words came from where another version's came from.
store::NewVersion versionLike(const store::Version &version, std::string text)
{
    store::NewVersion made;
    made.text = std::move(text);
    made.origin = version.origin;
    made.isByHand = true;
    made.run = version.run;
    return made;
}

Result<Unit> setVersion(store::Action &action, store::CueId cue, const store::NewVersion &version)
{
    const Result<store::VersionId> set = action.setText(cue, version);
    return set ? Result<Unit>(Unit{}) : set.error();
}

/// The accepted text with its origin; a person's where there is none.
store::Version acceptedVersion(const store::Project &project, const store::Cue &cue)
{
    if (cue.accepted) {
        if (Result<store::Version> version = project.version(*cue.accepted))
            return *std::move(version);
    }
    store::Version typed;
    typed.origin.provider = "person";
    typed.text = cue.text;
    return typed;
}

/// Which elements of a sequence may stay when the others move: a longest ascending one.
std::vector<bool> longestAscending(const std::vector<int> &values)
{
    std::vector<int> tails; // index of the smallest last value of an ascending run of each length
    std::vector<int> previous(values.size(), -1);
    const auto valueAt = [&](int index) { return values[static_cast<std::size_t>(index)]; };
    for (int i = 0; i < static_cast<int>(values.size()); ++i) {
        const auto place = std::lower_bound(tails.begin(), tails.end(), i,
                                            [&](int a, int b) { return valueAt(a) < valueAt(b); });
        if (place != tails.begin())
            previous[static_cast<std::size_t>(i)] = *std::prev(place);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> stays(values.size(), false);
    for (int i = tails.empty() ? -1 : tails.back(); i >= 0; i = previous[static_cast<std::size_t>(i)])
        stays[static_cast<std::size_t>(i)] = true;
    return stays;
}

/// Runs of neighbouring rows among these cues.
std::vector<std::pair<int, int>> neighbouringRows(const CueList &list, const CueIds &cues)
{
    std::vector<int> rows;
    for (const store::CueId cue : cues) {
        if (const std::optional<int> row = list.rowOf(cue))
            rows.push_back(*row);
    }
    std::sort(rows.begin(), rows.end());
    std::vector<std::pair<int, int>> runs;
    for (const int row : rows) {
        if (!runs.empty() && row <= runs.back().second + 1)
            runs.back().second = row;
        else
            runs.emplace_back(row, row);
    }
    return runs;
}

} // namespace

bool splitCue(Studio &studio, store::CueId id, const SplitPlace &place)
{
    ProjectSession &session = studio.session();
    const std::optional<int> row = session.cues().rowOf(id);
    if (!row || !session.cues().at(*row).time)
        return false;
    const store::Cue cue = session.cues().at(*row);
    const double whole = countCharacters(cue.text);
    const auto share = [&](std::size_t offset) {
        const double before = countCharacters(std::string_view(cue.text).substr(0, offset));
        return whole > 0 ? before / whole : 0.5;
    };
    const auto length = static_cast<double>(cue.time->duration().count());
    std::size_t offset = 0;
    if (place.textOffset)
        offset = std::min(*place.textOffset, cue.text.size());
    else if (place.time)
        offset = splitOffset(cue.text, static_cast<double>((*place.time - cue.time->start).count()) / length);
    else
        offset = splitOffset(cue.text, 0.5);
    Milliseconds at = place.time.value_or(Milliseconds(0));
    if (!place.time) {
        const double part = share(offset);
        const double used = part > 0.02 && part < 0.98 ? part : 0.5;
        at = cue.time->start + Milliseconds(static_cast<std::int64_t>(length * used));
    }
    const QualityPreset preset = chosenPreset(studio.settings());
    const double rate = usualFramesPerSecond(studio.playback());
    const std::optional<SplitTimes> times = splitTimes(*cue.time, at, smallestGap(preset, rate));
    if (!times)
        return false;
    const SplitText texts = splitText(cue.text, offset);
    const store::Version version = acceptedVersion(session.project(), cue);
    std::optional<store::CueId> before;
    if (*row + 1 < session.cues().size())
        before = session.cues().at(*row + 1).id;
    return session.perform("split 1 cue", [&](store::Action &action) -> Result<Unit> {
        store::NewCue second;
        second.time = times->second;
        second.settings = cue.settings;
        const Result<store::CueId> added = action.addCue(cue.track, second, before);
        if (!added)
            return added.error();
        if (auto set = action.setCueTime(cue.id, times->first); !set)
            return set.error();
        if (!cue.accepted)
            return Unit{};
        if (auto set = setVersion(action, cue.id, versionLike(version, texts.first)); !set)
            return set.error();
        return setVersion(action, *added, versionLike(version, texts.second));
    });
}

void mergeCues(Studio &studio, const CueIds &cues)
{
    ProjectSession &session = studio.session();
    const CueList &list = session.cues();
    std::vector<std::pair<int, int>> runs = neighbouringRows(list, cues);
    if (runs.size() == 1 && runs.front().first == runs.front().second
        && runs.front().second + 1 < list.size())
        ++runs.front().second;
    struct Merge {
        store::CueId kept;
        std::optional<TimeRange> time;
        store::NewVersion version;
        CueIds removed;
    };
    std::vector<Merge> merges;
    std::size_t count = 0;
    for (const auto &[first, last] : runs) {
        if (first == last)
            continue;
        const store::Cue &cue = list.at(first);
        Merge merge{cue.id, cue.time, {}, {}};
        std::string text = cue.text;
        bool isAllOneProvider = true;
        for (int row = first + 1; row <= last; ++row) {
            const store::Cue &next = list.at(row);
            text = joinedText(text, next.text);
            isAllOneProvider = isAllOneProvider && next.provider == cue.provider;
            if (merge.time && next.time)
                merge.time = joinedTimes(*merge.time, *next.time);
            merge.removed.push_back(next.id);
        }
        const store::Version version = acceptedVersion(session.project(), cue);
        merge.version = versionLike(version, text);
        if (!isAllOneProvider) {
            merge.version.origin = {};
            merge.version.origin.provider = "person";
            merge.version.run.clear();
        }
        count += merge.removed.size() + 1;
        merges.push_back(std::move(merge));
    }
    if (merges.empty())
        return;
    const CueIds kept = [&] {
        CueIds ids;
        for (const Merge &merge : merges)
            ids.push_back(merge.kept);
        return ids;
    }();
    perform(
        session, "merge", count,
        [merges = std::move(merges)](store::Action &action) -> Result<Unit> {
            for (const Merge &merge : merges) {
                for (const store::CueId cue : merge.removed) {
                    if (auto removed = action.removeCue(cue); !removed)
                        return removed.error();
                }
                if (auto set = action.setCueTime(merge.kept, merge.time); !set)
                    return set.error();
                if (merge.version.text.empty())
                    continue;
                if (auto set = setVersion(action, merge.kept, merge.version); !set)
                    return set.error();
            }
            return Unit{};
        },
        [&studio, kept](bool isDone) {
            if (isDone)
                studio.selection().setCues(kept, kept.front());
        });
}

void addCue(Studio &studio, Milliseconds at)
{
    ProjectSession &session = studio.session();
    const CueList &list = session.cues();
    if (!list.track())
        return;
    // What stands before and after in time; the track's order follows time except while it is being edited.
    CueSurroundings around;
    std::optional<store::CueId> before;
    for (int row = 0; row < list.size(); ++row) {
        const store::Cue &cue = list.at(row);
        if (!cue.time)
            continue;
        if (cue.time->start > at) {
            around.after = cue.time;
            before = cue.id;
            break;
        }
        around.before = cue.time;
    }
    if (studio.playback().duration().count() > 0)
        around.mediaEnd = studio.playback().duration();
    store::NewCue cue;
    cue.time
        = newCueTime(at, around, chosenPreset(studio.settings()), usualFramesPerSecond(studio.playback()));
    const store::TrackId track = list.track();
    store::CueId made;
    const bool isDone = session.perform("add 1 cue", [&](store::Action &action) -> Result<Unit> {
        const Result<store::CueId> added = action.addCue(track, cue, before);
        if (!added)
            return added.error();
        made = *added;
        return Unit{};
    });
    if (isDone)
        studio.selection().setCue(made);
}

void deleteCues(Studio &studio, const CueIds &cues)
{
    const CueList &list = studio.session().cues();
    CueIds here;
    std::copy_if(cues.begin(), cues.end(), std::back_inserter(here),
                 [&](store::CueId cue) { return list.rowOf(cue).has_value(); });
    if (here.empty())
        return;
    const std::size_t count = here.size();
    perform(studio.session(), "delete", count,
            [here = std::move(here)](store::Action &action) -> Result<Unit> {
                for (const store::CueId cue : here) {
                    if (auto removed = action.removeCue(cue); !removed)
                        return removed.error();
                }
                return Unit{};
            });
}

void duplicateCues(Studio &studio, const CueIds &cues)
{
    ProjectSession &session = studio.session();
    const CueList &list = session.cues();
    struct Copy {
        store::Cue cue;
        std::optional<store::CueId> before;
    };
    std::vector<Copy> copies;
    for (const auto &[first, last] : neighbouringRows(list, cues)) {
        for (int row = first; row <= last; ++row)
            copies.push_back(
                {list.at(row), row + 1 < list.size() ? std::optional(list.at(row + 1).id) : std::nullopt});
    }
    if (copies.empty())
        return;
    Result<store::Project> reader = session.connectAgain();
    if (!reader)
        return studio.notices().error(reader.error());
    const auto made = std::make_shared<CueIds>();
    const std::size_t count = copies.size();
    perform(
        session, "duplicate", count,
        [copies = std::move(copies), made, project = std::make_shared<store::Project>(*std::move(reader))](
            store::Action &action) -> Result<Unit> {
            for (const Copy &copy : copies) {
                store::NewCue cue;
                cue.time = copy.cue.time;
                cue.settings = copy.cue.settings;
                const Result<store::CueId> added = action.addCue(copy.cue.track, cue, copy.before);
                if (!added)
                    return added.error();
                made->push_back(*added);
                if (!copy.cue.accepted)
                    continue;
                store::NewVersion version = versionLike(acceptedVersion(*project, copy.cue), copy.cue.text);
                version.isByHand = copy.cue.isByHand;
                if (auto set = setVersion(action, *added, version); !set)
                    return set.error();
            }
            return Unit{};
        },
        [&studio, made](bool isDone) {
            if (isDone)
                studio.selection().setCues(*made, made->front());
        });
}

void sortByTime(Studio &studio)
{
    const CueList &list = studio.session().cues();
    std::vector<int> order(static_cast<std::size_t>(list.size()));
    for (int row = 0; row < list.size(); ++row)
        order[static_cast<std::size_t>(row)] = row;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const TimeRange left = list.at(a).time.value_or(TimeRange{});
        const TimeRange right = list.at(b).time.value_or(TimeRange{});
        return std::pair(left.start, left.end) < std::pair(right.start, right.end);
    });
    const std::vector<bool> stays = longestAscending(order);
    struct Move {
        store::CueId cue;
        std::optional<store::CueId> before;
    };
    // From the end: what a cue is moved before has its place already.
    std::vector<Move> moves;
    for (std::size_t i = order.size(); i-- > 0;) {
        if (stays[i])
            continue;
        std::optional<store::CueId> before;
        if (i + 1 < order.size())
            before = list.at(order[i + 1]).id;
        moves.push_back({list.at(order[i]).id, before});
    }
    if (moves.empty())
        return;
    const std::size_t count = moves.size();
    perform(studio.session(), "sort", count,
            [moves = std::move(moves)](store::Action &action) -> Result<Unit> {
                for (const Move &move : moves) {
                    if (auto moved = action.moveCue(move.cue, move.before); !moved)
                        return moved.error();
                }
                return Unit{};
            });
}

} // namespace anycap::ui::cue_edits
