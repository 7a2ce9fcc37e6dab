// SPDX-License-Identifier: MIT
// See loudness.h and loudness_meter.h.
#include "core/media/loudness.h"

#include "core/media/loudness_meter.h"

#include <ebur128.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace anycap {

namespace {

/// BS.1770 weighs surround channels more and leaves the low-frequency channel out. FFmpeg's native order.
struct LayoutMap {
    std::string_view layout;
    std::array<int, 8> channels;
};
constexpr std::array<LayoutMap, 5> kLayouts{{
    {"5.1", {EBUR128_LEFT, EBUR128_RIGHT, EBUR128_CENTER, EBUR128_UNUSED, EBUR128_Mp110, EBUR128_Mm110}},
    {"5.1(side)",
     {EBUR128_LEFT, EBUR128_RIGHT, EBUR128_CENTER, EBUR128_UNUSED, EBUR128_Mp110, EBUR128_Mm110}},
    {"5.0", {EBUR128_LEFT, EBUR128_RIGHT, EBUR128_CENTER, EBUR128_Mp110, EBUR128_Mm110}},
    {"2.1", {EBUR128_LEFT, EBUR128_RIGHT, EBUR128_UNUSED}},
    {"7.1",
     {EBUR128_LEFT, EBUR128_RIGHT, EBUR128_CENTER, EBUR128_UNUSED, EBUR128_Mp135, EBUR128_Mm135,
      EBUR128_Mp090, EBUR128_Mm090}},
}};

std::optional<double> finite(double value)
{
    return std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

} // namespace

LoudnessMeter::LoudnessMeter() = default;

LoudnessMeter::~LoudnessMeter()
{
    if (m_state != nullptr)
        ebur128_destroy(&m_state);
}

bool LoudnessMeter::add(std::span<const float> interleaved, const AudioSourceFormat &format)
{
    const auto channels = static_cast<unsigned>(format.channels);
    const auto rate = static_cast<unsigned long>(format.sampleRateHz);
    if (m_state == nullptr) {
        // The histogram keeps memory the same however long the sound is.
        m_state = ebur128_init(channels, rate,
                               EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK
                                   | EBUR128_MODE_HISTOGRAM);
        if (m_state == nullptr)
            return false;
    } else if (m_format.channels != format.channels || m_format.sampleRateHz != format.sampleRateHz) {
        if (const int changed = ebur128_change_parameters(m_state, channels, rate);
            changed != EBUR128_SUCCESS && changed != EBUR128_ERROR_NO_CHANGE)
            return false;
    }
    if (m_format.layout != format.layout || m_format.channels != format.channels) {
        for (const LayoutMap &map : kLayouts) {
            if (map.layout == format.layout) {
                for (unsigned c = 0; c < channels && c < map.channels.size(); ++c)
                    ebur128_set_channel(m_state, c, map.channels[c]);
            }
        }
    }
    m_format = format;
    const std::size_t frames = interleaved.size() / channels;
    m_frames += static_cast<std::int64_t>(frames);
    return ebur128_add_frames_float(m_state, interleaved.data(), frames) == EBUR128_SUCCESS;
}

Loudness LoudnessMeter::result() const
{
    Loudness loudness;
    if (m_state == nullptr)
        return loudness;
    double value = 0;
    if (ebur128_loudness_global(m_state, &value) == EBUR128_SUCCESS)
        loudness.integratedLufs = finite(value);
    const bool isLongEnough = m_frames >= std::int64_t{m_format.sampleRateHz} * 3;
    if (isLongEnough && loudness.integratedLufs && ebur128_loudness_range(m_state, &value) == EBUR128_SUCCESS)
        loudness.rangeLu = finite(value);
    double highest = 0;
    for (unsigned c = 0; c < static_cast<unsigned>(m_format.channels); ++c) {
        if (ebur128_true_peak(m_state, c, &value) == EBUR128_SUCCESS)
            highest = std::max(highest, value);
    }
    if (highest > 0)
        loudness.truePeakDbtp = finite(20 * std::log10(highest));
    return loudness;
}

Result<Loudness> measureLoudness(const std::string &path, const WorkContext &context)
{
    LoudnessMeter meter;
    bool isMeasurable = true;
    const auto take = [&](std::span<const float> samples, const AudioSourceFormat &format) {
        isMeasurable = meter.add(samples, format);
        return isMeasurable;
    };
    const Result<AudioSummary> summary = forEachSourceChunk(path, take, context);
    if (!summary)
        return summary.error();
    if (!isMeasurable)
        return Error{ErrorCode::Unsupported, "its loudness cannot be measured in this sound format", path};
    Loudness loudness = summary->finish == Finish::Completed ? meter.result() : Loudness{};
    loudness.finish = summary->finish;
    loudness.warnings = summary->warnings;
    return loudness;
}

} // namespace anycap
