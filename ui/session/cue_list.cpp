// SPDX-License-Identifier: MIT
#include "ui/session/cue_list.h"

#include <algorithm>
#include <utility>

namespace anycap::ui {

int CueList::placeOf(std::int64_t place, store::CueId id) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), std::pair(place, id),
                                        [](const std::unique_ptr<store::Cue> &cue, const auto &wanted) {
                                            return std::pair(cue->place, cue->id) < wanted;
                                        });
    return static_cast<int>(found - m_rows.begin());
}

std::optional<int> CueList::rowOf(store::CueId id) const
{
    const auto place = m_places.find(id.value);
    if (place == m_places.end())
        return std::nullopt;
    return placeOf(place->second, id);
}

const store::Cue *CueList::find(store::CueId id) const
{
    const std::optional<int> row = rowOf(id);
    return row ? &at(*row) : nullptr;
}

void CueList::reset(store::TrackId track, std::vector<store::Cue> cues)
{
    emit aboutToReset();
    m_track = track;
    m_rows.clear();
    m_places.clear();
    m_rows.reserve(cues.size());
    m_places.reserve(cues.size());
    for (store::Cue &cue : cues) {
        m_places.emplace(cue.id.value, cue.place);
        m_rows.push_back(std::make_unique<store::Cue>(std::move(cue)));
    }
    emit wasReset();
}

void CueList::insert(store::Cue cue)
{
    const int row = placeOf(cue.place, cue.id);
    emit aboutToInsert(row, row);
    m_places[cue.id.value] = cue.place;
    m_rows.insert(m_rows.begin() + row, std::make_unique<store::Cue>(std::move(cue)));
    emit inserted(row, row);
}

void CueList::remove(int row)
{
    emit aboutToRemove(row, row);
    m_places.erase(at(row).id.value);
    m_rows.erase(m_rows.begin() + row);
    emit removed(row, row);
}

Result<Unit> CueList::refresh(const store::Project &project, const std::vector<store::CueId> &ids)
{
    for (const store::CueId id : ids) {
        Result<store::Cue> now = project.cue(id);
        if (!now && now.error().code != ErrorCode::NotFound)
            return now.error();
        const bool isHere = now && now->track == m_track;
        const std::optional<int> row = rowOf(id);
        if (row && isHere && at(*row).place == now->place) {
            if (at(*row) == *now)
                continue;
            *m_rows[static_cast<std::size_t>(*row)] = *std::move(now);
            emit changed(*row, *row);
            continue;
        }
        if (row)
            remove(*row);
        if (isHere)
            insert(*std::move(now));
    }
    return Unit{};
}

} // namespace anycap::ui
