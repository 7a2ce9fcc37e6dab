// SPDX-License-Identifier: MIT
/// @file studio.h
/// Everything a panel may need, made once for a window. Panels take a Studio & and keep it.
#pragma once

#include "ui/session/action_registry.h"
#include "ui/session/cue_quality.h"
#include "ui/session/job_center.h"
#include "ui/session/media_facts.h"
#include "ui/session/notices.h"
#include "ui/session/playback.h"
#include "ui/session/project_session.h"
#include "ui/session/selection.h"
#include "ui/session/studio_settings.h"

#include <QObject>
#include <QString>

namespace anycap::ui {

class Studio : public QObject {
    Q_OBJECT
public:
    /// @param settingsFile empty: the account's own.
    explicit Studio(const QString &settingsFile = {}, QObject *parent = nullptr);
    ~Studio() override;

    StudioSettings &settings() { return m_settings; }
    Notices &notices() { return m_notices; }
    Selection &selection() { return m_selection; }
    Playback &playback() { return m_playback; }
    ProjectSession &session() { return m_session; }
    CueQuality &quality() { return m_quality; }
    ActionRegistry &actions() { return m_actions; }
    MediaFacts &mediaFacts() { return m_mediaFacts; }
    JobCenter &jobs() { return m_jobs; }

private:
    StudioSettings m_settings;
    Notices m_notices;
    Selection m_selection;
    Playback m_playback;
    ProjectSession m_session;
    CueQuality m_quality;
    ActionRegistry m_actions;
    MediaFacts m_mediaFacts;
    JobCenter m_jobs;
};

} // namespace anycap::ui
