// SPDX-License-Identifier: MIT
// See ffmpeg.h.
#include "core/media/ffmpeg.h"

#include "core/media/media_file.h"

extern "C" {
#include <libavutil/avstring.h>
#include <libavutil/display.h>
#include <libavutil/log.h>
#include <libavutil/opt.h>
}

#include <algorithm>
#include <array>
#include <cmath>

namespace anycap::av {

namespace {

/// Containers we open, by FFmpeg's demuxer names. What is left out on purpose: playlists (hls, concat, dash),
/// text and subtitles (tty), devices, and raw formats that take any bytes.
constexpr const char *kAllowedContainers
    = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,flv,live_flv,kux,mpegts,mpeg,mpegvideo,m4v,h264,hevc,av1,"
      "ivf,obu,"
      "ogg,asf,mxf,gxf,nut,dv,rm,wtv,nsv,y4m,yuv4mpegpipe,wav,w64,aiff,au,caf,flac,mp3,aac,ac3,eac3,dts,amr,"
      "amrnb,"
      "amrwb,ape,wv,tta,mpc,mpc8,tak,truehd,voc,oma,gif,apng,bmp_pipe,png_pipe,jpeg_pipe,jpegls_pipe,tiff_"
      "pipe,"
      "webp_pipe,psd_pipe,dpx_pipe,exr_pipe,hdr_pipe,j2k_pipe,pam_pipe,pbm_pipe,pcx_pipe,pgm_pipe,pgmyuv_"
      "pipe,ppm_pipe,"
      "pfm_pipe,qoi_pipe,sgi_pipe,sunrast_pipe,xpm_pipe,xbm_pipe,xwd_pipe";

/// Containers that start up to this much before zero do so for codec pre-roll only.
constexpr std::int64_t kLongestPreRollUs = 200'000;

/// FFmpeg writes to standard error unless told not to; our errors carry what matters.
void silenceLog()
{
    static const bool isSilent = [] {
        av_log_set_level(AV_LOG_QUIET);
        return true;
    }();
    static_cast<void>(isSilent);
}

const std::uint8_t *displayMatrix(const AVStream &stream)
{
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 30, 100)
    const AVPacketSideData *data = av_packet_side_data_get(
        stream.codecpar->coded_side_data, stream.codecpar->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    return data != nullptr && data->size >= 9 * sizeof(std::int32_t) ? data->data : nullptr;
#else
    std::size_t size = 0;
    const std::uint8_t *data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    return size >= 9 * sizeof(std::int32_t) ? data : nullptr;
#endif
}

} // namespace

std::string errorText(int code)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return text.data();
}

Result<FormatPtr> openContainer(const std::string &path)
{
    silenceLog();
    if (Result<std::int64_t> size = checkMediaFile(path); !size)
        return size.error();

    AVDictionary *options = nullptr;
    av_dict_set(&options, "format_whitelist", kAllowedContainers, 0);
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    AVFormatContext *raw = nullptr;
    const int opened = avformat_open_input(&raw, ("file:" + path).c_str(), nullptr, &options);
    av_dict_free(&options);
    if (opened == AVERROR(ENOMEM))
        return Error{ErrorCode::OutOfMemory, "not enough memory to open it", path};
    if (opened < 0)
        return Error{ErrorCode::InvalidData,
                     "is not a media file that can be read, or its header is damaged or cut off", path};
    FormatPtr format(raw);
    // A guess on one chance match inside random bytes scores 1 (a lone MPEG sync word, a file name).
    if (format->probe_score <= 1)
        return Error{ErrorCode::InvalidData, "is not a media file that can be read", path};
    if (avformat_find_stream_info(format.get(), nullptr) < 0)
        return Error{ErrorCode::InvalidData, "its streams cannot be read: the file is damaged or cut off",
                     path};
    return format;
}

bool isCoverArt(const AVStream &stream)
{
    return (stream.disposition & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS)) != 0;
}

bool isStillImageContainer(const AVFormatContext &format)
{
    const std::string name = format.iformat->name;
    return name.ends_with("_pipe") ? name != "yuv4mpegpipe"
                                   : name == "gif" || name == "apng" || name == "image2";
}

int bestStream(const AVFormatContext &format, AVMediaType type)
{
    int best = -1;
    bool bestIsDefault = false;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVStream &stream = *format.streams[i];
        if (stream.codecpar->codec_type != type || isCoverArt(stream))
            continue;
        const bool isDefault = (stream.disposition & AV_DISPOSITION_DEFAULT) != 0;
        if (best < 0 || (isDefault && !bestIsDefault)) {
            best = static_cast<int>(i);
            bestIsDefault = isDefault;
        }
    }
    return best;
}

Result<CodecPtr> openDecoder(const AVStream &stream, int threads, const std::string &path)
{
    const AVCodec *codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (codec == nullptr) {
        const char *name = avcodec_get_name(stream.codecpar->codec_id);
        return Error{ErrorCode::Unsupported, std::string("no decoder for its codec \"") + name + '"', path};
    }
    CodecPtr context(avcodec_alloc_context3(codec));
    if (context == nullptr)
        return Error{ErrorCode::OutOfMemory, "not enough memory for a decoder", path};
    if (const int copied = avcodec_parameters_to_context(context.get(), stream.codecpar); copied < 0)
        return Error{ErrorCode::InvalidData, "damaged codec parameters: " + errorText(copied), path};
    context->pkt_timebase = stream.time_base;
    context->thread_count = threads;
    context->max_pixels = 200'000'000;
    if (const int opened = avcodec_open2(context.get(), codec, nullptr); opened < 0) {
        return Error{ErrorCode::InvalidData,
                     std::string("its ") + codec->name + " stream cannot be decoded: " + errorText(opened),
                     path};
    }
    return context;
}

std::int64_t clockZero(const AVFormatContext &format)
{
    if (format.start_time == AV_NOPTS_VALUE)
        return 0;
    return format.start_time < 0 && format.start_time >= -kLongestPreRollUs ? 0 : format.start_time;
}

std::int64_t toMediaMicroseconds(std::int64_t timestamp, AVRational timeBase, std::int64_t clockZeroUs)
{
    return av_rescale_q_rnd(timestamp, timeBase, AVRational{1, AV_TIME_BASE}, AV_ROUND_NEAR_INF)
        - clockZeroUs;
}

Milliseconds roundedMilliseconds(std::int64_t microseconds)
{
    const std::int64_t shifted = microseconds + 500;
    return Milliseconds(shifted >= 0 ? shifted / 1000 : -((999 - shifted) / 1000));
}

Turn displayTurn(const AVStream &stream)
{
    const std::uint8_t *data = displayMatrix(stream);
    if (data == nullptr)
        return {};
    std::array<std::int32_t, 9> matrix{};
    std::copy_n(data, sizeof(matrix), reinterpret_cast<std::uint8_t *>(matrix.data()));
    Turn turn;
    // A negative determinant is a reflection: taken out first, so that what remains is a rotation.
    const double determinant
        = static_cast<double>(matrix[0]) * matrix[4] - static_cast<double>(matrix[1]) * matrix[3];
    if (determinant < 0) {
        turn.isMirrored = true;
        av_display_matrix_flip(matrix.data(), 1, 0);
    }
    const double counterClockwise = av_display_rotation_get(matrix.data());
    if (!std::isnan(counterClockwise)) {
        const int quarter = static_cast<int>(std::lround(-counterClockwise / 90));
        turn.degrees = ((quarter % 4) + 4) % 4 * 90;
    }
    return turn;
}

} // namespace anycap::av
