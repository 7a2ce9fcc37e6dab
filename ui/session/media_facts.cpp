// SPDX-License-Identifier: MIT
#include "ui/session/media_facts.h"

#include "ui/session/fact_cache.h"
#include "ui/session/project_session.h"
#include "ui/session/selection.h"
#include "ui/session/text.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace anycap::ui {

namespace {

/// Media whose facts stay in memory: a waveform of three hours is 3 MB.
constexpr std::size_t kMostMedia = 6;
constexpr qint64 kProgressEveryMs = 100;

} // namespace

struct MediaFacts::Job {
    Key key;
    quint64 generation = 0;
    std::string path;
    std::string contentHash; ///< empty: nothing is read from or kept on the disk
};

class MediaFacts::Worker {
public:
    explicit Worker(MediaFacts &facts)
        : m_facts(facts)
        , m_cache(MediaFacts::cacheFolder())
        , m_thread([this](const std::stop_token &quit) { run(quit); })
    {
    }

    ~Worker()
    {
        m_thread.request_stop();
        keepOnly({});
    }

    void add(Job job)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(std::move(job));
        }
        m_wake.notify_all();
    }

    void keepOnly(store::MediaId media)
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_waiting, [media](const Job &job) { return job.key.first != media; });
        if (m_running && *m_running != media)
            m_runningStop.request_stop();
    }

private:
    void run(const std::stop_token &quit)
    {
        lowerThreadPriority();
        while (true) {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, quit, [this] { return !m_waiting.empty(); }) || quit.stop_requested())
                return;
            const Job job = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_running = job.key.first;
            m_runningStop = std::stop_source();
            const std::stop_token stop = m_runningStop.get_token();
            lock.unlock();
            std::optional<Fact> fact = measure(job, contextFor(job, stop));
            lock.lock();
            m_running.reset();
            lock.unlock();
            if (fact && !stop.stop_requested()) {
                QMetaObject::invokeMethod(
                    &m_facts,
                    [this, job, fact = *std::move(fact)] { m_facts.take(job.generation, job.key, fact); },
                    Qt::QueuedConnection);
            }
        }
    }

    /// Tells of progress some times a second, and stands back while a picture is decoded.
    WorkContext contextFor(const Job &job, const std::stop_token &stop)
    {
        const auto sinceTold = std::make_shared<QElapsedTimer>(); // copies of the function share it
        return {stop, [this, sinceTold, stop, generation = job.generation, key = job.key](double fraction) {
                    m_facts.m_turn.stepBack(stop);
                    if (sinceTold->isValid() && sinceTold->elapsed() < kProgressEveryMs)
                        return;
                    sinceTold->start();
                    QMetaObject::invokeMethod(
                        &m_facts,
                        [this, generation, key, fraction] { m_facts.setProgress(generation, key, fraction); },
                        Qt::QueuedConnection);
                }};
    }

    /// Nothing when it was cancelled.
    std::optional<Fact> measure(const Job &job, const WorkContext &context) const
    {
        Fact fact;
        switch (job.key.second) {
        case MediaFact::Waveform: {
            auto waveform
                = cachedWaveform(job.path, job.contentHash, toUtf8(MediaFacts::cacheFolder()), context);
            if (waveform && waveform->finish == Finish::Cancelled)
                return std::nullopt;
            if (waveform)
                fact.waveform = std::make_shared<const Waveform>(*std::move(waveform));
            else
                fact.failure = waveform.error();
            break;
        }
        case MediaFact::Sound:
            measureOr(
                m_cache.sound(job.contentHash), [&] { return findSoundSegments(job.path, context); }, job,
                fact, fact.sound);
            if (fact.sound && fact.sound->finish == Finish::Cancelled)
                return std::nullopt;
            break;
        case MediaFact::Shots:
            measureOr(
                m_cache.shots(job.contentHash), [&] { return findShots(job.path, context); }, job, fact,
                fact.shots);
            if (fact.shots && fact.shots->finish == Finish::Cancelled)
                return std::nullopt;
            break;
        }
        return fact;
    }

    template <class List, class Measure>
    void measureOr(std::optional<List> kept, const Measure &measureNow, const Job &job, Fact &fact,
                   std::shared_ptr<const List> &to) const
    {
        if (kept) {
            to = std::make_shared<const List>(*std::move(kept));
            return;
        }
        Result<List> list = measureNow();
        if (!list) {
            fact.failure = list.error();
            return;
        }
        m_cache.keep(job.contentHash, *list);
        to = std::make_shared<const List>(*std::move(list));
    }

    MediaFacts &m_facts;
    const FactCache m_cache;
    std::mutex m_mutex; ///< guards all down to m_runningStop
    std::condition_variable_any m_wake;
    std::deque<Job> m_waiting;
    std::optional<store::MediaId> m_running;
    std::stop_source m_runningStop;
    std::jthread m_thread; // last: ends first
};

