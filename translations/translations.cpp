// SPDX-License-Identifier: MIT
#include "translations/translations.h"

#include <QDir>

namespace anycap {

QStringList translatedLanguages()
{
    QStringList languages;
    const QString start = QStringLiteral("anycap_");
    const QString end = QStringLiteral(".qm");
    for (const QString &name : QDir(QStringLiteral(":/i18n")).entryList({start + QLatin1Char('*') + end}))
        languages << name.mid(start.size(), name.size() - start.size() - end.size());
    return languages;
}

} // namespace anycap
