// SPDX-License-Identifier: MIT
#include "core/dataset/caption_list.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace anycap::dataset {

std::optional<ListFormat> listFormatFromPath(std::string_view path)
{
    constexpr std::array<std::pair<std::string_view, ListFormat>, 5> kEndings{{
        {".json", ListFormat::Json},
        {".jsonl", ListFormat::JsonLines},
        {".ndjson", ListFormat::JsonLines},
        {".csv", ListFormat::Csv},
        {".tsv", ListFormat::Csv},
    }};
    std::string lower(path);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const auto &[ending, format] : kEndings) {
        if (lower.ends_with(ending))
            return format;
    }
    return std::nullopt;
}

std::string captionListJson(const std::vector<ListedCaption> &captions)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const ListedCaption &caption : captions) {
        nlohmann::ordered_json entry{{"file", caption.file}};
        if (caption.modality)
            entry["modality"] = modalityName(*caption.modality);
        if (caption.time) {
            entry["start_ms"] = caption.time->start.count();
            entry["end_ms"] = caption.time->end.count();
        }
        entry["text"] = caption.text;
        if (!caption.instruction.empty())
            entry["instruction"] = caption.instruction;
        if (!caption.language.empty())
            entry["language"] = caption.language;
        list.push_back(std::move(entry));
    }
    // Replace: a path may be bytes that are no UTF-8.
    return nlohmann::ordered_json{{"captions", std::move(list)}}.dump(
               2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
        + "\n";
}

} // namespace anycap::dataset
