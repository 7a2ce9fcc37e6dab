// SPDX-License-Identifier: MIT
/// @file acd_export_dialog.h
/// The project's captions as training data in the form of ACD: where to, how much of it for validation, in
/// which mix, under which licence; and, before anything is written, how many records that are.
#pragma once

#include "core/dataset/acd_export.h"

#include <QDialog>
#include <QTimer>

#include <cstdint>
#include <stop_token>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace anycap::ui {

class Studio;

class AcdExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit AcdExportDialog(Studio &studio, QWidget *parent = nullptr);
    ~AcdExportDialog() override;

    void setFolder(const QString &path);
    dataset::AcdExportOptions options() const;

    /// Stops what is written, and closes where nothing is.
    void reject() override;

signals:
    void previewed(); ///< the summary says what options() give
    void exported(const QString &folder);
    void stopped(); ///< or failed: the dialog stays and says so

protected:
    void changeEvent(QEvent *event) override;

private:
    struct PathRow {
        QLineEdit *edit = nullptr;
        QPushButton *browse = nullptr;
    };
    void build();
    PathRow addPath(const char *name);
    void choosePath(const PathRow &row);
    void retranslate();
    void proposePaths();
    void schedulePreview();
    void preview();
    void showPreview(const Result<dataset::AcdExportReport> &report);
    void setWriting(bool isWriting);
    void write();
    void finish(const Result<dataset::AcdExportReport> &report);

    Studio &m_studio;
    QFormLayout *m_form;
    PathRow m_folder;
    PathRow m_root;
    QSpinBox *m_validation;
    QCheckBox *m_mix;
    QCheckBox *m_candidates;
    QComboBox *m_licence;
    QLabel *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_export;
    QPushButton *m_cancel;
    QTimer m_previewTimer;
    std::stop_source m_stop; ///< of the preview, or of writing
    std::uint64_t m_asked = 0; ///< previews: only the newest answer is shown
    bool m_isWriting = false;
};

} // namespace anycap::ui
