// SPDX-License-Identifier: MIT
#include "inference/checkpoint/narrow_weights.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>

namespace anycap::checkpoint {

namespace {

constexpr std::string_view kRoot = "language_model.";

bool isHead(const std::string &name)
{
    return name == "language_model.output.weight" || name == "language_model.lm_head.weight";
}

/// The matrix of which rows are looked up by word: never quantised itself.
bool isWordTable(const std::string &name)
{
    return name == "language_model.model.tok_embeddings.weight"
        || name == "language_model.model.embed_tokens.weight";
}

/// A matrix of the language model other than the table.
bool isNarrow(const std::string &name)
{
    return name.starts_with(kRoot) && name.ends_with(".weight") && !isWordTable(name);
}

std::int64_t panels(std::int64_t outputs)
{
    return (outputs + model::kPanelColumns - 1) / model::kPanelColumns;
}
std::int64_t groups(std::int64_t inputs) { return (inputs + model::kGroupSize - 1) / model::kGroupSize; }

/// Two streams of 64-bit FNV-1a: no defence against forgery.
class Fingerprint {
public:
    void add(std::span<const std::byte> bytes)
    {
        for (const std::byte byte : bytes)
            for (std::uint64_t &state : m_states)
                state = (state ^ std::to_integer<std::uint64_t>(byte)) * 0x100000001b3ULL;
    }
    void add(const std::string &text)
    {
        add(std::as_bytes(std::span(text.data(), text.size())));
        add(std::as_bytes(std::span("", 1)));
    }
    std::string text() const
    {
        std::array<char, 33> digits{};
        std::snprintf(digits.data(), digits.size(), "%016llx%016llx",
                      static_cast<unsigned long long>(m_states[0]),
                      static_cast<unsigned long long>(m_states[1]));
        return digits.data();
    }

private:
    std::array<std::uint64_t, 2> m_states{0xcbf29ce484222325ULL, 0x9e3779b97f4a7c15ULL};
};

} // namespace

DType NarrowMatrix::weightDType() const { return type == model::ElementType::Int8 ? DType::I8 : DType::U8; }

std::vector<std::int64_t> NarrowMatrix::weightShape() const
{
    if (type == model::ElementType::Int8)
        return {panels(outputs), inputs, model::kPanelColumns};
    return {panels(outputs), groups(inputs) * (model::kGroupSize / 8), 64};
}

DType NarrowMatrix::scalesDType() const
{
    return type == model::ElementType::Int8 ? DType::F32 : DType::BF16;
}

std::vector<std::int64_t> NarrowMatrix::scalesShape() const
{
    if (type == model::ElementType::Int8)
        return {panels(outputs), model::kPanelColumns};
    return {panels(outputs), groups(inputs), model::kPanelColumns};
}

std::uint64_t WeightOutline::count() const
{
    std::uint64_t product = 1;
    for (const std::int64_t n : shape)
        product *= static_cast<std::uint64_t>(n);
    return product;
}

std::vector<WeightOutline> weightOutlines(const Checkpoint &checkpoint)
{
    std::vector<WeightOutline> weights;
    for (const auto &[name, tensor] : checkpoint.tensors())
        weights.push_back({name, tensor.info.shape, tensor.info.byteCount()});
    return weights;
}

std::vector<WeightOutline> weightOutlines(const Config &config)
{
    std::vector<WeightOutline> weights;
    const TensorManifest manifest = expectedTensors(config);
    for (const ExpectedTensor &tensor : manifest.tensors()) {
        weights.push_back({tensor.name, tensor.shape, 0});
        weights.back().bytes = weights.back().count() * 2;
    }
    return weights;
}

std::vector<NarrowMatrix> narrowMatrices(const std::vector<WeightOutline> &weights, int bits)
{
    const bool hasHead = std::any_of(weights.begin(), weights.end(),
                                     [](const WeightOutline &weight) { return isHead(weight.name); });
    std::vector<NarrowMatrix> matrices;
    for (const WeightOutline &weight : weights) {
        const bool isTied = !hasHead && isWordTable(weight.name);
        if (weight.shape.size() != 2 || !(isNarrow(weight.name) || isTied))
            continue;
        const bool isEight = bits == 8 || isHead(weight.name) || isTied;
        matrices.push_back({weight.name, weight.shape[0], weight.shape[1],
                            isEight ? model::ElementType::Int8 : model::ElementType::Int4});
    }
    return matrices;
}

std::uint64_t loadedBytes(const std::vector<WeightOutline> &weights, int bits)
{
    std::uint64_t bytes = 0;
    if (bits < 16)
        for (const NarrowMatrix &matrix : narrowMatrices(weights, bits))
            bytes += matrix.bytes();
    for (const WeightOutline &weight : weights) {
        const bool isMatrix = weight.shape.size() == 2 || weight.shape.size() == 4;
        if (isWordTable(weight.name))
            bytes += weight.bytes;
        else if (!isMatrix)
            bytes += weight.count() * 4;
        else if (bits >= 16 || !isNarrow(weight.name))
            bytes += weight.count() * (bits > 16 ? 4 : 2);
    }
    return bytes;
}

std::string weightsFingerprint(const Checkpoint &checkpoint)
{
    constexpr std::size_t kSample = 256;
    // Several tensors share one file; low-rank additions are in the files too.
    std::map<std::string, const SafetensorsFile *> files;
    for (const auto &[name, tensor] : checkpoint.tensors()) {
        files.emplace(tensor.file->path(), tensor.file.get());
        if (const LoraDelta *delta = checkpoint.lora(name))
            for (const StoredTensor *part : {&delta->a, &delta->b})
                files.emplace(part->file->path(), part->file.get());
    }
    Fingerprint print;
    for (const auto &[path, file] : files) {
        print.add(std::filesystem::path(path).filename().string());
        for (const auto &[name, info] : file->header().tensors) {
            print.add(name);
            print.add(std::string(dtypeName(info.dtype)) + shapeText(info.shape));
            const auto bytes = file->bytes(info);
            const std::size_t length = std::min(kSample, bytes.size());
            for (const std::size_t at : {std::size_t{0}, (bytes.size() - length) / 2, bytes.size() - length})
                print.add(bytes.subspan(at, length));
        }
    }
    return print.text();
}

std::string narrowFileName(int bits) { return "anycap-int" + std::to_string(bits) + ".safetensors"; }

std::map<std::string, std::string> narrowMetadata(const Checkpoint &checkpoint, int bits)
{
    return {{"format", "anycap-narrow-1"},
            {"bits", std::to_string(bits)},
            {"source", weightsFingerprint(checkpoint)}};
}

Result<std::shared_ptr<const SafetensorsFile>> openNarrowFile(const Checkpoint &checkpoint, int bits)
{
    const std::string path = (std::filesystem::path(checkpoint.directory()) / narrowFileName(bits)).string();
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return std::shared_ptr<const SafetensorsFile>();
    auto file = SafetensorsFile::open(path);
    if (!file)
        return file.error();
    const SafetensorsHeader &header = (*file)->header();
    if (header.metadata != narrowMetadata(checkpoint, bits))
        return Error{ErrorCode::InvalidData, "made from other weights or by another version", path};
    const auto has = [&](const std::string &name, DType dtype, const std::vector<std::int64_t> &shape) {
        const auto found = header.tensors.find(name);
        return found != header.tensors.end() && found->second.dtype == dtype && found->second.shape == shape;
    };
    for (const NarrowMatrix &matrix : narrowMatrices(weightOutlines(checkpoint), bits))
        if (!has(matrix.name, matrix.weightDType(), matrix.weightShape())
            || !has(matrix.scalesName(), matrix.scalesDType(), matrix.scalesShape()))
            return Error{ErrorCode::InvalidData, "the tensor " + matrix.name + " is not as expected", path};
    return *file;
}

} // namespace anycap::checkpoint
