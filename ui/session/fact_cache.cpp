// SPDX-License-Identifier: MIT
// See fact_cache.h. A file: the 8-byte magic, then little-endian a version (4 bytes) and what follows from
// the functions below; last the SHA-256 of all that. Times are 8 bytes, counts 4, kinds 1.
#include "ui/session/fact_cache.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace anycap::ui {

namespace {

/// Grows with the format and with every change of what is measured.
constexpr quint32 kVersion = 1;
constexpr qint64 kDigestSize = 32;
constexpr char kShotsMagic[] = "AnyCapSh";
constexpr char kSoundMagic[] = "AnyCapSo";

QString fileFor(const QString &folder, const std::string &contentHash, const QString &ending)
{
    QString name = QString::fromStdString(contentHash);
    for (QChar &c : name) {
        if (!c.isLetterOrNumber())
            c = QLatin1Char('-');
    }
    return QDir(folder).filePath(name + ending);
}

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// The bytes behind magic and version; nothing when the file is not whole.
std::optional<QByteArray> readWhole(const QString &name, const char *magic)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray all = file.readAll();
    const QByteArray head(magic);
    if (!all.startsWith(head) || all.size() < head.size() + 4 + kDigestSize
        || digestOf(all.chopped(kDigestSize)) != all.last(kDigestSize))
        return std::nullopt;
    QDataStream in(all.mid(head.size(), 4));
    in.setByteOrder(QDataStream::LittleEndian);
    quint32 version = 0;
    in >> version;
    if (version != kVersion)
        return std::nullopt;
    return all.mid(head.size() + 4).chopped(kDigestSize);
}

class Packer {
public:
    explicit Packer(const char *magic)
        : m_bytes(magic)
        , m_out(&m_bytes, QIODevice::WriteOnly | QIODevice::Append)
    {
        m_out.setByteOrder(QDataStream::LittleEndian);
        m_out << kVersion;
    }
    Packer &time(Milliseconds t)
    {
        m_out << qint64{t.count()};
        return *this;
    }
    template <class Number> Packer &number(Number n)
    {
        m_out << n;
        return *this;
    }
    void write(const QString &name) const
    {
        QDir().mkpath(QFileInfo(name).path());
        if (QSaveFile file(name); file.open(QIODevice::WriteOnly)) {
            file.write(m_bytes + digestOf(m_bytes));
            file.commit();
        }
    }

private:
    QByteArray m_bytes;
    QDataStream m_out;
};

class Unpacker {
public:
    explicit Unpacker(const QByteArray &bytes)
        : m_in(bytes)
        , m_size(bytes.size())
    {
        m_in.setByteOrder(QDataStream::LittleEndian);
    }
    Milliseconds time() { return Milliseconds(number<qint64>()); }
    template <class Number> Number number()
    {
        Number n{};
        m_in >> n;
        return n;
    }
    /// How many records follow; 0 when there is no room for so many.
    quint32 count(qint64 bytesEach)
    {
        const auto n = number<quint32>();
        if (qint64{n} * bytesEach <= m_size)
            return n;
        m_in.setStatus(QDataStream::ReadCorruptData);
        return 0;
    }
    bool isAtGoodEnd() { return m_in.status() == QDataStream::Ok && m_in.atEnd(); }

private:
    QDataStream m_in;
    qint64 m_size;
};

bool isPossible(const ShotList &shots)
{
    for (std::size_t i = 0; i < shots.boundaries.size(); ++i) {
        const ShotBoundary &b = shots.boundaries[i];
        if (b.kind > BoundaryKind::Fade || b.start > b.time || b.time > b.end
            || (i > 0 && b.time <= shots.boundaries[i - 1].time))
            return false;
    }
    for (std::size_t i = 0; i < shots.shots.size(); ++i) {
        const TimeRange &shot = shots.shots[i];
        if (shot.end < shot.start || (i > 0 && shot.start != shots.shots[i - 1].end))
            return false;
    }
    return shots.frameCount >= 0;
}

