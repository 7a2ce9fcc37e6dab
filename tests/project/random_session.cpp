// SPDX-License-Identifier: MIT
// The scripted session and the dump; see random_session.h.
#include "tests/project/random_session.h"

#include "core/project/schema.h"
#include "core/project/sqlite/database.h"

#include <random>

namespace anycap::test {

namespace {

using namespace store;

/// Ends the step on the first error.
struct StepError {
    std::string text;
};

template <class T> T must(Result<T> result)
{
    if (!result)
        throw StepError{result.error().toString()};
    return std::move(result).value();
}

class Editor {
public:
    Editor(Project &project, std::uint64_t seed, int step)
        : m_project(project)
        , m_random(seed * 1'000'003 + static_cast<std::uint64_t>(step))
        , m_step(step)
    {
    }

    void doSomething()
    {
        switch (below(14)) {
        case 0:
            return addMedia();
        case 1:
        case 2:
            return importTrack();
        case 3:
        case 4:
            return changeTimes();
        case 5:
        case 6:
            return writeText();
        case 7:
            return moveCue();
        case 8:
            return runModel();
        case 9:
            return decide();
        case 10:
            return remove();
        case 11:
            must(m_project.undo());
            return;
        case 12:
            must(m_project.redo());
            return;
        default:
            return keepRecords();
        }
    }

private:
    std::int64_t below(std::int64_t limit)
    {
        return static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(limit));
    }
    std::string word()
    {
        static const char *const kWords[]
            = {"it's", "Ä\nB", "red car", "猫", "", "\"x\"", "<i>a</i>", "0x00"};
        return kWords[below(8)] + std::to_string(m_step);
    }
    std::optional<Track> someTrack()
    {
        std::vector<Track> tracks = must(m_project.tracks());
        if (tracks.empty())
            return std::nullopt;
        return tracks[static_cast<std::size_t>(below(static_cast<std::int64_t>(tracks.size())))];
    }
    std::vector<store::Cue> someCues()
    {
        const std::optional<Track> track = someTrack();
        return track ? must(m_project.cues(track->id)) : std::vector<store::Cue>();
    }
    std::optional<store::Cue> someCue()
    {
        std::vector<store::Cue> cues = someCues();
        if (cues.empty())
            return std::nullopt;
        return cues[static_cast<std::size_t>(below(static_cast<std::int64_t>(cues.size())))];
    }
    std::optional<TimeRange> someTime()
    {
        const Milliseconds start(below(3'600'000));
        return TimeRange{start, start + Milliseconds(below(5000))};
    }

