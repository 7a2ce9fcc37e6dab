// SPDX-License-Identifier: MIT
#include "core/models/file_digest.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <filesystem>

namespace anycap::models {

namespace {

constexpr qint64 kPiece = 4 << 20;

} // namespace

Result<std::optional<FileState>> checkFile(const std::string &path, const ModelFile &file,
                                           const WorkContext &context)
{
    QFile data(QString::fromStdString(path));
    if (!data.exists())
        return std::optional(FileState::Missing);
    if (!data.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, data.errorString().toStdString(), path};
    if (data.size() != file.size)
        return std::optional(FileState::WrongSize);
    const bool isGit = file.sha256.empty();
    const std::string &wanted = isGit ? file.gitSha1 : file.sha256;
    if (wanted.empty())
        return std::optional(FileState::Right);
    QCryptographicHash hash(isGit ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256);
    if (isGit) {
        const std::string head = "blob " + std::to_string(file.size);
        hash.addData(QByteArrayView(head.c_str(), static_cast<qsizetype>(head.size()) + 1)); // with its zero
    }
    qint64 read = 0;
    while (read < file.size) {
        if (context.isStopRequested())
            return std::optional<FileState>();
        const QByteArray piece = data.read(std::min(kPiece, file.size - read));
        if (piece.isEmpty())
            return Error{ErrorCode::IoError, data.errorString().toStdString(), path};
        hash.addData(piece);
        read += piece.size();
        context.report(static_cast<double>(read) / static_cast<double>(file.size));
    }
    const bool isRight = hash.result().toHex().toStdString() == wanted;
    return std::optional(isRight ? FileState::Right : FileState::WrongDigest);
}

Result<std::optional<std::vector<DamagedFile>>> verifyModel(const std::string &folder,
                                                            const WorkContext &context)
{
    const auto manifest = readManifest(folder);
    if (!manifest)
        return manifest.error();
    const double all = std::max(1.0, static_cast<double>(manifest->totalBytes()));
    double done = 0;
    std::vector<DamagedFile> damaged;
    for (const ModelFile &file : manifest->files) {
        const double bytes = static_cast<double>(file.size);
        const auto state = checkFile((std::filesystem::path(folder) / file.path).string(), file,
                                     context.part(done / all, (done + bytes) / all));
        if (!state)
            return state.error();
        if (!state->has_value())
            return std::optional<std::vector<DamagedFile>>();
        if (**state != FileState::Right)
            damaged.push_back({file.path, **state});
        done += bytes;
    }
    return std::optional(std::move(damaged));
}

} // namespace anycap::models
