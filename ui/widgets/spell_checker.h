// SPDX-License-Identifier: MIT
/// @file spell_checker.h
/// Spelling by Hunspell, with the dictionaries that are installed on this computer and the user's own words.
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class Hunspell;

namespace anycap::ui {

class StudioSettings;

class SpellChecker : public QObject {
    Q_OBJECT
public:
    explicit SpellChecker(StudioSettings &settings, QObject *parent = nullptr);
    ~SpellChecker() override;

    /// BCP 47 ("en", "pt-BR"); the nearest dictionary is taken. False: there is none, and every word is
    /// right.
    bool setLanguage(const QString &language);
    bool hasDictionary() const { return m_dictionary != nullptr; }
    /// The dictionary's name, "en_US"; empty when there is none.
    QString dictionaryName() const { return m_dictionaryName; }

    /// Words with digits, addresses and single letters are always right.
    bool isRight(const QString &word) const;
    QStringList suggestions(const QString &word) const;
    void addWord(const QString &word); ///< to the user's own words, for all languages

signals:
    void changed(); ///< other words are right now

private:
    StudioSettings &m_settings;
    std::unique_ptr<Hunspell> m_dictionary;
    QString m_dictionaryName;
    QString m_language;
    bool m_isUtf8 = true;
    mutable QHash<QString, bool> m_known; ///< asked before
};

} // namespace anycap::ui
