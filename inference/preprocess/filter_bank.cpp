// SPDX-License-Identifier: MIT
#include "inference/preprocess/audio_features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <cstddef>
#include <numbers>

namespace anycap::preprocess {

namespace {

constexpr std::size_t kFft = 512;
constexpr std::size_t kBins = kFft / 2;
constexpr double kPreEmphasis = 0.97;
constexpr double kLowHz = 20;
constexpr double kHighHz = 8000;
constexpr double kFloor = 1.1920929e-7;
constexpr float kEatMean = -4.268F;
constexpr float kEatDeviation = 4.569F;

using Complex = std::complex<double>;

double mel(double hz) { return 1127.0 * std::log(1.0 + hz / 700.0); }

/// Tables that all frames share.
class Bank {
public:
    Bank()
    {
        for (std::size_t i = 0; i < m_window.size(); ++i)
            m_window[i]
                = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / (kFrameSamples - 1));
        for (std::size_t i = 0; i < m_roots.size(); ++i)
            m_roots[i] = std::polar(1.0, -2 * std::numbers::pi * static_cast<double>(i) / kFft);
        const double low = mel(kLowHz);
        const double step = (mel(kHighHz) - low) / (kMelBins + 1);
        for (std::size_t band = 0; band < kMelBins; ++band) {
            const double left = low + static_cast<double>(band) * step;
            for (std::size_t bin = 0; bin < kBins; ++bin) {
                const double at = mel(static_cast<double>(bin) * kAudioRateHz / kFft);
                const double up = (at - left) / step;
                const double down = (left + 2 * step - at) / step;
                m_weights[band][bin] = std::max(0.0, std::min(up, down));
            }
        }
    }

    void frame(const double *samples, float *out) const
    {
        double mean = 0;
        for (std::size_t i = 0; i < kFrameSamples; ++i)
            mean += samples[i] / kFrameSamples;
        double previous = samples[0] - mean;
        std::array<Complex, kFft> spectrum{};
        for (std::size_t i = 0; i < kFrameSamples; ++i) {
            const double current = samples[i] - mean;
            spectrum[i] = (current - kPreEmphasis * previous) * m_window[i];
            previous = current;
        }
        transform(spectrum);
        std::array<double, kBins> power{};
        for (std::size_t i = 0; i < kBins; ++i)
            power[i] = std::norm(spectrum[i]);
        for (const auto &weights : m_weights) {
            double sum = 0;
            for (std::size_t i = 0; i < kBins; ++i)
                sum += weights[i] * power[i];
            *out++ = static_cast<float>(std::log(std::max(sum, kFloor)));
        }
    }

private:
    /// In-place radix-2 FFT.
    void transform(std::array<Complex, kFft> &x) const
    {
        for (std::size_t i = 1, j = 0; i < kFft; ++i) {
            std::size_t bit = kFft / 2;
            for (; (j & bit) != 0; bit /= 2)
                j ^= bit;
            j ^= bit;
            if (i < j)
                std::swap(x[i], x[j]);
        }
        for (std::size_t size = 2; size <= kFft; size *= 2) {
            for (std::size_t start = 0; start < kFft; start += size) {
                for (std::size_t k = 0; k < size / 2; ++k) {
                    const Complex odd = x[start + k + size / 2] * m_roots[k * (kFft / size)];
                    const Complex even = x[start + k];
                    x[start + k] = even + odd;
                    x[start + k + size / 2] = even - odd;
                }
            }
        }
    }

    std::array<double, kFrameSamples> m_window{};
    std::array<Complex, kFft / 2> m_roots{};
    std::array<std::array<double, kBins>, kMelBins> m_weights{};
};

} // namespace

Result<Spectrogram> filterBank(const Pcm &sound)
{
    if (sound.sampleRateHz <= 0)
        return Error{ErrorCode::InvalidArgument, "the sound has no sample rate", {}};
    const std::vector<float> samples = resample(sound.samples, sound.sampleRateHz, kAudioRateHz);
    if (samples.size() < kFrameSamples)
        return Error{
            ErrorCode::InvalidArgument, "the sound is shorter than 25 ms: too short to be heard", {}};
    double mean = 0;
    for (const float sample : samples)
        mean += static_cast<double>(sample);
    mean /= static_cast<double>(samples.size());
    std::vector<double> centred(samples.size());
    std::transform(samples.begin(), samples.end(), centred.begin(),
                   [mean](float sample) { return static_cast<double>(sample) - mean; });

    const Bank bank;
    Spectrogram result;
    result.frames = static_cast<std::int64_t>((samples.size() - kFrameSamples) / kHopSamples + 1);
    result.values.resize(static_cast<std::size_t>(result.frames) * kMelBins);
    for (std::size_t i = 0; i < static_cast<std::size_t>(result.frames); ++i)
        bank.frame(centred.data() + i * kHopSamples, result.values.data() + i * kMelBins);
    return result;
}

Spectrogram padAndNormalize(const Spectrogram &bank, std::int64_t targetFrames)
{
    Spectrogram result{targetFrames, bank.values};
    result.values.resize(static_cast<std::size_t>(std::max<std::int64_t>(targetFrames, 0)) * kMelBins, 0.0F);
    for (float &value : result.values)
        value = (value - kEatMean) / (2 * kEatDeviation);
    return result;
}

} // namespace anycap::preprocess
