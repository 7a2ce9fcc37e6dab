// SPDX-License-Identifier: MIT
#include "app/cli/dtype_option.h"

#include <array>
#include <utility>

namespace anycap::cli {

namespace {

const QString kDtype = QStringLiteral("dtype");

constexpr std::array<std::pair<const char *, engine::Precision>, 5> kNames{{
    {"auto", engine::Precision::Automatic},
    {"float32", engine::Precision::Float32},
    {"bfloat16", engine::Precision::BFloat16},
    {"int8", engine::Precision::Int8},
    {"int4", engine::Precision::Int4},
}};

} // namespace

QCommandLineOption dtypeOption(const QString &help) { return {kDtype, help, QStringLiteral("TYPE")}; }

Result<engine::Precision> readDtype(const Invocation &call, engine::Precision absent)
{
    if (!call.isSet(kDtype))
        return absent;
    const QString value = call.value(kDtype);
    for (const auto &[name, precision] : kNames)
        if (value == QLatin1String(name))
            return precision;
    return Error{ErrorCode::InvalidArgument,
                 "takes auto, float32, bfloat16, int8 or int4, not '" + value.toStdString() + "'", "--dtype"};
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
