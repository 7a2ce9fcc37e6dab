// SPDX-License-Identifier: MIT
#include "ui/preview/frame_fetcher.h"

#include "core/media/frame_reader.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace anycap::ui {

namespace {

constexpr int kFewestAhead = 2;
constexpr int kMostAhead = 12;

QImage imageOf(const RgbImage &image)
{
    return QImage(image.bytes.data(), image.width, image.height, static_cast<qsizetype>(image.width) * 3,
                  QImage::Format_RGB888)
        .convertToFormat(QImage::Format_RGB32);
}

} // namespace

/// One thread with one open reader. A new task stops the one under way.
class FrameFetcher::Worker {
public:
    explicit Worker(FrameFetcher &owner)
        : m_owner(owner)
        , m_thread([this](const std::stop_token &stop) { run(stop); })
    {
    }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;
    ~Worker()
    {
        m_thread.request_stop();
        const std::scoped_lock lock(m_mutex);
        m_taskStop.request_stop();
    }

    void open(quint64 generation, std::string path, int maxSidePx)
    {
        post({generation, std::move(path), maxSidePx, std::nullopt, 0});
    }
    void ask(quint64 generation, quint64 serial, Request request)
    {
        post({generation, {}, 0, request, serial});
    }

private:
    struct Task {
        quint64 generation = 0;
        std::string path; ///< not empty: open this
        int maxSidePx = 0;
        std::optional<Request> request;
        quint64 serial = 0; ///< of the request
    };

    void post(Task task)
    {
        const std::scoped_lock lock(m_mutex);
        m_taskStop.request_stop();
        m_taskStop = {};
        // Opening must not be lost by the request that follows it.
        if (task.path.empty() && m_next && !m_next->path.empty()) {
            m_next->request = task.request;
            m_next->serial = task.serial;
        } else {
            m_next = std::move(task);
        }
        m_wake.notify_one();
    }

    void run(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_next.has_value(); }))
                return;
            const Task task = std::move(*std::exchange(m_next, std::nullopt));
            const WorkContext context{m_taskStop.get_token(), {}};
            lock.unlock();
            if (!task.path.empty()) {
                m_reader.reset();
                FrameReaderOptions options;
                options.maxSidePx = task.maxSidePx;
                Result<FrameReader> opened = FrameReader::open(task.path, options);
                if (opened)
                    m_reader = *std::move(opened);
                else
                    tellEnd(task, std::nullopt, opened.error());
            }
            if (m_reader && task.request)
                fetch(task, *task.request, context);
        }
    }

    void fetch(const Task &task, Request request, const WorkContext &context)
    {
        const FrameSize size = m_reader->frameSize();
        const qint64 bytes = std::max<qint64>(1, qint64(size.width) * size.height * 4);
        const int ahead
            = static_cast<int>(std::clamp<qint64>(kMostBytes / bytes / 3, kFewestAhead, kMostAhead));
        std::optional<Milliseconds> before;
        int left = ahead;
        if (request.direction == Direction::Forward) {
            before = request.time;
        } else {
            Milliseconds from = request.time;
            if (request.direction == Direction::Back) {
                const StreamInfo *stream = m_reader->info().videoStream();
                const double rate = stream != nullptr && stream->frameRate > 0 ? stream->frameRate : 25;
                from -= Milliseconds(static_cast<int>(ahead * 1000 / rate));
                from = std::max(Milliseconds(0), from);
            }
            const auto frame = m_reader->frameAt(from, context);
            if (!frame)
                return tellEnd(task, std::nullopt, frame.error());
            if (!*frame)
                return;
            before = (*frame)->time;
            tell(task, **frame, std::nullopt, from <= Milliseconds(0) || (*frame)->time > from);
        }
        const bool isBack = request.direction == Direction::Back;
        // Back: up to the frame it was asked from, however many that are; the nearest ones are kept.
        while (isBack ? *before < request.time : left-- > 0) {
            const auto frame = m_reader->frameAfter(*before, context);
            if (!frame)
                return tellEnd(task, std::nullopt, frame.error());
            if (!*frame) {
                if (context.isStopRequested())
                    return;
                return tellEnd(task, before, std::nullopt);
            }
            tell(task, **frame, before, false);
            before = (*frame)->time;
        }
        tellEnd(task, std::nullopt, std::nullopt);
    }

    void tell(const Task &task, const VideoFrame &frame, std::optional<Milliseconds> before, bool isFirst)
    {
        Picture picture{imageOf(frame.image), std::nullopt, isFirst, false};
        QMetaObject::invokeMethod(
            &m_owner,
            [owner = &m_owner, generation = task.generation, serial = task.serial, time = frame.time,
             picture = std::move(picture),
             before] { owner->take(generation, serial, time, picture, before); },
            Qt::QueuedConnection);
    }
    void tellEnd(const Task &task, std::optional<Milliseconds> last, std::optional<Error> error)
    {
        QMetaObject::invokeMethod(
            &m_owner,
            [owner = &m_owner, generation = task.generation, serial = task.serial, last,
             error = std::move(error)] { owner->finish(generation, serial, last, error); },
            Qt::QueuedConnection);
    }

    FrameFetcher &m_owner;
    std::optional<FrameReader> m_reader; ///< the thread's
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Task> m_next; ///< guarded by m_mutex
    std::stop_source m_taskStop; ///< guarded by m_mutex
    std::jthread m_thread; ///< last: it uses the others
};

