// SPDX-License-Identifier: MIT
/// @file statement.h
/// A prepared SQLite statement, the values bound to it and the row that it stands on.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace anycap::sqlite {

/// One value to bind. Text and bytes are not copied: they must outlive the statement's run.
class Value {
public:
    enum class Type : unsigned char { Null, Integer, Real, Text, Bytes };

    Value(std::nullptr_t) { }
    Value(std::int64_t value)
        : m_type(Type::Integer)
        , m_integer(value)
    {
    }
    Value(int value)
        : m_type(Type::Integer)
        , m_integer(value)
    {
    }
    Value(double value)
        : m_type(Type::Real)
        , m_real(value)
    {
    }
    Value(std::string_view value)
        : m_type(Type::Text)
        , m_text(value)
    {
    }
    Value(const std::string &value)
        : m_type(Type::Text)
        , m_text(value)
    {
    }
    Value(const char *value)
        : m_type(Type::Text)
        , m_text(value)
    {
    }
    Value(std::span<const std::uint8_t> bytes)
        : m_type(Type::Bytes)
        , m_bytes(bytes)
    {
    }
    template <class T>
    Value(const std::optional<T> &value)
        : Value(value.has_value() ? Value(value.value()) : Value(nullptr))
    {
    }

    Type type() const { return m_type; }
    std::int64_t integer() const { return m_integer; }
    double real() const { return m_real; }
    std::string_view text() const { return m_text; }
    std::span<const std::uint8_t> bytes() const { return m_bytes; }

private:
    Type m_type = Type::Null;
    std::int64_t m_integer = 0;
    double m_real = 0;
    std::string_view m_text;
    std::span<const std::uint8_t> m_bytes;
};

/// The row a statement stands on. Columns count from 0; a column of another type is converted as SQLite does.
class Row {
public:
    explicit Row(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }

    int columnCount() const;
    Value::Type type(int column) const;
    bool isNull(int column) const { return type(column) == Value::Type::Null; }
    std::int64_t integer(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    std::span<const std::uint8_t> bytes(int column) const; ///< valid until the next step

private:
    sqlite3_stmt *m_statement;
};

class Statement {
public:
    explicit Statement(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }

    Result<Unit> bind(std::initializer_list<Value> values);
    Result<Unit> bind(std::span<const Value> values);
    /// True: stands on a row; false: done.
    Result<bool> step();
    Row row() const { return Row(m_statement.get()); }
    void reset();

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };
    Error error(int resultCode) const;

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

} // namespace anycap::sqlite
