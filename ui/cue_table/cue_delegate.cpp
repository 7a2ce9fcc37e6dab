// SPDX-License-Identifier: MIT
#include "ui/cue_table/cue_delegate.h"

#include "ui/cue_table/cue_table_model.h"
#include "ui/cue_table/cue_text_box.h"
#include "ui/session/cue_edits.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"
#include "ui/widgets/time_edit.h"

#include <QAbstractItemView>
#include <QKeyEvent>

#include <algorithm>
#include <memory>
#include <utility>

namespace anycap::ui {

CueDelegate::CueDelegate(Studio &studio, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_studio(studio)
{
}

void CueDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != CueTableModel::Text)
        return;
    // Rows are all alike: as many lines as have room, and no more of a line than could be seen.
    constexpr qsizetype kMostCharacters = 300;
    const QStringList lines = option->text.split(QChar::LineSeparator);
    QStringList shown;
    for (const QString &line : lines.mid(0, kTextLines))
        shown << line.left(kMostCharacters);
    if (lines.size() > kTextLines)
        shown.last() += QStringLiteral(" …");
    option->text = shown.join(QChar::LineSeparator);
}

QWidget *CueDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                   const QModelIndex &index) const
{
    auto *self = const_cast<CueDelegate *>(this); // NOLINT: Qt makes editors in a const function
    if (index.column() == CueTableModel::Text) {
        auto *box = new CueTextBox(m_studio, CueTextBox::Place::Cell, parent);
        const auto isOpen = std::make_shared<bool>(true);
        const auto close = [self, box, isOpen] {
            // Closing takes the focus away, which asks to close once more.
            if (std::exchange(*isOpen, false) && !box->isHidden())
                emit self->closeEditor(box);
        };
        connect(box, &CueTextBox::left, self, close);
        connect(box, &CueTextBox::cancelled, self, close);
        connect(box, &CueTextBox::nextRequested, self, [self, close] {
            close();
            emit self->nextRequested();
        });
        connect(box, &CueTextBox::applyToAllRequested, self, [this, close](const QString &text) {
            std::vector<cue_edits::CueText> texts;
            for (const store::CueId cue : cue_edits::selectedCues(m_studio))
                texts.push_back({cue, toUtf8(text)});
            cue_edits::setTexts(m_studio, "edit", texts);
            close();
        });
        return box;
    }
    const bool isDuration = index.column() == CueTableModel::Duration;
    auto *edit = new TimeEdit(isDuration ? TimeEdit::Kind::Duration : TimeEdit::Kind::Time, parent);
    edit->setFrame(false);
    edit->setFramesPerSecond(m_studio.quality().framesPerSecond());
    const auto *model = qobject_cast<const CueTableModel *>(index.model());
    edit->setShowsFrames(model != nullptr && model->showsFrames());
    edit->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    edit->setProperty("isDuration", isDuration);
    connect(edit, &TimeEdit::timeChanged, self, [self, edit] { emit self->commitData(edit); });
    return edit;
}

void CueDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const CueTableModel *>(index.model());
    if (auto *box = qobject_cast<CueTextBox *>(editor)) {
        const bool isOther = box->cue() != model->cueAt(index.row()).id;
        box->setCue(model->cueAt(index.row()).id);
        if (isOther)
            box->editor()->selectAll();
    } else if (auto *edit = qobject_cast<TimeEdit *>(editor)) {
        edit->setTime(Milliseconds(index.data(Qt::EditRole).toLongLong()));
    }
}

void CueDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<CueTextBox *>(editor)) {
        box->commit();
    } else if (auto *edit = qobject_cast<TimeEdit *>(editor)) {
        edit->commit();
        if (index.data(Qt::EditRole).toLongLong() != edit->time().count())
            model->setData(index, static_cast<qlonglong>(edit->time().count()));
    }
}

void CueDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    const QWidget *viewport = editor->parentWidget();
    QRect place = option.rect;
    if (index.column() == CueTableModel::Text) {
        // Room for three lines and the counters.
        const int height = option.fontMetrics.lineSpacing() * 7;
        place.setHeight(std::min(std::max(place.height(), height), viewport->height()));
        place.moveBottom(std::min(place.bottom(), viewport->height() - 1));
    } else {
        const int wanted = editor->sizeHint().width();
        const int right = place.right();
        place.setWidth(std::max(place.width(), wanted));
        if (option.direction == Qt::RightToLeft)
            place.moveRight(right);
    }
    editor->setGeometry(place);
}

bool CueDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *edit = qobject_cast<TimeEdit *>(watched);
    if (edit == nullptr) {
        // The box of a text knows its own keys.
        return qobject_cast<CueTextBox *>(watched) == nullptr
            && QStyledItemDelegate::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress && edit->property("isDuration").toBool()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            const QSignalBlocker blocker(edit); // one step, not this cue first
            edit->commit();
            std::vector<cue_edits::CueTime> times;
            for (const store::CueId id : cue_edits::selectedCues(m_studio)) {
                const store::Cue *cue = m_studio.session().cues().find(id);
                if (cue != nullptr && cue->time)
                    times.push_back({id, {cue->time->start, cue->time->start + edit->time()}});
            }
            cue_edits::setTimes(m_studio, "resize", times);
            emit closeEditor(edit, RevertModelCache);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace anycap::ui
