// SPDX-License-Identifier: MIT
/// @file captioner_source.h
/// CaptionerSource: who can caption here, and opening them. The one interface between batches and the
/// captioners that a program has (app/captioner_source.h), so that tests bring their own.
#pragma once

#include "core/base/instruction.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/captioning/caption_model.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::batch {

/// One line of a list to choose from.
struct CaptionerChoice {
    std::string id; ///< "draft", "acm:/models/acm-2b", "model:/models/acm-2b"
    std::string displayName;
    std::string summary; ///< one line, no full stop
    bool canWriteBase = false;
    bool canRefine = false;
    bool sendsDataAway = false; ///< media or text would leave this machine
    std::vector<Modality> modalities; ///< as far as is known before it is opened
    int runsAtOnce = 1; ///< calls of run() that it takes at one time
    bool isAvailable = true;
    std::string unavailableReason; ///< a plain sentence; empty when available
};

/// For a status bar.
struct DeviceInfo {
    std::string device; ///< "CPU", "CUDA 0"; empty while no model is loaded
    std::string model; ///< name of the loaded model; empty: none
    std::string precision; ///< how its weights are kept
    std::uint64_t modelBytes = 0; ///< that its weights take
    bool isLoading = false; ///< open() is at it
};

/// Thread: every method may be called from any thread. choices() and deviceInfo() do not wait for open().
/// A captioner runs one thing at a time, unless its choice says otherwise (runsAtOnce).
class CaptionerSource {
public:
    virtual ~CaptionerSource() = default;
    CaptionerSource(const CaptionerSource &) = delete;
    CaptionerSource &operator=(const CaptionerSource &) = delete;

    virtual std::vector<CaptionerChoice> choices() const = 0;
    /// May load a model, which takes long; what is loaded is used again. The same id gives the same object
    /// while somebody holds it. Hold it for one job, not longer: memory is freed with the last holder.
    /// Errors: NotFound, Unsupported, InvalidData, OutOfMemory (with what would fit), IoError.
    virtual Result<std::shared_ptr<CaptionModel>> open(std::string_view id, const WorkContext &context) = 0;
    /// Forgets loaded models; their memory is free once no job holds them.
    virtual void releaseIdle() = 0;
    virtual DeviceInfo deviceInfo() const = 0;

protected:
    CaptionerSource() = default;
};

} // namespace anycap::batch
