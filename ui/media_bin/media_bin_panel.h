// SPDX-License-Identifier: MIT
/// @file media_bin_panel.h
/// The project's media, to look through, choose from, add to and narrow down.
#pragma once

#include "ui/media_bin/media_filter.h"
#include "ui/media_bin/media_list_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace anycap::ui {

class MediaActions;
class MediaAdder;
class MediaDelegate;
class Studio;

class MediaBinPanel : public QWidget {
    Q_OBJECT
public:
    /// @param thumbnailFolder empty: the account's cache
    explicit MediaBinPanel(Studio &studio, QWidget *parent = nullptr, const QString &thumbnailFolder = {});
    ~MediaBinPanel() override;

    MediaListModel &model() { return *m_model; }
    MediaFilter &filter() { return *m_filter; }
    MediaAdder &adder() { return *m_adder; }
    MediaActions &mediaActions() { return *m_actions; }

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeFilters();
    QWidget *makeProgress();
    void retranslate();
    void fillBoxes();
    void showEmptyOrList();
    void setTiles(bool isTiles);
    void takeSelection(); ///< from the list into Selection
    void followSelection(); ///< from Selection into the list
    void showCount();

    Studio &m_studio;
    MediaListModel *m_model = nullptr;
    MediaFilter *m_filter = nullptr;
    MediaDelegate *m_delegate = nullptr;
    MediaAdder *m_adder = nullptr;
    MediaActions *m_actions = nullptr;
    QLineEdit *m_search = nullptr;
    QComboBox *m_state = nullptr;
    QComboBox *m_modality = nullptr;
    QComboBox *m_order = nullptr;
    QToolButton *m_tiles = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_count = nullptr;
    QWidget *m_progressRow = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    bool m_isFollowing = false;
};

} // namespace anycap::ui
