// SPDX-License-Identifier: MIT
#include "ui/main_window/settings/settings_dialog.h"

#include "ui/main_window/settings/appearance_page.h"
#include "ui/main_window/settings/endpoints_page.h"
#include "ui/main_window/settings/models_page.h"
#include "ui/main_window/settings/quality_page.h"
#include "ui/main_window/settings/shortcuts_page.h"
#include "ui/session/studio.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace anycap::ui {

SettingsDialog::SettingsDialog(Studio &studio, QWidget *parent)
    : QDialog(parent)
    , m_pages(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
{
    m_pages->setObjectName(QStringLiteral("pages"));
    for (QWidget *page : std::initializer_list<QWidget *>{
             new AppearancePage(studio.settings(), m_stack), new ModelsPage(studio, m_stack),
             new EndpointsPage(studio, m_stack), new QualityPage(studio.settings(), m_stack),
             new ShortcutsPage(studio.actions(), m_stack)}) {
        auto *scroll = new QScrollArea(m_stack);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidget(page);
        m_stack->addWidget(scroll);
        m_pages->addItem(QString());
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *columns = new QHBoxLayout;
    columns->addWidget(m_pages);
    columns->addWidget(m_stack, 1);
    auto *all = new QVBoxLayout(this);
    all->addLayout(columns, 1);
    all->addWidget(buttons);
    connect(m_pages, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    m_pages->setCurrentRow(0);
    resize(fontMetrics().averageCharWidth() * 112, fontMetrics().height() * 30);
}

void SettingsDialog::show(Page page)
{
    m_pages->setCurrentRow(static_cast<int>(page));
    open();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_pages->setAccessibleName(tr("Pages of settings"));
    const QStringList titles{tr("Appearance"), tr("Models and device"), tr("Servers"), tr("Quality"),
                             tr("Shortcuts")};
    int widest = 0;
    for (int i = 0; i < m_pages->count(); ++i) {
        m_pages->item(i)->setText(titles[i]);
        widest = std::max(widest, m_pages->fontMetrics().horizontalAdvance(titles[i]));
    }
    m_pages->setFixedWidth(widest + m_pages->fontMetrics().averageCharWidth() * 5);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace anycap::ui
