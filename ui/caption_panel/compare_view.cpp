// SPDX-License-Identifier: MIT
#include "ui/caption_panel/compare_view.h"

#include "ui/session/action_registry.h"
#include "ui/session/text.h"
#include "ui/widgets/panel_toolbar.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

namespace anycap::ui {

namespace {

struct ChangeColors {
    QColor removed;
    QColor added;
};

/// Backgrounds behind the text's own colour, 4.5:1 with it in light and dark.
ChangeColors changeColors(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
    if (isDark)
        return {QColor(0x5c, 0x24, 0x26), QColor(0x1c, 0x4a, 0x2a)};
    return {QColor(0xfb, 0xd9, 0xd7), QColor(0xd3, 0xf2, 0xd8)};
}

/// Where a byte of the UTF-8 text stands in the widget's document.
int positionOf(const std::string &text, std::size_t offset)
{
    return static_cast<int>(fromUtf8(std::string_view(text).substr(0, offset)).size());
}

} // namespace

CompareView::CompareView(ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_beforeHeader(new QWidget(this))
    , m_afterHeader(new QWidget(this))
    , m_before(new QTextEdit(this))
    , m_after(new QTextEdit(this))
    , m_status(new QLabel(this))
{
    m_before->setObjectName(QStringLiteral("before"));
    m_after->setObjectName(QStringLiteral("after"));
    m_status->setObjectName(QStringLiteral("changes"));
    for (QTextEdit *view : {m_before, m_after}) {
        view->setReadOnly(true);
        view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        view->setTabChangesFocus(true);
        view->setMinimumHeight(fontMetrics().height() * 4);
        view->viewport()->installEventFilter(this);
    }
    const auto side = [this](QWidget *header, QTextEdit *view) {
        auto *box = new QWidget(m_splitter);
        auto *layout = new QVBoxLayout(box);
        layout->setContentsMargins({});
        layout->addWidget(header);
        layout->addWidget(view, 1);
        m_splitter->addWidget(box);
    };
    side(m_beforeHeader, m_before);
    side(m_afterHeader, m_after);
    m_splitter->setChildrenCollapsible(false);

    addActions(actions);
    auto *bar = new PanelToolBar(this);
    for (QAction *action : {m_previous, m_next, m_accept, m_reject, m_acceptAll, m_rejectAll, m_stacked})
        bar->addAction(action);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(bar);
    bottom->addWidget(m_status, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_splitter, 1);
    all->addLayout(bottom);
    retranslate();
    updateActions();
}

void CompareView::addActions(ActionRegistry &actions)
{
    ActionSpec spec;
    spec.menu = ActionMenu::Caption;
    spec.group = 2;
    spec.id = QStringLiteral("caption.previousChange");
    spec.text = QT_TRANSLATE_NOOP("Actions", "Pre&vious change");
    spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+Alt+Up"))};
    spec.icon = QStringLiteral("previous");
    m_previous = actions.add(spec, this, [this] { move(-1); });
    spec.id = QStringLiteral("caption.nextChange");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Next change");
    spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+Alt+Down"))};
    spec.icon = QStringLiteral("next");
    m_next = actions.add(spec, this, [this] { move(1); });
    spec.id = QStringLiteral("caption.acceptChange");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Accept this change");
    spec.shortcuts = {QKeySequence(QStringLiteral("Alt+Return"))};
    spec.icon = QStringLiteral("accept");
    m_accept = actions.add(spec, this, [this] { decide(ChangeState::Accepted); });
    spec.id = QStringLiteral("caption.rejectChange");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Reject this change");
    spec.shortcuts = {QKeySequence(QStringLiteral("Alt+Backspace"))};
    spec.icon = QStringLiteral("reject");
    m_reject = actions.add(spec, this, [this] { decide(ChangeState::Rejected); });
    spec.icon.clear();
    spec.id = QStringLiteral("caption.acceptAll");
    spec.text = QT_TRANSLATE_NOOP("Actions", "Accept a&ll changes");
    spec.shortcuts = {QKeySequence(QStringLiteral("Alt+Shift+Return"))};
    m_acceptAll = actions.add(spec, this, [this] { decideAll(ChangeState::Accepted); });
    spec.id = QStringLiteral("caption.rejectAll");
    spec.text = QT_TRANSLATE_NOOP("Actions", "Re&ject all changes");
    spec.shortcuts = {QKeySequence(QStringLiteral("Alt+Shift+Backspace"))};
    m_rejectAll = actions.add(spec, this, [this] { decideAll(ChangeState::Rejected); });
    spec.menu = ActionMenu::View;
    spec.group = 3;
    spec.id = QStringLiteral("view.stackTexts");
    spec.text = QT_TRANSLATE_NOOP("Actions", "Texts one above the &other");
    spec.shortcuts = {};
    spec.isCheckable = true;
    m_stacked = actions.add(spec);
    connect(m_stacked, &QAction::toggled, this, &CompareView::setStacked);
}

void CompareView::retranslate()
{
    m_before->setAccessibleName(tr("Text before"));
    m_after->setAccessibleName(tr("Proposed text"));
    updateActions();
}

void CompareView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && !m_isLive)
        render();
    QWidget::changeEvent(event);
}

void CompareView::setTitles(const QString &before, const QString &after)
{
    m_before->setAccessibleDescription(before);
    m_after->setAccessibleDescription(after);
}

bool CompareView::isStacked() const { return m_splitter->orientation() == Qt::Vertical; }

void CompareView::setStacked(bool isStacked)
{
    m_splitter->setOrientation(isStacked ? Qt::Vertical : Qt::Horizontal);
    m_stacked->setChecked(isStacked);
}

void CompareView::setCanDecide(bool canDecide)
{
    m_canDecide = canDecide;
    updateActions();
}

