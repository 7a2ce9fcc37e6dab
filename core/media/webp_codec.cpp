// SPDX-License-Identifier: MIT
// WebP through libwebp, of animations the first picture on the canvas.
#include "core/media/image_codecs.h"

#include <webp/decode.h>
#include <webp/demux.h>

#include <algorithm>
#include <cstddef>
#include <memory>

namespace anycap {

Result<RgbImage> decodeWebP(std::span<const std::uint8_t> bytes)
{
    const Error damaged{ErrorCode::InvalidData, "the WebP data are damaged or cut short", {}};
    const WebPData data{bytes.data(), bytes.size()};
    const std::unique_ptr<WebPDemuxer, void (*)(WebPDemuxer *)> demuxer(WebPDemux(&data), WebPDemuxDelete);
    if (demuxer == nullptr)
        return damaged;
    WebPIterator picture{};
    if (WebPDemuxGetFrame(demuxer.get(), 1, &picture) == 0)
        return damaged;
    const std::unique_ptr<WebPIterator, void (*)(WebPIterator *)> release(&picture, WebPDemuxReleaseIterator);

    int width = 0;
    int height = 0;
    if (WebPGetInfo(picture.fragment.bytes, picture.fragment.size, &width, &height) == 0)
        return damaged;
    const auto canvasWidth = static_cast<int>(WebPDemuxGetI(demuxer.get(), WEBP_FF_CANVAS_WIDTH));
    const auto canvasHeight = static_cast<int>(WebPDemuxGetI(demuxer.get(), WEBP_FF_CANVAS_HEIGHT));
    if (picture.x_offset < 0 || picture.y_offset < 0 || picture.x_offset + width > canvasWidth
        || picture.y_offset + height > canvasHeight)
        return damaged;

    // What the first picture leaves open of an animation's canvas is transparent black.
    RgbImage image{canvasWidth, canvasHeight, {}};
    const std::size_t stride = static_cast<std::size_t>(canvasWidth) * 3;
    image.bytes.resize(stride * static_cast<std::size_t>(canvasHeight));
    const std::size_t offset = static_cast<std::size_t>(picture.y_offset) * stride
        + static_cast<std::size_t>(picture.x_offset) * 3;
    if (WebPDecodeRGBInto(picture.fragment.bytes, picture.fragment.size, image.bytes.data() + offset,
                          image.bytes.size() - offset, static_cast<int>(stride))
        == nullptr)
        return damaged;
    return image;
}

} // namespace anycap
