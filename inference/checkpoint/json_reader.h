// SPDX-License-Identifier: MIT
/// @file json_reader.h
/// JSON from strangers: parsed with a bound on nesting, and read key by key into bounded numbers. The first
/// complaint is kept and names its key. Internal to the engine's readers.
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace anycap::checkpoint {

using Json = nlohmann::json;

/// InvalidData when it is not one JSON value, nests deeper than 64 or repeats a key of an object.
Result<Json> parseJson(std::string_view text);

/// Reads members of one object. After any complaint the rest still gets its defaults.
class JsonReader {
public:
    /// @param object not an object: complains; @param name for messages, e.g. "llm_config."
    JsonReader(const Json &object, std::string name, std::optional<Error> &error);

    bool has(const char *key) const;
    const Json *find(const char *key) const;
    /// Absent and null leave `value` alone.
    void integer(const char *key, std::int64_t &value, std::int64_t low, std::int64_t high);
    void requiredInteger(const char *key, std::int64_t &value, std::int64_t low, std::int64_t high);
    void number(const char *key, double &value, double low, double high);
    void boolean(const char *key, bool &value);
    void string(const char *key, std::string &value);
    void complain(const char *key, const std::string &what, ErrorCode code = ErrorCode::InvalidData);

private:
    const Json *m_object = nullptr;
    std::string m_name;
    std::optional<Error> &m_error;
};

} // namespace anycap::checkpoint
