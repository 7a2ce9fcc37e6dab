// SPDX-License-Identifier: MIT
#include "ui/caption_panel/caption_comparison.h"

#include <algorithm>

namespace anycap::ui {

CaptionComparison::CaptionComparison(std::string before, std::string after)
    : m_before(std::move(before))
    , m_after(std::move(after))
    , m_hunks(wordDiff(m_before, m_after))
{
    for (std::size_t i = 0; i < m_hunks.size(); ++i) {
        if (m_hunks[i].isChanged)
            m_changes.push_back({i});
    }
}

void CaptionComparison::setAll(ChangeState state)
{
    for (Change &change : m_changes)
        change.state = state;
}

int CaptionComparison::openCount() const
{
    return static_cast<int>(std::count_if(m_changes.begin(), m_changes.end(), [](const Change &change) {
        return change.state == ChangeState::Open;
    }));
}

std::string CaptionComparison::result() const
{
    std::vector<bool> accepted(m_hunks.size(), false);
    for (const Change &change : m_changes)
        accepted[change.hunk] = change.state == ChangeState::Accepted;
    return applyHunks(m_before, m_after, m_hunks, accepted);
}

std::optional<int> CaptionComparison::changeAtBefore(std::size_t offset) const
{
    for (int i = 0; i < changeCount(); ++i) {
        const DiffHunk &hunk = change(i);
        if (offset >= hunk.beforeOffset
            && offset < hunk.beforeOffset + std::max<std::size_t>(hunk.beforeLength, 1))
            return i;
    }
    return std::nullopt;
}

std::optional<int> CaptionComparison::changeAtAfter(std::size_t offset) const
{
    for (int i = 0; i < changeCount(); ++i) {
        const DiffHunk &hunk = change(i);
        if (offset >= hunk.afterOffset
            && offset < hunk.afterOffset + std::max<std::size_t>(hunk.afterLength, 1))
            return i;
    }
    return std::nullopt;
}

} // namespace anycap::ui
