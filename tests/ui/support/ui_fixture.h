// SPDX-License-Identifier: MIT
/// @file ui_fixture.h
/// A studio on a project of its own in a temporary folder, for tests of panels.
#pragma once

#include "ui/session/studio.h"

#include <QTemporaryDir>

#include <memory>

namespace anycap::ui {

class UiFixture {
public:
    UiFixture();

    Studio &studio() { return *m_studio; }
    ProjectSession &session() { return m_studio->session(); }
    QString folder() const { return m_folder.path(); }
    QString projectPath() const { return m_folder.filePath(QStringLiteral("test.anycap")); }

    /// Creates the project and waits for it. False when that failed.
    bool createProject();
    /// Closes it and opens it again with a new studio, as after a restart of the program.
    bool reopen();
    /// Imports a track of `count` cues, 2 s each with gaps of 1 s, texts "Cue 1 …"; it is selected.
    store::TrackId addCues(int count, store::MediaId media = {});
    store::MediaId addMedia(const QString &path, Modality modality,
                            std::optional<Milliseconds> duration = std::nullopt);

private:
    bool waitForProject();
    QTemporaryDir m_folder;
    std::unique_ptr<Studio> m_studio;
};

} // namespace anycap::ui
