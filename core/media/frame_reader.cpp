// SPDX-License-Identifier: MIT
// See frame_reader.h. Seeking is never trusted: after a jump the first decoded frame must lie at or before
// the wanted time, else a jump further back is made, at last to the beginning by opening the file again.
#include "core/media/frame_reader.h"

#include "core/media/ffmpeg.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

#include <algorithm>
#include <array>
#include <cmath>

namespace anycap {

namespace {

/// Decoding on is cheaper than jumping up to this far ahead.
constexpr Milliseconds kReadOn{1500};

AVPixelFormat withoutJpegRange(AVPixelFormat format)
{
    switch (format) {
    case AV_PIX_FMT_YUVJ420P:
        return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
        return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P:
        return AV_PIX_FMT_YUV444P;
    case AV_PIX_FMT_YUVJ440P:
        return AV_PIX_FMT_YUV440P;
    case AV_PIX_FMT_YUVJ411P:
        return AV_PIX_FMT_YUV411P;
    default:
        return format;
    }
}

/// swscale's number for the frame's matrix; where the file does not say, by size, as players do.
int matrixOf(const AVFrame &frame)
{
    switch (frame.colorspace) {
    case AVCOL_SPC_BT709:
        return SWS_CS_ITU709;
    case AVCOL_SPC_FCC:
        return SWS_CS_FCC;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
        return SWS_CS_ITU601;
    case AVCOL_SPC_SMPTE240M:
        return SWS_CS_SMPTE240M;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
        return SWS_CS_BT2020;
    default:
        return frame.height >= 720 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }
}

/// Clockwise by `turn.degrees`, then mirrored.
RgbImage turned(RgbImage image, av::Turn turn)
{
    if (turn.degrees == 0 && !turn.isMirrored)
        return image;
    const bool isSide = turn.degrees == 90 || turn.degrees == 270;
    RgbImage out{isSide ? image.height : image.width, isSide ? image.width : image.height, {}};
    out.bytes.resize(image.bytes.size());
    for (int y = 0; y < out.height; ++y) {
        std::uint8_t *to
            = out.bytes.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(out.width) * 3;
        for (int x = 0; x < out.width; ++x, to += 3) {
            const int shownX = turn.isMirrored ? out.width - 1 - x : x;
            int sourceX = shownX;
            int sourceY = y;
            if (turn.degrees == 90) {
                sourceX = y;
                sourceY = image.height - 1 - shownX;
            } else if (turn.degrees == 180) {
                sourceX = image.width - 1 - shownX;
                sourceY = image.height - 1 - y;
            } else if (turn.degrees == 270) {
                sourceX = image.width - 1 - y;
                sourceY = shownX;
            }
            std::copy_n(image.row(sourceY) + static_cast<std::ptrdiff_t>(sourceX) * 3, 3, to);
        }
    }
    return out;
}

} // namespace

class FrameReader::Impl {
public:
    Result<Unit> open(const std::string &path, const FrameReaderOptions &options);
    Result<std::optional<VideoFrame>> frameAt(Milliseconds t, const WorkContext &context);
    Result<std::optional<VideoFrame>> frameAfter(Milliseconds t, const WorkContext &context);
    Result<Finish> forEach(const FrameScan &scan, const Visitor &visit, const WorkContext &context);
    Milliseconds duration() const;

    MediaInfo info;
    FrameSize size;
    int damaged = 0;

private:
    enum class Step : unsigned char { Frame, End, Cancelled };

    Result<Unit> reopen();
    Step decodeNext(const WorkContext &context);
    Step advance(const WorkContext &context);
    Step jumpTo(Milliseconds t, const WorkContext &context);
    /// Makes current the frame shown at t.
    Step standAt(Milliseconds t, const WorkContext &context);
    Milliseconds timeOf(const AVFrame &frame);
    Result<VideoFrame> converted(const AVFrame &frame, Milliseconds time);

