// SPDX-License-Identifier: MIT
/// @file dtype_option.h
/// --dtype, the engine's precision by the names that all commands use, and whole numbers with a least value.
#pragma once

#include "app/cli/command.h"
#include "inference/engine.h"

namespace anycap::cli {

/// The option as a command declares it. @param help what stands before the list of names
QCommandLineOption dtypeOption(const QString &help);

/// "auto", "float32", "bfloat16", "int8", "int4"; `absent` where the option is not given. Errors:
/// InvalidArgument.
Result<engine::Precision> readDtype(const Invocation &call,
                                    engine::Precision absent = engine::Precision::Automatic);

/// Errors: InvalidArgument with the option's name.
Result<int> readWholeNumber(const Invocation &call, const QString &option, int fallback, int least);

} // namespace anycap::cli
