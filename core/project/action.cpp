// SPDX-License-Identifier: MIT
// The edits; see action.h.
#include "core/project/action.h"

#include "core/project/project_data.h"
#include "core/project/sqlite/database.h"

#include <filesystem>

namespace anycap::store {

namespace {

/// Between two neighbours in a track's order there is room for 20 halvings before the track is numbered anew.
constexpr std::int64_t kPlaceStride = 1LL << 20;

Error invalid(const ProjectData &data, std::string message)
{
    return Error{ErrorCode::InvalidArgument, std::move(message), data.path};
}

Result<Unit> checkTime(const ProjectData &data, const std::optional<TimeRange> &time)
{
    if (time && (time->start.count() < 0 || time->end < time->start)) {
        return invalid(data,
                       "a cue cannot last from " + std::to_string(time->start.count()) + " to "
                           + std::to_string(time->end.count()) + " ms");
    }
    return Unit{};
}

std::string absolutePath(const std::string &path)
{
    std::error_code failed;
    const std::filesystem::path absolute = std::filesystem::absolute(path, failed);
    return failed ? path : absolute.lexically_normal().string();
}

std::optional<std::int64_t> startOf(const std::optional<TimeRange> &time)
{
    return time ? std::optional(std::int64_t{time->start.count()}) : std::nullopt;
}

std::optional<std::int64_t> endOf(const std::optional<TimeRange> &time)
{
    return time ? std::optional(std::int64_t{time->end.count()}) : std::nullopt;
}

} // namespace

std::string countedName(std::string_view verb, std::int64_t count, std::string_view noun)
{
    std::string name = std::string(verb) + ' ' + std::to_string(count) + ' ' + std::string(noun);
    if (count != 1)
        name += 's';
    return name;
}

Result<Unit> Action::checkUsable() const
{
    if (m_hasFailed || !m_transaction.isOpen())
        return Error{ErrorCode::IoError, "the action failed before and is not saved", m_data->path};
    return Unit{};
}

Result<Unit> Action::write(std::string_view sql, std::initializer_list<sqlite::Value> values)
{
    if (auto usable = checkUsable(); !usable)
        return usable.error();
    auto done = m_data->database.run(sql, values);
    if (!done)
        m_hasFailed = true;
    return done;
}

Result<Unit> Action::exists(std::string_view sql, std::int64_t id, std::string_view what) const
{
    if (auto usable = checkUsable(); !usable)
        return usable.error();
    const auto found = m_data->database.integer(sql, {id});
    if (!found)
        return found.error();
    if (!found->has_value())
        return Error{ErrorCode::NotFound, "there is no " + std::string(what) + ' ' + std::to_string(id),
                     m_data->path};
    return Unit{};
}

Result<Unit> Action::changeOne(std::string_view sql, std::initializer_list<sqlite::Value> values,
                               std::string_view what, std::int64_t id)
{
    if (auto done = write(sql, values); !done)
        return done.error();
    if (m_data->database.changedRows() == 0)
        return Error{ErrorCode::NotFound, "there is no " + std::string(what) + ' ' + std::to_string(id),
                     m_data->path};
    return Unit{};
}

// Media

Result<MediaId> Action::addMedia(const Media &media)
{
    if (!media.contentHash.empty()) {
        if (auto usable = checkUsable(); !usable)
            return usable.error();
        const auto same
            = m_data->database.text("SELECT path FROM media WHERE content_hash = ?", {media.contentHash});
        if (!same)
            return same.error();
        if (same->has_value())
            return Error{ErrorCode::Conflict, "the same content is in the project already, as " + **same,
                         media.path};
    }
    const std::string path = storable(absolutePath(media.path));
    const sqlite::Value duration
        = media.duration ? sqlite::Value(std::int64_t{media.duration->count()}) : sqlite::Value(nullptr);
    auto added = write(
        "INSERT INTO media(path, relative_path, content_hash, modality, duration_ms, size_bytes, "
        "added_ms) VALUES(?, ?, ?, ?, ?, ?, ?)",
        {path, relativeTo(folderOf(m_data->path), path), media.contentHash, modalityName(media.modality),
         duration, media.sizeBytes, media.added.ms != 0 ? media.added.ms : UtcTime::now().ms});
    if (!added)
        return added.error();
    return MediaId{m_data->database.lastInsertId()};
}

Result<Unit> Action::setMediaPath(MediaId id, const std::string &path)
{
    const std::string absolute = storable(absolutePath(path));
    return changeOne("UPDATE media SET path = ?, relative_path = ? WHERE id = ?",
                     {absolute, relativeTo(folderOf(m_data->path), absolute), id.value}, "media file",
                     id.value);
}

Result<Unit> Action::removeMedia(MediaId id)
{
    if (auto found = exists("SELECT 1 FROM media WHERE id = ?", id.value, "media file"); !found)
        return found.error();
    std::vector<TrackId> tracks;
    auto read = m_data->database.query("SELECT id FROM tracks WHERE media = ?", {id.value},
                                       [&](const sqlite::Row &row) { tracks.push_back({row.integer(0)}); });
    if (!read)
        return read.error();
    for (const TrackId track : tracks) {
        if (auto removed = removeTrack(track); !removed)
            return removed.error();
    }
    return write("DELETE FROM media WHERE id = ?", {id.value});
}

// Tracks

Result<TrackId> Action::addTrack(const Track &track)
{
    if (track.media) {
        if (auto found = exists("SELECT 1 FROM media WHERE id = ?", track.media->value, "media file"); !found)
            return found.error();
    }
    auto added = write("INSERT INTO tracks(media, kind, language, name) VALUES(?, ?, ?, ?)",
                       {track.media ? std::optional(track.media->value) : std::nullopt,
                        trackKindName(track.kind), storable(track.language), storable(track.name)});
    if (!added)
        return added.error();
    return TrackId{m_data->database.lastInsertId()};
}

Result<Unit> Action::editTrack(const Track &track)
{
    if (track.media) {
        if (auto found = exists("SELECT 1 FROM media WHERE id = ?", track.media->value, "media file"); !found)
            return found.error();
    }
    return changeOne("UPDATE tracks SET media = ?, kind = ?, language = ?, name = ? WHERE id = ?",
                     {track.media ? std::optional(track.media->value) : std::nullopt,
                      trackKindName(track.kind), storable(track.language), storable(track.name),
                      track.id.value},
                     "track", track.id.value);
}

Result<Unit> Action::removeTrack(TrackId id)
{
    if (auto found = exists("SELECT 1 FROM tracks WHERE id = ?", id.value, "track"); !found)
        return found.error();
    for (const char *sql : {"DELETE FROM versions WHERE cue IN (SELECT id FROM cues WHERE track = ?)",
                            "DELETE FROM cues WHERE track = ?", "DELETE FROM track_sources WHERE track = ?",
                            "DELETE FROM tracks WHERE id = ?"}) {
        if (auto removed = write(sql, {id.value}); !removed)
            return removed.error();
    }
    return Unit{};
}

Result<Unit> Action::setTrackSource(TrackId id, const TrackSource &source)
{
    if (auto found = exists("SELECT 1 FROM tracks WHERE id = ?", id.value, "track"); !found)
        return found.error();
    if (auto removed = write("DELETE FROM track_sources WHERE track = ?", {id.value}); !removed)
        return removed.error();
    return write("INSERT INTO track_sources(track, file_name, format, encoding, bytes) VALUES(?, ?, ?, ?, ?)",
                 {id.value, storable(source.fileName), source.format, storable(source.encoding),
                  std::span<const std::uint8_t>(source.bytes)});
}

// Cues

Result<std::int64_t> Action::placeFor(TrackId track, std::optional<CueId> before)
{
    sqlite::Database &database = m_data->database;
    if (!before) {
        const auto last = database.integer("SELECT max(place) FROM cues WHERE track = ?", {track.value});
        if (!last)
            return last.error();
        return last->value_or(0) + kPlaceStride;
    }
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto next = database.integer("SELECT place FROM cues WHERE id = ? AND track = ?",
                                           {before->value, track.value});
        if (!next)
            return next.error();
        if (!next->has_value())
            return Error{ErrorCode::NotFound,
                         "there is no cue " + std::to_string(before->value) + " in this track", m_data->path};
        const auto previous = database.integer("SELECT max(place) FROM cues WHERE track = ? AND place < ?",
                                               {track.value, **next});
        if (!previous)
            return previous.error();
        const std::int64_t from = previous->value_or(**next - 2 * kPlaceStride);
        if (**next - from > 1)
            return from + (**next - from) / 2;
        // No number is left between the two: the whole track is numbered anew.
        auto renumbered
            = write("UPDATE cues SET place = o.number * ?2 FROM (SELECT id, row_number() OVER "
                    "(ORDER BY place, id) AS number FROM cues WHERE track = ?1) o WHERE cues.id = o.id",
                    {track.value, kPlaceStride});
        if (!renumbered)
            return renumbered.error();
    }
    return Error{ErrorCode::Internal, "no place between two cues", m_data->path};
}

