// SPDX-License-Identifier: MIT
#include "inference/generate/generator.h"

#include "inference/speculate/acceptance.h"

#include <algorithm>

namespace anycap::generate {

namespace {

class Loop {
public:
    Loop(const GenerationOptions &options, const Company &company)
        : m_options(options)
        , m_company(company)
        , m_uniform(options.sampling.seed)
    {
        if (options.placeholderId)
            m_seen.push_back(*options.placeholderId);
    }

    /// Settles one position: what stands there, given the row of logits and perhaps a draft for it.
    speculate::Verdict settle(std::span<float> scores, std::optional<std::int64_t> drafted)
    {
        processScores(scores, m_seen, m_options.sampling);
        if (m_company.constraints)
            m_company.constraints->apply(scores);
        if (!m_options.sampling.isSampling)
            return drafted ? speculate::verifyGreedy(scores, *drafted)
                           : speculate::Verdict{false, speculate::argmax(scores)};
        const std::vector<float> weights = probabilities(scores, m_options.sampling);
        const double first = m_uniform.next();
        if (!drafted)
            return {false, speculate::pick(weights, first)};
        return speculate::verifySampled(weights, *drafted, first, m_uniform.next());
    }

    /// Takes an id in; false when the answer ends with it.
    bool take(std::int64_t id)
    {
        m_result.ids.push_back(id);
        m_seen.push_back(id);
        const auto &stops = m_options.stopIds;
        const bool isStop = std::find(stops.begin(), stops.end(), id) != stops.end();
        const bool isComplete = m_company.constraints && !m_company.constraints->accept(id);
        const bool wantsMore = !m_company.onToken || m_company.onToken(id);
        if (isStop || isComplete)
            m_result.reason = StopReason::StopToken;
        else if (!wantsMore)
            m_result.reason = StopReason::Caller;
        else if (room() <= 0)
            m_result.reason = StopReason::Length;
        else
            return true;
        return false;
    }

    std::int64_t room() const
    {
        return m_options.maxNewTokens - static_cast<std::int64_t>(m_result.ids.size());
    }

    std::vector<std::int64_t> draft()
    {
        // One position is always the model's own.
        if (!m_company.drafts || room() < 2)
            return {};
        std::vector<std::int64_t> ids = m_company.drafts->draft(static_cast<std::size_t>(room() - 1));
        if (m_company.constraints)
            ids.resize(m_company.constraints->allowedPrefix(ids));
        return ids;
    }

    Generation &result() { return m_result; }

private:
    const GenerationOptions &m_options;
    const Company &m_company;
    Uniform m_uniform;
    std::vector<std::int64_t> m_seen; ///< what processors see
    Generation m_result;
};

} // namespace

Generation generate(const model::Decoder &decoder, model::KvCache &cache, const at::Tensor &lastState,
                    const GenerationOptions &options, const Company &company, const WorkContext &context)
{
    Loop loop(options, company);
    Generation &result = loop.result();
    at::Tensor rows = decoder.logits(lastState).to(at::kCPU).contiguous();
    result.firstLogits = rows[0].clone();
    std::vector<std::int64_t> drafted;
    std::optional<model::FixedStep> oneToken;
    if (options.maxNewTokens <= 0)
        return std::move(result);
    while (true) {
        if (!at::isfinite(rows).all().item<bool>()) {
            result.reason = StopReason::NotNumbers;
            return std::move(result);
        }
        const std::int64_t before = cache.length() - static_cast<std::int64_t>(drafted.size());
        const auto width = static_cast<std::size_t>(rows.size(1));
        std::vector<std::int64_t> taken;
        std::size_t kept = 0;
        bool goesOn = true;
        for (std::size_t i = 0; goesOn && i <= drafted.size(); ++i) {
            const std::span<float> scores(rows.data_ptr<float>() + i * width, width);
            const bool hasDraft = i < drafted.size();
            const speculate::Verdict verdict
                = loop.settle(scores, hasDraft ? std::optional(drafted[i]) : std::nullopt);
            goesOn = loop.take(verdict.token);
            taken.push_back(verdict.token);
            if (!hasDraft || !verdict.isKept)
                break;
            ++kept;
        }
        if (company.drafts) {
            company.drafts->accept(taken);
            if (!drafted.empty())
                company.drafts->report(drafted.size(), kept);
        }
        result.kept += static_cast<int>(kept);
        cache.truncate(before + static_cast<std::int64_t>(kept));
        if (!goesOn)
            return std::move(result);
        if (context.isStopRequested()) {
            result.reason = StopReason::Cancelled;
            return std::move(result);
        }
        drafted = loop.draft();
        result.drafted += static_cast<int>(drafted.size());
        if (drafted.empty() && !decoder.placement().isOwn()) {
            if (!oneToken)
                oneToken.emplace(decoder, cache);
            rows = oneToken->run(taken.back()).to(at::kCPU, false, true);
            result.isRecorded = oneToken->isRecorded();
            result.graphProblem = oneToken->problem();
        } else {
            std::vector<std::int64_t> next{taken.back()};
            next.insert(next.end(), drafted.begin(), drafted.end());
            rows = decoder.logits(decoder.forward(decoder.embed(next), cache)).to(at::kCPU).contiguous();
        }
        ++result.passes;
    }
}

} // namespace anycap::generate
