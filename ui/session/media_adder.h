// SPDX-License-Identifier: MIT
/// @file media_adder.h
/// Files and folders into the project: looked at and hashed in the background, then added as one action. What
/// cannot be read is told in one line each and left out; what is in the project already is told and left out.
///
/// Thread: the window's.
#pragma once

#include "core/project/project_types.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace anycap::ui {

class Notices;
class ProjectSession;
class Selection;

class MediaAdder : public QObject {
    Q_OBJECT
public:
    MediaAdder(ProjectSession &session, Selection &selection, Notices &notices, QObject *parent = nullptr);
    ~MediaAdder() override;

    /// Of folders, the files with a usual ending, also in folders below; files named here are always tried.
    /// While something is being added, this waits for its turn.
    void add(const QStringList &paths);
    /// What is found so far is not added.
    void cancel();
    bool isRunning() const { return m_isRunning; }

    /// "*.mp4", "*.jpg" …: what file dialogs offer and folders are searched for.
    static QStringList namePatterns();

signals:
    void started();
    void progressed(int done, int total);
    void finished(int added); ///< 0: nothing was added, or it was cancelled

private:
    struct Found;
    struct Gate {
        std::mutex mutex;
        MediaAdder *adder = nullptr; ///< guarded by mutex; null: gone
    };
    static Found look(const QStringList &paths, const std::vector<store::Media> &present,
                      const std::stop_token &stop, const std::function<void(int, int)> &onProgress);
    void next();
    void take(Found found);
    void store();
    void end(int added);
    void tell(const Found &found);

    ProjectSession &m_session;
    Selection &m_selection;
    Notices &m_notices;
    QStringList m_waiting;
    std::vector<store::Media> m_toAdd;
    std::stop_source m_stop;
    std::shared_ptr<Gate> m_gate = std::make_shared<Gate>(); ///< shared with the work in the background
    quint64 m_generation = 0; ///< of the run: answers to a cancelled one are dropped
    bool m_isRunning = false;
    bool m_isStoring = false;
};

} // namespace anycap::ui
