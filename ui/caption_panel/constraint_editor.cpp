// SPDX-License-Identifier: MIT
#include "ui/caption_panel/constraint_editor.h"

#include "resources/icons.h"

#include "core/batch/caption_request.h"
#include "ui/caption_panel/constraint_row.h"
#include "ui/session/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace anycap::ui {

namespace {

/// AnyCapEval's restrictions (its field `restriction`), the part that differs.
constexpr std::array kRestrictions{
    "needs to be one sentence.",          "needs to be exactly two sentences.",
    "cannot exceed two sentences.",       "needs to be exactly three sentences.",
    "cannot exceed three sentences.",     "needs to be exactly five sentences.",
    "needs to be no more than 10 words.", "needs to be exactly 10 words.",
    "needs to be 10 to 20 words.",        "needs to be exactly 20 words.",
    "needs to be 20 to 30 words.",        "needs to be exactly 50 words.",
    "needs to be exactly 60 words.",      "needs to be 30 to 120 words.",
};

Constraint firstOf(ConstraintKind kind)
{
    switch (kind) {
    case ConstraintKind::Words:
        return *Constraint::range(kind, 10, 20);
    case ConstraintKind::Sentences:
        return *Constraint::range(kind, 1, 1);
    case ConstraintKind::Characters:
        return *Constraint::range(kind, 0, 120);
    case ConstraintKind::Lines:
        return *Constraint::range(kind, 1, 2);
    case ConstraintKind::CharactersPerLine:
        return *Constraint::range(kind, 0, 42);
    case ConstraintKind::ReadingSpeed:
        return *Constraint::range(kind, 0, 17);
    default:
        // The row is empty until a word is written; the constraint needs one.
        return *Constraint::text(kind, kind == ConstraintKind::Language ? "en" : "?");
    }
}

} // namespace

ConstraintEditor::ConstraintEditor(QWidget *parent)
    : QWidget(parent)
    , m_rowsLayout(new QVBoxLayout)
    , m_bottom(new QHBoxLayout)
    , m_add(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_conflict(new QLabel(this))
    , m_budget(new QLabel(this))
{
    m_add->setObjectName(QStringLiteral("addConstraint"));
    m_add->setIcon(lineIcon(QStringLiteral("add")));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(m_menu);
    m_conflict->setObjectName(QStringLiteral("conflict"));
    m_conflict->setWordWrap(true);
    m_conflict->hide();
    m_budget->setForegroundRole(QPalette::PlaceholderText);
    m_rowsLayout->setSpacing(2);
    m_bottom->addWidget(m_add);
    m_bottom->addWidget(m_budget, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addLayout(m_rowsLayout);
    all->addWidget(m_conflict);
    all->addLayout(m_bottom);
    retranslate();
}

void ConstraintEditor::retranslate()
{
    m_add->setText(tr("Add a limit"));
    fillMenu();
    rowChanged();
}

void ConstraintEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConstraintEditor::fillMenu()
{
    m_menu->clear();
    for (int i = 0; i <= static_cast<int>(ConstraintKind::Language); ++i) {
        const auto kind = static_cast<ConstraintKind>(i);
        m_menu->addAction(ConstraintRow::kindName(kind), this, [this, kind] { add(firstOf(kind), true); });
    }
    if (m_speed && m_duration) {
        const int most
            = static_cast<int>(std::floor(*m_speed * static_cast<double>(m_duration->count()) / 1000));
        m_menu->addAction(tr("What can be read in the cue's time: %n character(s)", nullptr, most), this,
                          [this, most] { add(*Constraint::range(ConstraintKind::Characters, 0, most)); });
    }
    m_menu->addSeparator();
    QMenu *restrictions = m_menu->addMenu(tr("As AnyCapEval puts it"));
    for (const char *restriction : kRestrictions) {
        const QString sentence
            = QStringLiteral("The generated caption's length ") + QLatin1String(restriction);
        restrictions->addAction(sentence, this, [this, sentence] {
            for (const Constraint &constraint : constraintsFromRestriction(toUtf8(sentence)))
                add(constraint);
        });
    }
}

ConstraintSet ConstraintEditor::constraints() const
{
    ConstraintSet set;
    for (const ConstraintRow *row : m_rows) {
        if (const auto constraint = row->constraint())
            set.push_back(*constraint);
    }
    return set;
}

void ConstraintEditor::setConstraints(const ConstraintSet &constraints)
{
    for (ConstraintRow *row : std::exchange(m_rows, {}))
        row->deleteLater();
    for (const Constraint &constraint : constraints)
        add(constraint);
    rowChanged();
}

void ConstraintEditor::add(const Constraint &constraint, bool hasFocus)
{
    auto *row = new ConstraintRow(constraint, this);
    connect(row, &ConstraintRow::changed, this, &ConstraintEditor::rowChanged);
    connect(row, &ConstraintRow::removeRequested, this, [this, row] { remove(row); });
    m_rowsLayout->addWidget(row);
    m_rows << row;
    rowChanged();
    if (hasFocus)
        row->setFocus(Qt::OtherFocusReason);
}

void ConstraintEditor::remove(ConstraintRow *row)
{
    const qsizetype index = m_rows.indexOf(row);
    m_rows.removeAt(index);
    row->deleteLater();
    rowChanged();
    if (m_rows.isEmpty())
        m_add->setFocus(Qt::OtherFocusReason);
    else
        m_rows[std::min(index, m_rows.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

void ConstraintEditor::rowChanged()
{
    const Result<Unit> possible = checkSatisfiable(constraints());
    m_conflict->setVisible(!possible);
    m_conflict->setText(possible ? QString()
                                 : tr("No text can do this: %1").arg(fromUtf8(possible.error().message)));
    remeasure();
    emit changed();
}

void ConstraintEditor::measure(const std::optional<std::string> &base,
                               const std::optional<std::string> &shown, std::optional<Milliseconds> duration)
{
    const bool isOther = duration != m_duration;
    m_base = base;
    m_shown = shown;
    m_duration = duration;
    if (isOther)
        fillMenu();
    remeasure();
}

void ConstraintEditor::setReadingSpeed(std::optional<double> charactersPerSecond)
{
    m_speed = charactersPerSecond;
    fillMenu();
    remeasure();
}

void ConstraintEditor::remeasure()
{
    for (ConstraintRow *row : m_rows) {
        const auto constraint = row->constraint();
        const auto measured = [&](const std::optional<std::string> &text) -> std::optional<Measurement> {
            if (!text || !constraint)
                return std::nullopt;
            return check({*constraint}, *text, m_duration).front();
        };
        row->setMeasured(measured(m_base), measured(m_shown));
    }
    const auto budget = m_duration ? batch::characterBudget(constraints(), m_duration) : std::optional<int>();
    if (budget)
        m_budget->setText(tr("In the cue's %1 s: at most %n character(s)", nullptr, *budget)
                              .arg(QLocale().toString(static_cast<double>(m_duration->count()) / 1000)));
    else
        m_budget->clear();
}

} // namespace anycap::ui
