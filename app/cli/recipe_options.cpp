// SPDX-License-Identifier: MIT
#include "app/cli/recipe_options.h"

#include "app/captioner_source.h"

namespace anycap::cli {

namespace {

const QString kBaseProvider = QStringLiteral("base-provider");

} // namespace

QCommandLineOption recipeOption()
{
    return {QLatin1String(kRecipeOption),
            QStringLiteral("Caption as this recipe says (a name of 'recipes list', or a file)"),
            QStringLiteral("R")};
}

Result<std::optional<batch::Recipe>> readRecipe(const Invocation &call)
{
    if (!call.isSet(QLatin1String(kRecipeOption)))
        return std::optional<batch::Recipe>();
    QStringList said{kBaseProvider};
    for (const QCommandLineOption &option : wishOptions() + modelOptions())
        said << option.names();
    const QStringList given = call.parser.optionNames();
    for (const QString &name : said) {
        if (given.contains(name))
            return Error{ErrorCode::InvalidArgument, "the recipe says that: leave one of both out",
                         "--" + name.toStdString()};
    }
    const batch::RecipeStore store(batch::RecipeStore::defaultFolder());
    auto recipe = store.find(call.value(QLatin1String(kRecipeOption)).toStdString());
    if (!recipe)
        return recipe.error();
    return std::optional(*std::move(recipe));
}

Result<batch::JobRequest> requestOf(const Invocation &call, const ModelWish &model,
                                    const std::string &baseProvider)
{
    const Result<CaptionWish> asked = readWish(call);
    if (!asked)
        return asked.error();
    const CaptionerNames names = captionerNames(model, baseProvider);
    if (!model.hasModel && names.base == kModelProvider)
        return Error{ErrorCode::InvalidArgument, "which model? Give its folder with --model DIR",
                     kModelProvider};
    batch::JobRequest request = asked->request();
    request.sampling = model.sampling;
    request.baseProvider = names.base == kModelProvider ? writerId(model.options.load.directory) : names.base;
    request.refiner = model.hasModel ? refinerId(model.options.load.directory) : names.refiner;
    return request;
}

Result<CaptionWish> wishOf(const batch::Recipe &recipe)
{
    Result<InstructionCatalogue> catalogue = InstructionCatalogue::builtIn();
    if (!catalogue)
        return catalogue.error();
    return CaptionWish{*std::move(catalogue), recipe.request.instruction, recipe.request.ask,
                       recipe.request.constraints, recipe.request.language};
}

Result<Captioners> openCaptioners(const batch::Recipe &recipe, Console &console)
{
    const auto source = makeCaptionerSource();
    const batch::JobRequest &request = recipe.request;
    Captioners captioners;
    const WorkContext work = console.work(QStringLiteral("Opening the captioners"));
    if (!request.baseProvider.empty()) {
        auto base = source->open(request.baseProvider, work);
        if (!base)
            return base.error();
        captioners.base = *std::move(base);
    }
    if (request.task == batch::RequestTask::WriteBase || request.refiner.empty())
        return captioners;
    if (request.refiner == request.baseProvider) {
        captioners.refiner = captioners.base;
        return captioners;
    }
    auto refiner = source->open(request.refiner, work);
    if (!refiner)
        return refiner.error();
    captioners.refiner = *std::move(refiner);
    console.clearProgress();
    return captioners;
}

} // namespace anycap::cli
