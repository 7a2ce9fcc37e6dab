// SPDX-License-Identifier: MIT
/// @file module_file.h
/// Finding and opening the program's own shared modules: parts with heavy libraries, opened only when a
/// command needs them.
#pragma once

#include "core/base/result.h"

namespace anycap {

/// Whose symbols a module's own libraries use where names clash.
enum class ModuleScope : unsigned char {
    ProgramFirst,
    OwnFirst, ///< but under the address sanitizer, which does not allow it
};

/// Looks beside the program, in ../lib/anycap from there, beside the module that asks, and where the tests'
/// build put it. A module stays open until the program ends. Any thread.
/// @returns the address of `symbol`, never null. Errors: NotFound, Unsupported; one line.
Result<void *> openModule(const char *fileName, const char *symbol, ModuleScope scope);

} // namespace anycap
