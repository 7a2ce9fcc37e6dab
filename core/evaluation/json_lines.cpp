// SPDX-License-Identifier: MIT
#include "core/evaluation/json_lines.h"

namespace anycap::evaluation {

std::string dumpedLine(const Json &json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json parsedLine(std::string_view text) { return Json::parse(text.begin(), text.end(), nullptr, false); }

Json lineOf(std::string_view bytes, const EvalRecord &record)
{
    return parsedLine(bytes.substr(record.begin, record.size));
}

std::string textIn(const Json &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const auto found = object.find(name);
        if (found != object.end() && found->is_string())
            return found->get<std::string>();
    }
    return {};
}

} // namespace anycap::evaluation
