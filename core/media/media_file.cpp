// SPDX-License-Identifier: MIT
// See media_file.h.
#include "core/media/media_file.h"

#include <QFile>
#include <QFileInfo>

namespace anycap {

Result<std::int64_t> checkMediaFile(const std::string &path)
{
    const QFileInfo info(QString::fromStdString(path));
    if (path.empty() || !info.exists())
        return Error{ErrorCode::NotFound, "no such file", path};
    if (info.isDir())
        return Error{ErrorCode::InvalidData, "is a directory, not a media file", path};
    if (!info.isFile())
        return Error{ErrorCode::InvalidData, "is not a regular file", path};
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly)) {
        const bool denied = file.error() == QFileDevice::PermissionsError || !info.isReadable();
        return Error{denied ? ErrorCode::PermissionDenied : ErrorCode::IoError,
                     denied ? "may not be read (permission denied)"
                            : "cannot be opened: " + file.errorString().toStdString(),
                     path};
    }
    if (file.size() == 0)
        return Error{ErrorCode::InvalidData, "is empty (0 bytes)", path};
    return std::int64_t{file.size()};
}

Result<std::vector<std::uint8_t>> readFileStart(const std::string &path, std::int64_t maxBytes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, "cannot be opened: " + file.errorString().toStdString(), path};
    const QByteArray bytes = file.read(maxBytes);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::IoError, "cannot be read: " + file.errorString().toStdString(), path};
    return std::vector<std::uint8_t>(bytes.begin(), bytes.end());
}

} // namespace anycap
