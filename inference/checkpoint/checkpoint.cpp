// SPDX-License-Identifier: MIT
#include "inference/checkpoint/checkpoint.h"

#include "inference/checkpoint/json_reader.h"
#include "inference/checkpoint/narrow_weights.h"

#include <filesystem>
#include <set>
#include <utility>

namespace anycap::checkpoint {

namespace {

constexpr std::uint64_t kMaxConfigBytes = 16'000'000;
constexpr std::uint64_t kMaxIndexBytes = 100'000'000;

std::string join(const std::string &directory, const std::string &name)
{
    return (std::filesystem::path(directory) / name).string();
}

bool exists(const std::string &path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

Error withDetail(Error error, const std::string &detail)
{
    if (error.detail.empty())
        error.detail = detail;
    return error;
}

/// A plain name of a file in the same folder.
bool isPlainName(const std::string &name)
{
    return !name.empty() && name != "." && name.find("..") == std::string::npos
        && name.find('/') == std::string::npos && name.find('\\') == std::string::npos
        && name.find('\0') == std::string::npos;
}

/// tensor -> file, of an index.
Result<std::map<std::string, std::string>> readIndex(const std::string &path)
{
    const auto text = readTextFile(path, kMaxIndexBytes);
    if (!text)
        return text.error();
    const auto json = parseJson(*text);
    if (!json)
        return withDetail(json.error(), path);
    const auto map = json->is_object() ? json->find("weight_map") : json->end();
    if (!json->is_object() || map == json->end() || !map->is_object())
        return Error{ErrorCode::InvalidData, "weight_map is missing", path};
    std::map<std::string, std::string> result;
    for (const auto &[tensor, file] : map->items()) {
        if (!file.is_string() || !isPlainName(file.get_ref<const std::string &>()))
            return Error{ErrorCode::InvalidData, "weight_map leads '" + tensor + "' out of the folder", path};
        result.emplace(tensor, file.get<std::string>());
    }
    return result;
}

void removeAll(std::string &text, std::string_view part)
{
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at))
        text.erase(at, part.size());
}

bool endsWith(const std::string &text, std::string_view end)
{
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

} // namespace

Result<std::shared_ptr<const Checkpoint>> Checkpoint::open(const std::string &directory)
{
    return load(directory, true);
}

Result<std::shared_ptr<const Checkpoint>> Checkpoint::openWeights(const std::string &directory)
{
    return load(directory, false);
}

Result<std::shared_ptr<const Checkpoint>> Checkpoint::load(const std::string &directory, bool hasConfig)
{
    std::shared_ptr<Checkpoint> checkpoint(new Checkpoint);
    checkpoint->m_directory = directory;
    if (hasConfig) {
        const std::string path = join(directory, "config.json");
        const auto text = readTextFile(path, kMaxConfigBytes);
        if (!text)
            return text.error();
        auto config = parseConfig(*text);
        if (!config)
            return withDetail(config.error(), path);
        checkpoint->m_config = *std::move(config);
        const std::string generationPath = join(directory, "generation_config.json");
        if (exists(generationPath)) {
            const auto generationText = readTextFile(generationPath, kMaxConfigBytes);
            if (!generationText)
                return generationText.error();
            auto generation = parseGenerationConfig(*generationText);
            if (!generation)
                return withDetail(generation.error(), generationPath);
            checkpoint->m_generation = *std::move(generation);
        }
    }
    if (auto loaded = checkpoint->loadWeights(); !loaded)
        return loaded.error();
    if (auto arranged = checkpoint->arrangeLora(); !arranged)
        return withDetail(arranged.error(), directory);
    return std::shared_ptr<const Checkpoint>(std::move(checkpoint));
}

Result<Unit> Checkpoint::loadWeights()
{
    if (exists(join(m_directory, "model.safetensors")))
        return addFile("model.safetensors", nullptr);
    const std::string indexPath = join(m_directory, "model.safetensors.index.json");
    if (!exists(indexPath)) {
        for (const char *name : {"pytorch_model.bin", "pytorch_model.bin.index.json"}) {
            if (exists(join(m_directory, name)))
                return Error{ErrorCode::Unsupported,
                             "pickled weights can run code and are not opened; convert them to safetensors "
                             "(in Python: model.save_pretrained(folder, safe_serialization=True))",
                             join(m_directory, name)};
        }
        return Error{ErrorCode::NotFound,
                     "no weights here: neither model.safetensors nor model.safetensors.index.json",
                     m_directory};
    }
    const auto map = readIndex(indexPath);
    if (!map)
        return map.error();
    std::set<std::string> files;
    for (const auto &[tensor, file] : *map)
        files.insert(file);
    for (const std::string &file : files) {
        if (auto added = addFile(file, &*map); !added)
            return added.error();
    }
    return Unit{};
}

Result<Unit> Checkpoint::addFile(const std::string &fileName,
                                 const std::map<std::string, std::string> *weightMap)
{
    const std::string path = join(m_directory, fileName);
    auto file = SafetensorsFile::open(path);
    if (!file)
        return file.error();
    for (const auto &[name, info] : (*file)->header().tensors) {
        if (weightMap != nullptr) {
            const auto mapped = weightMap->find(name);
            if (mapped == weightMap->end() || mapped->second != fileName)
                continue;
        }
        m_tensors.emplace(name, StoredTensor{*file, info, name});
    }
    if (weightMap != nullptr) {
        for (const auto &[name, mappedFile] : *weightMap) {
            if (mappedFile == fileName && !(*file)->header().tensors.contains(name))
                return Error{ErrorCode::InvalidData, "the index promises '" + name + "' here, but it is not",
                             path};
        }
    }
    return Unit{};
}

Result<Unit> Checkpoint::arrangeLora()
{
    std::map<std::string, StoredTensor> plain;
    std::map<std::string, StoredTensor> downs;
    std::map<std::string, StoredTensor> ups;
    for (auto &[storedName, tensor] : m_tensors) {
        std::string name = storedName;
        removeAll(name, "base_model.model.");
        auto *target = &plain;
        for (const auto &[part, place] : {std::pair{std::string_view(".lora_A."), &downs},
                                          std::pair{std::string_view(".lora_B."), &ups}}) {
            const std::size_t at = name.find(part);
            if (at == std::string::npos)
                continue;
            if (!endsWith(name, ".weight"))
                return Error{ErrorCode::Unsupported, "LoRA tensor of an unknown kind: " + storedName, {}};
            name = name.substr(0, at) + ".weight";
            target = place;
        }
        if (target == &plain && name.find("lora_") != std::string::npos)
            return Error{ErrorCode::Unsupported, "LoRA tensor of an unknown kind: " + storedName, {}};
        const std::size_t base = name.find(".base_layer.");
        if (base != std::string::npos)
            name.erase(base, std::string_view(".base_layer").size());
        if (!target->emplace(name, tensor).second)
            return Error{
                ErrorCode::InvalidData, "two tensors for " + name + ": " + storedName + " is one", {}};
    }
    for (const auto &[name, up] : ups) {
        if (!downs.contains(name))
            return Error{ErrorCode::InvalidData, "LoRA tensor without its partner: " + up.storedName, {}};
    }
    for (const auto &[name, down] : downs) {
        const auto up = ups.find(name);
        const auto base = plain.find(name);
        if (up == ups.end() || base == plain.end())
            return Error{ErrorCode::InvalidData, "LoRA tensor without its partner: " + down.storedName, {}};
        const auto &a = down.info.shape;
        const auto &b = up->second.info.shape;
        const auto &w = base->second.info.shape;
        if (a.size() != 2 || b.size() != 2 || w.size() != 2 || b[1] != a[0] || b[0] != w[0] || a[1] != w[1])
            return Error{ErrorCode::InvalidData,
                         "LoRA of " + name + ": " + shapeText(b) + " times " + shapeText(a)
                             + " does not give " + shapeText(w),
                         {}};
        m_lora.emplace(name, LoraDelta{down, up->second});
    }
    m_tensors = std::move(plain);
    return Unit{};
}

const StoredTensor *Checkpoint::find(const std::string &name) const
{
    const auto it = m_tensors.find(name);
    return it == m_tensors.end() ? nullptr : &it->second;
}

const LoraDelta *Checkpoint::lora(const std::string &name) const
{
    const auto it = m_lora.find(name);
    return it == m_lora.end() ? nullptr : &it->second;
}

std::uint64_t Checkpoint::parameterCount() const
{
    std::uint64_t count = 0;
    for (const auto &[name, tensor] : m_tensors)
        count += tensor.info.elementCount();
    return count;
}

std::uint64_t Checkpoint::storedBytes() const
{
    std::uint64_t bytes = 0;
    for (const auto &[name, tensor] : m_tensors)
        bytes += tensor.info.byteCount();
    return bytes;
}

std::uint64_t Checkpoint::memoryBytes(int bitsPerWeight) const
{
    return loadedBytes(weightOutlines(*this), bitsPerWeight);
}

} // namespace anycap::checkpoint
