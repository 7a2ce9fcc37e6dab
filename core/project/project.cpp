// SPDX-License-Identifier: MIT
// Making, opening and connecting; reading is in project_reading.cpp. See project.h.
#include "core/project/project.h"

#include "core/project/migration.h"
#include "core/project/project_data.h"
#include "core/project/project_file.h"
#include "core/project/publish.h"
#include "core/project/sqlite/database.h"
#include "core/project/sqlite/transaction.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace anycap::store {

namespace {

using sqlite::Database;
using sqlite::OpenMode;

/// An empty project in a file that exists and is empty.
Result<Unit> fill(const std::string &path)
{
    auto database = Database::open(path, OpenMode::ReadWrite);
    if (!database)
        return database.error();
    if (auto set = database->execute("PRAGMA synchronous=FULL"); !set)
        return set.error();
    if (auto written = writeSchema(*database, Project::kSchemaVersion); !written)
        return written.error();
    return database->execute("PRAGMA journal_mode=WAL");
}

/// A connection that may write, set up as every connection of a project is.
Result<Database> connect(const std::string &path, bool isTrusted)
{
    auto database = Database::open(path, OpenMode::ReadWrite);
    if (!database)
        return database.error();
    database->harden();
    if (!isTrusted)
        database->setCheckpointOnClose(false);
    // A large action's pages stay in memory until it is committed, instead of going to the log several times;
    // so does what SQLite keeps to take one statement back, which went to a temporary file for each row.
    if (auto set
        = database->execute("PRAGMA foreign_keys=ON;PRAGMA cell_size_check=ON;"
                            "PRAGMA synchronous=FULL;PRAGMA cache_size=-65536;PRAGMA temp_store=MEMORY");
        !set)
        return set.error();
    return database;
}

Result<Unit> useWriteAheadLog(Database &database)
{
    const auto mode = database.text("PRAGMA journal_mode=WAL");
    if (!mode)
        return mode.error();
    if (*mode != "wal")
        return Error{
            ErrorCode::Unsupported,
            "this file system cannot hold an open project (no shared memory); copy it to a local disk",
            database.path()};
    return Unit{};
}

/// For reading an older file that may not be changed: its content in memory, brought up to date there.
Result<Database> migratedCopy(const Database &source, int version)
{
    auto memory = Database::open(source.path(), OpenMode::Memory);
    if (!memory)
        return memory.error();
    if (auto copied = source.copyTo(*memory); !copied)
        return copied.error();
    if (auto migrated = migrate(*memory, version); !migrated)
        return migrated.error();
    return memory;
}

Result<int> schemaVersion(Database &database)
{
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    return static_cast<int>(version->value_or(0));
}

/// Opens the database of a file that is locked for us, checked; `data` gets notes.
Result<Database> openChecked(const ProjectFileInfo &info, bool willWrite, std::vector<std::string> &notes)
{
    const CheckDepth depth = checkDepthFor(info.sizeBytes);
    if (depth == CheckDepth::Quick)
        notes.emplace_back("the file is large and was checked without its indexes");
    // Without a log the file alone is the truth, and can be checked with nothing written beside it.
    if (!info.hasLog) {
        auto database = Database::open(info.path, OpenMode::Immutable);
        if (!database)
            return database.error();
        database->harden();
        if (auto checked = checkProjectDatabase(*database, info.path, depth); !checked)
            return checked.error();
        if (!willWrite)
            return database;
        return connect(info.path, true);
    }
    auto database = connect(info.path, false);
    if (!database)
        return database.error();
    if (auto checked = checkProjectDatabase(*database, info.path, depth); !checked)
        return checked.error();
    database->setCheckpointOnClose(true);
    return database;
}

Result<Unit> updateSchema(Database &database, const std::string &path, std::vector<std::string> &notes)
{
    const auto version = schemaVersion(database);
    if (!version)
        return version.error();
    if (*version == Project::kSchemaVersion)
        return Unit{};
    const auto backup = backUpBeside(database, path, *version);
    if (!backup)
        return backup.error();
    if (auto migrated = migrate(database, *version); !migrated) {
        ::unlink(backup->c_str());
        return migrated.error();
    }
    notes.push_back("updated from file version " + std::to_string(*version) + " to "
                    + std::to_string(Project::kSchemaVersion) + "; the file as it was is in " + *backup);
    return Unit{};
}

/// Jobs that were running when the last program ended will be run again.
Result<Unit> requeueInterrupted(ProjectData &data)
{
    const auto running = data.database.integer("SELECT count(*) FROM jobs WHERE state = 'running'");
    if (!running)
        return running.error();
    const std::int64_t count = running->value_or(0);
    if (count == 0)
        return Unit{};
    auto transaction = sqlite::Transaction::begin(data.database);
    if (!transaction)
        return transaction.error();
    auto changed
        = data.database.run("UPDATE jobs SET state = 'queued', started_ms = NULL WHERE state = 'running'");
    if (!changed)
        return changed.error();
    if (auto counted = data.countRevision(); !counted)
        return counted.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    data.notes.push_back(countedName("queued again", count, "job") + " that " + (count == 1 ? "was" : "were")
                         + " running when the program ended");
    return Unit{};
}

} // namespace

