// SPDX-License-Identifier: MIT
/// @file model_manager.h
/// Published models and those of this machine: what they need, fetching with progress, checking, deleting.
/// Closing it stops a fetch; what was received stays for the next time.
#pragma once

#include "core/models/fetch.h"
#include "core/models/file_digest.h"
#include "core/models/model_store.h"

#include <QDialog>
#include <QTimer>

#include <atomic>
#include <memory>
#include <thread>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace anycap::ui {

class Studio;

class ModelManager : public QDialog {
    Q_OBJECT
public:
    /// @param storeFolder where fetched models are kept
    ModelManager(Studio &studio, const QString &storeFolder, QWidget *parent = nullptr);
    ~ModelManager() override;

    bool isBusy() const { return m_worker.joinable(); }

signals:
    void ended(); ///< of a fetch or a check, however it went

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fill();
    void updateButtons();
    void fetch();
    void check();
    void remove();
    /// Runs on a thread of its own; `done` with its result on the window's.
    template <class Work, class Done> void begin(const QString &what, Work work, Done done);
    void fetched(const Result<models::FetchOutcome> &outcome, const QString &folder);
    /// Of the chosen row, else of the field; empty: neither names one.
    QString chosenRepository() const;
    void tell(const QString &text);

    Studio &m_studio;
    models::ModelStore m_store;
    QTreeWidget *m_list;
    QLineEdit *m_other;
    QLineEdit *m_hub;
    QPushButton *m_fetch;
    QPushButton *m_stop;
    QPushButton *m_check;
    QPushButton *m_remove;
    QPushButton *m_close;
    QLabel *m_otherLabel;
    QLabel *m_hubLabel;
    QLabel *m_status;
    QProgressBar *m_progress;
    std::jthread m_worker;
    std::shared_ptr<std::atomic<int>> m_permille; ///< of the work that runs
    QTimer m_timer;
};

} // namespace anycap::ui
