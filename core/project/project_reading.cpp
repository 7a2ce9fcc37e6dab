// SPDX-License-Identifier: MIT
// What can be read from an open project; see project.h.
#include "core/project/project.h"
#include "core/project/project_data.h"
#include "core/project/sqlite/database.h"

#include <filesystem>

namespace anycap::store {

namespace {

using sqlite::Row;

const char kMediaColumns[]
    = "SELECT id, path, relative_path, content_hash, modality, duration_ms, size_bytes, "
      "added_ms FROM media ";
const char kTrackColumns[] = "SELECT id, media, kind, language, name, "
                             "(SELECT count(*) FROM cues WHERE track = tracks.id) FROM tracks ";
const char kCueColumns[] = "SELECT c.id, c.track, c.start_ms, c.end_ms, c.identifier, c.settings, "
                           "c.source_index, v.id, v.text, v.provider, v.by_hand, "
                           "(SELECT count(*) FROM versions x WHERE x.cue = c.id AND x.state = 'candidate'), "
                           "c.place "
                           "FROM cues c LEFT JOIN versions v ON v.cue = c.id AND v.state = 'accepted' ";
const char kVersionColumns[]
    = "SELECT id, cue, text, state, by_hand, finish, created_ms, run, provider, model, model_hash, prompt, "
      "instruction, constraints, temperature, top_k, top_p, repetition_penalty, seed, max_new_tokens, "
      "device, "
      "base FROM versions ";
const char kJobColumns[]
    = "SELECT id, run, media, cue, request, state, error, priority, created_ms, started_ms, "
      "finished_ms FROM jobs ";

template <class Id> std::optional<Id> optionalId(const Row &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return Id{row.integer(column)};
}

Media mediaOf(const Row &row)
{
    Media media;
    media.id = {row.integer(0)};
    media.path = row.text(1);
    media.relativePath = row.text(2);
    media.contentHash = row.text(3);
    media.modality = modalityFromName(row.text(4)).value_or(Modality::Image);
    if (const auto duration = row.optionalInteger(5))
        media.duration = Milliseconds(*duration);
    media.sizeBytes = row.integer(6);
    media.added = {row.integer(7)};
    return media;
}

Track trackOf(const Row &row)
{
    Track track;
    track.id = {row.integer(0)};
    track.media = optionalId<MediaId>(row, 1);
    track.kind = trackKindFromName(row.text(2)).value_or(TrackKind::Subtitles);
    track.language = row.text(3);
    track.name = row.text(4);
    track.cueCount = static_cast<int>(row.integer(5));
    return track;
}

Cue cueOf(const Row &row)
{
    Cue cue;
    cue.id = {row.integer(0)};
    cue.track = {row.integer(1)};
    if (!row.isNull(2))
        cue.time = TimeRange{Milliseconds(row.integer(2)), Milliseconds(row.integer(3))};
    cue.identifier = row.text(4);
    cue.settings = row.text(5);
    if (const auto index = row.optionalInteger(6))
        cue.sourceIndex = static_cast<int>(*index);
    cue.accepted = optionalId<VersionId>(row, 7);
    cue.text = row.text(8);
    cue.provider = row.text(9);
    cue.isByHand = row.integer(10) != 0;
    cue.candidateCount = static_cast<int>(row.integer(11));
    cue.place = row.integer(12);
    return cue;
}

Version versionOf(const Row &row)
{
    Version version;
    version.id = {row.integer(0)};
    version.cue = {row.integer(1)};
    version.text = row.text(2);
    version.state = versionStateFromName(row.text(3)).value_or(VersionState::Candidate);
    version.isByHand = row.integer(4) != 0;
    version.finish = row.text(5) == "partial" ? Finish::Cancelled : Finish::Completed;
    version.created = {row.integer(6)};
    version.run = row.text(7);
    Provenance &origin = version.origin;
    origin.provider = row.text(8);
    origin.model = row.text(9);
    origin.modelHash = row.text(10);
    origin.prompt = row.text(11);
    origin.instruction = row.text(12);
    origin.constraints = row.text(13);
    origin.sampling.temperature = row.real(14);
    origin.sampling.topK = static_cast<int>(row.integer(15));
    origin.sampling.topP = row.real(16);
    origin.sampling.repetitionPenalty = row.real(17);
    origin.sampling.seed = static_cast<std::uint64_t>(row.integer(18));
    origin.sampling.maxNewTokens = static_cast<int>(row.integer(19));
    origin.device = row.text(20);
    version.base = optionalId<VersionId>(row, 21);
    return version;
}

Job jobOf(const Row &row)
{
    Job job;
    job.id = {row.integer(0)};
    job.run = row.text(1);
    job.media = optionalId<MediaId>(row, 2);
    job.cue = optionalId<CueId>(row, 3);
    job.requestJson = row.text(4);
    job.state = jobStateFromName(row.text(5)).value_or(JobState::Queued);
    job.error = row.text(6);
    job.priority = static_cast<int>(row.integer(7));
    job.created = {row.integer(8)};
    if (const auto started = row.optionalInteger(9))
        job.started = UtcTime{*started};
    if (const auto finished = row.optionalInteger(10))
        job.finished = UtcTime{*finished};
    return job;
}

/// All rows of `columns` + `condition` as values.
template <class T>
Result<std::vector<T>> list(ProjectData &data, const std::string &sql,
                            std::initializer_list<sqlite::Value> values, T (*make)(const Row &))
{
    std::vector<T> all;
    auto read = data.database.query(sql, values, [&](const Row &row) { all.push_back(make(row)); });
    if (!read)
        return read.error();
    return all;
}

template <class T>
Result<T> one(ProjectData &data, const std::string &sql, std::int64_t id, T (*make)(const Row &),
              const char *what)
{
    auto found = list<T>(data, sql, {id}, make);
    if (!found)
        return found.error();
    if (found->empty())
        return Error{ErrorCode::NotFound, std::string("there is no ") + what + ' ' + std::to_string(id),
                     data.path};
    return std::move(found->front());
}

} // namespace

Result<std::int64_t> Project::revision() const
{
    const auto revision = m_data->database.integer("SELECT revision FROM recording");
    if (!revision)
        return revision.error();
    return revision->value_or(0);
}

Result<ProjectSummary> Project::summary() const
{
    ProjectSummary summary;
    auto read = m_data->database.query(
        "SELECT (SELECT count(*) FROM media), (SELECT count(*) FROM tracks), (SELECT count(*) FROM cues), "
        "(SELECT count(*) FROM versions WHERE state = 'accepted'), (SELECT count(*) FROM versions), "
        "(SELECT count(*) FROM versions WHERE state = 'candidate'), "
        "(SELECT count(*) FROM jobs WHERE state IN ('queued', 'running')), "
        "(SELECT count(*) FROM jobs WHERE state IN ('failed', 'needs-review')), "
        "(SELECT count(*) FROM actions WHERE undone = 0), (SELECT count(*) FROM actions WHERE undone = 1)",
        {}, [&](const Row &row) {
            const auto count = [&](int column) { return static_cast<int>(row.integer(column)); };
            summary.media = count(0);
            summary.tracks = count(1);
            summary.cues = count(2);
            summary.cuesWithoutText = count(2) - count(3);
            summary.versions = count(4);
            summary.candidates = count(5);
            summary.jobsOpen = count(6);
            summary.jobsFailed = count(7);
            summary.undoSteps = count(8);
            summary.redoSteps = count(9);
        });
    if (!read)
        return read.error();
    return summary;
}

Result<std::vector<Media>> Project::media() const
{
    return list<Media>(*m_data, std::string(kMediaColumns) + "ORDER BY id", {}, mediaOf);
}

Result<Media> Project::media(MediaId id) const
{
    return one<Media>(*m_data, std::string(kMediaColumns) + "WHERE id = ?", id.value, mediaOf, "media file");
}

Result<std::vector<MediaOverview>> Project::mediaOverviews() const
{
    // Each of the parts is grouped once and joined by key; correlated counts would visit the versions once a
    // medium.
    return list<MediaOverview>(
        *m_data,
        "SELECT m.id, coalesce(t.cues, 0), coalesce(t.accepted, 0), coalesce(t.candidates, 0), "
        "coalesce(t.refined, 0), coalesce(j.open, 0), newest.state IN ('failed', 'needs-review'), "
        "newest.error FROM media m "
        "LEFT JOIN (SELECT tracks.media AS media, count(DISTINCT c.id) AS cues, "
        "  count(CASE WHEN v.state = 'accepted' THEN 1 END) AS accepted, "
        "  count(CASE WHEN v.state = 'candidate' THEN 1 END) AS candidates, "
        "  count(CASE WHEN v.base IS NOT NULL AND v.by_hand = 0 THEN 1 END) AS refined "
        "  FROM tracks JOIN cues c ON c.track = tracks.id "
        "  LEFT JOIN versions v ON v.cue = c.id AND v.state IN ('accepted', 'candidate') "
        "  GROUP BY tracks.media) t ON t.media = m.id "
        "LEFT JOIN (SELECT media, max(id) AS newest, "
        "  count(CASE WHEN state IN ('queued', 'running') THEN 1 END) AS open "
        "  FROM jobs WHERE media IS NOT NULL GROUP BY media) j ON j.media = m.id "
        "LEFT JOIN jobs newest ON newest.id = j.newest ORDER BY m.id",
        {}, +[](const Row &row) {
            const auto count = [&](int column) { return static_cast<int>(row.integer(column)); };
            MediaOverview overview;
            overview.media = {row.integer(0)};
            overview.cues = count(1);
            overview.accepted = count(2);
            overview.candidates = count(3);
            overview.refined = count(4);
            overview.openJobs = count(5);
            overview.hasProblem = count(6) != 0;
            if (overview.hasProblem)
                overview.problem = row.text(7);
            return overview;
        });
}

Result<std::vector<MediaId>> Project::mediaWithText(std::string_view words) const
{
    std::string pattern = "%";
    for (const char c : words) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
    }
    pattern += '%';
    return list<MediaId>(
        *m_data,
        "SELECT DISTINCT tracks.media FROM tracks JOIN cues c ON c.track = tracks.id "
        "JOIN versions v ON v.cue = c.id AND v.state IN ('accepted', 'candidate') "
        "WHERE tracks.media IS NOT NULL AND v.text LIKE ? ESCAPE '\\' "
        "ORDER BY tracks.media",
        {pattern}, +[](const Row &row) { return MediaId{row.integer(0)}; });
}

