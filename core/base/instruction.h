// SPDX-License-Identifier: MIT
/// @file instruction.h
/// The 28 instruction types by modality and the free-text instruction. Names only: phrasings, kinds and
/// defaults are data (resources/instructions.json, read by core/captioning).
/// Source: AnyCap (arXiv 2507.12841) and its released instruction files: image 9, video 13, audio 5 = 27;
/// the Clotho-style plain sound caption is our reading of the 28th.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap {

enum class Modality : unsigned char { Image, Video, Audio };

/// "image", "video", "audio".
std::string_view modalityName(Modality modality);
std::optional<Modality> modalityFromName(std::string_view name);

/// The aspects an instruction type can ask for. Not each exists for each modality: see instructionTypes().
enum class Aspect : unsigned char {
    Position,
    Appearance,
    Instance,
    Perspective,
    Action,
    Event,
    Background,
    Camera,
    Brief,
    Detail,
    Narrative,
    Poem,
    Theme,
    Plain, ///< audio only: one plain sentence that says what is heard, as Clotho's captions do
};

/// Lower-case English name as users type it: "position", …, "plain".
std::string_view aspectName(Aspect aspect);
std::optional<Aspect> aspectFromName(std::string_view name);

/// One of the 28: a modality with one of its aspects.
struct InstructionType {
    Modality modality = Modality::Image;
    Aspect aspect = Aspect::Detail;

    /// "video/brief".
    std::string id() const;
    friend bool operator==(const InstructionType &, const InstructionType &) = default;
};

/// All 28, image then video then audio, in the catalogue's order.
const std::vector<InstructionType> &instructionTypes();
/// The type with this modality and aspect, if it is one of the 28.
std::optional<InstructionType> instructionType(Modality modality, Aspect aspect);

/// What the user asks for: a type with the phrasing that is sent, or free text (no type).
struct Instruction {
    std::optional<InstructionType> type;
    std::string text; ///< UTF-8, what a model is told; empty only when refining to meet constraints alone

    friend bool operator==(const Instruction &, const Instruction &) = default;
};

} // namespace anycap