    std::string m_path;
    FrameReaderOptions m_options;
    av::FormatPtr m_format;
    av::CodecPtr m_codec;
    av::SwsPtr m_scaler;
    std::array<int, 7> m_scalerKey{};
    av::PacketPtr m_packet{av_packet_alloc()};
    av::FramePtr m_decoded{av_frame_alloc()};
    av::FramePtr m_current{av_frame_alloc()}; // the frame shown at the reader's position, when m_hasCurrent
    av::FramePtr m_ahead{av_frame_alloc()}; // the one after it, when m_hasAhead
    Milliseconds m_currentTime{0};
    Milliseconds m_aheadTime{0};
    bool m_hasCurrent = false;
    bool m_hasAhead = false;
    bool m_isDraining = false;
    std::int64_t m_zeroUs = 0;
    std::optional<std::int64_t> m_lastUs;
    std::int64_t m_frameUs = 40'000; // distance assumed where a stream has no timestamps
    int m_stream = -1;
    av::Turn m_turn;
};

Result<Unit> FrameReader::Impl::reopen()
{
    m_codec.reset();
    m_format.reset();
    Result<av::FormatPtr> format = av::openContainer(m_path);
    if (!format)
        return format.error();
    m_format = std::move(*format);
    m_stream = av::bestStream(*m_format, AVMEDIA_TYPE_VIDEO);
    if (m_stream < 0)
        return Error{ErrorCode::Unsupported, "has no video in it", m_path};
    const AVStream &stream = *m_format->streams[m_stream];
    Result<av::CodecPtr> codec = av::openDecoder(stream, m_options.decoderThreads, m_path);
    if (!codec)
        return codec.error();
    m_codec = std::move(*codec);
    for (unsigned i = 0; i < m_format->nb_streams; ++i)
        m_format->streams[i]->discard = static_cast<int>(i) == m_stream ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    m_zeroUs = av::clockZero(*m_format);
    m_turn = av::displayTurn(stream);
    if (stream.avg_frame_rate.num > 0 && stream.avg_frame_rate.den > 0)
        m_frameUs = std::max<std::int64_t>(1, std::llround(1e6 / av_q2d(stream.avg_frame_rate)));
    m_hasCurrent = false;
    m_hasAhead = false;
    m_isDraining = false;
    m_lastUs.reset();
    return Unit{};
}

Result<Unit> FrameReader::Impl::open(const std::string &path, const FrameReaderOptions &options)
{
    m_path = path;
    m_options = options;
    Result<MediaInfo> probed = probeMedia(path);
    if (!probed)
        return probed.error();
    info = std::move(*probed);
    if (info.modality != Modality::Video)
        return Error{ErrorCode::Unsupported, "is not a video", path};
    if (Result<Unit> opened = reopen(); !opened)
        return opened;
    if (decodeNext({}) != Step::Frame)
        return Error{ErrorCode::InvalidData, "its video has no frames that can be decoded", path};
    av_frame_move_ref(m_ahead.get(), m_decoded.get());
    m_aheadTime = timeOf(*m_ahead);
    m_hasAhead = true;

    int width = m_ahead->width;
    int height = m_ahead->height;
    if (const int longer = std::max(width, height); options.maxSidePx > 0 && longer > options.maxSidePx) {
        width = std::max(1, (width * options.maxSidePx + longer / 2) / longer);
        height = std::max(1, (height * options.maxSidePx + longer / 2) / longer);
    }
    const bool isSide = m_turn.degrees == 90 || m_turn.degrees == 270;
    size = isSide ? FrameSize{height, width} : FrameSize{width, height};
    return Unit{};
}

Milliseconds FrameReader::Impl::duration() const
{
    const StreamInfo *video = info.videoStream();
    if (video != nullptr && video->duration)
        return std::max(Milliseconds(1), video->start.value_or(Milliseconds(0)) + *video->duration);
    return std::max(Milliseconds(1), info.duration.value_or(Milliseconds(1)));
}

Milliseconds FrameReader::Impl::timeOf(const AVFrame &frame)
{
    std::int64_t us = 0;
    if (frame.best_effort_timestamp != AV_NOPTS_VALUE) {
        us = av::toMediaMicroseconds(frame.best_effort_timestamp, m_format->streams[m_stream]->time_base,
                                     m_zeroUs);
    } else if (m_lastUs) {
        us = *m_lastUs + m_frameUs;
    }
    m_lastUs = us;
    return av::roundedMilliseconds(us);
}

/// The next frame in order of showing into m_decoded.
FrameReader::Impl::Step FrameReader::Impl::decodeNext(const WorkContext &context)
{
    while (true) {
        if (context.isStopRequested())
            return Step::Cancelled;
        const int got = avcodec_receive_frame(m_codec.get(), m_decoded.get());
        if (got == 0) {
            if ((m_decoded->flags & AV_FRAME_FLAG_CORRUPT) != 0 || m_decoded->decode_error_flags != 0)
                ++damaged;
            if (m_decoded->width > 0 && m_decoded->height > 0)
                return Step::Frame;
            continue;
        }
        if (got == AVERROR_EOF)
            return Step::End;
        if (got != AVERROR(EAGAIN)) {
            ++damaged;
            if (m_isDraining)
                return Step::End;
        }
        av_packet_unref(m_packet.get());
        const int read = av_read_frame(m_format.get(), m_packet.get());
        if (read == AVERROR(EAGAIN))
            continue;
        if (read < 0) {
            if (m_isDraining)
                return Step::End;
            m_isDraining = true;
            avcodec_send_packet(m_codec.get(), nullptr);
            continue;
        }
        if (m_packet->stream_index != m_stream)
            continue;
        const int sent = avcodec_send_packet(m_codec.get(), m_packet.get());
        if (sent < 0 && sent != AVERROR(EAGAIN))
            ++damaged;
    }
}

/// Moves one frame on: what was ahead becomes current.
FrameReader::Impl::Step FrameReader::Impl::advance(const WorkContext &context)
{
    if (!m_hasAhead) {
        const Step step = decodeNext(context);
        if (step != Step::Frame)
            return step;
        av_frame_unref(m_ahead.get());
        av_frame_move_ref(m_ahead.get(), m_decoded.get());
        m_aheadTime = timeOf(*m_ahead);
    }
    av_frame_unref(m_current.get());
    av_frame_move_ref(m_current.get(), m_ahead.get());
    m_currentTime = m_aheadTime;
    m_hasCurrent = true;
    m_hasAhead = false;

    const Step step = decodeNext(context);
    if (step == Step::Cancelled) {
        m_hasCurrent = false; // what comes next is not known: the next call starts with a jump
        return step;
    }
    if (step == Step::Frame) {
        av_frame_move_ref(m_ahead.get(), m_decoded.get());
        m_aheadTime = timeOf(*m_ahead);
        m_hasAhead = true;
    }
    return Step::Frame;
}

/// Makes current a frame with time <= t, or the very first frame.
FrameReader::Impl::Step FrameReader::Impl::jumpTo(Milliseconds t, const WorkContext &context)
{
    const AVStream &stream = *m_format->streams[m_stream];
    for (Milliseconds back{0}; back < t; back = back * 2 + Milliseconds(1000)) {
        const std::int64_t us = std::chrono::microseconds(t - back).count() + m_zeroUs;
        const std::int64_t target = av_rescale_q(us, AVRational{1, AV_TIME_BASE}, stream.time_base);
        if (av_seek_frame(m_format.get(), m_stream, target, AVSEEK_FLAG_BACKWARD) < 0)
            break;
        avcodec_flush_buffers(m_codec.get());
        m_hasCurrent = false;
        m_hasAhead = false;
        m_isDraining = false;
        m_lastUs.reset();
        const Step step = advance(context);
        if (step == Step::Cancelled)
            return step;
        const bool hasTimes = m_current->best_effort_timestamp != AV_NOPTS_VALUE;
        if (step == Step::Frame && hasTimes && m_currentTime <= t)
            return step;
    }
    if (!reopen())
        return Step::End;
    return advance(context);
}

Result<VideoFrame> FrameReader::Impl::converted(const AVFrame &frame, Milliseconds time)
{
    const bool isSide = m_turn.degrees == 90 || m_turn.degrees == 270;
    const int width = isSide ? size.height : size.width;
    const int height = isSide ? size.width : size.height;
    const auto format = static_cast<AVPixelFormat>(frame.format);
    const int matrix = matrixOf(frame);
    const bool isFullRange = frame.color_range == AVCOL_RANGE_JPEG || withoutJpegRange(format) != format;
    const std::array<int, 7> key{frame.width,         frame.height, frame.format, matrix,
                                 isFullRange ? 1 : 0, width,        height};
    if (m_scaler == nullptr || key != m_scalerKey) {
        const bool isReduced = width < frame.width || height < frame.height;
        const int flags
            = isReduced ? SWS_AREA : SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;
        m_scaler.reset(sws_getContext(frame.width, frame.height, withoutJpegRange(format), width, height,
                                      AV_PIX_FMT_RGB24, flags, nullptr, nullptr, nullptr));
        if (m_scaler == nullptr)
            return Error{ErrorCode::Unsupported, "its pixel format cannot be shown", m_path};
        sws_setColorspaceDetails(m_scaler.get(), sws_getCoefficients(matrix), isFullRange ? 1 : 0,
                                 sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, 1 << 16, 1 << 16);
        m_scalerKey = key;
    }
    // swscale writes whole vectors: rows are given room, then packed.
    const std::size_t packed = static_cast<std::size_t>(width) * 3;
    const std::size_t padded = (packed + 63) / 64 * 64;
    std::vector<std::uint8_t> rows(padded * static_cast<std::size_t>(height) + 64);
    std::array<std::uint8_t *, 4> planes{rows.data()};
    std::array<int, 4> strides{static_cast<int>(padded)};
    if (sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, frame.height, planes.data(), strides.data())
        <= 0)
        return Error{ErrorCode::InvalidData, "a frame cannot be converted", m_path};
    RgbImage image{width, height, {}};
    image.bytes.resize(packed * static_cast<std::size_t>(height));
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y)
        std::copy_n(rows.data() + y * padded, packed, image.bytes.data() + y * packed);
    return VideoFrame{time, turned(std::move(image), m_turn)};
}