Result<CueId> Action::addCue(TrackId track, const NewCue &cue, std::optional<CueId> before)
{
    if (auto valid = checkTime(*m_data, cue.time); !valid && !cue.sourceIndex)
        return valid.error();
    if (auto found = exists("SELECT 1 FROM tracks WHERE id = ?", track.value, "track"); !found)
        return found.error();
    const auto place = placeFor(track, before);
    if (!place)
        return place.error();
    auto added = write("INSERT INTO cues(track, place, start_ms, end_ms, identifier, settings, source_index) "
                       "VALUES(?, ?, ?, ?, ?, ?, ?)",
                       {track.value, *place, startOf(cue.time), endOf(cue.time), storable(cue.identifier),
                        storable(cue.settings), cue.sourceIndex});
    if (!added)
        return added.error();
    return CueId{m_data->database.lastInsertId()};
}

Result<Unit> Action::setCueTime(CueId id, std::optional<TimeRange> time)
{
    if (auto valid = checkTime(*m_data, time); !valid)
        return valid.error();
    return changeOne("UPDATE cues SET start_ms = ?, end_ms = ? WHERE id = ?",
                     {startOf(time), endOf(time), id.value}, "cue", id.value);
}

Result<Unit> Action::setCueIdentifier(CueId id, std::string_view identifier)
{
    return changeOne("UPDATE cues SET identifier = ? WHERE id = ?", {storable(identifier), id.value}, "cue",
                     id.value);
}

