// SPDX-License-Identifier: MIT
#include "ui/caption_panel/constraint_row.h"

#include "resources/icons.h"

#include "ui/caption_panel/measurement_text.h"
#include "ui/session/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QToolButton>

namespace anycap::ui {

namespace {

constexpr int kMost = 9'999;

bool isTextKind(ConstraintKind kind)
{
    return kind == ConstraintKind::Mention || kind == ConstraintKind::Avoid
        || kind == ConstraintKind::Language;
}

} // namespace

ConstraintRow::ConstraintRow(const Constraint &constraint, QWidget *parent)
    : QWidget(parent)
    , m_kind(constraint.kind())
    , m_isText(isTextKind(constraint.kind()))
    , m_name(new QLabel(this))
    , m_min(new QSpinBox(this))
    , m_to(new QLabel(QStringLiteral("–"), this))
    , m_max(new QSpinBox(this))
    , m_text(new QLineEdit(this))
    , m_icon(new QLabel(this))
    , m_measured(new QLabel(this))
    , m_remove(new QToolButton(this))
{
    const QString name = fromUtf8(constraintKindName(m_kind));
    m_min->setObjectName(name + QStringLiteral("-min"));
    m_max->setObjectName(name + QStringLiteral("-max"));
    m_text->setObjectName(name + QStringLiteral("-text"));
    m_measured->setObjectName(name + QStringLiteral("-measured"));
    m_min->setRange(0, kMost);
    // The least value stands for "no upper limit".
    m_max->setRange(-1, kMost);
    m_min->setValue(m_isText ? 0 : constraint.min());
    m_max->setValue(
        m_isText || constraint.max() == Constraint::kUnbounded ? -1 : std::min(constraint.max(), kMost));
    m_text->setText(m_isText ? fromUtf8(constraint.text()) : QString());
    m_remove->setAutoRaise(true);
    m_remove->setIcon(lineIcon(QStringLiteral("reject")));
    m_measured->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_min, m_to, m_max})
        widget->setVisible(!m_isText);
    m_text->setVisible(m_isText);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_name);
    row->addWidget(m_min);
    row->addWidget(m_to);
    row->addWidget(m_max);
    row->addWidget(m_text, 1);
    row->addWidget(m_icon);
    row->addWidget(m_measured, 1);
    row->addWidget(m_remove);
    setFocusProxy(m_isText ? static_cast<QWidget *>(m_text) : m_min);
    retranslate();
    connect(m_min, &QSpinBox::valueChanged, this, &ConstraintRow::changed);
    connect(m_max, &QSpinBox::valueChanged, this, &ConstraintRow::changed);
    connect(m_text, &QLineEdit::textChanged, this, &ConstraintRow::changed);
    connect(m_remove, &QToolButton::clicked, this, &ConstraintRow::removeRequested);
}

QString ConstraintRow::kindName(ConstraintKind kind)
{
    switch (kind) {
    case ConstraintKind::Words:
        return tr("Words");
    case ConstraintKind::Sentences:
        return tr("Sentences");
    case ConstraintKind::Characters:
        return tr("Characters");
    case ConstraintKind::Lines:
        return tr("Lines");
    case ConstraintKind::CharactersPerLine:
        return tr("Characters a line");
    case ConstraintKind::ReadingSpeed:
        return tr("Characters a second");
    case ConstraintKind::Mention:
        return tr("Must mention");
    case ConstraintKind::Avoid:
        return tr("Must avoid");
    case ConstraintKind::Language:
        return tr("Language");
    }
    return {};
}

void ConstraintRow::retranslate()
{
    const QString name = kindName(m_kind);
    m_name->setText(name);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_min->setAccessibleName(tr("%1, at least").arg(name));
    m_max->setAccessibleName(tr("%1, at most").arg(name));
    m_max->setSpecialValueText(tr("any"));
    m_text->setAccessibleName(name);
    m_text->setPlaceholderText(m_kind == ConstraintKind::Language ? tr("For example en or pt-BR")
                                                                  : tr("A word or phrase"));
    m_remove->setToolTip(tr("Remove this limit"));
    m_remove->setAccessibleName(tr("Remove the limit on %1").arg(name));
}

void ConstraintRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

std::optional<Constraint> ConstraintRow::constraint() const
{
    const Result<Constraint> made = m_isText
        ? Constraint::text(m_kind, toUtf8(m_text->text()))
        : Constraint::range(m_kind, m_min->value(),
                            m_max->value() < 0 ? Constraint::kUnbounded : m_max->value());
    return made ? std::optional<Constraint>(*made) : std::nullopt;
}

void ConstraintRow::setMeasured(const std::optional<Measurement> &base,
                                const std::optional<Measurement> &shown)
{
    const auto &main = shown ? shown : base;
    if (!main) {
        m_icon->clear();
        m_measured->setText(constraint() ? QString() : tr("says nothing yet"));
        m_measured->setToolTip({});
        return;
    }
    // A sign and a word: nobody has to tell colours apart.
    const int side = fontMetrics().height();
    m_icon->setPixmap(lineIcon(main->isMet ? QStringLiteral("accept") : QStringLiteral("warning"))
                          .pixmap(QSize(side, side), devicePixelRatioF()));
    const QString text = main->isMet ? tr("met: %1").arg(measurementText(*main))
                                     : tr("not met: %1").arg(measurementText(*main));
    m_icon->setAccessibleName(main->isMet ? tr("met") : tr("not met"));
    m_measured->setText(text);
    QString tip = text;
    if (base && shown)
        tip = tr("Before: %1\nNow: %2").arg(measurementText(*base), measurementText(*shown));
    m_measured->setToolTip(tip);
    QFont font = m_measured->font();
    font.setBold(!main->isMet);
    m_measured->setFont(font);
}

} // namespace anycap::ui
