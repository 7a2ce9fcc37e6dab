// SPDX-License-Identifier: MIT
#include "ui/main_window/settings/appearance_page.h"

#include "ui/main_window/language.h"
#include "ui/session/studio_settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>

#include <array>

namespace anycap::ui {

namespace {

constexpr std::array kSizes{0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0};

} // namespace

AppearancePage::AppearancePage(StudioSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_theme(new QComboBox(this))
    , m_size(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_reopen(new QCheckBox(this))
    , m_themeLabel(new QLabel(this))
    , m_sizeLabel(new QLabel(this))
    , m_languageLabel(new QLabel(this))
{
    m_theme->setObjectName(QStringLiteral("theme"));
    m_size->setObjectName(QStringLiteral("fontSize"));
    m_language->setObjectName(QStringLiteral("language"));
    m_reopen->setObjectName(QStringLiteral("reopenLast"));
    m_reopen->setChecked(settings.reopensLastProject());
    auto *form = new QFormLayout(this);
    form->addRow(m_themeLabel, m_theme);
    form->addRow(m_sizeLabel, m_size);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_reopen);
    m_themeLabel->setBuddy(m_theme);
    m_sizeLabel->setBuddy(m_size);
    m_languageLabel->setBuddy(m_language);
    retranslate();
    connect(m_reopen, &QCheckBox::toggled, this,
            [this](bool isWanted) { m_settings.setValue(QStringLiteral("start/reopenLast"), isWanted); });
    connect(m_theme, &QComboBox::activated, this, [this](int index) {
        m_settings.setValue(QStringLiteral("appearance/theme"), m_theme->itemData(index));
    });
    connect(m_size, &QComboBox::activated, this, [this](int index) {
        m_settings.setValue(QStringLiteral("appearance/fontScale"), m_size->itemData(index));
    });
    connect(m_language, &QComboBox::activated, this, [this](int index) {
        m_settings.setValue(QStringLiteral("appearance/language"), m_language->itemData(index));
    });
}

void AppearancePage::fill()
{
    m_theme->clear();
    m_theme->addItem(tr("As the system"), QStringLiteral("system"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_theme->setCurrentIndex(m_theme->findData(m_settings.theme()));
    m_size->clear();
    for (const double size : kSizes) {
        m_size->addItem(tr("%1 %").arg(QLocale().toString(qRound(size * 100))), size);
        if (qFuzzyCompare(size, m_settings.fontScale()))
            m_size->setCurrentIndex(m_size->count() - 1);
    }
    m_language->clear();
    for (const Language::Choice &choice : Language::choices())
        m_language->addItem(choice.name, choice.code);
    m_language->setCurrentIndex(m_language->findData(m_settings.language()));
}

void AppearancePage::retranslate()
{
    m_themeLabel->setText(tr("&Colours:"));
    m_sizeLabel->setText(tr("&Size of text:"));
    m_languageLabel->setText(tr("&Language:"));
    m_reopen->setText(tr("Open the last &project when the program starts"));
    fill();
}

void AppearancePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace anycap::ui
