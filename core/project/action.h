// SPDX-License-Identifier: MIT
/// @file action.h
/// Action: the changes of one user action, as one transaction and one step of undo. Made by Project::begin();
/// what was not committed when it goes away never happened.
#pragma once

#include "core/base/result.h"
#include "core/project/project_types.h"
#include "core/project/sqlite/statement.h"
#include "core/project/sqlite/transaction.h"

#include <optional>
#include <string>
#include <string_view>

namespace anycap::store {

class ProjectData;

/// Errors of every method: NotFound (no such row), InvalidArgument (times crossed, …), IoError (disk full,
/// I/O), Locked (another connection of this program wrote for seconds). After an error of the disk the whole
/// action is lost and commit() says so. Valid while its Project lives; one at a time a connection.
class Action {
public:
    Action(Action &&) noexcept = default;
    Action &operator=(Action &&) = delete;
    Action(const Action &) = delete;
    Action &operator=(const Action &) = delete;
    ~Action() = default;

    // Media.
    /// Conflict when media of the same (known) content is in the project already.
    Result<MediaId> addMedia(const Media &media); ///< `id` is ignored; `added` 0 means now
    /// Where the file is now. The path is made absolute; the relative one is worked out.
    Result<Unit> setMediaPath(MediaId id, const std::string &path);
    /// With its tracks, cues and versions.
    Result<Unit> removeMedia(MediaId id);

    // Tracks.
    Result<TrackId> addTrack(const Track &track); ///< `id` and `cueCount` are ignored
    /// Kind, language, name and media.
    Result<Unit> editTrack(const Track &track);
    /// With its cues and versions.
    Result<Unit> removeTrack(TrackId id);
    /// Keeps the file a track was imported from; replaces an earlier one.
    Result<Unit> setTrackSource(TrackId id, const TrackSource &source);

    // Cues.
    /// At the end of the track, or before another cue of it.
    Result<CueId> addCue(TrackId track, const NewCue &cue, std::optional<CueId> before = std::nullopt);
    Result<Unit> setCueTime(CueId id, std::optional<TimeRange> time);
    Result<Unit> setCueIdentifier(CueId id, std::string_view identifier);
    Result<Unit> setCueSettings(CueId id, std::string_view settings);
    /// Another place in the order of its track: before another cue, or at the end.
    Result<Unit> moveCue(CueId id, std::optional<CueId> before);
    /// With its versions.
    Result<Unit> removeCue(CueId id);

    // Versions.
    /// What a model's run or an import proposes. Changes no other version. Its base, if it has one, must be a
    /// version of the same cue.
    Result<VersionId> addCandidate(CueId cue, const NewVersion &version);
    /// What a person writes: a new version, accepted at once. The one before stays as superseded. The same
    /// text as the accepted one changes nothing and gives that one's id.
    Result<VersionId> setText(CueId cue, const NewVersion &version);
    Result<VersionId> setText(CueId cue, std::string_view text); ///< by hand, by a person
    Result<Unit> accept(VersionId id);
    Result<Unit> reject(VersionId id); ///< also an accepted one: the cue then has no text
    /// Undecided again.
    Result<Unit> reopen(VersionId id);

    // Jobs: in the same transaction as the captions the job made. Not a part of undo.
    /// Done, NeedsReview, Failed or Cancelled.
    Result<Unit> finishJob(JobId id, JobState state, std::string_view error = {});

    /// When it returns a value, everything is on the disk and survives a power cut. An action that changed
    /// nothing leaves no trace. Otherwise nothing of it happened.
    Result<Unit> commit();

private:
    friend class Project;
    Action(ProjectData &data, sqlite::Transaction transaction, ActionId id, std::string name,
           bool isContinued)
        : m_data(&data)
        , m_transaction(std::move(transaction))
        , m_id(id)
        , m_name(std::move(name))
        , m_isContinued(isContinued)
    {
    }
    Result<Unit> checkUsable() const;
    Result<Unit> write(std::string_view sql, std::initializer_list<sqlite::Value> values);
    Result<Unit> changeOne(std::string_view sql, std::initializer_list<sqlite::Value> values,
                           std::string_view what, std::int64_t id);
    Result<Unit> exists(std::string_view sql, std::int64_t id, std::string_view what) const;
    Result<std::int64_t> placeFor(TrackId track, std::optional<CueId> before);
    Result<VersionId> insertVersion(CueId cue, const NewVersion &version, VersionState state);
    Result<Unit> setVersionState(VersionId id, VersionState state);

    ProjectData *m_data;
    sqlite::Transaction m_transaction;
    ActionId m_id;
    std::string m_name;
    bool m_isContinued; ///< adds to the step that the same run made before
    bool m_hasFinishedJob = false;
    bool m_hasFailed = false;
};

/// "move 3 cues", "move 1 cue": a verb and a counted noun, for the names of actions.
std::string countedName(std::string_view verb, std::int64_t count, std::string_view noun);

} // namespace anycap::store
