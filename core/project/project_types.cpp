// SPDX-License-Identifier: MIT
// Names of the enumerations and times as text; see project_types.h.
#include "core/project/project_types.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <utility>

namespace anycap::store {

namespace {

template <class Enum, std::size_t N>
std::string_view nameOf(const std::array<std::pair<Enum, std::string_view>, N> &names, Enum value)
{
    for (const auto &[candidate, name] : names) {
        if (candidate == value)
            return name;
    }
    return {};
}

template <class Enum, std::size_t N>
std::optional<Enum> valueOf(const std::array<std::pair<Enum, std::string_view>, N> &names,
                            std::string_view text)
{
    for (const auto &[value, name] : names) {
        if (name == text)
            return value;
    }
    return std::nullopt;
}

constexpr std::array<std::pair<TrackKind, std::string_view>, 4> kTrackKinds{{
    {TrackKind::Subtitles, "subtitles"},
    {TrackKind::Captions, "captions"},
    {TrackKind::Descriptions, "descriptions"},
    {TrackKind::AltText, "alt-text"},
}};

constexpr std::array<std::pair<VersionState, std::string_view>, 4> kVersionStates{{
    {VersionState::Candidate, "candidate"},
    {VersionState::Accepted, "accepted"},
    {VersionState::Rejected, "rejected"},
    {VersionState::Superseded, "superseded"},
}};

constexpr std::array<std::pair<JobState, std::string_view>, 6> kJobStates{{
    {JobState::Queued, "queued"},
    {JobState::Running, "running"},
    {JobState::Done, "done"},
    {JobState::Failed, "failed"},
    {JobState::Cancelled, "cancelled"},
    {JobState::NeedsReview, "needs-review"},
}};

} // namespace

UtcTime UtcTime::now()
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count()};
}

std::string UtcTime::toString() const
{
    const std::int64_t wholeSeconds = ms >= 0 ? ms / 1000 : (ms - 999) / 1000;
    const auto seconds = static_cast<std::time_t>(wholeSeconds);
    std::tm parts{};
    if (::gmtime_r(&seconds, &parts) == nullptr)
        return {};
    std::array<char, 40> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::array<char, 8> fraction{};
    (void)std::snprintf(fraction.data(), fraction.size(), ".%03dZ",
                        static_cast<int>(ms - wholeSeconds * 1000));
    return std::string(text.data(), length) + fraction.data();
}

std::string_view trackKindName(TrackKind kind) { return nameOf(kTrackKinds, kind); }

std::optional<TrackKind> trackKindFromName(std::string_view name) { return valueOf(kTrackKinds, name); }

std::string_view versionStateName(VersionState state) { return nameOf(kVersionStates, state); }

std::optional<VersionState> versionStateFromName(std::string_view name)
{
    return valueOf(kVersionStates, name);
}

std::string_view jobStateName(JobState state) { return nameOf(kJobStates, state); }

std::optional<JobState> jobStateFromName(std::string_view name) { return valueOf(kJobStates, name); }

bool operator==(const Version &a, const Version &b)
{
    const Provenance &x = a.origin;
    const Provenance &y = b.origin;
    return a.id == b.id && a.cue == b.cue && a.text == b.text && a.isByHand == b.isByHand
        && a.finish == b.finish && a.run == b.run && a.base == b.base && a.state == b.state
        && a.created == b.created && x.provider == y.provider && x.model == y.model
        && x.modelHash == y.modelHash && x.prompt == y.prompt && x.instruction == y.instruction
        && x.constraints == y.constraints && x.sampling == y.sampling && x.device == y.device;
}

} // namespace anycap::store
