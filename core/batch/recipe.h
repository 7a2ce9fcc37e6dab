// SPDX-License-Identifier: MIT
/// @file recipe.h
/// A recipe: who writes, who refines, what is asked for and within which limits, under a name; a small file
/// to keep and to hand on. Nothing of one project or one medium is in it.
///
/// JSON: {"anycap_recipe":1,"name":"…","request":{…}}, the request as caption_request.h has it.
#pragma once

#include "core/base/result.h"
#include "core/batch/caption_request.h"

#include <string>
#include <string_view>
#include <vector>

namespace anycap::batch {

struct Recipe {
    std::string name; ///< for people; at most 100 bytes in one line
    JobRequest request; ///< without a base text and a track

    friend bool operator==(const Recipe &, const Recipe &) = default;
};

/// InvalidArgument: no name, a base text or a track in it; else as checkRequest() says.
Result<Unit> checkRecipe(const Recipe &recipe);

/// Ends with a line break.
std::string toJson(const Recipe &recipe);
/// Errors: InvalidData (no recipe), Unsupported (another version), TooLarge, and those of checkRecipe(). They
/// name `source`.
Result<Recipe> recipeFromJson(std::string_view json, const std::string &source);

/// The recipes of one user: a file each in one folder.
class RecipeStore {
public:
    explicit RecipeStore(std::string folder)
        : m_folder(std::move(folder))
    {
    }
    /// ANYCAP_RECIPES, else anycap/recipes in the user's data folder.
    static std::string defaultFolder();

    /// By name; files that are no recipes are told in `errors`.
    Result<std::vector<Recipe>> recipes(std::vector<Error> &errors) const;
    /// By name, or a file where there is one at that path. NotFound with the known names.
    Result<Recipe> find(const std::string &nameOrPath) const;
    /// Replaces the one of that name.
    Result<Unit> save(const Recipe &recipe);
    Result<Unit> remove(const std::string &name);

private:
    std::string pathOf(const std::string &name) const;

    std::string m_folder;
};

} // namespace anycap::batch
