// SPDX-License-Identifier: MIT
// Binding, stepping and reading of prepared statements; see statement.h.
#include "core/project/sqlite/statement.h"

#include "core/project/sqlite/database.h"

#include <sqlite3.h>

namespace anycap::sqlite {

namespace {

int bindOne(sqlite3_stmt *statement, int index, const Value &value)
{
    switch (value.type()) {
    case Value::Type::Null:
        return sqlite3_bind_null(statement, index);
    case Value::Type::Integer:
        return sqlite3_bind_int64(statement, index, value.integer());
    case Value::Type::Real:
        return sqlite3_bind_double(statement, index, value.real());
    case Value::Type::Text: {
        // An empty view may have a null pointer, which SQLite would take for NULL.
        const char *data = value.text().empty() ? "" : value.text().data();
        return sqlite3_bind_text64(statement, index, data, value.text().size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    case Value::Type::Bytes: {
        const void *data = value.bytes().empty() ? static_cast<const void *>("") : value.bytes().data();
        return sqlite3_bind_blob64(statement, index, data, value.bytes().size(), SQLITE_STATIC);
    }
    }
    return SQLITE_MISUSE;
}

} // namespace

int Row::columnCount() const { return sqlite3_data_count(m_statement); }

Value::Type Row::type(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return Value::Type::Integer;
    case SQLITE_FLOAT:
        return Value::Type::Real;
    case SQLITE_TEXT:
        return Value::Type::Text;
    case SQLITE_BLOB:
        return Value::Type::Bytes;
    default:
        return Value::Type::Null;
    }
}

std::int64_t Row::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

std::optional<std::int64_t> Row::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

double Row::real(int column) const { return sqlite3_column_double(m_statement, column); }

std::string Row::text(int column) const
{
    const std::span<const std::uint8_t> raw = bytes(column);
    return {raw.begin(), raw.end()};
}

std::span<const std::uint8_t> Row::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    if (data == nullptr || size <= 0)
        return {};
    return {static_cast<const std::uint8_t *>(data), static_cast<std::size_t>(size)};
}

Result<Unit> Statement::bind(std::initializer_list<Value> values)
{
    return bind(std::span<const Value>(values.begin(), values.size()));
}

Result<Unit> Statement::bind(std::span<const Value> values)
{
    reset();
    int index = 1;
    for (const Value &value : values) {
        if (const int code = bindOne(m_statement.get(), index++, value); code != SQLITE_OK)
            return error(code);
    }
    return Unit{};
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return error(code);
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
}

Error Statement::error(int resultCode) const
{
    sqlite3 *handle = sqlite3_db_handle(m_statement.get());
    const char *path = sqlite3_db_filename(handle, "main");
    return makeError(resultCode, sqlite3_errmsg(handle), path != nullptr ? path : "");
}

void Statement::Finalizer::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

} // namespace anycap::sqlite
