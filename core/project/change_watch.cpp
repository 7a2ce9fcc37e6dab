// SPDX-License-Identifier: MIT
#include "core/project/change_watch.h"

#include "core/project/sqlite/database.h"

#include <sqlite3.h>

#include <cstdint>
#include <unordered_set>

namespace anycap::store {

struct ChangeWatch::Notes {
    std::unordered_set<std::int64_t> media;
    std::unordered_set<std::int64_t> tracks;
    std::unordered_set<std::int64_t> cues;
    bool areAllCues = false;
};

namespace {

enum class Noted : std::uint8_t { Media, Track, Cue };

const char kFunction[] = "anycap_note";

/// The first number is a Noted. Updates note the row before and after: a cue may change its track.
const char kTriggers[] = R"sql(
CREATE TEMP TRIGGER note_media_added AFTER INSERT ON main.media BEGIN SELECT anycap_note(0, NEW.id); END;
CREATE TEMP TRIGGER note_media_changed AFTER UPDATE ON main.media BEGIN SELECT anycap_note(0, NEW.id); END;
CREATE TEMP TRIGGER note_media_removed AFTER DELETE ON main.media BEGIN SELECT anycap_note(0, OLD.id); END;
CREATE TEMP TRIGGER note_track_added AFTER INSERT ON main.tracks BEGIN SELECT anycap_note(1, NEW.id); END;
CREATE TEMP TRIGGER note_track_changed AFTER UPDATE ON main.tracks BEGIN SELECT anycap_note(1, NEW.id); END;
CREATE TEMP TRIGGER note_track_removed AFTER DELETE ON main.tracks BEGIN SELECT anycap_note(1, OLD.id); END;
CREATE TEMP TRIGGER note_cue_added AFTER INSERT ON main.cues
BEGIN SELECT anycap_note(1, NEW.track), anycap_note(2, NEW.id); END;
CREATE TEMP TRIGGER note_cue_changed AFTER UPDATE ON main.cues BEGIN SELECT anycap_note(2, NEW.id); END;
CREATE TEMP TRIGGER note_cue_removed AFTER DELETE ON main.cues
BEGIN SELECT anycap_note(1, OLD.track), anycap_note(2, OLD.id); END;
CREATE TEMP TRIGGER note_version_added AFTER INSERT ON main.versions BEGIN SELECT anycap_note(2, NEW.cue); END;
CREATE TEMP TRIGGER note_version_changed AFTER UPDATE ON main.versions BEGIN SELECT anycap_note(2, NEW.cue); END;
CREATE TEMP TRIGGER note_version_removed AFTER DELETE ON main.versions BEGIN SELECT anycap_note(2, OLD.cue); END;
)sql";

template <class Id> std::vector<Id> takeIds(std::unordered_set<std::int64_t> &noted)
{
    std::vector<Id> ids;
    ids.reserve(noted.size());
    for (const std::int64_t id : noted)
        ids.push_back({id});
    noted.clear();
    return ids;
}

} // namespace

ChangeWatch::ChangeWatch(std::unique_ptr<Notes> notes)
    : m_notes(std::move(notes))
{
}

ChangeWatch::~ChangeWatch() = default;

Result<std::unique_ptr<ChangeWatch>> ChangeWatch::start(sqlite::Database &database)
{
    auto notes = std::make_unique<Notes>();
    const auto note = [](sqlite3_context *context, int /*count*/, sqlite3_value **values) {
        auto &to = *static_cast<Notes *>(sqlite3_user_data(context));
        const std::int64_t id = sqlite3_value_int64(values[1]);
        switch (static_cast<Noted>(sqlite3_value_int(values[0]))) {
        case Noted::Media:
            to.media.insert(id);
            break;
        case Noted::Track:
            to.tracks.insert(id);
            break;
        case Noted::Cue:
            if (to.areAllCues)
                break;
            to.cues.insert(id);
            if (to.cues.size() > kMostCues) {
                to.areAllCues = true;
                to.cues.clear();
            }
            break;
        }
        sqlite3_result_null(context);
    };
    // INNOCUOUS: it may run where the schema is not trusted; all it does is take notes.
    const int made
        = sqlite3_create_function_v2(database.handle(), kFunction, 2, SQLITE_UTF8 | SQLITE_INNOCUOUS,
                                     notes.get(), note, nullptr, nullptr, nullptr);
    if (made != SQLITE_OK)
        return Error{ErrorCode::Internal, sqlite3_errstr(made), database.path()};
    if (auto triggers = database.execute(kTriggers); !triggers)
        return triggers.error();
    return std::unique_ptr<ChangeWatch>(new ChangeWatch(std::move(notes)));
}

ProjectChanges ChangeWatch::take()
{
    ProjectChanges changes;
    changes.media = takeIds<MediaId>(m_notes->media);
    changes.tracks = takeIds<TrackId>(m_notes->tracks);
    changes.cues = takeIds<CueId>(m_notes->cues);
    changes.areAllCues = std::exchange(m_notes->areAllCues, false);
    return changes;
}

} // namespace anycap::store
