// SPDX-License-Identifier: MIT
#include "core/dataset/acd_record.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>

namespace anycap::dataset {

namespace {

std::string mediaTag(Modality modality) { return "<" + std::string(modalityName(modality)) + ">\n"; }

} // namespace

std::string acdHumanTurn(Modality modality, const std::string &instruction, const std::string &given)
{
    return mediaTag(modality)
        + "You are a multimodal aligner, and your task is to transform the existing caption into a caption "
          "that "
          "better meets the requirements. The requirement is: '"
        + instruction + "'. The existing caption is: '" + given
        + "'. You only need to answer the caption that better meets the requirements, and do not add "
          "anything "
          "else.";
}

std::string acdLine(const AcdRecord &record)
{
    using Json = nlohmann::ordered_json;
    Json line{{"id", record.id}, {modalityName(record.modality), record.file}};
    if (record.seconds)
        line["time_long"] = *record.seconds;
    line["conversations"] = Json::array(
        {Json{{"from", "human"}, {"value", acdHumanTurn(record.modality, record.instruction, record.given)}},
         Json{{"from", "gpt"}, {"value", record.answer}}});
    if (record.width > 0 && record.height > 0) {
        line["width"] = record.width;
        line["height"] = record.height;
    }
    return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<AcdRecord> acdRecords(const std::vector<MediaCaption> &captions, int &skipped)
{
    std::map<std::int64_t, int> cueCounts;
    for (const MediaCaption &caption : captions)
        ++cueCounts[caption.media.id.value];
    std::vector<AcdRecord> records;
    skipped = 0;
    for (const MediaCaption &caption : captions) {
        const bool isWhole = !caption.time || cueCounts[caption.media.id.value] == 1;
        if (!isWhole || caption.instruction.empty()) {
            ++skipped;
            continue;
        }
        AcdRecord record;
        record.id = static_cast<std::int64_t>(records.size());
        record.modality = caption.media.modality;
        record.file = std::filesystem::path(caption.media.path).filename().string();
        record.instruction = caption.instruction;
        record.given = caption.base.value_or(caption.text);
        record.answer = caption.text;
        record.kind = record.given == record.answer ? AcdKind::Identity : AcdKind::Improved;
        if (caption.media.modality == Modality::Audio && caption.media.duration)
            record.seconds = static_cast<double>(caption.media.duration->count()) / 1000;
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace anycap::dataset
