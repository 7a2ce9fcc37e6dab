// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// The instruction catalogue's texts in the language of the window: core speaks English only.

#include "core/captioning/instruction_catalogue.h"

#include <QString>
#include <QStringList>

namespace anycap::ui {

QString instructionLabel(const InstructionEntry &entry);
QString instructionExplanation(const InstructionEntry &entry);
/// The English texts that translators are given; each label and explanation of the catalogue is among them.
QStringList translatableInstructionTexts();

} // namespace anycap::ui
