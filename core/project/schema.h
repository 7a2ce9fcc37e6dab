// SPDX-License-Identifier: MIT
/// @file schema.h
/// The tables of a project file, by schema version, and the triggers that write the undo history.
///
/// History: while an action is recorded (recording.action is its id) each change of an undoable table makes a
/// trigger add the statement that takes it back to `changes`. Undo runs the statements of an action
/// backwards; the same triggers then write the statements for redo. Outside of an action `changes.action`
/// would be NULL, which the table refuses: nothing can change a project past its history.
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace anycap::sqlite {
class Database;
}

namespace anycap::store {

struct TableInfo {
    std::string name;
    std::vector<std::string> columns; ///< `id` (or the primary key) first
    bool isUndoable = false;
};

/// The tables of a version, parents before children. `version` is 1 … Project::kSchemaVersion.
std::vector<TableInfo> schemaTables(int version);
/// CREATE statements for tables and indexes.
std::string schemaTablesSql(int version);
/// CREATE statements for the triggers.
std::string schemaTriggersSql(int version);
/// DROP statements for the triggers.
std::string schemaDropTriggersSql(int version);

/// The tables whose rows the history's statements may touch.
std::vector<std::string> historyTables(int version);

/// Whether the file's schema is, word for word, the one of this version. A file whose schema was changed by
/// another program is not opened: its triggers and views would run as ours.
Result<bool> hasSchema(sqlite::Database &database, int version);

} // namespace anycap::store
