// SPDX-License-Identifier: MIT
/// @file replay.h
/// Running the statements that the history's triggers wrote (see schema.h), backwards.
#pragma once

#include "core/base/result.h"
#include "core/project/project_types.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::sqlite {
class Database;
}

namespace anycap::store {

/// A statement with its whole numbers and texts taken out, so that one prepared statement serves all rows.
struct StatementTemplate {
    struct Literal {
        bool isText = false;
        std::int64_t number = 0;
        std::string text;
    };
    std::string sql; ///< with a `?` for each literal
    std::vector<Literal> literals;
};

/// Takes apart what a trigger wrote. Text that no trigger writes comes back whole, with no literals.
StatementTemplate templateOf(std::string_view statement);

/// Runs the changes of an action, newest first, and drops them from the history; within a transaction. They
/// come out of the file, so they may touch nothing but rows of the history's own tables.
Result<Unit> replayChanges(sqlite::Database &database, ActionId action);

} // namespace anycap::store
