// SPDX-License-Identifier: MIT
#include "core/endpoint/shown_media.h"

#include "core/media/audio_reader.h"
#include "core/media/frame_reader.h"
#include "core/media/image_reader.h"

#include <algorithm>
#include <optional>

namespace anycap::endpoint {

namespace {

Result<Unit> showFrames(const MediaRef &media, const Endpoint &endpoint, ShownMedium &shown,
                        const WorkContext &context)
{
    constexpr int kMostFrames = 8; // as ACM sees them
    FrameReaderOptions options;
    options.maxSidePx = endpoint.maxPictureSide;
    auto reader = FrameReader::open(media.path, options);
    if (!reader)
        return reader.error();
    auto frames = reader->framesEvenly(std::min(kMostFrames, endpoint.maxPictures), media.range, context);
    if (!frames)
        return frames.error();
    shown.finish = frames->finish;
    int number = 0;
    std::optional<Milliseconds> last;
    for (VideoFrame &frame : frames->frames) {
        if (last == frame.time) // a short stretch has fewer of them
            continue;
        last = frame.time;
        shown.parts.emplace_back("Frame" + std::to_string(++number) + ": ");
        shown.parts.emplace_back(std::move(frame.image));
    }
    return Unit{};
}

Result<Unit> showSound(const MediaRef &media, const Endpoint &endpoint, ShownMedium &shown,
                       const WorkContext &context)
{
    const Milliseconds most(endpoint.maxSoundSeconds * 1000LL);
    const Milliseconds start = media.range ? media.range->start : Milliseconds(0);
    AudioReadOptions options;
    // A little more, so that the end of a longer one is seen to be missing.
    options.range = TimeRange{start, start + most + Milliseconds(100)};
    if (media.range)
        options.range->end = std::min(options.range->end, media.range->end);
    auto sound = readAudio(media.path, options, context);
    if (!sound)
        return sound.error();
    shown.finish = sound->finish;
    shown.parts.emplace_back(std::move(sound->pcm));
    return Unit{};
}

} // namespace

Result<ShownMedium> showMedium(const MediaRef &media, const Endpoint &endpoint, const WorkContext &context)
{
    ShownMedium shown;
    if (media.path.empty())
        return shown;
    Result<Unit> read = Unit{};
    if (media.modality == Modality::Video) {
        read = showFrames(media, endpoint, shown, context);
    } else if (media.modality == Modality::Audio) {
        read = showSound(media, endpoint, shown, context);
    } else {
        auto image = readImage(media.path);
        if (!image)
            return image.error();
        shown.parts.emplace_back(*std::move(image));
    }
    if (!read)
        return read.error();
    return shown;
}

Result<std::vector<ChatPart>> LastShownMedium::show(const MediaRef &media, const Endpoint &endpoint,
                                                    const WorkContext &context)
{
    std::shared_ptr<const std::vector<ChatPart>> parts;
    {
        const std::lock_guard lock(m_mutex);
        if (m_path == media.path)
            parts = m_parts;
    }
    if (parts)
        return *parts;
    auto shown = showMedium(media, endpoint, context);
    if (!shown)
        return shown.error();
    if (shown->finish == Finish::Completed) {
        const std::lock_guard lock(m_mutex);
        m_path = media.path;
        m_parts = std::make_shared<const std::vector<ChatPart>>(shown->parts);
    }
    return std::move(shown->parts);
}

} // namespace anycap::endpoint
