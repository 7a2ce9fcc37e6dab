// SPDX-License-Identifier: MIT
/// @file checkpoint.h
/// A checkpoint folder in the Hugging Face layout: its configuration and every tensor by name, from one or
/// many safetensors files. Opening reads headers only; weights stay in the file. No torch.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "inference/checkpoint/config.h"
#include "inference/checkpoint/safetensors.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace anycap::checkpoint {

/// Where one stored tensor lies.
struct StoredTensor {
    std::shared_ptr<const SafetensorsFile> file; ///< shared by all tensors of the file
    TensorInfo info;
    std::string storedName; ///< as in the file; the key in tensors() has PEFT's additions removed

    std::span<const std::byte> bytes() const { return file->bytes(info); }
};

/// A low-rank change to a matrix: W + scale * B * A.
struct LoraDelta {
    StoredTensor a; ///< [rank, in]
    StoredTensor b; ///< [out, rank]
    double scale = 2; ///< alpha / rank; upstream trains with alpha = 2 * rank
};

class Checkpoint {
public:
    /// Weights: model.safetensors, else model.safetensors.index.json and its shards. Errors (detail: the
    /// file): NotFound, Unsupported (pytorch_model.bin only; an unmergeable LoRA), InvalidData.
    static Result<std::shared_ptr<const Checkpoint>> open(const std::string &directory);
    /// Weights without a config.json beside them, e.g. a sound encoder by itself.
    static Result<std::shared_ptr<const Checkpoint>> openWeights(const std::string &directory);

    const std::string &directory() const { return m_directory; }
    const Config &config() const { return m_config; }
    const GenerationConfig &generationConfig() const { return m_generation; }

    const std::map<std::string, StoredTensor> &tensors() const { return m_tensors; }
    const StoredTensor *find(const std::string &name) const;
    /// What must be added to the tensor of that name, if anything.
    const LoraDelta *lora(const std::string &name) const;

    std::uint64_t parameterCount() const;
    std::uint64_t storedBytes() const;
    /// Bytes of the weights once loaded, from headers alone. `bitsPerWeight` is that of matrices: 32, 16 or,
    /// with the language model's quantised (narrow_weights.h) and the others at 16, 8 or 4. Norms, biases and
    /// positions are kept in 32 bits, the table of words as it is stored.
    std::uint64_t memoryBytes(int bitsPerWeight) const;

private:
    Checkpoint() = default;
    static Result<std::shared_ptr<const Checkpoint>> load(const std::string &directory, bool hasConfig);
    Result<Unit> loadWeights();
    Result<Unit> addFile(const std::string &fileName, const std::map<std::string, std::string> *weightMap);
    Result<Unit> arrangeLora();

    std::string m_directory;
    Config m_config;
    GenerationConfig m_generation;
    std::map<std::string, StoredTensor> m_tensors;
    std::map<std::string, LoraDelta> m_lora;
};

/// What a model needs, to be held against what a checkpoint has.
struct ExpectedTensor {
    std::string name;
    std::vector<std::int64_t> shape;
    bool isOptional = false;
};
class TensorManifest {
public:
    void add(std::string name, std::vector<std::int64_t> shape);
    void addOptional(std::string name, std::vector<std::int64_t> shape);
    const std::vector<ExpectedTensor> &tensors() const { return m_tensors; }

    struct MisShaped {
        std::string name;
        std::vector<std::int64_t> stored;
        std::vector<std::int64_t> expected;
    };
    struct Report {
        std::vector<std::string> missing;
        std::vector<std::string> unexpected;
        std::vector<MisShaped> misShaped;
        std::vector<std::string> notFloat; ///< found, but not stored as F32, F16, BF16 or F64

        /// Unexpected tensors alone do not stop a model from running.
        bool isUsable() const { return missing.empty() && misShaped.empty() && notFloat.empty(); }
        /// One line a tensor: "NAME: missing", "NAME: shape [2, 3], expected [3, 2]" …
        std::vector<std::string> lines() const;
        /// Those that stop a model from running.
        std::vector<std::string> problems() const;
    };
    Report compare(const std::map<std::string, StoredTensor> &stored) const;

private:
    std::vector<ExpectedTensor> m_tensors;
};

/// All tensors that the configuration implies: tower, projector and language model. The head is optional
/// (tied). The configuration says nothing of sound: see judgeTensors() in audio_layout.h.
TensorManifest expectedTensors(const Config &config);

struct DamagedTensor {
    std::string name;
    std::uint64_t nanCount = 0;
    std::uint64_t infinityCount = 0;
};
/// Reads every float tensor once and lists those with NaN or infinities; nothing when stopped.
std::optional<std::vector<DamagedTensor>> findDamagedTensors(const Checkpoint &checkpoint,
                                                             const WorkContext &context);

} // namespace anycap::checkpoint
