// SPDX-License-Identifier: MIT
/// @file transaction.h
/// A write transaction that rolls back unless it was committed.
#pragma once

#include "core/base/result.h"

namespace anycap::sqlite {

class Database;

class Transaction {
public:
    /// Takes the write lock at once (BEGIN IMMEDIATE), so that nothing in it can fail for a lock later on.
    static Result<Transaction> begin(Database &database);

    Transaction(Transaction &&other) noexcept
        : m_database(other.m_database)
    {
        other.m_database = nullptr;
    }
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction() { rollBack(); }

    /// When this fails nothing of the transaction is in the file.
    Result<Unit> commit();
    void rollBack();
    /// False after commit, rollBack, or when SQLite had to roll back by itself.
    bool isOpen() const;

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }
    Database *m_database;
};

} // namespace anycap::sqlite
