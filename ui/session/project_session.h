// SPDX-License-Identifier: MIT
/// @file project_session.h
/// The project that is open in the window: the only way panels read and change it. Edits are actions of the
/// store (saved when perform() returns, one step of undo each); the rows that changed are told to all panels.
/// What takes long (opening, large undo steps, bulk edits) happens on another thread while isBusy().
///
/// Thread: the window's.
#pragma once

#include "core/project/project.h"
#include "ui/session/cue_list.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace anycap::ui {

class Notices;
class Selection;

class ProjectSession : public QObject {
    Q_OBJECT
public:
    ProjectSession(Selection &selection, Notices &notices, QObject *parent = nullptr);
    ~ProjectSession() override;

    // The file. open() and create() close what is open first; both end in opened() or openFailed().
    void open(const QString &path);
    void create(const QString &path);
    void close();
    bool isOpen() const { return m_project.has_value(); }
    bool isBusy() const { return m_pending > 0; } ///< reading is fine, editing is refused
    bool isReadOnly() const { return m_project && m_project->isReadOnly(); }
    QString path() const;
    QString name() const; ///< the file's name without folder and ending

    /// For reading what is not kept here (versions, jobs, settings); only while isOpen(), on this thread.
    const store::Project &project() const { return *m_project; }
    /// A connection for another thread. Its changes must come back through refresh().
    Result<store::Project> connectAgain() const;
    /// Settings of the project (not undoable): "studio/…".
    QString setting(const QString &key) const;
    void setSetting(const QString &key, const QString &value);

    // What is in it.
    const std::vector<store::Media> &media() const { return m_media; }
    const std::vector<store::Track> &tracks() const { return m_tracks; }
    const store::Media *findMedia(store::MediaId id) const;
    const store::Track *findTrack(store::TrackId id) const;
    std::vector<store::Track> tracksOf(store::MediaId media) const;
    /// The cues of Selection's track.
    CueList &cues() { return m_cues; }
    const CueList &cues() const { return m_cues; }

    // Changing it.
    using Edit = std::function<Result<Unit>(store::Action &)>;
    /// One action, saved when this returns true. The name is English, as countedName() makes it; see
    /// action_names.h. On an error nothing happened and the user was told.
    bool perform(std::string_view name, const Edit &edit);
    /// The same on another thread, for edits of more than some thousand rows. `edit` must not touch the
    /// window; `done` is called on this thread.
    void performInBackground(std::string_view name, Edit edit, std::function<void(bool)> done = {});
    /// Work on a connection of its own that makes its own actions (an import) or only reads; `done` gets what
    /// it said, after the panels know of its changes. Errors are told. isBusy() meanwhile.
    using Work = std::function<Result<Unit>(store::Project &)>;
    void workInBackground(Work work, std::function<void(bool)> done = {});
    void undo();
    void redo();
    const std::optional<store::ActionInfo> &nextUndo() const { return m_nextUndo; }
    const std::optional<store::ActionInfo> &nextRedo() const { return m_nextRedo; }
    /// Another connection changed these rows: read them again.
    void refresh(const store::ProjectChanges &changes);

signals:
    void opened();
    /// Still open: the last moment to save what is being typed and to give back connections.
    void aboutToClose();
    void closed();
    void openFailed(const QString &path, const QString &message);
    void busyChanged(bool isBusy);
    void mediaChanged();
    void tracksChanged();
    /// Cues whose content or versions changed, of any track; empty: all of them may have.
    void cuesChanged(const std::vector<anycap::store::CueId> &cues);
    void historyChanged();

private:
    struct Loaded;
    using Load = std::function<Result<store::Project>()>;
    void load(const QString &path, Load open);
    void take(Loaded loaded);
    void readMedia();
    void readTracks();
    void readHistory();
    void readCues(); ///< of the selected track; large ones on another thread
    void setBusy(bool isBusy);
    void flip(bool isUndo);
    void chooseTrack(store::MediaId media);
    void rememberPlace();
    bool checkEditable();

    Selection &m_selection;
    Notices &m_notices;
    std::optional<store::Project> m_project;
    std::vector<store::Media> m_media;
    std::vector<store::Track> m_tracks;
    CueList m_cues;
    std::optional<store::ActionInfo> m_nextUndo;
    std::optional<store::ActionInfo> m_nextRedo;
    QTimer m_rememberTimer;
    std::uint64_t m_generation = 0; ///< of what is open: late answers for an earlier one are dropped
    std::uint64_t m_reading = 0; ///< of the cues that are being read: only the newest answer counts
    int m_pending = 0; ///< works under way on other threads
};

} // namespace anycap::ui
