// SPDX-License-Identifier: MIT
/// @file caption_panel.h
/// The caption of the chosen cue (or of a whole picture or sound): what is asked for, what was and what is
/// proposed side by side, the text itself, why it is flagged, and where each version came from. A run only
/// ever adds candidates; accepting one is the user's.
#pragma once

#include "core/captioning/instruction_catalogue.h"
#include "core/project/project_types.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QTabWidget;
class QToolButton;

namespace anycap::batch {
struct JobReport;
}

namespace anycap::ui {

class CompareView;
class RequestEditor;
class SpellChecker;
class SpellTextEdit;
class Studio;
class VersionHistory;

class CaptionPanel : public QWidget {
    Q_OBJECT
public:
    explicit CaptionPanel(Studio &studio, QWidget *parent = nullptr);
    ~CaptionPanel() override;

    RequestEditor &request() { return *m_request; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addActions();
    void splitHeight();
    void retranslate();

    // What is shown.
    void showSelection();
    void cuesChanged(const std::vector<store::CueId> &cues);
    void readVersions();
    void showVersions();
    void fillVersionBoxes();
    void compare();
    void showText();
    void measure();
    void showFlags();
    void updateActions();
    std::optional<Milliseconds> cueDuration() const;
    std::string language() const;
    const store::Version *version(store::VersionId id) const;
    const store::Version *acceptedVersion() const;
    const store::Version *shownBefore() const;
    const store::Version *shownAfter() const;

    // What is done.
    void submit(int task, bool isDifferent);
    void fixLength();
    void runAgain(bool isDifferent);
    void stop();
    void stepCandidate(int by);
    void acceptVersion(store::VersionId id);
    void rejectVersion(store::VersionId id);
    void reopenVersion(store::VersionId id);
    void applyDecisions(int accepted, int rejected);
    void commitTyping();
    void copyText();
    std::vector<store::CueId> targets() const;

    // What runs.
    void jobChanged();
    void stageBegan(store::JobId job, bool isRefining, store::CueId cue);
    void textStreamed(store::JobId job, const QString &piece);
    void finished(const batch::JobReport &report);

    Studio &m_studio;
    InstructionCatalogue m_catalogue;
    SpellChecker *m_spelling;
    RequestEditor *m_request;
    CompareView *m_compare;
    VersionHistory *m_history;
    SpellTextEdit *m_text;
    QLabel *m_title;
    QLabel *m_empty;
    QWidget *m_content;
    QComboBox *m_beforeBox;
    QComboBox *m_afterBox;
    QLabel *m_beforeLabel;
    QLabel *m_afterLabel;
    QLabel *m_textLabel;
    QLabel *m_flags;
    QTabWidget *m_tabs;
    QProgressBar *m_progress;
    QToolButton *m_stopButton;
    QTimer m_typingTimer;
    bool m_hasTyped = false; ///< the text field holds what is not in the project yet
    QAction *m_writeBase = nullptr;
    QAction *m_refine = nullptr;
    QAction *m_writeAndRefine = nullptr;
    QAction *m_again = nullptr;
    QAction *m_againDifferent = nullptr;
    QAction *m_fixLength = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_nextCandidate = nullptr;
    QAction *m_previousCandidate = nullptr;
    QAction *m_acceptCandidate = nullptr;
    QAction *m_rejectCandidate = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_batch = nullptr;
    QSplitter *m_splitter = nullptr;
    QWidget *m_ask = nullptr; ///< the request, in its scroll area
    QWidget *m_runs = nullptr; ///< the bar of buttons below it
    bool m_isSplitByHand = false;

    store::CueId m_cue;
    store::MediaId m_media;
    std::vector<store::Version> m_versions; ///< of the cue, oldest first
    store::VersionId m_before;
    store::VersionId m_after;
    std::optional<store::JobId> m_job; ///< about what is shown
    QString m_liveText;
    bool m_isLive = false;
    int m_lastTask = 2; ///< for "again"
    QString m_fieldText; ///< of the field, to tell typing from marks
};

} // namespace anycap::ui
