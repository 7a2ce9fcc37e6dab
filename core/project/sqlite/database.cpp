// SPDX-License-Identifier: MIT
// Connections and error codes; see database.h.
#include "core/project/sqlite/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace anycap::sqlite {

namespace {

constexpr int kBusyTimeoutMs = 5000;

/// A file: URI for a path: the characters that mean something in a URI are percent-encoded.
std::string uriOf(const std::string &path, const char *query)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '%' || c == '?' || c == '#') {
            uri += '%';
            uri += kHex[byte >> 4U];
            uri += kHex[byte & 15U];
        } else {
            uri += c;
        }
    }
    return uri + query;
}

int allowRowsOnly(void *context, int action, const char *first, const char * /*second*/, const char *database,
                  const char * /*trigger*/)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
        return SQLITE_OK;
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE: {
        const auto *tables = static_cast<const std::vector<std::string> *>(context);
        const bool isAllowed = first != nullptr && database != nullptr && std::strcmp(database, "main") == 0
            && std::find(tables->begin(), tables->end(), first) != tables->end();
        return isAllowed ? SQLITE_OK : SQLITE_DENY;
    }
    default:
        return SQLITE_DENY;
    }
}

std::string plainCause(int resultCode, std::string_view sqliteMessage)
{
    switch (resultCode & 0xff) {
    case SQLITE_FULL:
        return "the disk is full; nothing of this change was saved";
    case SQLITE_CORRUPT:
        return "the file is damaged (" + std::string(sqliteMessage) + ")";
    case SQLITE_NOTADB:
        return "is not a project file (" + std::string(sqliteMessage) + ")";
    case SQLITE_IOERR:
        return "the disk refused a read or write (" + std::string(sqliteMessage) + ")";
    case SQLITE_READONLY:
        return "can only be read (" + std::string(sqliteMessage) + ")";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "is in use by another program (" + std::string(sqliteMessage) + ")";
    case SQLITE_CANTOPEN:
        return "cannot be opened (" + std::string(sqliteMessage) + ")";
    default:
        return std::string(sqliteMessage);
    }
}

ErrorCode codeOf(int resultCode)
{
    switch (resultCode & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::InvalidData;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return ErrorCode::IoError;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::PermissionDenied;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Locked;
    case SQLITE_NOMEM:
        return ErrorCode::OutOfMemory;
    case SQLITE_CONSTRAINT:
        return ErrorCode::Conflict;
    case SQLITE_TOOBIG:
        return ErrorCode::TooLarge;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace

Error makeError(int resultCode, std::string_view sqliteMessage, const std::string &path)
{
    std::string message = plainCause(resultCode, sqliteMessage);
    std::replace(message.begin(), message.end(), '\n', ' ');
    return Error{codeOf(resultCode), std::move(message), path};
}

void Database::Closer::operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }

Result<Database> Database::open(const std::string &path, OpenMode mode)
{
    int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    std::string name = uriOf(path, "");
    switch (mode) {
    case OpenMode::ReadWrite:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case OpenMode::Create:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    case OpenMode::Immutable:
        flags |= SQLITE_OPEN_READONLY;
        name = uriOf(path, "?immutable=1");
        break;
    case OpenMode::Memory:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        name = ":memory:";
        break;
    }
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    Database database(handle, path);
    if (code != SQLITE_OK)
        return makeError(code, handle != nullptr ? sqlite3_errmsg(handle) : "out of memory", path);
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
    return database;
}

Result<Unit> Database::execute(const std::string &sql)
{
    const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return makeError(code, sqlite3_errmsg(handle()), m_path);
    return Unit{};
}

Result<Statement> Database::prepare(std::string_view sql) const
{
    sqlite3_stmt *raw = nullptr;
    const int code = sqlite3_prepare_v2(handle(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
    if (code != SQLITE_OK)
        return makeError(code, sqlite3_errmsg(handle()), m_path);
    if (raw == nullptr)
        return Error{ErrorCode::InvalidData, "an empty statement where a change was expected", m_path};
    return Statement(raw);
}

Result<Statement> Database::take(std::string_view sql)
{
    if (const auto found = m_statements.find(sql); found != m_statements.end()) {
        Statement statement = std::move(found->second);
        m_statements.erase(found);
        return statement;
    }
    return prepare(sql);
}

void Database::giveBack(std::string_view sql, Statement statement)
{
    statement.reset();
    m_statements.insert_or_assign(std::string(sql), std::move(statement));
}

Result<Unit> Database::run(std::string_view sql, std::initializer_list<Value> values)
{
    return query(sql, values, {});
}

Result<Unit> Database::query(std::string_view sql, std::initializer_list<Value> values,
                             const std::function<void(const Row &)> &onRow)
{
    auto statement = take(sql);
    if (!statement)
        return statement.error();
    if (auto bound = statement->bind(values); !bound)
        return bound.error();
    while (true) {
        const auto stepped = statement->step();
        if (!stepped)
            return stepped.error();
        if (!*stepped)
            break;
        if (onRow)
            onRow(statement->row());
    }
    giveBack(sql, std::move(*statement));
    return Unit{};
}

Result<std::optional<std::int64_t>> Database::integer(std::string_view sql,
                                                      std::initializer_list<Value> values)
{
    std::optional<std::int64_t> answer;
    bool isFirst = true;
    auto done = query(sql, values, [&](const Row &row) {
        if (isFirst)
            answer = row.optionalInteger(0);
        isFirst = false;
    });
    if (!done)
        return done.error();
    return answer;
}

Result<std::optional<std::string>> Database::text(std::string_view sql, std::initializer_list<Value> values)
{
    std::optional<std::string> answer;
    bool isFirst = true;
    auto done = query(sql, values, [&](const Row &row) {
        if (isFirst && !row.isNull(0))
            answer = row.text(0);
        isFirst = false;
    });
    if (!done)
        return done.error();
    return answer;
}

std::int64_t Database::lastInsertId() const { return sqlite3_last_insert_rowid(handle()); }

std::int64_t Database::changedRows() const { return sqlite3_changes64(handle()); }

bool Database::isInTransaction() const { return sqlite3_get_autocommit(handle()) == 0; }

void Database::setCheckpointOnClose(bool isAllowed)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): SQLite's configuration call is variadic
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, isAllowed ? 0 : 1, nullptr);
}

void Database::harden()
{
    // NOLINTBEGIN(cppcoreguidelines-pro-type-vararg): SQLite's configuration call is variadic
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    // NOLINTEND(cppcoreguidelines-pro-type-vararg)
}

void Database::restrictTo(std::vector<std::string> tables)
{
    if (tables.empty()) {
        sqlite3_set_authorizer(handle(), nullptr, nullptr);
        m_allowedTables.reset();
        return;
    }
    m_allowedTables = std::make_unique<std::vector<std::string>>(std::move(tables));
    sqlite3_set_authorizer(handle(), allowRowsOnly, m_allowedTables.get());
}

Result<Unit> Database::copyTo(Database &target) const
{
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", handle(), "main");
    if (backup == nullptr)
        return makeError(sqlite3_errcode(target.handle()), sqlite3_errmsg(target.handle()), target.path());
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE)
        return makeError(finished != SQLITE_OK ? finished : stepped, sqlite3_errstr(stepped), target.path());
    return Unit{};
}

} // namespace anycap::sqlite
