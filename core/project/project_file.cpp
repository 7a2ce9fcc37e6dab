// SPDX-License-Identifier: MIT
// Header and integrity checks; see project_file.h. Header fields:
// https://www.sqlite.org/fileformat2.html#the_database_header
#include "core/project/project_file.h"

#include "core/project/project.h"
#include "core/project/schema.h"
#include "core/project/sqlite/database.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace anycap::store {

namespace {

constexpr std::uintmax_t kFullCheckBytes = 64ULL * 1024 * 1024;
constexpr std::size_t kHeaderSize = 100;
constexpr std::array<char, 16> kMagic{'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f',
                                      'o', 'r', 'm', 'a', 't', ' ', '3', '\0'};

using Header = std::array<unsigned char, kHeaderSize>;

std::uint32_t bigEndian(const Header &header, std::size_t offset, int bytes)
{
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i)
        value = (value << 8U) | header[offset + static_cast<std::size_t>(i)];
    return value;
}

std::string systemMessage(int number)
{
    return std::strerror(number); // NOLINT(concurrency-mt-unsafe): glibc's is thread-safe
}

Error openError(const std::string &path, int number)
{
    if (number == ENOENT || number == ENOTDIR)
        return Error{ErrorCode::NotFound, "no such file", path};
    if (number == EACCES || number == EPERM)
        return Error{ErrorCode::PermissionDenied, "may not be read", path};
    return Error{ErrorCode::IoError, "cannot be read (" + systemMessage(number) + ")", path};
}

bool isWritable(const std::string &path) { return ::access(path.c_str(), W_OK) == 0; }

/// What the header's own page count makes of the file's length.
std::uintmax_t expectedBytes(const Header &header)
{
    const std::uint32_t rawPageSize = bigEndian(header, 16, 2);
    const std::uintmax_t pageSize = rawPageSize == 1 ? 65536 : rawPageSize;
    const bool isCountValid = bigEndian(header, 24, 4) == bigEndian(header, 92, 4);
    return isCountValid ? pageSize * bigEndian(header, 28, 4) : 0;
}

Error damaged(const std::string &path, const std::string &finding)
{
    return Error{ErrorCode::InvalidData,
                 "the project file is damaged (" + finding
                     + "); 'anycap project recover' saves what is readable",
                 path};
}

} // namespace

Error newerVersionError(const std::string &path, std::int64_t version)
{
    return Error{ErrorCode::Unsupported,
                 "was made by a newer AnyCap Studio (file version " + std::to_string(version)
                     + ", this program reads up to " + std::to_string(Project::kSchemaVersion) + ")",
                 path};
}

CheckDepth checkDepthFor(std::uintmax_t sizeBytes)
{
    return sizeBytes <= kFullCheckBytes ? CheckDepth::Full : CheckDepth::Quick;
}

Result<ProjectFileInfo> inspectProjectFile(const std::string &path)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
    if (!real)
        return openError(path, errno);
    ProjectFileInfo info;
    info.path = real.get();
    const int descriptor = ::open(info.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return openError(path, errno);
    struct stat status { };
    Header header{};
    const bool hasStatus = ::fstat(descriptor, &status) == 0;
    const ssize_t size
        = hasStatus && S_ISREG(status.st_mode) ? ::pread(descriptor, header.data(), kHeaderSize, 0) : -1;
    const int number = errno;
    ::close(descriptor);
    if (hasStatus && !S_ISREG(status.st_mode))
        return Error{ErrorCode::InvalidData, "is not a file but a folder or device", path};
    if (size < 0)
        return openError(path, number);
    info.sizeBytes = static_cast<std::uintmax_t>(status.st_size);
    if (size == 0)
        return Error{ErrorCode::InvalidData, "is empty, not an AnyCap project", path};
    if (static_cast<std::size_t>(size) < kHeaderSize
        || std::memcmp(header.data(), kMagic.data(), kMagic.size()) != 0)
        return Error{ErrorCode::InvalidData, "is not an AnyCap project", path};
    if (bigEndian(header, 68, 4) != static_cast<std::uint32_t>(Project::kApplicationId))
        return Error{ErrorCode::InvalidData,
                     "is an SQLite database of another program, not an AnyCap project", path};
    info.schemaVersion = static_cast<int>(bigEndian(header, 60, 4));
    if (info.schemaVersion > Project::kSchemaVersion)
        return newerVersionError(path, info.schemaVersion);
    if (info.schemaVersion < 1)
        return damaged(path, "its version is " + std::to_string(info.schemaVersion));

    struct stat log { };
    info.hasLog = ::stat((info.path + "-wal").c_str(), &log) == 0 && log.st_size > 0;
    info.canWrite = isWritable(info.path) && isWritable(info.path.substr(0, info.path.rfind('/') + 1));
    info.expectedBytes = expectedBytes(header);
    return info;
}

Result<Unit> checkProjectLength(const ProjectFileInfo &info)
{
    // After a crash in the middle of a checkpoint the missing pages are still in the log.
    if (info.hasLog || info.sizeBytes >= info.expectedBytes)
        return Unit{};
    return Error{ErrorCode::InvalidData,
                 "the project file is cut off: " + std::to_string(info.sizeBytes) + " of "
                     + std::to_string(info.expectedBytes)
                     + " bytes; 'anycap project recover' saves what is readable",
                 info.path};
}

Result<Unit> checkProjectDatabase(sqlite::Database &database, const std::string &path, CheckDepth depth)
{
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return version.error().code == ErrorCode::InvalidData ? damaged(path, version.error().message)
                                                              : version.error();
    const std::int64_t number = version->value_or(0);
    if (number > Project::kSchemaVersion)
        return newerVersionError(path, number);
    if (number < 1)
        return damaged(path, "its version is " + std::to_string(number));

    std::string finding;
    auto checked
        = database.query(depth == CheckDepth::Full ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)",
                         {}, [&](const sqlite::Row &row) {
                             if (finding.empty())
                                 finding = row.text(0);
                         });
    if (!checked)
        return checked.error().code == ErrorCode::InvalidData ? damaged(path, checked.error().message)
                                                              : checked.error();
    for (char &c : finding) {
        if (c == '\n')
            c = ' ';
    }
    if (finding != "ok")
        return damaged(path, finding);

    const auto schema = hasSchema(database, static_cast<int>(number));
    if (!schema)
        return schema.error();
    if (!*schema)
        return damaged(path, "its tables are not those of version " + std::to_string(number));
    bool isBroken = false;
    auto references
        = database.query("PRAGMA foreign_key_check", {}, [&](const sqlite::Row &) { isBroken = true; });
    if (!references)
        return references.error();
    if (isBroken)
        return damaged(path, "a row refers to another that is missing");
    const auto recording = database.integer("SELECT revision FROM recording WHERE id = 1 AND action IS NULL");
    if (!recording)
        return recording.error();
    if (!recording->has_value())
        return damaged(path, "its history has no state");
    return Unit{};
}

} // namespace anycap::store
