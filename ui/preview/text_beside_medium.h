// SPDX-License-Identifier: MIT
/// @file text_beside_medium.h
/// What is written of a medium and, beside it, the medium itself: records of datasets and benchmarks.
#pragma once

#include <QSplitter>
#include <QString>

class QPlainTextEdit;

namespace anycap::ui {

class MediumView;

class TextBesideMedium : public QSplitter {
    Q_OBJECT
public:
    explicit TextBesideMedium(QWidget *parent = nullptr);

    QPlainTextEdit &text() { return *m_text; }
    const MediumView &medium() const { return *m_medium; }
    /// Empty: only the text is seen. The medium that is shown already goes on playing.
    void showMedium(const QString &path);

private:
    QPlainTextEdit *m_text;
    MediumView *m_medium;
    QString m_shown; ///< several records in a row are about one medium
};

} // namespace anycap::ui
