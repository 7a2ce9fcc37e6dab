// SPDX-License-Identifier: MIT
/// @file captioner_source.h
/// The captioners of this program as a CaptionerSource: the providers of providers.h by their names, and
/// checkpoint folders, "acm:/folder" to refine and "model:/folder" to write. One model is loaded at a time;
/// it is used again until another one is asked for, its options change, or it is let go.
#pragma once

#include "app/engine_bridge.h"
#include "core/batch/captioner_source.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace anycap {

struct CaptionerSourceOptions {
    std::vector<std::string> modelFolders; ///< what choices() offers; any other folder can be opened as well
    /// For every model: device, precision, memory limit (load.memoryLimitBytes), frames … The folder in it
    /// is not looked at.
    EngineModelOptions engine;
};

/// Thread: any, as CaptionerSource says. A job that names two folders has both in memory while it runs.
class ProgramCaptioners : public batch::CaptionerSource {
public:
    /// From the next open() on; a model that was loaded with other options is let go.
    virtual void setOptions(CaptionerSourceOptions options) = 0;
};

std::shared_ptr<ProgramCaptioners> makeCaptionerSource(CaptionerSourceOptions options = {});

/// "acm:" or "model:" and the folder as an absolute path, so that a job finds it from anywhere.
std::string refinerId(std::string_view folder);
std::string writerId(std::string_view folder);

} // namespace anycap
