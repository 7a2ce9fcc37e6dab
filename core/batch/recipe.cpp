// SPDX-License-Identifier: MIT
#include "core/batch/recipe.h"

#include "core/base/atomic_file.h"
#include "core/base/utf8.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QStandardPaths>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace anycap::batch {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr std::size_t kMostBytes = 2U << 20U;
constexpr std::size_t kMostNameBytes = 100;
constexpr std::string_view kEnding = ".anycap-recipe.json";

bool isOneLine(std::string_view text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
}

Error invalid(const char *what, const std::string &detail)
{
    return {ErrorCode::InvalidArgument, what, detail};
}

} // namespace

Result<Unit> checkRecipe(const Recipe &recipe)
{
    if (recipe.name.find_first_not_of(' ') == std::string::npos || recipe.name.size() > kMostNameBytes
        || !isOneLine(recipe.name) || !utf8::isValid(recipe.name))
        return invalid("a recipe's name is one line of at most 100 bytes", "recipe");
    if (recipe.request.baseText)
        return invalid("a recipe has no base text: that belongs to one medium", recipe.name);
    if (recipe.request.track)
        return invalid("a recipe names no track: that belongs to one project", recipe.name);
    if (const auto checked = checkRequest(recipe.request); !checked)
        return Error{checked.error().code, checked.error().message, recipe.name};
    return Unit{};
}

std::string toJson(const Recipe &recipe)
{
    const Json json{{"anycap_recipe", kVersion},
                    {"name", recipe.name},
                    {"request", Json::parse(toJson(recipe.request), nullptr, false)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Recipe> recipeFromJson(std::string_view text, const std::string &source)
{
    if (text.size() > kMostBytes)
        return Error{ErrorCode::TooLarge, "too large for a recipe", source};
    const Json json = Json::parse(text, nullptr, false);
    const auto bad = [&source](const char *what) { return Error{ErrorCode::InvalidData, what, source}; };
    if (!json.is_object() || !json.contains("anycap_recipe"))
        return bad("is no recipe");
    if (json["anycap_recipe"] != kVersion)
        return Error{ErrorCode::Unsupported, "is a recipe of another version of this program", source};
    if (!json.contains("name") || !json["name"].is_string() || !json.contains("request")
        || !json["request"].is_object() || json.size() != 3)
        return bad("a recipe has 'anycap_recipe', 'name' and 'request', and nothing else");
    auto request = requestFromJson(json["request"].dump());
    if (!request)
        return Error{request.error().code, request.error().message, source};
    Recipe recipe{json["name"].get<std::string>(), *std::move(request)};
    if (const auto checked = checkRecipe(recipe); !checked)
        return Error{checked.error().code, checked.error().message, source};
    return recipe;
}

std::string RecipeStore::defaultFolder()
{
    if (const char *given = std::getenv("ANYCAP_RECIPES"); given != nullptr && *given != '\0')
        return given;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString()
        + "/anycap/recipes";
}

/// A name may hold what a file's name cannot: the file is named after its hash.
std::string RecipeStore::pathOf(const std::string &name) const
{
    const QByteArray hash
        = QCryptographicHash::hash(QByteArray::fromStdString(name), QCryptographicHash::Sha256);
    return m_folder + "/" + hash.toHex().left(16).toStdString() + std::string(kEnding);
}

Result<std::vector<Recipe>> RecipeStore::recipes(std::vector<Error> &errors) const
{
    std::vector<Recipe> recipes;
    std::error_code failed;
    for (const auto &entry : std::filesystem::directory_iterator(m_folder, failed)) {
        const std::string path = entry.path().string();
        if (path.size() < kEnding.size() || path.substr(path.size() - kEnding.size()) != kEnding)
            continue;
        const auto bytes = readFile(path, kMostBytes);
        auto recipe = bytes ? recipeFromJson(*bytes, path) : Result<Recipe>(bytes.error());
        if (recipe)
            recipes.push_back(*std::move(recipe));
        else
            errors.push_back(recipe.error());
    }
    if (failed && failed != std::errc::no_such_file_or_directory)
        return Error{ErrorCode::IoError, "cannot be listed: " + failed.message(), m_folder};
    std::sort(recipes.begin(), recipes.end(),
              [](const Recipe &a, const Recipe &b) { return a.name < b.name; });
    return recipes;
}

Result<Recipe> RecipeStore::find(const std::string &nameOrPath) const
{
    std::error_code ignored;
    const std::string kept = pathOf(nameOrPath);
    for (const std::string &path : {kept, nameOrPath}) {
        if (!std::filesystem::is_regular_file(path, ignored))
            continue;
        const auto bytes = readFile(path, kMostBytes);
        if (!bytes)
            return bytes.error();
        return recipeFromJson(*bytes, path);
    }
    std::vector<Error> errors;
    std::string names;
    if (const auto known = recipes(errors)) {
        for (const Recipe &recipe : *known)
            names += (names.empty() ? "there is " : ", ") + recipe.name;
    }
    return Error{ErrorCode::NotFound, "no such recipe; " + (names.empty() ? "there is none yet" : names),
                 nameOrPath};
}

Result<Unit> RecipeStore::save(const Recipe &recipe)
{
    if (const auto checked = checkRecipe(recipe); !checked)
        return checked;
    std::error_code ignored; // writing says what is wrong
    std::filesystem::create_directories(m_folder, ignored);
    return writeFileAtomically(pathOf(recipe.name), toJson(recipe));
}

Result<Unit> RecipeStore::remove(const std::string &name)
{
    std::error_code failed;
    if (std::filesystem::remove(pathOf(name), failed))
        return Unit{};
    if (failed)
        return Error{ErrorCode::IoError, "cannot be removed: " + failed.message(), name};
    return Error{ErrorCode::NotFound, "no such recipe", name};
}

} // namespace anycap::batch
