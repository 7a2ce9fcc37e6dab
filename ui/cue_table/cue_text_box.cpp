// SPDX-License-Identifier: MIT
#include "ui/cue_table/cue_text_box.h"

#include "ui/session/cue_edits.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"
#include "ui/widgets/elided_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace anycap::ui {

namespace {

QString counted(double characters)
{
    return QLocale().toString(characters, 'f', characters == std::floor(characters) ? 0 : 1);
}

} // namespace

CueTextBox::CueTextBox(Studio &studio, Place place, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_place(place)
    , m_editor(new QPlainTextEdit(this))
    , m_counters(new ElidedLabel(this))
    , m_problems(new ElidedLabel(this))
{
    m_editor->setTabChangesFocus(true);
    m_editor->setObjectName(QStringLiteral("cueText"));
    m_editor->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_editor->installEventFilter(this);
    m_counters->setObjectName(QStringLiteral("cueCounters"));
    m_problems->setObjectName(QStringLiteral("cueProblems"));
    for (QLabel *label : {m_counters, m_problems})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style()->pixelMetric(QStyle::PM_LayoutVerticalSpacing) / 2);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_counters);
    layout->addWidget(m_problems);
    m_editor->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    takeMetrics();
    setFocusProxy(m_editor);
    setAutoFillBackground(true);

    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(1000);
    connect(&m_saveTimer, &QTimer::timeout, this, &CueTextBox::commit);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &CueTextBox::onTyped);
    CueList &cues = studio.session().cues();
    connect(&cues, &CueList::changed, this, [this] {
        const store::Cue *cue = m_studio.session().cues().find(m_cue);
        if (cue == nullptr)
            return;
        // Somebody else's edit, or an undo, shows up unless it would take away what is being typed.
        const QString now = fromUtf8(cue->text);
        const bool isTyping = m_editor->toPlainText() != m_saved;
        if (now != m_saved && !isTyping)
            load();
        else
            measure();
    });
    connect(&studio.quality(), &CueQuality::wasReset, this, &CueTextBox::measure);
    connect(&studio.session(), &ProjectSession::aboutToClose, this, &CueTextBox::commit);
    connect(&studio.session(), &ProjectSession::busyChanged, this, [this](bool isBusy) {
        if (!isBusy && m_editor->toPlainText() != m_saved)
            m_saveTimer.start();
    });
    retranslate();
}

void CueTextBox::hideEvent(QHideEvent *event)
{
    commit();
    QWidget::hideEvent(event);
}

void CueTextBox::retranslate()
{
    m_editor->setAccessibleName(tr("Text of the cue"));
    m_counters->setAccessibleName(tr("Reading speed and line lengths"));
    m_problems->setAccessibleName(tr("Problems of the cue"));
    measure();
}

void CueTextBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        takeMetrics();
    QWidget::changeEvent(event);
}

void CueTextBox::takeMetrics()
{
    // Three lines and a half: room for what fits a screen; more where the user makes more.
    const int frame
        = 2 * m_editor->frameWidth() + static_cast<int>(2 * m_editor->document()->documentMargin());
    if (m_place == Place::Strip)
        m_editor->setMinimumHeight(m_editor->fontMetrics().lineSpacing() * 7 / 2 + frame);
}

void CueTextBox::setCue(store::CueId cue)
{
    if (cue == m_cue)
        return;
    commit();
    m_cue = cue;
    load();
    m_original = m_saved;
}

void CueTextBox::load()
{
    const store::Cue *cue = m_studio.session().cues().find(m_cue);
    m_saved = cue != nullptr ? fromUtf8(cue->text) : QString();
    m_isLoading = true;
    if (m_editor->toPlainText() != m_saved)
        m_editor->setPlainText(m_saved);
    m_isLoading = false;
    m_saveTimer.stop();
    m_editor->setReadOnly(cue == nullptr || m_studio.session().isReadOnly());
    m_editor->setEnabled(cue != nullptr);
    measure();
}

