// SPDX-License-Identifier: MIT
#include "ui/media_bin/media_delegate.h"

#include "core/base/instruction.h"
#include "ui/media_bin/media_list_model.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStyle>

namespace anycap::ui {

namespace {

/// Marks differ in shape, not in colour.
QString mark(MediaState state)
{
    switch (state) {
    case MediaState::Uncaptioned:
        return QStringLiteral("○");
    case MediaState::Base:
        return QStringLiteral("◔");
    case MediaState::Refined:
        return QStringLiteral("◑");
    case MediaState::Approved:
        return QStringLiteral("●");
    case MediaState::Problem:
        return QStringLiteral("⚠");
    }
    return {};
}

QString placeholder(const QModelIndex &index)
{
    if (index.data(MediaListModel::MissingRole).toBool())
        return QStringLiteral("?");
    switch (static_cast<Modality>(index.data(MediaListModel::ModalityRole).toInt())) {
    case Modality::Audio:
        return QStringLiteral("♪");
    case Modality::Video:
        return QStringLiteral("▶");
    case Modality::Image:
        break;
    }
    return QStringLiteral("▣");
}

int gap(const QStyleOptionViewItem &option) { return option.fontMetrics.height() / 3; }

QSize pictureSize(const QStyleOptionViewItem &option, bool isTiles)
{
    const int height = option.fontMetrics.height() * (isTiles ? 9 : 6) / 2;
    return {height * 16 / 9, height};
}

} // namespace

QSize MediaDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QSize picture = pictureSize(option, m_isTiles);
    const int space = gap(option);
    if (m_isTiles)
        return {picture.width() + 2 * space, picture.height() + 2 * option.fontMetrics.height() + 4 * space};
    return {picture.width() + option.fontMetrics.averageCharWidth() * 20,
            std::max(picture.height(), 3 * option.fontMetrics.height()) + 2 * space};
}

void MediaDelegate::paintPicture(QPainter &painter, const QRect &place, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto image = index.data(Qt::DecorationRole).value<QImage>();
    if (!image.isNull()) {
        const QSize size = image.size().scaled(place.size(), Qt::KeepAspectRatio);
        QRect target({}, size);
        target.moveCenter(place.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, image);
        return;
    }
    painter.fillRect(place, option.palette.color(QPalette::AlternateBase));
    painter.setPen(option.palette.color(QPalette::Mid));
    painter.drawRect(place.adjusted(0, 0, -1, -1));
    QFont large = option.font;
    large.setPixelSize(std::max(8, place.height() / 2));
    painter.setFont(large);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(place, Qt::AlignCenter, placeholder(index));
}

void MediaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index) const
{
    QStyleOptionViewItem option = item;
    initStyleOption(&option, index);
    const QString name = option.text;
    option.text.clear();
    option.icon = {};
    option.features &= ~QStyleOptionViewItem::HasDecoration;
    option.showDecorationSelected = true; // the whole tile, not the place of a text that is painted here
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    painter->save();
    const int space = gap(option);
    const QRect inner = option.rect.adjusted(space, space, -space, -space);
    const QSize size = pictureSize(option, m_isTiles);
    const bool isRightToLeft = option.direction == Qt::RightToLeft;
    QRect picture(inner.topLeft(), size);
    if (m_isTiles)
        picture.moveLeft(inner.center().x() - size.width() / 2);
    else if (isRightToLeft)
        picture.moveRight(inner.right());
    paintPicture(*painter, picture, option, index);

    QRect text = inner;
    if (m_isTiles)
        text.setTop(picture.bottom() + space);
    else if (isRightToLeft)
        text.setRight(picture.left() - 2 * space);
    else
        text.setLeft(picture.right() + 2 * space);
    const auto state = static_cast<MediaState>(index.data(MediaListModel::StateRole).toInt());
    const QString stateText = index.data(MediaListModel::StateTextRole).toString();
    QStringList lines{name};
    if (m_isTiles) {
        lines << mark(state) + QLatin1Char(' ') + stateText;
    } else {
        lines << index.data(MediaListModel::DetailRole).toString()
              << mark(state) + QLatin1Char(' ') + stateText;
    }
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    const auto group = (option.state & QStyle::State_Active) != 0 ? QPalette::Active : QPalette::Inactive;
    painter->setPen(option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    const int lineHeight = option.fontMetrics.height();
    int y = m_isTiles ? text.top() : text.center().y() - lineHeight * static_cast<int>(lines.size()) / 2;
    for (int i = 0; i < lines.size(); ++i, y += lineHeight) {
        QFont font = option.font;
        font.setBold(i == 0);
        painter->setFont(font);
        const QString shown = QFontMetrics(font).elidedText(
            lines.at(i), i == 0 ? Qt::ElideMiddle : Qt::ElideRight, text.width());
        const int align = m_isTiles ? Qt::AlignHCenter : Qt::AlignLeading;
        painter->drawText(QRect(text.left(), y, text.width(), lineHeight),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::Alignment(align)))
                              | Qt::AlignVCenter,
                          shown);
    }
    painter->restore();
}

} // namespace anycap::ui
