// SPDX-License-Identifier: MIT
// Reading and asking the catalogue; see instruction_catalogue.h.
#include "core/captioning/instruction_catalogue.h"

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QFile>
#include <QString>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

// The resource lives in this static library, so its initialiser must be named once from outside a namespace.
static void initCaptioningResources() { Q_INIT_RESOURCE(anycap_captioning); }

namespace anycap {

namespace {

using Json = nlohmann::json;

Error damaged(const std::string &name, std::string message)
{
    return {ErrorCode::InvalidData, std::move(message), name};
}

std::optional<InstructionType> typeFromId(std::string_view id)
{
    const std::size_t slash = id.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const std::optional<Modality> modality = modalityFromName(id.substr(0, slash));
    const std::optional<Aspect> aspect = aspectFromName(id.substr(slash + 1));
    return modality && aspect ? instructionType(*modality, *aspect) : std::nullopt;
}

/// A member that must be a list of texts.
Result<std::vector<std::string>> texts(const Json &json, const char *key)
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_array())
        return Error{ErrorCode::InvalidData, std::string("\"") + key + "\" is not a list", {}};
    std::vector<std::string> result;
    for (const Json &item : *found) {
        if (!item.is_string() || item.get_ref<const std::string &>().empty())
            return Error{
                ErrorCode::InvalidData, std::string("\"") + key + "\" has an item that is no text", {}};
        result.push_back(item.get<std::string>());
    }
    return result;
}

std::string textOr(const Json &json, const char *key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Everything of an entry but its type. Errors have no detail yet.
Result<InstructionEntry> readEntry(const Json &json, InstructionType type)
{
    const auto wrong = [](std::string message) {
        return Error{ErrorCode::InvalidData, std::move(message), {}};
    };
    InstructionEntry entry;
    entry.type = type;
    const std::string kind = textOr(json, "kind");
    if (kind != "content" && kind != "style")
        return wrong("\"kind\" is neither content nor style");
    entry.kind = kind == "content" ? InstructionKind::Content : InstructionKind::Style;
    entry.label = textOr(json, "label");
    entry.explanation = textOr(json, "explanation");
    if (entry.label.empty() || entry.explanation.empty())
        return wrong("\"label\" or \"explanation\" is missing");
    Result<std::vector<std::string>> phrasings = texts(json, "phrasings");
    if (!phrasings)
        return phrasings.error();
    if (phrasings->empty())
        return wrong("there is no phrasing");
    entry.phrasings = *std::move(phrasings);
    const Result<std::vector<std::string>> defaults = texts(json, "defaults");
    if (!defaults)
        return defaults.error();
    for (const std::string &line : *defaults) {
        const Result<Constraint> constraint = Constraint::parse(line);
        if (!constraint)
            return wrong(constraint.error().message);
        entry.defaults.push_back(*constraint);
    }
    const Result<std::vector<std::string>> kinds = texts(json, "constraints");
    if (!kinds)
        return kinds.error();
    for (const std::string &name : *kinds) {
        const std::optional<ConstraintKind> constraintKind = constraintKindFromName(name);
        if (!constraintKind)
            return wrong("'" + name + "' is no kind of constraint");
        entry.constraintKinds.push_back(*constraintKind);
    }
    if (const Result<Unit> possible = checkSatisfiable(entry.defaults); !possible)
        return wrong(possible.error().message);
    return entry;
}

/// Edits (insert, delete, replace, swap neighbours) between two short names.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

std::string lowered(std::string_view s)
{
    std::string out(s);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

/// "did you mean brief?" or all names of the modality.
std::string suggestion(const std::string &name, Modality modality)
{
    std::string nearest;
    std::size_t best = 3; // further away is another word
    std::string all;
    for (const InstructionType &type : instructionTypes()) {
        if (type.modality != modality)
            continue;
        const std::string known(aspectName(type.aspect));
        all += (all.empty() ? "" : ", ") + known;
        const bool isBeginning = name.size() >= 3 && known.starts_with(name);
        const std::size_t edits = isBeginning ? 0 : distance(name, known);
        if (edits < best) {
            best = edits;
            nearest = known;
        }
    }
    const std::string types = std::string(modalityName(modality)) + " has " + all;
    return nearest.empty() ? types : "did you mean " + nearest + "? " + types;
}

std::string withArticle(Modality modality)
{
    return (modality == Modality::Video ? "a " : "an ") + std::string(modalityName(modality));
}

} // namespace

Result<InstructionCatalogue> InstructionCatalogue::builtIn()
{
    initCaptioningResources();
    QFile file(QStringLiteral(":/anycap/instructions.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, "the instruction catalogue is not in this program",
                     "instructions.json"};
    const QByteArray bytes = file.readAll();
    return fromJson(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())),
                    "instructions.json");
}

