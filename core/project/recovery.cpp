// SPDX-License-Identifier: MIT
// Recovery of damaged projects; see recovery.h. Works on a copy in a folder of its own beside the new file.
#include "core/project/recovery.h"

#include "core/project/migration.h"
#include "core/project/project.h"
#include "core/project/project_data.h"
#include "core/project/publish.h"
#include "core/project/salvage.h"
#include "core/project/schema.h"
#include "core/project/sqlite/database.h"
#include "core/project/sqlite/transaction.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace anycap::store {

namespace {

using sqlite::Database;
using sqlite::OpenMode;

constexpr std::size_t kPageSize = 4096; ///< SQLite's default, which all our files have
constexpr std::size_t kApplicationIdOffset = 68;
constexpr std::size_t kVersionOffset = 60;
constexpr std::size_t kPageCountOffset = 28;

using Header = std::array<unsigned char, 100>;

std::uint32_t bigEndian(const unsigned char *bytes)
{
    return (std::uint32_t{bytes[0]} << 24U) | (std::uint32_t{bytes[1]} << 16U)
        | (std::uint32_t{bytes[2]} << 8U) | bytes[3];
}

void putBigEndian(unsigned char *bytes, std::uint32_t value)
{
    for (int i = 0; i < 4; ++i)
        bytes[i] = static_cast<unsigned char>(value >> static_cast<unsigned>(24 - 8 * i));
}

/// A folder that goes away with everything in it.
class ScratchFolder {
public:
    static Result<ScratchFolder> makeBeside(const std::string &path)
    {
        std::string name = path + ".recovering-XXXXXX";
        if (::mkdtemp(name.data()) == nullptr)
            return creationError(path, errno);
        return ScratchFolder(name);
    }
    ScratchFolder(ScratchFolder &&other) noexcept
        : m_path(std::exchange(other.m_path, {}))
    {
    }
    ScratchFolder &operator=(ScratchFolder &&) = delete;
    ScratchFolder(const ScratchFolder &) = delete;
    ScratchFolder &operator=(const ScratchFolder &) = delete;
    ~ScratchFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            std::filesystem::remove_all(m_path, ignored);
    }
    std::string file(const char *name) const { return m_path + '/' + name; }

private:
    explicit ScratchFolder(std::string path)
        : m_path(std::move(path))
    {
    }
    std::string m_path;
};

Result<Unit> copyFile(const std::string &from, const std::string &to, const std::string &named)
{
    std::error_code failed;
    std::filesystem::copy_file(from, to, failed);
    if (!failed)
        return Unit{};
    if (failed == std::errc::permission_denied)
        return Error{ErrorCode::PermissionDenied, "may not be read", named};
    return Error{ErrorCode::IoError, "could not be copied beside the new file (" + failed.message() + ")",
                 named};
}

Header readHeader(const std::string &path)
{
    Header header{};
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char *>(header.data()), header.size()); // NOLINT(*-reinterpret-cast): bytes
    return header;
}

/// The pages that hold the schema of a project as writeSchema() lays it out: the same in every file that was
/// never migrated. Page numbers from 1.
Result<std::vector<std::pair<std::int64_t, std::string>>> referencePages(const std::string &path, int version)
{
    {
        auto reference = Database::open(path, OpenMode::Create);
        if (!reference)
            return reference.error();
        if (auto written = writeSchema(*reference, version); !written)
            return written.error();
    }
    std::vector<std::int64_t> numbers;
    {
        auto reference = Database::open(path, OpenMode::Immutable);
        if (!reference)
            return reference.error();
        auto listed = reference->query("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'", {},
                                       [&](const sqlite::Row &row) { numbers.push_back(row.integer(0)); });
        if (!listed)
            return listed.error();
    }
    std::vector<std::pair<std::int64_t, std::string>> pages;
    std::ifstream file(path, std::ios::binary);
    for (const std::int64_t number : numbers) {
        std::string page(kPageSize, '\0');
        file.seekg((number - 1) * static_cast<std::int64_t>(kPageSize));
        file.read(page.data(), kPageSize);
        pages.emplace_back(number, std::move(page));
    }
    return pages;
}

