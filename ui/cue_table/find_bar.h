// SPDX-License-Identifier: MIT
/// @file find_bar.h
/// Find and replace in the texts of the open track. Matches are counted on another thread while the pattern
/// is typed; replacing all is one step of undo.
#pragma once

#include "ui/cue_table/text_matcher.h"
#include "ui/session/cue_edits.h"

#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace anycap::ui {

class Studio;

class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(Studio &studio, QWidget *parent = nullptr);

    void open(bool withReplace);
    void findNext() { find(true); }
    void findPrevious() { find(false); }
    void replaceOne();
    void replaceAll();

signals:
    /// A match: the cue is selected already.
    void found(anycap::store::CueId cue, qsizetype start, qsizetype length);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Found {
        std::vector<store::CueId> cues; ///< in the order of the track
        std::int64_t matches = 0;
    };
    using Texts = std::shared_ptr<const std::vector<cue_edits::CueText>>;
    void retranslate();
    void takePattern();
    void markStale();
    void count();
    void find(bool isForward);
    void showMatch(store::CueId cue);
    void closeBar();
    Texts texts() const; ///< a copy for another thread; of the selection where that is asked for

    Studio &m_studio;
    TextMatcher m_matcher;
    QLineEdit *m_pattern;
    QLineEdit *m_replacement;
    QToolButton *m_case;
    QToolButton *m_word;
    QToolButton *m_regex;
    QCheckBox *m_inSelection;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QPushButton *m_replaceOne;
    QPushButton *m_replaceAll;
    QWidget *m_replaceRow;
    QTimer m_countTimer;
    Found m_found;
    std::uint64_t m_generation = 0;
    int m_wantedStep = 0; ///< a find that waits for the count: 1 forward, -1 back
    bool m_isStale = true;
};

} // namespace anycap::ui
