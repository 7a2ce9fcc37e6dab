// SPDX-License-Identifier: MIT
#include "core/net/secret.h"

namespace anycap::net {

namespace {

constexpr std::string_view kReplacement = "[key]";
constexpr std::size_t kQuotedPrefix = 6; ///< that many first characters give a word away as the key
constexpr std::size_t kLongSecret = 12; ///< shorter ones are only looked for whole

bool endsWord(char c)
{
    return static_cast<unsigned char>(c) <= ' '
        || std::string_view("\"'`,;<>()[]{}").find(c) != std::string::npos;
}

std::string replacedAll(std::string_view text, std::string_view what, bool isWithRestOfWord)
{
    std::string out;
    while (true) {
        const std::size_t at = text.find(what);
        out += text.substr(0, at);
        if (at == std::string_view::npos)
            return out;
        out += kReplacement;
        std::size_t end = at + what.size();
        while (isWithRestOfWord && end < text.size() && !endsWord(text[end]))
            ++end;
        text.remove_prefix(end);
    }
}

} // namespace

std::string redacted(std::string_view text, const Secret &secret)
{
    const std::string &value = secret.reveal();
    if (value.empty())
        return std::string(text);
    const std::string clean = replacedAll(text, value, false);
    if (value.size() < kLongSecret)
        return clean;
    return replacedAll(clean, std::string_view(value).substr(0, kQuotedPrefix), true);
}

} // namespace anycap::net
