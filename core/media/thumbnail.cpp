// SPDX-License-Identifier: MIT
// See thumbnail.h.
#include "core/media/thumbnail.h"

#include "core/media/ffmpeg.h"
#include "core/media/frame_reader.h"
#include "core/media/image_codecs.h"
#include "core/media/image_header.h"
#include "core/media/image_reader.h"
#include "core/media/probe.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <span>

namespace anycap {

namespace {

/// Nearly black, or one colour: such a frame stands for nothing.
bool isBlank(const RgbImage &image)
{
    constexpr double kDark = 16; // of 255; the black of limited-range video with some noise
    constexpr double kFlat = 4;
    double sum = 0;
    double squares = 0;
    for (const std::uint8_t value : image.bytes) {
        sum += value;
        squares += static_cast<double>(value) * value;
    }
    const auto count = static_cast<double>(image.bytes.size());
    const double mean = sum / count;
    return mean < kDark || std::sqrt(std::max(0.0, squares / count - mean * mean)) < kFlat;
}

Result<std::optional<RgbImage>> frameThumbnail(const std::string &path, int maxWidth, int maxHeight,
                                               const WorkContext &context)
{
    FrameReaderOptions options;
    options.maxSidePx = 2 * std::max(maxWidth, maxHeight);
    Result<FrameReader> reader = FrameReader::open(path, options);
    if (!reader)
        return reader.error();
    std::optional<RgbImage> first;
    for (const int percent : {10, 20, 30, 50, 70, 90, 0}) {
        Result<std::optional<VideoFrame>> frame
            = reader->frameAt(reader->duration() * percent / 100, context);
        if (!frame)
            return first ? Result<std::optional<RgbImage>>(std::move(first)) : frame.error();
        if (!*frame)
            return std::optional<RgbImage>();
        RgbImage small = reducedImage((*frame)->image, maxWidth, maxHeight);
        const bool isUsable = !isBlank(small);
        if (isUsable || !first)
            first = std::move(small);
        if (isUsable)
            break;
    }
    return first;
}

Result<std::optional<RgbImage>> coverArt(const std::string &path, int maxWidth, int maxHeight)
{
    Result<av::FormatPtr> format = av::openContainer(path);
    if (!format)
        return format.error();
    for (unsigned i = 0; i < (*format)->nb_streams; ++i) {
        const AVStream &stream = *(*format)->streams[i];
        if (!av::isCoverArt(stream) || stream.attached_pic.size <= 0)
            continue;
        const std::span<const std::uint8_t> bytes(stream.attached_pic.data,
                                                  static_cast<std::size_t>(stream.attached_pic.size));
        const Result<ImageInfo> info = readImageHeader(bytes);
        if (!info || std::int64_t{info->width} * info->height > ImageLimits{}.maxPixels)
            continue;
        const auto decode = info->format == ImageFormat::Jpeg ? decodeJpeg
            : info->format == ImageFormat::Png                ? decodePng
            : info->format == ImageFormat::WebP               ? decodeWebP
            : info->format == ImageFormat::Gif                ? decodeGif
                                                              : nullptr;
        if (decode == nullptr)
            continue;
        if (Result<RgbImage> image = decode(bytes))
            return std::optional<RgbImage>(
                reducedImage(orientedImage(std::move(*image), info->orientation), maxWidth, maxHeight));
    }
    return Error{ErrorCode::Unsupported, "is a sound without a cover picture", path};
}

} // namespace

RgbImage reducedImage(const RgbImage &image, int maxWidth, int maxHeight)
{
    const double scale = std::min({1.0, static_cast<double>(maxWidth) / std::max(1, image.width),
                                   static_cast<double>(maxHeight) / std::max(1, image.height)});
    if (scale >= 1 || image.isEmpty())
        return image;
    RgbImage out{std::clamp(static_cast<int>(std::lround(image.width * scale)), 1, maxWidth),
                 std::clamp(static_cast<int>(std::lround(image.height * scale)), 1, maxHeight),
                 {}};
    out.bytes.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) * 3);
    // OpenCV has no read-only matrix over memory of ours; resize() only reads its source.
    const cv::Mat source(image.height, image.width, CV_8UC3, const_cast<std::uint8_t *>(image.bytes.data()));
    cv::Mat target(out.height, out.width, CV_8UC3, out.bytes.data());
    cv::resize(source, target, target.size(), 0, 0, cv::INTER_AREA);
    return out;
}

Result<std::optional<RgbImage>> makeThumbnail(const std::string &path, int maxWidth, int maxHeight,
                                              const WorkContext &context)
{
    if (maxWidth < 1 || maxHeight < 1)
        return Error{ErrorCode::InvalidArgument, "a thumbnail needs at least 1 x 1 pixels", path};
    const Result<MediaInfo> info = probeMedia(path);
    if (!info)
        return info.error();
    if (context.isStopRequested())
        return std::optional<RgbImage>();
    if (info->modality == Modality::Video)
        return frameThumbnail(path, maxWidth, maxHeight, context);
    if (info->modality == Modality::Audio)
        return coverArt(path, maxWidth, maxHeight);
    const Result<RgbImage> image = readImage(path);
    if (!image)
        return image.error();
    return std::optional<RgbImage>(reducedImage(*image, maxWidth, maxHeight));
}

} // namespace anycap
