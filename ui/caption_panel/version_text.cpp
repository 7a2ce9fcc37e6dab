// SPDX-License-Identifier: MIT
#include "ui/caption_panel/version_text.h"

#include "ui/session/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace anycap::ui {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("VersionText", text); }

} // namespace

QString versionAuthor(const store::Version &version)
{
    const std::string &provider = version.origin.provider;
    QString author = fromUtf8(provider);
    if (provider.empty() || provider == "person")
        author = QCoreApplication::translate("VersionText", "You");
    else if (provider == "acm")
        author = QStringLiteral("ACM");
    else if (provider == "draft")
        author = QCoreApplication::translate("VersionText", "Draft");
    else if (provider == "import")
        author = QCoreApplication::translate("VersionText", "Imported");
    else if (provider == "model")
        author = QCoreApplication::translate("VersionText", "Model");
    const bool hasModel = !version.origin.model.empty() && version.origin.model != provider;
    if (hasModel)
        author = QStringLiteral("%1 (%2)").arg(author, fromUtf8(version.origin.model));
    if (version.isByHand && !provider.empty() && provider != "person")
        author = QCoreApplication::translate("VersionText", "%1, changed by you").arg(author);
    return author;
}

QString versionTitle(const store::Version &version)
{
    QStringList parts{versionAuthor(version)};
    if (!version.origin.instruction.empty())
        parts << fromUtf8(version.origin.instruction);
    if (version.origin.sampling.temperature > 0)
        parts << QCoreApplication::translate("VersionText", "seed %1")
                     .arg(QLocale().toString(static_cast<qulonglong>(version.origin.sampling.seed)));
    if (version.finish == Finish::Cancelled)
        parts << QCoreApplication::translate("VersionText", "partial");
    return parts.join(QStringLiteral(", "));
}

QString versionStateText(store::VersionState state)
{
    switch (state) {
    case store::VersionState::Candidate:
        return QCoreApplication::translate("VersionText", "candidate");
    case store::VersionState::Accepted:
        return QCoreApplication::translate("VersionText", "accepted");
    case store::VersionState::Rejected:
        return QCoreApplication::translate("VersionText", "rejected");
    case store::VersionState::Superseded:
        return QCoreApplication::translate("VersionText", "replaced");
    }
    return {};
}

QString versionDetails(const store::Version &version)
{
    const Provenance &origin = version.origin;
    QStringList lines;
    const auto add = [&lines](const char *label, const QString &value) {
        if (!value.isEmpty())
            lines << tr(label).arg(value);
    };
    add(QT_TRANSLATE_NOOP("VersionText", "By: %1"), versionAuthor(version));
    add(QT_TRANSLATE_NOOP("VersionText", "When: %1"),
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(version.created.ms), QLocale::ShortFormat));
    add(QT_TRANSLATE_NOOP("VersionText", "State: %1"), versionStateText(version.state));
    add(QT_TRANSLATE_NOOP("VersionText", "Instruction: %1"), fromUtf8(origin.instruction));
    add(QT_TRANSLATE_NOOP("VersionText", "Limits: %1"),
        fromUtf8(origin.constraints).trimmed().replace(QLatin1Char('\n'), QStringLiteral("; ")));
    if (origin.sampling.temperature > 0) {
        add(QT_TRANSLATE_NOOP("VersionText", "Seed: %1"),
            QLocale().toString(static_cast<qulonglong>(origin.sampling.seed)));
        add(QT_TRANSLATE_NOOP("VersionText", "Temperature: %1"),
            QLocale().toString(origin.sampling.temperature));
    }
    add(QT_TRANSLATE_NOOP("VersionText", "Device: %1"), fromUtf8(origin.device));
    add(QT_TRANSLATE_NOOP("VersionText", "Model's content: %1"), fromUtf8(origin.modelHash));
    add(QT_TRANSLATE_NOOP("VersionText", "Run: %1"), fromUtf8(version.run));
    return lines.join(QLatin1Char('\n'));
}

} // namespace anycap::ui