bool isPossible(const SoundSegmentList &sound)
{
    for (std::size_t i = 0; i < sound.segments.size(); ++i) {
        const SoundSegment &segment = sound.segments[i];
        if (segment.kind > SoundKind::Other || segment.time.end < segment.time.start
            || (i > 0 && segment.time.start < sound.segments[i - 1].time.end))
            return false;
    }
    return true;
}

const QString kShotsEnding = QStringLiteral(".shots"); // NOLINT(cert-err58-cpp): a literal
const QString kSoundEnding = QStringLiteral(".segments"); // NOLINT(cert-err58-cpp): a literal

} // namespace

FactCache::FactCache(QString folder)
    : m_folder(std::move(folder))
{
}

std::optional<ShotList> FactCache::shots(const std::string &contentHash) const
{
    if (contentHash.empty())
        return std::nullopt;
    const auto bytes = readWhole(fileFor(m_folder, contentHash, kShotsEnding), kShotsMagic);
    if (!bytes)
        return std::nullopt;
    Unpacker in(*bytes);
    ShotList shots;
    shots.frameCount = in.number<qint32>();
    shots.isVariableFrameRate = in.number<quint8>() != 0;
    shots.lastFrameTime = in.time();
    for (quint32 n = in.count(25); n > 0; --n) {
        ShotBoundary boundary;
        boundary.kind = static_cast<BoundaryKind>(in.number<quint8>());
        boundary.time = in.time();
        boundary.start = in.time();
        boundary.end = in.time();
        shots.boundaries.push_back(boundary);
    }
    for (quint32 n = in.count(16); n > 0; --n) {
        const Milliseconds start = in.time();
        shots.shots.push_back({start, in.time()});
    }
    return in.isAtGoodEnd() && isPossible(shots) ? std::optional(std::move(shots)) : std::nullopt;
}

void FactCache::keep(const std::string &contentHash, const ShotList &shots) const
{
    if (contentHash.empty() || shots.finish == Finish::Cancelled)
        return;
    Packer out(kShotsMagic);
    out.number(qint32{shots.frameCount}).number(quint8{shots.isVariableFrameRate}).time(shots.lastFrameTime);
    out.number(static_cast<quint32>(shots.boundaries.size()));
    for (const ShotBoundary &b : shots.boundaries)
        out.number(static_cast<quint8>(b.kind)).time(b.time).time(b.start).time(b.end);
    out.number(static_cast<quint32>(shots.shots.size()));
    for (const TimeRange &shot : shots.shots)
        out.time(shot.start).time(shot.end);
    out.write(fileFor(m_folder, contentHash, kShotsEnding));
}

std::optional<SoundSegmentList> FactCache::sound(const std::string &contentHash) const
{
    if (contentHash.empty())
        return std::nullopt;
    const auto bytes = readWhole(fileFor(m_folder, contentHash, kSoundEnding), kSoundMagic);
    if (!bytes)
        return std::nullopt;
    Unpacker in(*bytes);
    SoundSegmentList sound;
    for (quint32 n = in.count(25); n > 0; --n) {
        SoundSegment segment;
        segment.kind = static_cast<SoundKind>(in.number<quint8>());
        segment.time.start = in.time();
        segment.time.end = in.time();
        segment.levelDbfs = in.number<double>();
        sound.segments.push_back(segment);
    }
    return in.isAtGoodEnd() && isPossible(sound) ? std::optional(std::move(sound)) : std::nullopt;
}

void FactCache::keep(const std::string &contentHash, const SoundSegmentList &sound) const
{
    if (contentHash.empty() || sound.finish == Finish::Cancelled)
        return;
    Packer out(kSoundMagic);
    out.number(static_cast<quint32>(sound.segments.size()));
    for (const SoundSegment &s : sound.segments)
        out.number(static_cast<quint8>(s.kind)).time(s.time.start).time(s.time.end).number(s.levelDbfs);
    out.write(fileFor(m_folder, contentHash, kSoundEnding));
}

} // namespace anycap::ui
