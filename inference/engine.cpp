// SPDX-License-Identifier: MIT
#include "inference/engine.h"

#include "inference/engine_impl.h"
#include "inference/guarded.h"
#include "inference/open_engine.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace anycap::engine {

namespace {

class LoadedEngine final : public Engine {
public:
    explicit LoadedEngine(std::unique_ptr<EngineCore> core)
        : m_core(std::move(core))
    {
    }

    ~LoadedEngine() override
    {
        m_core.reset();
#ifdef __GLIBC__
        malloc_trim(0); // what the allocator keeps of the weights goes back to the system
#endif
    }
    LoadedEngine(const LoadedEngine &) = delete;
    LoadedEngine &operator=(const LoadedEngine &) = delete;

    const EngineInfo &info() const override { return m_core->info; }

    std::string sanitize(std::string_view utf8) const override
    {
        return tokenizer::sanitizeUserText(utf8, *m_core->tokenizer);
    }

    Result<Answer> answer(const Request &request, const TextSink &onText, const WorkContext &context) override
    {
        return guarded("request", [&] { return m_core->run(request, onText, context, nullptr); });
    }

    Result<Trace> trace(const Request &request, const WorkContext &context) override
    {
        return guarded("request", [&]() -> Result<Trace> {
            Trace trace;
            auto answer = m_core->run(request, {}, context, &trace);
            if (!answer)
                return answer.error();
            trace.answer = std::move(*answer);
            return trace;
        });
    }

    void forget() override { m_core->reuse->clear(); }

private:
    std::unique_ptr<EngineCore> m_core;
};

} // namespace

Result<std::unique_ptr<Engine>> openEngine(const LoadOptions &options, const WorkContext &context)
{
    return guarded(options.directory, [&]() -> Result<std::unique_ptr<Engine>> {
        auto core = EngineCore::open(options, context);
        if (!core)
            return core.error();
        return std::unique_ptr<Engine>(std::make_unique<LoadedEngine>(std::move(*core)));
    });
}

} // namespace anycap::engine
