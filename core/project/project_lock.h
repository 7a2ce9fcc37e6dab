// SPDX-License-Identifier: MIT
/// @file project_lock.h
/// The lock that keeps a project open once: an flock() on "<project>-lock" beside it, whose text says who
/// holds it. The kernel drops it when the holder ends, however it ends, so a lock file that a kill left
/// behind bars nobody. SQLite's own locks work on top of it, for the connections of one program.
///
/// flock() belongs to the open file, so opening a project twice in one program is refused too, and closing
/// some other handle of the file does not lose it (as it would with fcntl locks). On NFS, Linux makes it a
/// lock in the server, so other computers are kept out as well.
#pragma once

#include "core/base/result.h"

#include <string>

namespace anycap::store {

class ProjectLock {
public:
    enum class Kind : unsigned char {
        Exclusive, ///< for writing
        Shared, ///< for reading: several readers, no writer
    };

    /// Locked, with "is open in another program (pid 123, host studio)", when somebody has it. A shared lock
    /// where no lock file can be made (a read-only folder) succeeds without one: a writer would have made
    /// one.
    static Result<ProjectLock> acquire(const std::string &projectPath, Kind kind);

    ProjectLock(ProjectLock &&other) noexcept;
    ProjectLock &operator=(ProjectLock &&other) noexcept;
    ProjectLock(const ProjectLock &) = delete;
    ProjectLock &operator=(const ProjectLock &) = delete;
    /// Lets go and removes the lock file if no other reader holds it.
    ~ProjectLock();

private:
    ProjectLock(int descriptor, std::string lockPath)
        : m_descriptor(descriptor)
        , m_path(std::move(lockPath))
    {
    }
    void release();

    int m_descriptor = -1; ///< -1: nothing to let go
    std::string m_path;
};

} // namespace anycap::store
