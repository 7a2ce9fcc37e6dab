// SPDX-License-Identifier: MIT
/// @file dataset_window.h
/// A dataset in the form of ACD to look into: its records by type, kind, medium and words, each beside its
/// medium, what the dataset is made of as charts, and what is wrong with it. Reading and searching run in the
/// background and can be stopped.
#pragma once

#include "core/dataset/acd_index.h"
#include "core/dataset/acd_statistics.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;
class QTabWidget;
class QTreeWidget;

namespace anycap::ui {

class BarChart;
class RecordListModel;
class Studio;
class TextBesideMedium;

class DatasetWindow : public QDialog {
    Q_OBJECT
public:
    explicit DatasetWindow(Studio &studio, QWidget *parent = nullptr);
    ~DatasetWindow() override;

    /// A folder, a JSONL file or a meta file.
    void openDataset(const QString &path);
    /// Where the media of the open dataset are; empty: where its meta files say, or beside its records.
    void setMediaFolder(const QString &path);

signals:
    void settled(); ///< what was asked for last is shown, or was refused

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void chooseFolder();
    void chooseFile();
    void chooseMediaFolder();
    void begin(const QString &what);
    WorkContext work();
    void end();
    void take(Result<dataset::AcdIndex> index, const QString &path);
    void fillFilters();
    dataset::AcdFilter filter() const;
    void search();
    void showMatches(Result<dataset::AcdMatches> matches);
    void measure();
    void showStatistics();
    void showProblems();
    void showRecord();
    void showMedium(int row);
    void saveChart(const BarChart &chart);
    void updateSummary();

    Studio &m_studio;
    QPushButton *m_folder;
    QPushButton *m_file;
    QPushButton *m_media;
    QLabel *m_path;
    QComboBox *m_modality;
    QComboBox *m_kind;
    QComboBox *m_type;
    QLineEdit *m_text;
    QTabWidget *m_tabs;
    QTableView *m_table;
    TextBesideMedium *m_record;
    QList<BarChart *> m_charts;
    QList<QPushButton *> m_saves;
    QTreeWidget *m_problems;
    QLabel *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_stopButton;
    QPushButton *m_close;

    RecordListModel *m_model;
    std::shared_ptr<const dataset::AcdIndex> m_index;
    QString m_opened; ///< path of what m_index is of
    QString m_mediaFolder;
    int m_looked = 0; ///< for media: only where the newest is, is shown
    std::vector<std::uint32_t> m_matches;
    std::optional<dataset::AcdStatistics> m_statistics;
    QString m_told; ///< of the last work, where it did not succeed
    QTimer m_searchTimer;
    std::stop_source m_stop;
    int m_turn = 0; ///< answers of earlier turns come too late
    bool m_isBusy = false;
};

} // namespace anycap::ui
