// SPDX-License-Identifier: MIT
// Finding media files; see media_list.h.
#include "app/cli/media_list.h"

#include "app/cli/subtitle_notes.h"
#include "core/base/atomic_file.h"
#include "core/base/text_count.h"
#include "core/subtitle/encoding.h"
#include "core/subtitle/format_registry.h"
#include "core/subtitle/subtitle_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace anycap::cli {

namespace {

QStringList mediaPatterns()
{
    static const char kEndings[]
        = "jpg jpeg jpe png webp gif bmp tif tiff mp4 m4v mov mkv webm avi mpg mpeg ts m2ts "
          "mts ogv wmv flv 3gp mxf wav flac mp3 m4a aac ogg oga opus wma aif aiff mka ac3";
    QStringList patterns;
    for (const QString &ending : QString::fromLatin1(kEndings).split(QLatin1Char(' ')))
        patterns << QStringLiteral("*.") + ending;
    return patterns;
}

/// As people count: "clip 2" before "clip 10".
bool comesBefore(const QString &a, const QString &b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a.at(i).isDigit() && b.at(j).isDigit()) {
            const auto number = [](const QString &s, qsizetype &at) {
                while (at < s.size() && s.at(at) == QLatin1Char('0'))
                    ++at;
                const qsizetype start = at;
                while (at < s.size() && s.at(at).isDigit())
                    ++at;
                return s.mid(start, at - start);
            };
            const QString left = number(a, i);
            const QString right = number(b, j);
            if (left.size() != right.size())
                return left.size() < right.size();
            if (left != right)
                return left < right;
            continue;
        }
        const QChar left = a.at(i++).toCaseFolded();
        const QChar right = b.at(j++).toCaseFolded();
        if (left != right)
            return left < right;
    }
    const qsizetype leftRest = a.size() - i;
    const qsizetype rightRest = b.size() - j;
    return leftRest != rightRest ? leftRest < rightRest : a < b;
}

QStringList mediaIn(const QString &folder, FolderDepth depth)
{
    QStringList files;
    QDirIterator it(folder, mediaPatterns(), QDir::Files, // names match in any case of letters
                    depth == FolderDepth::All ? QDirIterator::Subdirectories : QDirIterator::NoIteratorFlags);
    while (it.hasNext())
        files << it.next();
    std::sort(files.begin(), files.end(), comesBefore);
    return files;
}

std::string trimmedText(const std::string &text)
{
    return QString::fromStdString(text).trimmed().toStdString();
}

QString cuesText(int count)
{
    return count == 1 ? QStringLiteral("1 cue") : QStringLiteral("%1 cues").arg(count);
}

Result<BaseFile> readBaseCues(const std::string &name)
{
    const Result<SubtitleDocument> document = readSubtitleFile(name);
    if (!document)
        return document.error();
    BaseFile base;
    base.notes = problemLines(document->problems, QString::fromStdString(name));
    int tagged = 0;
    int placed = 0;
    for (const Cue &cue : document->cues) {
        const std::string text = trimmedText(withoutMarkup(cue.text));
        if (text.empty())
            continue;
        tagged += hasTags(cue.text) ? 1 : 0;
        placed += cue.settings.empty() ? 0 : 1;
        const Milliseconds start = std::max(cue.time.start, Milliseconds(0));
        base.captions.push_back({TimeRange{start, std::max(cue.time.end, start)}, text});
    }
    const QString file = QString::fromStdString(name);
    if (tagged > 0)
        base.notes << QStringLiteral("%1: the tags of %2 are not kept").arg(file, cuesText(tagged));
    if (placed > 0)
        base.notes << QStringLiteral("%1: the placement of %2 is not kept").arg(file, cuesText(placed));
    return base;
}

Result<BaseFile> readBaseText(const std::string &name)
{
    constexpr std::size_t kMostBytes = 1U << 20U;
    const Result<std::string> bytes = readFile(name, kMostBytes);
    if (!bytes)
        return bytes.error();
    const TextEncoding encoding = detectEncodings(*bytes).front().encoding;
    const Result<DecodedText> text = decodeText(*bytes, encoding);
    if (!text)
        return text.error();
    BaseFile base;
    const QString file = QString::fromStdString(name);
    if (encoding.isGuess) {
        base.notes << QStringLiteral("%1: the encoding was guessed: %2")
                          .arg(file, QString::fromStdString(encoding.name));
    }
    if (text->damaged > 0) {
        base.notes
            << QStringLiteral("%1: %2 places were no text and read as U+FFFD").arg(file).arg(text->damaged);
    }
    if (const std::string caption = trimmedText(text->utf8); !caption.empty())
        base.captions.push_back({std::nullopt, caption});
    return base;
}

} // namespace

MediaList listMedia(const QStringList &arguments, FolderDepth depth)
{
    MediaList list;
    QSet<QString> seen;
    const auto add = [&](const QString &path) {
        const QString key = QFileInfo(path).absoluteFilePath();
        if (!seen.contains(key)) {
            seen.insert(key);
            list.files << path;
        }
    };
    for (const QString &argument : arguments) {
        if (!QFileInfo(argument).isDir()) {
            add(argument);
            continue;
        }
        const QStringList found = mediaIn(argument, depth);
        if (found.isEmpty()) {
            const bool hasFolders = depth == FolderDepth::TopOnly
                && !QDir(argument).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty();
            list.errors.push_back({ErrorCode::NotFound,
                                   hasFolders
                                       ? "no media files in this folder (-r looks into the folders in it)"
                                       : "no media files in this folder",
                                   argument.toStdString()});
        }
        for (const QString &path : found)
            add(path);
    }
    return list;
}

Result<OpenedMedia> openMedia(const QString &path)
{
    const Result<MediaInfo> info = probeMedia(path.toStdString());
    if (!info)
        return info.error();
    OpenedMedia media;
    media.ref.path = path.toStdString();
    media.ref.modality = info->modality;
    if (info->modality != Modality::Image && info->duration && *info->duration > Milliseconds(0))
        media.wholeTime = TimeRange{Milliseconds(0), *info->duration};
    return media;
}

Result<BaseFile> readBaseFile(const QString &path)
{
    const std::string name = path.toStdString();
    const std::optional<SubtitleFormat> format = subtitleFormatFromPath(name);
    Result<BaseFile> read = format && canRead(*format) ? readBaseCues(name) : readBaseText(name);
    if (read && read->captions.empty())
        return Error{ErrorCode::InvalidData, "there is no caption text in it", name};
    return read;
}

} // namespace anycap::cli