FrameReader::Impl::Step FrameReader::Impl::standAt(Milliseconds t, const WorkContext &context)
{
    if (!m_hasCurrent && m_hasAhead) {
        if (advance(context) == Step::Cancelled)
            return Step::Cancelled;
    }
    if (!m_hasCurrent || t < m_currentTime || t > m_currentTime + kReadOn) {
        if (const Step step = jumpTo(t, context); step != Step::Frame)
            return step;
    }
    while (m_hasAhead && m_aheadTime <= t) {
        if (advance(context) == Step::Cancelled)
            return Step::Cancelled;
    }
    return Step::Frame;
}

Result<std::optional<VideoFrame>> FrameReader::Impl::frameAt(Milliseconds t, const WorkContext &context)
{
    const Step step = standAt(t, context);
    if (step == Step::Cancelled)
        return std::optional<VideoFrame>();
    if (step == Step::End)
        return Error{ErrorCode::InvalidData, "no frame can be decoded there", m_path};
    Result<VideoFrame> frame = converted(*m_current, m_currentTime);
    if (!frame)
        return frame.error();
    return std::optional<VideoFrame>(std::move(*frame));
}

Result<std::optional<VideoFrame>> FrameReader::Impl::frameAfter(Milliseconds t, const WorkContext &context)
{
    const Step step = standAt(t, context);
    if (step == Step::End)
        return Error{ErrorCode::InvalidData, "no frame can be decoded there", m_path};
    if (step == Step::Cancelled || !m_hasAhead)
        return std::optional<VideoFrame>();
    Result<VideoFrame> frame = converted(*m_ahead, m_aheadTime);
    if (!frame)
        return frame.error();
    return std::optional<VideoFrame>(std::move(*frame));
}

