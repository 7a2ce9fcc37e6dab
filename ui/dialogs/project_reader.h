// SPDX-License-Identifier: MIT
/// @file project_reader.h
/// The open project, for work on another thread.
#pragma once

#include "core/project/project.h"
#include "ui/session/project_session.h"

#include <functional>
#include <memory>

namespace anycap::ui {

/// Called on the thread that reads. Errors: as store::Project::connectAgain() and open().
using ProjectReader = std::function<Result<std::shared_ptr<const store::Project>>()>;

/// The connection is made at once where the project is written to, and where it can only be read, when it is
/// first asked for: its file is opened once more then, which takes longer.
ProjectReader readerOf(ProjectSession &session);

} // namespace anycap::ui
