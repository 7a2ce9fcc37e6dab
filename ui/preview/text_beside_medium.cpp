// SPDX-License-Identifier: MIT
#include "ui/preview/text_beside_medium.h"

#include "ui/preview/medium_view.h"

#include <QPlainTextEdit>

namespace anycap::ui {

TextBesideMedium::TextBesideMedium(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_text(new QPlainTextEdit(this))
    , m_medium(new MediumView(this))
{
    m_text->setObjectName(QStringLiteral("record"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_medium->setObjectName(QStringLiteral("medium"));
    m_medium->setVisible(false);
    addWidget(m_text);
    addWidget(m_medium);
    setChildrenCollapsible(false);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
}

void TextBesideMedium::showMedium(const QString &path)
{
    m_medium->setVisible(!path.isEmpty());
    if (path == m_shown)
        return;
    m_shown = path;
    if (path.isEmpty())
        m_medium->clear();
    else
        m_medium->showMedium(path);
}

} // namespace anycap::ui
