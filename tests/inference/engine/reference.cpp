// SPDX-License-Identifier: MIT
#include "tests/inference/engine/reference.h"

#include "core/media/image_reader.h"
#include "inference/checkpoint/safetensors.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <stdexcept>

namespace anycap::reference {

namespace {

constexpr double kNearTie = 1e-3;

RgbImage picture(const std::string &name)
{
    auto image = readImage(fixturesFolder() + name);
    if (!image)
        throw std::runtime_error(image.error().toString());
    return std::move(*image);
}

} // namespace

std::string fixturesFolder()
{
    const char *shared = std::getenv("ANYCAP_SHARED_DIR"); // NOLINT(concurrency-mt-unsafe): tests set nothing
    const std::string folder = shared != nullptr ? std::string(shared) + "/acm/fixtures/" : std::string();
    return std::filesystem::is_directory(folder) ? folder : std::string();
}

nlohmann::json readJson(const std::string &path)
{
    std::ifstream stream(path);
    return nlohmann::json::parse(stream);
}

std::vector<float> readTensor(const std::string &file, const std::string &name)
{
    const auto opened = checkpoint::SafetensorsFile::open(file);
    if (!opened)
        return {};
    const auto &tensors = (*opened)->header().tensors;
    const auto found = tensors.find(name);
    if (found == tensors.end() || found->second.dtype != checkpoint::DType::F32)
        return {};
    const auto bytes = (*opened)->bytes(found->second);
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

double largestDifference(const std::vector<float> &a, const std::vector<float> &b)
{
    if (a.size() != b.size())
        return std::numeric_limits<double>::infinity();
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double difference = std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i]));
        largest = std::isnan(difference) ? std::numeric_limits<double>::infinity()
                                         : std::max(largest, difference);
    }
    return largest;
}

engine::Request requestOf(const nlohmann::json &oneCase)
{
    engine::Request request;
    request.prompt = oneCase["question"];
    request.maxNewTokens = oneCase["max_new_tokens"];
    request.sampling.repetitionPenalty = oneCase["gen_extra"].value("repetition_penalty", 1.0);
    request.sampling.noRepeatNgram = oneCase["gen_extra"].value("no_repeat_ngram_size", 0);
    request.extraStopIds = {oneCase["eos_token_id"].get<std::int64_t>()};
    if (oneCase["history"].is_array())
        for (const auto &turn : oneCase["history"])
            request.history.push_back({turn[0], turn[1]});
    for (const auto &input : oneCase["inputs"]) {
        const int tiles = input.value("dynamic", true) ? input.value("max_num", 1) : 1;
        const auto names = input.contains("frames") ? input["frames"] : nlohmann::json{input["image"]};
        for (const auto &name : names) {
            request.media.images.push_back(picture(name));
            request.media.maxTilesByImage.push_back(tiles);
        }
    }
    return request;
}

std::vector<std::int64_t> settledIds(const nlohmann::json &oneCase)
{
    auto ids = oneCase["output_ids"].get<std::vector<std::int64_t>>();
    const auto margins = oneCase["step_margins"].get<std::vector<double>>();
    const auto tie
        = std::find_if(margins.begin(), margins.end(), [](double margin) { return margin < kNearTie; });
    ids.resize(std::min(ids.size(), static_cast<std::size_t>(tie - margins.begin())));
    return ids;
}

bool agrees(const std::vector<std::int64_t> &ids, const nlohmann::json &oneCase)
{
    const auto all = oneCase["output_ids"].get<std::vector<std::int64_t>>();
    const auto settled = settledIds(oneCase);
    if (settled.size() == all.size())
        return ids == all;
    return ids.size() >= settled.size() && std::equal(settled.begin(), settled.end(), ids.begin());
}

} // namespace anycap::reference
