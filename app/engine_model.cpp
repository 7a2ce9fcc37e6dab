// SPDX-License-Identifier: MIT
// Opening a checkpoint for captioning, and its fingerprint; see engine_bridge.h.
#include "app/engine_bridge.h"
#include "app/engine_loader.h"
#include "inference/prompt/prompt.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace anycap {

namespace {

constexpr qint64 kWholeUpTo = 16 << 20;
constexpr qint64 kBeginning = 1 << 20;
constexpr qint64 kPiece = 64 << 10;
constexpr int kPieces = 64;

Result<Unit> addFile(const QString &path, QCryptographicHash &hash)
{
    QFile file(path);
    const auto failed = [&] {
        return Error{ErrorCode::IoError, "cannot be read: " + file.errorString().toStdString(),
                     path.toStdString()};
    };
    if (!file.open(QIODevice::ReadOnly))
        return failed();
    const qint64 size = file.size();
    hash.addData(QFileInfo(path).fileName().toUtf8() + '\n' + QByteArray::number(size) + '\n');
    const auto add = [&](qint64 at, qint64 length) {
        if (!file.seek(at))
            return false;
        const QByteArray bytes = file.read(length);
        hash.addData(bytes);
        return bytes.size() == length;
    };
    if (size <= kWholeUpTo)
        return add(0, size) ? Result<Unit>(Unit{}) : failed();
    if (!add(0, kBeginning))
        return failed();
    const qint64 step = (size - kBeginning - kPiece) / (kPieces - 1);
    for (int i = 0; i < kPieces; ++i) {
        if (!add(kBeginning + i * step, kPiece))
            return failed();
    }
    return Unit{};
}

/// What people get wrong most, said plainly.
Result<Unit> checkFolder(const std::string &directory)
{
    const QFileInfo info(QString::fromStdString(directory));
    if (!info.exists())
        return Error{ErrorCode::NotFound, "there is no such folder", directory};
    if (!info.isDir())
        return Error{ErrorCode::InvalidData, "a model is a folder, and this is a file", directory};
    if (!QFileInfo::exists(QDir(info.filePath()).filePath(QStringLiteral("config.json"))))
        return Error{ErrorCode::NotFound, "not a checkpoint folder: there is no config.json in it",
                     directory};
    return Unit{};
}

Result<Unit> checkPromptForm(const std::string &name)
{
    if (name.empty() || prompt::acmFormFromName(name))
        return Unit{};
    std::string names;
    for (const Modality modality : {Modality::Image, Modality::Video, Modality::Audio}) {
        for (const prompt::AcmForm form : prompt::acmForms(modality)) {
            const std::string known(prompt::acmFormName(form));
            if ((", " + names + ",").find(", " + known + ",") == std::string::npos)
                names += (names.empty() ? "" : ", ") + known;
        }
    }
    return Error{ErrorCode::InvalidArgument, "no such prompt form; there is " + names, name};
}

} // namespace

Result<std::string> modelFingerprint(const std::string &directory)
{
    const QDir folder(QString::fromStdString(directory));
    const QStringList names = folder.entryList({QStringLiteral("*.json"), QStringLiteral("*.safetensors"),
                                                QStringLiteral("*.model"), QStringLiteral("*.txt")},
                                               QDir::Files, QDir::Name);
    if (names.isEmpty())
        return Error{ErrorCode::NotFound, "no checkpoint here", directory};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : names) {
        if (const auto added = addFile(folder.filePath(name), hash); !added)
            return added.error();
    }
    return "sampled-sha256:" + hash.result().toHex().toStdString();
}

Result<EngineModel> openEngineModel(const EngineModelOptions &options, const WorkContext &context)
{
    if (const auto known = checkPromptForm(options.promptForm); !known)
        return known.error();
    if (const auto folder = checkFolder(options.load.directory); !folder)
        return folder.error();
    auto engine = loadEngine(options.load, context);
    if (!engine)
        return engine.error();
    auto hash = modelFingerprint(options.load.directory);
    if (!hash)
        return hash.error();
    EngineModel model;
    model.engine = std::move(*engine);
    model.options = options;
    model.name = QDir(QString::fromStdString(options.load.directory))
                     .canonicalPath()
                     .section(u'/', -1)
                     .toStdString();
    model.hash = std::move(*hash);
    return model;
}

} // namespace anycap
