// SPDX-License-Identifier: MIT
// See probe.h.
#include "core/media/probe.h"

#include "core/media/ffmpeg.h"
#include "core/media/image_header.h"
#include "core/media/image_reader.h"
#include "core/media/media_file.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

#include <algorithm>
#include <array>
#include <cmath>

namespace anycap {

namespace {

std::string text(const char *s) { return s != nullptr ? s : ""; }

std::string tag(const AVDictionary *tags, const char *key)
{
    const AVDictionaryEntry *entry = av_dict_get(tags, key, nullptr, 0);
    return entry != nullptr ? text(entry->value) : std::string();
}

/// "mov" of "mov,mp4,m4a,…".
std::string firstName(const char *names)
{
    const std::string all = text(names);
    return all.substr(0, all.find(','));
}

StreamKind kindOf(const AVStream &stream)
{
    switch (stream.codecpar->codec_type) {
    case AVMEDIA_TYPE_VIDEO:
        return av::isCoverArt(stream) ? StreamKind::CoverArt : StreamKind::Video;
    case AVMEDIA_TYPE_AUDIO:
        return StreamKind::Audio;
    case AVMEDIA_TYPE_SUBTITLE:
        return StreamKind::Subtitle;
    default:
        return StreamKind::Other;
    }
}

void fillPicture(StreamInfo &info, const AVStream &stream)
{
    const AVCodecParameters &codec = *stream.codecpar;
    info.width = codec.width;
    info.height = codec.height;
    const av::Turn turn = av::displayTurn(stream);
    info.rotationDegrees = turn.degrees;
    info.isMirrored = turn.isMirrored;
    const AVRational rate = stream.avg_frame_rate.num > 0 ? stream.avg_frame_rate : stream.r_frame_rate;
    if (info.kind == StreamKind::Video && rate.num > 0 && rate.den > 0)
        info.frameRate = av_q2d(rate);
    const AVRational aspect
        = stream.sample_aspect_ratio.num > 0 ? stream.sample_aspect_ratio : codec.sample_aspect_ratio;
    if (aspect.num > 0 && aspect.den > 0)
        info.sampleAspectRatio = av_q2d(aspect);
    info.pixelFormat = text(av_get_pix_fmt_name(static_cast<AVPixelFormat>(codec.format)));
    if (codec.color_space != AVCOL_SPC_UNSPECIFIED)
        info.colorSpace = text(av_color_space_name(codec.color_space));
    if (codec.color_range != AVCOL_RANGE_UNSPECIFIED)
        info.colorRange = text(av_color_range_name(codec.color_range));
    if (codec.color_trc != AVCOL_TRC_UNSPECIFIED)
        info.colorTransfer = text(av_color_transfer_name(codec.color_trc));
    if (codec.color_primaries != AVCOL_PRI_UNSPECIFIED)
        info.colorPrimaries = text(av_color_primaries_name(codec.color_primaries));
}

void fillSound(StreamInfo &info, const AVStream &stream)
{
    const AVCodecParameters &codec = *stream.codecpar;
    info.sampleRateHz = codec.sample_rate;
    info.channels = codec.ch_layout.nb_channels;
    std::array<char, 128> layout{};
    if (av_channel_layout_describe(&codec.ch_layout, layout.data(), layout.size()) > 0)
        info.channelLayout = layout.data();
}

StreamInfo describe(const AVStream &stream, std::int64_t zeroUs)
{
    StreamInfo info;
    info.index = stream.index;
    info.kind = kindOf(stream);
    info.codec = text(avcodec_get_name(stream.codecpar->codec_id));
    info.language = tag(stream.metadata, "language");
    if (info.language == "und")
        info.language.clear();
    info.title = tag(stream.metadata, "title");
    if (stream.start_time != AV_NOPTS_VALUE && info.kind != StreamKind::CoverArt) {
        const auto us = av::toMediaMicroseconds(stream.start_time, stream.time_base, zeroUs);
        info.start = av::roundedMilliseconds(std::max<std::int64_t>(0, us));
    }
    if (stream.duration > 0 && info.kind != StreamKind::CoverArt)
        info.duration
            = av::roundedMilliseconds(av::toMediaMicroseconds(stream.duration, stream.time_base, 0));
    info.bitRate = stream.codecpar->bit_rate;
    if (info.kind == StreamKind::Video || info.kind == StreamKind::CoverArt)
        fillPicture(info, stream);
    else if (info.kind == StreamKind::Audio)
        fillSound(info, stream);
    return info;
}

/// True when the distances differ by more than a tenth or than what rounding to the time base explains.
bool varies(std::vector<std::int64_t> times)
{
    if (times.size() < 3)
        return false;
    std::sort(times.begin(), times.end());
    std::vector<std::int64_t> steps;
    for (std::size_t i = 1; i < times.size(); ++i) {
        if (times[i] > times[i - 1])
            steps.push_back(times[i] - times[i - 1]);
    }
    if (steps.size() < 2)
        return false;
    const auto [least, most] = std::minmax_element(steps.begin(), steps.end());
    const std::int64_t allowed = std::max<std::int64_t>(2, *least / 10);
    return *most - *least > allowed;
}

/// From the container's index where it lists every frame, else from the first packets.
bool hasVariableFrameRate(AVFormatContext &format, AVStream &stream)
{
    constexpr std::size_t kMostPackets = 4000;
    constexpr std::size_t kEnoughFrames = 600;
    constexpr std::size_t kReordered = 16; // packets near the end of the window may lack earlier-shown ones
    std::vector<std::int64_t> times;
    const int listed = avformat_index_get_entries_count(&stream);
    if (listed > 0 && stream.nb_frames > 0 && listed >= stream.nb_frames) {
        for (int i = 0; i < listed; ++i)
            times.push_back(avformat_index_get_entry(&stream, i)->timestamp);
        return varies(std::move(times));
    }
    const av::PacketPtr packet(av_packet_alloc());
    bool isWhole = false;
    for (std::size_t n = 0; n < kMostPackets && times.size() < kEnoughFrames; ++n) {
        if (av_read_frame(&format, packet.get()) < 0) {
            isWhole = true;
            break;
        }
        const std::int64_t time = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        if (packet->stream_index == stream.index && time != AV_NOPTS_VALUE)
            times.push_back(time);
        av_packet_unref(packet.get());
    }
    std::sort(times.begin(), times.end());
    if (!isWhole)
        times.resize(times.size() - std::min(times.size(), kReordered));
    return varies(std::move(times));
}

/// An index that points beyond the file's end is how a broken-off copy shows.
bool isCutShort(AVFormatContext &format, std::int64_t fileSize)
{
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const int count = avformat_index_get_entries_count(format.streams[i]);
        const AVIndexEntry *last
            = count > 0 ? avformat_index_get_entry(format.streams[i], count - 1) : nullptr;
        if (last != nullptr && last->pos > 0 && last->pos + last->size > fileSize)
            return true;
    }
    return false;
}

Result<MediaInfo> probeImage(MediaInfo info, const ImageInfo &image)
{
    info.modality = Modality::Image;
    info.image = image;
    if (image.format != ImageFormat::Other)
        info.container = imageFormatName(image.format);
    const ImageLimits limits;
    if (std::int64_t{image.width} * image.height > limits.maxPixels) {
        return Error{ErrorCode::TooLarge,
                     "declares " + std::to_string(image.width) + " x " + std::to_string(image.height)
                         + " pixels, more than the " + std::to_string(limits.maxPixels / 1'000'000)
                         + " megapixels that are read",
                     info.path};
    }
    return info;
}

Result<MediaInfo> probeStreams(MediaInfo info)
{
    Result<av::FormatPtr> opened = av::openContainer(info.path);
    if (!opened)
        return opened.error();
    AVFormatContext &format = **opened;
    info.container = firstName(format.iformat->name);
    const std::int64_t zero = av::clockZero(format);
    info.clockZeroUs = zero;
    info.videoStreamIndex = av::bestStream(format, AVMEDIA_TYPE_VIDEO);
    info.audioStreamIndex = av::bestStream(format, AVMEDIA_TYPE_AUDIO);
    for (unsigned i = 0; i < format.nb_streams; ++i)
        info.streams.push_back(describe(*format.streams[i], zero));

    if (av::isStillImageContainer(format) && info.videoStreamIndex >= 0) {
        const StreamInfo &picture = info.streams[static_cast<std::size_t>(info.videoStreamIndex)];
        if (picture.width <= 0 || picture.height <= 0)
            return Error{ErrorCode::InvalidData, "its image header is damaged or cut off", info.path};
        ImageInfo image;
        image.width = picture.width;
        image.height = picture.height;
        const AVPixFmtDescriptor *pixels = av_pix_fmt_desc_get(av_get_pix_fmt(picture.pixelFormat.c_str()));
        image.hasAlpha = pixels != nullptr && (pixels->flags & AV_PIX_FMT_FLAG_ALPHA) != 0;
        image.bitsPerChannel = pixels != nullptr ? pixels->comp[0].depth : 8;
        info.streams.clear();
        info.videoStreamIndex = -1;
        info.audioStreamIndex = -1;
        return probeImage(std::move(info), image);
    }
    if (info.videoStreamIndex < 0 && info.audioStreamIndex < 0)
        return Error{ErrorCode::Unsupported, "has neither picture nor sound in it", info.path};
    info.modality = info.videoStreamIndex >= 0 ? Modality::Video : Modality::Audio;
    if (const StreamInfo *sound = info.audioStream();
        info.modality == Modality::Audio && (sound->sampleRateHz <= 0 || sound->channels <= 0))
        return Error{ErrorCode::InvalidData, "its sound header is damaged: no sample rate or no channels",
                     info.path};

    if (format.duration > 0) {
        const std::int64_t start = format.start_time == AV_NOPTS_VALUE ? 0 : format.start_time;
        info.duration = av::roundedMilliseconds(start + format.duration - zero);
    }
    if (isCutShort(format, info.fileSize))
        info.warnings.emplace_back("the file is cut short: its index points beyond its end");
    if (info.videoStreamIndex >= 0) {
        StreamInfo &video = info.streams[static_cast<std::size_t>(info.videoStreamIndex)];
        video.isVariableFrameRate = hasVariableFrameRate(format, *format.streams[info.videoStreamIndex]);
    }
    return info;
}

} // namespace