void CompareView::setComparison(CaptionComparison comparison)
{
    m_isLive = false;
    m_comparison = std::move(comparison);
    m_current = -1;
    for (int i = 0; i < m_comparison.changeCount() && m_current < 0; ++i) {
        if (m_comparison.state(i) == ChangeState::Open)
            m_current = i;
    }
    render();
}

void CompareView::showLiveText(const QString &before, const QString &after)
{
    m_isLive = true;
    m_current = -1;
    m_comparison = {};
    m_before->setPlainText(before);
    m_after->setPlainText(after);
    m_after->moveCursor(QTextCursor::End);
    updateActions();
}

void CompareView::renderSide(QTextEdit &view, bool isAfter)
{
    const std::string &text = isAfter ? m_comparison.after() : m_comparison.before();
    const int scrolled = view.verticalScrollBar()->value();
    view.setPlainText(fromUtf8(text));
    const ChangeColors colors = changeColors(palette());
    QTextCursor cursor(view.document());
    for (int i = 0; i < m_comparison.changeCount(); ++i) {
        const DiffHunk &hunk = m_comparison.change(i);
        const std::size_t offset = isAfter ? hunk.afterOffset : hunk.beforeOffset;
        const std::size_t length = isAfter ? hunk.afterLength : hunk.beforeLength;
        cursor.setPosition(positionOf(text, offset));
        cursor.setPosition(positionOf(text, offset + length), QTextCursor::KeepAnchor);
        QTextCharFormat format;
        const ChangeState state = m_comparison.state(i);
        // Struck through: goes. Underlined: comes. What was decided against loses both, and its colour.
        const bool isOut = isAfter ? state == ChangeState::Rejected : state != ChangeState::Rejected;
        if (isOut)
            format.setFontStrikeOut(true);
        if (isAfter && state != ChangeState::Rejected)
            format.setFontUnderline(true);
        if (state == ChangeState::Open)
            format.setBackground(isAfter ? colors.added : colors.removed);
        else if (isOut)
            format.setForeground(palette().color(QPalette::PlaceholderText));
        if (i == m_current) {
            format.setFontWeight(QFont::Bold);
            if (state != ChangeState::Open)
                format.setBackground(palette().color(QPalette::AlternateBase).darker(110));
        }
        cursor.mergeCharFormat(format);
    }
    view.verticalScrollBar()->setValue(scrolled);
}

void CompareView::render()
{
    renderSide(*m_before, false);
    renderSide(*m_after, true);
    updateActions();
}

void CompareView::setCurrentChange(int index)
{
    if (index < 0 || index >= m_comparison.changeCount())
        return;
    m_current = index;
    render();
    const DiffHunk &hunk = m_comparison.change(index);
    const auto reveal = [](QTextEdit &view, int position) {
        QTextCursor cursor(view.document());
        cursor.setPosition(position);
        view.setTextCursor(cursor);
        view.ensureCursorVisible();
    };
    reveal(*m_before, positionOf(m_comparison.before(), hunk.beforeOffset));
    reveal(*m_after, positionOf(m_comparison.after(), hunk.afterOffset));
}

void CompareView::move(int by)
{
    const int count = m_comparison.changeCount();
    if (count == 0)
        return;
    setCurrentChange(m_current < 0 ? 0 : (m_current + by + count) % count);
}

void CompareView::decide(ChangeState state)
{
    if (m_current < 0 || !m_canDecide)
        return;
    m_comparison.setState(m_current, state);
    // On to the next one that is open.
    const int decidedOne = m_current;
    for (int step = 1; step <= m_comparison.changeCount(); ++step) {
        const int next = (decidedOne + step) % m_comparison.changeCount();
        if (m_comparison.state(next) == ChangeState::Open) {
            m_current = next;
            break;
        }
    }
    render();
    const bool isAccepted = state == ChangeState::Accepted;
    emit decided(isAccepted ? 1 : 0, isAccepted ? 0 : 1);
}

void CompareView::decideAll(ChangeState state)
{
    const int open = m_comparison.openCount();
    if (!m_canDecide || m_comparison.changeCount() == 0)
        return;
    m_comparison.setAll(state);
    render();
    const int count = std::max(open, 1);
    emit decided(state == ChangeState::Accepted ? count : 0, state == ChangeState::Accepted ? 0 : count);
}

void CompareView::updateActions()
{
    const int count = m_comparison.changeCount();
    const bool hasAny = count > 0 && !m_isLive;
    for (QAction *action : {m_previous, m_next})
        action->setEnabled(hasAny);
    for (QAction *action : {m_acceptAll, m_rejectAll})
        action->setEnabled(hasAny && m_canDecide);
    for (QAction *action : {m_accept, m_reject})
        action->setEnabled(hasAny && m_canDecide && m_current >= 0);
    if (m_isLive)
        m_status->setText(tr("Writing…"));
    else if (count == 0)
        m_status->setText(m_comparison.after().empty() ? QString() : tr("No differences"));
    else
        m_status->setText(tr("%n change(s) to decide", nullptr, m_comparison.openCount()));
}

bool CompareView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && !m_isLive) {
        const bool isAfter = watched == m_after->viewport();
        QTextEdit &view = isAfter ? *m_after : *m_before;
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && !view.textCursor().hasSelection()) {
            const int position = view.cursorForPosition(mouse->position().toPoint()).position();
            const std::string &text = isAfter ? m_comparison.after() : m_comparison.before();
            const std::size_t offset = toUtf8(fromUtf8(text).left(position)).size();
            const auto at
                = isAfter ? m_comparison.changeAtAfter(offset) : m_comparison.changeAtBefore(offset);
            if (at)
                setCurrentChange(*at);
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace anycap::ui
