// SPDX-License-Identifier: MIT
#include "core/dataset/acd_index.h"

#include "core/base/atomic_file.h"
#include "core/base/fnv.h"
#include "core/dataset/line_blocks.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>

namespace anycap::dataset {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "AnyCapAcdIndex 2\n";

/// What was found in one block of a file.
struct BlockFindings {
    std::vector<AcdEntry> entries; ///< lines count from the block's first
    std::vector<std::string> types; ///< that entries' numbers stand for
    std::vector<std::pair<std::uint32_t, std::string>> problems;
    std::uint32_t lines = 0;
};

bool isBlankLine(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

BlockFindings findings(const LineBlock &block, const AcdFile &file)
{
    BlockFindings found;
    const std::optional<AcdKind> kind = acdKindOfFile(file.path);
    const std::string fileType = acdTypeOfFile(file.path);
    const auto typeNumber = [&found](const std::string &type) {
        const auto known = std::find(found.types.begin(), found.types.end(), type);
        if (known != found.types.end())
            return static_cast<std::uint16_t>(known - found.types.begin());
        found.types.push_back(type);
        return static_cast<std::uint16_t>(found.types.size() - 1);
    };
    if (block.isLineTooLong) {
        found.lines = 1;
        found.problems.emplace_back(1, "is longer than 16 MiB");
        return found;
    }
    for (std::size_t begin = 0; begin < block.bytes.size();) {
        const std::size_t end = std::min(block.bytes.find('\n', begin), block.bytes.size());
        const std::string_view line = std::string_view(block.bytes).substr(begin, end - begin);
        ++found.lines;
        if (!isBlankLine(line)) {
            const auto record = readAcdLine(line, kind);
            if (!record) {
                found.problems.emplace_back(found.lines, record.error().message);
            } else {
                AcdEntry entry;
                entry.offset = block.offset + begin;
                entry.bytes = static_cast<std::uint32_t>(line.size());
                entry.line = found.lines;
                entry.modality = record->modality;
                entry.kind = record->kind;
                entry.type = typeNumber(record->restriction.empty() ? fileType
                                                                    : acdTypeIn(record->restriction.front()));
                found.entries.push_back(entry);
            }
        }
        begin = end + 1;
    }
    return found;
}

// The saved form: numbers as the machine has them, since it never leaves it; a sum at the end.
template <class T> void put(std::string &bytes, T value)
{
    std::array<char, sizeof(T)> raw{};
    std::memcpy(raw.data(), &value, sizeof(T));
    bytes.append(raw.data(), raw.size());
}
void put(std::string &bytes, const std::string &text)
{
    put(bytes, static_cast<std::uint64_t>(text.size()));
    bytes += text;
}

class Reader {
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    template <class T> T number()
    {
        T value{};
        if (m_bytes.size() < sizeof(T)) {
            m_isGood = false;
            m_bytes = {};
            return value;
        }
        std::memcpy(&value, m_bytes.data(), sizeof(T));
        m_bytes.remove_prefix(sizeof(T));
        return value;
    }
    std::string text()
    {
        const auto size = number<std::uint64_t>();
        if (size > m_bytes.size()) {
            m_isGood = false;
            return {};
        }
        std::string text(m_bytes.substr(0, static_cast<std::size_t>(size)));
        m_bytes.remove_prefix(static_cast<std::size_t>(size));
        return text;
    }
    /// A count of things that need at least so many bytes each.
    std::size_t count(std::size_t each)
    {
        const auto count = number<std::uint64_t>();
        if (count > m_bytes.size() / each) {
            m_isGood = false;
            return 0;
        }
        return static_cast<std::size_t>(count);
    }
    bool isGood() const { return m_isGood; }
    bool isAtEnd() const { return m_bytes.empty(); }

private:
    std::string_view m_bytes;
    bool m_isGood = true;
};

char lowerAscii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// `needle` is in lower case.
bool holds(std::string_view text, std::string_view needle)
{
    return std::search(text.begin(), text.end(), needle.begin(), needle.end(),
                       [](char a, char b) { return lowerAscii(a) == b; })
        != text.end();
}

/// Whether the raw line can hold the text: a plain needle that is not there, in a line without escaped ASCII,
/// is not in the record either.
bool mayHold(std::string_view line, std::string_view needle, bool isPlain)
{
    return !isPlain || holds(line, needle) || line.find("\\u00") != std::string_view::npos;
}

bool isPlainAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '/'; });
}

} // namespace

