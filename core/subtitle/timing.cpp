// SPDX-License-Identifier: MIT
#include "core/subtitle/timing.h"

#include "core/subtitle/vtt/timestamp.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <system_error>
#include <utility>

namespace anycap {

namespace {

constexpr std::int64_t kMaxRate = 1000; // frames a second; high-speed cameras are not subtitled

Error badRate(std::string_view text)
{
    std::string message = "\"";
    message.append(text).append("\" is no frame rate; use a number such as 25, 23.976 or 24000/1001");
    return {ErrorCode::InvalidArgument, std::move(message), {}};
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value <= 0)
        return std::nullopt;
    return value;
}

/// time * numerator / denominator, rounded to nearest; the product needs more than 64 bits.
Milliseconds scaled(Milliseconds time, std::int64_t numerator, std::int64_t denominator)
{
    __extension__ using Wide = __int128;
    const Wide product = Wide{time.count()} * numerator;
    const Wide half = denominator / 2;
    const Wide rounded = (product >= 0 ? product + half : product - half) / denominator;
    const Wide limit = vtt::kMaxTime.count();
    return Milliseconds(static_cast<std::int64_t>(std::clamp(rounded, -limit, limit)));
}

} // namespace

Result<FrameRate> parseFrameRate(std::string_view text)
{
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        const std::optional<std::int64_t> numerator = wholeNumber(text.substr(0, slash));
        const std::optional<std::int64_t> denominator = wholeNumber(text.substr(slash + 1));
        if (!numerator || !denominator || *denominator > 1000000 || *numerator > *denominator * kMaxRate
            || *numerator < *denominator)
            return badRate(text);
        return FrameRate{*numerator, *denominator};
    }
    double rate = 0;
    const auto [end, error]
        = std::from_chars(text.data(), text.data() + text.size(), rate, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size() || !(rate >= 1) || rate > double{kMaxRate})
        return badRate(text);
    // Rates of the NTSC family are written rounded.
    constexpr std::array<std::int64_t, 5> kNtsc{24, 30, 48, 60, 120};
    for (const std::int64_t nominal : kNtsc) {
        if (std::abs(rate - static_cast<double>(nominal) * 1000 / 1001) < 0.006)
            return FrameRate{nominal * 1000, 1001};
    }
    const auto thousandths = static_cast<std::int64_t>(std::llround(rate * 1000));
    return thousandths % 1000 == 0 ? FrameRate{thousandths / 1000, 1} : FrameRate{thousandths, 1000};
}

Result<FrameRateChange> parseFrameRateChange(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        std::string message = "\"";
        message.append(text).append("\" is no change of frame rate; use FROM:TO, such as 25:23.976");
        return Error{ErrorCode::InvalidArgument, std::move(message), {}};
    }
    Result<FrameRate> from = parseFrameRate(text.substr(0, colon));
    if (!from)
        return from.error();
    Result<FrameRate> to = parseFrameRate(text.substr(colon + 1));
    if (!to)
        return to.error();
    return FrameRateChange{*from, *to};
}

void changeFrameRate(SubtitleDocument &document, const FrameRateChange &change)
{
    const std::int64_t numerator = change.from.numerator * change.to.denominator;
    const std::int64_t denominator = change.from.denominator * change.to.numerator;
    for (Cue &cue : document.cues) {
        cue.time.start = scaled(cue.time.start, numerator, denominator);
        cue.time.end = scaled(cue.time.end, numerator, denominator);
    }
}

std::size_t shiftTimes(SubtitleDocument &document, Milliseconds offset)
{
    const Milliseconds bounded = std::clamp(offset, -vtt::kMaxTime, vtt::kMaxTime);
    std::size_t touched = 0;
    for (Cue &cue : document.cues) {
        bool isClamped = false;
        for (Milliseconds *time : {&cue.time.start, &cue.time.end}) {
            const Milliseconds moved = std::min(*time + bounded, vtt::kMaxTime);
            // A time that was negative as read may stay so; one that was not must not become so.
            const bool crosses = moved.count() < 0 && time->count() >= 0;
            isClamped = isClamped || crosses;
            *time = crosses ? Milliseconds(0) : moved;
        }
        touched += isClamped ? 1 : 0;
    }
    return touched;
}

} // namespace anycap
