// SPDX-License-Identifier: MIT
#include "inference/tokenizer/added_tokens.h"

#include "inference/checkpoint/json_reader.h"

#include <algorithm>
#include <charconv>

namespace anycap::tokenizer {

namespace {

using checkpoint::Json;

constexpr std::int64_t kMaxId = 1 << 24;

Error invalid(const std::string &message) { return {ErrorCode::InvalidData, message, {}}; }

/// A token is written as its text or as an object with "content".
std::optional<std::string> textOf(const Json &json)
{
    if (json.is_string())
        return json.get<std::string>();
    if (json.is_object() && json.contains("content") && json["content"].is_string())
        return json["content"].get<std::string>();
    return std::nullopt;
}

bool flag(const Json &object, const char *key)
{
    const auto it = object.find(key);
    return it != object.end() && it->is_boolean() && it->get<bool>();
}

Result<Unit> readDecoder(const Json &decoder, TokenizerSettings &settings)
{
    if (!decoder.is_object())
        return invalid("added_tokens_decoder is not an object");
    for (const auto &[key, entry] : decoder.items()) {
        std::int64_t id = -1;
        const auto [end, code] = std::from_chars(key.data(), key.data() + key.size(), id);
        const auto text = textOf(entry);
        if (code != std::errc() || end != key.data() + key.size() || id < 0 || id > kMaxId
            || !entry.is_object() || !text || text->empty())
            return invalid("added_tokens_decoder has an entry that is no token");
        settings.added[id]
            = {*text, id, flag(entry, "special"), flag(entry, "lstrip"), flag(entry, "rstrip")};
    }
    return Unit{};
}

Result<Unit> readConfig(std::string_view text, TokenizerSettings &settings)
{
    const auto json = checkpoint::parseJson(text);
    if (!json)
        return json.error();
    if (!json->is_object())
        return invalid("not a JSON object");
    const Json &config = *json;
    if (config.contains("add_bos_token") && config["add_bos_token"].is_boolean())
        settings.addsBos = config["add_bos_token"].get<bool>();
    const auto kind = config.find("tokenizer_class");
    if (kind != config.end() && kind->is_string() && kind->get<std::string>().starts_with("LlamaTokenizer"))
        settings.isCleanedUp = flag(config, "clean_up_tokenization_spaces");
    const auto named = [&](const char *key) {
        const auto it = config.find(key);
        auto token = it == config.end() ? std::nullopt : textOf(*it);
        if (token)
            settings.specialTexts.push_back(*token);
        return token;
    };
    settings.bosToken = named("bos_token");
    settings.eosToken = named("eos_token");
    named("unk_token");
    named("pad_token");
    const auto more = config.find("additional_special_tokens");
    if (more != config.end() && more->is_array()) {
        for (const Json &token : *more) {
            if (const auto special = textOf(token))
                settings.specialTexts.push_back(*special);
        }
    }
    const auto decoder = config.find("added_tokens_decoder");
    return decoder == config.end() ? Result<Unit>(Unit{}) : readDecoder(*decoder, settings);
}

bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

} // namespace

Result<TokenizerSettings> readTokenizerSettings(std::string_view configJson, std::string_view addedTokensJson,
                                                bool defaultAddsBos)
{
    TokenizerSettings settings;
    settings.addsBos = defaultAddsBos;
    if (!configJson.empty()) {
        if (auto read = readConfig(configJson, settings); !read)
            return read.error();
    }
    if (settings.added.empty() && !addedTokensJson.empty()) {
        const auto json = checkpoint::parseJson(addedTokensJson);
        if (!json || !json->is_object())
            return invalid("added tokens are not a JSON object");
        for (const auto &[text, id] : json->items()) {
            if (text.empty() || !id.is_number_unsigned() || id.get<std::uint64_t>() > kMaxId)
                return invalid("added tokens have an entry that is no id");
            const auto value = id.get<std::int64_t>();
            settings.added[value] = {text, value, false, false, false};
        }
    }
    for (auto &[id, token] : settings.added) {
        if (std::find(settings.specialTexts.begin(), settings.specialTexts.end(), token.text)
            != settings.specialTexts.end())
            token.isSpecial = true;
    }
    return settings;
}

AddedTokens::AddedTokens(std::map<std::int64_t, AddedToken> tokens)
    : m_byId(std::move(tokens))
{
    for (const auto &[id, token] : m_byId) {
        m_byText.emplace(token.text, id);
        m_byFirst[token.text.front()].push_back(id);
    }
    for (auto &[first, ids] : m_byFirst) {
        std::stable_sort(ids.begin(), ids.end(), [this](std::int64_t a, std::int64_t b) {
            return m_byId.at(a).text.size() > m_byId.at(b).text.size();
        });
    }
}

const AddedToken *AddedTokens::byId(std::int64_t id) const
{
    const auto it = m_byId.find(id);
    return it == m_byId.end() ? nullptr : &it->second;
}

const AddedToken *AddedTokens::byText(std::string_view text) const
{
    const auto it = m_byText.find(text);
    return it == m_byText.end() ? nullptr : byId(it->second);
}

std::vector<AddedTokens::Segment> AddedTokens::split(std::string_view text) const
{
    std::vector<Segment> segments;
    std::size_t start = 0;
    const auto addText = [&](std::size_t end) {
        if (end > start)
            segments.push_back({text.substr(start, end - start), nullptr});
    };
    for (std::size_t at = 0; at < text.size();) {
        const AddedToken *found = nullptr;
        const auto candidates = m_byFirst.find(text[at]);
        if (candidates != m_byFirst.end()) {
            for (const std::int64_t id : candidates->second) {
                const AddedToken &token = m_byId.at(id);
                if (text.substr(at).starts_with(token.text)) {
                    found = &token;
                    break;
                }
            }
        }
        if (found == nullptr) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (found->stripsLeft && end > start && isSpace(text[end - 1]))
            --end;
        addText(end);
        segments.push_back({text.substr(at, found->text.size()), found});
        at += found->text.size();
        while (found->stripsRight && at < text.size() && isSpace(text[at]))
            ++at;
        start = at;
    }
    addText(text.size());
    return segments;
}

} // namespace anycap::tokenizer
