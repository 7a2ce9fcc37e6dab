// SPDX-License-Identifier: MIT
// See audio_pass.h: decode, place on the clock, mix down, resample, cut to the range.
#include "core/media/audio_pass.h"

#include "core/media/ffmpeg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <vector>

namespace anycap {

namespace {

constexpr std::size_t kLargestPiece = 16384;
/// Timestamps that are off by less than this are jitter of coarse time bases, not holes.
constexpr double kJitterSeconds = 0.02;
/// Before a range's start, so that codecs which build on earlier packets have settled.
constexpr Milliseconds kPreRoll{1000};

/// Containers without timestamps of their own guess when they seek.
bool seeksExactly(const AVFormatContext &format)
{
    const std::string name = format.iformat->name;
    return name.starts_with("mov") || name.starts_with("matroska") || name == "wav" || name == "flac";
}

std::string seconds(std::int64_t us)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f s", static_cast<double>(us) / 1e6);
    return text.data();
}

class Pass {
public:
    Pass(const std::string &path, const AudioReadOptions &options, const AudioTakers &takers,
         const WorkContext &context)
        : m_path(path)
        , m_options(options)
        , m_takers(takers)
        , m_context(context)
    {
    }
    ~Pass() { av_channel_layout_uninit(&m_layout); }
    Pass(const Pass &) = delete;
    Pass &operator=(const Pass &) = delete;

    Result<AudioSummary> run();

private:
    enum class Step : unsigned char { Continue, Stop };

    Result<Unit> open(bool maySeek);
    Result<Unit> configure(const AVFrame &frame);
    Step take(const AVFrame &frame);
    Step place(const float *samples, std::int64_t count);
    Step placeSilence(std::int64_t count);
    Step resample(const float *mono, std::int64_t count);
    Step give(const float *samples, std::int64_t count);
    void finishWarnings();

