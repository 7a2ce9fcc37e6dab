// SPDX-License-Identifier: MIT
/// @file evaluation_window.h
/// Runs of the benchmark: making them, and what they came to: the scores of all sides with how sure they are,
/// the radar chart, and each record with its medium, its captions and what the judges said of them.
#pragma once

#include "core/base/result.h"
#include "core/evaluation/benchmark_run.h"
#include "core/evaluation/report.h"

#include <QDialog>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTableView;
class QTreeWidget;

namespace anycap::ui {

class BenchmarkRunner;
class JudgedListModel;
class RadarChart;
class RecordView;
class Studio;
struct RunNumbers;

class EvaluationWindow : public QDialog {
    Q_OBJECT
public:
    explicit EvaluationWindow(Studio &studio, QWidget *parent = nullptr);

    /// The folder of a run, or a file of judged captions.
    void openRun(const QString &path);
    /// Asks what to run, beginning with the run that is open.
    void askForRun();
    void startRun(const QString &folder, const evaluation::RunSettings &settings);
    bool isRunning() const;

    void reject() override; ///< however it is closed: a run under way is asked about

signals:
    void settled(); ///< the run is shown, or was refused
    void runEnded(); ///< done, stopped or failed; what it made is shown after that

protected:
    void changeEvent(QEvent *event) override;

private:
    struct OpenedRun {
        evaluation::EvalReport report;
        std::optional<evaluation::RunSettings> settings; ///< of a folder that has them
    };

    void build();
    void retranslate();
    void chooseFolder();
    void chooseFile();
    static Result<OpenedRun> read(const QString &path);
    void take(Result<OpenedRun> run, const QString &path);
    void showProgress(const evaluation::RunProgress &progress);
    void takeOutcome(const Result<evaluation::RunOutcome> &outcome);
    void showPart();
    void showScores();
    void showRecord();
    void tellAboutRun();
    const evaluation::ReportPart &currentPart() const;
    void saveChart();
    void saveReport();
    void tell(const QString &text);

    Studio &m_studio;
    QPushButton *m_newRun;
    QPushButton *m_folder;
    QPushButton *m_file;
    QLabel *m_path;
    QLabel *m_partLabel;
    QComboBox *m_part;
    QComboBox *m_rules;
    QTabWidget *m_tabs;
    QTreeWidget *m_scores;
    QLabel *m_difference;
    QWidget *m_chart; ///< the radar chart with its button
    RadarChart *m_radar;
    QPushButton *m_saveChart;
    QTableView *m_table;
    RecordView *m_record;
    QWidget *m_progressRow;
    QLabel *m_step;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QLabel *m_summary;
    QPushButton *m_saveReport;
    QPushButton *m_close;

    JudgedListModel *m_model;
    BenchmarkRunner *m_runner;
    std::shared_ptr<evaluation::EvalReport> m_report;
    std::optional<evaluation::RunSettings> m_settings; ///< of the run that is shown
    QString m_runPath; ///< likewise
    QString m_outcome; ///< what went wrong in the run that just ended; empty: nothing
    std::shared_ptr<const RunNumbers> m_numbers; ///< of the part that is shown; null until they are made
    int m_turn = 0; ///< answers of earlier turns come too late
};

} // namespace anycap::ui