/// Writes a new schema over that of the copy, whose rows stay where they are.
Result<Unit> replaceSchema(const ScratchFolder &scratch, const std::string &copy, int version)
{
    auto pages = referencePages(scratch.file("reference"), version);
    if (!pages)
        return pages.error();
    std::error_code ignored;
    const std::uintmax_t size = std::filesystem::file_size(copy, ignored);
    std::fstream file(copy, std::ios::binary | std::ios::in | std::ios::out);
    for (auto &[number, page] : *pages) {
        if (number == 1) {
            std::array<unsigned char, 4> count{};
            putBigEndian(count.data(), static_cast<std::uint32_t>(size / kPageSize));
            std::memcpy(page.data() + kPageCountOffset, count.data(), count.size());
        }
        file.seekp((number - 1) * static_cast<std::int64_t>(kPageSize));
        file.write(page.data(), kPageSize);
    }
    file.flush();
    if (!file)
        return Error{ErrorCode::IoError, "the copy beside the new file could not be written", copy};
    return Unit{};
}

/// Opens the damaged copy as far as SQLite goes along; absent when its schema cannot be read.
std::optional<Database> openDamaged(const std::string &copy, int version)
{
    auto database = Database::open(copy, OpenMode::ReadWrite);
    // writable_schema makes SQLite go on where the file is shorter than it says.
    if (!database || !database->execute("PRAGMA trusted_schema=OFF;PRAGMA writable_schema=ON"))
        return std::nullopt;
    for (const TableInfo &table : schemaTables(version)) {
        if (!database->prepare("SELECT " + table.columns.back() + " FROM " + table.name))
            return std::nullopt;
    }
    return std::move(*database);
}

/// Texts are never dropped because what they belonged to is lost.
Result<std::int64_t> adoptOrphans(Database &target)
{
    const auto count
        = target.integer("SELECT (SELECT count(*) FROM cues WHERE track NOT IN (SELECT id FROM tracks)) + "
                         "(SELECT count(DISTINCT cue) FROM versions WHERE cue NOT IN (SELECT id FROM cues))");
    if (!count)
        return count.error();
    if (count->value_or(0) > 0) {
        auto added
            = target.run("INSERT INTO tracks(kind, language, name) VALUES('subtitles', '', 'Recovered')");
        if (!added)
            return added.error();
        const std::int64_t track = target.lastInsertId();
        auto cues
            = target.run("UPDATE cues SET track = ? WHERE track NOT IN (SELECT id FROM tracks)", {track});
        if (!cues)
            return cues.error();
        auto texts
            = target.run("INSERT INTO cues(id, track, place, identifier, settings) SELECT DISTINCT cue, ?, "
                         "cue << 20, '', '' FROM versions WHERE cue NOT IN (SELECT id FROM cues)",
                         {track});
        if (!texts)
            return texts.error();
    }
    if (auto media = target.run("UPDATE tracks SET media = NULL WHERE media NOT IN (SELECT id FROM media)");
        !media)
        return media.error();
    return count->value_or(0);
}

Result<Unit> fillRecovered(Database &damaged, Database &target, int version, const WorkContext &context,
                           RecoveryReport &report)
{
    auto transaction = sqlite::Transaction::begin(target);
    if (!transaction)
        return transaction.error();
    const std::vector<TableInfo> tables = schemaTables(version);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto saved = salvageTable(damaged, target, tables[i], context);
        if (!saved)
            return saved.error();
        report.tables.push_back({tables[i].name, saved->saved, saved->lost});
        context.report(static_cast<double>(i + 1) / static_cast<double>(tables.size()));
    }
    if (context.isStopRequested()) {
        report.finish = Finish::Cancelled;
        return Unit{};
    }
    const auto orphans = adoptOrphans(target);
    if (!orphans)
        return orphans.error();
    if (*orphans > 0)
        report.remarks.push_back(countedName("put", *orphans, "cue")
                                 + " whose track or time was lost into a track named Recovered");
    if (version >= 2) {
        auto sources = target.run("DELETE FROM track_sources WHERE track NOT IN (SELECT id FROM tracks)");
        if (!sources)
            return sources.error();
    }
    report.remarks.emplace_back("the undo history is not kept; the versions of each cue are");
    const std::string finish = "PRAGMA application_id=" + std::to_string(Project::kApplicationId)
        + ";PRAGMA user_version=" + std::to_string(version) + ";" + schemaTriggersSql(version);
    if (auto finished = target.execute(finish); !finished)
        return finished.error();
    return transaction->commit();
}

