// SPDX-License-Identifier: MIT
// See content_hash.h.
#include "core/media/content_hash.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace anycap {

Result<std::optional<std::string>> contentHash(const std::string &path, const WorkContext &context)
{
    constexpr qint64 kPiece = 1 << 20;
    const QFileInfo info(QString::fromStdString(path));
    if (path.empty() || !info.exists())
        return Error{ErrorCode::NotFound, "no such file", path};
    if (!info.isFile())
        return Error{ErrorCode::InvalidData, info.isDir() ? "is a directory" : "is not a regular file", path};
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly)) {
        const bool denied = file.error() == QFileDevice::PermissionsError || !info.isReadable();
        return Error{denied ? ErrorCode::PermissionDenied : ErrorCode::IoError,
                     "cannot be opened: " + file.errorString().toStdString(), path};
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(kPiece, Qt::Uninitialized);
    const double size = std::max(1.0, static_cast<double>(file.size()));
    qint64 done = 0;
    while (true) {
        if (context.isStopRequested())
            return std::optional<std::string>();
        const qint64 got = file.read(piece.data(), kPiece);
        if (got < 0)
            return Error{ErrorCode::IoError, "cannot be read: " + file.errorString().toStdString(), path};
        if (got == 0)
            break;
        hash.addData(QByteArrayView(piece.constData(), got));
        done += got;
        context.report(std::min(1.0, static_cast<double>(done) / size));
    }
    return std::optional<std::string>("sha256:" + hash.result().toHex().toStdString());
}

} // namespace anycap
