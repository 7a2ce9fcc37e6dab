// SPDX-License-Identifier: MIT
#include "app/one_at_a_time.h"

#include <chrono>
#include <utility>

namespace anycap {

namespace {

using namespace std::chrono_literals;

class OneAtATime final : public CaptionModel {
public:
    OneAtATime(std::shared_ptr<CaptionModel> captioner, Turn turn)
        : m_captioner(std::move(captioner))
        , m_turn(std::move(turn))
    {
    }

    ProviderInfo info() const override { return m_captioner->info(); }
    Result<Unit> accepts(CaptionTask task, const CaptionRequest &request) const override
    {
        return m_captioner->accepts(task, request);
    }
    Result<CaptionResult> run(CaptionTask task, const CaptionRequest &request,
                              const CaptionContext &context) override
    {
        std::unique_lock lock(*m_turn, std::defer_lock);
        while (!lock.try_lock_for(50ms)) { // a mutex knows nothing of stop tokens
            if (context.work.isStopRequested()) {
                CaptionResult nothing;
                nothing.finish = Finish::Cancelled;
                return nothing;
            }
        }
        return m_captioner->run(task, request, context);
    }

private:
    const std::shared_ptr<CaptionModel> m_captioner;
    const Turn m_turn;
};

} // namespace

std::shared_ptr<CaptionModel> oneAtATime(std::shared_ptr<CaptionModel> captioner, Turn turn)
{
    return std::make_shared<OneAtATime>(std::move(captioner), std::move(turn));
}

} // namespace anycap
