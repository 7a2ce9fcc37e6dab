// SPDX-License-Identifier: MIT
#include "ui/cue_table/shift_dialog.h"

#include "ui/widgets/time_edit.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace anycap::ui {

ShiftDialog::ShiftDialog(double framesPerSecond, bool hasSelection, QWidget *parent)
    : QDialog(parent)
    , m_amount(new TimeEdit(TimeEdit::Kind::Time, this))
    , m_direction(new QComboBox(this))
    , m_scope(new QComboBox(this))
{
    setWindowTitle(tr("Shift times"));
    m_amount->setFramesPerSecond(framesPerSecond);
    m_amount->setObjectName(QStringLiteral("shiftAmount"));
    m_direction->addItems({tr("Later"), tr("Earlier")});
    m_scope->addItem(tr("All cues"), static_cast<int>(Scope::All));
    if (hasSelection) {
        m_scope->addItem(tr("Selected cues"), static_cast<int>(Scope::Selected));
        m_scope->addItem(tr("Current cue and all after it"), static_cast<int>(Scope::Following));
    }
    auto *form = new QFormLayout;
    form->addRow(tr("&By"), m_amount);
    form->addRow(tr("&Direction"), m_direction);
    form->addRow(tr("&Cues"), m_scope);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_amount->commit();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
}

Milliseconds ShiftDialog::delta() const
{
    return m_direction->currentIndex() == 0 ? m_amount->time() : -m_amount->time();
}

ShiftDialog::Scope ShiftDialog::scope() const { return static_cast<Scope>(m_scope->currentData().toInt()); }

} // namespace anycap::ui
