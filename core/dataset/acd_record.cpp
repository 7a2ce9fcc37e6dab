// SPDX-License-Identifier: MIT
#include "core/dataset/acd_record.h"

#include "core/base/blank.h"

#include <nlohmann/json.hpp>

namespace anycap::dataset {

namespace {

using Json = nlohmann::ordered_json;

Error invalid(const char *cause) { return Error{ErrorCode::InvalidData, cause, {}}; }

std::string textIn(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The first turn of each speaker; more turns than these two are no record.
Result<Unit> readTurns(const Json &object, AcdRecord &record, bool &isGiven)
{
    const auto turns = object.find("conversations");
    if (turns == object.end() || !turns->is_array() || turns->size() != 2)
        return invalid("has no conversation of two turns");
    const Json &human = (*turns)[0];
    const Json &answer = (*turns)[1];
    if (!human.is_object() || !answer.is_object() || textIn(human, "from") != "human"
        || textIn(answer, "from") != "gpt")
        return invalid("is no conversation of a person and a model");
    AcdTurn turn = readAcdTurn(textIn(human, "value"));
    record.answer = textIn(answer, "value");
    if (isBlank(turn.instruction))
        return invalid("has no instruction");
    if (isBlank(record.answer))
        return invalid("has no answer");
    isGiven = turn.given.has_value();
    record.instruction = std::move(turn.instruction);
    record.given = std::move(turn.given).value_or(std::string());
    if (isGiven && isBlank(record.given))
        return invalid("has no caption to improve");
    return Unit{};
}

void readNumbers(const Json &object, AcdRecord &record)
{
    constexpr std::int64_t kMostPixels = 1'000'000;
    const auto number = [&](const char *name) -> std::optional<std::int64_t> {
        const auto found = object.find(name);
        if (found == object.end() || !found->is_number_integer())
            return std::nullopt;
        return found->get<std::int64_t>();
    };
    record.id = number("id");
    const auto pixels = [&](const char *name) {
        const std::int64_t value = number(name).value_or(0);
        return value > 0 && value <= kMostPixels ? static_cast<int>(value) : 0;
    };
    record.width = pixels("width");
    record.height = pixels("height");
    if (const auto found = object.find("time_long"); found != object.end() && found->is_number())
        record.seconds = found->get<double>();
}

} // namespace

std::string acdLine(const AcdRecord &record)
{
    Json line = Json::object();
    if (record.id)
        line["id"] = *record.id;
    line[std::string(modalityName(record.modality))] = record.file;
    if (record.seconds)
        line["time_long"] = *record.seconds;
    line["conversations"] = Json::array(
        {Json{{"from", "human"},
              {"value", acdHumanTurn(record.modality, record.kind, record.instruction, record.given)}},
         Json{{"from", "gpt"}, {"value", record.answer}}});
    if (record.width > 0 && record.height > 0) {
        line["width"] = record.width;
        line["height"] = record.height;
    }
    if (!record.restriction.empty())
        line["restriction"] = record.restriction;
    return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<AcdRecord> readAcdLine(std::string_view line, std::optional<AcdKind> kind)
{
    const Json object = Json::parse(line.begin(), line.end(), nullptr, false);
    if (!object.is_object())
        return invalid("is not a JSON object");
    AcdRecord record;
    for (const Modality modality : {Modality::Image, Modality::Video, Modality::Audio}) {
        record.file = textIn(object, std::string(modalityName(modality)).c_str());
        record.modality = modality;
        if (!record.file.empty())
            break;
    }
    if (record.file.empty())
        return invalid("names no image, video or audio");
    bool isGiven = false;
    if (const auto read = readTurns(object, record, isGiven); !read)
        return read.error();
    readNumbers(object, record);
    if (const auto found = object.find("restriction"); found != object.end() && found->is_array()) {
        for (const Json &one : *found) {
            if (one.is_string())
                record.restriction.push_back(one.get<std::string>());
        }
    }
    if (!isGiven)
        record.kind = AcdKind::Plain;
    else if (kind && *kind != AcdKind::Plain)
        record.kind = *kind;
    else
        record.kind = record.given == record.answer ? AcdKind::Identity : AcdKind::Worsened;
    return record;
}

} // namespace anycap::dataset
