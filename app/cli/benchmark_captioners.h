// SPDX-License-Identifier: MIT
/// @file benchmark_captioners.h
/// Who captions a benchmark's media, as the options of a command say, and where the media are.
#pragma once

#include "app/cli/command.h"
#include "app/cli/model_options.h"
#include "core/evaluation/benchmark_captions.h"

#include <functional>
#include <string>

namespace anycap::cli {

struct BenchmarkCaptioners {
    Captioners held; ///< what `captioning` points to
    evaluation::BenchmarkCaptioning captioning; ///< all but the media
};

/// Refines only with a model or an endpoint: measuring rules refine nothing that they wrote themselves.
/// Errors: as readModelWish() and makeCaptioners().
Result<BenchmarkCaptioners> openBenchmarkCaptioners(const Invocation &call, const std::string &baseProvider);

/// Media in the folder itself or in one named after their modality; a film is one stretch, so that it gets
/// one caption.
std::function<Result<MediaRef>(const evaluation::EvalRecord &)> mediaOfBenchmark(const QString &folder);

} // namespace anycap::cli