FrameFetcher::FrameFetcher(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this))
{
}

FrameFetcher::~FrameFetcher() = default;

void FrameFetcher::open(const std::string &path, int maxSidePx)
{
    close();
    m_isOpen = true;
    m_worker->open(m_generation, path, maxSidePx);
}

void FrameFetcher::close()
{
    ++m_generation;
    m_isOpen = false;
    m_pictures.clear();
    m_bytes = 0;
    m_current.reset();
    m_wanted.reset();
    m_asked.reset();
    m_steps = 0;
}

void FrameFetcher::show(Milliseconds time)
{
    if (!m_isOpen)
        return;
    m_wanted = time;
    m_steps = 0;
    pump();
}

void FrameFetcher::step(int frames)
{
    if (!m_isOpen)
        return;
    m_steps += frames;
    pump();
}

FrameFetcher::Cache::iterator FrameFetcher::find(Milliseconds time)
{
    auto it = m_pictures.upper_bound(time);
    if (it == m_pictures.begin())
        return it != m_pictures.end() && it->second.isFirst ? it : m_pictures.end();
    --it;
    const Picture &picture = it->second;
    const bool isShown = it->first == time || picture.isLast || (picture.next && *picture.next > time);
    return isShown ? it : m_pictures.end();
}

void FrameFetcher::become(Cache::iterator picture)
{
    m_current = picture->first;
    emit shown(picture->second.image, picture->first);
}

void FrameFetcher::ask(Request request)
{
    if (m_asked == request)
        return;
    m_asked = request;
    m_worker->ask(m_generation, ++m_serial, request);
}

void FrameFetcher::pump()
{
    if (m_wanted) {
        const auto found = find(*m_wanted);
        if (found == m_pictures.end())
            return ask({Direction::At, *m_wanted});
        m_wanted.reset();
        become(found);
    }
    while (m_steps != 0 && m_current) {
        const auto current = m_pictures.find(*m_current);
        if (current == m_pictures.end())
            return ask({Direction::At, *m_current});
        if (m_steps > 0) {
            if (current->second.isLast) {
                m_steps = 0;
                break;
            }
            const auto next
                = current->second.next ? m_pictures.find(*current->second.next) : m_pictures.end();
            if (next == m_pictures.end())
                return ask({Direction::Forward, *m_current});
            --m_steps;
            become(next);
        } else {
            if (current->second.isFirst) {
                m_steps = 0;
                break;
            }
            const bool hasBefore = current != m_pictures.begin()
                && std::prev(current)->second.next == std::optional(*m_current);
            if (!hasBefore)
                return ask({Direction::Back, *m_current});
            ++m_steps;
            become(std::prev(current));
        }
    }
}

void FrameFetcher::take(quint64 generation, quint64 serial, Milliseconds time, const Picture &picture,
                        std::optional<Milliseconds> before)
{
    if (generation != m_generation)
        return;
    if (before) {
        if (const auto it = m_pictures.find(*before); it != m_pictures.end())
            it->second.next = time;
    }
    const auto [it, isNew] = m_pictures.try_emplace(time, picture);
    if (isNew)
        m_bytes += it->second.image.sizeInBytes();
    else if (picture.isFirst)
        it->second.isFirst = true;
    evict();
    // The first answer to what is waited for; which frame follows is not known yet.
    const bool isAnswer = serial == m_serial && m_asked && m_asked->direction == Direction::At && !before;
    if (m_wanted && isAnswer && m_asked->time == *m_wanted) {
        m_wanted.reset();
        if (const auto found = m_pictures.find(time); found != m_pictures.end())
            become(found);
    }
    pump();
}

void FrameFetcher::finish(quint64 generation, quint64 serial, std::optional<Milliseconds> last,
                          std::optional<Error> error)
{
    if (generation != m_generation)
        return;
    if (last) {
        if (const auto it = m_pictures.find(*last); it != m_pictures.end())
            it->second.isLast = true;
    }
    if (serial != m_serial && !error)
        return;
    m_asked.reset();
    if (error) {
        m_wanted.reset();
        m_steps = 0;
        emit failed(*error);
        return;
    }
    pump();
}

void FrameFetcher::evict()
{
    const Milliseconds middle = m_wanted.value_or(m_current.value_or(Milliseconds(0)));
    while (m_bytes > kMostBytes && m_pictures.size() > 3) {
        const auto first = m_pictures.begin();
        const auto last = std::prev(m_pictures.end());
        const auto farthest = middle - first->first > last->first - middle ? first : last;
        m_bytes -= farthest->second.image.sizeInBytes();
        m_pictures.erase(farthest);
    }
}

} // namespace anycap::ui
