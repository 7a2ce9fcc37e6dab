// SPDX-License-Identifier: MIT
#include "ui/main_window/language.h"

#include "translations/translations.h"

#include "ui/session/studio_settings.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace anycap::ui {

namespace {

const QString kFolder = QStringLiteral(":/i18n");
const QString kPrefix = QStringLiteral("anycap_");

} // namespace

Language::Language(StudioSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&settings, &StudioSettings::changed, this, [this](const QString &key) {
        if (key == QLatin1String("appearance/language"))
            apply();
    });
    apply();
}

Language::~Language() = default;

QList<Language::Choice> Language::choices()
{
    QList<Choice> choices{{QString(), tr("As the system says")}};
    for (const QString &code : translatedLanguages()) {
        QString name = QLocale(code).nativeLanguageName();
        if (!name.isEmpty())
            name[0] = name[0].toUpper();
        choices.append({code, code == QLatin1String("en") ? QStringLiteral("English") : name});
    }
    return choices;
}

void Language::apply()
{
    for (QTranslator *translator : {&m_texts, &m_plurals, &m_qt})
        QApplication::removeTranslator(translator);
    if (m_pseudo)
        QApplication::removeTranslator(m_pseudo.get());
    m_pseudo.reset();
    const QString chosen = m_settings.language();
    const QLocale locale = chosen.isEmpty() ? QLocale::system() : QLocale(chosen);
    QLocale::setDefault(locale);
    // The last one installed is asked first: English plurals for what the language has no text for.
    if (m_plurals.load(kPrefix + QStringLiteral("en"), kFolder))
        QApplication::installTranslator(&m_plurals);
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&m_qt);
    if (locale.language() != QLocale::English
        && m_texts.load(locale, QStringLiteral("anycap"), QStringLiteral("_"), kFolder))
        QApplication::installTranslator(&m_texts);
    Qt::LayoutDirection direction = locale.textDirection();
    const QString pseudo = qEnvironmentVariable("ANYCAP_PSEUDO");
    if (pseudo == QLatin1String("rtl"))
        direction = Qt::RightToLeft;
    if (pseudo == QLatin1String("long")) {
        m_pseudo = std::make_unique<PseudoTranslator>();
        QApplication::installTranslator(m_pseudo.get());
    }
    QApplication::setLayoutDirection(direction);
}

QString PseudoTranslator::translate(const char * /*context*/, const char *sourceText,
                                    const char * /*disambiguation*/, int /*n*/) const
{
    const QString text = QString::fromUtf8(sourceText);
    if (text.isEmpty())
        return {};
    const qsizetype more = std::max<qsizetype>(1, text.size() * 2 / 5);
    return text + QLatin1Char(' ') + QString(more - 1, QLatin1Char('x'));
}

} // namespace anycap::ui
