// SPDX-License-Identifier: MIT
/// @file import_dialog.h
/// A file's captions into the project: what was read in it, in which encoding, what was odd, and which medium
/// it belongs to, before anything is imported.
#pragma once

#include "core/base/result.h"
#include "ui/dialogs/import_preview.h"

#include <QDialog>
#include <QString>

#include <cstdint>
#include <memory>
#include <stop_token>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace anycap::ui {

class Studio;

class ImportDialog : public QDialog {
    Q_OBJECT
public:
    /// @param path empty: the text files beside the media
    ImportDialog(Studio &studio, const QString &path, QWidget *parent = nullptr);
    ~ImportDialog() override;

protected:
    void changeEvent(QEvent *event) override;

signals:
    void previewed();
    void imported();

private:
    void build();
    void retranslate();
    void look();
    void showLook(const Result<ImportPreview> &look);
    void showSubtitles();
    void showMatches();
    void showProblems();
    void fillMedia();
    void fillEncodings();
    void import();
    void importSubtitles();
    void importMatches();
    void finish(bool isDone);

    Studio &m_studio;
    QString m_path;
    std::shared_ptr<const ImportPreview> m_look;
    QFormLayout *m_form;
    QComboBox *m_media;
    QComboBox *m_kind;
    QComboBox *m_encoding;
    QLineEdit *m_language;
    QLineEdit *m_name;
    QLabel *m_mediaLabel;
    QLabel *m_kindLabel;
    QLabel *m_encodingLabel;
    QLabel *m_languageLabel;
    QLabel *m_nameLabel;
    QTableWidget *m_table;
    QLabel *m_summary;
    QPlainTextEdit *m_problems;
    QLabel *m_problemsLabel;
    QPushButton *m_import;
    std::stop_source m_stop;
    std::uint64_t m_asked = 0;
};

} // namespace anycap::ui
