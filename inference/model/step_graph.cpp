// SPDX-License-Identifier: MIT
#include "inference/model/step_graph.h"

#include <algorithm>

#ifdef ANYCAP_CUDA_GRAPHS
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#endif

namespace anycap::model {

#ifdef ANYCAP_CUDA_GRAPHS

namespace {

class CudaStepGraph final : public StepGraph {
public:
    CudaStepGraph(at::Device device, const std::function<void()> &work)
        : m_device(device)
    {
        // Libraries make their handles and work spaces when they are first used, which cannot be recorded.
        constexpr int kWarmUps = 3;
        const c10::cuda::CUDAGuard onDevice(device);
        c10::cuda::getCurrentCUDAStream(device.index()).synchronize(); // what the work reads is written
        const c10::cuda::CUDAStream side = c10::cuda::getStreamFromPool(false, device.index());
        const c10::cuda::CUDAStreamGuard onSide(side);
        for (int i = 0; i < kWarmUps; ++i)
            work();
        side.synchronize();
        m_graph.capture_begin();
        try {
            work();
        } catch (...) {
            abandon();
            throw;
        }
        m_graph.capture_end();
        side.synchronize();
    }
    CudaStepGraph(const CudaStepGraph &) = delete;
    CudaStepGraph &operator=(const CudaStepGraph &) = delete;

    ~CudaStepGraph() override
    {
        // The last launch must be over before its memory goes.
        try {
            c10::cuda::getCurrentCUDAStream(m_device.index()).synchronize();
        } catch (const c10::Error &) {
            return; // the device has failed, and every later call says so
        }
    }

    void replay() override
    {
        const c10::cuda::CUDAGuard onDevice(m_device);
        m_graph.replay();
    }

private:
    /// Ends a recording that cannot be used; its own error says less than the one that led here.
    void abandon()
    {
        try {
            m_graph.capture_end();
        } catch (const c10::Error &) {
            return;
        }
    }

    at::Device m_device;
    at::cuda::CUDAGraph m_graph;
};

} // namespace

std::unique_ptr<StepGraph> StepGraph::record(at::Device device, const std::function<void()> &work,
                                             std::string &problem)
{
    try {
        return std::make_unique<CudaStepGraph>(device, work);
    } catch (const c10::Error &error) {
        problem = error.what_without_backtrace();
        problem.resize(std::min(problem.size(), problem.find('\n')));
        return nullptr;
    }
}

#else

std::unique_ptr<StepGraph> StepGraph::record(at::Device device, const std::function<void()> &work,
                                             std::string &problem)
{
    static_cast<void>(work);
    problem = device.is_cuda() ? "this build was made without the headers of CUDA" : "not a CUDA device";
    return nullptr;
}

#endif

} // namespace anycap::model
