// SPDX-License-Identifier: MIT
/// @file benchmark_captioners.h
/// Who captions a benchmark's media, as the options of a command say.
#pragma once

#include "app/cli/command.h"
#include "app/cli/model_options.h"
#include "core/evaluation/benchmark_captions.h"

#include <string>

namespace anycap::cli {

struct BenchmarkCaptioners {
    Captioners held; ///< what `captioning` points to
    evaluation::BenchmarkCaptioning captioning; ///< all but the media
};

/// Refines only with a model or an endpoint: measuring rules refine nothing that they wrote themselves.
/// Errors: as readModelWish() and makeCaptioners().
Result<BenchmarkCaptioners> openBenchmarkCaptioners(const Invocation &call, const std::string &baseProvider);

} // namespace anycap::cli
