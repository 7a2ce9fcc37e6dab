// SPDX-License-Identifier: MIT
/// @file salvage.h
/// Inside of core/project: reading the rows of one table of a damaged database, past what cannot be read.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/project/schema.h"

#include <cstdint>

namespace anycap::sqlite {
class Database;
}

namespace anycap::store {

struct SalvageCount {
    std::int64_t saved = 0;
    std::int64_t lost = 0;
};

/// Copies the rows of `table` from one database into the other, which has the same, empty table. Only an
/// error of the target ends it early (and a stop request, quietly).
Result<SalvageCount> salvageTable(sqlite::Database &damaged, sqlite::Database &target, const TableInfo &table,
                                  const WorkContext &context);

} // namespace anycap::store
