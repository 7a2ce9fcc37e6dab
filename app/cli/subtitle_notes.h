// SPDX-License-Identifier: MIT
/// @file subtitle_notes.h
/// What was odd in a subtitle file, as the lines that the commands show.
#pragma once

#include "core/subtitle/document.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace anycap::cli {

/// "film.srt:12: …" for each problem; after the first 20 a line says how many more there are.
QStringList problemLines(const std::vector<SubtitleProblem> &problems, const QString &name);

} // namespace anycap::cli
