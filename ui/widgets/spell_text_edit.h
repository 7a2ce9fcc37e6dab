// SPDX-License-Identifier: MIT
/// @file spell_text_edit.h
/// A field for some lines of text with misspelt words marked, and corrections in its context menu.
#pragma once

#include <QPlainTextEdit>

namespace anycap::ui {

class SpellChecker;
class SpellHighlighter;

class SpellTextEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit SpellTextEdit(SpellChecker &checker, QWidget *parent = nullptr);
    ~SpellTextEdit() override;

signals:
    void focusLeft();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    SpellChecker &m_checker;
    SpellHighlighter *m_highlighter;
};

} // namespace anycap::ui
