// SPDX-License-Identifier: MIT
// See sound_segmenter.h.
//
// Silence is relative: what lies far below the loudest 0.3 s, or close to the sound's own floor. Sound is
// then told apart by how its spectrum moves. Notes hold their partials: from one 40 ms window to the next but
// one the log spectrum hardly changes. Speech changes it with every sound it makes (12 to 15 a second) while
// its level swings with the syllables (3 to 8 Hz; Scheirer and Slaney 1997 and Houtgast and Steeneken 1985
// describe both), never evenly: what comes in beats (beat.h) is none. Noise has a flat, uncorrelated spectrum
// and a steady level. The thresholds were set on espeak-ng voices of several languages, speeds and pitches,
// synthesised chords and sine melodies, and white, pink and brown noise; tests/media holds them.
#include "core/media/sound_segmenter.h"

#include "core/media/beat.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>

namespace anycap {

namespace {

constexpr float kSilentDbfs = -120;
/// Whole sounds below this are silence: the noise of a good converter lies there.
constexpr float kInaudiblePeakDbfs = -60;

constexpr float kSteady = 0.85F; // stability of a held note
constexpr double kNoiseFlatness = 0.3;
constexpr double kSteadyLevelDb = 4;
// Measured: speech 0.40 to 0.75 at a flatness of 0.03 to 0.19; notes of 0.15 s 0.78 and chords 0.97 below
// 0.003.
constexpr double kHeldStability = 0.85;
constexpr double kNotesStability = 0.65;
constexpr double kTonalFlatness = 0.015;
constexpr double kSpeechLevelDb = 3;

constexpr std::size_t kShortestSound = 6; // blocks; shorter ones are clicks
constexpr std::size_t kShortestSilence = 12; // blocks; shorter ones belong to the sound around
constexpr std::size_t kPause = 70; // blocks of silence inside one kind that do not end it: a breath, a rest
constexpr std::size_t kContext = 60; // blocks to each side that decide the kind of one
constexpr std::size_t kShortestKind = 60; // blocks; shorter stretches inside a sound join their neighbour

float decibel(float power) { return power > 1e-12F ? 10 * std::log10(power) : kSilentDbfs; }

} // namespace

void SoundSegmenter::add(std::span<const float> samples)
{
    m_pending.insert(m_pending.end(), samples.begin(), samples.end());
    m_sampleCount += static_cast<std::int64_t>(samples.size());
    while (m_pending.size() - m_blockOffset >= kBlock) {
        addPower({m_pending.data() + m_blockOffset, kBlock});
        m_blockOffset += kBlock;
    }
    std::size_t used = 0;
    while (m_pending.size() - used >= kWindow) {
        addFrame({m_pending.data() + used, kWindow});
        used += kFrame;
    }
    m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(used));
    m_blockOffset -= used;
}

void SoundSegmenter::addPower(std::span<const float> block)
{
    double sum = 0;
    for (const float sample : block)
        sum += static_cast<double>(sample) * static_cast<double>(sample);
    m_powers.push_back(static_cast<float>(sum / static_cast<double>(block.size())));
}

void SoundSegmenter::addFrame(std::span<const float> samples)
{
    std::array<float, kTransform> packed{};
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double hann = 0.5 - 0.5 * std::cos(2 * CV_PI * (static_cast<double>(i) + 0.5) / kWindow);
        packed[i] = samples[i] * static_cast<float>(hann);
    }
    cv::Mat transform(1, kTransform, CV_32F, packed.data());
    cv::dft(transform, transform);

    Spectrum power{};
    float loudest = 0;
    double sum = 0;
    double moment = 0;
    for (std::size_t b = 0; b < kBins; ++b) {
        const std::size_t bin = kFirstBin + b; // packed as re0, re1, im1, re2, im2 …
        const float re = packed[2 * bin - 1];
        const float im = packed[2 * bin];
        power[b] = re * re + im * im;
        loudest = std::max(loudest, power[b]);
        sum += static_cast<double>(power[b]);
        moment += static_cast<double>(power[b]) * static_cast<double>(bin);
    }
    SoundFrame frame;
    Spectrum &current = m_spectra[m_frames.size() % m_spectra.size()];
    current.fill(0);
    if (loudest > 1e-12F) {
        // 50 dB below the loudest partial nothing counts: leakage and noise stay out of the correlation.
        const float floor = loudest * 1e-5F;
        double logs = 0;
        double mean = 0;
        for (std::size_t b = 0; b < kBins; ++b) {
            current[b] = std::log10(std::max(power[b], floor) / floor);
            mean += static_cast<double>(current[b]) / kBins;
            logs += std::log(static_cast<double>(std::max(power[b], floor)));
        }
        double square = 0;
        for (float &value : current) {
            value -= static_cast<float>(mean);
            square += static_cast<double>(value) * static_cast<double>(value);
        }
        const auto scale = static_cast<float>(square > 0 ? 1 / std::sqrt(square) : 0);
        for (float &value : current)
            value *= scale;
        frame.flatness = static_cast<float>(std::exp(logs / kBins) / (sum / kBins));
        frame.centroidHz = static_cast<float>(moment / sum * kRateHz / kTransform);
    }
    if (m_frames.size() >= kLag) {
        const Spectrum &before = m_spectra[(m_frames.size() - kLag) % m_spectra.size()];
        for (std::size_t b = 0; b < kBins; ++b)
            frame.stability += current[b] * before[b];
    }
    m_frames.push_back(frame);
}

