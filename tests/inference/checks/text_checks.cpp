// SPDX-License-Identifier: MIT
#include "inference/checkpoint/checkpoint.h"
#include "inference/checkpoint/mapped_file.h"
#include "inference/preprocess/audio_features.h"
#include "inference/preprocess/frame_indices.h"
#include "inference/preprocess/image_tiles.h"
#include "inference/prompt/prompt.h"
#include "inference/tokenizer/byte_bpe_tokenizer.h"
#include "inference/tokenizer/tokenizer.h"
#include "tests/inference/checks/checks.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

namespace anycap::checks {

namespace {

using Json = nlohmann::json;

Json readJson(const std::string &path)
{
    const auto text = checkpoint::readTextFile(path, 100'000'000);
    return text ? Json::parse(*text, nullptr, false) : Json();
}

template <class T> std::vector<T> values(const checkpoint::SafetensorsFile &file, const std::string &name)
{
    const auto bytes = file.bytes(file.header().tensors.at(name));
    std::vector<T> result(bytes.size() / sizeof(T));
    std::memcpy(result.data(), bytes.data(), bytes.size());
    return result;
}

std::string compareTokens(const std::string &directory)
{
    const auto loaded = tokenizer::loadTokenizer(directory);
    if (!loaded)
        return loaded.error().toString();
    const auto &model = **loaded;
    const Json cases = readJson(directory + "/tokenizer_cases.json").at("cases");
    for (const Json &entry : cases) {
        const auto text = entry.at("text").get<std::string>();
        const auto ids = entry.at("ids").get<std::vector<std::int64_t>>();
        if (model.encode(text) != ids)
            return "ids differ for " + entry.dump();
        if (model.decode(ids, tokenizer::SpecialTokens::Keep) != entry.at("decoded"))
            return "text with special tokens is '" + model.decode(ids, tokenizer::SpecialTokens::Keep)
                + "' for " + entry.dump();
        if (model.decode(ids, tokenizer::SpecialTokens::Skip) != entry.at("decoded_skip_special"))
            return "text is '" + model.decode(ids, tokenizer::SpecialTokens::Skip) + "' for " + entry.dump();
        tokenizer::IncrementalDecoder decoder(*loaded);
        std::string streamed;
        for (const std::int64_t id : ids)
            streamed += decoder.push(id);
        streamed += decoder.finish();
        if (streamed != entry.at("decoded_skip_special"))
            return "streamed text is '" + streamed + "' for " + entry.dump();
    }
    return cases.size() == 200 ? "" : "not all cases were there";
}

std::string sentencePiece(const std::string &data)
{
    return compareTokens(data + "/tiny-internvl-internlm2");
}
std::string byteBpe(const std::string &data) { return compareTokens(data + "/tiny-internvl-qwen2"); }

std::string tokenizerJson(const std::string &data)
{
    const std::string directory = data + "/tiny-internvl-qwen2";
    tokenizer::TokenizerSettings settings;
    const auto tables = tokenizer::readTokenizerJson(
        *checkpoint::readTextFile(directory + "/tokenizer.json", 1 << 30), settings);
    if (!tables)
        return tables.error().toString();
    const auto model = tokenizer::makeByteBpeTokenizer(*tables, settings);
    if (!model)
        return model.error().toString();
    for (const Json &entry : readJson(directory + "/tokenizer_cases.json").at("cases")) {
        if ((*model)->encode(entry.at("text").get<std::string>())
            != entry.at("ids").get<std::vector<std::int64_t>>())
            return "ids differ for " + entry.dump();
    }
    return {};
}

std::string tilesOf(const std::string &data, const std::string &name)
{
    const Json cases = readJson(data + "/preprocess/" + name + ".json").at("cases");
    const auto expected = checkpoint::SafetensorsFile::open(data + "/preprocess/" + name + ".safetensors");
    if (!expected)
        return expected.error().toString();
    for (const Json &entry : cases) {
        RgbImage image{entry.at("width"), entry.at("height"), {}};
        const auto file = entry.at("image").get<std::string>();
        const auto raw = checkpoint::readTextFile(
            data + "/preprocess/" + file.substr(0, file.find('.')) + ".rgb", 1 << 30);
        if (!raw)
            return raw.error().toString();
        image.bytes.assign(raw->begin(), raw->end());
        preprocess::TilingOptions options;
        options.tileSize = entry.at("input_size");
        options.maxTiles = entry.at("dynamic").get<bool>() ? entry.at("max_num").get<int>() : 1;
        const auto tiles = preprocess::makeTiles(image, options);
        std::vector<std::uint8_t> bytes;
        for (const RgbImage &tile : tiles)
            bytes.insert(bytes.end(), tile.bytes.begin(), tile.bytes.end());
        if (bytes != values<std::uint8_t>(**expected, entry.at("tensor")))
            return "pixels differ for " + entry.dump();
        if (!entry.contains("tensor_f32"))
            continue;
        const auto numbers = preprocess::normalizeTiles(tiles);
        const auto wanted = values<float>(**expected, entry.at("tensor_f32"));
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (numbers.size() != wanted.size() || std::abs(numbers[i] - wanted[i]) > 1e-6F)
                return "normalised pixels differ for " + entry.dump();
        }
    }
    return cases.empty() ? "no cases" : "";
}

std::string tiles(const std::string &data)
{
    const std::string problem = tilesOf(data, "tiles");
    return problem.empty() ? tilesOf(data, "tiles448") : problem;
}

std::string tilingTable(const std::string &data)
{
    for (const Json &row : readJson(data + "/preprocess/tiling_table.json").at("rows")) {
        const auto grid = preprocess::chooseTileGrid(row[0], row[1], row[2], row[3], row[4]);
        if (grid.columns != row[5] || grid.rows != row[6])
            return "another grid for " + row.dump();
    }
    return {};
}

std::string videoIndices(const std::string &data)
{
    const Json cases = readJson(data + "/preprocess/video_indices.json");
    for (const Json &entry : cases.at("acm_get_index")) {
        std::optional<std::pair<double, double>> bound;
        if (!entry.at("bound").is_null())
            bound = {entry["bound"][0].get<double>(), entry["bound"][1].get<double>()};
        const std::int64_t frames = entry.at("num_frames");
        auto wanted = entry.at("indices").get<std::vector<std::int64_t>>();
        for (auto &index : wanted)
            index = std::clamp<std::int64_t>(index, 0, frames - 1);
        if (preprocess::frameIndices(frames, entry.at("fps"), entry.at("num_segments"), bound) != wanted)
            return "other frames for " + entry.dump();
    }
    for (const Json &entry : cases.at("judge_linspace")) {
        if (preprocess::linearFrameIndices(entry.at("num_frames"), entry.at("num"))
            != entry.at("indices").get<std::vector<std::int64_t>>())
            return "other frames for " + entry.dump();
    }
    return {};
}

/// A canonical 16-bit mono WAV file.
Pcm readWav(const std::string &path, int rate)
{
    const auto bytes = checkpoint::readTextFile(path, 100'000'000);
    Pcm sound{rate, {}};
    const std::size_t start = bytes ? bytes->find("data") + 8 : 0;
    for (std::size_t at = start; bytes && at + 1 < bytes->size(); at += 2) {
        std::int16_t value = 0;
        std::memcpy(&value, bytes->data() + at, 2);
        sound.samples.push_back(static_cast<float>(value) / 32768.0F);
    }
    return sound;
}

std::string fbank(const std::string &data)
{
    const auto expected = checkpoint::SafetensorsFile::open(data + "/tiny-eat/expected.safetensors");
    if (!expected)
        return expected.error().toString();
    for (const Json &entry : readJson(data + "/tiny-eat/expected.json").at("cases")) {
        const auto file = entry.at("wav").get<std::string>();
        const std::string name = file.substr(0, file.find('.'));
        const Pcm sound = readWav(data + "/tiny-eat/" + file, entry.at("sample_rate"));
        if (sound.sampleRateHz != preprocess::kAudioRateHz) {
            const auto resampled
                = preprocess::resample(sound.samples, sound.sampleRateHz, preprocess::kAudioRateHz);
            const auto wanted = values<float>(**expected, name + ".resampled");
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                if (resampled.size() != wanted.size() || std::abs(resampled[i] - wanted[i]) > 1e-4F)
                    return name + ": resampled sound differs at " + std::to_string(i);
            }
        }
        const auto bank = preprocess::filterBank(sound);
        if (!bank)
            return bank.error().toString();
        const auto wanted = values<float>(**expected, name + ".fbank");
        if (bank->values.size() != wanted.size())
            return name + ": " + std::to_string(bank->frames) + " frames";
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const float tolerance = wanted[i] < -12.0F ? 5e-3F : 1e-3F;
            if (std::abs(bank->values[i] - wanted[i]) > tolerance)
                return name + ": " + std::to_string(bank->values[i]) + " for " + std::to_string(wanted[i])
                    + " at " + std::to_string(i);
        }
        const auto input = preprocess::padAndNormalize(*bank, entry.at("target_length"));
        const auto wantedInput
            = values<float>(**expected, entry.at("tensor_prefix").get<std::string>() + ".input");
        for (std::size_t i = 0; i < wantedInput.size(); ++i) {
            if (input.values.size() != wantedInput.size()
                || std::abs(input.values[i] - wantedInput[i]) > 1e-3F)
                return name + ": padded input differs";
        }
    }
    return {};
}

