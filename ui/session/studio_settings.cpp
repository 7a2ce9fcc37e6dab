// SPDX-License-Identifier: MIT
#include "ui/session/studio_settings.h"

#include <QSettings>

#include <algorithm>

namespace anycap::ui {

StudioSettings::StudioSettings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_store(file.isEmpty() ? std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                                           QStringLiteral("AnyCap"), QStringLiteral("Studio"))
                             : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

StudioSettings::~StudioSettings() = default;

QVariant StudioSettings::value(const QString &key, const QVariant &fallback) const
{
    return m_store->value(key, fallback);
}

void StudioSettings::setValue(const QString &key, const QVariant &value)
{
    if (m_store->contains(key) && m_store->value(key) == value)
        return;
    m_store->setValue(key, value);
    emit changed(key);
}

void StudioSettings::remove(const QString &key)
{
    if (!m_store->contains(key))
        return;
    m_store->remove(key);
    emit changed(key);
}

QString StudioSettings::theme() const
{
    return value(QStringLiteral("appearance/theme"), QStringLiteral("system")).toString();
}

QString StudioSettings::language() const { return value(QStringLiteral("appearance/language")).toString(); }

QString StudioSettings::qualityPreset() const
{
    return value(QStringLiteral("quality/preset"), QStringLiteral("netflix-en")).toString();
}

double StudioSettings::fontScale() const
{
    return std::clamp(value(QStringLiteral("appearance/fontScale"), 1.0).toDouble(), 0.8, 2.0);
}

bool StudioSettings::reopensLastProject() const
{
    return value(QStringLiteral("start/reopenLast"), false).toBool();
}

QStringList StudioSettings::modelFolders() const
{
    return value(QStringLiteral("models/folders")).toStringList();
}

} // namespace anycap::ui