bool isNothingSaved(const RecoveryReport &report)
{
    return std::all_of(report.tables.begin(), report.tables.end(),
                       [](const RecoveredTable &table) { return table.saved == 0; });
}

/// Which schema the file has, as far as its header tells.
int versionIn(const Header &header)
{
    const std::uint32_t version = bigEndian(header.data() + kVersionOffset);
    return version >= 1 && version <= static_cast<std::uint32_t>(Project::kSchemaVersion)
        ? static_cast<int>(version)
        : Project::kSchemaVersion;
}

} // namespace

bool RecoveryReport::isComplete() const
{
    return std::all_of(tables.begin(), tables.end(),
                       [](const RecoveredTable &table) { return table.lost == 0; });
}

Result<RecoveryReport> recoverProject(const std::string &damagedPath, const std::string &newPath,
                                      const WorkContext &context)
{
    std::error_code failed;
    const std::filesystem::path real = std::filesystem::canonical(damagedPath, failed);
    if (failed)
        return Error{ErrorCode::NotFound, "no such file", damagedPath};
    if (!std::filesystem::is_regular_file(real, failed))
        return Error{ErrorCode::InvalidData, "is not a file but a folder or device", damagedPath};
    struct stat status { };
    if (::lstat(newPath.c_str(), &status) == 0)
        return creationError(newPath, EEXIST);
    const auto lock = ProjectLock::acquire(real.string(), ProjectLock::Kind::Shared);
    if (!lock)
        return lock.error();

    const Header header = readHeader(real.string());
    const bool hasMagic = std::memcmp(header.data(), "SQLite format 3", 16) == 0;
    if (hasMagic
        && bigEndian(header.data() + kApplicationIdOffset)
            != static_cast<std::uint32_t>(Project::kApplicationId))
        return Error{ErrorCode::InvalidData,
                     "is an SQLite database of another program, not an AnyCap project", damagedPath};
    const int version = versionIn(header);

    auto scratch = ScratchFolder::makeBeside(newPath);
    if (!scratch)
        return scratch.error();
    const std::string copy = scratch->file("damaged");
    if (auto copied = copyFile(real.string(), copy, damagedPath); !copied)
        return copied.error();
    const std::string log = real.string() + "-wal";
    if (std::filesystem::exists(log, failed)) {
        if (auto copied = copyFile(log, copy + "-wal", log); !copied)
            return copied.error();
    }

    RecoveryReport report;
    auto damaged = openDamaged(copy, version);
    if (!damaged) {
        if (auto replaced = replaceSchema(*scratch, copy, version); !replaced)
            return replaced.error();
        damaged = openDamaged(copy, version);
        report.remarks.emplace_back(
            "the list of tables was destroyed and was put back as a new project has it");
    }
    if (!damaged)
        return Error{ErrorCode::InvalidData, "nothing in it could be read", damagedPath};

    const std::string fresh = scratch->file("saved");
    {
        auto target = Database::open(fresh, OpenMode::Create);
        if (!target)
            return target.error();
        if (auto tables = target->execute("PRAGMA synchronous=FULL;" + schemaTablesSql(version)); !tables)
            return tables.error();
        auto filled = fillRecovered(*damaged, *target, version, context, report);
        if (!filled)
            return filled.error();
        if (report.finish == Finish::Cancelled)
            return report;
        if (isNothingSaved(report))
            return Error{ErrorCode::InvalidData, "nothing in it could be read", damagedPath};
        if (auto mode = target->execute("PRAGMA journal_mode=WAL"); !mode)
            return mode.error();
    }
    if (const int number = publishFile(fresh, newPath); number != 0)
        return creationError(newPath, number);
    // Brings it up to date and proves that it is a sound project.
    auto opened = Project::open(newPath);
    if (!opened)
        return opened.error();
    for (const std::string &note : opened->notes())
        report.remarks.push_back(note);
    return report;
}

} // namespace anycap::store
