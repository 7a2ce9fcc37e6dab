// SPDX-License-Identifier: MIT
/// @file appearance_page.h
/// Colours, size of text, language.
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace anycap::ui {

class StudioSettings;

class AppearancePage : public QWidget {
    Q_OBJECT
public:
    explicit AppearancePage(StudioSettings &settings, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    StudioSettings &m_settings;
    QComboBox *m_theme;
    QComboBox *m_size;
    QComboBox *m_language;
    QCheckBox *m_reopen;
    QLabel *m_themeLabel;
    QLabel *m_sizeLabel;
    QLabel *m_languageLabel;
};

} // namespace anycap::ui
