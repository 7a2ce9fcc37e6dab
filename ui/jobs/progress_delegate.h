// SPDX-License-Identifier: MIT
/// @file progress_delegate.h
/// Draws JobsModel::FractionRole as the style's progress bar.
#pragma once

#include <QStyledItemDelegate>

namespace anycap::ui {

class ProgressDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace anycap::ui
