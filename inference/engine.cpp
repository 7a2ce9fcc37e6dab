// SPDX-License-Identifier: MIT
#include "inference/engine.h"

#include "inference/engine_impl.h"
#include "inference/open_engine.h"

#include <new>

namespace anycap::engine {

namespace {

/// Nothing that libtorch throws gets past here; running out of memory has a code of its own.
template <class Work> auto guarded(const std::string &detail, Work work) -> decltype(work())
{
    const auto outOfMemory = [&detail] {
        return Error{
            ErrorCode::OutOfMemory,
            "not enough memory: fewer tiles or frames, a shorter answer or a smaller model would fit",
            detail};
    };
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return outOfMemory();
    } catch (const c10::Error &error) {
        const std::string what = error.what_without_backtrace();
        if (what.find("out of memory") != std::string::npos
            || what.find("can't allocate memory") != std::string::npos)
            return outOfMemory();
        return Error{ErrorCode::Internal, what.substr(0, what.find('\n')), detail};
    } catch (const std::exception &error) {
        return Error{ErrorCode::Internal, error.what(), detail};
    }
}

class LoadedEngine final : public Engine {
public:
    explicit LoadedEngine(std::unique_ptr<EngineCore> core)
        : m_core(std::move(core))
    {
    }

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
