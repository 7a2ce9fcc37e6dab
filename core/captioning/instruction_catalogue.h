// SPDX-License-Identifier: MIT
/// @file instruction_catalogue.h
/// The 28 instruction types as data: what each asks for, the phrasings that are sent to a model, and the
/// constraints that come with it. Read from resources/instructions.json, which the programs carry inside.
#pragma once

#include "core/base/constraint.h"
#include "core/base/instruction.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap {

/// Whether a type asks what is said or how it is said.
enum class InstructionKind : unsigned char { Content, Style };

struct InstructionEntry {
    InstructionType type;
    InstructionKind kind = InstructionKind::Content;
    std::string label; ///< "Position"
    std::string explanation; ///< one line for people, no full stop
    std::vector<std::string> phrasings; ///< at least one; the first is sent unless the caller chooses
    ConstraintSet defaults; ///< what the type means unless the user says otherwise (brief: one sentence)
    std::vector<ConstraintKind> constraintKinds; ///< those that make sense for it, for menus
};

/// Immutable once made; safe to read from any thread.
class InstructionCatalogue {
public:
    /// The catalogue inside the program. Fails only when the program was built with a damaged one.
    static Result<InstructionCatalogue> builtIn();
    /// From JSON text. InvalidData names the entry ("video/brief") and what is wrong with it; all 28 types
    /// must be there, once each. `name` is for messages.
    static Result<InstructionCatalogue> fromJson(std::string_view json, const std::string &name);

    /// All 28 in the order of instructionTypes().
    const std::vector<InstructionEntry> &entries() const { return m_entries; }
    const InstructionEntry &entry(InstructionType type) const;

    /// "brief" for a medium of this modality, or "video/brief" (its modality must agree). NotFound with the
    /// nearest names when there is none, InvalidArgument when it is of another modality.
    Result<InstructionType> find(std::string_view name, Modality modality) const;

    /// The instruction of this type as it is sent: the phrasing by number, taken round and round.
    Instruction instruction(InstructionType type, std::size_t phrasing = 0) const;

    /// `chosen` with the type's defaults of kinds that the user did not choose, as far as all can be met.
    ConstraintSet withDefaults(InstructionType type, const ConstraintSet &chosen) const;

private:
    explicit InstructionCatalogue(std::vector<InstructionEntry> entries)
        : m_entries(std::move(entries))
    {
    }
    std::vector<InstructionEntry> m_entries;
};

} // namespace anycap
