// SPDX-License-Identifier: MIT
/// @file measurement_text.h
/// What the checker measured, in a sentence of the user's language. (Measurement::explanation is the same in
/// English, for the command line and for what is stored.)
#pragma once

#include "core/base/constraint.h"

#include <QString>

namespace anycap::ui {

/// "23 words; wanted: at most 20; 3 too many", "“harbour” is not mentioned".
QString measurementText(const Measurement &measurement);

} // namespace anycap::ui
