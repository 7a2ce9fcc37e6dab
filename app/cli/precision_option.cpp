// SPDX-License-Identifier: MIT
#include "app/cli/precision_option.h"

namespace anycap::cli {

Result<engine::Precision> readPrecision(const Invocation &call, const QString &option)
{
    if (!call.isSet(option))
        return engine::Precision::Automatic;
    const QString value = call.value(option);
    if (value == QLatin1String("float32"))
        return engine::Precision::Float32;
    if (value == QLatin1String("bf16") || value == QLatin1String("bfloat16"))
        return engine::Precision::BFloat16;
    if (value == QLatin1String("int8"))
        return engine::Precision::Int8;
    if (value == QLatin1String("int4"))
        return engine::Precision::Int4;
    return Error{ErrorCode::InvalidArgument,
                 "takes float32, bf16, int8 or int4, not '" + value.toStdString() + "'",
                 "--" + option.toStdString()};
}

Result<int> readWholeNumber(const Invocation &call, const QString &option, int fallback, int least)
{
    if (!call.isSet(option))
        return fallback;
    bool isNumber = false;
    const int value = call.value(option).toInt(&isNumber);
    if (!isNumber || value < least)
        return Error{ErrorCode::InvalidArgument, "takes a whole number of at least " + std::to_string(least),
                     "--" + option.toStdString()};
    return value;
}

} // namespace anycap::cli
