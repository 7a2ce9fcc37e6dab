// SPDX-License-Identifier: MIT
#include "ui/session/project_session.h"

#include "ui/session/action_names.h"
#include "ui/session/background.h"
#include "ui/session/notices.h"
#include "ui/session/selection.h"
#include "ui/session/text.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace anycap::ui {

namespace {

/// Rows that are read or taken back on the window's thread: some milliseconds.
constexpr int kMostRowsAtOnce = 2'000;

const std::string kMediaKey = "studio/media";
const std::string kTrackKey = "studio/track";
const std::string kCueKey = "studio/cue";

std::int64_t numberSetting(const store::Project &project, const std::string &key)
{
    const auto value = project.setting(key);
    return value && *value ? QString::fromStdString(**value).toLongLong() : 0;
}

Error refusal(const Error &error, const std::string &path)
{
    return error.detail.empty() ? Error{error.code, error.message, path} : error;
}

} // namespace

/// A project read on another thread, with what the window shows first.
struct ProjectSession::Loaded {
    store::Project project;
    std::vector<store::Media> media;
    std::vector<store::Track> tracks;
    store::MediaId chosenMedia;
    store::TrackId chosenTrack;
    store::CueId chosenCue;
    std::vector<store::Cue> cues;

    static Result<Loaded> read(store::Project project);
};

Result<ProjectSession::Loaded> ProjectSession::Loaded::read(store::Project project)
{
    if (auto watched = project.watchChanges(); !watched)
        return watched.error();
    Result<std::vector<store::Media>> media = project.media();
    if (!media)
        return media.error();
    Result<std::vector<store::Track>> tracks = project.tracks();
    if (!tracks)
        return tracks.error();
    Loaded loaded{std::move(project), *std::move(media), *std::move(tracks), {}, {}, {}, {}};

    const store::MediaId lastMedia{numberSetting(loaded.project, kMediaKey)};
    const store::TrackId lastTrack{numberSetting(loaded.project, kTrackKey)};
    const bool hasMedia = std::any_of(loaded.media.begin(), loaded.media.end(),
                                      [&](const store::Media &m) { return m.id == lastMedia; });
    if (hasMedia)
        loaded.chosenMedia = lastMedia;
    else if (!loaded.media.empty())
        loaded.chosenMedia = loaded.media.front().id;
    const auto track = std::find_if(loaded.tracks.begin(), loaded.tracks.end(), [&](const store::Track &t) {
        return t.id == lastTrack && t.media.value_or(store::MediaId{}) == loaded.chosenMedia;
    });
    const auto first = std::find_if(loaded.tracks.begin(), loaded.tracks.end(), [&](const store::Track &t) {
        return t.media.value_or(store::MediaId{}) == loaded.chosenMedia;
    });
    if (track != loaded.tracks.end())
        loaded.chosenTrack = track->id;
    else if (first != loaded.tracks.end())
        loaded.chosenTrack = first->id;
    else if (!loaded.chosenMedia && !loaded.tracks.empty())
        loaded.chosenTrack = loaded.tracks.front().id;
    if (loaded.chosenTrack) {
        Result<std::vector<store::Cue>> cues = loaded.project.cues(loaded.chosenTrack);
        if (!cues)
            return cues.error();
        loaded.cues = *std::move(cues);
    }
    loaded.chosenCue = {numberSetting(loaded.project, kCueKey)};
    return loaded;
}

