// SPDX-License-Identifier: MIT
// See waveform.h. The cache file: the 8-byte magic "AnyCapWf", then little-endian: version (4 bytes), sample
// count (8), and for each level its samples per peak (4), number of peaks (4) and the peaks (minimum,
// maximum; 2 bytes each); last the SHA-256 of all that.
#include "core/media/waveform.h"

#include "core/media/audio_reader.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <optional>

namespace anycap {

namespace {

constexpr quint32 kVersion = 1;
constexpr qint64 kDigestSize = 32;
const QByteArray kMagic
    = QByteArrayLiteral("AnyCapWf"); // NOLINT(cert-err58-cpp): a literal, allocates nothing

void add(WaveformLevel &level, std::int64_t index, WaveformPeak peak)
{
    const auto at = static_cast<std::size_t>(index / level.samplesPerPeak);
    if (at >= level.peaks.size())
        level.peaks.resize(at + 1, WaveformPeak{32767, -32767});
    level.peaks[at].minimum = std::min(level.peaks[at].minimum, peak.minimum);
    level.peaks[at].maximum = std::max(level.peaks[at].maximum, peak.maximum);
}

std::int16_t toFullScale(float sample)
{
    return static_cast<std::int16_t>(std::lround(std::clamp(sample, -1.0F, 1.0F) * 32767.0F));
}

/// Coarser levels follow from the finest.
void fillCoarserLevels(Waveform &waveform)
{
    const WaveformLevel &finest = waveform.levels.front();
    for (std::size_t i = 1; i < waveform.levels.size(); ++i) {
        for (std::size_t p = 0; p < finest.peaks.size(); ++p)
            add(waveform.levels[i], static_cast<std::int64_t>(p) * finest.samplesPerPeak, finest.peaks[p]);
    }
}

QString cacheFile(const std::string &contentHash, const std::string &cacheDir)
{
    QString name = QString::fromStdString(contentHash);
    for (QChar &c : name) {
        if (!c.isLetterOrNumber())
            c = QLatin1Char('-');
    }
    return QDir(QString::fromStdString(cacheDir)).filePath(name + QStringLiteral(".peaks"));
}

QByteArray packed(const Waveform &waveform)
{
    QByteArray bytes = kMagic;
    QDataStream out(&bytes, QIODevice::WriteOnly | QIODevice::Append);
    out.setByteOrder(QDataStream::LittleEndian);
    out << kVersion << qint64{waveform.sampleCount};
    for (const WaveformLevel &level : waveform.levels) {
        out << static_cast<quint32>(level.samplesPerPeak) << static_cast<quint32>(level.peaks.size());
        for (const WaveformPeak &peak : level.peaks)
            out << qint16{peak.minimum} << qint16{peak.maximum};
    }
    return bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

std::optional<Waveform> unpacked(const QByteArray &file)
{
    if (file.size() < kMagic.size() + kDigestSize || !file.startsWith(kMagic))
        return std::nullopt;
    const QByteArray bytes = file.chopped(kDigestSize);
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != file.last(kDigestSize))
        return std::nullopt;
    QDataStream in(bytes.mid(kMagic.size()));
    in.setByteOrder(QDataStream::LittleEndian);
    quint32 version = 0;
    qint64 sampleCount = 0;
    in >> version >> sampleCount;
    if (version != kVersion)
        return std::nullopt;
    Waveform waveform;
    waveform.isFromCache = true;
    waveform.sampleCount = sampleCount;
    for (std::size_t i = 0; i < waveform.levels.size(); ++i) {
        quint32 samplesPerPeak = 0;
        quint32 count = 0;
        in >> samplesPerPeak >> count;
        if (samplesPerPeak != static_cast<quint32>(kWaveformZooms[i]) || qint64{count} * 4 > bytes.size())
            return std::nullopt;
        waveform.levels[i].samplesPerPeak = kWaveformZooms[i];
        waveform.levels[i].peaks.resize(count);
        for (WaveformPeak &peak : waveform.levels[i].peaks) {
            qint16 minimum = 0;
            qint16 maximum = 0;
            in >> minimum >> maximum;
            peak = {minimum, maximum};
        }
    }
    return in.status() == QDataStream::Ok ? std::optional<Waveform>(std::move(waveform)) : std::nullopt;
}

} // namespace

Result<Waveform> measureWaveform(const std::string &path, const WorkContext &context)
{
    Waveform waveform;
    for (std::size_t i = 0; i < waveform.levels.size(); ++i)
        waveform.levels[i].samplesPerPeak = kWaveformZooms[i];
    const auto take = [&](std::span<const float> samples, std::int64_t first) {
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const std::int16_t value = toFullScale(samples[i]);
            add(waveform.levels.front(), first + static_cast<std::int64_t>(i), {value, value});
        }
        return true;
    };
    AudioReadOptions options;
    options.sampleRateHz = kWaveformRateHz;
    const Result<AudioSummary> summary = forEachAudioChunk(path, options, take, context);
    if (!summary)
        return summary.error();
    waveform.finish = summary->finish;
    waveform.sampleCount = summary->sampleCount;
    fillCoarserLevels(waveform);
    return waveform;
}

Result<Waveform> cachedWaveform(const std::string &path, const std::string &contentHash,
                                const std::string &cacheDir, const WorkContext &context)
{
    const QString name = cacheFile(contentHash, cacheDir);
    if (QFile file(name); !contentHash.empty() && file.open(QIODevice::ReadOnly)) {
        if (std::optional<Waveform> kept = unpacked(file.readAll()))
            return std::move(*kept);
    }
    Result<Waveform> waveform = measureWaveform(path, context);
    if (!waveform || waveform->finish == Finish::Cancelled || contentHash.empty())
        return waveform;
    QDir().mkpath(QString::fromStdString(cacheDir));
    if (QSaveFile file(name); file.open(QIODevice::WriteOnly)) {
        file.write(packed(*waveform));
        file.commit(); // a cache that cannot be written costs time at the next open, nothing else
    }
    return waveform;
}

} // namespace anycap
