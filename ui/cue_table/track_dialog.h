// SPDX-License-Identifier: MIT
/// @file track_dialog.h
/// Name, language and kind of a track.
#pragma once

#include "core/project/project_types.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace anycap::ui {

class TrackDialog : public QDialog {
    Q_OBJECT
public:
    TrackDialog(const store::Track &track, const QString &title, QWidget *parent = nullptr);

    store::Track track() const; ///< with what was entered

private:
    store::Track m_track;
    QLineEdit *m_name;
    QComboBox *m_language;
    QComboBox *m_kind;
};

/// "Subtitles"
QString trackKindText(store::TrackKind kind);
/// "German", for "de"; the tag itself where there is no word for it.
QString languageText(const std::string &tag);

} // namespace anycap::ui
