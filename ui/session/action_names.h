// SPDX-License-Identifier: MIT
/// @file action_names.h
/// Names of undo steps. In the file they are English ("move 3 cues"), so that the command line and windows in
/// any language read the same history; here they are put into the user's language.
#pragma once

#include <QString>

#include <string_view>

namespace anycap::ui {

/// "move 3 cues" in the user's language; a name that is not known as it is.
QString actionDisplayName(std::string_view name);

} // namespace anycap::ui
