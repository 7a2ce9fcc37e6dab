// SPDX-License-Identifier: MIT
/// @file decoder.h
/// The language model: InternLM2, Qwen2 and Llama are one decoder that differs in tensor names, in biases and
/// in whether q, k and v come from one product.
#pragma once

#include "inference/model/rope.h"
#include "inference/model/weights.h"

#include <cmath>
#include <functional>
#include <string>
#include <vector>

namespace anycap::model {

enum class DecoderFamily : unsigned char { InternLM2, Qwen2, Llama };

struct DecoderShape {
    DecoderFamily family = DecoderFamily::Llama;
    std::int64_t hiddenSize = 0;
    std::int64_t intermediateSize = 0;
    std::int64_t layers = 0;
    std::int64_t heads = 0;
    std::int64_t kvHeads = 0;
    std::int64_t vocabSize = 0;
    double rmsEps = 1e-6;
    bool hasBias = false; ///< InternLM2's `bias`
    RopeShape rope;

    std::int64_t headDim() const { return hiddenSize / heads; }
    double attentionScale() const { return 1.0 / std::sqrt(static_cast<double>(headDim())); }
    /// Bytes of keys and values a token takes.
    std::int64_t cacheBytesPerToken(std::int64_t bytesPerNumber) const
    {
        return 2 * layers * kvHeads * headDim() * bytesPerNumber;
    }
};

/// Keys and values of one sequence, allocated once for `capacity` positions. Truncating is free: only the
/// length changes.
class KvCache {
public:
    KvCache(const DecoderShape &shape, const Placement &placement, std::int64_t capacity);

    std::int64_t length() const { return m_length; }
    std::int64_t capacity() const { return m_capacity; }
    void truncate(std::int64_t length);
    /// Counts positions in that Decoder::step() has written.
    void extend(std::int64_t count);
    /// Positions of the whole prompt, where it is computed in parts (see rope.h). Else what forward() first
    /// gets is the prompt.
    void setPromptLength(std::int64_t length) { m_promptLength = length; }
    /// A copy of the first `length` positions with room for `capacity`, for another prompt.
    KvCache fork(std::int64_t length, std::int64_t capacity) const;
    std::int64_t bytes() const;

private:
    friend class Decoder;
    KvCache() = default;
    std::vector<at::Tensor> m_keys; ///< by layer, [kvHeads, capacity, headDim]
    std::vector<at::Tensor> m_values;
    std::int64_t m_length = 0;
    std::int64_t m_capacity = 0;
    std::int64_t m_promptLength = 0;
};

/// What a step of fixed shape works on, all on the decoder's device and made for one cache.
struct StepTensors {
    at::Tensor token; ///< [1] id, to be set before each step
    at::Tensor position; ///< [1] where it goes in the cache, likewise
    at::Tensor places; ///< [capacity]: 0, 1, 2 …
    at::Tensor cos; ///< [capacity, headDim]: of every position, see rope.h
    at::Tensor sin;
};

/// Gets "hidden.0" (what was fed) … "hidden.K" (after the last norm), [T, hidden].
using LayerSink = std::function<void(std::int64_t layer, const at::Tensor &hidden)>;

class Decoder {
public:
    Decoder(const DecoderShape &shape, WeightLoader &loader);

    const DecoderShape &shape() const { return m_shape; }
    const Placement &placement() const { return m_placement; }

    /// [T] ids (any device) -> [T, hidden] in the type of activations.
    at::Tensor embed(at::ArrayRef<std::int64_t> ids) const;
    /// Runs T positions behind what the cache holds, appends them to it, and returns their states after the
    /// last norm, [T, hidden]. The cache must have room.
    at::Tensor forward(const at::Tensor &embeddings, KvCache &cache, const LayerSink &sink = {}) const;
    /// [T, hidden] -> [T, vocabulary] float32.
    at::Tensor logits(const at::Tensor &hidden) const;

    /// Clears what the cache does not hold yet: a step reads all of it, and a mask turns no NaN into nothing.
    StepTensors stepTensors(KvCache &cache) const;
    /// forward() and logits() of one token on libtorch's operations, without a look at any number or at the
    /// cache's length, which it leaves to the caller: what it does depends on the tensors alone.
    at::Tensor step(const StepTensors &tensors, KvCache &cache) const;

private:
    /// Puts a layer's keys and values into the cache and looks at them; [T, heads * headDim].
    using Attend = std::function<at::Tensor(std::size_t layer, const at::Tensor &q, const at::Tensor &k,
                                            const at::Tensor &v)>;
    at::Tensor runLayers(at::Tensor x, const Attend &attend, const LayerSink &sink) const;
    struct Layer {
        Norm attentionNorm, feedForwardNorm;
        Linear qkv; ///< InternLM2: by key-value head [its queries, key, value]
        Linear q, k, v; ///< the others
        Linear out, gate, up, down;
    };
    void loadLayer(WeightLoader &loader, const std::string &prefix);
    void project(const at::Tensor &x, const Layer &layer, at::Tensor &q, at::Tensor &k, at::Tensor &v) const;

    DecoderShape m_shape;
    Placement m_placement;
    at::Tensor m_embedding; ///< [vocabulary, hidden], as stored; only rows of it are read
    std::vector<Layer> m_layers;
    Norm m_norm;
    Linear m_head;
};

} // namespace anycap::model
