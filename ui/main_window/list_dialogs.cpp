// SPDX-License-Identifier: MIT
#include "ui/main_window/list_dialogs.h"

#include "ui/session/action_names.h"
#include "ui/session/notices.h"
#include "ui/session/project_session.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace anycap::ui {

namespace {

constexpr int kMostSteps = 500;

void makeLarge(QDialog &dialog)
{
    dialog.resize(dialog.fontMetrics().averageCharWidth() * 80, dialog.fontMetrics().height() * 24);
}

} // namespace

MessagesDialog::MessagesDialog(Notices &notices, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Messages"));
    m_list->setAccessibleName(tr("Messages"));
    m_list->setWordWrap(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAlternatingRowColors(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_list);
    all->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copyButton, &QPushButton::clicked, this, &MessagesDialog::copy);
    connect(&notices, &Notices::added, this, &MessagesDialog::append);
    for (const Notice &notice : notices.all())
        append(notice);
    makeLarge(*this);
}

void MessagesDialog::append(const Notice &notice)
{
    const QString time = QLocale().toString(notice.when.time(), QLocale::ShortFormat);
    QString level;
    QStyle::StandardPixmap icon = QStyle::SP_MessageBoxInformation;
    if (notice.level == NoticeLevel::Warning) {
        level = tr("Warning: ");
        icon = QStyle::SP_MessageBoxWarning;
    } else if (notice.level == NoticeLevel::Error) {
        level = tr("Error: ");
        icon = QStyle::SP_MessageBoxCritical;
    }
    auto *item = new QListWidgetItem(style()->standardIcon(icon, nullptr, this),
                                     QStringLiteral("%1  %2%3").arg(time, level, notice.text), m_list);
    m_list->scrollToItem(item);
}

void MessagesDialog::copy()
{
    QStringList lines;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->selectedItems().isEmpty() || m_list->item(row)->isSelected())
            lines << m_list->item(row)->text();
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

HistoryDialog::HistoryDialog(ProjectSession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("History of changes"));
    m_list->setObjectName(QStringLiteral("steps"));
    m_list->setAccessibleName(tr("Steps, newest first"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_go = buttons->addButton(tr("&Go to this state"), QDialogButtonBox::ActionRole);
    m_go->setObjectName(QStringLiteral("goToStep"));
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_list);
    all->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &HistoryDialog::goToCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &HistoryDialog::goToCurrent);
    connect(&session, &ProjectSession::historyChanged, this, [this] {
        if (m_steps == 0)
            fill();
    });
    connect(&session, &ProjectSession::busyChanged, this, [this](bool isBusy) {
        if (!isBusy && m_steps != 0)
            goOn();
    });
    connect(&session, &ProjectSession::closed, this, &QDialog::reject);
    makeLarge(*this);
    fill();
}

void HistoryDialog::fill()
{
    m_list->clear();
    if (!m_session.isOpen())
        return;
    const auto actions = m_session.project().actions(kMostSteps);
    if (!actions)
        return;
    bool hasPresent = false;
    for (const store::ActionInfo &action : *actions) {
        const QString when
            = QLocale().toString(QDateTime::fromMSecsSinceEpoch(action.performed.ms), QLocale::ShortFormat);
        QString text = tr("%1  (%2)").arg(actionDisplayName(action.name), when);
        if (action.isUndone)
            text = tr("Undone: %1").arg(text);
        else if (!hasPresent)
            text = tr("Now: %1").arg(text);
        auto *item = new QListWidgetItem(text, m_list);
        if (!action.isUndone && !hasPresent) {
            hasPresent = true;
            QFont bold = m_list->font();
            bold.setBold(true);
            item->setFont(bold);
            m_list->setCurrentItem(item);
        }
        item->setData(Qt::UserRole, action.isUndone);
    }
    new QListWidgetItem(hasPresent ? tr("The beginning") : tr("Now: the beginning"), m_list);
    m_go->setEnabled(m_list->count() > 1);
}

void HistoryDialog::goToCurrent()
{
    const int chosen = m_list->currentRow();
    int present = 0;
    while (present < m_list->count() - 1 && m_list->item(present)->data(Qt::UserRole).toBool())
        ++present;
    if (chosen < 0)
        return;
    m_steps = chosen - present;
    goOn();
}

void HistoryDialog::goOn()
{
    // A large step goes on in the background; busyChanged then calls again.
    while (m_steps != 0 && !m_session.isBusy()) {
        if (m_steps > 0 && m_session.nextUndo()) {
            --m_steps;
            m_session.undo();
        } else if (m_steps < 0 && m_session.nextRedo()) {
            ++m_steps;
            m_session.redo();
        } else {
            m_steps = 0;
        }
    }
    if (m_steps == 0 && !m_session.isBusy())
        fill();
}

} // namespace anycap::ui
