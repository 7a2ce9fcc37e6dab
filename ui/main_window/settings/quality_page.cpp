// SPDX-License-Identifier: MIT
#include "ui/main_window/settings/quality_page.h"

#include "ui/session/studio_settings.h"
#include "ui/session/text.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>

namespace anycap::ui {

QualityPage::QualityPage(StudioSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_preset(new QComboBox(this))
    , m_presetLabel(new QLabel(this))
    , m_numbers(new QLabel(this))
{
    if (auto presets = builtInPresets())
        m_presets = *std::move(presets);
    m_preset->setObjectName(QStringLiteral("preset"));
    for (const QualityPreset &preset : m_presets)
        m_preset->addItem(fromUtf8(preset.name), fromUtf8(preset.id));
    m_preset->setCurrentIndex(m_preset->findData(settings.qualityPreset()));
    m_presetLabel->setBuddy(m_preset);
    m_numbers->setTextFormat(Qt::RichText);
    m_numbers->setWordWrap(true);
    m_numbers->setOpenExternalLinks(true);
    m_numbers->setTextInteractionFlags(Qt::TextBrowserInteraction);
    auto *form = new QFormLayout(this);
    form->addRow(m_presetLabel, m_preset);
    form->addRow(m_numbers);
    retranslate();
    connect(m_preset, &QComboBox::activated, this, [this](int index) {
        m_settings.setValue(QStringLiteral("quality/preset"), m_preset->itemData(index));
        showPreset();
    });
}

void QualityPage::retranslate()
{
    m_presetLabel->setText(tr("&Limits of:"));
    showPreset();
}

void QualityPage::showPreset()
{
    const int index = m_preset->currentIndex();
    if (index < 0) {
        m_numbers->clear();
        return;
    }
    const QualityPreset &preset = m_presets[static_cast<std::size_t>(index)];
    const QLocale locale;
    QString rows;
    const auto row = [&rows](const QString &name, const QString &value) {
        rows += QStringLiteral("<tr><td>%1</td><td style=\"padding-left: 1.5em\">%2</td></tr>")
                    .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    };
    if (preset.maxCharactersPerSecond)
        row(tr("Reading speed"),
            tr("at most %1 characters a second").arg(locale.toString(*preset.maxCharactersPerSecond)));
    if (preset.maxWordsPerMinute)
        row(tr("Reading speed"),
            tr("at most %1 words a minute").arg(locale.toString(*preset.maxWordsPerMinute)));
    if (preset.maxCharactersPerLine)
        row(tr("Length of a line"), tr("at most %n character(s)", nullptr, *preset.maxCharactersPerLine));
    if (preset.maxLines)
        row(tr("Lines"), tr("at most %n", nullptr, *preset.maxLines));
    const auto seconds = [&locale](Milliseconds time) {
        return tr("%1 s").arg(locale.toString(static_cast<double>(time.count()) / 1000));
    };
    if (preset.minDuration)
        row(tr("Shortest cue"), seconds(*preset.minDuration));
    if (preset.maxDuration)
        row(tr("Longest cue"), seconds(*preset.maxDuration));
    if (preset.minGapFrames)
        row(tr("Gap between cues"), tr("at least %n frame(s)", nullptr, *preset.minGapFrames));
    row(tr("Counted"),
        preset.halfWidthCountsHalf
            ? tr("characters as seen, half-width ones half; without markup and line breaks")
            : tr("characters as seen, with spaces; without markup and line breaks"));
    const QString source = fromUtf8(preset.source);
    const QString shown = source.startsWith(QLatin1String("http"))
        ? QStringLiteral("<a href=\"%1\">%1</a>").arg(source.toHtmlEscaped())
        : source.toHtmlEscaped();
    m_numbers->setText(QStringLiteral("<table>%1</table><p>%2</p>")
                           .arg(rows, tr("Source: %1, read %2").arg(shown, fromUtf8(preset.date))));
}

void QualityPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace anycap::ui
