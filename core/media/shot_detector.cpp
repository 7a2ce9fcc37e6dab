// SPDX-License-Identifier: MIT
// See shot_detector.h. All thresholds are in grey levels of 255 on the 64 x 36 grid and were set on composed
// clips (tests/media/shots_test.cpp): stills, pans, zooms and noise from synthetic sources, cut and dissolved
// at known frames, encoded with x264; the margins to both sides are noted where they are narrow.
//
// A cut: the step to the frame before, after allowing for camera motion, is large in itself and against the
// steps around it, and the picture from before does not come back at once (a flash). A dissolve: over some
// stretch the frames lie close to the straight line between its first and last frame, move along it evenly,
// and the two ends are different pictures that neither motion nor a change of light explains. A fade: the
// contrast falls to nothing and rises again, gradually on at least one side.
#include "core/media/shot_detector.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace anycap {

namespace {

constexpr double kStillStep = 3; // below this no search for motion is made
constexpr double kCutFloor = 5;
constexpr double kCutRatio = 2.5;
constexpr std::size_t kNeighbours = 4; // frames to each side
constexpr int kStepReach = 6; // cells: a tenth of the width from frame to frame
constexpr Milliseconds kLongestFlash{400};
constexpr double kFlashReturn = 0.48; // of the step; two scenes keep more whatever the search
constexpr Milliseconds kShortestShot{160};

constexpr std::array<int, 9> kHalfWindowsMs{120, 200, 300, 450, 650, 900, 1250, 1750, 2400};
constexpr Milliseconds kLongestHalf{2400};
constexpr double kShortestLine = 12;
constexpr double kLargestOffset = 0.32; // a pan over unrelated ground gives 0.5 to 0.9
constexpr double kSameScene = 0.8; // luma correlation of the ends
constexpr double kExplainedByMotion = 0.45; // movedDistance over cellDistance of the ends
constexpr int kEndsReach = 12;

constexpr float kBlankDeviation = 6;
constexpr float kBlack = 32; // mean luma of the frame a fade goes through
constexpr float kWhite = 224;
constexpr float kNearlyBlank = 0.5F;
constexpr float kLargestFadeStep = 40; // of mean luma, from frame to frame
constexpr std::size_t kShortestRamp = 3; // frames
constexpr Milliseconds kLongestRamp{3000};

/// How far a panning camera may have got after some frames.
int reachOver(std::size_t frames)
{
    constexpr std::size_t kFarthest = 18;
    return static_cast<int>(std::min(kFarthest, frames * kStepReach));
}

} // namespace

void ShotDetector::add(const FrameSignature &signature, Milliseconds time)
{
    if (!m_times.empty() && time <= m_times.back())
        return; // a repeated or backward timestamp: nothing new is shown
    double change = 0;
    if (!m_kept.empty()) {
        change = cellDistance(m_kept.back(), signature);
        if (change > kStillStep)
            change = movedDistance(m_kept.back(), signature, kStepReach);
    }
    m_times.push_back(time);
    m_changes.push_back(static_cast<float>(change));
    m_deviations.push_back(signature.lumaDeviation);
    m_means.push_back(signature.lumaMean);
    m_kept.push_back(signature);

    while (m_nextCut + kNeighbours < m_times.size() && m_times[m_nextCut] + kLongestFlash < time)
        judgeCut(m_nextCut++);
    while (m_nextGradual < m_nextCut && m_times[m_nextGradual] + kLongestHalf < time)
        judgeGradual(m_nextGradual++);
    while (m_firstKept + 1 < m_nextGradual
           && m_times[m_firstKept] + kLongestHalf + Milliseconds(500) < m_times[m_nextGradual]) {
        m_kept.pop_front();
        ++m_firstKept;
    }
}

/// The frame shown at t among those kept.
std::size_t ShotDetector::indexAt(Milliseconds t) const
{
    const auto begin = m_times.begin() + static_cast<std::ptrdiff_t>(m_firstKept);
    const auto after = std::upper_bound(begin, m_times.end(), t);
    return after == begin ? m_firstKept : static_cast<std::size_t>(after - m_times.begin()) - 1;
}

bool ShotDetector::isFlash(std::size_t index) const
{
    const double limit = kFlashReturn * static_cast<double>(m_changes[index]);
    // What was there before comes back ...
    for (std::size_t i = index + 1; i < m_times.size() && m_times[i] <= m_times[index] + kLongestFlash; ++i) {
        if (movedDistance(at(index - 1), at(i), reachOver(i - index + 1)) < limit)
            return true;
    }
    // ... or has just come back.
    for (std::size_t i = index - 1; i-- > m_firstKept && m_times[i] + kLongestFlash >= m_times[index];) {
        if (movedDistance(at(i), at(index), reachOver(index - i)) < limit)
            return true;
    }
    return false;
}

