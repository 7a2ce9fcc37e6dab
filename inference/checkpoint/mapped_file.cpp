// SPDX-License-Identifier: MIT
#include "inference/checkpoint/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace anycap::checkpoint {

namespace {

/// Closes on scope exit.
class Descriptor {
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    int get() const { return m_fd; }

private:
    int m_fd;
};

Error systemError(const std::string &path, int number)
{
    ErrorCode code = ErrorCode::IoError;
    if (number == ENOENT || number == ENOTDIR)
        code = ErrorCode::NotFound;
    else if (number == EACCES || number == EPERM)
        code = ErrorCode::PermissionDenied;
    else if (number == ENOMEM)
        code = ErrorCode::OutOfMemory;
    return {code, std::generic_category().message(number), path};
}

/// What stands in place of a large file in a clone of a model's repository that was made without Git LFS.
std::optional<Error> pointerProblem(std::string_view begin, const std::string &path)
{
    if (!begin.starts_with("version https://git-lfs.github.com/spec/"))
        return std::nullopt;
    return Error{ErrorCode::InvalidData,
                 "only says where the file is to be had (Git LFS): run 'git lfs pull' in this folder", path};
}

/// The size of a regular file.
Result<std::size_t> regularSize(const Descriptor &file, const std::string &path)
{
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0)
        return systemError(path, errno);
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::InvalidData, "not a regular file", path};
    return static_cast<std::size_t>(status.st_size);
}

} // namespace

MappedFile::MappedFile(const std::byte *data, std::size_t size)
    : m_data(data)
    , m_size(size)
{
}

MappedFile::MappedFile(MappedFile &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

MappedFile &MappedFile::operator=(MappedFile &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

MappedFile::~MappedFile()
{
    if (m_data != nullptr)
        ::munmap(const_cast<std::byte *>(m_data), m_size);
}

Result<MappedFile> MappedFile::open(const std::string &path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0)
        return systemError(path, errno);
    const auto size = regularSize(file, path);
    if (!size)
        return size.error();
    if (*size == 0)
        return MappedFile(nullptr, 0);
    void *data = ::mmap(nullptr, *size, PROT_READ, MAP_SHARED, file.get(), 0);
    if (data == MAP_FAILED)
        return systemError(path, errno);
    MappedFile map(static_cast<const std::byte *>(data), *size);
    if (auto problem = pointerProblem({static_cast<const char *>(data), *size}, path))
        return *std::move(problem);
    return map;
}

void MappedFile::release(std::size_t offset, std::size_t size) const
{
    // Only whole pages inside the stretch: its edges may belong to a neighbour.
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t begin = (offset + page - 1) / page * page;
    const std::size_t end = (offset + size) / page * page;
    if (begin < end && end <= m_size)
        ::madvise(const_cast<std::byte *>(m_data) + begin, end - begin, MADV_DONTNEED);
}

Result<std::string> readTextFile(const std::string &path, std::uint64_t maxBytes)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0)
        return systemError(path, errno);
    const auto size = regularSize(file, path);
    if (!size)
        return size.error();
    if (*size > maxBytes)
        return Error{ErrorCode::TooLarge, "larger than " + std::to_string(maxBytes) + " bytes", path};
    std::string text(*size, '\0');
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t got = ::read(file.get(), text.data() + done, text.size() - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemError(path, errno);
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    text.resize(done);
    if (auto problem = pointerProblem(text, path))
        return *std::move(problem);
    return text;
}

} // namespace anycap::checkpoint
