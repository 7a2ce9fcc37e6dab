// SPDX-License-Identifier: MIT
/// @file atomic_file.h
/// Writing a file so that its path always holds either the old content or the whole new one: a temporary file
/// beside the destination, written, fsynced, renamed over it, and the folder fsynced.
///
/// - A destination that is a symbolic link is followed; the link stays and what it names is replaced.
/// - An existing file's permissions are kept (and its owner, where the system lets us); a new file gets
///   0666 less the umask. Hard links are broken apart, as with every rename.
/// - A destination that is no regular file (a pipe, /dev/stdout, /dev/null) is written straight, since there
/// is
///   nothing to replace; a folder is refused.
/// - Errors name the destination in `detail` and the system's cause in `message`. After any error the old
///   content is there and no temporary file is left.
///
/// Thread-safe: no shared state. Two writers of one path: the later rename wins, whole.
#pragma once

#include "core/base/result.h"

#include <sys/stat.h>
#include <sys/types.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace anycap {

/// The system calls behind writing, so that tests can make the Nth one fail. Each behaves as its POSIX
/// namesake, errno included.
class FileSystemCalls {
public:
    virtual ~FileSystemCalls() = default;
    virtual int open(const char *path, int flags, mode_t mode);
    virtual ssize_t write(int fd, const void *data, std::size_t size);
    virtual int fsync(int fd);
    virtual int fchmod(int fd, mode_t mode);
    virtual int fchown(int fd, uid_t owner, gid_t group);
    virtual int close(int fd);
    virtual int rename(const char *from, const char *to);
    virtual int unlink(const char *path);
};

/// A file being replaced. Write any number of times, then commit(); without it the destination stays as it
/// is.
class AtomicFile {
public:
    /// Opens the temporary file; fails before anything is written when the place cannot be written to.
    static Result<AtomicFile> create(const std::string &path);
    /// @param calls must live as long as the returned object.
    static Result<AtomicFile> create(const std::string &path, FileSystemCalls &calls);

    ~AtomicFile();
    AtomicFile(AtomicFile &&other) noexcept;
    AtomicFile &operator=(AtomicFile &&other) = delete;
    AtomicFile(const AtomicFile &) = delete;
    AtomicFile &operator=(const AtomicFile &) = delete;

    /// After an error the file can only be dropped.
    Result<Unit> write(std::string_view bytes);
    /// Makes the new content the file's content, durably. At most once.
    Result<Unit> commit();

private:
    AtomicFile(FileSystemCalls *calls, std::string path)
        : m_calls(calls)
        , m_path(std::move(path))
    {
    }
    Result<Unit> openTemporary(mode_t mode);
    Error failure(int errorNumber) const;
    void discard();

    FileSystemCalls *m_calls; ///< not owned
    std::string m_path; ///< as the caller gave it, for messages
    std::string m_target; ///< with symbolic links followed
    std::string m_temporary; ///< empty when written straight
    int m_fd = -1;
    bool m_failed = false;
};

/// All of `bytes` to `path`, atomically.
Result<Unit> writeFileAtomically(const std::string &path, std::string_view bytes);
Result<Unit> writeFileAtomically(const std::string &path, std::string_view bytes, FileSystemCalls &calls);

/// The whole of a regular file, pipe or device, at most `maxBytes` (TooLarge beyond). A folder is refused
/// with InvalidArgument; a missing or unreadable file gives NotFound or PermissionDenied.
Result<std::string> readFile(const std::string &path, std::size_t maxBytes);

/// What errno means to a caller, with the system's own words; `path` becomes the detail.
Error systemError(int errorNumber, const std::string &path);

} // namespace anycap