std::string acdIndexPath(const std::string &datasetPath)
{
    const char *cache = std::getenv("XDG_CACHE_HOME"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    const char *home = std::getenv("HOME"); // NOLINT(concurrency-mt-unsafe): likewise
    const fs::path folder = cache != nullptr && *cache != '\0' ? fs::path(cache)
        : home != nullptr                                      ? fs::path(home) / ".cache"
                                                               : fs::temp_directory_path();
    std::error_code error;
    std::array<char, 17> name{};
    std::snprintf(name.data(), name.size(), "%016llx",
                  static_cast<unsigned long long>(fnv1a64(fs::absolute(datasetPath, error).string())));
    return (folder / "anycap" / "datasets" / (std::string(name.data()) + ".index")).string();
}

/// Reads the files in blocks, on as many threads as there are processors.
class AcdIndexBuilder {
public:
    AcdIndexBuilder(std::string path, AcdSources sources, const WorkContext &context)
        : m_context(context)
    {
        m_index.m_path = std::move(path);
        m_index.m_files = std::move(sources.files);
        for (AcdProblem &problem : sources.problems)
            addProblem(std::move(problem));
        for (const AcdFile &file : m_index.m_files)
            m_allBytes += file.bytes;
    }
    Result<AcdIndex> build();

private:
    struct Task {
        std::size_t number = 0;
        std::size_t file = 0;
        LineBlock block;
    };
    std::optional<Task> nextTask();
    void work();
    void merge();
    void addProblem(AcdProblem problem);

    const WorkContext &m_context;
    AcdIndex m_index;
    std::uint64_t m_allBytes = 0;

    std::mutex m_mutex; // for what follows
    std::size_t m_file = 0;
    std::optional<LineBlockReader> m_reader;
    std::size_t m_tasks = 0;
    std::uint64_t m_bytesDone = 0;
    std::map<std::size_t, std::pair<std::size_t, BlockFindings>> m_found; ///< by number: file, findings
    std::vector<std::pair<std::size_t, std::string>> m_unreadable;
};

/// With the lock held.
std::optional<AcdIndexBuilder::Task> AcdIndexBuilder::nextTask()
{
    while (m_file < m_index.m_files.size() && !m_context.isStopRequested()) {
        if (!m_reader)
            m_reader.emplace(m_index.m_files[m_file].path);
        Task task;
        auto block = m_reader->next();
        if (block && *block) {
            task.number = m_tasks++;
            task.file = m_file;
            task.block = **std::move(block);
            return task;
        }
        if (!block)
            m_unreadable.emplace_back(m_file, block.error().message);
        m_reader.reset();
        ++m_file;
    }
    return std::nullopt;
}

void AcdIndexBuilder::work()
{
    std::unique_lock lock(m_mutex);
    while (auto task = nextTask()) {
        lock.unlock();
        BlockFindings found = findings(task->block, m_index.m_files[task->file]);
        const std::size_t bytes = task->block.bytes.size();
        lock.lock();
        m_found.emplace(task->number, std::pair(task->file, std::move(found)));
        m_bytesDone += bytes;
        if (m_allBytes > 0)
            m_context.report(static_cast<double>(m_bytesDone) / static_cast<double>(m_allBytes));
    }
}

void AcdIndexBuilder::addProblem(AcdProblem problem)
{
    ++m_index.m_problemCount;
    if (m_index.m_problems.size() < AcdIndex::kMostProblems)
        m_index.m_problems.push_back(std::move(problem));
}

void AcdIndexBuilder::merge()
{
    std::size_t count = 0;
    for (const auto &[number, one] : m_found)
        count += one.second.entries.size();
    m_index.m_entries.reserve(count);
    std::size_t file = 0;
    std::uint32_t lines = 0; // of this file, before the block
    for (auto &[number, one] : m_found) {
        auto &[ofFile, found] = one;
        if (ofFile != file) {
            file = ofFile;
            lines = 0;
        }
        std::vector<std::uint16_t> numbers; // the block's types in the index
        for (const std::string &type : found.types) {
            auto known = std::find(m_index.m_types.begin(), m_index.m_types.end(), type);
            if (known == m_index.m_types.end())
                known = m_index.m_types.insert(known, type);
            numbers.push_back(static_cast<std::uint16_t>(known - m_index.m_types.begin()));
        }
        for (AcdEntry entry : found.entries) {
            entry.line += lines;
            entry.file = static_cast<std::uint16_t>(file);
            entry.type = numbers[entry.type];
            m_index.m_entries.push_back(entry);
        }
        m_index.m_files[file].records += static_cast<std::uint32_t>(found.entries.size());
        for (auto &[line, message] : found.problems)
            addProblem({m_index.m_files[file].path, line + lines, std::move(message)});
        lines += found.lines;
        found = {};
    }
}

Result<AcdIndex> AcdIndexBuilder::build()
{
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::clamp(std::thread::hardware_concurrency(), 1U, 8U); ++i)
            threads.emplace_back([this] { work(); });
    }
    merge();
    for (const auto &[file, message] : m_unreadable)
        addProblem({m_index.m_files[file].path, 0, message});
    if (m_context.isStopRequested()) {
        m_index.m_finish = Finish::Cancelled;
        return std::move(m_index);
    }
    for (const AcdFile &file : m_index.m_files) {
        if (file.declared >= 0 && file.declared != file.records)
            addProblem({file.path, 0,
                        "has " + std::to_string(file.records) + " records, its meta file says "
                            + std::to_string(file.declared)});
    }
    if (m_index.m_entries.empty())
        return Error{ErrorCode::InvalidData,
                     m_index.m_problems.empty() ? "has no records"
                                                : "has no records; " + m_index.m_problems.front().path
                             + (m_index.m_problems.front().line > 0
                                    ? ":" + std::to_string(m_index.m_problems.front().line)
                                    : std::string())
                             + " " + m_index.m_problems.front().message,
                     m_index.m_path};
    return std::move(m_index);
}

