// SPDX-License-Identifier: MIT
/// @file language.h
/// The language of the window, changed while it runs.
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

#include <memory>

namespace anycap::ui {

class StudioSettings;

class Language : public QObject {
    Q_OBJECT
public:
    explicit Language(StudioSettings &settings, QObject *parent = nullptr);
    ~Language() override;

    struct Choice {
        QString code; ///< "" the system's, else as QLocale names it
        QString name; ///< in that language itself
    };
    static QList<Choice> choices();

private:
    void apply();

    StudioSettings &m_settings;
    QTranslator m_texts;
    QTranslator m_plurals; ///< English: "1 cue", "2 cues"
    QTranslator m_qt;
    std::unique_ptr<QTranslator> m_pseudo;
};

/// Not a language: every text longer by two fifths, or the window mirrored, to see what the layout makes of
/// it. Chosen by the environment variable ANYCAP_PSEUDO=long or =rtl.
class PseudoTranslator : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    QString translate(const char *context, const char *sourceText, const char *disambiguation,
                      int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace anycap::ui
