// SPDX-License-Identifier: MIT
#include "core/batch/job_lane.h"

#include <algorithm>
#include <limits>
#include <set>

namespace anycap::batch {

JobLane laneOf(const JobRequest &request, const std::vector<CaptionerChoice> &choices)
{
    std::set<std::string> ids;
    if (request.task != RequestTask::Refine)
        ids.insert(request.baseProvider);
    if (request.task != RequestTask::WriteBase)
        ids.insert(request.refiner);
    ids.erase(std::string());
    if (ids.empty())
        return {};
    JobLane lane{{}, std::numeric_limits<int>::max()};
    for (const std::string &id : ids) {
        const auto choice = std::find_if(choices.begin(), choices.end(),
                                         [&id](const CaptionerChoice &one) { return one.id == id; });
        if (choice == choices.end() || choice->runsAtOnce < 2)
            return {};
        lane.name += id + '\n';
        lane.limit = std::min(lane.limit, choice->runsAtOnce);
    }
    return lane;
}

} // namespace anycap::batch
