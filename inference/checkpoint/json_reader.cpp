// SPDX-License-Identifier: MIT
#include "inference/checkpoint/json_reader.h"

#include "core/base/utf8.h"

#include <cmath>
#include <set>
#include <vector>

namespace anycap::checkpoint {

namespace {

constexpr int kMaxDepth = 64;

} // namespace

Result<Json> parseJson(std::string_view text)
{
    std::vector<std::set<std::string>> keys;
    std::string problem;
    const auto check = [&](int depth, Json::parse_event_t event, Json &parsed) {
        if (depth > kMaxDepth && problem.empty())
            problem = "JSON nests too deeply";
        if (event == Json::parse_event_t::object_start) {
            keys.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            keys.pop_back();
        } else if (event == Json::parse_event_t::key && problem.empty()) {
            const auto &key = parsed.get_ref<const std::string &>();
            if (!keys.back().insert(key).second)
                problem = "the key '" + utf8::replaceMalformed(key).substr(0, 200) + "' stands there twice";
        }
        return problem.empty();
    };
    Json value = Json::parse(text.begin(), text.end(), check, false);
    if (!problem.empty())
        return Error{ErrorCode::InvalidData, problem, {}};
    if (value.is_discarded())
        return Error{ErrorCode::InvalidData, "not valid JSON", {}};
    return value;
}

JsonReader::JsonReader(const Json &object, std::string name, std::optional<Error> &error)
    : m_name(std::move(name))
    , m_error(error)
{
    if (object.is_object())
        m_object = &object;
    else if (!m_error)
        m_error = Error{ErrorCode::InvalidData,
                        m_name.empty() ? "not a JSON object"
                                       : m_name.substr(0, m_name.size() - 1) + " is not an object",
                        {}};
}

void JsonReader::complain(const char *key, const std::string &what, ErrorCode code)
{
    if (!m_error)
        m_error = Error{code, m_name + key + " " + what, {}};
}

const Json *JsonReader::find(const char *key) const
{
    if (m_object == nullptr)
        return nullptr;
    const auto it = m_object->find(key);
    return it == m_object->end() || it->is_null() ? nullptr : &*it;
}

bool JsonReader::has(const char *key) const { return find(key) != nullptr; }

void JsonReader::integer(const char *key, std::int64_t &value, std::int64_t low, std::int64_t high)
{
    const Json *found = find(key);
    if (found == nullptr)
        return;
    double number = 0;
    if (found->is_number())
        number = found->get<double>();
    if (!found->is_number() || number != std::floor(number)) {
        complain(key, "is not a whole number");
    } else if (number < static_cast<double>(low) || number > static_cast<double>(high)) {
        complain(key,
                 "is " + found->dump() + ", not within " + std::to_string(low) + " to "
                     + std::to_string(high));
    } else {
        value = static_cast<std::int64_t>(number);
    }
}

void JsonReader::requiredInteger(const char *key, std::int64_t &value, std::int64_t low, std::int64_t high)
{
    if (m_object != nullptr && !has(key))
        complain(key, "is missing");
    integer(key, value, low, high);
}

void JsonReader::number(const char *key, double &value, double low, double high)
{
    const Json *found = find(key);
    if (found == nullptr)
        return;
    if (!found->is_number()) {
        complain(key, "is not a number");
        return;
    }
    const double number = found->get<double>();
    if (!(number >= low && number <= high))
        complain(key, "is " + found->dump() + ", out of range");
    else
        value = number;
}

void JsonReader::boolean(const char *key, bool &value)
{
    const Json *found = find(key);
    if (found == nullptr)
        return;
    if (found->is_boolean())
        value = found->get<bool>();
    else
        complain(key, "is neither true nor false");
}

void JsonReader::string(const char *key, std::string &value)
{
    const Json *found = find(key);
    if (found == nullptr)
        return;
    if (found->is_string())
        value = found->get<std::string>();
    else
        complain(key, "is not a string");
}

} // namespace anycap::checkpoint
