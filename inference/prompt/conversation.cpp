// SPDX-License-Identifier: MIT
#include "core/base/unicode.h"
#include "core/base/utf8.h"
#include "inference/prompt/prompt.h"

namespace anycap::prompt {

namespace {

constexpr std::string_view kInternVl2System
    = "你是由上海人工智能实验室联合商汤科技开发的书生多模态大模型，英文名叫InternVL, "
      "是一个有用无害的人工智能助手。";
constexpr std::string_view kInternVl25System = "你是书生·万象，英文名是InternVL，是由上海人工智能实验室、清华"
                                               "大学及多家合作单位联合开发的多模态大语言模型。";

ConversationTemplate chatMl(std::string_view system, std::string_view separator)
{
    ConversationTemplate result;
    result.systemPrefix = "<|im_start|>system\n";
    result.systemMessage = system;
    result.userRole = "<|im_start|>user\n";
    result.assistantRole = "<|im_start|>assistant\n";
    result.separator = separator;
    result.stopText = "<|im_end|>";
    return result;
}

} // namespace

std::vector<std::string> conversationTemplateNames()
{
    return {"Hermes-2", "internlm2-chat", "phi3-chat", "internvl2_5", "internvl_zh"};
}

Result<ConversationTemplate> conversationTemplate(std::string_view name)
{
    ConversationTemplate result;
    if (name == "Hermes-2" || name == "internlm2-chat") {
        result = chatMl(kInternVl2System, "<|im_end|>");
    } else if (name == "internvl2_5") {
        result = chatMl(kInternVl25System, "<|im_end|>\n");
    } else if (name == "phi3-chat") {
        result.systemPrefix = "<|system|>\n";
        result.systemMessage = kInternVl2System;
        result.userRole = "<|user|>\n";
        result.assistantRole = "<|assistant|>\n";
        result.separator = "<|end|>";
        result.stopText = "<|end|>";
    } else if (name == "internvl_zh") {
        result.userRole = "<human>";
        result.assistantRole = "<bot>";
        result.separator = " ";
        result.separator2 = "</s>";
        result.stopText = "</s>";
        result.m_isRoleSpoken = true;
    } else {
        return Error{ErrorCode::Unsupported,
                     "unknown conversation template '" + std::string(name)
                         + "'; known are Hermes-2, internlm2-chat, phi3-chat, internvl2_5 and internvl_zh",
                     {}};
    }
    result.name = name;
    return result;
}

std::string ConversationTemplate::render(std::span<const Turn> turns,
                                         const std::optional<std::string> &system) const
{
    const std::string &afterAnswer = separator2.empty() ? separator : separator2;
    const std::string_view link = m_isRoleSpoken ? ": " : "";
    std::string text = systemPrefix + system.value_or(systemMessage) + separator;
    for (const Turn &turn : turns) {
        text += userRole;
        text += link;
        text += turn.user + separator + assistantRole;
        if (turn.assistant) {
            text += link;
            text += *turn.assistant + afterAnswer;
        } else if (m_isRoleSpoken) {
            text += ":";
        }
    }
    return text;
}

std::string finishAnswer(std::string_view decoded, const ConversationTemplate &conversation)
{
    // Trimmed as upstream does it, with Python's idea of white space.
    const std::u32string text = utf8::decode(decoded.substr(0, decoded.find(conversation.stopText)));
    std::size_t first = 0;
    std::size_t end = text.size();
    while (first < end && unicode::isSpace(text[first]))
        ++first;
    while (end > first && unicode::isSpace(text[end - 1]))
        --end;
    return utf8::encode(std::u32string_view(text).substr(first, end - first));
}

std::string imagePrefix() { return "<image>\n"; }

std::string videoPrefix(int frames)
{
    std::string text;
    for (int i = 1; i <= frames; ++i)
        text += "Frame" + std::to_string(i) + ": <image>\n";
    return text;
}

std::string audioPrefix() { return "<audio>\n"; }

Result<std::string> expandMedia(std::string_view prompt, std::span<const std::int64_t> imageTokens,
                                std::span<const std::int64_t> audioTokens)
{
    struct Kind {
        std::string_view mark, open, context, close, word;
        std::span<const std::int64_t> counts;
        std::size_t used;
    };
    Kind kinds[] = {{"<image>", "<img>", "<IMG_CONTEXT>", "</img>", "images", imageTokens, 0},
                    {"<audio>", "<audio>", "<AUDIO_CONTEXT>", "</audio>", "sounds", audioTokens, 0}};
    std::string text;
    for (std::size_t at = 0; at < prompt.size();) {
        Kind *found = nullptr;
        for (Kind &kind : kinds) {
            if (prompt.substr(at).starts_with(kind.mark))
                found = &kind;
        }
        if (found == nullptr) {
            text += prompt[at++];
            continue;
        }
        at += found->mark.size();
        if (found->used < found->counts.size()) {
            text += found->open;
            for (std::int64_t i = 0; i < found->counts[found->used]; ++i)
                text += found->context;
            text += found->close;
        }
        ++found->used;
    }
    for (const Kind &kind : kinds) {
        if (kind.used != kind.counts.size())
            return Error{ErrorCode::InvalidArgument,
                         "the prompt has " + std::to_string(kind.used) + " " + std::string(kind.mark)
                             + " marks for " + std::to_string(kind.counts.size()) + " "
                             + std::string(kind.word),
                         {}};
    }
    return text;
}

} // namespace anycap::prompt
