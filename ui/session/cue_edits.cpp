// SPDX-License-Identifier: MIT
// Times and texts; which cues there are: cue_structure.cpp; as text: cue_clipboard.cpp.
#include "ui/session/cue_edits.h"

#include "core/quality/cue_timing.h"
#include "ui/session/quality_preset.h"
#include "ui/session/studio.h"

#include <algorithm>
#include <utility>

namespace anycap::ui::cue_edits {

namespace {

/// More than these are saved on another thread.
constexpr std::size_t kMostAtOnce = 2'000;

/// Rows of these cues in the open track, ascending, each once.
std::vector<int> rowsOf(const CueList &list, const CueIds &cues)
{
    std::vector<int> rows;
    rows.reserve(cues.size());
    for (const store::CueId cue : cues) {
        if (const std::optional<int> row = list.rowOf(cue))
            rows.push_back(*row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::optional<TimeRange> timeAt(const CueList &list, int row)
{
    return row >= 0 && row < list.size() ? list.at(row).time : std::nullopt;
}

void moveRows(Studio &studio, std::string_view verb, const std::vector<int> &rows, Milliseconds delta)
{
    const CueList &list = studio.session().cues();
    std::vector<TimeRange> times;
    for (const int row : rows) {
        if (const std::optional<TimeRange> time = timeAt(list, row))
            times.push_back(*time);
    }
    delta = possibleShift(times, delta);
    std::vector<CueTime> moved;
    for (const int row : rows) {
        if (const std::optional<TimeRange> time = timeAt(list, row))
            moved.push_back({list.at(row).id, shifted(*time, delta)});
    }
    setTimes(studio, verb, moved);
}

} // namespace

void perform(ProjectSession &session, std::string_view verb, std::size_t count, ProjectSession::Edit edit,
             const Done &done)
{
    const std::string name = store::countedName(verb, static_cast<std::int64_t>(count), "cue");
    if (count > kMostAtOnce)
        return session.performInBackground(name, std::move(edit), done);
    const bool isDone = session.perform(name, edit);
    if (done)
        done(isDone);
}

CueIds selectedCues(Studio &studio)
{
    const CueList &list = studio.session().cues();
    CueIds cues;
    for (const int row : rowsOf(list, studio.selection().cues()))
        cues.push_back(list.at(row).id);
    if (cues.empty() && list.rowOf(studio.selection().cue()))
        cues.push_back(studio.selection().cue());
    return cues;
}

void setTimes(Studio &studio, std::string_view verb, const std::vector<CueTime> &times, const Done &done)
{
    const CueList &list = studio.session().cues();
    std::vector<CueTime> changed;
    for (CueTime wanted : times) {
        // Imported cues may begin before 0 or end before they start; what is written may not.
        wanted.time.start = std::max(wanted.time.start, Milliseconds(0));
        wanted.time.end = std::max(wanted.time.end, wanted.time.start);
        const store::Cue *cue = list.find(wanted.cue);
        if (cue != nullptr && cue->time != wanted.time)
            changed.push_back(wanted);
    }
    if (changed.empty()) {
        if (done)
            done(false);
        return;
    }
    const std::size_t count = changed.size();
    perform(
        studio.session(), verb, count,
        [changed = std::move(changed)](store::Action &action) -> Result<Unit> {
            for (const CueTime &wanted : changed) {
                if (auto set = action.setCueTime(wanted.cue, wanted.time); !set)
                    return set.error();
            }
            return Unit{};
        },
        done);
}

void setTime(Studio &studio, store::CueId cue, TimeRange time) { setTimes(studio, "time", {{cue, time}}); }

void resizeCue(Studio &studio, store::CueId cue, TimeRange time)
{
    setTimes(studio, "resize", {{cue, time}});
}

void moveCues(Studio &studio, const CueIds &cues, Milliseconds delta)
{
    moveRows(studio, "move", rowsOf(studio.session().cues(), cues), delta);
}

void nudgeCues(Studio &studio, const CueIds &cues, int frames)
{
    const CueList &list = studio.session().cues();
    const std::vector<int> rows = rowsOf(list, cues);
    const auto first
        = std::find_if(rows.begin(), rows.end(), [&](int row) { return timeAt(list, row).has_value(); });
    if (first == rows.end())
        return;
    const Milliseconds start = timeAt(list, *first)->start;
    const double rate = usualFramesPerSecond(studio.playback());
    moveRows(studio, "move", rows, steppedByFrames(start, frames, rate) - start);
}

void shiftFollowing(Studio &studio, store::CueId first, Milliseconds delta)
{
    const CueList &list = studio.session().cues();
    const std::optional<int> from = list.rowOf(first);
    if (!from)
        return;
    std::vector<int> rows;
    for (int row = *from; row < list.size(); ++row)
        rows.push_back(row);
    moveRows(studio, "shift", rows, delta);
}

void setStart(Studio &studio, store::CueId cue, Milliseconds start)
{
    const store::Cue *now = studio.session().cues().find(cue);
    if (now != nullptr && now->time)
        setTime(studio, cue, withStart(*now->time, start));
}

void setEnd(Studio &studio, store::CueId cue, Milliseconds end)
{
    const store::Cue *now = studio.session().cues().find(cue);
    if (now != nullptr && now->time)
        setTime(studio, cue, withEnd(*now->time, end));
}

void snapCues(Studio &studio, const CueIds &cues, const std::vector<Milliseconds> &shots)
{
    const CueList &list = studio.session().cues();
    SnapTargets targets;
    targets.shots = shots;
    const QualityPreset preset = chosenPreset(studio.settings());
    targets.gap = smallestGap(preset, usualFramesPerSecond(studio.playback()));
    std::vector<CueTime> times;
    int lastRow = -2;
    for (const int row : rowsOf(list, cues)) {
        const std::optional<TimeRange> time = timeAt(list, row);
        if (!time)
            continue;
        // The cue before may have been snapped a moment ago.
        const std::optional<TimeRange> before
            = row - 1 == lastRow ? times.back().time : timeAt(list, row - 1);
        const std::optional<TimeRange> after = timeAt(list, row + 1);
        targets.previousEnd = before ? std::optional(before->end) : std::nullopt;
        targets.nextStart = after ? std::optional(after->start) : std::nullopt;
        times.push_back({list.at(row).id, snapped(*time, targets)});
        lastRow = row;
    }
    setTimes(studio, "snap", times);
}

void extendToNext(Studio &studio, const CueIds &cues)
{
    const CueList &list = studio.session().cues();
    const QualityPreset preset = chosenPreset(studio.settings());
    const double rate = usualFramesPerSecond(studio.playback());
    std::vector<CueTime> times;
    for (const int row : rowsOf(list, cues)) {
        const std::optional<TimeRange> time = timeAt(list, row);
        const std::optional<TimeRange> after = timeAt(list, row + 1);
        if (time && after)
            times.push_back({list.at(row).id, extendedTo(*time, after->start, preset, rate)});
    }
    setTimes(studio, "resize", times);
}

void setTexts(Studio &studio, std::string_view verb, const std::vector<CueText> &texts, const Done &done)
{
    const CueList &list = studio.session().cues();
    std::vector<CueText> changed;
    std::copy_if(texts.begin(), texts.end(), std::back_inserter(changed), [&](const CueText &wanted) {
        const store::Cue *cue = list.find(wanted.cue);
        return cue != nullptr && cue->text != wanted.text;
    });
    if (changed.empty()) {
        if (done)
            done(false);
        return;
    }
    const std::size_t count = changed.size();
    perform(
        studio.session(), verb, count,
        [changed = std::move(changed)](store::Action &action) -> Result<Unit> {
            for (const CueText &wanted : changed) {
                if (auto set = action.setText(wanted.cue, wanted.text); !set)
                    return set.error();
            }
            return Unit{};
        },
        done);
}

} // namespace anycap::ui::cue_edits