bool ShotDetector::isCut(std::size_t index) const
{
    const double change = static_cast<double>(m_changes[index]);
    if (change < kCutFloor)
        return false;
    std::vector<float> around;
    for (std::size_t i = index > kNeighbours ? index - kNeighbours : 1;
         i <= index + kNeighbours && i < m_changes.size(); ++i) {
        if (i != index)
            around.push_back(m_changes[i]);
    }
    // The third largest: two other spikes (a flash beside the cut) do not hide it, steady motion does.
    std::sort(around.begin(), around.end(), std::greater<>());
    const double usual = around.size() > 2 ? static_cast<double>(around[2]) : 0;
    return change >= kCutRatio * usual + 1 && !isFlash(index);
}

void ShotDetector::judgeCut(std::size_t index)
{
    if (!isCut(index))
        return;
    if (!m_cuts.empty() && m_times[index] - m_times[m_cuts.back()] < kShortestShot) {
        m_cuts.back() = index; // a flash between two shots: the new shot begins behind it
        return;
    }
    m_cuts.push_back(index);
}

std::optional<ShotDetector::Gradual> ShotDetector::gradualAround(std::size_t index, Milliseconds half) const
{
    const Milliseconds t = m_times[index];
    const std::size_t a = indexAt(t - half);
    const std::size_t b = indexAt(t + half);
    if (m_times[a] > t - half * 3 / 4 || m_times[b] < t + half * 3 / 4 || b - a < 4)
        return std::nullopt;
    const auto cut = std::upper_bound(m_cuts.begin(), m_cuts.end(), a);
    if (cut != m_cuts.end() && *cut <= b)
        return std::nullopt;
    if (std::min(m_deviations[a], m_deviations[b]) < 2 * kBlankDeviation)
        return std::nullopt;
    const double length = lineLength(at(a), at(b));
    if (length < kShortestLine)
        return std::nullopt;
    double offsets = 0;
    constexpr std::array<double, 3> kShares{0.25, 0.5, 0.75};
    for (const double share : kShares) {
        const auto into
            = Milliseconds(std::llround(static_cast<double>((m_times[b] - m_times[a]).count()) * share));
        const MixPosition mix = mixPosition(at(a), at(b), at(indexAt(m_times[a] + into)));
        if (std::abs(mix.share - share) > 0.17 || mix.offset > kLargestOffset)
            return std::nullopt;
        offsets += mix.offset / 3;
    }
    if (lumaCorrelation(at(a), at(b)) > kSameScene)
        return std::nullopt;
    if (movedDistance(at(a), at(b), kEndsReach) < kExplainedByMotion * cellDistance(at(a), at(b)))
        return std::nullopt;

    // The straight part of the way from a to b, continued to 0 and to 1, gives the true ends.
    double n = 0;
    double sumShare = 0;
    double sumTime = 0;
    double sumSquare = 0;
    double sumProduct = 0;
    for (std::size_t i = a; i <= b; ++i) {
        const double share = mixPosition(at(a), at(b), at(i)).share;
        if (share < 0.15 || share > 0.85)
            continue;
        const auto time = static_cast<double>((m_times[i] - t).count());
        n += 1;
        sumShare += share;
        sumTime += time;
        sumSquare += share * share;
        sumProduct += share * time;
    }
    const double spread = n * sumSquare - sumShare * sumShare;
    if (n < 2 || spread < 1e-9)
        return std::nullopt;
    const double slope = (n * sumProduct - sumShare * sumTime) / spread;
    const double start = (sumTime - slope * sumShare) / n;
    Gradual found;
    found.boundary.kind = BoundaryKind::Dissolve;
    found.boundary.start = std::max(Milliseconds(0), t + Milliseconds(std::llround(start)));
    found.boundary.end = std::min(m_times.back(), t + Milliseconds(std::llround(start + slope)));
    found.boundary.time = (found.boundary.start + found.boundary.end) / 2;
    found.score = length * (1 - offsets);
    if (slope <= 0 || found.boundary.end <= found.boundary.start)
        return std::nullopt;
    return found;
}

