// SPDX-License-Identifier: MIT
// The table behind instruction.h.
#include "core/base/instruction.h"

#include <array>
#include <utility>

namespace anycap {

namespace {

constexpr std::array<std::pair<Modality, std::string_view>, 3> kModalities{{
    {Modality::Image, "image"},
    {Modality::Video, "video"},
    {Modality::Audio, "audio"},
}};

constexpr std::array<std::pair<Aspect, std::string_view>, 14> kAspects{{
    {Aspect::Position, "position"},
    {Aspect::Appearance, "appearance"},
    {Aspect::Instance, "instance"},
    {Aspect::Perspective, "perspective"},
    {Aspect::Action, "action"},
    {Aspect::Event, "event"},
    {Aspect::Background, "background"},
    {Aspect::Camera, "camera"},
    {Aspect::Brief, "brief"},
    {Aspect::Detail, "detail"},
    {Aspect::Narrative, "narrative"},
    {Aspect::Poem, "poem"},
    {Aspect::Theme, "theme"},
    {Aspect::Plain, "plain"},
}};

template <class Table> std::string_view nameIn(const Table &table, typename Table::value_type::first_type key)
{
    for (const auto &[value, name] : table) {
        if (value == key)
            return name;
    }
    return {};
}

template <class Table>
std::optional<typename Table::value_type::first_type> valueIn(const Table &table, std::string_view name)
{
    for (const auto &[value, known] : table) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

std::vector<InstructionType> makeTypes()
{
    using enum Aspect;
    std::vector<InstructionType> types;
    for (const Aspect a :
         {Position, Appearance, Instance, Perspective, Brief, Detail, Narrative, Poem, Theme})
        types.push_back({Modality::Image, a});
    for (const Aspect a : {Position, Appearance, Instance, Perspective, Action, Event, Background, Camera,
                           Brief, Detail, Narrative, Poem, Theme})
        types.push_back({Modality::Video, a});
    for (const Aspect a : {Event, Brief, Detail, Narrative, Poem, Plain})
        types.push_back({Modality::Audio, a});
    return types;
}

} // namespace

std::string_view modalityName(Modality modality) { return nameIn(kModalities, modality); }

std::optional<Modality> modalityFromName(std::string_view name) { return valueIn(kModalities, name); }

std::string_view aspectName(Aspect aspect) { return nameIn(kAspects, aspect); }

std::optional<Aspect> aspectFromName(std::string_view name) { return valueIn(kAspects, name); }

std::string InstructionType::id() const
{
    return std::string(modalityName(modality)) + '/' + std::string(aspectName(aspect));
}

const std::vector<InstructionType> &instructionTypes()
{
    static const std::vector<InstructionType> kTypes = makeTypes();
    return kTypes;
}

std::optional<InstructionType> instructionType(Modality modality, Aspect aspect)
{
    const InstructionType wanted{modality, aspect};
    for (const InstructionType &type : instructionTypes()) {
        if (type == wanted)
            return type;
    }
    return std::nullopt;
}

} // namespace anycap