MediaFacts::MediaFacts(ProjectSession &session, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_frames(m_turn)
    , m_worker(std::make_unique<Worker>(*this))
{
    connect(&selection, &Selection::mediaChanged, this, &MediaFacts::keepOnly);
    connect(&session, &ProjectSession::closed, this, &MediaFacts::clear);
    connect(&session, &ProjectSession::mediaChanged, this, &MediaFacts::forgetFailures);
}

MediaFacts::~MediaFacts() = default;

QString MediaFacts::cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/media");
}

void MediaFacts::request(store::MediaId media, MediaFact what)
{
    const store::Media *found = m_session.isOpen() ? m_session.findMedia(media) : nullptr;
    if (!found || find(media, what))
        return;
    std::erase(m_recent, media);
    m_recent.push_back(media);
    if (m_recent.size() > kMostMedia) {
        std::erase_if(m_facts, [gone = m_recent.front()](const auto &f) { return f.first.first == gone; });
        m_recent.erase(m_recent.begin());
    }
    m_facts[{media, what}] = {};
    const std::string path = m_session.project().locate(*found);
    // A file that is not as long as the one whose hash is known has another content.
    const bool isSame = QFileInfo(fromUtf8(path)).size() == found->sizeBytes;
    m_worker->add({{media, what}, m_generation, path, isSame ? found->contentHash : std::string()});
}

const MediaFacts::Fact *MediaFacts::find(store::MediaId media, MediaFact what) const
{
    const auto found = m_facts.find({media, what});
    return found == m_facts.end() ? nullptr : &found->second;
}

std::shared_ptr<const Waveform> MediaFacts::waveform(store::MediaId media) const
{
    const Fact *fact = find(media, MediaFact::Waveform);
    return fact ? fact->waveform : nullptr;
}

std::shared_ptr<const SoundSegmentList> MediaFacts::sound(store::MediaId media) const
{
    const Fact *fact = find(media, MediaFact::Sound);
    return fact ? fact->sound : nullptr;
}

std::shared_ptr<const ShotList> MediaFacts::shots(store::MediaId media) const
{
    const Fact *fact = find(media, MediaFact::Shots);
    return fact ? fact->shots : nullptr;
}

std::optional<double> MediaFacts::progress(store::MediaId media, MediaFact what) const
{
    const Fact *fact = find(media, what);
    return fact && fact->isPending() ? std::optional(fact->fraction) : std::nullopt;
}

std::optional<Error> MediaFacts::failure(store::MediaId media, MediaFact what) const
{
    const Fact *fact = find(media, what);
    return fact ? fact->failure : std::nullopt;
}

void MediaFacts::wantFrames(store::MediaId media, const std::vector<Milliseconds> &times)
{
    if (const store::Media *found = m_session.isOpen() ? m_session.findMedia(media) : nullptr)
        m_frames.want(media, m_session.project().locate(*found), times);
}

void MediaFacts::keepOnly(store::MediaId media)
{
    m_worker->keepOnly(media);
    m_frames.stop();
    std::erase_if(m_facts, [media](const auto &f) { return f.first.first != media && f.second.isPending(); });
}

void MediaFacts::clear()
{
    ++m_generation;
    keepOnly({});
    m_frames.clear();
    m_facts.clear();
    m_recent.clear();
}

void MediaFacts::forgetFailures()
{
    std::erase_if(m_facts, [](const auto &f) { return f.second.failure.has_value(); });
}

void MediaFacts::setProgress(quint64 generation, Key key, double fraction)
{
    const auto found = m_facts.find(key);
    if (generation != m_generation || found == m_facts.end() || !found->second.isPending())
        return;
    found->second.fraction = fraction;
    emit progressed(key.first, key.second, fraction);
}

void MediaFacts::take(quint64 generation, Key key, Fact fact)
{
    const auto found = m_facts.find(key);
    if (generation != m_generation || found == m_facts.end() || !found->second.isPending())
        return;
    found->second = std::move(fact);
    if (found->second.isReady())
        emit ready(key.first, key.second);
    else
        emit failed(key.first, key.second);
}

} // namespace anycap::ui
