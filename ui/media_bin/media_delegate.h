// SPDX-License-Identifier: MIT
/// @file media_delegate.h
/// One medium: picture, name, details and state, as a row or as a tile.
#pragma once

#include <QStyledItemDelegate>

namespace anycap::ui {

class MediaDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTiles(bool isTiles) { m_isTiles = isTiles; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPicture(QPainter &painter, const QRect &place, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    bool m_isTiles = false;
};

} // namespace anycap::ui
