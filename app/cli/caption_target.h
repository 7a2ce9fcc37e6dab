// SPDX-License-Identifier: MIT
/// @file caption_target.h
/// Where `anycap caption` writes: standard output, one file, or a file for each medium.
#pragma once

#include "app/cli/caption_output.h"
#include "app/cli/command.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace anycap::cli {

struct CaptionTarget {
    std::optional<CaptionFormat> format; ///< absent only on standard output: text for people
    QString oneFile; ///< not empty: everything goes there
    QString folder; ///< not empty: made when first written to
    QStringList filePerMedium; ///< one for each medium, in order; empty otherwise

    bool isStandardOutput() const { return oneFile.isEmpty() && filePerMedium.isEmpty(); }
};

/// @param out the value of -o; empty: standard output
/// @param hasFolder one of the arguments was a folder, so that there may be several media
/// Errors (InvalidArgument, NotFound) name OUT: no known format, no such folder, a medium's own path.
Result<CaptionTarget> captionTarget(const QString &out, const QString &formatName, const QStringList &media,
                                    bool hasFolder);

/// Atomically; makes the folder when there is one to make.
Result<Unit> writeCaptions(const CaptionTarget &target, const QString &path, const std::string &content);

} // namespace anycap::cli
