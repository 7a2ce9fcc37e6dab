// SPDX-License-Identifier: MIT
/// @file evaluation_window.h
/// What a run of a benchmark came to: the scores of both sides with how sure they are, the radar chart, and
/// each record with its captions and what the judge said of them. Runs are made by `anycap eval run`.
#pragma once

#include "core/base/result.h"
#include "core/evaluation/report.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTableView;
class QTreeWidget;

namespace anycap::ui {

class JudgedListModel;
class RadarChart;
class Studio;

class EvaluationWindow : public QDialog {
    Q_OBJECT
public:
    explicit EvaluationWindow(Studio &studio, QWidget *parent = nullptr);

    /// The folder of a run, or a file of judged captions.
    void openRun(const QString &path);

signals:
    void settled(); ///< the run is shown, or was refused

protected:
    void changeEvent(QEvent *event) override;

private:
    /// The numbers of one part, made in the background: intervals take a while.
    struct Scores;

    void build();
    void retranslate();
    void chooseFolder();
    void chooseFile();
    void take(Result<evaluation::EvalReport> report, const QString &path);
    void showPart();
    void showScores();
    void showRecord();
    void saveChart();
    void saveReport();
    void tell(const QString &text);

    Studio &m_studio;
    QPushButton *m_folder;
    QPushButton *m_file;
    QLabel *m_path;
    QLabel *m_partLabel;
    QComboBox *m_part;
    QComboBox *m_rules;
    QTabWidget *m_tabs;
    QTreeWidget *m_scores;
    QLabel *m_difference;
    RadarChart *m_radar;
    QPushButton *m_saveChart;
    QTableView *m_table;
    QPlainTextEdit *m_record;
    QLabel *m_summary;
    QPushButton *m_saveReport;
    QPushButton *m_close;

    JudgedListModel *m_model;
    std::shared_ptr<evaluation::EvalReport> m_report;
    std::shared_ptr<const Scores> m_numbers; ///< of the part that is shown; null until they are made
    int m_turn = 0; ///< answers of earlier turns come too late
};

} // namespace anycap::ui
