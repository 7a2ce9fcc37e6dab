// SPDX-License-Identifier: MIT
// Names for new files; see publish.h.
#include "core/project/publish.h"

#include "core/project/project_data.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace anycap::store {

namespace {

void syncFolder(const std::string &folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

int publishFile(const std::string &from, const std::string &to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) != 0) {
        if (errno != EINVAL && errno != ENOSYS)
            return errno;
        // File systems without RENAME_NOREPLACE: a hard link does not replace either.
        if (::link(from.c_str(), to.c_str()) != 0)
            return errno;
        ::unlink(from.c_str());
    }
    syncFolder(folderOf(to));
    return 0;
}

Error creationError(const std::string &path, int errorNumber)
{
    if (errorNumber == EEXIST)
        return Error{ErrorCode::Conflict, "exists already and is not replaced", path};
    if (errorNumber == ENOENT || errorNumber == ENOTDIR)
        return Error{ErrorCode::NotFound, "its folder does not exist", path};
    if (errorNumber == EACCES || errorNumber == EPERM || errorNumber == EROFS)
        return Error{ErrorCode::PermissionDenied, "may not be made in this folder", path};
    // NOLINTNEXTLINE(concurrency-mt-unsafe): glibc's strerror is thread-safe
    return Error{ErrorCode::IoError, std::string("cannot be made (") + std::strerror(errorNumber) + ")",
                 path};
}

} // namespace anycap::store
