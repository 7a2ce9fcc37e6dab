// SPDX-License-Identifier: MIT
/// @file text.h
/// Between core's UTF-8 and Qt's strings.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace anycap::ui {

inline QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline std::string toUtf8(const QString &text) { return text.toStdString(); }

} // namespace anycap::ui
