// SPDX-License-Identifier: MIT
#include "ui/cue_table/track_dialog.h"

#include "ui/session/text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <array>

namespace anycap::ui {

namespace {

/// Offered; any other BCP 47 tag can be typed.
constexpr std::array kLanguages{"ar", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr",
                                "he", "hi", "hu", "id", "it", "ja", "ko", "nl", "no", "pl", "pt",
                                "ro", "ru", "sv", "th", "tr", "uk", "ur", "vi", "zh"};

} // namespace

QString trackKindText(store::TrackKind kind)
{
    constexpr std::array kTexts{
        QT_TRANSLATE_NOOP("TrackKind", "Subtitles"),
        QT_TRANSLATE_NOOP("TrackKind", "Captions (SDH)"),
        QT_TRANSLATE_NOOP("TrackKind", "Descriptions"),
        QT_TRANSLATE_NOOP("TrackKind", "Alt text"),
    };
    return QCoreApplication::translate("TrackKind", kTexts[static_cast<std::size_t>(kind)]);
}

QString languageText(const std::string &tag)
{
    const QLocale locale(fromUtf8(tag).replace(u'-', u'_'));
    if (tag.empty() || locale.language() == QLocale::C)
        return fromUtf8(tag);
    return QLocale::languageToString(locale.language());
}

TrackDialog::TrackDialog(const store::Track &track, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_track(track)
    , m_name(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_kind(new QComboBox(this))
{
    setWindowTitle(title);
    m_name->setText(fromUtf8(track.name));
    m_name->setObjectName(QStringLiteral("trackName"));
    m_language->setEditable(true);
    m_language->setObjectName(QStringLiteral("trackLanguage"));
    m_language->addItem(tr("Not known"), QString());
    for (const char *tag : kLanguages)
        m_language->addItem(tr("%1 (%2)", "language and its tag").arg(languageText(tag), QLatin1String(tag)),
                            QString::fromLatin1(tag));
    const int known = m_language->findData(fromUtf8(track.language));
    m_language->setCurrentIndex(known);
    if (known < 0)
        m_language->setEditText(fromUtf8(track.language));
    for (const auto kind : {store::TrackKind::Subtitles, store::TrackKind::Captions,
                            store::TrackKind::Descriptions, store::TrackKind::AltText})
        m_kind->addItem(trackKindText(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(static_cast<int>(track.kind));

    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&Kind"), m_kind);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
}

store::Track TrackDialog::track() const
{
    store::Track track = m_track;
    track.name = toUtf8(m_name->text().trimmed());
    const int chosen = m_language->findText(m_language->currentText());
    track.language
        = toUtf8(chosen >= 0 ? m_language->itemData(chosen).toString() : m_language->currentText().trimmed());
    track.kind = static_cast<store::TrackKind>(m_kind->currentData().toInt());
    return track;
}

} // namespace anycap::ui
