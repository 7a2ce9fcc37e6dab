// SPDX-License-Identifier: MIT
// Choosing output files; see caption_target.h.
#include "app/cli/caption_target.h"

#include "core/base/atomic_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace anycap::cli {

namespace {

Error wrong(const QString &out, const char *message)
{
    return {ErrorCode::InvalidArgument, message, out.toStdString()};
}

/// A name for each medium: "clip", the whole file name where two share that, numbered where they still do.
QStringList distinctNames(const QStringList &media)
{
    QMap<QString, int> uses;
    for (const QString &path : media)
        ++uses[QFileInfo(path).completeBaseName().toCaseFolded()];
    QSet<QString> taken;
    QStringList names;
    for (const QString &path : media) {
        const QFileInfo info(path);
        const bool isShared = uses.value(info.completeBaseName().toCaseFolded()) > 1;
        const QString wanted
            = isShared || info.completeBaseName().isEmpty() ? info.fileName() : info.completeBaseName();
        QString name = wanted;
        for (int number = 2; taken.contains(name.toCaseFolded()); ++number)
            name = QStringLiteral("%1-%2").arg(wanted).arg(number);
        taken.insert(name.toCaseFolded());
        names << name;
    }
    return names;
}

/// Captions must never take the place of what they describe.
Result<Unit> checkNotMedia(const QStringList &outputs, const QStringList &media)
{
    for (const QString &output : outputs) {
        const QString canonical = QFileInfo(output).canonicalFilePath(); // empty when there is no such file
        for (const QString &medium : media) {
            if (!canonical.isEmpty() && canonical == QFileInfo(medium).canonicalFilePath())
                return wrong(output, "this is the medium itself; captions are not written over it");
        }
    }
    return Unit{};
}

} // namespace

Result<CaptionTarget> captionTarget(const QString &out, const QString &formatName, const QStringList &media,
                                    bool hasFolder)
{
    CaptionTarget target;
    if (!formatName.isEmpty()) {
        target.format = captionFormatFromName(formatName);
        if (!target.format)
            return Error{ErrorCode::InvalidArgument, "no such format; there is srt, vtt, json and txt",
                         "--format " + formatName.toStdString()};
    }
    const bool isSeveral = media.size() > 1;
    if (out.isEmpty()) {
        if (isSeveral && target.format && isSubtitleFormat(*target.format)) {
            return Error{ErrorCode::InvalidArgument,
                         "several media need a file each: give a folder or a file name with -o",
                         {}};
        }
        return target;
    }
    const QFileInfo info(out);
    const std::optional<CaptionFormat> byName = captionFormatFromName(info.suffix());
    const bool isFolder = info.isDir() || out.endsWith(QLatin1Char('/'))
        || ((isSeveral || hasFolder) && info.suffix().isEmpty());
    if (isFolder) {
        target.format = target.format.value_or(CaptionFormat::Vtt);
        target.folder = out;
        for (const QString &name : distinctNames(media))
            target.filePerMedium << QDir(out).filePath(name + QLatin1Char('.')
                                                       + captionFormatName(*target.format));
    } else {
        if (!target.format)
            target.format = byName;
        if (!target.format)
            return wrong(
                out,
                "its name does not say the format: end it in .srt, .vtt, .json or .txt, or give --format");
        if (!QFileInfo(info.absolutePath()).isDir())
            return Error{ErrorCode::NotFound, "there is no such folder", info.absolutePath().toStdString()};
        if (isSeveral && isSubtitleFormat(*target.format)) {
            const QString ending = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
            for (const QString &name : distinctNames(media)) {
                target.filePerMedium
                    << QDir(info.path()).filePath(info.completeBaseName() + QLatin1Char('-') + name + ending);
            }
        } else {
            target.oneFile = out;
        }
    }
    const QStringList outputs = target.oneFile.isEmpty() ? target.filePerMedium : QStringList{target.oneFile};
    if (const Result<Unit> good = checkNotMedia(outputs, media); !good)
        return good.error();
    return target;
}

Result<Unit> writeCaptions(const CaptionTarget &target, const QString &path, const std::string &content)
{
    if (!target.folder.isEmpty() && !QDir().mkpath(target.folder))
        return Error{ErrorCode::IoError, "the folder cannot be made", target.folder.toStdString()};
    return writeFileAtomically(path.toStdString(), content);
}

} // namespace anycap::cli
