// SPDX-License-Identifier: MIT
#include "ui/main_window/settings/shortcuts_page.h"

#include "ui/session/action_registry.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace anycap::ui {

namespace {

QString plain(QString text) { return text.remove(QLatin1Char('&')); }

QString keysText(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText);
}

} // namespace

ShortcutsPage::ShortcutsPage(ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_keys(new QKeySequenceEdit(this))
    , m_keysLabel(new QLabel(this))
    , m_conflict(new QLabel(this))
    , m_assign(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_reset(new QPushButton(this))
    , m_resetAll(new QPushButton(this))
{
    m_filter->setObjectName(QStringLiteral("shortcutFilter"));
    m_filter->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("shortcuts"));
    m_list->setColumnCount(2);
    m_list->setUniformRowHeights(true);
    m_keys->setObjectName(QStringLiteral("keys"));
    m_assign->setObjectName(QStringLiteral("assign"));
    m_reset->setObjectName(QStringLiteral("reset"));
    m_resetAll->setObjectName(QStringLiteral("resetAll"));
    m_keysLabel->setBuddy(m_keys);
    m_conflict->setObjectName(QStringLiteral("conflict"));
    m_conflict->setWordWrap(true);
    auto *keys = new QHBoxLayout;
    keys->addWidget(m_keysLabel);
    keys->addWidget(m_keys, 1);
    keys->addWidget(m_assign);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_clear);
    buttons->addWidget(m_reset);
    buttons->addStretch(1);
    buttons->addWidget(m_resetAll);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_filter);
    all->addWidget(m_list, 1);
    all->addLayout(keys);
    all->addWidget(m_conflict);
    all->addLayout(buttons);
    retranslate();

    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::currentChanged);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsPage::checkConflict);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutsPage::assign);
    connect(m_clear, &QPushButton::clicked, this, &ShortcutsPage::clearCurrent);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutsPage::resetCurrent);
    connect(m_resetAll, &QPushButton::clicked, this, &ShortcutsPage::resetAll);
    connect(&actions, &ActionRegistry::shortcutsChanged, this, [this](const QString &id) {
        const QList<QTreeWidgetItem *> items
            = m_list->findItems(QStringLiteral("*"), Qt::MatchWildcard | Qt::MatchRecursive);
        for (QTreeWidgetItem *item : items) {
            if (item->data(0, Qt::UserRole).toString() == id)
                item->setText(1, keysText(m_actions.action(id)->shortcuts()));
        }
    });
}

void ShortcutsPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Find a command or a key"));
    m_filter->setAccessibleName(tr("Find a command or a key"));
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_keysLabel->setText(tr("&New keys:"));
    m_keys->findChild<QLineEdit *>()->setAccessibleName(tr("New keys"));
    m_assign->setText(tr("&Assign"));
    m_clear->setText(tr("No &keys"));
    m_reset->setText(tr("&Reset"));
    m_resetAll->setText(tr("Reset a&ll"));
    fill();
}

void ShortcutsPage::fill()
{
    const QString chosen = currentId();
    m_list->clear();
    for (int menu = 0; menu <= static_cast<int>(ActionMenu::Help); ++menu) {
        QTreeWidgetItem *heading = nullptr;
        for (const ActionRegistry::Entry &entry : m_actions.entries()) {
            if (static_cast<int>(entry.spec.menu) != menu)
                continue;
            if (heading == nullptr) {
                heading = new QTreeWidgetItem(m_list, {plain(ActionRegistry::menuTitle(entry.spec.menu))});
                heading->setFlags(Qt::ItemIsEnabled);
            }
            auto *item = new QTreeWidgetItem(
                heading, {plain(entry.action->text()), keysText(entry.action->shortcuts())});
            item->setData(0, Qt::UserRole, entry.spec.id);
            if (entry.spec.id == chosen)
                m_list->setCurrentItem(item);
        }
    }
    m_list->expandAll();
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    filter();
    currentChanged();
}

void ShortcutsPage::filter()
{
    const QString wanted = m_filter->text().trimmed();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *heading = m_list->topLevelItem(i);
        bool hasAny = false;
        for (int j = 0; j < heading->childCount(); ++j) {
            QTreeWidgetItem *item = heading->child(j);
            const bool isFound = item->text(0).contains(wanted, Qt::CaseInsensitive)
                || item->text(1).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!isFound);
            hasAny = hasAny || isFound;
        }
        heading->setHidden(!hasAny);
    }
}

QString ShortcutsPage::currentId() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item != nullptr ? item->data(0, Qt::UserRole).toString() : QString();
}

void ShortcutsPage::currentChanged()
{
    const bool hasAction = !currentId().isEmpty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_keys, m_clear, m_reset})
        widget->setEnabled(hasAction);
    m_keys->clear();
    checkConflict();
}

void ShortcutsPage::checkConflict()
{
    const QKeySequence keys = m_keys->keySequence();
    const QString owner = keys.isEmpty() ? QString() : m_actions.shortcutOwner(keys);
    m_assign->setEnabled(!keys.isEmpty() && !currentId().isEmpty() && owner != currentId());
    if (owner.isEmpty())
        m_conflict->clear();
    else if (owner == currentId())
        m_conflict->setText(tr("It has these keys already."));
    else
        m_conflict->setText(
            tr("“%1” has these keys now and would lose them.").arg(plain(m_actions.action(owner)->text())));
}

void ShortcutsPage::assign()
{
    m_actions.setShortcuts(currentId(), {m_keys->keySequence()});
    m_keys->clear();
}

void ShortcutsPage::clearCurrent() { m_actions.setShortcuts(currentId(), {}); }

void ShortcutsPage::resetCurrent() { m_actions.resetShortcuts(currentId()); }

void ShortcutsPage::resetAll()
{
    for (const ActionRegistry::Entry &entry : m_actions.entries()) {
        if (entry.action->shortcuts() != entry.spec.shortcuts)
            m_actions.resetShortcuts(entry.spec.id);
    }
}

void ShortcutsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace anycap::ui
