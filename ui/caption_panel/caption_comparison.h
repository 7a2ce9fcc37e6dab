// SPDX-License-Identifier: MIT
/// @file caption_comparison.h
/// Two texts of a cue and what was decided about each place where they differ. Pure: knows no widget and no
/// project.
#pragma once

#include "core/base/word_diff.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::ui {

enum class ChangeState : unsigned char { Open, Accepted, Rejected };

class CaptionComparison {
public:
    CaptionComparison() = default;
    CaptionComparison(std::string before, std::string after);

    const std::string &before() const { return m_before; }
    const std::string &after() const { return m_after; }
    const std::vector<DiffHunk> &hunks() const { return m_hunks; }

    /// The places that differ, in order.
    int changeCount() const { return static_cast<int>(m_changes.size()); }
    const DiffHunk &change(int index) const
    {
        return m_hunks[m_changes[static_cast<std::size_t>(index)].hunk];
    }
    ChangeState state(int index) const { return m_changes[static_cast<std::size_t>(index)].state; }
    void setState(int index, ChangeState state) { m_changes[static_cast<std::size_t>(index)].state = state; }
    void setAll(ChangeState state);
    int openCount() const;
    bool isDecided() const { return openCount() == 0; }

    /// `before` with the accepted changes.
    std::string result() const;
    /// The change whose text covers this byte of `before` (or of `after`).
    std::optional<int> changeAtBefore(std::size_t offset) const;
    std::optional<int> changeAtAfter(std::size_t offset) const;

private:
    struct Change {
        std::size_t hunk = 0;
        ChangeState state = ChangeState::Open;
    };
    std::string m_before;
    std::string m_after;
    std::vector<DiffHunk> m_hunks;
    std::vector<Change> m_changes;
};

} // namespace anycap::ui
