// SPDX-License-Identifier: MIT
/// @file compare_view.h
/// Two texts side by side (or one above the other) with the words that differ marked, and a decision to be
/// made about each place.
#pragma once

#include "ui/caption_panel/caption_comparison.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QSplitter;
class QTextEdit;
class QToolButton;

namespace anycap::ui {

class ActionRegistry;

class CompareView : public QWidget {
    Q_OBJECT
public:
    explicit CompareView(ActionRegistry &actions, QWidget *parent = nullptr);

    void setTitles(const QString &before, const QString &after);
    /// The decisions made in it are kept by the view until the next call.
    void setComparison(CaptionComparison comparison);
    const CaptionComparison &comparison() const { return m_comparison; }
    /// Text that is being written: shown as it comes, nothing can be decided.
    void showLiveText(const QString &before, const QString &after);
    void setCanDecide(bool canDecide);
    void setStacked(bool isStacked);
    bool isStacked() const;
    int currentChange() const { return m_current; }
    void setCurrentChange(int index);
    /// Where the lists of versions stand, above each text.
    QWidget *beforeHeader() { return m_beforeHeader; }
    QWidget *afterHeader() { return m_afterHeader; }

signals:
    /// The user decided about one change, or all of them: comparison().result() is what the caption is now.
    void decided(int accepted, int rejected);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addActions(ActionRegistry &actions);
    void retranslate();
    void render();
    void renderSide(QTextEdit &view, bool isAfter);
    void move(int by);
    void decide(ChangeState state);
    void decideAll(ChangeState state);
    void updateActions();

    CaptionComparison m_comparison;
    int m_current = -1;
    bool m_canDecide = true;
    bool m_isLive = false;
    QSplitter *m_splitter;
    QWidget *m_beforeHeader;
    QWidget *m_afterHeader;
    QTextEdit *m_before;
    QTextEdit *m_after;
    QLabel *m_status;
    QAction *m_next = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_accept = nullptr;
    QAction *m_reject = nullptr;
    QAction *m_acceptAll = nullptr;
    QAction *m_rejectAll = nullptr;
    QAction *m_stacked = nullptr;
};

} // namespace anycap::ui
