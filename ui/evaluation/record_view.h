// SPDX-License-Identifier: MIT
/// @file record_view.h
/// One record of a run: its medium, the captions of all sides, and what each judge said of them.
#pragma once

#include "ui/preview/text_beside_medium.h"

#include <QString>

namespace anycap::ui {

class JudgedListModel;

class RecordView : public TextBesideMedium {
    Q_OBJECT
public:
    explicit RecordView(QWidget *parent = nullptr);

    /// @param mediaFolder where the media of the run are; empty: not known, only words are shown
    void showRecord(const JudgedListModel &model, int row, const QString &mediaFolder);
    void clear();
    void retranslate();
};

} // namespace anycap::ui
