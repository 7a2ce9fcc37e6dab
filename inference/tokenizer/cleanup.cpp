// SPDX-License-Identifier: MIT
#include "inference/tokenizer/cleanup.h"

#include <array>
#include <utility>

namespace anycap::tokenizer {

std::string cleanUp(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kRules{{
        {" .", "."},
        {" ?", "?"},
        {" !", "!"},
        {" ,", ","},
        {" ' ", "'"},
        {" n't", "n't"},
        {" 'm", "'m"},
        {" 's", "'s"},
        {" 've", "'ve"},
        {" 're", "'re"},
    }};
    std::string result(text);
    for (const auto &[from, to] : kRules) {
        std::string next;
        std::size_t start = 0;
        for (std::size_t at = result.find(from); at != std::string::npos; at = result.find(from, start)) {
            next.append(result, start, at - start);
            next += to;
            start = at + from.size();
        }
        if (start > 0) {
            next.append(result, start);
            result = std::move(next);
        }
    }
    return result;
}

} // namespace anycap::tokenizer
