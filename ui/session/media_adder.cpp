// SPDX-License-Identifier: MIT
#include "ui/session/media_adder.h"

#include "core/media/content_hash.h"
#include "core/media/probe.h"
#include "ui/session/background.h"
#include "ui/session/notices.h"
#include "ui/session/project_session.h"
#include "ui/session/selection.h"
#include "ui/session/text.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace anycap::ui {

namespace {

/// More lines about single files than these help nobody; the rest is counted.
constexpr int kMostLines = 50;

} // namespace

struct MediaAdder::Found {
    std::vector<store::Media> media;
    QStringList unreadable; ///< one line each
    QStringList duplicates; ///< file names
    bool isCancelled = false;
};

MediaAdder::MediaAdder(ProjectSession &session, Selection &selection, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_selection(selection)
    , m_notices(notices)
{
    m_gate->adder = this;
    connect(&session, &ProjectSession::closed, this, &MediaAdder::cancel);
    connect(&session, &ProjectSession::busyChanged, this, &MediaAdder::store);
}

MediaAdder::~MediaAdder()
{
    m_stop.request_stop();
    const std::scoped_lock lock(m_gate->mutex);
    m_gate->adder = nullptr;
}

QStringList MediaAdder::namePatterns()
{
    static const char *const kEndings
        = "jpg jpeg jpe jfif png webp gif bmp tif tiff avif heic jp2 pnm ppm pgm "
          "mp4 m4v mov mkv webm avi mpg mpeg ts mts m2ts wmv flv ogv 3gp mxf vob "
          "wav mp3 flac ogg oga opus m4a aac wma aif aiff ac3 amr caf mka";
    QStringList patterns;
    for (const QString &ending : QString::fromLatin1(kEndings).split(QLatin1Char(' ')))
        patterns << QStringLiteral("*.") + ending;
    return patterns;
}

void MediaAdder::add(const QStringList &paths)
{
    m_waiting += paths;
    if (!m_isRunning)
        next();
}

void MediaAdder::cancel()
{
    m_stop.request_stop();
    m_waiting.clear();
    m_toAdd.clear();
    if (m_isRunning && !m_isStoring) {
        ++m_generation;
        end(0);
    }
}

void MediaAdder::next()
{
    if (m_waiting.isEmpty())
        return;
    if (!m_session.isOpen() || m_session.isReadOnly()) {
        m_waiting.clear();
        m_notices.warn(m_session.isOpen() ? tr("%1 can only be read").arg(m_session.path())
                                          : tr("No project is open"));
        return;
    }
    m_isRunning = true;
    m_stop = {};
    emit started();
    const quint64 generation = ++m_generation;
    const auto progress = [this, generation](int done, int total) {
        if (generation == m_generation && m_isRunning)
            emit progressed(done, total);
    };
    // Shared with the work, which may outlast this: reports are posted only while this lives.
    const auto post = [gate = m_gate, progress](int done, int total) {
        const std::scoped_lock lock(gate->mutex);
        if (gate->adder != nullptr)
            QMetaObject::invokeMethod(
                gate->adder, [progress, done, total] { progress(done, total); }, Qt::QueuedConnection);
    };
    runInBackground(
        this,
        [paths = std::exchange(m_waiting, {}), present = m_session.media(), stop = m_stop.get_token(), post] {
            return look(paths, present, stop, post);
        },
        [this, generation](Found found) {
            if (generation == m_generation)
                take(std::move(found));
        });
}

MediaAdder::Found MediaAdder::look(const QStringList &paths, const std::vector<store::Media> &present,
                                   const std::stop_token &stop,
                                   const std::function<void(int, int)> &onProgress)
{
    Found found;
    QStringList files;
    const QStringList patterns = namePatterns();
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        QStringList inside;
        QDirIterator entries(path, patterns, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
        while (entries.hasNext() && !stop.stop_requested())
            inside << entries.next();
        inside.sort();
        files += inside;
    }
    std::set<std::string> hashes;
    for (const store::Media &media : present)
        hashes.insert(media.contentHash);
    for (int i = 0; i < files.size() && !stop.stop_requested(); ++i) {
        onProgress(i, static_cast<int>(files.size()));
        const QFileInfo file(files.at(i));
        const std::string path = toUtf8(file.absoluteFilePath());
        const Result<MediaInfo> info = probeMedia(path);
        if (!info) {
            found.unreadable << fromUtf8(info.error().toString());
            continue;
        }
        const auto hash = contentHash(path, WorkContext{stop, {}});
        if (!hash) {
            found.unreadable << fromUtf8(hash.error().toString());
            continue;
        }
        if (!*hash)
            break;
        if (!hashes.insert(**hash).second) {
            found.duplicates << file.fileName();
            continue;
        }
        store::Media media;
        media.path = path;
        media.contentHash = **hash;
        media.modality = info->modality;
        media.duration = info->duration;
        media.sizeBytes = info->fileSize;
        found.media.push_back(std::move(media));
    }
    found.isCancelled = stop.stop_requested();
    return found;
}

void MediaAdder::tell(const Found &found)
{
    for (int i = 0; i < std::min<int>(kMostLines, static_cast<int>(found.unreadable.size())); ++i)
        m_notices.error(found.unreadable.at(i));
    if (found.unreadable.size() > kMostLines)
        m_notices.error(tr("%n more file(s) could not be read", nullptr,
                           static_cast<int>(found.unreadable.size()) - kMostLines));
    if (found.duplicates.size() == 1)
        m_notices.info(tr("%1 is in the project already").arg(found.duplicates.front()));
    else if (!found.duplicates.isEmpty())
        m_notices.info(tr("%n file(s) are in the project already: %1", nullptr,
                          static_cast<int>(found.duplicates.size()))
                           .arg(QLocale().createSeparatedList(found.duplicates.mid(0, 3))));
}

void MediaAdder::take(Found found)
{
    if (found.isCancelled)
        return end(0);
    tell(found);
    m_toAdd = std::move(found.media);
    if (m_toAdd.empty())
        return end(0);
    store();
}

void MediaAdder::store()
{
    if (m_toAdd.empty() || m_isStoring || m_session.isBusy() || !m_session.isOpen())
        return; // comes back when the project has finished its present work
    m_isStoring = true;
    const int count = static_cast<int>(m_toAdd.size());
    const std::string first = m_toAdd.front().contentHash;
    m_session.performInBackground(
        store::countedName("add", count, "media file"),
        [media = std::exchange(m_toAdd, {})](store::Action &action) -> Result<Unit> {
            for (const store::Media &one : media) {
                if (const auto id = action.addMedia(one); !id)
                    return id.error();
            }
            return Unit{};
        },
        [this, count, first, guard = QPointer<MediaAdder>(this)](bool isDone) {
            if (!guard)
                return;
            m_isStoring = false;
            if (isDone && !m_selection.media()) {
                for (const store::Media &media : m_session.media()) {
                    if (media.contentHash == first)
                        m_selection.setMedia(media.id);
                }
            }
            end(isDone ? count : 0);
        });
}

void MediaAdder::end(int added)
{
    m_isRunning = false;
    emit finished(added);
    if (!m_isRunning)
        next();
}

} // namespace anycap::ui
