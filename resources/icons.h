// SPDX-License-Identifier: MIT
/// @file icons.h
/// The program's line icons, in the colour of the text they stand beside.
#pragma once

#include <QIcon>
#include <QString>

namespace anycap {

/// `name` is a file of resources/icons without its ending; a null icon when there is none. It is drawn anew
/// for each size, mode and palette, so it stays sharp on any screen and follows light and dark.
QIcon lineIcon(const QString &name);

} // namespace anycap
