// SPDX-License-Identifier: MIT
/// @file media_list.h
/// From MEDIA arguments (files and folders) to media files, and the base captions a user brings along.
#pragma once

#include "app/cli/command.h"
#include "core/base/caption.h"
#include "core/media/probe.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace anycap::cli {

enum class FolderDepth : unsigned char { TopOnly, All };

struct MediaList {
    QStringList files; ///< in the order of the arguments, folders sorted, each file once
    std::vector<Error> errors; ///< arguments that gave no file
};

/// A file is taken whatever its name; of a folder, the files whose names end as media files do.
MediaList listMedia(const QStringList &arguments, FolderDepth depth);

/// The medium as a provider is told of it, with the time it fills (absent for images).
struct OpenedMedia {
    MediaRef ref;
    std::optional<TimeRange> wholeTime;
};
Result<OpenedMedia> openMedia(const QString &path);

struct BaseFile {
    std::vector<TimedCaption> captions;
    QStringList notes; ///< what was odd in the file and what of it is not kept, a line each
};

/// A base caption file: subtitles give a caption a cue, with its time; any other text file is one caption.
/// Captions are plain text: tags and placement are left out, with a note. Errors: those of reading,
/// InvalidData when there is no text in it.
Result<BaseFile> readBaseFile(const QString &path);

} // namespace anycap::cli
