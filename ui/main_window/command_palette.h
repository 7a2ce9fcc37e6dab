// SPDX-License-Identifier: MIT
/// @file command_palette.h
/// One field that finds every command by some letters of its name, every medium, and cues by number.
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace anycap::ui {

class Studio;

class CommandPalette : public QDialog {
    Q_OBJECT
public:
    explicit CommandPalette(Studio &studio, QWidget *parent = nullptr);

    /// How well `wanted` fits: its letters in their order, better at the beginnings of words and in a row.
    /// -1 when a letter is missing.
    static int matchScore(const QString &wanted, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void search(const QString &wanted);
    void run();

    Studio &m_studio;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace anycap::ui
