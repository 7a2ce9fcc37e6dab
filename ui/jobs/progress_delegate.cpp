// SPDX-License-Identifier: MIT
#include "ui/jobs/progress_delegate.h"

#include "ui/jobs/jobs_model.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionProgressBar>

namespace anycap::ui {

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const QVariant fraction = index.data(JobsModel::FractionRole);
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    cell.text.clear();
    const QWidget *widget = option.widget;
    QStyle *style = widget != nullptr ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);
    if (!fraction.isValid())
        return;
    QStyleOptionProgressBar bar;
    bar.initFrom(widget);
    const int margin = std::max(2, option.fontMetrics.height() / 6);
    bar.rect = option.rect.adjusted(margin, margin, -margin, -margin);
    bar.minimum = 0;
    bar.maximum = 1000;
    bar.progress = static_cast<int>(fraction.toDouble() * 1000);
    bar.text = index.data().toString();
    bar.textVisible = true;
    bar.textAlignment = Qt::AlignCenter;
    bar.state |= QStyle::State_Horizontal | QStyle::State_Enabled;
    style->drawControl(QStyle::CE_ProgressBar, &bar, painter, widget);
}

} // namespace anycap::ui