Result<Unit> Action::setCueSettings(CueId id, std::string_view settings)
{
    return changeOne("UPDATE cues SET settings = ? WHERE id = ?", {storable(settings), id.value}, "cue",
                     id.value);
}

Result<Unit> Action::moveCue(CueId id, std::optional<CueId> before)
{
    if (auto usable = checkUsable(); !usable)
        return usable.error();
    const auto track = m_data->database.integer("SELECT track FROM cues WHERE id = ?", {id.value});
    if (!track)
        return track.error();
    if (!track->has_value())
        return Error{ErrorCode::NotFound, "there is no cue " + std::to_string(id.value), m_data->path};
    if (before == id)
        return Unit{};
    const auto place = placeFor({**track}, before);
    if (!place)
        return place.error();
    return write("UPDATE cues SET place = ? WHERE id = ?", {*place, id.value});
}

Result<Unit> Action::removeCue(CueId id)
{
    if (auto removed = write("DELETE FROM versions WHERE cue = ?", {id.value}); !removed)
        return removed.error();
    return changeOne("DELETE FROM cues WHERE id = ?", {id.value}, "cue", id.value);
}

// Versions

Result<VersionId> Action::insertVersion(CueId cue, const NewVersion &version, VersionState state)
{
    if (auto found = exists("SELECT 1 FROM cues WHERE id = ?", cue.value, "cue"); !found)
        return found.error();
    if (version.base) {
        const auto base = m_data->database.integer("SELECT 1 FROM versions WHERE id = ? AND cue = ?",
                                                   {version.base->value, cue.value});
        if (!base)
            return base.error();
        if (!base->has_value())
            return Error{ErrorCode::NotFound,
                         "there is no version " + std::to_string(version.base->value) + " of cue "
                             + std::to_string(cue.value),
                         m_data->path};
    }
    const Provenance &origin = version.origin;
    auto added = write(
        "INSERT INTO versions(cue, text, state, by_hand, finish, created_ms, run, provider, model, "
        "model_hash, prompt, instruction, constraints, temperature, top_k, top_p, repetition_penalty, "
        "seed, max_new_tokens, device, base) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?)",
        {cue.value,
         storable(version.text),
         versionStateName(state),
         version.isByHand ? 1 : 0,
         version.finish == Finish::Cancelled ? "partial" : "completed",
         UtcTime::now().ms,
         storable(version.run),
         storable(origin.provider),
         storable(origin.model),
         storable(origin.modelHash),
         storable(origin.prompt),
         storable(origin.instruction),
         storable(origin.constraints),
         origin.sampling.temperature,
         origin.sampling.topK,
         origin.sampling.topP,
         origin.sampling.repetitionPenalty,
         static_cast<std::int64_t>(origin.sampling.seed),
         origin.sampling.maxNewTokens,
         storable(origin.device),
         version.base ? std::optional(version.base->value) : std::nullopt});
    if (!added)
        return added.error();
    return VersionId{m_data->database.lastInsertId()};
}