    std::string m_path;
    AudioReadOptions m_options;
    const AudioTakers &m_takers;
    const WorkContext &m_context;
    av::FormatPtr m_format;
    av::CodecPtr m_codec;
    av::SwrPtr m_toFloat; // sample format only: same rate and channels
    av::SwrPtr m_toRate; // mono float to the wanted rate
    AVChannelLayout m_layout{};
    int m_sampleFormat = -1;
    AudioSourceFormat m_source;
    AudioSummary m_summary;
    std::vector<float> m_interleaved;
    std::vector<float> m_mono;
    std::vector<float> m_out;
    std::int64_t m_zeroUs = 0;
    std::int64_t m_declaredEndUs = 0; // 0: unknown
    std::int64_t m_position = 0; // source samples placed on the clock so far
    std::int64_t m_outPosition = 0; // the same in samples of the wanted rate
    std::int64_t m_outStart = 0;
    std::int64_t m_outEnd = std::numeric_limits<std::int64_t>::max();
    int m_damaged = 0;
    int m_stream = -1;
    bool m_hasSeeked = false;
    bool m_isFirst = true;
    bool m_isTooLate = false; // a seek landed behind the range's start
    bool m_hasWildTimes = false;
};

Result<Unit> Pass::open(bool maySeek)
{
    m_codec.reset();
    Result<av::FormatPtr> format = av::openContainer(m_path);
    if (!format)
        return format.error();
    m_format = std::move(*format);
    m_stream = av::bestStream(*m_format, AVMEDIA_TYPE_AUDIO);
    if (m_stream < 0)
        return Error{ErrorCode::Unsupported, "has no sound in it", m_path};
    const AVStream &stream = *m_format->streams[m_stream];
    if (stream.codecpar->sample_rate <= 0 || stream.codecpar->ch_layout.nb_channels <= 0) {
        return Error{ErrorCode::InvalidData, "its sound header is damaged: no sample rate or no channels",
                     m_path};
    }
    Result<av::CodecPtr> codec = av::openDecoder(stream, 1, m_path);
    if (!codec)
        return codec.error();
    m_codec = std::move(*codec);
    for (unsigned i = 0; i < m_format->nb_streams; ++i)
        m_format->streams[i]->discard = static_cast<int>(i) == m_stream ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    m_zeroUs = av::clockZero(*m_format);
    if (stream.duration > 0 && m_format->duration_estimation_method != AVFMT_DURATION_FROM_BITRATE) {
        const std::int64_t start = stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time;
        m_declaredEndUs = av::toMediaMicroseconds(start + stream.duration, stream.time_base, m_zeroUs);
    }
    m_hasSeeked = false;
    m_isFirst = true;
    m_isTooLate = false;
    m_position = 0;
    m_outPosition = 0;
    if (maySeek && m_options.range && m_options.range->start > 2 * kPreRoll && seeksExactly(*m_format)) {
        const std::int64_t us
            = std::chrono::microseconds(m_options.range->start - kPreRoll).count() + m_zeroUs;
        const std::int64_t target = av_rescale_q(us, AVRational{1, AV_TIME_BASE}, stream.time_base);
        m_hasSeeked = av_seek_frame(m_format.get(), m_stream, target, AVSEEK_FLAG_BACKWARD) >= 0;
    }
    return Unit{};
}

Result<Unit> Pass::configure(const AVFrame &frame)
{
    const bool isSame = m_toFloat != nullptr && frame.sample_rate == m_source.sampleRateHz
        && frame.format == m_sampleFormat && av_channel_layout_compare(&frame.ch_layout, &m_layout) == 0;
    if (isSame)
        return Unit{};
    if (frame.sample_rate <= 0 || frame.ch_layout.nb_channels <= 0)
        return Error{ErrorCode::InvalidData, "its sound has no sample rate or no channels", m_path};
    if (m_source.sampleRateHz > 0)
        m_position = av_rescale(m_position, frame.sample_rate, m_source.sampleRateHz);
    const bool isNewRate = frame.sample_rate != m_source.sampleRateHz;
    av_channel_layout_uninit(&m_layout);
    av_channel_layout_copy(&m_layout, &frame.ch_layout);
    m_sampleFormat = frame.format;
    m_source.sampleRateHz = frame.sample_rate;
    m_source.channels = frame.ch_layout.nb_channels;
    std::array<char, 128> layout{};
    if (av_channel_layout_describe(&m_layout, layout.data(), layout.size()) > 0)
        m_source.layout = layout.data();

    SwrContext *raw = nullptr;
    int done = swr_alloc_set_opts2(&raw, &m_layout, AV_SAMPLE_FMT_FLT, frame.sample_rate, &m_layout,
                                   static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0, nullptr);
    m_toFloat.reset(raw);
    if (done >= 0)
        done = swr_init(m_toFloat.get());
    if (done >= 0 && isNewRate) {
        AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO; // not const: FFmpeg 5.1 takes it so
        raw = nullptr;
        done = swr_alloc_set_opts2(&raw, &mono, AV_SAMPLE_FMT_FLT, m_options.sampleRateHz, &mono,
                                   AV_SAMPLE_FMT_FLT, frame.sample_rate, 0, nullptr);
        m_toRate.reset(raw);
        if (done >= 0)
            done = swr_init(m_toRate.get());
    }
    if (done < 0)
        return Error{ErrorCode::Unsupported, "its sound format cannot be read: " + av::errorText(done),
                     m_path};
    return Unit{};
}

/// Gives samples at the wanted rate to the taker, cut to the range.
Pass::Step Pass::give(const float *samples, std::int64_t count)
{
    const std::int64_t first = std::clamp<std::int64_t>(m_outStart - m_outPosition, 0, count);
    const std::int64_t last = std::clamp<std::int64_t>(m_outEnd - m_outPosition, first, count);
    for (std::int64_t at = first; at < last;) {
        const auto piece = std::min<std::int64_t>(last - at, static_cast<std::int64_t>(kLargestPiece));
        m_summary.sampleCount += piece;
        if (!m_takers.mono({samples + at, static_cast<std::size_t>(piece)}, m_outPosition + at))
            return Step::Stop;
        at += piece;
    }
    m_outPosition += count;
    return m_outPosition >= m_outEnd ? Step::Stop : Step::Continue;
}

/// `mono` null: drains the resampler.
Pass::Step Pass::resample(const float *mono, std::int64_t count)
{
    if (m_toRate == nullptr)
        return Step::Continue;
    if (m_source.sampleRateHz == m_options.sampleRateHz)
        return mono != nullptr ? give(mono, count) : Step::Continue;
    const int room = swr_get_out_samples(m_toRate.get(), static_cast<int>(count));
    if (room <= 0)
        return Step::Continue;
    m_out.resize(static_cast<std::size_t>(room));
    auto *out = reinterpret_cast<std::uint8_t *>(m_out.data());
    const auto *in = reinterpret_cast<const std::uint8_t *>(mono);
    const int got
        = swr_convert(m_toRate.get(), &out, room, mono != nullptr ? &in : nullptr, static_cast<int>(count));
    return got > 0 ? give(m_out.data(), got) : Step::Continue;
}

Pass::Step Pass::place(const float *samples, std::int64_t count)
{
    const auto channels = static_cast<std::size_t>(m_source.channels);
    m_position += count;
    if (m_takers.source && !m_takers.source({samples, static_cast<std::size_t>(count) * channels}, m_source))
        return Step::Stop;
    if (!m_takers.mono) {
        m_summary.sampleCount += count;
        return Step::Continue;
    }
    m_mono.resize(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < m_mono.size(); ++i) {
        float sum = 0;
        for (std::size_t c = 0; c < channels; ++c)
            sum += samples[i * channels + c];
        // Damaged data can decode to what is no number; one of those would poison every sum after it.
        const float mean = sum / static_cast<float>(channels);
        m_mono[i] = std::isfinite(mean) ? mean : 0.0F;
    }
    return resample(m_mono.data(), count);
}

Pass::Step Pass::placeSilence(std::int64_t count)
{
    std::vector<float> zeros(kLargestPiece * static_cast<std::size_t>(m_source.channels));
    while (count > 0) {
        const auto piece = std::min<std::int64_t>(count, static_cast<std::int64_t>(kLargestPiece));
        if (m_context.isStopRequested() || place(zeros.data(), piece) == Step::Stop)
            return Step::Stop;
        count -= piece;
    }
    return Step::Continue;
}

/// Converts a frame and puts it where its timestamp says.
Pass::Step Pass::take(const AVFrame &frame)
{
    std::int64_t start = m_position;
    if (frame.best_effort_timestamp != AV_NOPTS_VALUE) {
        const AVRational base = m_format->streams[m_stream]->time_base;
        const std::int64_t us = av::toMediaMicroseconds(frame.best_effort_timestamp, base, m_zeroUs);
        start = av_rescale(us, m_source.sampleRateHz, AV_TIME_BASE);
    }
    if (m_isFirst && m_hasSeeked) {
        m_position = start;
        m_outPosition = av_rescale(start, m_options.sampleRateHz, m_source.sampleRateHz);
        m_isTooLate = m_outPosition > m_outStart;
        if (m_isTooLate)
            return Step::Stop;
    }
    const auto jitter = static_cast<std::int64_t>(kJitterSeconds * m_source.sampleRateHz);
    const std::int64_t offset = start - m_position;
    std::int64_t skip = 0;
    if (offset > (m_isFirst ? 0 : jitter)) {
        const std::int64_t latestUs = (m_declaredEndUs > 0 ? m_declaredEndUs : 600'000'000) + 10'000'000;
        const bool isBelievable = m_declaredEndUs > 0
            ? av_rescale(start, AV_TIME_BASE, m_source.sampleRateHz) <= latestUs
            : av_rescale(offset, AV_TIME_BASE, m_source.sampleRateHz) <= latestUs;
        if (!isBelievable)
            m_hasWildTimes = true;
        else if (placeSilence(offset) == Step::Stop)
            return Step::Stop;
    } else if (offset < (m_isFirst ? 0 : -jitter)) {
        skip = std::min<std::int64_t>(-offset, frame.nb_samples);
    }
    m_isFirst = false;

    const auto channels = static_cast<std::size_t>(m_source.channels);
    m_interleaved.resize(static_cast<std::size_t>(frame.nb_samples) * channels);
    auto *out = reinterpret_cast<std::uint8_t *>(m_interleaved.data());
    // const_cast: swr_convert() took pointers to non-const data before FFmpeg 5.1's successors; it only
    // reads.
    const int got = swr_convert(m_toFloat.get(), &out, frame.nb_samples,
                                const_cast<const std::uint8_t **>(frame.extended_data), frame.nb_samples);
    if (got <= skip)
        return Step::Continue;
    return place(m_interleaved.data() + static_cast<std::size_t>(skip) * channels, got - skip);
}

void Pass::finishWarnings()
{
    if (m_damaged > 0) {
        m_summary.warnings.push_back(std::to_string(m_damaged)
                                     + (m_damaged == 1 ? " damaged packet" : " damaged packets")
                                     + " of sound skipped");
    }
    if (m_hasWildTimes)
        m_summary.warnings.emplace_back(
            "timestamps of the sound leap beyond its length and were not followed");
    const std::int64_t endUs = av_rescale(m_position, AV_TIME_BASE, m_source.sampleRateHz);
    const std::int64_t tolerance = std::max<std::int64_t>(1'000'000, m_declaredEndUs / 50);
    if (m_declaredEndUs > 0 && endUs + tolerance < m_declaredEndUs) {
        m_summary.warnings.push_back("the sound ends at " + seconds(endUs) + ", before the "
                                     + seconds(m_declaredEndUs) + " that its header declares");
    }
}

Result<AudioSummary> Pass::run()
{
    if (m_options.range) {
        m_outStart = m_options.range->start.count() * m_options.sampleRateHz / 1000;
        m_outEnd = m_options.range->end.count() * m_options.sampleRateHz / 1000;
    }
    if (Result<Unit> opened = open(true); !opened)
        return opened.error();
    const av::PacketPtr packet(av_packet_alloc());
    const av::FramePtr frame(av_frame_alloc());
    bool isDraining = false;
    bool isStopped = false;
    while (!isStopped) {
        if (m_context.isStopRequested()) {
            m_summary.finish = Finish::Cancelled;
            return m_summary;
        }
        const int got = avcodec_receive_frame(m_codec.get(), frame.get());
        if (got == 0) {
            if (Result<Unit> configured = configure(*frame); !configured)
                return configured.error();
            isStopped = take(*frame) == Step::Stop;
            if (m_isTooLate) {
                if (Result<Unit> opened = open(false); !opened)
                    return opened.error();
                m_toFloat.reset();
                m_source = {};
                isStopped = false;
                isDraining = false;
                continue;
            }
            if (m_declaredEndUs > 0) {
                const double doneUs = static_cast<double>(m_position) * 1e6 / m_source.sampleRateHz;
                m_context.report(std::clamp(doneUs / static_cast<double>(m_declaredEndUs), 0.0, 1.0));
            }
            continue;
        }
        if (got == AVERROR_EOF || (got != AVERROR(EAGAIN) && isDraining))
            break;
        if (got != AVERROR(EAGAIN))
            ++m_damaged;
        av_packet_unref(packet.get());
        if (av_read_frame(m_format.get(), packet.get()) < 0) {
            isDraining = true;
            avcodec_send_packet(m_codec.get(), nullptr);
        } else if (packet->stream_index == m_stream && avcodec_send_packet(m_codec.get(), packet.get()) < 0) {
            ++m_damaged;
        }
    }
    if (m_context.isStopRequested()) {
        m_summary.finish = Finish::Cancelled;
        return m_summary;
    }
    if (m_source.sampleRateHz == 0)
        return Error{ErrorCode::InvalidData, "its sound has no samples that can be decoded", m_path};
    if (!isStopped) {
        if (m_takers.mono)
            resample(nullptr, 0);
        finishWarnings();
    }
    m_context.report(1);
    return m_summary;
}

} // namespace

Result<AudioSummary> runAudioPass(const std::string &path, const AudioReadOptions &options,
                                  const AudioTakers &takers, const WorkContext &context)
{
    if (options.sampleRateHz < 1000 || options.sampleRateHz > 768'000)
        return Error{ErrorCode::InvalidArgument, "the sample rate must be 1000 to 768000 Hz", path};
    if (options.range && (options.range->start.count() < 0 || options.range->end < options.range->start))
        return Error{ErrorCode::InvalidArgument, "the range must not be negative or crossed", path};
    return Pass(path, options, takers, context).run();
}

} // namespace anycap