Result<Finish> FrameReader::Impl::forEach(const FrameScan &scan, const Visitor &visit,
                                          const WorkContext &context)
{
    const Milliseconds from = scan.range ? scan.range->start : Milliseconds(0);
    const Milliseconds to = scan.range ? scan.range->end : Milliseconds::max();
    const double span
        = static_cast<double>(std::max<std::int64_t>(1, (std::min(to, duration()) - from).count()));
    if (const bool isAtStart = !m_hasCurrent && m_hasAhead && m_aheadTime >= from; !isAtStart || scan.range) {
        if (const Step step = jumpTo(from, context); step == Step::Cancelled)
            return Finish::Cancelled;
        else if (step == Step::End)
            return Error{ErrorCode::InvalidData, "no frame can be decoded there", m_path};
    } else if (advance(context) == Step::Cancelled) {
        return Finish::Cancelled;
    }
    std::optional<Milliseconds> last;
    while (m_currentTime < to) {
        if (m_currentTime >= from && (!last || m_currentTime - *last >= scan.minimumInterval)) {
            const Result<VideoFrame> frame = converted(*m_current, m_currentTime);
            if (!frame)
                return frame.error();
            last = m_currentTime;
            if (!visit(*frame))
                return Finish::Completed;
            context.report(std::clamp(static_cast<double>((m_currentTime - from).count()) / span, 0.0, 1.0));
        }
        if (!m_hasAhead)
            break;
        if (advance(context) == Step::Cancelled)
            return Finish::Cancelled;
    }
    return Finish::Completed;
}

