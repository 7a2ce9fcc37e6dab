// SPDX-License-Identifier: MIT
/// @file prompt.h
/// Conversation templates of the InternVL family and the prompts of ACM. No torch, no tokenizer.
/// Sources: InternVL conversation templates (behaviour, see the tests); AnyCap (arXiv 2507.12841) evaluation
/// scripts and the released training lines.
#pragma once

#include "core/base/instruction.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::prompt {

struct Turn {
    std::string user;
    std::optional<std::string> assistant; ///< absent: the turn the model is to answer
};

struct ConversationTemplate {
    std::string name;
    std::string systemPrefix; ///< before the system message
    std::string systemMessage; ///< the template's own
    std::string userRole;
    std::string assistantRole;
    std::string separator; ///< after the system and the user's messages
    std::string separator2; ///< after the model's messages; empty: the same as `separator`
    std::string stopText; ///< the token that ends an answer; cut output there

    /// The raw prompt. @param system absent: the template's own message
    std::string render(std::span<const Turn> turns, const std::optional<std::string> &system = {}) const;

private:
    friend Result<ConversationTemplate> conversationTemplate(std::string_view name);
    bool m_isRoleSpoken = false; ///< "role: message", not role and message joined
};

/// "Hermes-2", "internlm2-chat", "phi3-chat", "internvl2_5", "internvl_zh". Unsupported for any other name.
Result<ConversationTemplate> conversationTemplate(std::string_view name);
std::vector<std::string> conversationTemplateNames();

/// Decoded output, cut at the stop text and trimmed.
std::string finishAnswer(std::string_view decoded, const ConversationTemplate &conversation);

/// What stands before the question of each media: "<image>\n", "Frame1: <image>\nFrame2: <image>\n" …,
/// "<audio>\n".
std::string imagePrefix();
std::string videoPrefix(int frames);
std::string audioPrefix();

/// Replaces each "<image>" from the left by `<img>`, tokens, `</img>`, and each "<audio>" likewise.
/// InvalidArgument when there are not as many marks as counts.
/// @param imageTokens tokens of each image (tiles × tokens a tile); audioTokens likewise
Result<std::string> expandMedia(std::string_view prompt, std::span<const std::int64_t> imageTokens,
                                std::span<const std::int64_t> audioTokens = {});

/// How ACM is asked to refine a caption. The Eval forms are the defaults.
enum class AcmForm : unsigned char {
    EvalShort, ///< images and sound
    EvalVideo, ///< no blank after the quoted requirement
    EvalMia, ///< as EvalVideo with the blank
    EvalVidCap, ///< no full stops between the parts
    TrainSpaced, ///< q-c-c images, q-c-v video: with the blank
    TrainUnspaced, ///< images without the blank
    TrainAudio, ///< requirement and caption only
    TrainAudioNested, ///< unquoted, with the sound's mark inside the requirement
    PlainAudio, ///< the instruction alone: captioning, no caption given
};

/// Eval form of a modality.
AcmForm defaultAcmForm(Modality modality);
/// The forms that exist for a modality, default first.
std::vector<AcmForm> acmForms(Modality modality);
std::string_view acmFormName(AcmForm form);
std::optional<AcmForm> acmFormFromName(std::string_view name);

/// VidCapBench's requirement, which EvalVidCap is used with.
inline constexpr std::string_view kVidCapInstruction = "Describe the video in detail.";

/// The question without media prefix. Instruction and caption are inserted as they are: sanitise them first.
std::string acmQuestion(AcmForm form, std::string_view instruction, std::string_view caption);

} // namespace anycap::prompt
