// SPDX-License-Identifier: MIT
/// @file migration.h
/// Inside of core/project: bringing an older file up to the schema this program writes.
#pragma once

#include "core/base/result.h"

#include <string>

namespace anycap::sqlite {
class Database;
}

namespace anycap::store {

/// Writes a whole new project of an older or the present version into an empty database. Tests make the files
/// of earlier versions with it, and recovery the file it saves into.
Result<Unit> writeSchema(sqlite::Database &database, int version);

/// A copy of the database beside the project ("film.anycap.v1-backup"; "-2" … when that name is taken), on
/// the disk when this returns. Gives its path.
Result<std::string> backUpBeside(sqlite::Database &database, const std::string &path, int version);

/// From `version` to Project::kSchemaVersion, in one transaction: done or not begun. The undo history stays.
Result<Unit> migrate(sqlite::Database &database, int version);

} // namespace anycap::store