void CueTextBox::commit()
{
    m_saveTimer.stop();
    const QString text = m_editor->toPlainText();
    ProjectSession &session = m_studio.session();
    if (text == m_saved || !m_cue || !session.isOpen() || session.isBusy() || session.isReadOnly())
        return;
    if (session.cues().find(m_cue) == nullptr)
        return;
    const QString before = std::exchange(m_saved, text);
    cue_edits::setTexts(m_studio, "edit", {{m_cue, toUtf8(text)}}, [&](bool isDone) {
        const store::Cue *cue = session.cues().find(m_cue);
        if (!isDone && (cue == nullptr || fromUtf8(cue->text) != text))
            m_saved = before;
    });
}

void CueTextBox::revert()
{
    m_editor->setPlainText(m_original);
    commit();
}

std::size_t CueTextBox::cursorOffset() const
{
    const QString before = m_editor->toPlainText().left(m_editor->textCursor().position());
    return toUtf8(before).size();
}

void CueTextBox::onTyped()
{
    if (m_isLoading)
        return;
    m_saveTimer.start();
    measure();
}

void CueTextBox::measure()
{
    const CueList &cues = m_studio.session().cues();
    const std::optional<int> row = cues.rowOf(m_cue);
    if (!row) {
        m_counters->clear();
        m_problems->clear();
        m_problems->hide();
        return;
    }
    const CueQuality &quality = m_studio.quality();
    const store::Cue &cue = cues.at(*row);
    const CueQuality::Draft draft = quality.measure(*row, toUtf8(m_editor->toPlainText()), cue.time);
    const QualityPreset &preset = quality.preset();
    QStringList parts;
    if (draft.speed) {
        const QString speed = quality.speedText(*draft.speed);
        parts << (preset.maxCharactersPerSecond
                      ? tr("%1 of %2 characters a second").arg(speed, counted(*preset.maxCharactersPerSecond))
                      : tr("%1 characters a second").arg(speed));
    }
    QStringList lengths;
    for (const double length : draft.lineLengths)
        lengths << counted(length);
    const QString shownLengths = lengths.join(tr(" + ", "between the lengths of lines"));
    parts << (preset.maxCharactersPerLine && cue.time
                  ? tr("%1 characters, at most %2 a line").arg(shownLengths).arg(*preset.maxCharactersPerLine)
                  : tr("%1 characters").arg(shownLengths));
    if (m_place == Place::Cell && m_studio.selection().cues().size() > 1)
        parts << tr("Ctrl+Enter: all %n selected", nullptr,
                    static_cast<int>(m_studio.selection().cues().size()));
    m_counters->setText(parts.join(tr(" · ", "between counters")));
    m_counters->setToolTip(m_counters->text());
    QStringList problems;
    for (const QualityProblem &problem : draft.problems)
        problems << CueQuality::problemText(problem);
    const QString words = problems.join(tr(" · ", "between counters"));
    m_problems->setText(words.isEmpty() ? QString() : tr("⚠ %1", "problems of a cue").arg(words));
    m_problems->setToolTip(problems.join(u'\n'));
    m_problems->setVisible(m_place == Place::Cell ? !words.isEmpty() : true);
}

bool CueTextBox::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool isControl = modifiers.testFlag(Qt::ControlModifier);
    if (isEnter && m_place == Place::Cell && isControl) {
        emit applyToAllRequested(m_editor->toPlainText());
        return true;
    }
    if (isEnter && m_place == Place::Cell && modifiers.testFlag(Qt::ShiftModifier)) {
        m_editor->insertPlainText(QStringLiteral("\n"));
        return true;
    }
    if (isEnter && (m_place == Place::Cell || isControl)) {
        commit();
        emit nextRequested();
        return true;
    }
    if (key == Qt::Key_Escape) {
        const bool isChanged = m_editor->toPlainText() != m_original;
        if (isChanged)
            revert();
        if (m_place == Place::Cell || isChanged) {
            emit cancelled();
            return true;
        }
    }
    return false;
}

bool CueTextBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_editor)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
    } else if (event->type() == QEvent::ShortcutOverride) {
        // Escape and Enter are this box's while it is typed in.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            event->accept();
    } else if (event->type() == QEvent::FocusIn) {
        if (m_editor->toPlainText() == m_saved)
            m_original = m_saved;
    } else if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        commit();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            emit left();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace anycap::ui