void ShotDetector::keepGradual(const Gradual &candidate)
{
    if (!m_graduals.empty() && candidate.boundary.start < m_graduals.back().boundary.end) {
        if (candidate.score > m_graduals.back().score)
            m_graduals.back() = candidate;
        return;
    }
    m_graduals.push_back(candidate);
}

void ShotDetector::judgeGradual(std::size_t index)
{
    std::optional<Gradual> best;
    for (const int half : kHalfWindowsMs) {
        const std::optional<Gradual> found = gradualAround(index, Milliseconds(half));
        // Wider windows show the whole change; a little more length is not worth a worse fit.
        if (found && (!best || found->score > best->score * 1.02))
            best = found;
    }
    if (best)
        keepGradual(*best);
}

bool ShotDetector::isBlank(std::size_t index) const
{
    const bool isExtreme = m_means[index] < kBlack || m_means[index] > kWhite;
    return isExtreme && m_deviations[index] < kBlankDeviation;
}

/// How far the contrast rises away from a blank frame, in the direction of `step`; motion may halt the rise
/// for a few frames.
std::size_t ShotDetector::rampEnd(std::size_t blank, int step) const
{
    std::size_t top = blank;
    std::size_t at = blank;
    while (step < 0 ? at > 0 : at + 1 < m_times.size()) {
        at = step < 0 ? at - 1 : at + 1;
        const Milliseconds away = m_times[std::max(at, blank)] - m_times[std::min(at, blank)];
        if (away > kLongestRamp)
            break;
        if (m_deviations[at] > m_deviations[top] * 1.01F + 0.05F)
            top = at;
        else if (std::max(at, top) - std::min(at, top) > kShortestRamp)
            break;
    }
    return top;
}

std::vector<ShotBoundary> ShotDetector::fades() const
{
    std::vector<ShotBoundary> found;
    const std::size_t count = m_times.size();
    for (std::size_t first = 1; first < count; ++first) {
        if (!isBlank(first))
            continue;
        std::size_t last = first;
        while (last + 1 < count && isBlank(last + 1))
            ++last;
        if (last + 1 < count) {
            const std::size_t start = rampEnd(first, -1);
            const std::size_t end = rampEnd(last, 1);
            // Next to the blank stretch a fade has nearly arrived; a flash or a cut to black has not.
            const auto arrives = [this](std::size_t beside, std::size_t blank, std::size_t top) {
                return m_deviations[beside] < kNearlyBlank * m_deviations[top]
                    && std::abs(m_means[beside] - m_means[blank]) < kLargestFadeStep;
            };
            const bool fadesOut = first - start > kShortestRamp && arrives(first - 1, first, start);
            const bool fadesIn = end - last > kShortestRamp && arrives(last + 1, last, end);
            if (m_deviations[start] >= 2 * kBlankDeviation && m_deviations[end] >= 2 * kBlankDeviation
                && (fadesOut || fadesIn)) {
                ShotBoundary fade;
                fade.kind = BoundaryKind::Fade;
                fade.start = m_times[start];
                fade.end = m_times[end];
                fade.time = fadesIn ? (m_times[first] + m_times[last]) / 2 : m_times[last + 1];
                found.push_back(fade);
            }
        }
        first = last;
    }
    return found;
}

std::vector<ShotBoundary> ShotDetector::finish()
{
    while (m_nextCut < m_times.size())
        judgeCut(m_nextCut++);
    while (m_nextGradual < m_times.size())
        judgeGradual(m_nextGradual++);

    std::vector<ShotBoundary> all = fades();
    const auto isTaken = [&all](Milliseconds start, Milliseconds end) {
        return std::any_of(all.begin(), all.end(), [&](const ShotBoundary &b) {
            return b.kind == BoundaryKind::Fade && start <= b.end && end >= b.start;
        });
    };
    for (const std::size_t cut : m_cuts) {
        const Milliseconds time = m_times[cut];
        if (!isTaken(time, time))
            all.push_back({BoundaryKind::Cut, time, time, time});
    }
    for (const Gradual &gradual : m_graduals) {
        const ShotBoundary &b = gradual.boundary;
        const bool hasCut = std::any_of(m_cuts.begin(), m_cuts.end(), [&](std::size_t cut) {
            return m_times[cut] > b.start && m_times[cut] < b.end;
        });
        if (!hasCut && !isTaken(b.start, b.end))
            all.push_back(b);
    }
    std::sort(all.begin(), all.end(),
              [](const ShotBoundary &a, const ShotBoundary &b) { return a.time < b.time; });
    return all;
}

} // namespace anycap