Project::Project(std::unique_ptr<ProjectData> data)
    : m_data(std::move(data))
{
}
Project::Project(Project &&) noexcept = default;
Project &Project::operator=(Project &&) noexcept = default;
Project::~Project() = default;

Result<Project> Project::create(const std::string &path)
{
    if (path.empty())
        return Error{ErrorCode::InvalidArgument, "a project needs a file name", {}};
    struct stat status { };
    if (::lstat(path.c_str(), &status) == 0)
        return creationError(path, EEXIST);
    // SQLite would work the log of a project that is gone into the new one.
    if (::lstat((path + "-wal").c_str(), &status) == 0 && status.st_size > 0) {
        return Error{ErrorCode::Conflict,
                     "the log of an earlier project of this name is still there (" + path
                         + "-wal); move or delete it first",
                     path};
    }
    // Made under another name and then renamed: a crash leaves no half project under the real one.
    std::string temporary = path + ".new-XXXXXX";
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0)
        return creationError(path, errno);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(descriptor, 0666 & ~mask);
    ::close(descriptor);

    auto filled = fill(temporary);
    const int published = filled ? publishFile(temporary, path) : 0;
    if (!filled || published != 0) {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            ::unlink((temporary + suffix).c_str());
        if (!filled)
            return Error{filled.error().code, filled.error().message, path};
        return creationError(path, published);
    }
    return open(path);
}

Result<Project> Project::open(const std::string &path, ProjectAccess access)
{
    // Looked at first without the lock, so that nothing is put beside a file that is not ours.
    const auto first = inspectProjectFile(path);
    if (!first)
        return first.error();
    const bool willWrite = access == ProjectAccess::ReadWrite && first->canWrite;
    // A log that a crash left can only be read by working it in, which is writing.
    const bool isAlone = willWrite || (first->hasLog && first->canWrite);
    auto lock = ProjectLock::acquire(first->path,
                                     isAlone ? ProjectLock::Kind::Exclusive : ProjectLock::Kind::Shared);
    if (!lock)
        return lock.error();
    const auto info = inspectProjectFile(first->path);
    if (!info)
        return info.error();
    if (auto length = checkProjectLength(*info); !length)
        return length.error();
    if (info->hasLog && !isAlone) {
        return Error{ErrorCode::PermissionDenied,
                     "has changes in its log (" + info->path
                         + "-wal) that can only be read where both files can be written; copy them there",
                     path};
    }

    std::vector<std::string> notes;
    auto database = openChecked(*info, willWrite, notes);
    if (!database)
        return database.error();
    if (!willWrite) {
        const auto version = schemaVersion(*database);
        if (!version)
            return version.error();
        if (*version < kSchemaVersion) {
            auto copy = migratedCopy(*database, *version);
            if (!copy)
                return copy.error();
            database = std::move(copy);
        }
        if (access == ProjectAccess::ReadWrite)
            notes.emplace_back("the file or its folder cannot be written: opened for reading only");
    }

    auto data = std::make_unique<ProjectData>(std::move(*database), info->path);
    data->lock = std::make_shared<ProjectLock>(std::move(*lock));
    data->isReadOnly = !willWrite;
    data->notes = std::move(notes);
    if (willWrite) {
        if (auto mode = useWriteAheadLog(data->database); !mode)
            return mode.error();
        if (auto updated = updateSchema(data->database, info->path, data->notes); !updated)
            return updated.error();
        if (auto requeued = requeueInterrupted(*data); !requeued)
            return requeued.error();
    }
    return Project(std::move(data));
}

Result<Project> Project::connectAgain() const
{
    if (m_data->isReadOnly)
        return Error{ErrorCode::Unsupported, "is open for reading only, by one connection", m_data->path};
    auto database = connect(m_data->path, true);
    if (!database)
        return database.error();
    auto data = std::make_unique<ProjectData>(std::move(*database), m_data->path);
    data->lock = m_data->lock;
    return Project(std::move(data));
}

Result<Unit> Project::watchChanges()
{
    if (m_data->watch)
        return Unit{};
    auto watch = ChangeWatch::start(m_data->database);
    if (!watch)
        return watch.error();
    m_data->watch = std::move(*watch);
    return Unit{};
}

ProjectChanges Project::takeChanges() { return m_data->watch ? m_data->watch->take() : ProjectChanges{}; }

const std::string &Project::path() const { return m_data->path; }

bool Project::isReadOnly() const { return m_data->isReadOnly; }

const std::vector<std::string> &Project::notes() const { return m_data->notes; }

} // namespace anycap::store
