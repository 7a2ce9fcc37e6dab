// SPDX-License-Identifier: MIT
#include "inference/model/fixed_step.h"

namespace anycap::model {

FixedStep::FixedStep(const Decoder &decoder, KvCache &cache)
    : m_decoder(decoder)
    , m_cache(cache)
    , m_tensors(decoder.stepTensors(cache))
{
}

const at::Tensor &FixedStep::run(std::int64_t token)
{
    TORCH_CHECK(m_cache.length() < m_cache.capacity(), "cache: no room behind ", m_cache.length());
    m_tensors.token.fill_(token);
    m_tensors.position.fill_(m_cache.length());
    const auto step = [this] { m_logits = m_decoder.step(m_tensors, m_cache); };
    if (!m_graph && m_problem.empty())
        m_graph = StepGraph::record(m_decoder.placement().device, step, m_problem);
    if (m_graph)
        m_graph->replay();
    else
        step();
    m_cache.extend(1);
    return m_logits;
}

} // namespace anycap::model