double SoundSegmenter::meanLevel(std::size_t first, std::size_t last) const
{
    double sum = 0;
    for (std::size_t i = first; i < last; ++i)
        sum += static_cast<double>(m_powers[i]);
    const double mean = last > first ? sum / static_cast<double>(last - first) : 0;
    return mean > 1e-12 ? 10 * std::log10(mean) : static_cast<double>(kSilentDbfs);
}

SoundMeasures SoundSegmenter::measures(std::size_t first, std::size_t last) const
{
    constexpr std::size_t kBlocksPerFrame = kFrame / kBlock;
    SoundMeasures m;
    double n = 0;
    double octaves = 0;
    double octaveSquares = 0;
    for (std::size_t i = first / kBlocksPerFrame; i < std::min(last / kBlocksPerFrame, m_frames.size());
         ++i) {
        const SoundFrame &frame = m_frames[i];
        if (frame.centroidHz <= 0)
            continue;
        n += 1;
        m.stability += static_cast<double>(frame.stability);
        m.steadyShare += frame.stability > kSteady ? 1 : 0;
        m.flatness += static_cast<double>(frame.flatness);
        const double octave = std::log2(static_cast<double>(frame.centroidHz));
        octaves += octave;
        octaveSquares += octave * octave;
    }
    if (n < 1)
        return m;
    m.stability /= n;
    m.steadyShare /= n;
    m.flatness /= n;
    m.centroidDeviationOctaves = std::sqrt(std::max(0.0, octaveSquares / n - octaves / n * octaves / n));
    double levels = 0;
    double levelSquares = 0;
    for (std::size_t i = first; i < last; ++i) {
        levels += static_cast<double>(m_levels[i]);
        levelSquares += static_cast<double>(m_levels[i]) * static_cast<double>(m_levels[i]);
    }
    const auto blocks = static_cast<double>(last - first);
    m.levelDeviationDb = std::sqrt(std::max(0.0, levelSquares / blocks - levels / blocks * levels / blocks));
    return m;
}

void SoundSegmenter::fillLevels()
{
    m_levels.resize(m_powers.size());
    for (std::size_t i = 0; i < m_powers.size(); ++i) {
        const std::size_t first = i > 0 ? i - 1 : 0;
        const std::size_t last = std::min(i + 2, m_powers.size());
        float sum = 0;
        for (std::size_t k = first; k < last; ++k)
            sum += m_powers[k];
        m_levels[i] = decibel(sum / static_cast<float>(last - first));
    }
}

std::vector<bool> SoundSegmenter::audibleBlocks() const
{
    std::vector<bool> audible(m_levels.size(), false);
    if (m_levels.empty())
        return audible;
    std::vector<float> sorted = m_levels;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t n = sorted.size();
    const float loud = sorted[n - 1 - std::min<std::size_t>(n / 20, 30)];
    const float floor = sorted[n / 20];
    if (loud < kInaudiblePeakDbfs)
        return audible;
    const float lowest = std::max(loud - 50, std::min(-60.0F, loud - 30));
    const float threshold = std::clamp(floor + 8, lowest, loud - 22);
    for (std::size_t i = 0; i < n; ++i)
        audible[i] = m_levels[i] > threshold;
    return audible;
}

SoundKind SoundSegmenter::kindOf(std::size_t first, std::size_t last) const
{
    const SoundMeasures m = measures(first, last);
    if (m.flatness > kNoiseFlatness && m.levelDeviationDb < kSteadyLevelDb)
        return SoundKind::Other;
    const bool isTonal = m.flatness < kTonalFlatness;
    if (m.stability > kHeldStability || (m.stability > kNotesStability && isTonal))
        return m.flatness < kNoiseFlatness ? SoundKind::Music : SoundKind::Other;
    if (m.levelDeviationDb > kSpeechLevelDb && !isTonal)
        return SoundKind::Speech;
    return SoundKind::Other;
}

namespace {

struct Run {
    std::size_t first = 0;
    std::size_t last = 0; // one behind
    SoundKind kind = SoundKind::Silence;
    std::size_t length() const { return last - first; }
};

/// Neighbours of one kind become one run.
void join(std::vector<Run> &runs)
{
    std::vector<Run> joined;
    for (const Run &run : runs) {
        if (!joined.empty() && joined.back().kind == run.kind)
            joined.back().last = run.last;
        else
            joined.push_back(run);
    }
    runs = std::move(joined);
}

std::vector<Run> audibleRuns(const std::vector<bool> &audible)
{
    std::vector<Run> runs;
    for (std::size_t i = 0; i < audible.size(); ++i)
        runs.push_back({i, i + 1, audible[i] ? SoundKind::Other : SoundKind::Silence});
    join(runs);
    for (Run &run : runs) { // clicks first, so that they do not hold silences apart
        if (run.kind == SoundKind::Other && run.length() < kShortestSound)
            run.kind = SoundKind::Silence;
    }
    join(runs);
    for (std::size_t i = 1; i + 1 < runs.size(); ++i) {
        if (runs[i].kind == SoundKind::Silence && runs[i].length() < kShortestSilence)
            runs[i].kind = SoundKind::Other;
    }
    join(runs);
    return runs;
}

} // namespace

