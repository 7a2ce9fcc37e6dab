// SPDX-License-Identifier: MIT
// Reading of the preset file; see preset.h.
#include "core/quality/preset.h"

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QFile>
#include <QString>

#include <cmath>
#include <set>

// The resource lives in this static library, so its initialiser must be named once from outside a namespace.
static void initQualityResources() { Q_INIT_RESOURCE(anycap_quality); }

namespace anycap {

namespace {

using Json = nlohmann::json;

Error wrong(const std::string &entry, const std::string &field, const std::string &what)
{
    return {ErrorCode::InvalidData, "preset '" + entry + "': " + field + " " + what, {}};
}

/// A positive number, or nothing when the field is absent.
template <class T>
Result<Unit> readLimit(const Json &object, const std::string &entry, const char *field,
                       std::optional<T> &limit)
{
    const auto found = object.find(field);
    if (found == object.end())
        return Unit{};
    if (!found->is_number())
        return wrong(entry, field, "must be a number");
    const double number = found->get<double>();
    if (!(number > 0) || number > 1e6)
        return wrong(entry, field, "must be above 0 and at most 1000000");
    if constexpr (std::is_same_v<T, double>)
        limit = number;
    else
        limit = T(static_cast<int>(std::lround(number)));
    return Unit{};
}

Result<QualityPreset> readPreset(const Json &object, std::size_t index)
{
    QualityPreset preset;
    std::string entry = "#" + std::to_string(index + 1);
    if (!object.is_object())
        return wrong(entry, "entry", "must be an object");
    const std::pair<const char *, std::string *> texts[]{
        {"id", &preset.id}, {"name", &preset.name}, {"source", &preset.source}, {"date", &preset.date}};
    for (const auto &[field, text] : texts) {
        const auto found = object.find(field);
        if (found == object.end() || !found->is_string() || found->get_ref<const std::string &>().empty())
            return wrong(entry, field, "is missing");
        *text = found->get<std::string>();
        if (!preset.id.empty())
            entry = preset.id;
    }
    const auto half = object.find("half_width_counts_half");
    if (half != object.end()) {
        if (!half->is_boolean())
            return wrong(entry, "half_width_counts_half", "must be true or false");
        preset.halfWidthCountsHalf = half->get<bool>();
    }
    for (const Result<Unit> &read : {
             readLimit(object, entry, "max_cps", preset.maxCharactersPerSecond),
             readLimit(object, entry, "max_wpm", preset.maxWordsPerMinute),
             readLimit(object, entry, "max_cpl", preset.maxCharactersPerLine),
             readLimit(object, entry, "max_lines", preset.maxLines),
             readLimit(object, entry, "min_duration_ms", preset.minDuration),
             readLimit(object, entry, "max_duration_ms", preset.maxDuration),
             readLimit(object, entry, "min_gap_frames", preset.minGapFrames),
         }) {
        if (!read)
            return read.error();
    }
    return preset;
}

} // namespace

Result<std::vector<QualityPreset>> parsePresets(std::string_view json)
{
    const Json root = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (root.is_discarded() || !root.is_object())
        return Error{ErrorCode::InvalidData, "is not a JSON object", {}};
    const auto list = root.find("presets");
    if (list == root.end() || !list->is_array())
        return Error{ErrorCode::InvalidData, "has no list 'presets'", {}};
    std::vector<QualityPreset> presets;
    std::set<std::string> ids;
    for (const Json &object : *list) {
        Result<QualityPreset> preset = readPreset(object, presets.size());
        if (!preset)
            return preset.error();
        if (!ids.insert(preset->id).second)
            return wrong(preset->id, "id", "occurs twice");
        presets.push_back(std::move(*preset));
    }
    return presets;
}

Result<std::vector<QualityPreset>> builtInPresets()
{
    initQualityResources();
    QFile file(QStringLiteral(":/anycap/quality_presets.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, "the built-in quality presets are missing from the program", {}};
    const QByteArray bytes = file.readAll();
    return parsePresets({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

Result<QualityPreset> findPreset(const std::vector<QualityPreset> &presets, std::string_view id)
{
    std::string known;
    for (const QualityPreset &preset : presets) {
        if (preset.id == id)
            return preset;
        known += (known.empty() ? "" : ", ") + preset.id;
    }
    return Error{ErrorCode::NotFound, "no such quality preset; known are " + known, std::string(id)};
}

} // namespace anycap
