// SPDX-License-Identifier: MIT
#include "tests/ui/support/ui_fixture.h"

#include "ui/session/text.h"

#include <QFileInfo>
#include <QTest>

namespace anycap::ui {

UiFixture::UiFixture()
{
    qputenv("XDG_CACHE_HOME", m_folder.path().toLocal8Bit()); // what is measured is not kept in the account
    qputenv("ANYCAP_ENDPOINTS", m_folder.filePath(QStringLiteral("endpoints.json")).toLocal8Bit());
    qputenv("ANYCAP_RECIPES", m_folder.filePath(QStringLiteral("recipes")).toLocal8Bit());
    m_studio = std::make_unique<Studio>(m_folder.filePath(QStringLiteral("settings.ini")));
}

bool UiFixture::waitForProject()
{
    return QTest::qWaitFor([this] { return session().isOpen() && !session().isBusy(); }, 20'000);
}

bool UiFixture::createProject()
{
    session().create(projectPath());
    return waitForProject();
}

bool UiFixture::reopen()
{
    m_studio.reset();
    m_studio = std::make_unique<Studio>(m_folder.filePath(QStringLiteral("settings.ini")));
    session().open(projectPath());
    return waitForProject();
}

store::MediaId UiFixture::addMedia(const QString &path, Modality modality,
                                   std::optional<Milliseconds> duration)
{
    store::Media media;
    media.path = toUtf8(path);
    media.contentHash = toUtf8(path);
    media.modality = modality;
    media.duration = duration;
    media.sizeBytes = QFileInfo(path).size();
    store::MediaId id;
    session().perform("add 1 media file", [&](store::Action &action) -> Result<Unit> {
        const Result<store::MediaId> added = action.addMedia(media);
        if (!added)
            return added.error();
        id = *added;
        return Unit{};
    });
    return id;
}

store::TrackId UiFixture::addCues(int count, store::MediaId media)
{
    store::TrackId id;
    session().perform("import cues", [&](store::Action &action) -> Result<Unit> {
        store::Track track;
        track.name = "test";
        track.language = "en";
        if (media)
            track.media = media;
        const Result<store::TrackId> added = action.addTrack(track);
        if (!added)
            return added.error();
        id = *added;
        for (int i = 0; i < count; ++i) {
            store::NewCue cue;
            cue.time = TimeRange{Milliseconds(i * 3000), Milliseconds(i * 3000 + 2000)};
            const Result<store::CueId> cueId = action.addCue(id, cue);
            if (!cueId)
                return cueId.error();
            const auto text
                = action.setText(*cueId, "Cue " + std::to_string(i + 1) + " says a few plain words.");
            if (!text)
                return text.error();
        }
        return Unit{};
    });
    if (!QTest::qWaitFor([this] { return !session().isBusy(); }, 20'000))
        return {};
    m_studio->selection().setMedia(media);
    m_studio->selection().setTrack(id);
    const auto isShown = [this, id] { return session().cues().track() == id && !session().isBusy(); };
    return QTest::qWaitFor(isShown, 20'000) ? id : store::TrackId{};
}

} // namespace anycap::ui
