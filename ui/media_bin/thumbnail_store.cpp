// SPDX-License-Identifier: MIT
#include "ui/media_bin/thumbnail_store.h"

#include "core/media/thumbnail.h"
#include "ui/session/decode_turn.h"
#include "ui/session/text.h"

#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace anycap::ui {

namespace {

QImage imageOf(const RgbImage &image)
{
    return QImage(image.bytes.data(), image.width, image.height, static_cast<qsizetype>(image.width) * 3,
                  QImage::Format_RGB888)
        .convertToFormat(QImage::Format_RGB32);
}

} // namespace

class ThumbnailStore::Worker {
public:
    Worker(ThumbnailStore &owner, QString folder)
        : m_owner(owner)
        , m_folder(std::move(folder))
        , m_thread([this](const std::stop_token &stop) { run(stop); })
    {
    }

    struct Task {
        quint64 generation = 0;
        store::MediaId media;
        std::string path;
        std::string contentHash;
    };

    /// What fell out of the queue instead; it may be asked for again.
    std::optional<store::MediaId> post(Task task)
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
        std::optional<store::MediaId> dropped;
        if (m_tasks.size() > kMostWaiting) {
            dropped = m_tasks.front().media;
            m_tasks.pop_front();
        }
        m_wake.notify_one();
        return dropped;
    }
    void clear()
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.clear();
    }

private:
    void run(const std::stop_token &stop)
    {
        lowerThreadPriority();
        while (!stop.stop_requested()) {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); }) || stop.stop_requested())
                return;
            const Task task = std::move(m_tasks.back());
            m_tasks.pop_back();
            lock.unlock();
            const QImage image = make(task, WorkContext{stop, {}});
            if (stop.stop_requested())
                return;
            QMetaObject::invokeMethod(
                &m_owner,
                [owner = &m_owner, generation = task.generation, media = task.media, image] {
                    owner->take(generation, media, image);
                },
                Qt::QueuedConnection);
        }
    }

    QImage make(const Task &task, const WorkContext &context) const
    {
        // "sha256:…" without its colon.
        const QString name = fromUtf8(task.contentHash).section(QLatin1Char(':'), -1);
        const bool canKeep = name.size() == 64;
        const QString file = m_folder + QLatin1Char('/') + name + QStringLiteral(".png");
        if (QImage kept; canKeep && kept.load(file))
            return kept;
        const auto made = makeThumbnail(task.path, kSidePx, kSidePx, context);
        if (!made || !*made)
            return {};
        QImage image = imageOf(**made);
        if (canKeep && QDir().mkpath(m_folder)) {
            // What cannot be kept is made again at the next start.
            if (QSaveFile out(file); out.open(QIODevice::WriteOnly) && image.save(&out, "PNG"))
                out.commit();
        }
        return image;
    }

    ThumbnailStore &m_owner;
    QString m_folder;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Task> m_tasks; ///< guarded by m_mutex; the newest at the end
    std::jthread m_thread; ///< last: it uses the others
};

ThumbnailStore::ThumbnailStore(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_images(kMostBytes / 1024)
    , m_worker(std::make_unique<Worker>(*this, folder))
{
}

ThumbnailStore::~ThumbnailStore() = default;

QString ThumbnailStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/thumbnails");
}

QImage ThumbnailStore::thumbnail(store::MediaId media, const std::string &path,
                                 const std::string &contentHash)
{
    if (const QImage *image = m_images.object(media.value))
        return *image;
    if (m_asked.contains(media.value))
        return {};
    m_asked.insert(media.value);
    if (const auto dropped = m_worker->post({m_generation, media, path, contentHash}))
        m_asked.remove(dropped->value);
    return {};
}

void ThumbnailStore::clear()
{
    ++m_generation;
    m_worker->clear();
    m_images.clear();
    m_asked.clear();
}

void ThumbnailStore::take(quint64 generation, store::MediaId media, const QImage &image)
{
    if (generation != m_generation)
        return;
    m_asked.remove(media.value);
    m_images.insert(media.value, new QImage(image), 1 + static_cast<int>(image.sizeInBytes() / 1024));
    emit arrived(media);
}

} // namespace anycap::ui
