// SPDX-License-Identifier: MIT
/// @file random_session.h
/// A scripted editing session: step n of seed s does the same thing each time to the same project, so that a
/// project can be compared with one that another process left behind. And a dump of a project to compare.
#pragma once

#include "core/project/project.h"

#include <cstdint>
#include <string>

namespace anycap::test {

/// What an editor might do next: add, move, write, accept, undo, redo, import, queue jobs … Gives the error's
/// text, or nothing when it went well.
std::string doStep(store::Project &project, std::uint64_t seed, int step);

enum class DumpPart : unsigned char {
    Content, ///< what undo restores, times included
    Everything, ///< also actions, jobs and settings; without the times, which differ from run to run
};

/// All rows as text, a line each, by a connection of its own.
std::string dump(const std::string &path, DumpPart part);

/// "ok", or what SQLite's integrity and foreign key checks found.
std::string integrity(const std::string &path);

} // namespace anycap::test
