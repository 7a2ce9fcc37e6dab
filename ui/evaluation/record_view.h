// SPDX-License-Identifier: MIT
/// @file record_view.h
/// One record of a run: its medium, the captions of all sides, and what each judge said of them.
#pragma once

#include "core/evaluation/report.h"

#include <QString>
#include <QWidget>

#include <optional>

class QPlainTextEdit;

namespace anycap::ui {

class JudgedListModel;
class MediumView;

class RecordView : public QWidget {
    Q_OBJECT
public:
    explicit RecordView(QWidget *parent = nullptr);

    /// @param mediaFolder where the media of the run are; empty: not known, only words are shown
    void showRecord(const JudgedListModel &model, int row, const QString &mediaFolder);
    void clear();
    void retranslate();

private:
    QPlainTextEdit *m_text;
    MediumView *m_medium;
    QString m_shown; ///< path of the medium: several records in a row are about one
};

} // namespace anycap::ui
