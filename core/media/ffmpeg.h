// SPDX-License-Identifier: MIT
/// @file ffmpeg.h
/// Internal to core/media: the one place that opens containers and decoders through FFmpeg, with owning
/// pointers, the media clock, and the calls that differ between FFmpeg versions. Never included by other
/// rooms.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/result.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/frame.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <cstdint>
#include <memory>
#include <string>

namespace anycap::av {

struct Closer {
    void operator()(AVFormatContext *p) const { avformat_close_input(&p); }
    void operator()(AVCodecContext *p) const { avcodec_free_context(&p); }
    void operator()(AVFrame *p) const { av_frame_free(&p); }
    void operator()(AVPacket *p) const { av_packet_free(&p); }
    void operator()(SwsContext *p) const { sws_freeContext(p); }
    void operator()(SwrContext *p) const { swr_free(&p); }
};
using FormatPtr = std::unique_ptr<AVFormatContext, Closer>;
using CodecPtr = std::unique_ptr<AVCodecContext, Closer>;
using FramePtr = std::unique_ptr<AVFrame, Closer>;
using PacketPtr = std::unique_ptr<AVPacket, Closer>;
using SwsPtr = std::unique_ptr<SwsContext, Closer>;
using SwrPtr = std::unique_ptr<SwrContext, Closer>;

/// "Invalid data found …" for a negative FFmpeg return value.
std::string errorText(int code);

/// Opens a local file by its content and reads stream parameters. Only real media containers are allowed: no
/// playlists, no text, no other protocol than file. Errors as probeMedia().
Result<FormatPtr> openContainer(const std::string &path);

/// The container's default video (never cover art) or audio stream; -1 when there is none.
int bestStream(const AVFormatContext &format, AVMediaType type);
bool isCoverArt(const AVStream &stream);
/// A demuxer of single pictures.
bool isStillImageContainer(const AVFormatContext &format);

/// An opened decoder for the stream. `threads` as AVCodecContext::thread_count.
Result<CodecPtr> openDecoder(const AVStream &stream, int threads, const std::string &path);

/// The container time, in microseconds, that is 0 on the media clock.
std::int64_t clockZero(const AVFormatContext &format);
/// A stream's timestamp on the media clock, in microseconds.
std::int64_t toMediaMicroseconds(std::int64_t timestamp, AVRational timeBase, std::int64_t clockZeroUs);
/// To the nearest millisecond.
Milliseconds roundedMilliseconds(std::int64_t microseconds);

/// How a picture is to be turned: clockwise degrees (0, 90, 180, 270), then mirrored left to right.
struct Turn {
    int degrees = 0;
    bool isMirrored = false;
};
Turn displayTurn(const AVStream &stream);

} // namespace anycap::av
