// SPDX-License-Identifier: MIT
// See image_reader.h.
#include "core/media/image_reader.h"

#include "core/media/image_codecs.h"
#include "core/media/image_header.h"
#include "core/media/media_file.h"

#include <algorithm>
#include <new>
#include <vector>

namespace anycap {

namespace {

Result<RgbImage> decode(const std::string &path, const std::vector<std::uint8_t> &bytes, ImageFormat format,
                        const ImageLimits &limits)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return decodeJpeg(bytes);
    case ImageFormat::Png:
        return decodePng(bytes);
    case ImageFormat::WebP:
        return decodeWebP(bytes);
    case ImageFormat::Gif:
        return decodeGif(bytes);
    case ImageFormat::Bmp:
    case ImageFormat::Tiff:
    case ImageFormat::Other:
        break;
    }
    return decodeWithFfmpeg(path, limits.maxPixels);
}

Result<RgbImage> readChecked(const std::string &path, const ImageLimits &limits)
{
    const Result<std::int64_t> size = checkMediaFile(path);
    if (!size)
        return size.error();
    if (*size > limits.maxFileBytes)
        return Error{ErrorCode::TooLarge, "is too large a file for an image", path};
    Result<std::vector<std::uint8_t>> bytes = readFileStart(path, 64);
    if (!bytes)
        return bytes.error();
    if (!imageFormatOf(*bytes))
        return decodeWithFfmpeg(path, limits.maxPixels);
    bytes = readFileStart(path, *size);
    if (!bytes)
        return bytes.error();
    const Result<ImageInfo> info = readImageHeader(*bytes);
    if (!info)
        return info.error();
    if (std::int64_t{info->width} * info->height > limits.maxPixels) {
        return Error{ErrorCode::TooLarge,
                     "declares " + std::to_string(info->width) + " x " + std::to_string(info->height)
                         + " pixels, more than the " + std::to_string(limits.maxPixels / 1'000'000)
                         + " megapixels that are read",
                     path};
    }
    Result<RgbImage> image = decode(path, *bytes, info->format, limits);
    if (!image)
        return image.error();
    return orientedImage(std::move(*image), info->orientation);
}

} // namespace

Result<RgbImage> readImage(const std::string &path, const ImageLimits &limits)
{
    try {
        Result<RgbImage> image = readChecked(path, limits);
        if (image)
            return image;
        Error error = image.error();
        error.detail = path;
        return error;
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory, "not enough memory for this image", path};
    }
}

RgbImage orientedImage(RgbImage image, int orientation)
{
    if (orientation <= 1 || orientation > 8)
        return image;
    // EXIF 2.32, tag 0x0112: where row 0 and column 0 of the stored picture belong.
    const bool isTransposed = orientation >= 5;
    const bool flipsX = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool flipsY = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    RgbImage out{isTransposed ? image.height : image.width, isTransposed ? image.width : image.height, {}};
    out.bytes.resize(image.bytes.size());
    for (int y = 0; y < out.height; ++y) {
        std::uint8_t *to
            = out.bytes.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(out.width) * 3;
        for (int x = 0; x < out.width; ++x, to += 3) {
            int sourceX = isTransposed ? y : x;
            int sourceY = isTransposed ? x : y;
            if (flipsX)
                sourceX = image.width - 1 - sourceX;
            if (flipsY)
                sourceY = image.height - 1 - sourceY;
            std::copy_n(image.row(sourceY) + static_cast<std::ptrdiff_t>(sourceX) * 3, 3, to);
        }
    }
    return out;
}

} // namespace anycap
