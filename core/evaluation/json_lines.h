// SPDX-License-Identifier: MIT
/// @file json_lines.h
/// Internal to core/evaluation: files of JSON lines, a line at a time.
#pragma once

#include "core/base/blank.h"
#include "core/evaluation/anycapeval_records.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace anycap::evaluation {

using Json = nlohmann::ordered_json;

/// One line without its break; bytes that are no UTF-8 become U+FFFD.
std::string dumpedLine(const Json &json);

/// Discarded where it is no JSON; never throws.
Json parsedLine(std::string_view text);

/// The record's own line out of the file it was read from.
Json lineOf(std::string_view bytes, const EvalRecord &record);

/// The first member of these names that is text; empty where none is.
std::string textIn(const Json &object, std::initializer_list<const char *> names);

/// Calls back with the number (from 1) and the text of each line that is not blank.
template <class Each> void eachLine(std::string_view bytes, const Each &each)
{
    int number = 0;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string_view text = bytes.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (!isBlank(text))
            each(number, text);
    }
}

} // namespace anycap::evaluation
