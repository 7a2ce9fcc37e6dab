// SPDX-License-Identifier: MIT
/// @file version_history.h
/// All versions of a cue, newest first, with where each came from; any of them can be made the caption again.
#pragma once

#include "core/project/project_types.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace anycap::ui {

class VersionHistory : public QWidget {
    Q_OBJECT
public:
    explicit VersionHistory(QWidget *parent = nullptr);

    void setVersions(std::vector<store::Version> versions); ///< oldest first, as the store gives them
    void setCanEdit(bool canEdit);

signals:
    void restoreRequested(anycap::store::VersionId version);
    void rejectRequested(anycap::store::VersionId version);
    void reopenRequested(anycap::store::VersionId version);
    void compareRequested(anycap::store::VersionId version);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void currentChanged();
    const store::Version *current() const;

    std::vector<store::Version> m_versions;
    bool m_canEdit = true;
    QComboBox *m_filter;
    QTreeWidget *m_list;
    QLabel *m_details;
    QPushButton *m_restore;
    QPushButton *m_reject;
    QPushButton *m_compare;
};

} // namespace anycap::ui
