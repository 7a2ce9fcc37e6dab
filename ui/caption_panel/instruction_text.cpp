// SPDX-License-Identifier: MIT
#include "ui/caption_panel/instruction_text.h"

#include <QCoreApplication>

#include <array>

namespace anycap::ui {

namespace {

// lupdate reads sources only: the catalogue's texts stand here once more, and a test compares them with it.
// clang-format off
constexpr std::array kLabels{
    QT_TRANSLATE_NOOP("Instruction", "Position"),
    QT_TRANSLATE_NOOP("Instruction", "Appearance"),
    QT_TRANSLATE_NOOP("Instruction", "Instances"),
    QT_TRANSLATE_NOOP("Instruction", "Perspective"),
    QT_TRANSLATE_NOOP("Instruction", "Brief"),
    QT_TRANSLATE_NOOP("Instruction", "Detailed"),
    QT_TRANSLATE_NOOP("Instruction", "Narrative"),
    QT_TRANSLATE_NOOP("Instruction", "Poem"),
    QT_TRANSLATE_NOOP("Instruction", "Theme"),
    QT_TRANSLATE_NOOP("Instruction", "Action"),
    QT_TRANSLATE_NOOP("Instruction", "Event"),
    QT_TRANSLATE_NOOP("Instruction", "Background"),
    QT_TRANSLATE_NOOP("Instruction", "Camera"),
    QT_TRANSLATE_NOOP("Instruction", "Plain"),
};

constexpr std::array kExplanations{
    QT_TRANSLATE_NOOP("Instruction", "Where things are in the picture and how they lie to each other"),
    QT_TRANSLATE_NOOP("Instruction", "What things look like: colour, shape, material, clothing, condition"),
    QT_TRANSLATE_NOOP("Instruction", "Which people and objects there are, and how many of each"),
    QT_TRANSLATE_NOOP("Instruction", "From where the picture is taken: angle, height, distance, framing"),
    QT_TRANSLATE_NOOP("Instruction", "The picture in one short sentence"),
    QT_TRANSLATE_NOOP("Instruction", "A full description: subject, surroundings, and the small things"),
    QT_TRANSLATE_NOOP("Instruction", "The picture told as a short story"),
    QT_TRANSLATE_NOOP("Instruction", "The picture in verse"),
    QT_TRANSLATE_NOOP("Instruction", "What the picture is about: its idea and its mood"),
    QT_TRANSLATE_NOOP("Instruction", "Where things are in the frame, and how that changes"),
    QT_TRANSLATE_NOOP("Instruction", "What people and things in the video look like"),
    QT_TRANSLATE_NOOP("Instruction", "Which people and objects appear, and how many of each"),
    QT_TRANSLATE_NOOP("Instruction", "From where the video is filmed: angle, height, distance"),
    QT_TRANSLATE_NOOP("Instruction", "What people, animals and things do"),
    QT_TRANSLATE_NOOP("Instruction", "What takes place, in the order it does"),
    QT_TRANSLATE_NOOP("Instruction", "The place and the surroundings behind the subject"),
    QT_TRANSLATE_NOOP("Instruction", "How the camera moves, and how shots change"),
    QT_TRANSLATE_NOOP("Instruction", "The video in one short sentence"),
    QT_TRANSLATE_NOOP("Instruction", "A full description from beginning to end"),
    QT_TRANSLATE_NOOP("Instruction", "The video told as a short story"),
    QT_TRANSLATE_NOOP("Instruction", "The video in verse"),
    QT_TRANSLATE_NOOP("Instruction", "What the video is about: its idea and its mood"),
    QT_TRANSLATE_NOOP("Instruction", "Which sounds occur, and in which order"),
    QT_TRANSLATE_NOOP("Instruction", "The sound in one short sentence"),
    QT_TRANSLATE_NOOP("Instruction", "A full description: sources, loudness, space, changes"),
    QT_TRANSLATE_NOOP("Instruction", "The sound told as a short story"),
    QT_TRANSLATE_NOOP("Instruction", "The sound in verse"),
    QT_TRANSLATE_NOOP("Instruction", "One plain sentence that says what is heard"),
};
// clang-format on

} // namespace

QString instructionLabel(const InstructionEntry &entry)
{
    return QCoreApplication::translate("Instruction", entry.label.c_str());
}

QString instructionExplanation(const InstructionEntry &entry)
{
    return QCoreApplication::translate("Instruction", entry.explanation.c_str());
}

QStringList translatableInstructionTexts()
{
    QStringList texts;
    for (const char *text : kLabels)
        texts << QString::fromUtf8(text);
    for (const char *text : kExplanations)
        texts << QString::fromUtf8(text);
    return texts;
}

} // namespace anycap::ui
