// SPDX-License-Identifier: MIT
// Declining in plain words; see served_types.h.
#include "core/draft/served_types.h"

#include "core/base/language_guess.h"

#include <algorithm>

namespace anycap::draft {

namespace {

Error declined(std::string message) { return {ErrorCode::Declined, std::move(message), {}}; }

std::string_view needOf(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Poem:
        return "A poem";
    case Aspect::Narrative:
        return "A narrative";
    case Aspect::Theme:
        return "A caption of the theme or mood";
    case Aspect::Action:
        return "Saying what somebody does";
    case Aspect::Perspective:
        return "Naming the perspective";
    case Aspect::Appearance:
        return "Describing how things look";
    default:
        return "This instruction";
    }
}

bool isServed(const InstructionType &type)
{
    switch (type.aspect) {
    case Aspect::Position:
    case Aspect::Instance:
    case Aspect::Background:
    case Aspect::Camera:
    case Aspect::Event:
    case Aspect::Brief:
    case Aspect::Detail:
    case Aspect::Plain:
        return true;
    default:
        return false;
    }
}

std::string_view modelWords()
{
    return " needs a captioning model such as AnyCapModel (ACM); the built-in provider only measures: use it "
           "for "
           "brief, detail, camera, position, instance, background or event captions.";
}

bool isEnglish(std::string_view tag)
{
    std::string primary(tag.substr(0, tag.find_first_of("-_")));
    std::transform(primary.begin(), primary.end(), primary.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return primary.empty() || primary == "en" || primary == "eng" || primary == "und";
}

} // namespace

Result<Unit> acceptsBase(const CaptionRequest &request)
{
    std::string language = request.language;
    for (const Constraint &c : request.constraints) {
        if (c.kind() == ConstraintKind::Language && !isEnglish(c.text()))
            language = c.text();
    }
    if (!isEnglish(language))
        return declined("The built-in provider writes English only; a caption in " + languageName(language)
                        + " needs a captioning model or a server that writes it.");
    if (!request.instruction.type) {
        if (request.instruction.text.empty())
            return Unit{};
        return declined("Following free text" + std::string(modelWords()));
    }
    const InstructionType &type = *request.instruction.type;
    if (!isServed(type))
        return declined(std::string(needOf(type.aspect)) + std::string(modelWords()));
    return Unit{};
}

} // namespace anycap::draft