Result<AcdIndex> AcdIndex::build(const std::string &path, const WorkContext &context)
{
    auto sources = acdSourcesOf(path);
    if (!sources)
        return sources.error();
    return AcdIndexBuilder(path, *std::move(sources), context).build();
}

bool AcdIndex::areFilesUnchanged() const
{
    const auto sources = acdSourcesOf(m_path);
    if (!sources || sources->files.size() != m_files.size())
        return false;
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        AcdFile now = sources->files[i];
        now.records = m_files[i].records;
        if (now != m_files[i])
            return false;
    }
    return true;
}

Result<AcdIndex> AcdIndex::open(const std::string &path, const std::string &savedAs,
                                const WorkContext &context)
{
    constexpr std::size_t kMostBytes = std::size_t{4} << 30;
    if (const auto bytes = readFile(savedAs, kMostBytes)) {
        if (auto saved = fromBytes(*bytes, path); saved && saved->areFilesUnchanged())
            return saved;
    }
    auto index = build(path, context);
    // An index that cannot be saved is made again the next time: no reason to fail.
    if (index && index->finish() == Finish::Completed && !savedAs.empty()) {
        std::error_code error;
        fs::create_directories(fs::path(savedAs).parent_path(), error);
        (void)writeFileAtomically(savedAs, index->toBytes());
    }
    return index;
}

