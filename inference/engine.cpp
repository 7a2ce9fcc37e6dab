// SPDX-License-Identifier: MIT
#include "inference/engine.h"

#include "inference/engine_impl.h"

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

} // namespace

Engine::Engine(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::open(const LoadOptions &options, const WorkContext &context)
{
    return guarded(options.directory, [&]() -> Result<std::unique_ptr<Engine>> {
        auto impl = Impl::open(options, context);
        if (!impl)
            return impl.error();
        return std::unique_ptr<Engine>(new Engine(std::move(*impl)));
    });
}

const EngineInfo &Engine::info() const { return m_impl->info; }

std::string Engine::sanitize(std::string_view utf8) const
{
    return tokenizer::sanitizeUserText(utf8, *m_impl->tokenizer);
}

Result<Answer> Engine::answer(const Request &request, const TextSink &onText, const WorkContext &context)
{
    return guarded("request", [&] { return m_impl->run(request, onText, context, nullptr); });
}

Result<Trace> Engine::trace(const Request &request, const WorkContext &context)
{
    return guarded("request", [&]() -> Result<Trace> {
        Trace trace;
        auto answer = m_impl->run(request, {}, context, &trace);
        if (!answer)
            return answer.error();
        trace.answer = std::move(*answer);
        return trace;
    });
}

void Engine::forget() { m_impl->reuse->clear(); }

} // namespace anycap::engine
