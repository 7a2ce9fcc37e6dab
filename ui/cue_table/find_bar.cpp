// SPDX-License-Identifier: MIT
#include "ui/cue_table/find_bar.h"

#include "ui/session/background.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace anycap::ui {

FindBar::FindBar(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_pattern(new QLineEdit(this))
    , m_replacement(new QLineEdit)
    , m_case(new QToolButton(this))
    , m_word(new QToolButton(this))
    , m_regex(new QToolButton(this))
    , m_inSelection(new QCheckBox(this))
    , m_count(new QLabel(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_replaceOne(new QPushButton)
    , m_replaceAll(new QPushButton)
    , m_replaceRow(new QWidget(this))
{
    setObjectName(QStringLiteral("findBar"));
    m_pattern->setObjectName(QStringLiteral("findPattern"));
    m_replacement->setObjectName(QStringLiteral("replacement"));
    m_count->setObjectName(QStringLiteral("matchCount"));
    m_replaceAll->setObjectName(QStringLiteral("replaceAll"));
    m_case->setText(QStringLiteral("Aa"));
    m_word->setText(QStringLiteral("|a|"));
    m_regex->setText(QStringLiteral(".*"));
    for (QToolButton *option : {m_case, m_word, m_regex}) {
        option->setCheckable(true);
        option->setAutoRaise(true);
        connect(option, &QToolButton::toggled, this, &FindBar::takePattern);
    }
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_close->setAutoRaise(true);

    auto *first = new QHBoxLayout;
    first->addWidget(m_pattern, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_case, m_word, m_regex, m_previous, m_next})
        first->addWidget(widget);
    first->addWidget(m_close);
    auto *found = new QHBoxLayout;
    found->addWidget(m_inSelection);
    found->addWidget(m_count, 1, Qt::AlignTrailing);
    auto *second = new QHBoxLayout(m_replaceRow);
    second->setContentsMargins({});
    second->addWidget(m_replacement, 1);
    second->addWidget(m_replaceOne);
    second->addWidget(m_replaceAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(first);
    layout->addLayout(found);
    layout->addWidget(m_replaceRow);

    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(120);
    connect(&m_countTimer, &QTimer::timeout, this, &FindBar::count);
    connect(m_pattern, &QLineEdit::textChanged, this, &FindBar::takePattern);
    connect(m_inSelection, &QCheckBox::toggled, this, &FindBar::markStale);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closeBar);
    connect(m_replaceOne, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    const CueList &cues = studio.session().cues();
    connect(&cues, &CueList::changed, this, &FindBar::markStale);
    connect(&cues, &CueList::inserted, this, &FindBar::markStale);
    connect(&cues, &CueList::removed, this, &FindBar::markStale);
    connect(&cues, &CueList::wasReset, this, &FindBar::markStale);
    connect(&studio.selection(), &Selection::cuesChanged, this, [this] {
        if (m_inSelection->isChecked())
            markStale();
    });
    hide();
    retranslate();
}

void FindBar::open(bool withReplace)
{
    m_replaceRow->setVisible(withReplace);
    show();
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    m_pattern->selectAll();
    markStale();
}

void FindBar::closeBar()
{
    hide();
    ++m_generation;
    m_found = {};
    m_isStale = true;
    emit closed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        closeBar();
    else if (isEnter && m_replacement->hasFocus())
        replaceOne();
    else if (isEnter)
        find(!event->modifiers().testFlag(Qt::ShiftModifier));
    else
        return QWidget::keyPressEvent(event);
    event->accept();
}

void FindBar::takePattern()
{
    m_matcher
        = TextMatcher(m_pattern->text(), {m_case->isChecked(), m_word->isChecked(), m_regex->isChecked()});
    m_found = {};
    m_count->setText(m_matcher.error());
    m_count->setToolTip(m_matcher.error());
    markStale();
}

void FindBar::markStale()
{
    m_isStale = true;
    m_replaceOne->setEnabled(m_matcher.isValid());
    m_replaceAll->setEnabled(m_matcher.isValid());
    if (!isVisible())
        return;
    if (m_matcher.isValid())
        m_countTimer.start();
    else if (m_matcher.error().isEmpty())
        m_count->clear();
}

FindBar::Texts FindBar::texts() const
{
    auto copied = std::make_shared<std::vector<cue_edits::CueText>>();
    const CueList &list = m_studio.session().cues();
    if (m_inSelection->isChecked()) {
        for (const store::CueId id : cue_edits::selectedCues(m_studio))
            copied->push_back({id, list.find(id)->text});
        return copied;
    }
    copied->reserve(static_cast<std::size_t>(list.size()));
    for (int row = 0; row < list.size(); ++row)
        copied->push_back({list.at(row).id, list.at(row).text});
    return copied;
}

void FindBar::count()
{
    m_countTimer.stop();
    if (!m_matcher.isValid())
        return;
    const std::uint64_t generation = ++m_generation;
    m_isStale = false;
    runInBackground(
        this,
        [texts = texts(), matcher = m_matcher] {
            Found found;
            for (const cue_edits::CueText &cue : *texts) {
                const auto matches = static_cast<std::int64_t>(matcher.find(fromUtf8(cue.text)).size());
                if (matches > 0)
                    found.cues.push_back(cue.cue);
                found.matches += matches;
            }
            return found;
        },
        [this, generation](Found found) {
            if (generation != m_generation)
                return;
            m_found = std::move(found);
            m_count->setText(m_found.matches == 0
                                 ? tr("No match")
                                 : tr("%1 in %n cue(s)", "matches", static_cast<int>(m_found.cues.size()))
                                       .arg(tr("%n match(es)", nullptr, static_cast<int>(m_found.matches))));
            m_count->setToolTip(m_count->text());
            if (const int step = std::exchange(m_wantedStep, 0); step != 0)
                find(step > 0);
        });
}

void FindBar::find(bool isForward)
{
    if (!m_matcher.isValid())
        return;
    if (m_isStale || m_countTimer.isActive()) {
        m_wantedStep = isForward ? 1 : -1;
        return count();
    }
    if (m_found.cues.empty())
        return;
    const CueList &list = m_studio.session().cues();
    const int current = list.rowOf(m_studio.selection().cue()).value_or(-1);
    // Around the end where there is none in this direction.
    store::CueId best = isForward ? m_found.cues.front() : m_found.cues.back();
    if (isForward) {
        for (const store::CueId cue : m_found.cues) {
            if (list.rowOf(cue).value_or(-1) > current) {
                best = cue;
                break;
            }
        }
    } else {
        for (auto cue = m_found.cues.rbegin(); cue != m_found.cues.rend(); ++cue) {
            if (list.rowOf(*cue).value_or(list.size()) < current) {
                best = *cue;
                break;
            }
        }
    }
    showMatch(best);
}

void FindBar::showMatch(store::CueId id)
{
    const store::Cue *cue = m_studio.session().cues().find(id);
    if (cue == nullptr)
        return;
    if (m_inSelection->isChecked())
        m_studio.selection().setCues(m_studio.selection().cues(), id); // the others stay selected
    else
        m_studio.selection().setCue(id);
    const std::vector<TextMatcher::Span> spans = m_matcher.find(fromUtf8(cue->text));
    if (!spans.empty())
        emit found(id, spans.front().start, spans.front().length);
}

void FindBar::replaceOne()
{
    const store::Cue *cue = m_studio.session().cues().find(m_studio.selection().cue());
    if (cue == nullptr || !m_matcher.isValid())
        return;
    const store::CueId id = cue->id;
    const QString text = fromUtf8(cue->text);
    if (m_matcher.find(text).empty())
        return findNext();
    const QString made = m_matcher.replaced(text, m_replacement->text(), true);
    cue_edits::setTexts(m_studio, "replace in", {{id, toUtf8(made)}});
    findNext();
}

void FindBar::replaceAll()
{
    if (!m_matcher.isValid())
        return;
    struct Replaced {
        std::vector<cue_edits::CueText> before;
        std::vector<cue_edits::CueText> after;
    };
    runInBackground(
        this,
        [texts = texts(), matcher = m_matcher, with = m_replacement->text()] {
            Replaced replaced;
            for (const cue_edits::CueText &cue : *texts) {
                const QString text = fromUtf8(cue.text);
                if (matcher.find(text).empty())
                    continue;
                replaced.before.push_back(cue);
                replaced.after.push_back({cue.cue, toUtf8(matcher.replaced(text, with))});
            }
            return replaced;
        },
        [this](Replaced replaced) {
            const CueList &list = m_studio.session().cues();
            std::vector<cue_edits::CueText> texts;
            for (std::size_t i = 0; i < replaced.after.size(); ++i) {
                // Not what was edited meanwhile.
                const store::Cue *cue = list.find(replaced.before[i].cue);
                if (cue != nullptr && cue->text == replaced.before[i].text)
                    texts.push_back(std::move(replaced.after[i]));
            }
            const int count = static_cast<int>(texts.size());
            cue_edits::setTexts(m_studio, "replace in", texts, [this, count](bool isDone) {
                if (isDone)
                    m_studio.notices().info(tr("Replaced in %n cue(s)", nullptr, count));
            });
        });
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FindBar::retranslate()
{
    const auto name = [](QWidget *widget, const QString &text) {
        widget->setAccessibleName(text);
        widget->setToolTip(text);
    };
    m_pattern->setPlaceholderText(tr("Find"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    name(m_pattern, tr("Text to find"));
    name(m_replacement, tr("Text to put in its place"));
    name(m_case, tr("Match case"));
    name(m_word, tr("Whole words"));
    name(m_regex, tr("Regular expression"));
    name(m_previous, tr("Previous match"));
    name(m_next, tr("Next match"));
    name(m_close, tr("Close find and replace"));
    m_count->setAccessibleName(tr("Matches"));
    m_inSelection->setText(tr("In &selection"));
    m_replaceOne->setText(tr("&Replace"));
    m_replaceAll->setText(tr("Replace &all"));
    markStale();
}

} // namespace anycap::ui
