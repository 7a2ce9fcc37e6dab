// SPDX-License-Identifier: MIT
#include "ui/preview/spectrogram.h"

#include "core/media/audio_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <numbers>

namespace anycap::ui {

namespace {

using Complex = std::complex<float>;

/// In place, length a power of two; Cooley and Tukey, twiddles given.
class Fourier {
public:
    explicit Fourier(int size)
        : m_size(static_cast<std::size_t>(size))
        , m_twiddles(m_size / 2)
    {
        for (std::size_t i = 0; i < m_twiddles.size(); ++i) {
            const double angle = -2 * std::numbers::pi * static_cast<double>(i) / size;
            m_twiddles[i] = Complex(static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle)));
        }
    }

    void transform(std::vector<Complex> &data) const
    {
        for (std::size_t i = 1, j = 0; i < m_size; ++i) {
            std::size_t bit = m_size / 2;
            for (; (j & bit) != 0; bit /= 2)
                j ^= bit;
            j ^= bit;
            if (i < j)
                std::swap(data[i], data[j]);
        }
        for (std::size_t length = 2; length <= m_size; length *= 2) {
            const std::size_t stride = m_size / length;
            for (std::size_t start = 0; start < m_size; start += length) {
                for (std::size_t k = 0; k < length / 2; ++k) {
                    const Complex a = data[start + k];
                    const Complex t = m_twiddles[k * stride];
                    const Complex o = data[start + k + length / 2];
                    const Complex b(t.real() * o.real() - t.imag() * o.imag(),
                                    t.real() * o.imag() + t.imag() * o.real());
                    data[start + k] = a + b;
                    data[start + k + length / 2] = a - b;
                }
            }
        }
    }

private:
    std::size_t m_size;
    std::vector<Complex> m_twiddles;
};

/// Samples in, columns out.
class Analyser {
public:
    explicit Analyser(const SpectrogramOptions &options)
        : m_options(options)
        , m_fourier(options.windowSamples)
        , m_spectrum(static_cast<std::size_t>(options.windowSamples))
        , m_power(static_cast<std::size_t>(options.windowSamples) / 2 + 1)
    {
        const auto size = static_cast<std::size_t>(options.windowSamples);
        double sum = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const double w = 0.5
                - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(size));
            m_window.push_back(static_cast<float>(w));
            sum += w;
        }
        m_scale = static_cast<float>(2 / sum); // a full-scale sine has magnitude 1
        const double top = melOf(options.sampleRateHz / 2.0);
        for (int band = 0; band <= options.bands; ++band) {
            const double hertz = hertzOf(top * band / options.bands);
            m_edges.push_back(hertz * options.windowSamples / options.sampleRateHz);
        }
        for (int band = 0; band < options.bands; ++band)
            result.bandHz.push_back(hertzOf(top * (band + 0.5) / options.bands));
        // The first window is centred on the sound's beginning.
        m_pending.assign(size / 2, 0.0F);
    }

    void add(std::span<const float> samples)
    {
        m_sampleCount += static_cast<std::int64_t>(samples.size());
        m_pending.insert(m_pending.end(), samples.begin(), samples.end());
        consume();
    }

    void finish()
    {
        m_pending.insert(m_pending.end(), m_window.size() / 2, 0.0F);
        consume();
        if (m_inColumn > 0)
            endColumn();
        result.seconds = static_cast<double>(m_sampleCount) / m_options.sampleRateHz;
    }

    Spectrogram result;

