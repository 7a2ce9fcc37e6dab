// SPDX-License-Identifier: MIT
// flock() on a file beside the project; see project_lock.h.
#include "core/project/project_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace anycap::store {

namespace {

constexpr int kTries = 100; ///< of open-and-lock, while others remove the file under us

std::string holderText()
{
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0)
        host[0] = '?';
    return "pid " + std::to_string(::getpid()) + ", host " + host.data();
}

/// What the holder wrote, one line; empty when it has not written yet.
std::string readHolder(int descriptor)
{
    std::array<char, 300> buffer{};
    const ssize_t size = ::pread(descriptor, buffer.data(), buffer.size() - 1, 0);
    std::string text(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    for (char &c : text) {
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    }
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
    return text;
}

/// Whether the path still names the file that is open: the holder before us may have removed it.
bool isStillThere(int descriptor, const std::string &path)
{
    struct stat opened { };
    struct stat named { };
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.c_str(), &named) == 0
        && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

Error systemError(const std::string &path, const std::string &what, int number)
{
    const bool isDenied = number == EACCES || number == EROFS || number == EPERM;
    const char *const cause = std::strerror(number); // NOLINT(concurrency-mt-unsafe): glibc's is safe
    return Error{isDenied ? ErrorCode::PermissionDenied : ErrorCode::IoError, what + " (" + cause + ")",
                 path};
}

} // namespace

Result<ProjectLock> ProjectLock::acquire(const std::string &projectPath, Kind kind)
{
    const std::string lockPath = projectPath + "-lock";
    const int operation = (kind == Kind::Exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        int descriptor = ::open(lockPath.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (descriptor < 0 && kind == Kind::Shared) {
            descriptor = ::open(lockPath.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
            if (descriptor < 0)
                return ProjectLock(-1, {});
        }
        if (descriptor < 0)
            return systemError(projectPath, "its lock file cannot be made beside it", errno);

        ProjectLock lock(descriptor, lockPath);
        if (::flock(descriptor, operation) != 0) {
            const int number = errno;
            const std::string holder = readHolder(descriptor);
            lock.m_path.clear(); // not ours to remove
            if (number != EWOULDBLOCK)
                return systemError(projectPath, "cannot be locked on this file system", number);
            return Error{ErrorCode::Locked,
                         "is open in another program (" + (holder.empty() ? "unknown" : holder) + ")",
                         projectPath};
        }
        if (!isStillThere(descriptor, lockPath)) {
            lock.m_path.clear();
            continue;
        }
        const std::string text = holderText() + '\n';
        // Only for people to read; the lock holds without it.
        if (::ftruncate(descriptor, 0) == 0)
            (void)!::pwrite(descriptor, text.data(), text.size(), 0);
        return lock;
    }
    return Error{ErrorCode::Locked, "is being opened and closed by other programs", projectPath};
}

ProjectLock::ProjectLock(ProjectLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
{
}

ProjectLock &ProjectLock::operator=(ProjectLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_path = std::move(other.m_path);
    }
    return *this;
}

ProjectLock::~ProjectLock() { release(); }

void ProjectLock::release()
{
    if (m_descriptor < 0)
        return;
    // Removing while holding it alone is safe: who opened the old file sees that the name is gone and
    // retries.
    if (!m_path.empty() && ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0
        && isStillThere(m_descriptor, m_path))
        ::unlink(m_path.c_str());
    ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace anycap::store
