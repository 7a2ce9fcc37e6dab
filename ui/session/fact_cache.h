// SPDX-License-Identifier: MIT
/// @file fact_cache.h
/// Shots and sound segments on disk under the content hash of their medium, so that a second open is instant.
/// A file that is damaged, of another version or says what cannot be is as good as none: what reads it
/// measures anew. A cache that cannot be written costs time at the next open, nothing else. Any thread.
#pragma once

#include "core/media/shots.h"
#include "core/media/sound_segments.h"

#include <QString>

#include <optional>
#include <string>

namespace anycap::ui {

class FactCache {
public:
    /// @param folder made when something is kept
    explicit FactCache(QString folder);

    const QString &folder() const { return m_folder; }
    /// Nothing for an empty hash.
    std::optional<ShotList> shots(const std::string &contentHash) const;
    std::optional<SoundSegmentList> sound(const std::string &contentHash) const;
    /// What was cancelled or has no content hash is not kept.
    void keep(const std::string &contentHash, const ShotList &shots) const;
    void keep(const std::string &contentHash, const SoundSegmentList &sound) const;

private:
    QString m_folder;
};

} // namespace anycap::ui
