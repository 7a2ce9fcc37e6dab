// SPDX-License-Identifier: MIT
/// @file weights.h
/// How models get their tensors: a source that knows names (a checkpoint, or random numbers of a named
/// shape), and a loader that checks shapes, puts each tensor where it will be used and remembers what it
/// took, so that missing, mis-shaped and left-over tensors can all be listed.
#pragma once

#include "inference/checkpoint/tensor_shapes.h"
#include "inference/model/cpu_kernels.h"
#include "inference/model/thread_pool.h"

#include <ATen/ATen.h>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace anycap::model {

/// Whose products, norms and attention a model runs on.
enum class Backend : unsigned char {
    Own, ///< the project's CPU kernels
    Torch, ///< libtorch's, on any device
};

/// Where a model's numbers live and what it computes in. On the own kernels activations and sums are always
/// float32; matrices may be bfloat16 (see cpu_kernels.h). Unless rows are rounded, a bfloat16 checkpoint
/// gives the same results as its float32 copy.
struct Placement {
    at::Device device = at::kCPU;
    at::ScalarType matrices = at::kFloat; ///< float32 or bfloat16; also the type of the KV cache
    at::ScalarType activations = at::kFloat;
    Backend backend = Backend::Own;
    /// Of the language model's matrices and its head (int8 there at the least); own kernels only.
    std::optional<ElementType> quantized;
    /// Rows are rounded to bfloat16 where they enter a product with narrower weights than float32, for any
    /// number of rows and with every set of kernels: what that gives does not depend on the processor but for
    /// the order of sums. Own kernels only.
    bool roundsRows = false;
    /// Shared by all models of an engine; none: everything on the calling thread.
    std::shared_ptr<ThreadPool> workers;

    static Placement cpu(at::ScalarType matrices)
    {
        return {at::kCPU, matrices, at::kFloat, Backend::Own, {}, false, {}};
    }
    static Placement torch(at::Device device, at::ScalarType type)
    {
        return {device, type, type, Backend::Torch, {}, false, {}};
    }
    bool isOwn() const { return backend == Backend::Own; }
};

/// y = x · weightᵀ + bias.
struct Linear {
    at::Tensor weight; ///< [out, in]; quantised: panels, see quantize.h
    at::Tensor bias; ///< [out] or undefined
    at::Tensor scales; ///< of quantised weights
    std::int64_t quantizedOutputs = 0;
    std::int64_t quantizedInputs = 0;

    std::int64_t outputs() const { return scales.defined() ? quantizedOutputs : weight.size(0); }
    std::int64_t inputs() const { return scales.defined() ? quantizedInputs : weight.size(1); }
};

struct Norm {
    at::Tensor weight;
    at::Tensor bias; ///< undefined for RMS norms
};

class WeightSource : public checkpoint::TensorShapes {
public:
    /// In the stored type, usually a view of the mapped file. Throws c10::Error when it cannot be read.
    virtual at::Tensor tensor(const std::string &name) const = 0;
    /// The matrix as it was quantised before, if it was (see quantize.h for the layout).
    virtual std::optional<Linear> quantized(const std::string &name) const
    {
        static_cast<void>(name);
        return std::nullopt;
    }
    /// The stored numbers will not be read again soon: their memory may go.
    virtual void release(const std::string &name) const { static_cast<void>(name); }
};

class WeightLoader {
public:
    WeightLoader(const WeightSource &source, const Placement &placement)
        : m_source(source)
        , m_placement(placement)
    {
    }

    const Placement &placement() const { return m_placement; }
    const WeightSource &source() const { return m_source; }

    /// A tensor with few numbers (bias, norm, positions) in the type of activations.
    at::Tensor vector(const std::string &name, at::IntArrayRef shape);
    /// A matrix in the type of matrices, flattened to [shape[0], rest]. On the own kernels a stored bfloat16
    /// matrix is used where it lies in the file.
    at::Tensor matrix(const std::string &name, at::IntArrayRef shape);
    enum class Bias : unsigned char { Present, Absent, AsStored };
    Linear linear(const std::string &prefix, std::int64_t out, std::int64_t in, Bias bias);
    /// As the placement's `quantized` says. AtLeast8: where that would be fewer than eight bits, eight.
    enum class Narrow : unsigned char { AsPlaced, AtLeast8 };
    Linear narrowLinear(const std::string &prefix, std::int64_t out, std::int64_t in, Bias bias,
                        Narrow narrow = Narrow::AsPlaced);
    /// A matrix of which single rows are looked up; on the own kernels always as and where it is stored.
    at::Tensor table(const std::string &name, at::IntArrayRef shape);
    Norm layerNorm(const std::string &prefix, std::int64_t size);
    Norm rmsNorm(const std::string &prefix, std::int64_t size);

    /// Names asked for so far.
    const std::set<std::string> &taken() const { return m_taken; }
    /// One line a tensor: "NAME: missing", "NAME: shape [2, 3], expected [3, 2]", "NAME: holds NaN".
    const std::vector<std::string> &problems() const { return m_problems; }

private:
    std::optional<at::Tensor> find(const std::string &name, at::IntArrayRef shape);

    const WeightSource &m_source;
    Placement m_placement;
    std::set<std::string> m_taken;
    std::vector<std::string> m_problems;
};

} // namespace anycap::model
