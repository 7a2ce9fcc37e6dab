// SPDX-License-Identifier: MIT
/// @file json_text.h
/// JSON as the commands print it.
#pragma once

#include <nlohmann/json.hpp>

#include <QString>

namespace anycap::cli {

/// Indented, keys in the order they were put in. Malformed UTF-8 (a file name may have it) becomes U+FFFD.
inline QString jsonText(const nlohmann::ordered_json &json)
{
    using Json = nlohmann::ordered_json;
    return QString::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace));
}

} // namespace anycap::cli
