// SPDX-License-Identifier: MIT
// `anycap recipes …`: what is asked for again and again, under a name.
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "app/cli/recipe_options.h"
#include "app/providers.h"
#include "core/base/atomic_file.h"

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;

const QString kBaseProvider = QStringLiteral("base-provider");
const QString kJson = QStringLiteral("json");
constexpr std::size_t kMostBytes = 2U << 20U;

batch::RecipeStore recipeStore() { return batch::RecipeStore(batch::RecipeStore::defaultFolder()); }

int failed(const Invocation &call, const Error &error)
{
    call.console.error(error);
    return Unusable;
}

int runList(const Invocation &call)
{
    std::vector<Error> errors;
    const auto recipes = recipeStore().recipes(errors);
    if (!recipes)
        return failed(call, recipes.error());
    Json list = Json::array();
    for (const batch::Recipe &recipe : *recipes) {
        if (call.isSet(kJson))
            list.push_back(Json::parse(batch::toJson(recipe), nullptr, false));
        else
            call.console.print(QStringLiteral("%1  %2 -> %3  %4")
                                   .arg(utf8Text(recipe.name), utf8Text(recipe.request.baseProvider),
                                        utf8Text(recipe.request.refiner),
                                        utf8Text(batch::requestSummary(recipe.request))));
    }
    if (call.isSet(kJson))
        call.console.print(jsonText(Json{{"recipes", list}}));
    for (const Error &error : errors)
        call.console.error(error);
    return errors.empty() ? Success : ProblemsFound;
}

int runSave(const Invocation &call)
{
    const auto model = readModelWish(call);
    if (!model)
        return failed(call, model.error());
    auto request = requestOf(call, *model, call.value(kBaseProvider).toStdString());
    if (!request)
        return failed(call, request.error());
    const batch::Recipe recipe{call.arguments.first().toStdString(), *std::move(request)};
    if (const auto saved = recipeStore().save(recipe); !saved)
        return failed(call, saved.error());
    call.console.print(QStringLiteral("%1: saved").arg(call.arguments.first()));
    return Success;
}

int runShow(const Invocation &call)
{
    const auto recipe = recipeStore().find(call.arguments.first().toStdString());
    if (!recipe)
        return failed(call, recipe.error());
    call.console.writeRaw(QByteArray::fromStdString(batch::toJson(*recipe)));
    return Success;
}

int runAdd(const Invocation &call)
{
    const std::string path = call.arguments.first().toStdString();
    const auto bytes = readFile(path, kMostBytes);
    if (!bytes)
        return failed(call, bytes.error());
    const auto recipe = batch::recipeFromJson(*bytes, path);
    if (!recipe)
        return failed(call, recipe.error());
    if (const auto saved = recipeStore().save(*recipe); !saved)
        return failed(call, saved.error());
    call.console.print(QStringLiteral("%1: added").arg(utf8Text(recipe->name)));
    return Success;
}

int runRemove(const Invocation &call)
{
    if (const auto removed = recipeStore().remove(call.arguments.first().toStdString()); !removed)
        return failed(call, removed.error());
    call.console.print(QStringLiteral("%1: removed").arg(call.arguments.first()));
    return Success;
}

Command recipeCommand(const char *word, const char *arguments, const char *summary,
                      std::function<int(const Invocation &)> run)
{
    Command command;
    command.path = QStringList{QStringLiteral("recipes"), QLatin1String(word)};
    command.arguments = QLatin1String(arguments);
    command.summary = QLatin1String(summary);
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = std::move(run);
    return command;
}

} // namespace

Command recipesListCommand()
{
    Command command = recipeCommand("list", "", "List the recipes", runList);
    command.options = {{kJson, QStringLiteral("Print them as JSON")}};
    command.minimumArguments = 0;
    command.maximumArguments = 0;
    return command;
}

Command recipesSaveCommand()
{
    Command command
        = recipeCommand("save", "NAME", "Keep who captions, and what is asked for, under a name", runSave);
    command.details = QStringLiteral(
        "Takes the options of 'caption' that say who writes and refines, and what.\n\nExample:\n"
        "  anycap recipes save short --endpoint desk --instruction brief --words ..15\n"
        "  anycap caption photo.jpg --recipe short");
    command.options = wishOptions();
    command.options << modelOptions()
                    << QCommandLineOption(kBaseProvider, QStringLiteral("Who writes: %1").arg(providerHelp()),
                                          QStringLiteral("P"), utf8Text(knownProviders().front().name));
    return command;
}

Command recipesShowCommand()
{
    return recipeCommand("show", "NAME", "Print a recipe as the file that can be handed on", runShow);
}

Command recipesAddCommand()
{
    return recipeCommand("add", "FILE", "Add a recipe that somebody gave you", runAdd);
}

Command recipesRemoveCommand() { return recipeCommand("remove", "NAME", "Forget a recipe", runRemove); }

} // namespace anycap::cli
