// SPDX-License-Identifier: MIT
/// @file database.h
/// One SQLite connection, owned. Nothing here knows of projects: it turns SQLite's calls and codes into
/// values and Result. Thread: a connection belongs to one thread at a time. Errors carry the file in
/// `detail`.
#pragma once

#include "core/base/result.h"
#include "core/project/sqlite/statement.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace anycap::sqlite {

enum class OpenMode : unsigned char {
    ReadWrite, ///< the file must exist
    Create, ///< made when it is not there
    Immutable, ///< read only, no lock, no journal: nobody may write meanwhile and nothing is written beside
               ///< it
    Memory, ///< the path is ignored
};

class Database {
public:
    static Result<Database> open(const std::string &path, OpenMode mode);

    /// The path as it was given to open().
    const std::string &path() const { return m_path; }

    /// Runs one or several statements that need no values; rows are dropped.
    Result<Unit> execute(const std::string &sql);
    /// Runs one statement to its end. Prepared statements are kept for the next call with the same text.
    Result<Unit> run(std::string_view sql, std::initializer_list<Value> values = {});
    /// Calls `onRow` for each row, in order. The row is valid during the call only.
    Result<Unit> query(std::string_view sql, std::initializer_list<Value> values,
                       const std::function<void(const Row &)> &onRow);
    /// The first column of the first row as an integer; absent when there is no row or it is NULL.
    Result<std::optional<std::int64_t>> integer(std::string_view sql,
                                                std::initializer_list<Value> values = {});
    /// The first column of the first row as text; absent when there is no row or it is NULL.
    Result<std::optional<std::string>> text(std::string_view sql, std::initializer_list<Value> values = {});
    /// A statement that is not kept, for loops that step by themselves.
    Result<Statement> prepare(std::string_view sql) const;

    std::int64_t lastInsertId() const;
    /// Rows changed by the last INSERT, UPDATE or DELETE itself (not by its triggers).
    std::int64_t changedRows() const;
    /// False also after SQLite rolled a transaction back by itself (disk full, I/O error).
    bool isInTransaction() const;

    /// Whether closing may fold the write-ahead log into the file (the default). Off while a file is looked
    /// at that may turn out to be damaged.
    void setCheckpointOnClose(bool isAllowed);
    /// Refuses schema tricks from inside the file: writable schema, shadow tables, unsafe functions.
    void harden();

    /// While set, statements may only read and change rows of these tables: no ATTACH, no PRAGMA, no DDL. For
    /// statements that come out of a file. Empty: no restriction.
    void restrictTo(std::vector<std::string> tables);

    /// Copies everything into `target`, page by page (the target's content is replaced).
    Result<Unit> copyTo(Database &target) const;

    sqlite3 *handle() const { return m_handle.get(); }

private:
    struct Closer {
        void operator()(sqlite3 *handle) const;
    };

    Database(sqlite3 *handle, std::string path)
        : m_handle(handle)
        , m_path(std::move(path))
    {
    }
    Result<Statement> take(std::string_view sql);
    void giveBack(std::string_view sql, Statement statement);

    std::unique_ptr<sqlite3, Closer> m_handle;
    std::string m_path;
    std::map<std::string, Statement, std::less<>> m_statements; ///< those not in use now
    std::unique_ptr<std::vector<std::string>> m_allowedTables; ///< stable address for the authorizer
};

/// What SQLite's result code means for the program, in one plain line; `path` becomes the detail.
Error makeError(int resultCode, std::string_view sqliteMessage, const std::string &path);

} // namespace anycap::sqlite
