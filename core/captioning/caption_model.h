// SPDX-License-Identifier: MIT
/// @file caption_model.h
/// CaptionModel: the one interface behind which every captioner stands, from measurement rules to a model on
/// a GPU. Implementations live elsewhere (core/draft, core/endpoint, the bridge to the engine in app/).
#pragma once

#include "core/base/caption.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace anycap {

enum class CaptionTask : unsigned char { Base, Refine };

/// What a provider is, for lists and for the provenance.
struct ProviderInfo {
    std::string id; ///< "draft", "acm:/path/to/model", …; stable, unique
    std::string displayName;
    std::string modelHash; ///< empty when there are no weights
    bool canWriteBase = false;
    bool canRefine = false;
    bool sendsDataAway = false; ///< true when media or text leaves this machine
};

/// Passed through one run. Both callbacks come on the worker's thread and must not throw.
struct CaptionContext {
    WorkContext work; ///< stop is honoured within one model step
    std::function<void(std::string_view utf8Piece)> onText; ///< whole characters, in order; may be empty
};

/// Thread: one run at a time; the queue calls run() from its own thread only.
class CaptionModel {
public:
    virtual ~CaptionModel() = default;
    CaptionModel(const CaptionModel &) = delete;
    CaptionModel &operator=(const CaptionModel &) = delete;

    virtual ProviderInfo info() const = 0;

    /// Whether this provider serves the request at all, without doing work. Error Declined says, in a plain
    /// sentence, why not and what would.
    virtual Result<Unit> accepts(CaptionTask task, const CaptionRequest &request) const = 0;

    /// Writes (Base) or rewrites (Refine). A stop gives Finish::Cancelled with what there is so far.
    /// Errors: Declined, NotFound, InvalidData, Unsupported, OutOfMemory, IoError, Internal.
    virtual Result<CaptionResult> run(CaptionTask task, const CaptionRequest &request,
                                      const CaptionContext &context)
        = 0;

protected:
    CaptionModel() = default;
};

} // namespace anycap
