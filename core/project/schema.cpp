// SPDX-License-Identifier: MIT
// Tables, indexes and history triggers; see schema.h.
#include "core/project/schema.h"

#include "core/project/sqlite/database.h"

#include <algorithm>

namespace anycap::store {

namespace {

const char kCommonTables[] = R"sql(
CREATE TABLE media(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    relative_path TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    modality TEXT NOT NULL CHECK(modality IN ('image', 'video', 'audio')),
    duration_ms INTEGER CHECK(duration_ms >= 0),
    size_bytes INTEGER NOT NULL,
    added_ms INTEGER NOT NULL);
CREATE UNIQUE INDEX media_by_hash ON media(content_hash) WHERE content_hash <> '';
CREATE TABLE tracks(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    media INTEGER REFERENCES media(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK(kind IN ('subtitles', 'captions', 'descriptions', 'alt-text')),
    language TEXT NOT NULL,
    name TEXT NOT NULL);
CREATE INDEX tracks_by_media ON tracks(media);
CREATE TABLE jobs(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run TEXT NOT NULL,
    media INTEGER,
    cue INTEGER,
    request TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('queued', 'running', 'done', 'failed', 'cancelled', 'needs-review')),
    error TEXT NOT NULL,
    priority INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    started_ms INTEGER,
    finished_ms INTEGER);
CREATE INDEX jobs_by_state ON jobs(state, priority DESC, id);
CREATE TABLE settings(
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE actions(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    run TEXT NOT NULL,
    performed_ms INTEGER NOT NULL,
    undone INTEGER NOT NULL CHECK(undone IN (0, 1)));
CREATE TABLE changes(
    id INTEGER PRIMARY KEY,
    action INTEGER NOT NULL REFERENCES actions(id) DEFERRABLE INITIALLY DEFERRED,
    statement TEXT NOT NULL);
CREATE INDEX changes_by_action ON changes(action);
CREATE TABLE recording(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    action INTEGER,
    revision INTEGER NOT NULL);
INSERT INTO recording VALUES(1, NULL, 0);
)sql";

const char kCuesOfVersion1[] = R"sql(
CREATE TABLE cues(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    track INTEGER NOT NULL REFERENCES tracks(id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    start_ms INTEGER,
    end_ms INTEGER,
    identifier TEXT NOT NULL,
    settings TEXT NOT NULL,
    CHECK((start_ms IS NULL) = (end_ms IS NULL)));
CREATE INDEX cues_by_place ON cues(track, place);
)sql";

// Version 2 keeps the imported file itself and which of its cues a cue was, so that an export can give back
// the same bytes; version 1 lost headers, regions, style sheets and notes.
const char kCuesOfVersion2[] = R"sql(
CREATE TABLE cues(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    track INTEGER NOT NULL REFERENCES tracks(id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    start_ms INTEGER,
    end_ms INTEGER,
    identifier TEXT NOT NULL,
    settings TEXT NOT NULL,
    source_index INTEGER CHECK(source_index >= 0),
    CHECK((start_ms IS NULL) = (end_ms IS NULL)));
CREATE INDEX cues_by_place ON cues(track, place);
CREATE TABLE track_sources(
    track INTEGER PRIMARY KEY REFERENCES tracks(id) DEFERRABLE INITIALLY DEFERRED,
    file_name TEXT NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    bytes BLOB NOT NULL);
)sql";

// Version 3 adds which text a version was refined from: `base`, a row of this table. It is no foreign key: a
// version is only ever deleted with its cue, and what salvage finds of one must not depend on another.
const char kVersionColumns[] = R"sql(
CREATE TABLE versions(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cue INTEGER NOT NULL REFERENCES cues(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('candidate', 'accepted', 'rejected', 'superseded')),
    by_hand INTEGER NOT NULL CHECK(by_hand IN (0, 1)),
    finish TEXT NOT NULL CHECK(finish IN ('completed', 'partial')),
    created_ms INTEGER NOT NULL,
    run TEXT NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    model_hash TEXT NOT NULL,
    prompt TEXT NOT NULL,
    instruction TEXT NOT NULL,
    constraints TEXT NOT NULL,
    temperature REAL NOT NULL,
    top_k INTEGER NOT NULL,
    top_p REAL NOT NULL,
    repetition_penalty REAL NOT NULL,
    seed INTEGER NOT NULL,
    max_new_tokens INTEGER NOT NULL,
    device TEXT NOT NULL)sql";
const char kVersionIndexes[] = R"sql(
CREATE INDEX versions_by_cue ON versions(cue, state);
CREATE UNIQUE INDEX versions_accepted ON versions(cue) WHERE state = 'accepted';
CREATE INDEX versions_by_run ON versions(run) WHERE run <> '';
)sql";

// "A version is never overwritten", kept by the file itself: only its state may change.
const char kKeepVersions[] = R"sql(
CREATE TRIGGER versions_keep BEFORE UPDATE OF id, cue, text, by_hand, finish, created_ms, run, provider, model,
    model_hash, prompt, instruction, constraints, temperature, top_k, top_p, repetition_penalty, seed,
    max_new_tokens, device)sql";
const char kKeepVersionsEnd[] = R"sql( ON versions
BEGIN
    SELECT RAISE(ABORT, 'a version is never overwritten');
END;
)sql";

