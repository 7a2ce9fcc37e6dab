// SPDX-License-Identifier: MIT
#include "inference/checkpoint/json_reader.h"
#include "inference/tokenizer/byte_bpe_tokenizer.h"

namespace anycap::tokenizer {

namespace {

using checkpoint::Json;

constexpr std::uint64_t kMaxId = 1 << 24;

Error invalid(const std::string &message) { return {ErrorCode::InvalidData, message, {}}; }

Result<Unit> addVocabulary(const Json &json, BpeTables &tables)
{
    if (!json.is_object())
        return invalid("the vocabulary is not a JSON object");
    for (const auto &[text, id] : json.items()) {
        if (!id.is_number_unsigned() || id.get<std::uint64_t>() > kMaxId)
            return invalid("the vocabulary has an entry that is no id");
        tables.vocabulary.emplace(text, id.get<std::int64_t>());
    }
    return Unit{};
}

/// "left right", both not empty and without blanks.
bool addMerge(std::string_view line, BpeTables &tables)
{
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos || blank == 0 || blank + 1 == line.size()
        || line.find(' ', blank + 1) != std::string_view::npos)
        return false;
    tables.merges.emplace_back(line.substr(0, blank), line.substr(blank + 1));
    return true;
}

Result<Unit> addJsonMerges(const Json &merges, BpeTables &tables)
{
    if (!merges.is_array())
        return invalid("merges are not a list");
    for (const Json &merge : merges) {
        const bool isPair
            = merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string();
        if (isPair)
            tables.merges.emplace_back(merge[0].get<std::string>(), merge[1].get<std::string>());
        else if (!merge.is_string() || !addMerge(merge.get_ref<const std::string &>(), tables))
            return invalid("a merge is not a pair of tokens");
    }
    return Unit{};
}

Result<Unit> addAddedTokens(const Json &list, TokenizerSettings &settings)
{
    if (!list.is_array())
        return invalid("added_tokens is not a list");
    for (const Json &entry : list) {
        if (!entry.is_object() || !entry.contains("content") || !entry["content"].is_string()
            || !entry.contains("id") || !entry["id"].is_number_unsigned()
            || entry["id"].get<std::uint64_t>() > kMaxId || entry["content"].get<std::string>().empty())
            return invalid("added_tokens has an entry that is no token");
        const auto flag = [&](const char *key) {
            return entry.contains(key) && entry[key].is_boolean() && entry[key].get<bool>();
        };
        const auto id = entry["id"].get<std::int64_t>();
        settings.added[id]
            = {entry["content"].get<std::string>(), id, flag("special"), flag("lstrip"), flag("rstrip")};
    }
    return Unit{};
}

} // namespace

Result<BpeTables> readVocabAndMerges(std::string_view vocabJson, std::string_view mergesText)
{
    const auto json = checkpoint::parseJson(vocabJson);
    if (!json)
        return json.error();
    BpeTables tables;
    if (auto added = addVocabulary(*json, tables); !added)
        return added.error();
    tables.mergesFile = "merges.txt";
    std::size_t number = 0;
    for (std::size_t at = 0; at < mergesText.size();) {
        std::size_t end = mergesText.find('\n', at);
        if (end == std::string_view::npos)
            end = mergesText.size();
        std::string_view line = mergesText.substr(at, end - at);
        at = end + 1;
        ++number;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty() || (number == 1 && line.starts_with("#version")))
            continue;
        if (!addMerge(line, tables))
            return Error{ErrorCode::InvalidData, "line " + std::to_string(number) + ": not a pair of tokens",
                         tables.mergesFile};
    }
    return tables;
}

Result<BpeTables> readTokenizerJson(std::string_view text, TokenizerSettings &settings)
{
    const auto json = checkpoint::parseJson(text);
    if (!json)
        return json.error();
    const auto model = json->is_object() ? json->find("model") : json->end();
    if (!json->is_object() || model == json->end() || !model->is_object())
        return invalid("model is missing");
    const auto type = model->find("type");
    const bool isBpe
        = type == model->end() || (type->is_string() && type->get_ref<const std::string &>() == "BPE");
    if (!isBpe || (model->contains("byte_fallback") && (*model)["byte_fallback"] == true))
        return Error{ErrorCode::Unsupported, "not a byte-level BPE tokenizer", {}};
    if (!model->contains("vocab") || !model->contains("merges"))
        return invalid("model.vocab or model.merges is missing");
    BpeTables tables;
    if (auto added = addVocabulary((*model)["vocab"], tables); !added)
        return added.error();
    if (auto added = addJsonMerges((*model)["merges"], tables); !added)
        return added.error();
    if (settings.added.empty() && json->contains("added_tokens")) {
        if (auto added = addAddedTokens((*json)["added_tokens"], settings); !added)
            return added.error();
    }
    return tables;
}

} // namespace anycap::tokenizer
