// SPDX-License-Identifier: MIT
#include "core/evaluation/benchmark_media.h"

#include "core/media/probe.h"

#include <filesystem>
#include <system_error>

namespace anycap::evaluation {

std::string mediumPath(const std::string &folder, const EvalRecord &record)
{
    namespace fs = std::filesystem;
    const fs::path plain = fs::path(folder) / record.medium;
    const fs::path sorted = fs::path(folder) / std::string(modalityName(record.modality)) / record.medium;
    std::error_code error;
    return (!fs::exists(plain, error) && fs::exists(sorted, error) ? sorted : plain).string();
}

Result<MediaRef> mediumOf(const std::string &folder, const EvalRecord &record)
{
    MediaRef medium;
    medium.path = mediumPath(folder, record);
    const auto info = probeMedia(medium.path);
    if (!info)
        return info.error();
    medium.modality = info->modality;
    if (info->modality != Modality::Image && info->duration && *info->duration > Milliseconds(0))
        medium.range = TimeRange{Milliseconds(0), *info->duration};
    return medium;
}

} // namespace anycap::evaluation
