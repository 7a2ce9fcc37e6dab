// SPDX-License-Identifier: MIT
/// @file cue_edits.h
/// The commands on cues of the open track, for whichever panel they come from. Each is one step of undo with
/// a counted name; what would change nothing makes no step. Edits of very many cues run on another thread
/// (ProjectSession::performInBackground()); `done` is called on this one when the edit is saved (true) or was
/// refused, failed or had nothing to do (false). Errors are told to the user.
///
/// Cues without a time (whole images) are left alone where times are changed.
#pragma once

#include "core/base/media_buffers.h"
#include "ui/session/project_session.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::ui {

class Studio;

namespace cue_edits {

using CueIds = std::vector<store::CueId>;
using Done = std::function<void(bool)>;

struct CueTime {
    store::CueId cue;
    TimeRange time;
};
struct CueText {
    store::CueId cue;
    std::string text; ///< raw, UTF-8
};

/// Runs an edit named countedName(verb, count, "cue"), on another thread when there are many. `edit` must
/// hold all it needs.
void perform(ProjectSession &session, std::string_view verb, std::size_t count, ProjectSession::Edit edit,
             const Done &done = {});

/// The selected cues of the open track in its order; the current one when there are none.
CueIds selectedCues(Studio &studio);

// Times. `verb` names the step: "time", "move", "resize", "shift", "snap".
void setTimes(Studio &studio, std::string_view verb, const std::vector<CueTime> &times,
              const Done &done = {});
void setTime(Studio &studio, store::CueId cue, TimeRange time);
void resizeCue(Studio &studio, store::CueId cue, TimeRange time);
/// All by the same time; as far as the first can go without beginning before 0.
void moveCues(Studio &studio, const CueIds &cues, Milliseconds delta);
/// By whole frames: the first of them goes to the beginning of another frame, the others keep their distance.
void nudgeCues(Studio &studio, const CueIds &cues, int frames);
/// This cue and all after it in the track's order.
void shiftFollowing(Studio &studio, store::CueId first, Milliseconds delta);
/// A cue that would end before it starts moves as a whole.
void setStart(Studio &studio, store::CueId cue, Milliseconds start);
void setEnd(Studio &studio, store::CueId cue, Milliseconds end);
/// To shots (first frames, ascending) and neighbours with the preset's gap.
void snapCues(Studio &studio, const CueIds &cues, const std::vector<Milliseconds> &shots);
/// Each to the gap before the next one, as long as the preset allows.
void extendToNext(Studio &studio, const CueIds &cues);

// Texts.
/// What a person typed. `verb`: "edit", "replace in".
void setTexts(Studio &studio, std::string_view verb, const std::vector<CueText> &texts,
              const Done &done = {});

// Which cues there are.
struct SplitPlace {
    std::optional<Milliseconds> time; ///< absent: in proportion to the text, or the middle
    std::optional<std::size_t> textOffset; ///< byte of the raw text; absent: the best place for the time
};
/// False when the time is not inside the cue. Both parts keep where their words came from; the whole text
/// stays among the first one's versions.
bool splitCue(Studio &studio, store::CueId cue, const SplitPlace &place);
/// Neighbours among these become one cue each time; one cue alone is merged with the next. The first one
/// keeps its identity and gets all texts, as lines.
void mergeCues(Studio &studio, const CueIds &cues);
/// A new cue without text, selected.
void addCue(Studio &studio, Milliseconds at);
void deleteCues(Studio &studio, const CueIds &cues);
/// Each copy stands behind its original with the same time; the copies are selected.
void duplicateCues(Studio &studio, const CueIds &cues);
/// By start, then by end. Cues that start together keep their order.
void sortByTime(Studio &studio);

// As text.
/// SubRip; for the clipboard and other programs.
QString cuesAsText(Studio &studio, const CueIds &cues);
/// Reads SubRip or WebVTT, or plain text: one cue a paragraph, from `at` on. With `at`, timed cues move so
/// that the first starts there; else they keep their times. The new ones are selected. False when nothing was
/// read.
bool pasteCues(Studio &studio, const QString &text, std::optional<Milliseconds> at);

} // namespace cue_edits
} // namespace anycap::ui
