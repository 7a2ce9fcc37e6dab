// SPDX-License-Identifier: MIT
// Undo's and redo's work; see replay.h.
#include "core/project/replay.h"

#include "core/project/project.h"
#include "core/project/schema.h"
#include "core/project/sqlite/database.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace anycap::store {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

/// Reads a statement as the triggers write it: names, `( ) , = -`, blanks, and the literals of quote().
class Taker {
public:
    explicit Taker(std::string_view statement)
        : m_in(statement)
    {
    }

    /// False: there is something in it that no trigger writes.
    bool take(StatementTemplate &out)
    {
        while (m_at < m_in.size()) {
            if (!takeNext(out) || out.literals.size() > kMostLiterals)
                return false;
        }
        return true;
    }

private:
    static constexpr std::string_view kOther = "(),=- ";
    static constexpr std::size_t kMostLiterals = 100; // a row has about 20 columns

    bool takeNext(StatementTemplate &out)
    {
        const char c = m_in[m_at];
        if (c == '\'')
            return takeText(out);
        if (isDigit(c))
            return takeNumber(out);
        if (isLetter(c))
            return takeName(out);
        const bool isComment = m_in.substr(m_at, 2) == "--";
        return kOther.find(c) != std::string_view::npos && !isComment && copy(out, 1);
    }

    bool copy(StatementTemplate &out, std::size_t length)
    {
        out.sql += m_in.substr(m_at, length);
        m_at += length;
        return true;
    }

    bool takeText(StatementTemplate &out)
    {
        std::string text;
        for (std::size_t from = m_at + 1;;) {
            const std::size_t quote = m_in.find('\'', from);
            if (quote == std::string_view::npos)
                return false;
            text += m_in.substr(from, quote - from);
            if (m_in.substr(quote + 1, 1) != "'") {
                m_at = quote + 1;
                break;
            }
            text += '\'';
            from = quote + 2;
        }
        out.sql += '?';
        out.literals.push_back({true, 0, std::move(text)});
        return true;
    }

    /// A fraction stays in the statement: only SQLite reads its own digits back to the same bits.
    bool takeNumber(StatementTemplate &out)
    {
        std::size_t end = m_in.find_first_not_of("0123456789", m_at);
        end = std::min(end, m_in.size());
        std::int64_t number = 0;
        const auto read = std::from_chars(m_in.data() + m_at, m_in.data() + end, number);
        if (end < m_in.size() && m_in[end] == '.') {
            end = std::min(m_in.find_first_not_of("0123456789.e+-", end), m_in.size());
            return copy(out, end - m_at);
        }
        if (read.ec != std::errc())
            return copy(out, end - m_at);
        m_at = end;
        out.sql += '?';
        out.literals.push_back({false, number, {}});
        return true;
    }

    /// A keyword, a table or a column; X'…' is a literal that stays in the statement.
    bool takeName(StatementTemplate &out)
    {
        std::size_t end = m_at;
        while (end < m_in.size() && (isLetter(m_in[end]) || isDigit(m_in[end])))
            ++end;
        if (end < m_in.size() && m_in[end] == '\'') {
            end = m_in.find('\'', end + 1);
            if (end == std::string_view::npos)
                return false;
            ++end;
        }
        return copy(out, end - m_at);
    }

    std::string_view m_in;
    std::size_t m_at = 0;
};

/// Prepared statements by template; few, since there are three for each table and set of NULL columns.
class Runner {
public:
    explicit Runner(sqlite::Database &database)
        : m_database(database)
    {
        m_database.restrictTo(historyTables(Project::kSchemaVersion));
    }
    Runner(const Runner &) = delete;
    Runner &operator=(const Runner &) = delete;
    ~Runner() { m_database.restrictTo({}); }

    Result<Unit> run(std::string_view text)
    {
        const StatementTemplate wanted = templateOf(text);
        auto found = m_prepared.find(wanted.sql);
        if (found == m_prepared.end()) {
            auto statement = m_database.prepare(wanted.sql);
            if (!statement)
                return statement.error();
            if (m_prepared.size() >= kMostPrepared)
                m_prepared.clear();
            found = m_prepared.emplace(wanted.sql, *std::move(statement)).first;
        }
        m_values.clear();
        for (const StatementTemplate::Literal &literal : wanted.literals)
            m_values.push_back(literal.isText ? sqlite::Value(literal.text) : sqlite::Value(literal.number));
        sqlite::Statement &statement = found->second;
        if (const auto bound = statement.bind(m_values); !bound)
            return bound.error();
        const auto stepped = statement.step();
        statement.reset(); // the values go away with this call
        if (!stepped)
            return stepped.error();
        return Unit{};
    }

private:
    static constexpr std::size_t kMostPrepared = 64;

    sqlite::Database &m_database;
    std::map<std::string, sqlite::Statement, std::less<>> m_prepared;
    std::vector<sqlite::Value> m_values;
};

struct Change {
    std::int64_t id;
    std::string statement;
};

} // namespace

StatementTemplate templateOf(std::string_view statement)
{
    StatementTemplate out;
    if (!Taker(statement).take(out))
        return {std::string(statement), {}};
    return out;
}

Result<Unit> replayChanges(sqlite::Database &database, ActionId action)
{
    constexpr int kAtOnce = 1000; // bounds the memory; what replaying itself records has higher numbers
    const auto newest = database.integer("SELECT max(id) FROM changes WHERE action = ?", {action.value});
    if (!newest)
        return newest.error();
    if (!newest->has_value())
        return Unit{};
    std::int64_t from = **newest;
    Runner runner(database);
    std::vector<Change> changes;
    while (true) {
        changes.clear();
        auto read = database.query("SELECT id, statement FROM changes WHERE action = ? AND id <= ? "
                                   "ORDER BY id DESC LIMIT ?",
                                   {action.value, from, kAtOnce}, [&](const sqlite::Row &row) {
                                       changes.push_back({row.integer(0), row.text(1)});
                                   });
        if (!read)
            return read.error();
        if (changes.empty())
            break;
        for (const Change &change : changes) {
            if (auto done = runner.run(change.statement); !done)
                return done.error();
        }
        auto dropped = database.run("DELETE FROM changes WHERE action = ? AND id BETWEEN ? AND ?",
                                    {action.value, changes.back().id, from});
        if (!dropped)
            return dropped.error();
        from = changes.back().id - 1;
    }
    return Unit{};
}

} // namespace anycap::store
