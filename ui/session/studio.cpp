// SPDX-License-Identifier: MIT
#include "ui/session/studio.h"

namespace anycap::ui {

Studio::Studio(const QString &settingsFile, QObject *parent)
    : QObject(parent)
    , m_settings(settingsFile)
    , m_session(m_selection, m_notices)
    , m_quality(m_session, m_playback, m_settings)
    , m_actions(m_settings)
    , m_mediaFacts(m_session, m_selection)
    , m_jobs(m_session, m_notices)
{
}

Studio::~Studio() = default;

} // namespace anycap::ui