    void addMedia()
    {
        Action action = must(m_project.begin("add 1 media file"));
        Media media;
        media.path = "/media/" + std::to_string(m_step) + ".mp4";
        media.contentHash = "sha256:" + std::to_string(m_step);
        media.sizeBytes = below(1'000'000);
        media.duration = Milliseconds(below(100'000));
        must(action.addMedia(media));
        must(action.commit());
    }

    void importTrack()
    {
        const std::int64_t count = 1 + below(12);
        Action action = must(m_project.begin(countedName("import", count, "cue")));
        Track track;
        track.name = word();
        track.kind = static_cast<TrackKind>(below(4));
        const std::vector<Media> media = must(m_project.media());
        if (!media.empty())
            track.media = media[static_cast<std::size_t>(below(static_cast<std::int64_t>(media.size())))].id;
        const TrackId id = must(action.addTrack(track));
        must(
            action.setTrackSource(id, {word(), "vtt", "", {1, 0, 2, static_cast<std::uint8_t>(below(256))}}));
        for (std::int64_t i = 0; i < count; ++i) {
            NewCue cue;
            cue.time = someTime();
            cue.identifier = std::to_string(i);
            cue.sourceIndex = static_cast<int>(i);
            must(action.setText(must(action.addCue(id, cue)), word()));
        }
        must(action.commit());
    }

    void changeTimes()
    {
        const std::vector<store::Cue> cues = someCues();
        Action action
            = must(m_project.begin(countedName("move", static_cast<std::int64_t>(cues.size()), "cue")));
        for (const store::Cue &cue : cues) {
            if (below(2) == 0)
                must(action.setCueTime(cue.id, someTime()));
        }
        must(action.commit());
    }

    void writeText()
    {
        const std::optional<store::Cue> cue = someCue();
        if (!cue)
            return importTrack();
        Action action = must(m_project.begin("change 1 text"));
        must(action.setText(cue->id, word()));
        if (below(3) == 0)
            must(action.setCueSettings(cue->id, "line:" + std::to_string(below(100)) + "%"));
        must(action.commit());
    }

    void moveCue()
    {
        const std::vector<store::Cue> cues = someCues();
        if (cues.size() < 2)
            return;
        Action action = must(m_project.begin("reorder 1 cue"));
        must(action.moveCue(cues[static_cast<std::size_t>(below(static_cast<std::int64_t>(cues.size())))].id,
                            cues.front().id));
        must(action.commit());
    }

    void runModel()
    {
        const std::optional<store::Cue> cue = someCue();
        if (!cue)
            return;
        const std::string run = "run-" + std::to_string(m_step / 50); // so that neighbours join
        Action action = must(m_project.begin("caption cues", run));
        NewVersion version;
        version.text = word();
        version.run = run;
        version.origin.provider = "acm";
        version.origin.sampling.temperature = 0.1 * static_cast<double>(below(10));
        version.origin.sampling.seed = m_random();
        must(action.addCandidate(cue->id, version));
        must(action.commit());
    }

    void decide()
    {
        const std::optional<store::Cue> cue = someCue();
        if (!cue)
            return;
        const std::vector<Version> versions = must(m_project.versions(cue->id));
        if (versions.empty())
            return;
        const VersionId id
            = versions[static_cast<std::size_t>(below(static_cast<std::int64_t>(versions.size())))].id;
        Action action = must(m_project.begin("decide about 1 caption"));
        const std::int64_t choice = below(3);
        must(choice == 0 ? action.accept(id) : choice == 1 ? action.reject(id) : action.reopen(id));
        must(action.commit());
    }

    void remove()
    {
        const std::optional<store::Cue> cue = someCue();
        const std::optional<Track> track = someTrack();
        Action action = must(m_project.begin("remove"));
        if (track && below(4) == 0)
            must(action.removeTrack(track->id));
        else if (cue)
            must(action.removeCue(cue->id));
        must(action.commit());
    }

    void keepRecords()
    {
        if (below(2) == 0) {
            must(m_project.setSetting("key" + std::to_string(below(5)), word()));
            return;
        }
        NewJob job;
        job.requestJson = "{}";
        job.priority = static_cast<int>(below(3));
        must(m_project.addJobs({job, job}));
    }

    Project &m_project;
    std::mt19937_64 m_random;
    int m_step;
};

bool isTime(const std::string &column)
{
    return column == "added_ms" || column == "created_ms" || column == "started_ms" || column == "finished_ms"
        || column == "performed_ms";
}

} // namespace

std::string doStep(store::Project &project, std::uint64_t seed, int step)
{
    try {
        Editor(project, seed, step).doSomething();
        return {};
    } catch (const StepError &error) {
        return error.text;
    }
}

std::string dump(const std::string &path, DumpPart part)
{
    auto database = sqlite::Database::open(path, sqlite::OpenMode::ReadWrite);
    if (!database)
        return database.error().toString();
    std::vector<TableInfo> tables = schemaTables(Project::kSchemaVersion);
    if (part == DumpPart::Everything)
        tables.push_back({"actions", {"id", "name", "run", "undone"}, true});
    if (part == DumpPart::Everything) // the revision tells steps apart that leave the same rows
        tables.push_back({"recording", {"id", "action", "revision"}, true});
    std::string all;
    for (const TableInfo &table : tables) {
        if (!table.isUndoable && part == DumpPart::Content)
            continue;
        std::string columns;
        for (const std::string &column : table.columns) {
            if (part == DumpPart::Content || !isTime(column))
                columns += (columns.empty() ? "quote(" : " || ',' || quote(") + column + ")";
        }
        all += "# " + table.name + '\n';
        auto read = database->query("SELECT " + columns + " FROM " + table.name + " ORDER BY "
                                        + table.columns.front(),
                                    {}, [&](const sqlite::Row &row) { all += row.text(0) + '\n'; });
        if (!read)
            return read.error().toString();
    }
    return all;
}

std::string integrity(const std::string &path)
{
    auto database = sqlite::Database::open(path, sqlite::OpenMode::ReadWrite);
    if (!database)
        return database.error().toString();
    const auto pages = database->text("PRAGMA integrity_check");
    if (!pages)
        return pages.error().toString();
    bool isBroken = false;
    auto references
        = database->query("PRAGMA foreign_key_check", {}, [&](const sqlite::Row &) { isBroken = true; });
    if (!references)
        return references.error().toString();
    return isBroken ? "broken references" : pages->value_or(std::string());
}

} // namespace anycap::test
