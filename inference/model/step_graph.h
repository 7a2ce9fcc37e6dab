// SPDX-License-Identifier: MIT
/// @file step_graph.h
/// A CUDA graph: what a function launches on a device, recorded once and then launched again as a whole. In a
/// build whose libtorch has no CUDA there is none.
#pragma once

#include <ATen/ATen.h>

#include <functional>
#include <memory>
#include <string>

namespace anycap::model {

class StepGraph {
public:
    virtual ~StepGraph() = default;
    StepGraph() = default;
    StepGraph(const StepGraph &) = delete;
    StepGraph &operator=(const StepGraph &) = delete;

    /// Launches it on the calling thread's current stream.
    virtual void replay() = 0;

    /// Runs `work` a few times on a stream of its own and records it there once more. It must do the same
    /// whenever it runs: fixed shapes, the same tensors, nothing read back. What it makes last stays where it
    /// is and is written anew by each replay().
    /// @param problem why there is none, in words, where null is returned
    static std::unique_ptr<StepGraph> record(at::Device device, const std::function<void()> &work,
                                             std::string &problem);
};

} // namespace anycap::model
