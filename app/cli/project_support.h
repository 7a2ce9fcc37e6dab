// SPDX-License-Identifier: MIT
/// @file project_support.h
/// What the `anycap project` commands share: opening a project with its notes told, and finding the media,
/// track or number that an argument means. Errors are told on the console; nothing means one was.
#pragma once

#include "app/cli/command.h"
#include "core/project/project.h"

#include <optional>

namespace anycap::cli {

std::optional<store::Project> openProject(const Invocation &call, store::ProjectAccess access);

/// By number, path or file name; Error with the choices when none or several match.
Result<store::Media> findMedia(const store::Project &project, const QString &which);

/// --track N, else the only track of --media M, else the only track. Error with the choices otherwise.
Result<store::Track> findTrack(const store::Project &project, const Invocation &call);

/// A whole number of at least 1; told on the console and nothing when it is not one.
std::optional<qint64> positiveNumber(const Invocation &call, const QString &option, const QString &value);

/// "3 (film.srt, subtitles, de, 120 cues)".
QString trackText(const store::Track &track);

QString fromUtf8(std::string_view text);

} // namespace anycap::cli
