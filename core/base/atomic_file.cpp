// SPDX-License-Identifier: MIT
#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <random>
#include <system_error>
#include <utility>

namespace anycap {

namespace {

constexpr int kMaxLinkDepth = 40; // what Linux itself follows
constexpr int kMaxNameTries = 100;
constexpr std::size_t kReadStep = 1U << 16;

std::string folderOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

/// The path behind the last component's symbolic links, also where the last of them names nothing yet.
Result<std::string> followLinks(const std::string &path)
{
    std::string current = path;
    for (int depth = 0; depth < kMaxLinkDepth; ++depth) {
        struct stat info { };
        if (::lstat(current.c_str(), &info) != 0 || !S_ISLNK(info.st_mode))
            return current;
        std::string target(4096, '\0');
        const ssize_t length = ::readlink(current.c_str(), target.data(), target.size());
        if (length <= 0)
            return systemError(errno, path);
        target.resize(static_cast<std::size_t>(length));
        if (target.front() == '/')
            current = std::move(target);
        else
            current = folderOf(current).append("/").append(target);
    }
    return systemError(ELOOP, path);
}

/// Differs between calls, threads and processes; O_EXCL does the rest.
std::string uniqueSuffix()
{
    std::random_device random;
    char text[16];
    std::snprintf(text, sizeof text, "%08x", random());
    return text;
}

struct FileDescriptor {
    int fd;
    ~FileDescriptor()
    {
        if (fd >= 0)
            ::close(fd);
    }
};

FileSystemCalls &systemCalls()
{
    // Stateless, so sharing it shares nothing.
    static FileSystemCalls calls;
    return calls;
}

} // namespace

int FileSystemCalls::open(const char *path, int flags, mode_t mode) { return ::open(path, flags, mode); }
ssize_t FileSystemCalls::write(int fd, const void *data, std::size_t size) { return ::write(fd, data, size); }
int FileSystemCalls::fsync(int fd) { return ::fsync(fd); }
int FileSystemCalls::fchmod(int fd, mode_t mode) { return ::fchmod(fd, mode); }
int FileSystemCalls::fchown(int fd, uid_t owner, gid_t group) { return ::fchown(fd, owner, group); }
int FileSystemCalls::close(int fd) { return ::close(fd); }
int FileSystemCalls::rename(const char *from, const char *to) { return ::rename(from, to); }
int FileSystemCalls::unlink(const char *path) { return ::unlink(path); }

Error systemError(int errorNumber, const std::string &path)
{
    ErrorCode code = ErrorCode::IoError;
    switch (errorNumber) {
    case ENOENT:
    case ENOTDIR:
        code = ErrorCode::NotFound;
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        code = ErrorCode::PermissionDenied;
        break;
    case EISDIR:
        return {ErrorCode::InvalidArgument, "is a folder, not a file", path};
    case ENOMEM:
        code = ErrorCode::OutOfMemory;
        break;
    default:
        break;
    }
    return {code, std::error_code(errorNumber, std::generic_category()).message(), path};
}

AtomicFile::AtomicFile(AtomicFile &&other) noexcept
    : m_calls(other.m_calls)
    , m_path(std::move(other.m_path))
    , m_target(std::move(other.m_target))
    , m_temporary(std::exchange(other.m_temporary, {}))
    , m_fd(std::exchange(other.m_fd, -1))
    , m_failed(other.m_failed)
{
}

AtomicFile::~AtomicFile() { discard(); }

void AtomicFile::discard()
{
    if (m_fd >= 0)
        m_calls->close(std::exchange(m_fd, -1));
    if (!m_temporary.empty())
        m_calls->unlink(std::exchange(m_temporary, {}).c_str());
}

Error AtomicFile::failure(int errorNumber) const
{
    Error error = systemError(errorNumber, m_path);
    error.message = "cannot write: " + error.message;
    return error;
}

Result<AtomicFile> AtomicFile::create(const std::string &path) { return create(path, systemCalls()); }

Result<AtomicFile> AtomicFile::create(const std::string &path, FileSystemCalls &calls)
{
    if (path.empty() || path.find('\0') != std::string::npos)
        return Error{ErrorCode::InvalidArgument, "not a usable file name", path};
    Result<std::string> target = followLinks(path);
    if (!target)
        return target.error();

    AtomicFile file(&calls, path);
    file.m_target = *std::move(target);
    struct stat info { };
    const bool exists = ::stat(file.m_target.c_str(), &info) == 0;
    if (!exists && errno != ENOENT)
        return file.failure(errno);
    if (exists && S_ISDIR(info.st_mode))
        return systemError(EISDIR, path);
    if (exists && !S_ISREG(info.st_mode)) {
        file.m_fd = calls.open(file.m_target.c_str(), O_WRONLY | O_CLOEXEC, 0);
        if (file.m_fd < 0)
            return file.failure(errno);
        return file;
    }
    if (exists && ::access(file.m_target.c_str(), W_OK) != 0)
        return file.failure(errno);

    Result<Unit> opened = file.openTemporary(exists ? 0600 : 0666);
    if (!opened)
        return opened.error();
    if (exists) {
        // Giving a file away is root's privilege; keeping the group is worth the try and no more.
        if (calls.fchown(file.m_fd, info.st_uid, info.st_gid) != 0)
            static_cast<void>(calls.fchown(file.m_fd, static_cast<uid_t>(-1), info.st_gid));
        if (calls.fchmod(file.m_fd, info.st_mode & 07777) != 0)
            return file.failure(errno);
    }
    return file;
}

Result<Unit> AtomicFile::openTemporary(mode_t mode)
{
    const std::string folder = folderOf(m_target);
    for (int attempt = 0; attempt < kMaxNameTries; ++attempt) {
        std::string name = folder + "/.anycap-" + uniqueSuffix() + ".tmp";
        m_fd = m_calls->open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (m_fd >= 0) {
            m_temporary = std::move(name);
            return Unit{};
        }
        if (errno != EEXIST)
            break;
    }
    return failure(errno);
}

Result<Unit> AtomicFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = m_calls->write(m_fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            m_failed = true;
            return failure(written < 0 ? errno : EIO);
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return Unit{};
}

Result<Unit> AtomicFile::commit()
{
    if (m_failed || m_fd < 0)
        return failure(EIO);
    if (m_temporary.empty()) {
        if (m_calls->close(std::exchange(m_fd, -1)) != 0)
            return failure(errno);
        return Unit{};
    }
    const auto fail = [this](int errorNumber) -> Result<Unit> {
        discard();
        return failure(errorNumber);
    };
    if (m_calls->fsync(m_fd) != 0)
        return fail(errno);
    if (m_calls->close(std::exchange(m_fd, -1)) != 0)
        return fail(errno);
    if (m_calls->rename(m_temporary.c_str(), m_target.c_str()) != 0)
        return fail(errno);
    m_temporary.clear();

    // From here on the new content is in place. A folder that cannot be opened or synced (some network file
    // systems) only means that a power cut may bring the old content back, whole: not a failed write.
    const int folder = m_calls->open(folderOf(m_target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    if (folder >= 0) {
        static_cast<void>(m_calls->fsync(folder));
        m_calls->close(folder);
    }
    return Unit{};
}

Result<Unit> writeFileAtomically(const std::string &path, std::string_view bytes)
{
    return writeFileAtomically(path, bytes, systemCalls());
}

Result<Unit> writeFileAtomically(const std::string &path, std::string_view bytes, FileSystemCalls &calls)
{
    Result<AtomicFile> file = AtomicFile::create(path, calls);
    if (!file)
        return file.error();
    if (Result<Unit> written = file->write(bytes); !written)
        return written;
    return file->commit();
}

Result<std::string> readFile(const std::string &path, std::size_t maxBytes)
{
    const auto failed = [&path](int errorNumber) {
        Error error = systemError(errorNumber, path);
        if (errorNumber != EISDIR)
            error.message = "cannot read: " + error.message;
        return error;
    };
    if (path.find('\0') != std::string::npos)
        return Error{ErrorCode::InvalidArgument, "not a usable file name", path};
    const FileDescriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat info { };
    if (file.fd < 0 || ::fstat(file.fd, &info) != 0)
        return failed(errno);
    if (S_ISDIR(info.st_mode))
        return failed(EISDIR);
    const Error tooLarge{ErrorCode::TooLarge,
                         "is larger than the " + std::to_string(maxBytes >> 20U) + " MiB that are read",
                         path};
    const auto expected = static_cast<std::uint64_t>(std::max<off_t>(info.st_size, 0));
    if (S_ISREG(info.st_mode) && expected > maxBytes)
        return tooLarge;

    std::string bytes;
    bytes.resize(static_cast<std::size_t>(expected) + 1); // one more, so that the end is seen without growing
    std::size_t size = 0;
    for (;;) {
        if (size == bytes.size())
            bytes.resize(size + std::max(kReadStep, size / 2));
        const ssize_t got = ::read(file.fd, bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failed(errno);
        if (got == 0)
            break;
        size += static_cast<std::size_t>(got);
        if (size > maxBytes)
            return tooLarge;
    }
    bytes.resize(size);
    return bytes;
}

} // namespace anycap
