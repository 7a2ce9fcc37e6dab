// SPDX-License-Identifier: MIT
// Row by row past damaged pages; see salvage.h.
//
// A scan in the order of the row numbers goes well until it meets a page that cannot be read. From there each
// number is asked for by itself, which walks down the tree to its own page, until one answers; then the scan
// goes on. Numbers are dense (they are never used twice and seldom removed), so this ends.
#include "core/project/salvage.h"

#include "core/project/sqlite/database.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace anycap::store {

namespace {

/// How far beyond the last readable row is looked when nothing tells the greatest number; less far in a table
/// of which nothing was readable yet, since then it is most likely its root that is gone.
constexpr std::int64_t kBlindReach = 20'000;
constexpr std::int64_t kBlindReachFromNothing = 1'000;
/// A greatest number beyond this comes from damage.
constexpr std::int64_t kMostRows = 100'000'000;

std::string columnList(const TableInfo &table)
{
    std::string list;
    for (const std::string &column : table.columns)
        list += (list.empty() ? "" : ", ") + column;
    return list;
}

class TableSalvage {
public:
    TableSalvage(sqlite::Database &damaged, sqlite::Database &target, const TableInfo &table,
                 const WorkContext &context)
        : m_damaged(damaged)
        , m_target(target)
        , m_table(table)
        , m_context(context)
    {
        std::string marks;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            marks += i == 0 ? "?" : ", ?";
        m_insert
            = "INSERT OR IGNORE INTO " + table.name + "(" + columnList(table) + ") VALUES(" + marks + ")";
        m_select = "SELECT " + columnList(table) + " FROM " + table.name;
    }

    Result<SalvageCount> run()
    {
        auto insert = m_target.prepare(m_insert);
        if (!insert)
            return insert.error();
        m_inserter = std::move(*insert);
        const bool hasRowNumbers = m_table.columns.front() != "key";
        auto done = hasRowNumbers ? byNumber() : byKey();
        if (!done)
            return done.error();
        return m_count;
    }

private:
    /// The row that `statement` stands on, into the target. False: it made no sense there.
    Result<bool> copyRow(const sqlite::Row &row)
    {
        std::vector<std::string> texts(m_table.columns.size());
        std::vector<sqlite::Value> values;
        values.reserve(m_table.columns.size());
        for (int i = 0; i < static_cast<int>(m_table.columns.size()); ++i) {
            switch (row.type(i)) {
            case sqlite::Value::Type::Null:
                values.emplace_back(nullptr);
                break;
            case sqlite::Value::Type::Integer:
                values.emplace_back(row.integer(i));
                break;
            case sqlite::Value::Type::Real:
                values.emplace_back(row.real(i));
                break;
            case sqlite::Value::Type::Text:
                texts[static_cast<std::size_t>(i)] = row.text(i);
                values.emplace_back(texts[static_cast<std::size_t>(i)]);
                break;
            case sqlite::Value::Type::Bytes:
                values.emplace_back(row.bytes(i));
                break;
            }
        }
        if (auto bound = m_inserter->bind(std::span<const sqlite::Value>(values)); !bound)
            return bound.error();
        if (const auto stepped = m_inserter->step(); !stepped)
            return stepped.error();
        const bool isTaken = m_target.changedRows() > 0;
        (isTaken ? m_count.saved : m_count.lost) += 1;
        return isTaken;
    }

    /// From the row after `last` on, as far as it goes; `last` moves along. True: to the end of the table.
    Result<bool> scan(std::int64_t &last)
    {
        auto statement = m_damaged.prepare(m_select + " WHERE rowid > ? ORDER BY rowid");
        if (!statement)
            return false;
        if (!statement->bind({last}))
            return false;
        while (!m_context.isStopRequested()) {
            const auto stepped = statement->step();
            if (!stepped)
                return false;
            if (!*stepped)
                return true;
            const std::int64_t number = statement->row().integer(0);
            if (number <= last) // a loop in a damaged tree
                return false;
            last = number;
            if (const auto copied = copyRow(statement->row()); !copied)
                return copied.error();
        }
        return true;
    }

    /// The greatest row number, by whatever still tells it.
    std::optional<std::int64_t> greatestNumber()
    {
        std::optional<std::int64_t> greatest;
        const std::string byTree = "SELECT max(rowid) FROM " + m_table.name;
        const auto consider = [&](const Result<std::optional<std::int64_t>> &found) {
            if (found && found->has_value() && **found <= kMostRows)
                greatest = std::max(greatest.value_or(0), **found);
        };
        consider(m_damaged.integer(byTree));
        const std::string counter = m_table.name == "track_sources" ? std::string("tracks") : m_table.name;
        consider(m_damaged.integer("SELECT seq FROM sqlite_sequence WHERE name = ?", {counter}));
        return greatest;
    }

    Result<Unit> byNumber()
    {
        std::int64_t last = 0;
        std::optional<std::int64_t> greatest;
        while (!m_context.isStopRequested()) {
            const auto isEnd = scan(last);
            if (!isEnd)
                return isEnd.error();
            if (*isEnd)
                return Unit{};
            if (!greatest)
                greatest
                    = greatestNumber().value_or(last + (last > 0 ? kBlindReach : kBlindReachFromNothing));
            auto statement = m_damaged.prepare(m_select + " WHERE rowid = ?");
            if (!statement)
                return Unit{}; // the table itself cannot be found
            bool isFound = false;
            while (!isFound && last < *greatest && !m_context.isStopRequested()) {
                ++last;
                if (!statement->bind({last}))
                    continue;
                const auto stepped = statement->step();
                if (!stepped)
                    ++m_count.lost;
                isFound = stepped && *stepped && statement->row().integer(0) == last;
            }
            if (!isFound)
                return Unit{};
            if (const auto copied = copyRow(statement->row()); !copied)
                return copied.error();
        }
        return Unit{};
    }

    /// Settings have keys: from both ends towards the damage. What is read twice is ignored by the target.
    Result<Unit> byKey()
    {
        for (const char *order : {" ORDER BY key", " ORDER BY key DESC"}) {
            auto statement = m_damaged.prepare(m_select + order);
            if (!statement)
                return Unit{};
            while (!m_context.isStopRequested()) {
                const auto stepped = statement->step();
                if (!stepped) {
                    m_count.lost = std::max<std::int64_t>(m_count.lost, 1);
                    break;
                }
                if (!*stepped)
                    return Unit{};
                const SalvageCount before = m_count;
                const auto copied = copyRow(statement->row());
                if (!copied)
                    return copied.error();
                if (!*copied)
                    m_count = before;
            }
        }
        return Unit{};
    }

    sqlite::Database &m_damaged;
    sqlite::Database &m_target;
    const TableInfo &m_table;
    const WorkContext &m_context;
    std::string m_insert;
    std::string m_select;
    std::optional<sqlite::Statement> m_inserter;
    SalvageCount m_count;
};

} // namespace

Result<SalvageCount> salvageTable(sqlite::Database &damaged, sqlite::Database &target, const TableInfo &table,
                                  const WorkContext &context)
{
    return TableSalvage(damaged, target, table, context).run();
}

} // namespace anycap::store
