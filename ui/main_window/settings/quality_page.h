// SPDX-License-Identifier: MIT
/// @file quality_page.h
/// Whose limits cues are measured by, with the numbers, their source and their date.
#pragma once

#include "core/quality/preset.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;

namespace anycap::ui {

class StudioSettings;

class QualityPage : public QWidget {
    Q_OBJECT
public:
    explicit QualityPage(StudioSettings &settings, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showPreset();

    StudioSettings &m_settings;
    std::vector<QualityPreset> m_presets;
    QComboBox *m_preset;
    QLabel *m_presetLabel;
    QLabel *m_numbers;
};

} // namespace anycap::ui
