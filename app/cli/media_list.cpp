// SPDX-License-Identifier: MIT
// Finding media files; see media_list.h.
#include "app/cli/media_list.h"

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

Result<std::vector<TimedCaption>> readBaseFile(const QString &path)
{
    const std::string name = path.toStdString();
    std::vector<TimedCaption> captions;
    const std::optional<SubtitleFormat> format = subtitleFormatFromPath(name);
    if (format && canRead(*format)) {
        const Result<SubtitleDocument> document = readSubtitleFile(name);
        if (!document)
            return document.error();
        for (const Cue &cue : document->cues) {
            const std::string text = trimmedText(withoutMarkup(cue.text));
            const TimeRange time{std::max(cue.time.start, Milliseconds(0)),
                                 std::max(cue.time.end, cue.time.start)};
            if (!text.empty())
                captions.push_back({time, text});
        }
    } else {
        constexpr std::size_t kMostBytes = 1U << 20U;
        const Result<std::string> bytes = readFile(name, kMostBytes);
        if (!bytes)
            return bytes.error();
        const Result<DecodedText> text = decodeText(*bytes, detectEncodings(*bytes).front().encoding);
        if (!text)
            return text.error();
        if (const std::string caption = trimmedText(text->utf8); !caption.empty())
            captions.push_back({std::nullopt, caption});
    }
    if (captions.empty())
        return Error{ErrorCode::InvalidData, "there is no caption text in it", name};
    return captions;
}

} // namespace anycap::cli
