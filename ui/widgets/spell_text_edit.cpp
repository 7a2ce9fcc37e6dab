// SPDX-License-Identifier: MIT
#include "ui/widgets/spell_text_edit.h"

#include "ui/widgets/spell_checker.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSyntaxHighlighter>
#include <QTextBoundaryFinder>

#include <memory>

namespace anycap::ui {

class SpellHighlighter : public QSyntaxHighlighter {
public:
    SpellHighlighter(SpellChecker &checker, QTextDocument *document)
        : QSyntaxHighlighter(document)
        , m_checker(checker)
    {
    }

protected:
    void highlightBlock(const QString &text) override
    {
        if (!m_checker.hasDictionary())
            return;
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        wrong.setUnderlineColor(Qt::red);
        QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
        qsizetype start = 0;
        while (start >= 0) {
            const bool isWord = words.boundaryReasons() & QTextBoundaryFinder::StartOfItem;
            const qsizetype end = words.toNextBoundary();
            if (end < 0)
                break;
            if (isWord && !m_checker.isRight(text.mid(start, end - start)))
                setFormat(static_cast<int>(start), static_cast<int>(end - start), wrong);
            start = end;
        }
    }

private:
    SpellChecker &m_checker;
};

SpellTextEdit::SpellTextEdit(SpellChecker &checker, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_checker(checker)
    , m_highlighter(new SpellHighlighter(checker, document()))
{
    setTabChangesFocus(true);
    connect(&checker, &SpellChecker::changed, m_highlighter, &QSyntaxHighlighter::rehighlight);
}

SpellTextEdit::~SpellTextEdit() = default;

void SpellTextEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        emit focusLeft();
}

void SpellTextEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    QTextCursor word = cursorForPosition(event->pos());
    word.select(QTextCursor::WordUnderCursor);
    const QString text = word.selectedText();
    if (!isReadOnly() && !text.isEmpty() && !m_checker.isRight(text)) {
        QAction *first = menu->actions().value(0);
        const auto insert = [&](const QString &title, auto &&slot) {
            auto *action = new QAction(title, menu.get());
            connect(action, &QAction::triggered, this, slot);
            menu->insertAction(first, action);
        };
        for (const QString &suggestion : m_checker.suggestions(text))
            insert(suggestion, [word, suggestion]() mutable { word.insertText(suggestion); });
        insert(tr("Add “%1” to my words").arg(text), [this, text] { m_checker.addWord(text); });
        menu->insertSeparator(first);
    }
    menu->exec(event->globalPos());
}

} // namespace anycap::ui