FrameReader::FrameReader(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
FrameReader::~FrameReader() = default;
FrameReader::FrameReader(FrameReader &&) noexcept = default;
FrameReader &FrameReader::operator=(FrameReader &&) noexcept = default;

Result<FrameReader> FrameReader::open(const std::string &path, const FrameReaderOptions &options)
{
    auto impl = std::make_unique<Impl>();
    if (Result<Unit> opened = impl->open(path, options); !opened)
        return opened.error();
    return FrameReader(std::move(impl));
}

const MediaInfo &FrameReader::info() const { return m_impl->info; }

FrameSize FrameReader::frameSize() const { return m_impl->size; }

Milliseconds FrameReader::duration() const { return m_impl->duration(); }

int FrameReader::damagedCount() const { return m_impl->damaged; }

Result<std::optional<VideoFrame>> FrameReader::frameAt(Milliseconds t, const WorkContext &context)
{
    return m_impl->frameAt(t, context);
}

Result<std::optional<VideoFrame>> FrameReader::frameAfter(Milliseconds t, const WorkContext &context)
{
    return m_impl->frameAfter(t, context);
}

Result<FrameSet> FrameReader::framesEvenly(int count, std::optional<TimeRange> range,
                                           const WorkContext &context)
{
    if (count < 1)
        return Error{ErrorCode::InvalidArgument, "the number of frames must be at least 1",
                     m_impl->info.path};
    const TimeRange all = range.value_or(TimeRange{Milliseconds(0), duration()});
    FrameSet set;
    for (int i = 0; i < count; ++i) {
        const Milliseconds t = all.start + all.duration() * (2 * i + 1) / (2 * count);
        Result<std::optional<VideoFrame>> frame = frameAt(t, context);
        if (!frame)
            return frame.error();
        if (!*frame) {
            set.finish = Finish::Cancelled;
            return set;
        }
        set.frames.push_back(std::move(**frame));
        context.report(static_cast<double>(i + 1) / count);
    }
    return set;
}

Result<Finish> FrameReader::forEach(const FrameScan &scan, const Visitor &visit, const WorkContext &context)
{
    return m_impl->forEach(scan, visit, context);
}

} // namespace anycap