Result<std::optional<Media>> Project::mediaByHash(std::string_view contentHash) const
{
    auto found
        = list<Media>(*m_data, std::string(kMediaColumns) + "WHERE content_hash = ? AND content_hash <> ''",
                      {contentHash}, mediaOf);
    if (!found)
        return found.error();
    if (found->empty())
        return std::optional<Media>();
    return std::optional<Media>(std::move(found->front()));
}

std::string Project::locate(const Media &media) const
{
    if (!media.relativePath.empty()) {
        const std::filesystem::path near
            = (std::filesystem::path(folderOf(m_data->path)) / media.relativePath).lexically_normal();
        std::error_code ignored;
        if (std::filesystem::exists(near, ignored))
            return near.string();
    }
    return media.path;
}

Result<std::vector<Track>> Project::tracks() const
{
    return list<Track>(*m_data, std::string(kTrackColumns) + "ORDER BY id", {}, trackOf);
}

Result<std::vector<Track>> Project::tracksOf(MediaId media) const
{
    return list<Track>(*m_data, std::string(kTrackColumns) + "WHERE media = ? ORDER BY id", {media.value},
                       trackOf);
}

Result<Track> Project::track(TrackId id) const
{
    return one<Track>(*m_data, std::string(kTrackColumns) + "WHERE id = ?", id.value, trackOf, "track");
}

