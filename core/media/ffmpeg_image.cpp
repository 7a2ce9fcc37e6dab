// SPDX-License-Identifier: MIT
// BMP, TIFF and rarer still images through FFmpeg's decoders.
#include "core/media/ffmpeg.h"
#include "core/media/image_codecs.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

#include <array>
#include <cstddef>

namespace anycap {

namespace {

Result<RgbImage> toRgb(const AVFrame &frame, const std::string &path)
{
    const auto format = static_cast<AVPixelFormat>(frame.format);
    const AVPixFmtDescriptor *description = av_pix_fmt_desc_get(format);
    const bool isDeep = description != nullptr && description->comp[0].depth > 8;
    const AVPixelFormat target = isDeep ? AV_PIX_FMT_RGB48LE : AV_PIX_FMT_RGB24;
    const av::SwsPtr scaler(sws_getContext(
        frame.width, frame.height, format, frame.width, frame.height, target,
        SWS_POINT | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP, nullptr, nullptr, nullptr));
    if (scaler == nullptr)
        return Error{ErrorCode::Unsupported, "its pixel format cannot be read", path};
    RgbImage image{frame.width, frame.height, {}};
    const std::size_t samples
        = static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height) * 3;
    image.bytes.resize(samples * (isDeep ? 2 : 1));
    std::array<std::uint8_t *, 4> planes{image.bytes.data()};
    std::array<int, 4> strides{frame.width * (isDeep ? 6 : 3)};
    sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes.data(), strides.data());
    if (isDeep) {
        for (std::size_t i = 0; i < samples; ++i)
            image.bytes[i] = image.bytes[i * 2 + 1];
        image.bytes.resize(samples);
        image.bytes.shrink_to_fit();
    }
    return image;
}

} // namespace

Result<RgbImage> decodeWithFfmpeg(const std::string &path, std::int64_t maxPixels)
{
    Result<av::FormatPtr> format = av::openContainer(path);
    if (!format)
        return format.error();
    const int index = av::bestStream(**format, AVMEDIA_TYPE_VIDEO);
    if (!av::isStillImageContainer(**format) || index < 0)
        return Error{ErrorCode::Unsupported, "is not a still image", path};
    const AVStream &stream = *(*format)->streams[index];
    if (std::int64_t{stream.codecpar->width} * stream.codecpar->height > maxPixels)
        return Error{ErrorCode::TooLarge, "declares more pixels than are read", path};
    Result<av::CodecPtr> codec = av::openDecoder(stream, 1, path);
    if (!codec)
        return codec.error();
    const av::PacketPtr packet(av_packet_alloc());
    const av::FramePtr frame(av_frame_alloc());
    bool hasEnded = false;
    while (!hasEnded) {
        hasEnded = av_read_frame(format->get(), packet.get()) < 0;
        if (hasEnded || packet->stream_index == index) {
            if (avcodec_send_packet(codec->get(), hasEnded ? nullptr : packet.get()) < 0)
                break;
            if (avcodec_receive_frame(codec->get(), frame.get()) == 0) {
                if (frame->decode_error_flags != 0)
                    break;
                return toRgb(*frame, path);
            }
        }
        av_packet_unref(packet.get());
    }
    return Error{ErrorCode::InvalidData, "the image data are damaged or cut short", path};
}

} // namespace anycap
