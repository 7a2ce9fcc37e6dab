// SPDX-License-Identifier: MIT
#include "core/batch/local_only.h"

namespace anycap::batch {

Result<bool> isLocalOnly(const store::Project &project)
{
    const auto value = project.setting(kLocalOnlySetting);
    if (!value)
        return value.error();
    // Whatever a later program may write there: when in doubt nothing leaves.
    return value->has_value() && !(*value)->empty() && **value != "0";
}

Result<Unit> setLocalOnly(store::Project &project, bool isLocalOnly)
{
    return project.setSetting(kLocalOnlySetting, isLocalOnly ? "1" : "0");
}

Result<Unit> checkStaysHere(const ProviderInfo &captioner)
{
    if (!captioner.sendsDataAway)
        return Unit{};
    return Error{ErrorCode::Declined,
                 "this project's media and texts stay on this machine, and this captioner sends them away",
                 captioner.displayName};
}

} // namespace anycap::batch
