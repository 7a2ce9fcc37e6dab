// SPDX-License-Identifier: MIT
/// @file settings_dialog.h
/// The settings of the program. Everything applies at once; there is nothing to confirm.
#pragma once

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace anycap::ui {

class Studio;

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(Studio &studio, QWidget *parent = nullptr);

    enum class Page : unsigned char { Appearance, Models, Servers, Quality, Shortcuts };
    void show(Page page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QListWidget *m_pages;
    QStackedWidget *m_stack;
};

} // namespace anycap::ui