/// The columns that an UPDATE may change: all but the key, and of a version only its state.
std::vector<std::string> changingColumns(const TableInfo &table)
{
    if (table.name == "versions")
        return {"state"};
    return {table.columns.begin() + 1, table.columns.end()};
}

std::string joined(const std::vector<std::string> &parts, const std::string &separator)
{
    std::string all;
    for (const std::string &part : parts) {
        if (!all.empty())
            all += separator;
        all += part;
    }
    return all;
}

/// An SQL expression that gives the statement's text: fixed parts in quotes, values by quote().
std::string record(const std::string &statementExpression)
{
    return "    INSERT INTO changes(action, statement) VALUES((SELECT action FROM recording),\n        "
        + statementExpression + ");\nEND;\n";
}

std::string historyTriggers(const TableInfo &table)
{
    const std::string &name = table.name;
    const std::string &key = table.columns.front();
    std::string sql = "CREATE TRIGGER " + name + "_insert AFTER INSERT ON " + name + " BEGIN\n"
        + record("'DELETE FROM " + name + " WHERE " + key + "=' || NEW." + key);

    std::vector<std::string> restored;
    for (const std::string &column : changingColumns(table))
        restored.push_back(std::string(column).append("=' || quote(OLD.").append(column).append(")"));
    sql += "CREATE TRIGGER " + name + "_update AFTER UPDATE ON " + name + " BEGIN\n"
        + record("'UPDATE " + name + " SET " + joined(restored, " || ',") + " || ' WHERE " + key
                 + "=' || OLD." + key);

    std::vector<std::string> values;
    for (const std::string &column : table.columns)
        values.push_back("quote(OLD." + column + ")");
    sql += "CREATE TRIGGER " + name + "_delete AFTER DELETE ON " + name + " BEGIN\n"
        + record("'INSERT INTO " + name + "(" + joined(table.columns, ",") + ") VALUES(' || "
                 + joined(values, " || ',' || ") + " || ')'");
    return sql;
}

Result<std::vector<std::string>> schemaRows(sqlite::Database &database)
{
    std::vector<std::string> rows;
    auto read = database.query("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name", {},
                               [&](const sqlite::Row &row) {
                                   rows.push_back(row.text(0) + '\n' + row.text(1) + '\n' + row.text(2) + '\n'
                                                  + row.text(3));
                               });
    if (!read)
        return read.error();
    return rows;
}

} // namespace

std::vector<TableInfo> schemaTables(int version)
{
    std::vector<TableInfo> tables{
        {"media",
         {"id", "path", "relative_path", "content_hash", "modality", "duration_ms", "size_bytes", "added_ms"},
         true},
        {"tracks", {"id", "media", "kind", "language", "name"}, true},
        {"cues", {"id", "track", "place", "start_ms", "end_ms", "identifier", "settings"}, true},
        {"versions",
         {"id",          "cue",
          "text",        "state",
          "by_hand",     "finish",
          "created_ms",  "run",
          "provider",    "model",
          "model_hash",  "prompt",
          "instruction", "constraints",
          "temperature", "top_k",
          "top_p",       "repetition_penalty",
          "seed",        "max_new_tokens",
          "device"},
         true},
        {"jobs",
         {"id", "run", "media", "cue", "request", "state", "error", "priority", "created_ms", "started_ms",
          "finished_ms"},
         false},
        {"settings", {"key", "value"}, false},
    };
    if (version >= 3)
        tables[3].columns.emplace_back("base");
    if (version >= 2) {
        tables[2].columns.emplace_back("source_index");
        tables.insert(tables.begin() + 2,
                      {"track_sources", {"track", "file_name", "format", "encoding", "bytes"}, true});
    }
    return tables;
}

std::string schemaTablesSql(int version)
{
    return std::string(kCommonTables) + kVersionColumns + (version >= 3 ? ",\n    base INTEGER);" : ");")
        + kVersionIndexes + (version >= 2 ? kCuesOfVersion2 : kCuesOfVersion1);
}

std::string schemaTriggersSql(int version)
{
    std::string sql = std::string(kKeepVersions) + (version >= 3 ? ", base" : "") + kKeepVersionsEnd;
    for (const TableInfo &table : schemaTables(version)) {
        if (table.isUndoable)
            sql += historyTriggers(table);
    }
    return sql;
}

std::string schemaDropTriggersSql(int version)
{
    std::string sql = "DROP TRIGGER versions_keep;";
    for (const TableInfo &table : schemaTables(version)) {
        if (!table.isUndoable)
            continue;
        for (const char *event : {"_insert", "_update", "_delete"})
            sql += "DROP TRIGGER " + table.name + event + ";";
    }
    return sql;
}

std::vector<std::string> historyTables(int version)
{
    std::vector<std::string> names{"changes"};
    for (const TableInfo &table : schemaTables(version)) {
        if (table.isUndoable)
            names.push_back(table.name);
    }
    return names;
}

Result<bool> hasSchema(sqlite::Database &database, int version)
{
    auto reference = sqlite::Database::open({}, sqlite::OpenMode::Memory);
    if (!reference)
        return reference.error();
    if (auto made = reference->execute(schemaTablesSql(version) + schemaTriggersSql(version)); !made)
        return made.error();
    const auto expected = schemaRows(*reference);
    if (!expected)
        return expected.error();
    const auto found = schemaRows(database);
    if (!found)
        return found.error();
    return *found == *expected;
}

} // namespace anycap::store
