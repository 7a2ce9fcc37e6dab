// SPDX-License-Identifier: MIT
/// @file project_types.h
/// What a project is made of, as plain values: media, tracks, cues, versions, jobs and the actions of the
/// undo history. Standard library and core/base only. Texts are UTF-8; U+0000 in them is stored as U+FFFD.
#pragma once

#include "core/base/caption.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::store {

/// A row's number. Numbers are never used twice in one project, also not after an undo. 0 is no row.
template <class Tag> struct RowId {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const RowId &, const RowId &) = default;
};

using MediaId = RowId<struct MediaTag>;
using TrackId = RowId<struct TrackTag>;
using CueId = RowId<struct CueTag>;
using VersionId = RowId<struct VersionTag>;
using JobId = RowId<struct JobTag>;
using ActionId = RowId<struct ActionTag>;

/// Milliseconds since 1970-01-01 00:00 UTC.
struct UtcTime {
    std::int64_t ms = 0;

    static UtcTime now();
    /// "2026-11-23T01:40:12.345Z".
    std::string toString() const;
    friend auto operator<=>(const UtcTime &, const UtcTime &) = default;
};

/// One image, video or sound file.
struct Media {
    MediaId id;
    std::string path; ///< absolute, where it was when it was added or last found
    std::string relativePath; ///< from the project's folder; empty where there is no such path
    std::string contentHash; ///< as core/media/content_hash.h gives it; empty when not known
    Modality modality = Modality::Image;
    std::optional<Milliseconds> duration; ///< absent for images and where it is not known
    std::int64_t sizeBytes = 0;
    UtcTime added;

    friend bool operator==(const Media &, const Media &) = default;
};

enum class TrackKind : unsigned char { Subtitles, Captions, Descriptions, AltText };

/// "subtitles", "captions", "descriptions", "alt-text".
std::string_view trackKindName(TrackKind kind);
std::optional<TrackKind> trackKindFromName(std::string_view name);

struct Track {
    TrackId id;
    std::optional<MediaId> media; ///< absent: subtitles without their media yet
    TrackKind kind = TrackKind::Subtitles;
    std::string language; ///< BCP 47; empty: not known
    std::string name;
    int cueCount = 0; ///< read only

    friend bool operator==(const Track &, const Track &) = default;
};

/// The file a track was imported from, whole: what lets an untouched track be written back byte for byte,
/// with its header, regions, style sheets and notes where they stood.
struct TrackSource {
    std::string fileName; ///< without its folder
    std::string format; ///< "srt", "vtt", "sbv": how to read the bytes
    std::string encoding; ///< as the user said or it was guessed; empty where the bytes decide
    std::vector<std::uint8_t> bytes;

    friend bool operator==(const TrackSource &, const TrackSource &) = default;
};

enum class VersionState : unsigned char {
    Candidate, ///< proposed, nobody decided yet
    Accepted, ///< the text of the cue; at most one a cue
    Rejected,
    Superseded, ///< was accepted until another one took its place
};

/// "candidate", "accepted", "rejected", "superseded".
std::string_view versionStateName(VersionState state);
std::optional<VersionState> versionStateFromName(std::string_view name);

/// A text to add to a cue.
struct NewVersion {
    std::string text;
    Provenance origin;
    bool isByHand = false; ///< a person typed it, or changed what a model wrote
    Finish finish = Finish::Completed; ///< Cancelled: a partial text
    std::string run; ///< names the run of a model (or the import) it came from; empty for a person's edit
    std::optional<VersionId> base; ///< the version of the same cue that it was refined from
};

/// One text of a cue with where it came from. Only `state` ever changes.
struct Version {
    VersionId id;
    CueId cue;
    std::string text;
    Provenance origin;
    bool isByHand = false;
    Finish finish = Finish::Completed;
    std::string run;
    std::optional<VersionId> base; ///< what it was refined from; absent: written, typed or imported
    VersionState state = VersionState::Candidate;
    UtcTime created;

    friend bool operator==(const Version &, const Version &);
};

struct NewCue {
    /// Absent: a whole image. 0 <= start <= end, but a cue with a sourceIndex is taken as it was found.
    std::optional<TimeRange> time;
    std::string identifier; ///< the cue's name in a file: WebVTT identifier or SRT number
    std::string settings; ///< raw settings: "line:0 align:start" or SRT coordinates
    std::optional<int> sourceIndex; ///< which cue of the track's TrackSource it is, from 0
};

struct Cue {
    CueId id;
    TrackId track;
    std::int64_t place = 0; ///< cues of a track stand in the order of (place, id)
    std::optional<TimeRange> time;
    std::string identifier;
    std::string settings;
    std::optional<int> sourceIndex;
    std::optional<VersionId> accepted;
    std::string text; ///< the accepted version's; empty when there is none
    std::string provider; ///< the accepted version's: "import", "person", "acm" …
    bool isByHand = false; ///< the accepted version's
    int candidateCount = 0; ///< versions that nobody has decided about

    friend bool operator==(const Cue &, const Cue &) = default;
};

enum class JobState : unsigned char { Queued, Running, Done, Failed, Cancelled, NeedsReview };

/// "queued", "running", "done", "failed", "cancelled", "needs-review".
std::string_view jobStateName(JobState state);
std::optional<JobState> jobStateFromName(std::string_view name);

struct NewJob {
    std::string run; ///< jobs that were asked for together
    std::optional<MediaId> media;
    std::optional<CueId> cue;
    std::string requestJson; ///< the caller's own; enough to run it again after a restart
    int priority = 0; ///< greater first
};

/// One item of a batch. Jobs are a record of what was asked and what became of it: undo does not touch them,
/// so `media` and `cue` may name rows that are (for now) undone.
struct Job {
    JobId id;
    std::string run;
    std::optional<MediaId> media;
    std::optional<CueId> cue;
    std::string requestJson;
    JobState state = JobState::Queued;
    std::string error; ///< why it failed or needs review; one line
    int priority = 0;
    UtcTime created;
    std::optional<UtcTime> started;
    std::optional<UtcTime> finished;

    friend bool operator==(const Job &, const Job &) = default;
};

/// One step of the undo history.
struct ActionInfo {
    ActionId id;
    std::string name; ///< "move 3 cues"
    std::string run; ///< empty, or the run whose captions it collects
    UtcTime performed;
    bool isUndone = false;
    std::int64_t changeCount = 0; ///< rows it changed: what undoing it costs

    friend bool operator==(const ActionInfo &, const ActionInfo &) = default;
};

/// Counts for `project info`.
struct ProjectSummary {
    int media = 0;
    int tracks = 0;
    int cues = 0;
    int cuesWithoutText = 0; ///< no accepted version
    int versions = 0;
    int candidates = 0;
    int jobsOpen = 0; ///< queued or running
    int jobsFailed = 0; ///< failed or needs review
    int undoSteps = 0;
    int redoSteps = 0;
};

/// What became of the captions of one medium: enough for a mark in a list, without reading its cues.
struct MediaOverview {
    MediaId media;
    int cues = 0; ///< of all its tracks
    int accepted = 0; ///< cues with an accepted text
    int candidates = 0; ///< texts that nobody has decided about
    int refined = 0; ///< accepted texts and candidates that a model refined from another text
    int openJobs = 0; ///< queued or running
    std::string problem; ///< why its newest job failed or needs review; empty when that is not so
    bool hasProblem = false;

    friend bool operator==(const MediaOverview &, const MediaOverview &) = default;
};

} // namespace anycap::store
