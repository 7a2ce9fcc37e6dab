// SPDX-License-Identifier: MIT
// From an earlier schema to this one; see migration.h.
#include "core/project/migration.h"

#include "core/project/project.h"
#include "core/project/project_data.h"
#include "core/project/schema.h"
#include "core/project/sqlite/database.h"
#include "core/project/sqlite/transaction.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace anycap::store {

namespace {

constexpr int kMostBackups = 1000;

Result<Unit> runAll(sqlite::Database &database, const std::vector<std::string> &statements)
{
    for (const std::string &sql : statements) {
        if (auto done = database.execute(sql); !done)
            return done.error();
    }
    return Unit{};
}

/// What a row of an earlier version lacks at its end: version 2 added cues.source_index (and the table
/// track_sources), version 3 versions.base.
const char *missingColumns(const std::string &table, int version)
{
    const bool isOlder = (table == "cues" && version < 2) || (table == "versions" && version < 3);
    return isOlder ? ", NULL" : "";
}

/// The tables are made anew, so that a migrated file has the very schema of a new one. Statements in the
/// history name their columns, so those of earlier versions still hold.
Result<Unit> rebuild(sqlite::Database &database, int version)
{
    std::vector<std::string> tables{"media", "tracks",   "cues",    "versions",
                                    "jobs",  "settings", "actions", "changes"};
    if (version >= 2)
        tables.emplace_back("track_sources");
    std::vector<std::string> statements{schemaDropTriggersSql(version)};
    std::string drop;
    std::string copyBack;
    for (const std::string &name : tables) {
        statements.push_back("CREATE TEMP TABLE old_" + name + " AS SELECT * FROM main." + name);
        drop.append("DROP TABLE main.").append(name).append(";");
        copyBack.append("INSERT INTO main.").append(name).append(" SELECT *");
        copyBack.append(missingColumns(name, version));
        copyBack.append(" FROM temp.old_").append(name).append(";DROP TABLE temp.old_").append(name);
        copyBack += ';';
    }
    statements.emplace_back("CREATE TEMP TABLE old_recording AS SELECT * FROM main.recording");
    statements.emplace_back("CREATE TEMP TABLE old_sequence AS SELECT * FROM main.sqlite_sequence");
    statements.push_back(drop + "DROP TABLE main.recording");
    statements.push_back(schemaTablesSql(Project::kSchemaVersion));
    statements.emplace_back("DELETE FROM main.recording; INSERT INTO main.recording SELECT * FROM "
                            "temp.old_recording; DROP TABLE temp.old_recording");
    statements.push_back(copyBack);
    statements.emplace_back(
        "DELETE FROM main.sqlite_sequence; INSERT INTO main.sqlite_sequence SELECT * FROM "
        "temp.old_sequence; DROP TABLE temp.old_sequence");
    statements.push_back(schemaTriggersSql(Project::kSchemaVersion));
    return runAll(database, statements);
}

Result<Unit> syncFile(const std::string &path)
{
    for (const std::string &name : {path, folderOf(path)}) {
        const int descriptor = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
        const bool isSynced = descriptor >= 0 && ::fsync(descriptor) == 0;
        if (descriptor >= 0)
            ::close(descriptor);
        if (!isSynced)
            return Error{ErrorCode::IoError, "the copy before the update could not be written to the disk",
                         name};
    }
    return Unit{};
}

} // namespace

Result<Unit> writeSchema(sqlite::Database &database, int version)
{
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    auto made = database.execute("PRAGMA application_id=" + std::to_string(Project::kApplicationId)
                                 + ";PRAGMA user_version=" + std::to_string(version) + ";"
                                 + schemaTablesSql(version) + schemaTriggersSql(version));
    if (!made)
        return made.error();
    return transaction->commit();
}

Result<std::string> backUpBeside(sqlite::Database &database, const std::string &path, int version)
{
    const std::string base = path + ".v" + std::to_string(version) + "-backup";
    std::string name = base;
    int descriptor = -1;
    for (int i = 2; i < kMostBackups; ++i) {
        descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0 || errno != EEXIST)
            break;
        name = base + "-" + std::to_string(i);
    }
    if (descriptor < 0)
        return Error{ErrorCode::IoError, "no copy could be put beside the file before its update", path};
    ::close(descriptor);

    const auto copied = [&]() -> Result<Unit> {
        auto target = sqlite::Database::open(name, sqlite::OpenMode::ReadWrite);
        if (!target)
            return target.error();
        return database.copyTo(*target);
    }();
    auto synced = copied ? syncFile(name) : copied;
    if (!synced) {
        ::unlink(name.c_str());
        return synced.error();
    }
    return name;
}

Result<Unit> migrate(sqlite::Database &database, int version)
{
    // Tables are dropped and made anew, which foreign keys would forbid; they are checked before the commit.
    if (auto off = database.execute("PRAGMA foreign_keys=OFF"); !off)
        return off.error();
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (auto done = rebuild(database, version); !done)
        return done.error();
    bool isBroken = false;
    auto references
        = database.query("PRAGMA foreign_key_check", {}, [&](const sqlite::Row &) { isBroken = true; });
    if (!references)
        return references.error();
    if (isBroken)
        return Error{ErrorCode::Internal, "the update to this version lost a reference", database.path()};
    const std::string setVersion = "PRAGMA user_version=" + std::to_string(Project::kSchemaVersion);
    if (auto set = database.execute(setVersion); !set)
        return set.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return database.execute("PRAGMA foreign_keys=ON");
}

} // namespace anycap::store
