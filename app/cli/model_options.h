// SPDX-License-Identifier: MIT
/// @file model_options.h
/// What `caption`, `refine` and `project caption` share about models: --model with what goes with it, and who
/// writes and who refines.
#pragma once

#include "app/cli/command.h"
#include "app/engine_bridge.h"
#include "core/captioning/caption_model.h"

#include <memory>
#include <string>

namespace anycap::cli {

/// Who may be named beside the providers of app/providers.h: the model of --model.
inline constexpr const char *kModelProvider = "model";

struct ModelWish {
    bool hasModel = false;
    EngineModelOptions options; ///< meaningful with a model
    Sampling sampling;
    std::string endpoint; ///< id of --endpoint; empty: none
    bool isWriterNamed = false; ///< --base-provider was given
};

/// --model, --temperature …
QList<QCommandLineOption> modelOptions();

/// Whether options of a model make sense without --model: where what is resumed names it.
enum class ModelNaming : unsigned char { ByOption, Elsewhere };

/// Reads them; InvalidArgument names the option. Without --model the others make no sense and say so, unless
/// the model is named elsewhere.
Result<ModelWish> readModelWish(const Invocation &call, ModelNaming naming = ModelNaming::ByOption);

/// Options that say how a model picks words.
QStringList samplingOptionNames();

/// Who writes base captions and who refines; the same object where one provider does both.
struct Captioners {
    std::shared_ptr<CaptionModel> base;
    std::shared_ptr<CaptionModel> refiner;
};

/// Who writes and who refines, by their ids: with a model ACM refines, else the endpoint of --endpoint, else
/// who writes. `baseProvider` writes, but with an endpoint only where it was named: else the endpoint does.
struct CaptionerNames {
    std::string base;
    std::string refiner; ///< kModelProvider: the model
};
CaptionerNames captionerNames(const ModelWish &wish, const std::string &baseProvider);

/// Those, opened.
/// Errors: those of makeProvider() and openEngineModel(); InvalidArgument for "model" without --model.
Result<Captioners> makeCaptioners(const ModelWish &wish, const std::string &baseProvider, Console &console);

/// "draft (…); model (…)" for the help of options that name a provider.
QString providerHelp();

} // namespace anycap::cli
