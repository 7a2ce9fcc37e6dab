// SPDX-License-Identifier: MIT
#include "app/cli/benchmark_captioners.h"

#include "app/cli/caption_options.h"
#include "app/endpoint_providers.h"
#include "core/endpoint/user_endpoints.h"

namespace anycap::cli {

Result<BenchmarkCaptioners> openBenchmarkCaptioners(const Invocation &call, const std::string &baseProvider)
{
    const auto wish = readModelWish(call);
    if (!wish)
        return wish.error();
    auto opened = makeCaptioners(*wish, baseProvider, call.console);
    if (!opened)
        return opened.error();
    BenchmarkCaptioners captioners;
    captioners.held = *std::move(opened);
    evaluation::BenchmarkCaptioning &captioning = captioners.captioning;
    captioning.base = captioners.held.base.get();
    captioning.baseName = captioning.base->info().displayName;
    if ((wish->hasModel || !wish->endpoint.empty()) && captioners.held.refiner) {
        captioning.refiner = captioners.held.refiner.get();
        captioning.refinerName = captioning.refiner->info().displayName;
    }
    captioning.sampling = wish->sampling;
    // Servers take several at a time; a model on this machine does one thing at a time.
    const auto name = endpointNameOf(captioning.base->info().id);
    if (name && (captioning.refiner == nullptr || captioning.refiner == captioning.base)) {
        for (const endpoint::Endpoint &one : endpoint::knownEndpoints())
            captioning.atOnce = one.name == *name ? one.maxParallel : captioning.atOnce;
    }
    return captioners;
}

} // namespace anycap::cli
