// SPDX-License-Identifier: MIT
// Image headers and the decoders that work on bytes: whatever comes, no crash and no claim beyond the bounds.
#include "core/media/image_codecs.h"
#include "core/media/image_header.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace anycap;
    const std::span<const std::uint8_t> bytes(data, size);
    const Result<ImageInfo> info = readImageHeader(bytes);
    if (!info)
        return 0;
    if (info->width <= 0 || info->height <= 0 || info->orientation < 1 || info->orientation > 8)
        std::abort();
    constexpr std::int64_t kMostPixels = 1 << 20; // keeps a run short; the bound itself is tested elsewhere
    if (std::int64_t{info->width} * info->height > kMostPixels)
        return 0;
    Result<RgbImage> image = Error{};
    switch (info->format) {
    case ImageFormat::Jpeg:
        image = decodeJpeg(bytes);
        break;
    case ImageFormat::Png:
        image = decodePng(bytes);
        break;
    case ImageFormat::WebP:
        image = decodeWebP(bytes);
        break;
    case ImageFormat::Gif:
        image = decodeGif(bytes);
        break;
    case ImageFormat::Bmp:
    case ImageFormat::Tiff:
    case ImageFormat::Other:
        break;
    }
    if (image
        && image->bytes.size()
            != static_cast<std::size_t>(image->width) * static_cast<std::size_t>(image->height) * 3)
        std::abort();
    return 0;
}