std::string AcdIndex::toBytes() const
{
    std::string bytes(kMagic);
    bytes.reserve(m_entries.size() * 24 + 65'536);
    put(bytes, m_path);
    put(bytes, static_cast<std::uint64_t>(m_files.size()));
    for (const AcdFile &file : m_files) {
        put(bytes, file.path);
        put(bytes, file.bytes);
        put(bytes, file.modified);
        put(bytes, file.declared);
        put(bytes, file.records);
        put(bytes, file.mediaRoot);
    }
    put(bytes, static_cast<std::uint64_t>(m_types.size()));
    for (const std::string &type : m_types)
        put(bytes, type);
    put(bytes, static_cast<std::uint64_t>(m_problemCount));
    put(bytes, static_cast<std::uint64_t>(m_problems.size()));
    for (const AcdProblem &problem : m_problems) {
        put(bytes, problem.path);
        put(bytes, problem.line);
        put(bytes, problem.message);
    }
    put(bytes, static_cast<std::uint64_t>(m_entries.size()));
    for (const AcdEntry &entry : m_entries) {
        put(bytes, entry.offset);
        put(bytes, entry.bytes);
        put(bytes, entry.line);
        put(bytes, entry.file);
        put(bytes, entry.type);
        put(bytes, static_cast<unsigned char>(entry.modality));
        put(bytes, static_cast<unsigned char>(entry.kind));
    }
    put(bytes, fnv1a64(bytes));
    return bytes;
}

Result<AcdIndex> AcdIndex::fromBytes(std::string_view bytes, const std::string &path)
{
    const Error damaged{ErrorCode::InvalidData, "is no index of this dataset", path};
    constexpr std::size_t kSum = sizeof(std::uint64_t);
    if (!bytes.starts_with(kMagic) || bytes.size() < kMagic.size() + kSum)
        return damaged;
    const std::string_view body = bytes.substr(0, bytes.size() - kSum);
    if (Reader(bytes.substr(body.size())).number<std::uint64_t>() != fnv1a64(body))
        return damaged;
    Reader reader(body.substr(kMagic.size()));
    AcdIndex index;
    index.m_path = reader.text();
    index.m_files.resize(reader.count(44));
    for (AcdFile &file : index.m_files) {
        file.path = reader.text();
        file.bytes = reader.number<std::uint64_t>();
        file.modified = reader.number<std::int64_t>();
        file.declared = reader.number<std::int64_t>();
        file.records = reader.number<std::uint32_t>();
        file.mediaRoot = reader.text();
    }
    index.m_types.resize(reader.count(8));
    for (std::string &type : index.m_types)
        type = reader.text();
    index.m_problemCount = static_cast<std::size_t>(reader.number<std::uint64_t>());
    index.m_problems.resize(reader.count(20));
    for (AcdProblem &problem : index.m_problems) {
        problem.path = reader.text();
        problem.line = reader.number<std::uint32_t>();
        problem.message = reader.text();
    }
    index.m_entries.resize(reader.count(22));
    for (AcdEntry &entry : index.m_entries) {
        entry.offset = reader.number<std::uint64_t>();
        entry.bytes = reader.number<std::uint32_t>();
        entry.line = reader.number<std::uint32_t>();
        entry.file = reader.number<std::uint16_t>();
        entry.type = reader.number<std::uint16_t>();
        const auto modality = reader.number<unsigned char>();
        const auto kind = reader.number<unsigned char>();
        if (entry.file >= index.m_files.size() || entry.type >= index.m_types.size()
            || modality > static_cast<unsigned char>(Modality::Audio) || kind >= kAcdKinds)
            return damaged;
        entry.modality = static_cast<Modality>(modality);
        entry.kind = static_cast<AcdKind>(kind);
    }
    if (!reader.isGood() || !reader.isAtEnd() || index.m_path != path)
        return damaged;
    return index;
}

Result<AcdRecord> AcdIndex::record(std::size_t at) const
{
    const AcdEntry &entry = m_entries[at];
    const AcdFile &file = m_files[entry.file];
    const auto line = readRange(file.path, entry.offset, entry.bytes);
    if (!line)
        return line.error();
    auto record = readAcdLine(*line, entry.kind);
    if (!record)
        return Error{ErrorCode::InvalidData,
                     "has changed: line " + std::to_string(entry.line) + " " + record.error().message,
                     file.path};
    return record;
}

Result<AcdMatches> AcdIndex::find(const AcdFilter &filter, const WorkContext &context) const
{
    AcdMatches matches;
    const auto type = std::find(m_types.begin(), m_types.end(), filter.type);
    const auto fits = [&](const AcdEntry &entry) {
        return (!filter.modality || entry.modality == *filter.modality)
            && (!filter.kind || entry.kind == *filter.kind)
            && (filter.type.empty() || entry.type == type - m_types.begin());
    };
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        if (fits(m_entries[i]))
            matches.entries.push_back(i);
    }
    if (filter.text.empty())
        return matches;
    std::string needle = filter.text;
    std::transform(needle.begin(), needle.end(), needle.begin(), lowerAscii);
    const bool isPlain = isPlainAscii(needle);
    std::vector<std::uint32_t> holding;
    const auto finish = readLines(
        matches.entries,
        [&](std::uint32_t at, std::string_view line) {
            if (!mayHold(line, needle, isPlain))
                return true;
            const auto record = readAcdLine(line, m_entries[at].kind);
            if (record
                && (holds(record->instruction, needle) || holds(record->given, needle)
                    || holds(record->answer, needle) || holds(record->file, needle)))
                holding.push_back(at);
            return true;
        },
        context);
    if (!finish)
        return finish.error();
    matches.finish = *finish;
    matches.entries = std::move(holding);
    return matches;
}

Result<Finish> AcdIndex::readLines(const std::vector<std::uint32_t> &entries,
                                   const std::function<bool(std::uint32_t, std::string_view)> &each,
                                   const WorkContext &context) const
{
    RangeReader reader;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i % 256 == 0) {
            if (context.isStopRequested())
                return Finish::Cancelled;
            context.report(static_cast<double>(i) / static_cast<double>(entries.size()));
        }
        const AcdEntry &entry = m_entries[entries[i]];
        const auto line = reader.read(m_files[entry.file].path, entry.offset, entry.bytes);
        if (!line)
            return line.error();
        if (!each(entries[i], *line))
            break;
    }
    return Finish::Completed;
}

Result<Finish> AcdIndex::visit(const std::vector<std::uint32_t> &entries,
                               const std::function<bool(std::uint32_t, const AcdRecord &)> &each,
                               const WorkContext &context) const
{
    return readLines(
        entries,
        [&](std::uint32_t at, std::string_view line) {
            const auto record = readAcdLine(line, m_entries[at].kind);
            return !record || each(at, *record);
        },
        context);
}

} // namespace anycap::dataset
