// SPDX-License-Identifier: MIT
// What undo does not touch: jobs and settings; see project.h.
#include "core/project/project.h"
#include "core/project/project_data.h"
#include "core/project/sqlite/database.h"
#include "core/project/sqlite/transaction.h"

namespace anycap::store {

namespace {

/// `work` within a transaction of its own.
template <class Work> Result<Unit> inTransaction(ProjectData &data, const Work &work)
{
    if (auto writable = data.checkWritable(); !writable)
        return writable.error();
    if (data.database.isInTransaction())
        return Error{ErrorCode::Conflict, "an action is open; commit or drop it first", data.path};
    auto transaction = sqlite::Transaction::begin(data.database);
    if (!transaction)
        return transaction.error();
    if (Result<Unit> done = work(); !done)
        return done.error();
    if (auto counted = data.countRevision(); !counted)
        return counted.error();
    return transaction->commit();
}

/// One statement that must change the job; `refusal` when it did not although the job is there.
Result<Unit> changeJob(ProjectData &data, std::string_view sql, std::initializer_list<sqlite::Value> values,
                       JobId id, const char *refusal)
{
    return inTransaction(data, [&]() -> Result<Unit> {
        if (auto done = data.database.run(sql, values); !done)
            return done.error();
        if (data.database.changedRows() > 0)
            return Unit{};
        const auto found = data.database.integer("SELECT 1 FROM jobs WHERE id = ?", {id.value});
        if (!found)
            return found.error();
        const std::string name = "job " + std::to_string(id.value);
        if (!found->has_value())
            return Error{ErrorCode::NotFound, "there is no " + name, data.path};
        return Error{ErrorCode::Conflict, name + ' ' + refusal, data.path};
    });
}

} // namespace

Result<Unit> Project::setSetting(std::string_view key, std::string_view value)
{
    return inTransaction(*m_data, [&] {
        return m_data->database.run("INSERT INTO settings(key, value) VALUES(?, ?) "
                                    "ON CONFLICT(key) DO UPDATE SET value = excluded.value",
                                    {storable(key), storable(value)});
    });
}

Result<Unit> Project::removeSetting(std::string_view key)
{
    return inTransaction(*m_data,
                         [&] { return m_data->database.run("DELETE FROM settings WHERE key = ?", {key}); });
}

Result<std::vector<JobId>> Project::addJobs(const std::vector<NewJob> &jobs)
{
    std::vector<JobId> ids;
    auto added = inTransaction(*m_data, [&]() -> Result<Unit> {
        for (const NewJob &job : jobs) {
            auto inserted = m_data->database.run(
                "INSERT INTO jobs(run, media, cue, request, state, error, priority, created_ms) "
                "VALUES(?, ?, ?, ?, 'queued', '', ?, ?)",
                {storable(job.run), job.media ? std::optional(job.media->value) : std::nullopt,
                 job.cue ? std::optional(job.cue->value) : std::nullopt, storable(job.requestJson),
                 job.priority, UtcTime::now().ms});
            if (!inserted)
                return inserted.error();
            ids.push_back({m_data->database.lastInsertId()});
        }
        return Unit{};
    });
    if (!added)
        return added.error();
    return ids;
}

Result<std::optional<Job>> Project::startNextJob(std::string_view run)
{
    std::optional<std::int64_t> id;
    auto started = inTransaction(*m_data, [&]() -> Result<Unit> {
        const auto next
            = m_data->database.integer("SELECT id FROM jobs WHERE state = 'queued' AND (?1 = '' OR run = ?1) "
                                       "ORDER BY priority DESC, id LIMIT 1",
                                       {run});
        if (!next)
            return next.error();
        id = *next;
        if (!id)
            return Unit{};
        return m_data->database.run("UPDATE jobs SET state = 'running', started_ms = ?, finished_ms = NULL, "
                                    "error = '' WHERE id = ?",
                                    {UtcTime::now().ms, *id});
    });
    if (!started)
        return started.error();
    if (!id)
        return std::optional<Job>();
    auto taken = job({*id});
    if (!taken)
        return taken.error();
    return std::optional<Job>(std::move(*taken));
}

Result<Unit> Project::startJob(JobId id)
{
    return changeJob(*m_data,
                     "UPDATE jobs SET state = 'running', started_ms = ?, finished_ms = NULL, error = '' "
                     "WHERE id = ? AND state = 'queued'",
                     {UtcTime::now().ms, id.value}, id, "is not queued");
}

Result<Unit> Project::finishJob(JobId id, JobState state, std::string_view error)
{
    if (state == JobState::Queued || state == JobState::Running)
        return Error{ErrorCode::InvalidArgument,
                     "a job does not finish as " + std::string(jobStateName(state)), m_data->path};
    return changeJob(*m_data, "UPDATE jobs SET state = ?, error = ?, finished_ms = ? WHERE id = ?",
                     {jobStateName(state), storable(error), UtcTime::now().ms, id.value}, id,
                     "cannot finish");
}

Result<int> Project::cancelQueuedJobs(const std::vector<JobId> &ids)
{
    int cancelled = 0;
    auto done = inTransaction(*m_data, [&]() -> Result<Unit> {
        for (const JobId id : ids) {
            auto changed = m_data->database.run("UPDATE jobs SET state = 'cancelled', error = '', "
                                                "finished_ms = ? WHERE id = ? AND state = 'queued'",
                                                {UtcTime::now().ms, id.value});
            if (!changed)
                return changed.error();
            cancelled += static_cast<int>(m_data->database.changedRows());
        }
        return Unit{};
    });
    if (!done)
        return done.error();
    return cancelled;
}

Result<Unit> Project::setJobPriority(JobId id, int priority)
{
    return changeJob(*m_data, "UPDATE jobs SET priority = ? WHERE id = ?", {priority, id.value}, id,
                     "has no priority");
}

Result<Unit> Project::requeueJob(JobId id)
{
    return changeJob(*m_data,
                     "UPDATE jobs SET state = 'queued', error = '', started_ms = NULL, finished_ms = NULL "
                     "WHERE id = ? AND state <> 'running'",
                     {id.value}, id, "is running");
}

} // namespace anycap::store