Result<VersionId> Action::addCandidate(CueId cue, const NewVersion &version)
{
    return insertVersion(cue, version, VersionState::Candidate);
}

Result<VersionId> Action::setText(CueId cue, const NewVersion &version)
{
    if (auto usable = checkUsable(); !usable)
        return usable.error();
    const auto same = m_data->database.integer(
        "SELECT id FROM versions WHERE cue = ? AND state = 'accepted' AND text = ?",
        {cue.value, storable(version.text)});
    if (!same)
        return same.error();
    if (same->has_value())
        return VersionId{**same};
    auto superseded
        = write("UPDATE versions SET state = 'superseded' WHERE cue = ? AND state = 'accepted'", {cue.value});
    if (!superseded)
        return superseded.error();
    return insertVersion(cue, version, VersionState::Accepted);
}

Result<VersionId> Action::setText(CueId cue, std::string_view text)
{
    NewVersion version;
    version.text = text;
    version.origin.provider = "person";
    version.isByHand = true;
    return setText(cue, version);
}

Result<Unit> Action::setVersionState(VersionId id, VersionState state)
{
    return changeOne("UPDATE versions SET state = ? WHERE id = ?", {versionStateName(state), id.value},
                     "version", id.value);
}

Result<Unit> Action::accept(VersionId id)
{
    if (auto found = exists("SELECT 1 FROM versions WHERE id = ?", id.value, "version"); !found)
        return found.error();
    const auto isAccepted
        = m_data->database.integer("SELECT 1 FROM versions WHERE id = ? AND state = 'accepted'", {id.value});
    if (!isAccepted)
        return isAccepted.error();
    if (isAccepted->has_value())
        return Unit{};
    auto superseded = write("UPDATE versions SET state = 'superseded' WHERE state = 'accepted' AND cue = "
                            "(SELECT cue FROM versions WHERE id = ?)",
                            {id.value});
    if (!superseded)
        return superseded.error();
    return setVersionState(id, VersionState::Accepted);
}

Result<Unit> Action::reject(VersionId id) { return setVersionState(id, VersionState::Rejected); }

Result<Unit> Action::reopen(VersionId id) { return setVersionState(id, VersionState::Candidate); }

// Jobs

Result<Unit> Action::finishJob(JobId id, JobState state, std::string_view error)
{
    if (state == JobState::Queued || state == JobState::Running)
        return invalid(*m_data, "a job does not finish as " + std::string(jobStateName(state)));
    m_hasFinishedJob = true;
    return changeOne("UPDATE jobs SET state = ?, error = ?, finished_ms = ? WHERE id = ?",
                     {jobStateName(state), storable(error), UtcTime::now().ms, id.value}, "job", id.value);
}

// The end

Result<Unit> Action::commit()
{
    if (auto usable = checkUsable(); !usable) {
        m_transaction.rollBack();
        return usable.error();
    }
    sqlite::Database &database = m_data->database;
    const auto changed = database.integer("SELECT 1 FROM changes WHERE action = ? LIMIT 1", {m_id.value});
    if (!changed)
        return changed.error();
    if (changed->has_value()) {
        // There is something to undo: the step stays, and what could be redone is gone.
        for (const char *sql :
             {"DELETE FROM changes WHERE action IN (SELECT id FROM actions WHERE undone = 1)",
              "DELETE FROM actions WHERE undone = 1"}) {
            if (auto dropped = write(sql, {}); !dropped)
                return dropped.error();
        }
        if (auto named = write("UPDATE actions SET name = ? WHERE id = ?", {m_name, m_id.value}); !named)
            return named.error();
    } else if (!m_hasFinishedJob) {
        m_transaction.rollBack();
        return Unit{};
    } else if (!m_isContinued) {
        if (auto dropped = write("DELETE FROM actions WHERE id = ?", {m_id.value}); !dropped)
            return dropped.error();
    }
    if (auto stopped = write("UPDATE recording SET action = NULL, revision = revision + 1", {}); !stopped)
        return stopped.error();
    auto committed = m_transaction.commit();
    if (!committed)
        m_hasFailed = true;
    return committed;
}

} // namespace anycap::store