std::string streamKindName(StreamKind kind)
{
    switch (kind) {
    case StreamKind::Video:
        return "video";
    case StreamKind::Audio:
        return "audio";
    case StreamKind::Subtitle:
        return "subtitle";
    case StreamKind::CoverArt:
        return "cover art";
    case StreamKind::Other:
        break;
    }
    return "other";
}

std::string imageFormatName(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return "jpeg";
    case ImageFormat::Png:
        return "png";
    case ImageFormat::WebP:
        return "webp";
    case ImageFormat::Gif:
        return "gif";
    case ImageFormat::Bmp:
        return "bmp";
    case ImageFormat::Tiff:
        return "tiff";
    case ImageFormat::Other:
        break;
    }
    return "other";
}

const StreamInfo *MediaInfo::videoStream() const
{
    return videoStreamIndex >= 0 ? &streams[static_cast<std::size_t>(videoStreamIndex)] : nullptr;
}

const StreamInfo *MediaInfo::audioStream() const
{
    return audioStreamIndex >= 0 ? &streams[static_cast<std::size_t>(audioStreamIndex)] : nullptr;
}

Result<MediaInfo> probeMedia(const std::string &path)
{
    const Result<std::int64_t> size = checkMediaFile(path);
    if (!size)
        return size.error();
    MediaInfo info;
    info.path = path;
    info.fileSize = *size;

    Result<std::vector<std::uint8_t>> start = readFileStart(path, 64);
    if (!start)
        return start.error();
    if (!imageFormatOf(*start))
        return probeStreams(std::move(info));
    // TIFF keeps its header anywhere and JPEG behind metadata of any size: images are read whole.
    const ImageLimits limits;
    if (*size > limits.maxFileBytes)
        return Error{ErrorCode::TooLarge, "is too large a file for an image", path};
    start = readFileStart(path, *size);
    if (!start)
        return start.error();
    const Result<ImageInfo> image = readImageHeader(*start);
    if (!image) {
        Error error = image.error();
        error.detail = path;
        return error;
    }
    return probeImage(std::move(info), *image);
}

} // namespace anycap
