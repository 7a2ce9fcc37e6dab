// SPDX-License-Identifier: MIT
#include "ui/widgets/panel_toolbar.h"

#include <QEvent>
#include <QToolButton>

namespace anycap::ui {

PanelToolBar::PanelToolBar(QWidget *parent)
    : QToolBar(parent)
{
    fitIcons();
    retranslate();
}

void PanelToolBar::retranslate()
{
    // Qt makes this button without a name (also in 6.8); a screen reader would say "button".
    if (auto *extension = findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"))) {
        extension->setAccessibleName(tr("More commands"));
        extension->setToolTip(tr("More commands"));
    }
}

void PanelToolBar::fitIcons()
{
    const int side = fontMetrics().height();
    setIconSize(QSize(side, side));
}

void PanelToolBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fitIcons();
    QToolBar::changeEvent(event);
}

} // namespace anycap::ui
