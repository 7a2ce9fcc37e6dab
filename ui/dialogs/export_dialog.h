// SPDX-License-Identifier: MIT
/// @file export_dialog.h
/// What to write, where to, and, before anything is written, what it will look like and what will be lost.
#pragma once

#include "core/dataset/project_export.h"

#include <QDialog>
#include <QTimer>

#include <cstdint>
#include <stop_token>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace anycap::ui {

class Studio;

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(Studio &studio, QWidget *parent = nullptr);
    ~ExportDialog() override;

    void setKind(dataset::ExportKind kind);
    void setPath(const QString &path);
    dataset::ExportRequest request() const;

protected:
    void changeEvent(QEvent *event) override;
    void done(int result) override;

signals:
    void previewed(); ///< the preview shows what request() gives
    void exported(const QString &path);

private:
    void build();
    void retranslate();
    void kindChanged();
    void proposePath();
    void browse();
    void schedulePreview();
    void preview();
    void showPreview(const Result<dataset::ExportPreview> &preview);
    void write();
    void finish(const Result<dataset::ExportSummary> &summary);

    Studio &m_studio;
    QComboBox *m_kind;
    QComboBox *m_scope;
    QComboBox *m_encoding;
    QCheckBox *m_candidates;
    QCheckBox *m_replace;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QPlainTextEdit *m_text;
    QLabel *m_summary;
    QLabel *m_losses;
    QProgressBar *m_progress;
    QPushButton *m_export;
    QPushButton *m_close;
    QLabel *m_kindLabel;
    QLabel *m_scopeLabel;
    QLabel *m_encodingLabel;
    QLabel *m_pathLabel;
    QLabel *m_textLabel;
    QTimer m_previewTimer;
    std::stop_source m_stop;
    std::uint64_t m_asked = 0; ///< previews: only the newest answer is shown
    bool m_isPathOwn = false; ///< the user chose it: another kind changes its ending only
    bool m_isWriting = false;
};

} // namespace anycap::ui
