// SPDX-License-Identifier: MIT
#include "core/base/utf8.h"
#include "inference/tokenizer/tokenizer.h"

namespace anycap::tokenizer {

namespace {

constexpr std::string_view kJoiner = "\xE2\x80\x8D"; // U+200D

} // namespace

std::string sanitizeUserText(std::string_view utf8, std::span<const std::string> marks)
{
    const std::string text = utf8::replaceMalformed(utf8);
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at);
        bool isMark = false;
        for (const std::string &mark : marks)
            isMark = isMark || (!mark.empty() && rest.starts_with(mark));
        const std::size_t begin = at;
        utf8::next(text, at);
        result.append(text, begin, at - begin);
        if (isMark)
            result += kJoiner;
    }
    return result;
}

std::string sanitizeUserText(std::string_view utf8, const Tokenizer &tokenizer)
{
    std::vector<std::string> marks = tokenizer.addedTokens();
    for (const char *mark : {"<image>", "<video>", "<audio>"})
        marks.emplace_back(mark);
    return sanitizeUserText(utf8, marks);
}

} // namespace anycap::tokenizer
