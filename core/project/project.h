// SPDX-License-Identifier: MIT
/// @file project.h
/// Project: an `.anycap` file, open. The file is a SQLite database in WAL mode that is always saved: every
/// edit is a transaction with its undo step in the file, so what returned survives kill -9, a power cut and a
/// restart. It knows rows, not media files or subtitle formats: see relink.h and track_exchange.h for those.
///
/// Thread: a Project is one connection and belongs to one thread at a time; another thread takes its own by
/// connectAgain(). The file can be open for writing once on a computer (and, where the network file system
/// has locks, once in the network); who comes second is told who has it.
///
/// Errors of reading methods: IoError, InvalidData (damaged), NotFound (a row by id).
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/project/action.h"
#include "core/project/change_watch.h"
#include "core/project/project_types.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::store {

enum class ProjectAccess : unsigned char {
    ReadWrite, ///< a file or folder that cannot be written is opened for reading, with a note
    ReadOnly, ///< changes nothing on the disk; several can read at once
};

class Project {
public:
    /// The version of the file's schema this program writes. Older ones are brought up to it on opening,
    /// after a copy is put beside the file; newer ones are refused.
    static constexpr int kSchemaVersion = 3;
    /// `application_id` in the file's header: "ACap".
    static constexpr std::int32_t kApplicationId = 0x41436170;

    /// Makes a new, empty project, whole or not at all. Conflict when something is there already; IoError,
    /// PermissionDenied or NotFound (the folder) when it cannot be written.
    static Result<Project> create(const std::string &path);

    /// NotFound, PermissionDenied, Locked (message names pid and host), Unsupported (a newer version),
    /// InvalidData (not a project, truncated, damaged: the message says that `recover` can help), IoError. A
    /// file that is refused is not altered. Files up to 64 MiB are checked in full, larger ones without their
    /// indexes. Jobs that a crash left running are queued again.
    static Result<Project> open(const std::string &path, ProjectAccess access = ProjectAccess::ReadWrite);

    Project(Project &&) noexcept;
    Project &operator=(Project &&) noexcept;
    Project(const Project &) = delete;
    Project &operator=(const Project &) = delete;
    ~Project();

    /// A second connection to the same open project, for another thread. It may outlive this one.
    Result<Project> connectAgain() const;

    const std::string &path() const; ///< absolute, links resolved
    bool isReadOnly() const;
    /// What opening had to say, in plain sentences: migrated (and where the copy is), jobs queued again,
    /// opened for reading only, checked quickly.
    const std::vector<std::string> &notes() const;
    /// Grows with every change of the file, by whichever connection.
    Result<std::int64_t> revision() const;
    /// From now on the rows that this connection changes are noted, for takeChanges().
    Result<Unit> watchChanges();
    /// What changed since the last call; nothing where changes are not watched.
    ProjectChanges takeChanges();

    // Reading.
    Result<ProjectSummary> summary() const;
    Result<std::vector<Media>> media() const; ///< in the order they were added
    Result<Media> media(MediaId id) const;
    /// Of all media, by id; one pass over the project whatever their number.
    Result<std::vector<MediaOverview>> mediaOverviews() const;
    /// Media with a track in which a cue's accepted text or candidate has these words (case ignored where it
    /// is ASCII), by id.
    Result<std::vector<MediaId>> mediaWithText(std::string_view words) const;
    Result<std::optional<Media>> mediaByHash(std::string_view contentHash) const;
    /// Where the media file is now: relative to the project where that exists, else the absolute path.
    std::string locate(const Media &media) const;
    Result<std::vector<Track>> tracks() const;
    Result<std::vector<Track>> tracksOf(MediaId media) const;
    Result<Track> track(TrackId id) const;
    Result<std::optional<TrackSource>> trackSource(TrackId id) const;
    Result<std::vector<Cue>> cues(TrackId track) const; ///< in the track's order
    Result<Cue> cue(CueId id) const;
    Result<std::vector<Version>> versions(CueId cue) const; ///< oldest first
    Result<Version> version(VersionId id) const;
    Result<std::vector<Version>> versionsOfRun(std::string_view run) const;
    Result<std::vector<Job>> jobs() const; ///< in the order they were added
    Result<std::vector<Job>> jobs(JobState state) const;
    Result<Job> job(JobId id) const;
    Result<std::optional<std::string>> setting(std::string_view key) const;
    Result<std::vector<std::pair<std::string, std::string>>> settings() const;

    // Editing and its history.
    /// Begins an action. `name` is what the undo menu shows ("move 3 cues"). With a `run`, the action joins
    /// the newest step if that is of the same run, and names it anew: a batch of hundreds of captions, each
    /// saved by itself, is one step ("caption 300 cues"), unless a person's edits came between. A new action
    /// drops what could be redone. Conflict while another action of this connection is open.
    Result<Action> begin(std::string_view name, std::string_view run = {});
    /// The newest `limit` steps, newest first; undone ones too.
    Result<std::vector<ActionInfo>> actions(int limit = 100) const;
    /// What undo() and redo() would do; absent when there is nothing.
    Result<std::optional<ActionInfo>> nextUndo() const;
    Result<std::optional<ActionInfo>> nextRedo() const;
    /// The step that was undone or done again; absent when there was none.
    Result<std::optional<ActionInfo>> undo();
    Result<std::optional<ActionInfo>> redo();

    // What undo does not touch.
    Result<Unit> setSetting(std::string_view key, std::string_view value);
    Result<Unit> removeSetting(std::string_view key);
    Result<std::vector<JobId>> addJobs(const std::vector<NewJob> &jobs); ///< one transaction
    /// Takes the queued job of the highest priority (the oldest of those) and marks it running.
    Result<std::optional<Job>> startNextJob(std::string_view run = {});
    Result<Unit> startJob(JobId id); ///< Conflict when it is not queued
    /// For a job that made no caption; one that did is finished by Action::finishJob().
    Result<Unit> finishJob(JobId id, JobState state, std::string_view error = {});
    /// The same for many that are queued, in one transaction; those that are not stay. The number of them.
    Result<int> cancelQueuedJobs(const std::vector<JobId> &ids);
    Result<Unit> requeueJob(JobId id); ///< queued again, whatever it was, except running
    Result<Unit> setJobPriority(JobId id, int priority);

private:
    explicit Project(std::unique_ptr<ProjectData> data);
    std::unique_ptr<ProjectData> m_data;
};

} // namespace anycap::store
