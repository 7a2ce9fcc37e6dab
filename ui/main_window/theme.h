// SPDX-License-Identifier: MIT
/// @file theme.h
/// Light, dark or as the system says, and the size of text.
#pragma once

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>

namespace anycap::ui {

class StudioSettings;

class Theme : public QObject {
    Q_OBJECT
public:
    /// Remembers what the application had before, which is what "system" means.
    explicit Theme(StudioSettings &settings, QObject *parent = nullptr);

    static QPalette lightPalette();
    static QPalette darkPalette();
    static bool isDark(const QPalette &palette);

private:
    void apply();

    StudioSettings &m_settings;
    QPalette m_systemPalette;
    QString m_systemStyle;
    QFont m_systemFont;
};

} // namespace anycap::ui
