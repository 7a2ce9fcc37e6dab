// SPDX-License-Identifier: MIT
/// @file run_dialog.h
/// What a run of the benchmark should do: its records and media, who writes, refines and judges, and where
/// the results go.
#pragma once

#include "core/evaluation/run_settings.h"

#include <QDialog>
#include <QString>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace anycap::ui {

class Studio;

class RunDialog : public QDialog {
    Q_OBJECT
public:
    /// Begins with what was asked for last time.
    explicit RunDialog(Studio &studio, QWidget *parent = nullptr);

    /// To go on with a run, or to make another like it.
    void setRun(const QString &folder, const evaluation::RunSettings &settings);
    QString folder() const;
    evaluation::RunSettings settings() const;

    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct PathRow {
        QLineEdit *edit = nullptr;
        QPushButton *folder = nullptr;
        QPushButton *file = nullptr; ///< null: only folders
    };

    void build();
    PathRow addPath(QFormLayout *form, const char *name, bool takesFiles);
    void retranslate();
    void fillChoices();
    QStringList otherJudges() const;
    void tickJudges(const QStringList &names);
    void choosePath(const PathRow &row, bool isFile);
    void check();

    Studio &m_studio;
    PathRow m_records;
    PathRow m_media;
    PathRow m_results;
    PathRow m_prompts;
    QComboBox *m_base;
    QComboBox *m_refiner;
    QComboBox *m_judge;
    QListWidget *m_otherJudges; ///< ticked ones judge, too
    QSpinBox *m_rounds;
    QSpinBox *m_limit;
    QCheckBox *m_lengths;
    QComboBox *m_rules;
    QLabel *m_told;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QFormLayout *m_form;
};

} // namespace anycap::ui