Result<InstructionCatalogue> InstructionCatalogue::fromJson(std::string_view json, const std::string &name)
{
    const Json root = Json::parse(json, nullptr, false);
    if (root.is_discarded() || !root.is_object())
        return damaged(name, "not a JSON object");
    if (textOr(root, "format") != "anycap-instructions" || root.value("version", Json()) != Json(1))
        return damaged(name, "not an instruction catalogue of version 1");
    const auto types = root.find("types");
    if (types == root.end() || !types->is_array())
        return damaged(name, "\"types\" is not a list");

    std::vector<std::optional<InstructionEntry>> found(instructionTypes().size());
    std::size_t number = 0;
    for (const Json &item : *types) {
        ++number;
        const std::string id = item.is_object() ? textOr(item, "id") : std::string();
        const std::optional<InstructionType> type = typeFromId(id);
        if (!type) {
            return damaged(
                name,
                "entry " + std::to_string(number) + ": "
                    + (id.empty() ? "there is no \"id\"" : "'" + id + "' is none of the 28 types"));
        }
        const auto &known = instructionTypes();
        const auto place
            = static_cast<std::size_t>(std::find(known.begin(), known.end(), *type) - known.begin());
        if (found[place])
            return damaged(name, "entry " + id + " is there twice");
        Result<InstructionEntry> entry = readEntry(item, *type);
        if (!entry)
            return damaged(name, "entry " + id + ": " + entry.error().message);
        found[place] = *std::move(entry);
    }
    std::vector<InstructionEntry> entries;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!found[i])
            return damaged(name, "entry " + instructionTypes()[i].id() + " is missing");
        entries.push_back(*std::move(found[i]));
    }
    return InstructionCatalogue(std::move(entries));
}

const InstructionEntry &InstructionCatalogue::entry(InstructionType type) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&type](const InstructionEntry &e) { return e.type == type; });
    return found == m_entries.end() ? m_entries.front() : *found; // all 28 are there: see fromJson()
}

Result<InstructionType> InstructionCatalogue::find(std::string_view name, Modality modality) const
{
    std::string wanted = lowered(name);
    const std::size_t slash = wanted.find('/');
    if (slash != std::string::npos) {
        const std::optional<Modality> named = modalityFromName(std::string_view(wanted).substr(0, slash));
        if (named && *named != modality) {
            return Error{ErrorCode::InvalidArgument,
                         "the instruction '" + wanted + "' is for " + std::string(modalityName(*named))
                             + ", but this is " + withArticle(modality),
                         {}};
        }
        if (named)
            wanted.erase(0, slash + 1);
    }
    if (const std::optional<Aspect> aspect = aspectFromName(wanted)) {
        if (const std::optional<InstructionType> type = instructionType(modality, *aspect))
            return *type;
    }
    return Error{ErrorCode::NotFound,
                 "no instruction type '" + std::string(name) + "' for " + withArticle(modality) + "; "
                     + suggestion(wanted, modality),
                 {}};
}

Instruction InstructionCatalogue::instruction(InstructionType type, std::size_t phrasing) const
{
    const InstructionEntry &known = entry(type);
    return {type, known.phrasings[phrasing % known.phrasings.size()]};
}

ConstraintSet InstructionCatalogue::withDefaults(InstructionType type, const ConstraintSet &chosen) const
{
    ConstraintSet set = chosen;
    for (const Constraint &standard : entry(type).defaults) {
        const bool isChosen = std::any_of(chosen.begin(), chosen.end(), [&standard](const Constraint &c) {
            return c.kind() == standard.kind();
        });
        if (isChosen)
            continue;
        set.push_back(standard);
        if (!checkSatisfiable(set))
            set.pop_back();
    }
    return set;
}

} // namespace anycap
