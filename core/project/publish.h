// SPDX-License-Identifier: MIT
/// @file publish.h
/// Inside of core/project: giving a finished new file its name, without ever replacing another.
#pragma once

#include "core/base/result.h"

#include <string>

namespace anycap::store {

/// Renames and syncs the folder. Gives 0 or errno; EEXIST when `to` has something already.
int publishFile(const std::string &from, const std::string &to);

/// What errno means for a project that was to be made.
Error creationError(const std::string &path, int errorNumber);

} // namespace anycap::store
