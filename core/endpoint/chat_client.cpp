// SPDX-License-Identifier: MIT
#include "core/endpoint/chat_client.h"

#include <utility>

namespace anycap::endpoint {

namespace {

ChatMessage textMessage(ChatRole role, std::string text)
{
    ChatMessage message;
    message.role = role;
    message.parts.emplace_back(std::move(text));
    return message;
}

} // namespace

ChatMessage systemMessage(std::string text) { return textMessage(ChatRole::System, std::move(text)); }
ChatMessage userMessage(std::string text) { return textMessage(ChatRole::User, std::move(text)); }
ChatMessage assistantMessage(std::string text) { return textMessage(ChatRole::Assistant, std::move(text)); }

ChatUsage &ChatUsage::operator+=(const ChatUsage &other)
{
    requests += other.requests;
    promptTokens += other.promptTokens;
    outputTokens += other.outputTokens;
    cost += other.cost;
    return *this;
}

} // namespace anycap::endpoint
