// SPDX-License-Identifier: MIT
/// @file recipe_options.h
/// --recipe, and what the options of a captioning command say as a recipe.
#pragma once

#include "app/cli/caption_options.h"
#include "app/cli/model_options.h"
#include "core/batch/recipe.h"

#include <optional>

namespace anycap::cli {

inline constexpr const char *kRecipeOption = "recipe";

QCommandLineOption recipeOption();

/// That of --recipe; nothing without it. InvalidArgument where another option says what the recipe says.
Result<std::optional<batch::Recipe>> readRecipe(const Invocation &call);

/// What the options ask for, as a request for jobs.
/// @param baseProvider the value of --base-provider
Result<batch::JobRequest> requestOf(const Invocation &call, const ModelWish &model,
                                    const std::string &baseProvider);

/// The wish of a recipe for commands that work without a project.
Result<CaptionWish> wishOf(const batch::Recipe &recipe);
/// Opens whom it names; the same object where one does both.
Result<Captioners> openCaptioners(const batch::Recipe &recipe, Console &console);

} // namespace anycap::cli
