// SPDX-License-Identifier: MIT
// Actions, undo and redo; see project.h and, for how the history is written, schema.h.
#include "core/project/project.h"
#include "core/project/project_data.h"
#include "core/project/replay.h"
#include "core/project/sqlite/database.h"
#include "core/project/sqlite/transaction.h"

namespace anycap::store {

namespace {

const char kActionColumns[] = "SELECT id, name, run, performed_ms, undone, "
                              "(SELECT count(*) FROM changes WHERE action = actions.id) FROM actions ";

ActionInfo actionOf(const sqlite::Row &row)
{
    return {{row.integer(0)}, row.text(1),         row.text(2),
            {row.integer(3)}, row.integer(4) != 0, row.integer(5)};
}

Result<std::vector<ActionInfo>> listActions(ProjectData &data, const std::string &condition,
                                            std::initializer_list<sqlite::Value> values)
{
    std::vector<ActionInfo> actions;
    auto read = data.database.query(kActionColumns + condition, values,
                                    [&](const sqlite::Row &row) { actions.push_back(actionOf(row)); });
    if (!read)
        return read.error();
    return actions;
}

Result<std::optional<ActionInfo>> firstAction(ProjectData &data, const std::string &condition)
{
    auto actions = listActions(data, condition + " LIMIT 1", {});
    if (!actions)
        return actions.error();
    if (actions->empty())
        return std::optional<ActionInfo>();
    return std::optional<ActionInfo>(std::move(actions->front()));
}

Result<std::optional<ActionInfo>> newestDone(ProjectData &data)
{
    return firstAction(data, "WHERE undone = 0 ORDER BY id DESC");
}

Result<std::optional<ActionInfo>> oldestUndone(ProjectData &data)
{
    return firstAction(data, "WHERE undone = 1 ORDER BY id");
}

/// Takes an action back or does it again: the same work, since the triggers write the way back each time.
Result<std::optional<ActionInfo>> flip(ProjectData &data,
                                       Result<std::optional<ActionInfo>> (*choose)(ProjectData &))
{
    if (auto writable = data.checkWritable(); !writable)
        return writable.error();
    if (data.database.isInTransaction())
        return Error{ErrorCode::Conflict, "an action is open; commit or drop it first", data.path};
    auto transaction = sqlite::Transaction::begin(data.database);
    if (!transaction)
        return transaction.error();
    auto chosen = choose(data);
    if (!chosen || !chosen->has_value())
        return chosen;
    ActionInfo &action = **chosen;

    auto recording
        = data.database.run("UPDATE recording SET action = ?, revision = revision + 1", {action.id.value});
    if (!recording)
        return recording.error();
    if (auto replayed = replayChanges(data.database, action.id); !replayed) {
        const Error &cause = replayed.error();
        return Error{cause.code,
                     "the step '" + action.name + "' of the history cannot be run (" + cause.message + ")",
                     data.path};
    }
    action.isUndone = !action.isUndone;
    auto marked = data.database.run("UPDATE actions SET undone = ? WHERE id = ?",
                                    {action.isUndone ? 1 : 0, action.id.value});
    if (!marked)
        return marked.error();
    if (auto stopped = data.database.run("UPDATE recording SET action = NULL"); !stopped)
        return stopped.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return chosen;
}

} // namespace

Result<Action> Project::begin(std::string_view name, std::string_view run)
{
    if (auto writable = m_data->checkWritable(); !writable)
        return writable.error();
    sqlite::Database &database = m_data->database;
    if (database.isInTransaction())
        return Error{ErrorCode::Conflict, "an action is open already; commit or drop it first", m_data->path};
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction)
        return transaction.error();

    const auto newest = newestDone(*m_data);
    if (!newest)
        return newest.error();
    const bool isContinued = !run.empty() && newest->has_value() && (*newest)->run == run;
    ActionId id;
    if (isContinued) {
        id = (*newest)->id;
    } else {
        auto added = database.run("INSERT INTO actions(name, run, performed_ms, undone) VALUES(?, ?, ?, 0)",
                                  {storable(name), storable(run), UtcTime::now().ms});
        if (!added)
            return added.error();
        id = {database.lastInsertId()};
    }
    if (auto recording = database.run("UPDATE recording SET action = ?", {id.value}); !recording)
        return recording.error();
    return Action(*m_data, std::move(*transaction), id, storable(name), isContinued);
}

Result<std::vector<ActionInfo>> Project::actions(int limit) const
{
    return listActions(*m_data, "ORDER BY id DESC LIMIT ?", {limit});
}

Result<std::optional<ActionInfo>> Project::nextUndo() const { return newestDone(*m_data); }

Result<std::optional<ActionInfo>> Project::nextRedo() const { return oldestUndone(*m_data); }

Result<std::optional<ActionInfo>> Project::undo() { return flip(*m_data, newestDone); }

Result<std::optional<ActionInfo>> Project::redo() { return flip(*m_data, oldestUndone); }

} // namespace anycap::store
