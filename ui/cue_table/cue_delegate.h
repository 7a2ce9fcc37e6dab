// SPDX-License-Identifier: MIT
/// @file cue_delegate.h
/// How cells of the cue table are painted and edited.
#pragma once

#include <QStyledItemDelegate>

namespace anycap::ui {

class Studio;

class CueDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CueDelegate(Studio &studio, QObject *parent = nullptr);

    /// Lines of a cue's text in a row of the table.
    static constexpr int kTextLines = 2;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void nextRequested(); ///< the text was entered; the next cue's is wanted

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    Studio &m_studio;
};

} // namespace anycap::ui
