// SPDX-License-Identifier: MIT
// Begin, commit and roll back; see transaction.h.
#include "core/project/sqlite/transaction.h"

#include "core/project/sqlite/database.h"

namespace anycap::sqlite {

Result<Transaction> Transaction::begin(Database &database)
{
    if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    return Transaction(database);
}

Result<Unit> Transaction::commit()
{
    if (!isOpen())
        return Error{ErrorCode::IoError, "the change was rolled back and is not saved",
                     m_database != nullptr ? m_database->path() : std::string()};
    auto committed = m_database->execute("COMMIT");
    if (!committed) {
        rollBack();
        return committed.error();
    }
    m_database = nullptr;
    return Unit{};
}

void Transaction::rollBack()
{
    if (isOpen())
        (void)m_database->execute("ROLLBACK").has_value();
    m_database = nullptr;
}

bool Transaction::isOpen() const { return m_database != nullptr && m_database->isInTransaction(); }

} // namespace anycap::sqlite