/// Kinds inside one audible stretch: decided block by block from what is around, then short ones join the
/// longer of their neighbours.
void SoundSegmenter::splitByKind(std::size_t first, std::size_t last, std::vector<Piece> &pieces) const
{
    constexpr std::size_t kStep = 10;
    std::vector<Run> runs;
    for (std::size_t at = first; at < last; at += kStep) {
        const std::size_t from = std::max(first, at > kContext ? at - kContext : 0);
        const std::size_t to = std::min(last, at + kStep + kContext);
        runs.push_back({at, std::min(last, at + kStep), kindOf(from, to)});
    }
    join(runs);
    while (runs.size() > 1) {
        const auto shortest = std::min_element(
            runs.begin(), runs.end(), [](const Run &a, const Run &b) { return a.length() < b.length(); });
        if (shortest->length() >= kShortestKind)
            break;
        const bool hasBefore = shortest != runs.begin();
        const bool hasAfter = shortest + 1 != runs.end();
        const bool takesBefore
            = hasBefore && (!hasAfter || (shortest - 1)->length() >= (shortest + 1)->length());
        shortest->kind = takesBefore ? (shortest - 1)->kind : (shortest + 1)->kind;
        join(runs);
    }
    for (const Run &run : runs)
        pieces.push_back({run.first, run.last, run.kind});
}

/// What comes in beats is no speech: music where it has notes, something else where it is noise alone.
void SoundSegmenter::hearBeats(std::vector<Piece> &pieces) const
{
    for (std::size_t i = 0; i < pieces.size();) {
        // A stretch of sound without a long pause.
        std::size_t end = i;
        bool isInDoubt = false;
        while (
            end < pieces.size()
            && (pieces[end].kind != SoundKind::Silence || pieces[end].last - pieces[end].first <= kPause)) {
            isInDoubt |= pieces[end].kind == SoundKind::Speech || pieces[end].kind == SoundKind::Other;
            ++end;
        }
        if (isInDoubt) {
            const std::size_t from = pieces[i].first;
            const std::vector<bool> beat
                = beatBlocks(std::span(m_levels).subspan(from, pieces[end - 1].last - from));
            for (; i < end; ++i) {
                Piece &piece = pieces[i];
                if (piece.kind != SoundKind::Speech && piece.kind != SoundKind::Other)
                    continue;
                const auto at = beat.begin() + static_cast<std::ptrdiff_t>(piece.first - from);
                const auto length = static_cast<std::ptrdiff_t>(piece.last - piece.first);
                if (std::count(at, at + length, true) * 2 > length) {
                    const bool isNoise = measures(piece.first, piece.last).flatness > kNoiseFlatness;
                    piece.kind = isNoise ? SoundKind::Other : SoundKind::Music;
                }
            }
        }
        i = std::max(end, i + 1);
    }
}

std::vector<SoundSegment> SoundSegmenter::finish()
{
    if (m_pending.size() > m_blockOffset)
        addPower({m_pending.data() + m_blockOffset, m_pending.size() - m_blockOffset});
    fillLevels();
    std::vector<Piece> pieces;
    for (const Run &run : audibleRuns(audibleBlocks())) {
        if (run.kind == SoundKind::Silence)
            pieces.push_back({run.first, run.last, run.kind});
        else
            splitByKind(run.first, run.last, pieces);
    }
    hearBeats(pieces);
    // A short pause inside speech or music belongs to it; so does a short odd sound next to it.
    for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
        const bool isPause
            = pieces[i].kind == SoundKind::Silence && pieces[i].last - pieces[i].first <= kPause;
        if (isPause && pieces[i - 1].kind == pieces[i + 1].kind)
            pieces[i].kind = pieces[i - 1].kind;
    }
    std::vector<Run> runs;
    runs.reserve(pieces.size());
    for (const Piece &piece : pieces)
        runs.push_back({piece.first, piece.last, piece.kind});
    join(runs);

    const Milliseconds end(m_sampleCount * 1000 / kRateHz);
    std::vector<SoundSegment> segments;
    for (const Run &run : runs) {
        SoundSegment segment;
        segment.time = {Milliseconds(run.first * 10), std::min(end, Milliseconds(run.last * 10))};
        segment.kind = run.kind;
        segment.levelDbfs = meanLevel(run.first, run.last);
        segments.push_back(segment);
    }
    if (!segments.empty())
        segments.back().time.end = end;
    return segments;
}

} // namespace anycap
