// SPDX-License-Identifier: MIT
#include "ui/main_window/welcome_page.h"

#include "ui/main_window/project_actions.h"
#include "ui/session/studio.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace anycap::ui {

WelcomePage::WelcomePage(Studio &studio, ProjectActions &projects, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_projects(projects)
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_new(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_sample(new QPushButton(this))
    , m_recentTitle(new QLabel(this))
    , m_recent(new QListWidget(this))
    , m_forget(new QToolButton(this))
    , m_drop(new QLabel(this))
{
    m_new->setObjectName(QStringLiteral("welcomeNew"));
    m_open->setObjectName(QStringLiteral("welcomeOpen"));
    m_sample->setObjectName(QStringLiteral("welcomeSample"));
    m_recent->setObjectName(QStringLiteral("welcomeRecent"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.9);
    m_title->setFont(large);
    QFont bold = font();
    bold.setBold(true);
    m_recentTitle->setFont(bold);
    m_recentTitle->setBuddy(m_recent);
    m_subtitle->setWordWrap(true);
    m_drop->setWordWrap(true);
    m_drop->setForegroundRole(QPalette::PlaceholderText);
    m_recent->setAlternatingRowColors(true);
    m_recent->setTextElideMode(Qt::ElideMiddle);

    const int unit = fontMetrics().height();
    auto *begin = new QVBoxLayout;
    begin->addWidget(m_title);
    begin->addWidget(m_subtitle);
    begin->addSpacing(unit);
    for (QPushButton *button : {m_new, m_open, m_sample}) {
        button->setMinimumHeight(unit * 2);
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        begin->addWidget(button);
    }
    begin->addSpacing(unit);
    begin->addWidget(m_drop);
    begin->addStretch(1);

    auto *titleRow = new QHBoxLayout;
    titleRow->addWidget(m_recentTitle, 1);
    titleRow->addWidget(m_forget);
    auto *past = new QVBoxLayout;
    past->addLayout(titleRow);
    past->addWidget(m_recent, 1);

    auto *columns = new QHBoxLayout;
    columns->addLayout(begin, 2);
    columns->addSpacing(unit * 2);
    columns->addLayout(past, 3);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(unit * 3, unit * 3, unit * 3, unit * 3);
    all->addLayout(columns, 1);
    // It has the window to itself when it is seen, so it shall not hold the panels apart when it is not.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    const auto trigger = [this](const char *id) {
        return [this, id] { m_studio.actions().action(QLatin1String(id))->trigger(); };
    };
    connect(m_new, &QPushButton::clicked, this, trigger("file.new"));
    connect(m_open, &QPushButton::clicked, this, trigger("file.open"));
    connect(m_sample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
    connect(m_recent, &QListWidget::itemActivated, this, &WelcomePage::openCurrent);
    connect(m_forget, &QToolButton::clicked, this, &WelcomePage::forgetCurrent);
    connect(m_recent, &QListWidget::currentRowChanged, this,
            [this](int row) { m_forget->setEnabled(row >= 0); });
    connect(&projects, &ProjectActions::recentChanged, this, &WelcomePage::showRecent);
    retranslate();
}

void WelcomePage::retranslate()
{
    m_title->setText(QStringLiteral("AnyCap Studio"));
    m_subtitle->setText(tr("Captions for pictures, films and sounds: drafted, refined and checked."));
    m_new->setText(tr("&New project…"));
    m_open->setText(tr("&Open project…"));
    m_sample->setText(tr("Open the &sample project"));
    m_recentTitle->setText(tr("&Recent projects"));
    m_recent->setAccessibleName(tr("Recent projects"));
    m_forget->setText(tr("Remove from the list"));
    m_forget->setToolTip(tr("Removes the chosen project from this list; its file stays"));
    m_drop->setText(tr("Or drop pictures, films, sounds or a project here."));
    showRecent();
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WelcomePage::showRecent()
{
    m_recent->clear();
    const QStringList paths = m_projects.recent();
    for (const QString &path : paths) {
        const QFileInfo file(path);
        const bool isThere = file.exists();
        QString text
            = tr("%1\n%2").arg(file.completeBaseName(), QDir::toNativeSeparators(file.absolutePath()));
        if (!isThere)
            text = tr("%1 (missing)\n%2")
                       .arg(file.completeBaseName(), QDir::toNativeSeparators(file.absolutePath()));
        auto *item = new QListWidgetItem(text, m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
        if (!isThere)
            item->setForeground(palette().color(QPalette::Disabled, QPalette::Text));
    }
    if (paths.isEmpty()) {
        auto *item = new QListWidgetItem(tr("Projects that you open are listed here."), m_recent);
        item->setFlags(Qt::NoItemFlags);
    }
    m_forget->setEnabled(false);
    m_forget->setVisible(!paths.isEmpty());
}

void WelcomePage::openCurrent()
{
    const QListWidgetItem *item = m_recent->currentItem();
    if (item != nullptr && item->data(Qt::UserRole).isValid())
        m_projects.openProject(item->data(Qt::UserRole).toString());
}

void WelcomePage::forgetCurrent()
{
    const QListWidgetItem *item = m_recent->currentItem();
    if (item != nullptr)
        m_projects.forgetRecent(item->data(Qt::UserRole).toString());
}

} // namespace anycap::ui
