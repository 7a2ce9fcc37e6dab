// SPDX-License-Identifier: MIT
/// @file picture_file.h
/// A picture file as the window paints it.
#pragma once

#include "core/base/result.h"

#include <QImage>

#include <string>

namespace anycap::ui {

/// Upright. Errors: as readImage(), OutOfMemory. Thread: any, and not the window's.
Result<QImage> readPicture(const std::string &path);

} // namespace anycap::ui