std::string templates(const std::string &data)
{
    for (const Json &entry : readJson(data + "/prompts/templates.json")) {
        const auto conversation = prompt::conversationTemplate(entry.at("template").get<std::string>());
        if (!conversation)
            return conversation.error().toString();
        std::vector<prompt::Turn> turns;
        for (const Json &turn : entry.at("turns")) {
            turns.push_back({turn[0], {}});
            if (!turn[1].is_null())
                turns.back().assistant = turn[1].get<std::string>();
        }
        if (conversation->render(turns, entry.at("system_message").get<std::string>()) != entry.at("prompt")
            || conversation->stopText != entry.at("stop_token_text"))
            return "another prompt for " + entry.dump();
    }
    return {};
}

std::string checkpoints(const std::string &data)
{
    for (const char *name : {"/tiny-internvl-internlm2", "/tiny-internvl-qwen2"}) {
        const auto opened = checkpoint::Checkpoint::open(data + name);
        if (!opened)
            return opened.error().toString();
        const auto lines
            = checkpoint::expectedTensors((*opened)->config()).compare((*opened)->tensors()).lines();
        if (!lines.empty())
            return lines.front();
        const auto damaged = checkpoint::findDamagedTensors(**opened, {});
        if (!damaged || !damaged->empty())
            return "sound weights are called damaged";
    }
    return {};
}