ProjectSession::ProjectSession(Selection &selection, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_selection(selection)
    , m_notices(notices)
{
    m_rememberTimer.setSingleShot(true);
    m_rememberTimer.setInterval(std::chrono::seconds(2));
    connect(&m_rememberTimer, &QTimer::timeout, this, &ProjectSession::rememberPlace);
    connect(&m_selection, &Selection::mediaChanged, this, &ProjectSession::chooseTrack);
    connect(&m_selection, &Selection::trackChanged, this, &ProjectSession::readCues);
    connect(&m_selection, &Selection::cueChanged, this, [this] {
        if (isOpen())
            m_rememberTimer.start();
    });
}

ProjectSession::~ProjectSession() { rememberPlace(); }

void ProjectSession::open(const QString &path)
{
    load(path, [file = toUtf8(path)] { return store::Project::open(file); });
}

void ProjectSession::create(const QString &path)
{
    load(path, [file = toUtf8(path)] { return store::Project::create(file); });
}

void ProjectSession::load(const QString &path, Load open)
{
    close();
    setBusy(true);
    const std::uint64_t generation = ++m_generation;
    runInBackground(
        this,
        [open = std::move(open)]() -> Result<Loaded> {
            Result<store::Project> project = open();
            return project ? Loaded::read(*std::move(project)) : project.error();
        },
        [this, path, generation](Result<Loaded> loaded) {
            if (generation != m_generation)
                return;
            setBusy(false);
            if (loaded)
                return take(*std::move(loaded));
            const Error error = refusal(loaded.error(), toUtf8(path));
            m_notices.error(error);
            emit openFailed(path, fromUtf8(error.toString()));
        });
}

void ProjectSession::take(Loaded loaded)
{
    m_project = std::move(loaded.project);
    m_media = std::move(loaded.media);
    m_tracks = std::move(loaded.tracks);
    m_cues.reset(loaded.chosenTrack, std::move(loaded.cues));
    readHistory();
    for (const std::string &note : m_project->notes())
        m_notices.info(fromUtf8(note));
    emit opened();
    emit mediaChanged();
    emit tracksChanged();
    // The track first: the media's change then finds it chosen, and its cues are there already.
    m_selection.setTrack(loaded.chosenTrack);
    m_selection.setMedia(loaded.chosenMedia);
    if (m_cues.rowOf(loaded.chosenCue))
        m_selection.setCue(loaded.chosenCue);
    else if (!m_cues.isEmpty())
        m_selection.setCue(m_cues.at(0).id);
}

void ProjectSession::close()
{
    if (isOpen())
        emit aboutToClose();
    ++m_generation; // what is under way will not be answered
    if (std::exchange(m_pending, 0) > 0)
        emit busyChanged(false);
    if (!isOpen())
        return;
    rememberPlace();
    m_project.reset();
    m_media.clear();
    m_tracks.clear();
    m_nextUndo.reset();
    m_nextRedo.reset();
    m_selection.clear();
    m_cues.reset({}, {});
    emit mediaChanged();
    emit tracksChanged();
    emit historyChanged();
    emit closed();
}

QString ProjectSession::path() const { return isOpen() ? fromUtf8(m_project->path()) : QString(); }

QString ProjectSession::name() const { return QFileInfo(path()).completeBaseName(); }

Result<store::Project> ProjectSession::connectAgain() const
{
    if (!isOpen())
        return Error{ErrorCode::NotFound, "no project is open", {}};
    return m_project->connectAgain();
}

QString ProjectSession::setting(const QString &key) const
{
    if (!isOpen())
        return {};
    const auto value = m_project->setting(toUtf8(key));
    return value && *value ? fromUtf8(**value) : QString();
}

void ProjectSession::setSetting(const QString &key, const QString &value)
{
    if (!isOpen() || isReadOnly() || isBusy() || setting(key) == value)
        return;
    if (const Result<Unit> set = m_project->setSetting(toUtf8(key), toUtf8(value)); !set)
        m_notices.error(set.error());
}

void ProjectSession::rememberPlace()
{
    m_rememberTimer.stop();
    setSetting(fromUtf8(kMediaKey), QString::number(m_selection.media().value));
    setSetting(fromUtf8(kTrackKey), QString::number(m_selection.track().value));
    setSetting(fromUtf8(kCueKey), QString::number(m_selection.cue().value));
}

const store::Media *ProjectSession::findMedia(store::MediaId id) const
{
    const auto found = std::find_if(m_media.begin(), m_media.end(),
                                    [&](const store::Media &media) { return media.id == id; });
    return found == m_media.end() ? nullptr : &*found;
}

const store::Track *ProjectSession::findTrack(store::TrackId id) const
{
    const auto found = std::find_if(m_tracks.begin(), m_tracks.end(),
                                    [&](const store::Track &track) { return track.id == id; });
    return found == m_tracks.end() ? nullptr : &*found;
}

std::vector<store::Track> ProjectSession::tracksOf(store::MediaId media) const
{
    std::vector<store::Track> found;
    std::copy_if(m_tracks.begin(), m_tracks.end(), std::back_inserter(found),
                 [&](const store::Track &track) { return track.media.value_or(store::MediaId{}) == media; });
    return found;
}

void ProjectSession::chooseTrack(store::MediaId media)
{
    const store::Track *present = findTrack(m_selection.track());
    if (present != nullptr && present->media.value_or(store::MediaId{}) == media)
        return;
    const std::vector<store::Track> tracks = tracksOf(media);
    m_selection.setTrack(tracks.empty() ? store::TrackId{} : tracks.front().id);
}

void ProjectSession::readCues()
{
    const store::TrackId track = m_selection.track();
    if (!isOpen() || track == m_cues.track())
        return;
    ++m_reading;
    const store::Track *info = findTrack(track);
    if (info == nullptr)
        return m_cues.reset({}, {});
    if (info->cueCount <= kMostRowsAtOnce || isReadOnly()) {
        Result<std::vector<store::Cue>> cues = m_project->cues(track);
        if (!cues)
            return m_notices.error(cues.error());
        m_cues.reset(track, *std::move(cues));
        if (!m_cues.isEmpty() && !m_cues.rowOf(m_selection.cue()))
            m_selection.setCue(m_cues.at(0).id);
        return;
    }
    m_cues.reset({}, {});
    refresh({{}, {}, {}, true});
}

void ProjectSession::readMedia()
{
    Result<std::vector<store::Media>> media = m_project->media();
    if (!media)
        return m_notices.error(media.error());
    m_media = *std::move(media);
    if (m_selection.media() && findMedia(m_selection.media()) == nullptr)
        m_selection.setMedia(m_media.empty() ? store::MediaId{} : m_media.front().id);
    emit mediaChanged();
}

void ProjectSession::readTracks()
{
    Result<std::vector<store::Track>> tracks = m_project->tracks();
    if (!tracks)
        return m_notices.error(tracks.error());
    m_tracks = *std::move(tracks);
    if (findTrack(m_selection.track()) == nullptr)
        chooseTrack(m_selection.media());
    emit tracksChanged();
}

void ProjectSession::readHistory()
{
    const auto undo = m_project->nextUndo();
    const auto redo = m_project->nextRedo();
    m_nextUndo = undo ? *undo : std::nullopt;
    m_nextRedo = redo ? *redo : std::nullopt;
    emit historyChanged();
}

void ProjectSession::refresh(const store::ProjectChanges &changes)
{
    if (!isOpen())
        return;
    if (!changes.media.empty())
        readMedia();
    if (!changes.tracks.empty())
        readTracks();
    // While a reading is under way its answer may be older than this change: read once more.
    const bool isMuch
        = changes.areAllCues || changes.cues.size() > kMostRowsAtOnce || (isBusy() && !changes.cues.empty());
    if (isMuch && !isReadOnly() && m_selection.track()) {
        auto reader = m_project->connectAgain();
        if (!reader)
            return m_notices.error(reader.error());
        const std::uint64_t generation = m_generation;
        const std::uint64_t reading = ++m_reading;
        const store::TrackId track = m_selection.track();
        setBusy(true);
        runInBackground(
            this,
            [project = std::make_shared<store::Project>(*std::move(reader)), track] {
                return project->cues(track);
            },
            [this, generation, reading, track](Result<std::vector<store::Cue>> cues) {
                if (generation != m_generation)
                    return;
                setBusy(false);
                if (!cues)
                    return m_notices.error(cues.error());
                if (reading != m_reading || track != m_selection.track())
                    return;
                m_cues.reset(track, *std::move(cues));
                if (!m_cues.isEmpty() && !m_cues.rowOf(m_selection.cue()))
                    m_selection.setCue(m_cues.at(0).id);
                emit cuesChanged({});
            });
    } else if (!changes.cues.empty()) {
        const store::CueId current = m_selection.cue();
        const int row = m_cues.rowOf(current).value_or(0);
        if (auto read = m_cues.refresh(*m_project, changes.cues); !read)
            m_notices.error(read.error());
        // The current cue may be gone: its neighbour takes over, so that keys go on working.
        if (current && !m_cues.rowOf(current))
            m_selection.setCue(m_cues.isEmpty() ? store::CueId{}
                                                : m_cues.at(std::min(row, m_cues.size() - 1)).id);
        emit cuesChanged(changes.cues);
    }
    readHistory();
}

void ProjectSession::setBusy(bool isBusy)
{
    const bool wasBusy = m_pending > 0;
    m_pending += isBusy ? 1 : -1;
    if (wasBusy != (m_pending > 0))
        emit busyChanged(!wasBusy);
}

bool ProjectSession::checkEditable()
{
    if (!isOpen())
        m_notices.warn(tr("No project is open"));
    else if (isReadOnly())
        m_notices.warn(tr("%1 can only be read").arg(path()));
    else if (isBusy())
        m_notices.warn(tr("Wait until the project has finished its present work"));
    else
        return true;
    return false;
}

bool ProjectSession::perform(std::string_view name, const Edit &edit)
{
    if (!checkEditable())
        return false;
    {
        Result<store::Action> action = m_project->begin(name);
        if (!action) {
            m_notices.error(action.error());
            return false;
        }
        Result<Unit> done = edit(*action);
        if (done)
            done = action->commit();
        if (!done) {
            m_notices.error(refusal(done.error(), m_project->path()));
            return false;
        }
    }
    refresh(m_project->takeChanges());
    return true;
}

void ProjectSession::performInBackground(std::string_view name, Edit edit, std::function<void(bool)> done)
{
    workInBackground(
        [name = std::string(name), edit = std::move(edit)](store::Project &project) -> Result<Unit> {
            Result<store::Action> action = project.begin(name);
            if (!action)
                return action.error();
            if (auto edited = edit(*action); !edited)
                return edited;
            return action->commit();
        },
        std::move(done));
}

void ProjectSession::workInBackground(Work work, std::function<void(bool)> done)
{
    const auto refuse = [&done] {
        if (done)
            done(false);
    };
    if (!checkEditable())
        return refuse();
    auto writer = m_project->connectAgain();
    if (!writer) {
        m_notices.error(writer.error());
        return refuse();
    }
    setBusy(true);
    struct Outcome {
        Result<Unit> result;
        store::ProjectChanges changes;
    };
    runInBackground(
        this,
        [project = std::make_shared<store::Project>(*std::move(writer)),
         work = std::move(work)]() -> Outcome {
            if (auto watched = project->watchChanges(); !watched)
                return {watched, {}};
            Result<Unit> result = work(*project);
            return {std::move(result), project->takeChanges()};
        },
        [this, generation = m_generation, done = std::move(done)](const Outcome &outcome) {
            if (generation != m_generation)
                return;
            setBusy(false);
            if (!outcome.result)
                m_notices.error(refusal(outcome.result.error(), m_project->path()));
            refresh(outcome.changes);
            if (done)
                done(outcome.result.has_value());
        });
}

void ProjectSession::undo() { flip(true); }

void ProjectSession::redo() { flip(false); }

void ProjectSession::flip(bool isUndo)
{
    const std::optional<store::ActionInfo> step = isUndo ? m_nextUndo : m_nextRedo;
    if (!step || !checkEditable())
        return;
    const auto say = [this, isUndo](const std::string &name) {
        const QString shown = actionDisplayName(name);
        m_notices.info(isUndo ? tr("Undone: %1").arg(shown) : tr("Done again: %1").arg(shown));
    };
    if (step->changeCount <= kMostRowsAtOnce) {
        const auto flipped = isUndo ? m_project->undo() : m_project->redo();
        if (!flipped)
            return m_notices.error(flipped.error());
        refresh(m_project->takeChanges());
        if (*flipped)
            say((*flipped)->name);
        return;
    }
    workInBackground(
        [isUndo](store::Project &project) -> Result<Unit> {
            const auto flipped = isUndo ? project.undo() : project.redo();
            return flipped ? Result<Unit>(Unit{}) : flipped.error();
        },
        [say, name = step->name](bool isDone) {
            if (isDone)
                say(name);
        });
}

} // namespace anycap::ui
