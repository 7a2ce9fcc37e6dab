// SPDX-License-Identifier: MIT
#include "ui/caption_panel/version_history.h"

#include "ui/caption_panel/version_text.h"
#include "ui/session/text.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace anycap::ui {

namespace {

enum class Origin : unsigned char { All, Person, Models, Imports };

bool fits(const store::Version &version, Origin origin)
{
    const std::string &provider = version.origin.provider;
    const bool isPerson = version.isByHand || provider.empty() || provider == "person";
    switch (origin) {
    case Origin::All:
        return true;
    case Origin::Person:
        return isPerson;
    case Origin::Models:
        return !isPerson && provider != "import";
    case Origin::Imports:
        return provider == "import";
    }
    return true;
}

} // namespace

VersionHistory::VersionHistory(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QComboBox(this))
    , m_list(new QTreeWidget(this))
    , m_details(new QLabel(this))
    , m_restore(new QPushButton(this))
    , m_reject(new QPushButton(this))
    , m_compare(new QPushButton(this))
{
    m_list->setObjectName(QStringLiteral("versions"));
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_restore->setObjectName(QStringLiteral("restoreVersion"));
    m_reject->setObjectName(QStringLiteral("rejectVersion"));
    m_compare->setObjectName(QStringLiteral("compareVersion"));
    m_details->setObjectName(QStringLiteral("versionDetails"));
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (int i = 0; i < 4; ++i)
        m_filter->addItem(QString(), i);
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_filter->setMinimumContentsLength(6);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_filter);
    buttons->addStretch(1);
    for (QPushButton *button : {m_compare, m_reject, m_restore})
        buttons->addWidget(button);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_list, 1);
    all->addWidget(m_details);
    all->addLayout(buttons);
    retranslate();
    connect(m_filter, &QComboBox::currentIndexChanged, this, &VersionHistory::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &VersionHistory::currentChanged);
    connect(m_restore, &QPushButton::clicked, this, [this] { emit restoreRequested(current()->id); });
    connect(m_compare, &QPushButton::clicked, this, [this] { emit compareRequested(current()->id); });
    connect(m_reject, &QPushButton::clicked, this, [this] {
        if (current()->state == store::VersionState::Rejected)
            emit reopenRequested(current()->id);
        else
            emit rejectRequested(current()->id);
    });
}

void VersionHistory::retranslate()
{
    m_list->setHeaderLabels({tr("Text"), tr("From"), tr("State")});
    m_list->setAccessibleName(tr("Versions of this caption, newest first"));
    m_filter->setAccessibleName(tr("Show versions of"));
    m_filter->setItemText(0, tr("All origins"));
    m_filter->setItemText(1, tr("By people"));
    m_filter->setItemText(2, tr("By models"));
    m_filter->setItemText(3, tr("Imported"));
    m_restore->setText(tr("Make it the &caption"));
    m_compare->setText(tr("Com&pare"));
    fill();
}

void VersionHistory::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void VersionHistory::setVersions(std::vector<store::Version> versions)
{
    m_versions = std::move(versions);
    fill();
}

void VersionHistory::setCanEdit(bool canEdit)
{
    m_canEdit = canEdit;
    currentChanged();
}

void VersionHistory::fill()
{
    const store::Version *before = current();
    const store::VersionId chosen = before != nullptr ? before->id : store::VersionId{};
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        const auto origin = static_cast<Origin>(m_filter->currentData().toInt());
        for (auto version = m_versions.rbegin(); version != m_versions.rend(); ++version) {
            if (!fits(*version, origin))
                continue;
            const QString text = fromUtf8(version->text).simplified();
            auto *item = new QTreeWidgetItem(
                m_list, {text, versionTitle(*version), versionStateText(version->state)});
            item->setData(0, Qt::UserRole, QVariant::fromValue<qlonglong>(version->id.value));
            item->setToolTip(0, fromUtf8(version->text));
            item->setToolTip(1, versionDetails(*version));
            if (version->state == store::VersionState::Accepted) {
                QFont bold = m_list->font();
                bold.setBold(true);
                item->setFont(0, bold);
            }
            if (version->id == chosen)
                m_list->setCurrentItem(item);
        }
        m_list->header()->resizeSection(0, m_list->fontMetrics().averageCharWidth() * 44);
        m_list->header()->resizeSection(1, m_list->fontMetrics().averageCharWidth() * 26);
    }
    currentChanged();
}

const store::Version *VersionHistory::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item == nullptr)
        return nullptr;
    const store::VersionId id{item->data(0, Qt::UserRole).toLongLong()};
    const auto found = std::find_if(m_versions.begin(), m_versions.end(),
                                    [&](const store::Version &version) { return version.id == id; });
    return found == m_versions.end() ? nullptr : &*found;
}

void VersionHistory::currentChanged()
{
    const store::Version *version = current();
    m_details->setText(version != nullptr ? versionDetails(*version) : QString());
    m_details->setVisible(version != nullptr);
    m_restore->setEnabled(m_canEdit && version != nullptr && version->state != store::VersionState::Accepted);
    m_compare->setEnabled(version != nullptr);
    const bool isRejected = version != nullptr && version->state == store::VersionState::Rejected;
    m_reject->setText(isRejected ? tr("&Undecided again") : tr("&Reject"));
    m_reject->setEnabled(m_canEdit && version != nullptr
                         && (isRejected || version->state == store::VersionState::Candidate));
}

} // namespace anycap::ui
