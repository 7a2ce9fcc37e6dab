// SPDX-License-Identifier: MIT
/// @file time_text.h
/// Times as people write and read them: hours, minutes, seconds and milliseconds or frames.
#pragma once

#include "core/base/media_buffers.h"

#include <QString>

#include <optional>

namespace anycap::ui {

/// "00:01:02.500"; with a frame rate "00:01:02:12", the frame whose beginning is nearest.
QString timeText(Milliseconds time, std::optional<double> framesPerSecond = std::nullopt);

/// "2.500": seconds and milliseconds; with a frame rate "2:12".
QString durationText(Milliseconds time, std::optional<double> framesPerSecond = std::nullopt);

/// Reads what is commonly typed: "1:02.5", "62.5", "00:01:02,500", a comma for the point, missing leading
/// parts; with a frame rate a last part behind a colon (of three or more, or of two for durations) is frames.
/// Nothing for what is no time.
std::optional<Milliseconds>
parseTime(const QString &text, std::optional<double> framesPerSecond = std::nullopt, bool isDuration = false);

} // namespace anycap::ui
