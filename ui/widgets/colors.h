// SPDX-License-Identifier: MIT
/// @file colors.h
/// Colours of data, which no palette knows: one set for light windows and one for dark ones. Marks differ
/// from their ground by 3 : 1 and more, texts by 4.5 : 1; each also differs from the others by shape or
/// pattern.
#pragma once

#include <QColor>
#include <QPalette>

namespace anycap::ui {

struct DataColors {
    QColor waveform;
    QColor speech;
    QColor music;
    QColor otherSound;
    QColor shot;
    QColor problem;
    QColor playhead;
    QColor loop;
    QColor snap;
};

inline bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightnessF() < palette.color(QPalette::Text).lightnessF();
}

inline DataColors dataColors(const QPalette &palette)
{
    if (isDark(palette))
        return {QColor(0x6fa8dc), QColor(0x63c08a), QColor(0xc9a0e8), QColor(0x9aa0a6), QColor(0xf2c14e),
                QColor(0xff8a65), QColor(0xff6b6b), QColor(0x5ac8d8), QColor(0xf2c14e)};
    return {QColor(0x2f6fa8), QColor(0x2a7d4f), QColor(0x7b4aa3), QColor(0x6b7075), QColor(0x8a5a00),
            QColor(0xb3400f), QColor(0xc62828), QColor(0x00707f), QColor(0x8a5a00)};
}

/// `amount` of `a`, the rest of `b`.
inline QColor mixed(const QColor &a, const QColor &b, double amount)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() * amount + b.redF() * (1 - amount)),
                            static_cast<float>(a.greenF() * amount + b.greenF() * (1 - amount)),
                            static_cast<float>(a.blueF() * amount + b.blueF() * (1 - amount)));
}

} // namespace anycap::ui
