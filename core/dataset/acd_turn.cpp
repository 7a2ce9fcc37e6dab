// SPDX-License-Identifier: MIT
#include "core/dataset/acd_turn.h"

#include "core/base/blank.h"

#include <algorithm>
#include <array>

namespace anycap::dataset {

namespace {

constexpr std::array<std::string_view, kAcdKinds> kKindNames{"q-a-c", "q-8b-c", "q-c-c", "q-c"};
constexpr std::string_view kTask
    = "You are a multimodal aligner, and your task is to transform the existing caption into a caption that "
      "better meets the requirements. ";
constexpr std::string_view kAsk
    = "You only need to answer the caption that better meets the requirements, and "
      "do not add anything else.";

std::string mediaTag(Modality modality) { return "<" + std::string(modalityName(modality)) + ">\n"; }

std::string_view withoutTags(std::string_view text)
{
    for (bool isTagged = true; isTagged;) {
        isTagged = false;
        text = withoutOuterBlanks(text);
        for (const std::string_view tag : {"<image>", "<video>", "<audio>"}) {
            if (text.starts_with(tag)) {
                text.remove_prefix(tag.size());
                isTagged = true;
            }
        }
    }
    return text;
}

/// What is between the fixed words: in quotes, or bare with the full stop of the fixed words behind it.
std::string_view quotedOrBare(std::string_view text, bool hasStop)
{
    text = withoutTags(text);
    if (text.starts_with('\'')) {
        const std::size_t end = text.rfind('\'');
        return end > 0 ? text.substr(1, end - 1) : text.substr(1);
    }
    if (hasStop && text.ends_with('.'))
        text.remove_suffix(1);
    return text;
}

/// The first of these words in the text.
struct Found {
    std::size_t begin = std::string_view::npos;
    std::size_t end = std::string_view::npos;

    explicit operator bool() const { return begin != std::string_view::npos; }
};
Found findFirst(std::string_view text, std::initializer_list<std::string_view> words)
{
    Found first;
    for (const std::string_view word : words) {
        const std::size_t at = text.find(word);
        if (at < first.begin)
            first = Found{at, at + word.size()};
    }
    return first;
}

} // namespace

std::string_view acdKindName(AcdKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::optional<AcdKind> acdKindFromName(std::string_view name)
{
    const auto found = std::find(kKindNames.begin(), kKindNames.end(), name);
    if (found == kKindNames.end())
        return std::nullopt;
    return static_cast<AcdKind>(found - kKindNames.begin());
}

std::string acdHumanTurn(Modality modality, AcdKind kind, const std::string &instruction,
                         const std::string &given)
{
    std::string turn = mediaTag(modality);
    if (kind == AcdKind::Plain)
        return turn + instruction;
    turn += kTask;
    turn += "The requirement is: '" + instruction + "'";
    if (modality == Modality::Audio)
        return turn + " The existing caption is: '" + given + "'";
    const bool isImproved = kind == AcdKind::Worsened || kind == AcdKind::FromModel;
    turn += modality == Modality::Image && isImproved ? "." : ". ";
    turn += "The existing caption is: '" + given + "'. ";
    return turn + std::string(kAsk);
}

AcdTurn readAcdTurn(std::string_view turn)
{
    const std::string_view text = withoutTags(turn);
    const Found asked = findFirst(text, {"The requirement is:", "meet the requirement:"});
    if (!text.starts_with("You are a multimodal aligner") || !asked)
        return {std::string(text), std::nullopt};
    std::string_view rest = text.substr(asked.end);
    const Found existing = findFirst(rest, {"The existing caption is:", "Existing caption:"});
    if (!existing)
        return {std::string(quotedOrBare(rest, false)), std::string()};
    const std::string_view instruction = rest.substr(0, existing.begin);
    rest = rest.substr(existing.end);
    // The last one: captions are free to say the same.
    std::size_t tail = rest.rfind("You only need to answer the caption");
    if (tail == std::string_view::npos)
        tail = rest.rfind("Only respond with the improved caption");
    const std::string_view given = rest.substr(0, tail);
    // Bare texts have a stop of the fixed words where that stands right before what follows, or two blanks
    // do.
    return {std::string(quotedOrBare(instruction, instruction.ends_with('.'))),
            std::string(quotedOrBare(given, given.ends_with(".  ")))};
}

} // namespace anycap::dataset