std::string badHeaders(const std::string &)
{
    const auto refused = [](std::uint64_t length, const std::string &json, std::size_t data) {
        std::string file(8, '\0');
        for (std::size_t i = 0; i < 8; ++i)
            file[i] = static_cast<char>(length >> (8 * i) & 0xFF);
        file += json + std::string(data, '\0');
        return !checkpoint::parseSafetensorsHeader(std::as_bytes(std::span(file)), file.size());
    };
    const auto refusedJson
        = [&](const std::string &json, std::size_t data) { return refused(json.size(), json, data); };
    if (refusedJson(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8))
        return "a good header is refused";
    if (!refused(std::uint64_t{1} << 63, "{}", 0) || !refused(1000, "{}", 0))
        return "a header beyond the file is taken";
    const char *bad[] = {
        R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,9]}})",
        R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"X32","shape":[2],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}})",
        R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}})",
        R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
        R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]})",
    };
    for (const char *json : bad) {
        if (!refusedJson(json, 8))
            return std::string("taken: ") + json;
    }
    return {};
}

} // namespace

std::vector<Check> textChecks()
{
    return {
        {"checkpoints", checkpoints},
        {"bad_headers", badHeaders},
        {"sentencepiece", sentencePiece},
        {"byte_bpe", byteBpe},
        {"tokenizer_json", tokenizerJson},
        {"tiles", tiles},
        {"tiling_table", tilingTable},
        {"video_indices", videoIndices},
        {"fbank", fbank},
        {"conversation_templates", templates},
    };
}

} // namespace anycap::checks
