// SPDX-License-Identifier: MIT
/// @file precision_option.h
/// The engine's precisions by the names that commands use, and whole numbers with a least value.
#pragma once

#include "app/cli/command.h"
#include "inference/engine.h"

namespace anycap::cli {

/// "float32", "bf16", "int8", "int4"; Automatic where the option is absent. Errors: InvalidArgument.
Result<engine::Precision> readPrecision(const Invocation &call, const QString &option);

/// Errors: InvalidArgument with the option's name.
Result<int> readWholeNumber(const Invocation &call, const QString &option, int fallback, int least);

} // namespace anycap::cli
