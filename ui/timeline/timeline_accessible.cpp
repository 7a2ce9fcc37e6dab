// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_accessible.h"

#include "ui/timeline/timeline_view.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <unordered_map>

namespace anycap::ui {

namespace {

class CueAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
    Q_DECLARE_TR_FUNCTIONS(anycap::ui::CueAccessible)
public:
    CueAccessible(TimelineView *view, store::CueId id)
        : m_view(view)
        , m_id(id)
    {
    }

    bool isValid() const override { return m_view && m_view->model().cues().find(m_id) != nullptr; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface *childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface * /*child*/) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text /*type*/, const QString & /*text*/) override { }

    QString text(QAccessible::Text type) const override
    {
        const std::optional<int> row = m_view ? m_view->model().cues().rowOf(m_id) : std::nullopt;
        if (!row)
            return {};
        const store::Cue &cue = m_view->model().cues().at(*row);
        if (type == QAccessible::Description) {
            QStringList problems;
            for (const QualityProblem &problem : m_view->studio().quality().problemsAt(*row))
                problems.append(CueQuality::problemText(problem));
            return problems.join(QLatin1String(". "));
        }
        if (type != QAccessible::Name)
            return {};
        const QString number = QLocale().toString(*row + 1);
        const QString words = TimelineModel::plainText(cue.text);
        if (!cue.time)
            return tr("Cue %1, %2", "number, text").arg(number, words);
        return tr("Cue %1, %2 to %3, %4", "number, start, end, text")
            .arg(number, clockText(cue.time->start, 1), clockText(cue.time->end, 1), words);
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_view->cueRect(m_id);
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const Selection &selection = m_view->studio().selection();
        const auto &cues = selection.cues();
        state.focusable = true;
        state.selectable = true;
        state.multiSelectable = true;
        state.selected = std::find(cues.begin(), cues.end(), m_id) != cues.end();
        state.focused = selection.cue() == m_id && m_view->hasFocus();
        state.offscreen = !m_view->cueRect(m_id).intersects(m_view->viewport()->rect());
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == setFocusAction())
            m_view->setFocus(Qt::OtherFocusReason);
        m_view->studio().selection().setCue(m_id);
        const store::Cue *cue = m_view->model().cues().find(m_id);
        if (name == pressAction() && cue->time)
            m_view->studio().playback().seek(cue->time->start);
    }
    QStringList keyBindingsForAction(const QString & /*name*/) const override { return {}; }

    store::CueId id() const { return m_id; }

private:
    QPointer<TimelineView> m_view;
    store::CueId m_id;
};

class TimelineAccessible : public QAccessibleWidget {
public:
    explicit TimelineAccessible(TimelineView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~TimelineAccessible() override
    {
        for (const auto &[cue, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return cues().size(); }

    QAccessibleInterface *child(int index) const override
    {
        return index >= 0 && index < cues().size() ? childOf(cues().at(index).id) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *cue = dynamic_cast<const CueAccessible *>(child);
        return cue ? cues().rowOf(cue->id()).value_or(-1) : -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const store::CueId id = view()->cueAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
        return id ? childOf(id) : nullptr;
    }

    QAccessibleInterface *focusChild() const override
    {
        const store::CueId id = view()->studio().selection().cue();
        return view()->hasFocus() && cues().find(id) ? childOf(id) : QAccessibleWidget::focusChild();
    }

    QString text(QAccessible::Text type) const override
    {
        if (type == QAccessible::Value)
            return clockText(view()->shownPlayhead(), 1);
        return QAccessibleWidget::text(type);
    }

private:
    TimelineView *view() const { return static_cast<TimelineView *>(widget()); }
    const CueList &cues() const { return view()->model().cues(); }
    QAccessibleInterface *childOf(store::CueId id) const
    {
        const auto known = m_children.find(id.value);
        if (known != m_children.end())
            return QAccessible::accessibleInterface(known->second);
        auto *made = new CueAccessible(view(), id);
        m_children[id.value] = QAccessible::registerAccessibleInterface(made);
        return made;
    }
    mutable std::unordered_map<std::int64_t, QAccessible::Id> m_children; ///< by cue; made when asked for
};

} // namespace

QAccessibleInterface *timelineAccessibleFactory(const QString & /*className*/, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineAccessible(view) : nullptr;
}

} // namespace anycap::ui
