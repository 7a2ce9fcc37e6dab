// SPDX-License-Identifier: MIT
#include "core/evaluation/run_settings.h"

#include "core/base/atomic_file.h"
#include "core/endpoint/endpoint.h"
#include "core/evaluation/json_lines.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>

namespace anycap::evaluation {

namespace {

constexpr std::size_t kMostBytes = 1U << 20;
constexpr const char *kPublished = "published";
constexpr const char *kOurs = "anycap";

std::string pathIn(const std::string &folder)
{
    return (std::filesystem::path(folder) / "run.json").string();
}

bool isEndpointName(const std::string &name)
{
    endpoint::Endpoint endpoint;
    endpoint.name = name;
    endpoint.url = "http://127.0.0.1/v1"; // any: the name alone is looked at
    return endpoint::checkEndpoint(endpoint).has_value();
}

bool isFileName(const std::string &name)
{
    return !name.empty() && name.find_first_of("/\\") == std::string::npos;
}

/// Takes the members one after the other and keeps the name of the first that is wrong.
class Members {
public:
    explicit Members(const Json &object)
        : m_object(object)
    {
    }

    void take(const char *name, std::string &value)
    {
        if (const Json *member = find(name, &Json::is_string))
            value = member->get<std::string>();
    }
    void take(const char *name, bool &value)
    {
        if (const Json *member = find(name, &Json::is_boolean))
            value = member->get<bool>();
    }
    void take(const char *name, std::vector<std::string> &values)
    {
        const Json *member = find(name, &Json::is_array);
        if (member == nullptr)
            return;
        for (const Json &one : *member) {
            if (one.is_string())
                values.push_back(one.get<std::string>());
            else
                refuse(name);
        }
    }
    void take(const char *name, int &value, int least, int most)
    {
        const Json *member = find(name, &Json::is_number_integer);
        if (member == nullptr)
            return;
        const auto given = member->get<std::int64_t>();
        if (given < least || given > most)
            return refuse(name);
        value = static_cast<int>(given);
    }
    void refuse(const char *name)
    {
        if (m_wrong.empty())
            m_wrong = name;
    }
    const std::string &wrong() const { return m_wrong; }

private:
    const Json *find(const char *name, bool (Json::*isKind)() const noexcept)
    {
        const auto found = m_object.find(name);
        if (found == m_object.end())
            return nullptr;
        if (((*found).*isKind)())
            return &*found;
        refuse(name);
        return nullptr;
    }

    const Json &m_object;
    std::string m_wrong;
};

} // namespace

std::string runSettingsJson(const RunSettings &settings)
{
    const Json json{{"records", settings.records},
                    {"media", settings.media},
                    {"prompts", settings.prompts},
                    {"base", settings.base},
                    {"refiner", settings.refiner},
                    {"judges", settings.judges},
                    {"rounds", settings.rounds},
                    {"limit", settings.limit},
                    {"keep_lengths", settings.areLengthsKept},
                    {"rules", settings.rules == ScoringRules::Ours ? kOurs : kPublished},
                    {"parts", settings.parts}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Result<RunSettings> runSettingsFromJson(std::string_view json, const std::string &name)
{
    const Json object = parsedLine(json);
    if (!object.is_object())
        return Error{ErrorCode::InvalidData, "is not a JSON object", name};
    RunSettings settings;
    Members members(object);
    members.take("records", settings.records);
    members.take("media", settings.media);
    members.take("prompts", settings.prompts);
    members.take("base", settings.base);
    members.take("refiner", settings.refiner);
    members.take("judges", settings.judges);
    members.take("rounds", settings.rounds, 1, kMostRounds);
    members.take("limit", settings.limit, 0, std::numeric_limits<int>::max());
    members.take("keep_lengths", settings.areLengthsKept);
    members.take("parts", settings.parts);
    std::string rules = kOurs;
    members.take("rules", rules);
    if (rules != kOurs && rules != kPublished)
        members.refuse("rules");
    settings.rules = rules == kOurs ? ScoringRules::Ours : ScoringRules::Published;
    // Both stand in the names of files.
    const bool areEndpoints = std::all_of(settings.judges.begin(), settings.judges.end(), isEndpointName);
    if (settings.judges.size() > kMostJudges || !areEndpoints)
        members.refuse("judges");
    if (!std::all_of(settings.parts.begin(), settings.parts.end(), isFileName))
        members.refuse("parts");
    if (!members.wrong().empty())
        return Error{ErrorCode::InvalidData, "\"" + members.wrong() + "\" is not what it should be", name};
    return settings;
}

Result<RunSettings> readRunSettings(const std::string &folder)
{
    const auto bytes = readFile(pathIn(folder), kMostBytes);
    return bytes ? runSettingsFromJson(*bytes, pathIn(folder)) : Result<RunSettings>(bytes.error());
}

Result<Unit> writeRunSettings(const RunSettings &settings, const std::string &folder)
{
    return writeFileAtomically(pathIn(folder), runSettingsJson(settings));
}

} // namespace anycap::evaluation
