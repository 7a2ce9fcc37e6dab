// SPDX-License-Identifier: MIT
/// @file shown_media.h
/// A medium as a chat model is shown it: a picture as it is, a film as frames with their numbers, a sound up
/// to the length that its endpoint takes.
#pragma once

#include "core/base/caption.h"
#include "core/base/result.h"
#include "core/endpoint/chat_client.h"
#include "core/endpoint/endpoint.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace anycap::endpoint {

struct ShownMedium {
    Finish finish = Finish::Completed;
    std::vector<ChatPart> parts; ///< none for a medium without a path
};

/// Errors: as readImage(), FrameReader and readAudio(). Any thread.
Result<ShownMedium> showMedium(const MediaRef &media, const Endpoint &endpoint,
                               const WorkContext &context = {});

/// Remembers the medium that was shown last: questions about one medium mostly come one after the other.
/// Thread: any.
class LastShownMedium {
public:
    /// As showMedium(); parts of an unfinished one are not remembered.
    Result<std::vector<ChatPart>> show(const MediaRef &media, const Endpoint &endpoint,
                                       const WorkContext &context = {});

private:
    std::mutex m_mutex;
    std::string m_path;
    std::shared_ptr<const std::vector<ChatPart>> m_parts;
};

} // namespace anycap::endpoint
