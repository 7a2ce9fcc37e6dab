// SPDX-License-Identifier: MIT
/// @file fixed_step.h
/// One token at a time with libtorch's operations, in fixed shapes: token and position stand in tensors on
/// the device, and attention looks over the whole cache through a mask. On a CUDA device the step is recorded
/// as a graph when it is first taken; anywhere else, and where recording fails, it runs operation by
/// operation.
#pragma once

#include "inference/model/decoder.h"
#include "inference/model/step_graph.h"

namespace anycap::model {

class FixedStep {
public:
    /// Neither decoder nor cache may move or go before this does. The cache holds a prompt, and may be
    /// truncated and extended by others between two steps.
    FixedStep(const Decoder &decoder, KvCache &cache);

    /// Appends the token to the cache. Returns the logits behind it, [1, vocabulary] float32 on the device;
    /// the next call may write over them.
    const at::Tensor &run(std::int64_t token);

    bool isRecorded() const { return m_graph != nullptr; }
    /// Why not, once a step was taken.
    const std::string &problem() const { return m_problem; }

private:
    const Decoder &m_decoder;
    KvCache &m_cache;
    StepTensors m_tensors;
    at::Tensor m_logits;
    std::unique_ptr<StepGraph> m_graph;
    std::string m_problem;
};

} // namespace anycap::model
