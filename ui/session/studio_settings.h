// SPDX-License-Identifier: MIT
/// @file studio_settings.h
/// What the user chose for this computer and account, not for a project. Kept by QSettings; a test gives a
/// file of its own.
#pragma once

#include <QObject>
#include <QString>
#include <QVariant>

#include <memory>

class QSettings;

namespace anycap::ui {

class StudioSettings : public QObject {
    Q_OBJECT
public:
    /// @param file an INI file; empty: the account's own place.
    explicit StudioSettings(const QString &file = {}, QObject *parent = nullptr);
    ~StudioSettings() override;

    QVariant value(const QString &key, const QVariant &fallback = {}) const;
    void setValue(const QString &key, const QVariant &value);
    void remove(const QString &key);

    // The keys that more than one panel reads.
    QString theme() const; ///< "system", "light", "dark"
    QString language() const; ///< BCP 47; empty: the system's
    QString qualityPreset() const; ///< id of core/quality's presets
    double fontScale() const; ///< 0.8 … 2
    bool reopensLastProject() const; ///< at the start of the program
    /// Folders of checkpoints that the user added.
    QStringList modelFolders() const;

signals:
    void changed(const QString &key);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace anycap::ui