private:
    void consume()
    {
        std::size_t from = 0;
        const auto hop = static_cast<std::size_t>(m_options.hopSamples);
        for (; from + m_window.size() <= m_pending.size(); from += hop)
            window(from);
        m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(from));
    }

    void window(std::size_t from)
    {
        for (std::size_t i = 0; i < m_window.size(); ++i)
            m_spectrum[i] = Complex(m_pending[from + i] * m_window[i], 0);
        m_fourier.transform(m_spectrum);
        for (std::size_t i = 0; i < m_power.size(); ++i)
            m_power[i] = std::norm(m_spectrum[i]) * m_scale * m_scale;
        if (m_inColumn == 0)
            m_column.assign(result.bandHz.size(), 0.0F);
        for (std::size_t band = 0; band < m_column.size(); ++band)
            m_column[band] = std::max(m_column[band], bandPower(m_edges[band], m_edges[band + 1]));
        if (++m_inColumn == m_windowsPerColumn)
            endColumn();
    }

    /// The strongest bin in the band; between two bins where the band is narrower than one.
    float bandPower(double from, double to) const
    {
        const auto first = static_cast<std::size_t>(std::ceil(from));
        const auto last = std::min(static_cast<std::size_t>(std::floor(to)), m_power.size() - 1);
        float power = 0;
        for (std::size_t bin = first; bin <= last; ++bin)
            power = std::max(power, m_power[bin]);
        if (first <= last)
            return power;
        const double middle = (from + to) / 2;
        const auto below = std::min(static_cast<std::size_t>(middle), m_power.size() - 2);
        const auto share = static_cast<float>(middle - static_cast<double>(below));
        return m_power[below] * (1 - share) + m_power[below + 1] * share;
    }

    void endColumn()
    {
        for (const float power : m_column) {
            result.decibels.push_back(
                std::max(Spectrogram::kSilence, 10 * std::log10(std::max(power, 1e-12F))));
        }
        ++result.columns;
        m_inColumn = 0;
        if (result.columns == m_options.mostColumns)
            halve();
    }

    /// Two columns become one, and so do all that follow.
    void halve()
    {
        const std::size_t bands = result.bandHz.size();
        for (int column = 0; column < result.columns / 2; ++column) {
            for (std::size_t band = 0; band < bands; ++band) {
                const auto a = static_cast<std::size_t>(column) * 2 * bands + band;
                result.decibels[static_cast<std::size_t>(column) * bands + band]
                    = std::max(result.decibels[a], result.decibels[a + bands]);
            }
        }
        result.columns /= 2;
        result.decibels.resize(static_cast<std::size_t>(result.columns) * bands);
        m_windowsPerColumn *= 2;
    }

    SpectrogramOptions m_options;
    Fourier m_fourier;
    std::vector<Complex> m_spectrum;
    std::vector<float> m_power;
    std::vector<float> m_window;
    std::vector<double> m_edges; ///< of the bands, in bins
    std::vector<float> m_pending;
    std::vector<float> m_column;
    float m_scale = 1;
    int m_inColumn = 0;
    int m_windowsPerColumn = 1;
    std::int64_t m_sampleCount = 0;
};

} // namespace

double melOf(double hertz) { return 2595 * std::log10(1 + hertz / 700); }

double hertzOf(double mel) { return 700 * (std::pow(10, mel / 2595) - 1); }

Result<Spectrogram> measureSpectrogram(const std::string &path, const SpectrogramOptions &options,
                                       const WorkContext &context)
{
    Analyser analyser(options);
    AudioReadOptions reading;
    reading.sampleRateHz = options.sampleRateHz;
    const auto read = forEachAudioChunk(
        path, reading,
        [&](std::span<const float> samples, std::int64_t) {
            analyser.add(samples);
            return true;
        },
        context);
    if (!read)
        return read.error();
    analyser.finish();
    analyser.result.finish = read->finish;
    return std::move(analyser.result);
}

QRgb spectrogramColor(float decibels)
{
    // Stops of even steps in CIELAB lightness (0, 20, 40, 60, 80, 97), hue from blue over red to yellow.
    struct Stop {
        float red, green, blue;
    };
    static constexpr std::array<Stop, 6> kStops{{
        {0, 0, 4},
        {66, 28, 94},
        {147, 52, 99},
        {225, 100, 60},
        {250, 180, 40},
        {252, 252, 190},
    }};
    const float share = std::clamp(1 - decibels / kSpectrogramFloor, 0.0F, 1.0F);
    const float place = share * (kStops.size() - 1);
    const auto index = std::min(static_cast<std::size_t>(place), kStops.size() - 2);
    const float part = place - static_cast<float>(index);
    const Stop &a = kStops[index];
    const Stop &b = kStops[index + 1];
    const auto mix = [part](float x, float y) { return static_cast<int>(std::lround(x + (y - x) * part)); };
    return qRgb(mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue));
}

QImage spectrogramImage(const Spectrogram &spectrogram)
{
    const int bands = static_cast<int>(spectrogram.bandHz.size());
    QImage image(std::max(1, spectrogram.columns), std::max(1, bands), QImage::Format_RGB32);
    image.fill(Qt::black);
    for (int band = 0; band < bands && spectrogram.columns > 0; ++band) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(bands - 1 - band));
        for (int column = 0; column < spectrogram.columns; ++column)
            line[column] = spectrogramColor(spectrogram.at(column, band));
    }
    return image;
}

} // namespace anycap::ui
