// SPDX-License-Identifier: MIT
/// @file version_text.h
/// A version of a caption in words: who wrote it, how, and when.
#pragma once

#include "core/project/project_types.h"

#include <QString>

namespace anycap::ui {

/// "ACM (acm-2b)", "Draft", "Imported", "You".
QString versionAuthor(const store::Version &version);
/// "ACM (acm-2b), brief, seed 3": for a line of a list.
QString versionTitle(const store::Version &version);
/// "accepted", "candidate" …
QString versionStateText(store::VersionState state);
/// Everything that is known of its making, as lines.
QString versionDetails(const store::Version &version);

} // namespace anycap::ui