Result<std::optional<TrackSource>> Project::trackSource(TrackId id) const
{
    std::optional<TrackSource> source;
    auto read = m_data->database.query(
        "SELECT file_name, format, encoding, bytes FROM track_sources WHERE track = ?", {id.value},
        [&](const Row &row) {
            const auto bytes = row.bytes(3);
            source = TrackSource{row.text(0), row.text(1), row.text(2), {bytes.begin(), bytes.end()}};
        });
    if (!read)
        return read.error();
    return source;
}

Result<std::vector<Cue>> Project::cues(TrackId track) const
{
    return list<Cue>(*m_data, std::string(kCueColumns) + "WHERE c.track = ? ORDER BY c.place, c.id",
                     {track.value}, cueOf);
}

Result<Cue> Project::cue(CueId id) const
{
    return one<Cue>(*m_data, std::string(kCueColumns) + "WHERE c.id = ?", id.value, cueOf, "cue");
}

Result<std::vector<Version>> Project::versions(CueId cue) const
{
    return list<Version>(*m_data, std::string(kVersionColumns) + "WHERE cue = ? ORDER BY id", {cue.value},
                         versionOf);
}

Result<Version> Project::version(VersionId id) const
{
    return one<Version>(*m_data, std::string(kVersionColumns) + "WHERE id = ?", id.value, versionOf,
                        "version");
}

Result<std::vector<Version>> Project::versionsOfRun(std::string_view run) const
{
    return list<Version>(*m_data, std::string(kVersionColumns) + "WHERE run = ? AND run <> '' ORDER BY id",
                         {run}, versionOf);
}

Result<std::vector<Job>> Project::jobs() const
{
    return list<Job>(*m_data, std::string(kJobColumns) + "ORDER BY id", {}, jobOf);
}

Result<std::vector<Job>> Project::jobs(JobState state) const
{
    return list<Job>(*m_data, std::string(kJobColumns) + "WHERE state = ? ORDER BY id", {jobStateName(state)},
                     jobOf);
}

Result<Job> Project::job(JobId id) const
{
    return one<Job>(*m_data, std::string(kJobColumns) + "WHERE id = ?", id.value, jobOf, "job");
}

Result<std::optional<std::string>> Project::setting(std::string_view key) const
{
    return m_data->database.text("SELECT value FROM settings WHERE key = ?", {key});
}

Result<std::vector<std::pair<std::string, std::string>>> Project::settings() const
{
    return list<std::pair<std::string, std::string>>(
        *m_data, "SELECT key, value FROM settings ORDER BY key", {},
        [](const Row &row) { return std::pair(row.text(0), row.text(1)); });
}

} // namespace anycap::store
