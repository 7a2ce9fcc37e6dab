// SPDX-License-Identifier: MIT
#include "core/dataset/delimited_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace anycap::dataset {

char guessSeparator(std::string_view text)
{
    constexpr std::array kSeparators{',', ';', '\t'};
    std::array<int, kSeparators.size()> counts{};
    bool isQuoted = false;
    for (const char c : text) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == '\n' || c == '\r'))
            break;
        else if (!isQuoted) {
            const auto *found = std::find(kSeparators.begin(), kSeparators.end(), c);
            if (found != kSeparators.end())
                ++counts[static_cast<std::size_t>(found - kSeparators.begin())];
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return kSeparators[static_cast<std::size_t>(most - counts.begin())];
}

Result<std::vector<DelimitedRow>> readDelimited(std::string_view text, char separator)
{
    std::vector<DelimitedRow> rows;
    DelimitedRow row{{}, 1};
    std::string field;
    int line = 1;
    int quoteLine = 0;
    bool isQuoted = false;
    const auto endRow = [&] {
        row.fields.push_back(std::exchange(field, {}));
        if (row.fields.size() > 1 || !row.fields.front().empty())
            rows.push_back(std::move(row));
        row = {{}, line};
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isBreak = c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        if (isBreak)
            ++line;
        if (isQuoted) {
            if (c != '"') {
                if (c != '\r' || isBreak)
                    field += isBreak ? '\n' : c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                field += c;
                ++i;
            } else {
                isQuoted = false;
            }
        } else if (c == '"' && field.empty()) {
            isQuoted = true;
            quoteLine = line;
        } else if (c == separator) {
            row.fields.push_back(std::exchange(field, {}));
        } else if (isBreak) {
            endRow();
        } else if (c != '\r') {
            field += c;
        }
    }
    if (isQuoted)
        return Error{ErrorCode::InvalidData,
                     "line " + std::to_string(quoteLine) + ": a quoted field does not end",
                     {}};
    endRow();
    return rows;
}

} // namespace anycap::dataset
