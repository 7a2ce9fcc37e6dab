// SPDX-License-Identifier: MIT
#include "app/cli/model_options.h"

#include "app/cli/caption_options.h"
#include "app/cli/dtype_option.h"
#include "app/cli/model_folder.h"
#include "app/endpoint_providers.h"
#include "app/providers.h"

#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace anycap::cli {

namespace {

const QString kModel = QStringLiteral("model");
const QString kEndpoint = QStringLiteral("endpoint");
const QString kBaseProvider = QStringLiteral("base-provider");

struct ModelOption {
    const char *name;
    const char *valueName;
    const char *help;
};

constexpr std::array<ModelOption, 13> kOptions{{
    {"temperature", "T", "Above 0: sample instead of taking the likeliest word (0)"},
    {"top-k", "N", "Sample among the N likeliest only; 0: all (50)"},
    {"top-p", "P", "Sample among those that hold this much probability together (0.9)"},
    {"repetition-penalty", "P", "Above 1: say less twice (1)"},
    {"seed", "N", "Same seed, same captions (0)"},
    {"max-new-tokens", "N", "Longest answer (512, for films and sounds 1024)"},
    {"max-tiles", "N", "Most tiles of a picture or frame (1; for films 6)"},
    {"frames", "N", "Frames that are looked at for each caption of a film (8)"},
    {"device", "D", "Where the model runs: auto, cpu, cuda or cuda:1 (auto)"},
    {"dtype", "TYPE", "Weights and arithmetic: float32, bfloat16, int8, int4 or auto: as stored (auto)"},
    {"prompt-form", "NAME", "How ACM is asked: eval-short, eval-video, eval-mia, train-spaced ..."},
    {"audio-heads", "N", "Attention heads of the sound encoder, where its shapes do not tell"},
    {"audio-frames", "N", "10 ms frames of a sound that are heard: a multiple of 16"},
}};

constexpr std::array<const char *, 6> kSamplingOptions{"temperature",        "top-k", "top-p",
                                                       "repetition-penalty", "seed",  "max-new-tokens"};

Error wrongValue(const char *option, const std::string &takes)
{
    return {ErrorCode::InvalidArgument, "takes " + takes, std::string("--") + option};
}

/// A whole number within bounds; the value stays as it is where the option is absent.
template <class T>
Result<Unit> readWhole(const Invocation &call, const char *option, qint64 least, qint64 most, T &value)
{
    const QString name = QLatin1String(option);
    if (!call.isSet(name))
        return Unit{};
    bool isNumber = false;
    const qint64 number = call.value(name).toLongLong(&isNumber);
    if (!isNumber || number < least || number > most)
        return wrongValue(option,
                          "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    value = static_cast<T>(number);
    return Unit{};
}

/// A finite number above `least` (or equal, where that is allowed) and at most `most`.
Result<Unit> readReal(const Invocation &call, const char *option, bool mayBeZero, double most, double &value)
{
    const QString name = QLatin1String(option);
    if (!call.isSet(name))
        return Unit{};
    bool isNumber = false;
    const double number = call.value(name).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || number < 0 || number > most || (number == 0 && !mayBeZero))
        return wrongValue(option,
                          (mayBeZero ? "a number from 0 to " : "a number above 0, at most ")
                              + QString::number(most).toStdString());
    value = number;
    return Unit{};
}

Result<Unit> readSampling(const Invocation &call, Sampling &sampling)
{
    if (auto read = readReal(call, "temperature", true, 100, sampling.temperature); !read)
        return read;
    if (auto read = readWhole(call, "top-k", 0, 1'000'000, sampling.topK); !read)
        return read;
    if (auto read = readReal(call, "top-p", false, 1, sampling.topP); !read)
        return read;
    if (auto read = readReal(call, "repetition-penalty", false, 100, sampling.repetitionPenalty); !read)
        return read;
    if (auto read = readWhole(call, "seed", 0, std::numeric_limits<qint64>::max(), sampling.seed); !read)
        return read;
    return readWhole(call, "max-new-tokens", 1, 1'000'000, sampling.maxNewTokens);
}

Result<Unit> readEngineOptions(const Invocation &call, EngineModelOptions &options)
{
    int tiles = 0;
    if (auto read = readWhole(call, "max-tiles", 1, 64, tiles); !read)
        return read;
    if (tiles > 0)
        options.maxTiles = tiles;
    if (auto read = readWhole(call, "frames", 1, 64, options.frames); !read)
        return read;
    if (auto read = readWhole(call, "audio-heads", 1, 1024, options.load.audioHeads); !read)
        return read;
    const auto precision = readDtype(call);
    if (!precision)
        return precision.error();
    options.load.precision = *precision;
    if (call.isSet(QStringLiteral("device")))
        options.load.device = call.value(QStringLiteral("device")).toStdString();
    options.promptForm = call.value(QStringLiteral("prompt-form")).toStdString();
    return readWhole(call, "audio-frames", 16, 1'000'000, options.load.audioFrames);
}

/// Some endpoint is asked: it takes the options that say how words are picked.
bool asksEndpoint(const Invocation &call, const ModelWish &wish)
{
    return !wish.endpoint.empty()
        || (wish.isWriterNamed && endpointNameOf(call.value(kBaseProvider).toStdString()));
}

Result<EngineModel> openModel(const ModelWish &wish, Console &console)
{
#ifdef ANYCAP_HAS_ENGINE
    auto model = openEngineModel(wish.options, console.work(QStringLiteral("Opening the model")));
    console.clearProgress();
    return model;
#else
    Q_UNUSED(console);
    return Error{ErrorCode::Unsupported, "this program was built without the engine that models need",
                 wish.options.load.directory};
#endif
}

Result<Captioners> modelCaptioners(const ModelWish &wish, const std::string &baseProvider, Console &console)
{
    Captioners captioners;
    const bool writes = baseProvider == kModelProvider;
    if (!writes) { // before the model, which takes long
        auto base = makeProvider(baseProvider);
        if (!base)
            return base.error();
        captioners.base = std::move(*base);
    }
    auto model = openModel(wish, console);
    if (!model)
        return model.error();
#ifdef ANYCAP_HAS_ENGINE
    if (writes)
        captioners.base = makeModelCaptioner(*model);
    captioners.refiner = makeAcmRefiner(std::move(*model));
#endif
    return captioners;
}

} // namespace

QList<QCommandLineOption> modelOptions()
{
    QList<QCommandLineOption> options{
        {kModel,
         QStringLiteral("Refine with this ACM or InternVL checkpoint: a folder, or a name of 'models list'"),
         QStringLiteral("DIR")},
        {kEndpoint, QStringLiteral("Ask this server to write and refine (see 'endpoints list')"),
         QStringLiteral("NAME")},
    };
    for (const ModelOption &option : kOptions) {
        options << QCommandLineOption(QLatin1String(option.name), QLatin1String(option.help),
                                      QLatin1String(option.valueName));
    }
    return options;
}

QStringList samplingOptionNames()
{
    QStringList names;
    for (const char *option : kSamplingOptions)
        names << QLatin1String(option);
    return names;
}

Result<ModelWish> readModelWish(const Invocation &call, ModelNaming naming)
{
    ModelWish wish;
    wish.hasModel = call.isSet(kModel);
    wish.isWriterNamed = call.parser.optionNames().contains(kBaseProvider);
    if (call.isSet(kEndpoint))
        wish.endpoint = endpointId(call.value(kEndpoint).toStdString());
    if (!wish.hasModel && naming == ModelNaming::ByOption) {
        const QStringList forEndpoints = samplingOptionNames();
        for (const ModelOption &option : kOptions) {
            const QString name = QLatin1String(option.name);
            if (call.isSet(name) && (!asksEndpoint(call, wish) || !forEndpoints.contains(name)))
                return Error{ErrorCode::InvalidArgument, "is for a model: give one with --model DIR",
                             std::string("--") + option.name};
        }
        if (auto read = readSampling(call, wish.sampling); !read)
            return read.error();
        return wish;
    }
    wish.options.load.directory = modelFolder(call.value(kModel)).toStdString();
    if (wish.hasModel && wish.options.load.directory.empty())
        return Error{ErrorCode::InvalidArgument, "needs a folder", "--model"};
    if (auto read = readSampling(call, wish.sampling); !read)
        return read.error();
    if (auto read = readEngineOptions(call, wish.options); !read)
        return read.error();
    const bool isSampling = wish.sampling.temperature > 0;
    for (const char *option : {"seed", "top-k", "top-p"}) {
        if (!isSampling && call.isSet(QLatin1String(option)))
            call.console.note(QStringLiteral("--%1 changes nothing without a --temperature above 0")
                                  .arg(QLatin1String(option)));
    }
    return wish;
}

CaptionerNames captionerNames(const ModelWish &wish, const std::string &baseProvider)
{
    const std::string base = wish.endpoint.empty() || wish.isWriterNamed ? baseProvider : wish.endpoint;
    if (wish.hasModel)
        return {base, kModelProvider};
    return {base, wish.endpoint.empty() ? base : wish.endpoint};
}

Result<Captioners> makeCaptioners(const ModelWish &wish, const std::string &baseProvider, Console &console)
{
    const CaptionerNames names = captionerNames(wish, baseProvider);
    if (wish.hasModel)
        return modelCaptioners(wish, names.base, console);
    if (names.base == kModelProvider)
        return Error{ErrorCode::InvalidArgument, "which model? Give its folder with --model DIR",
                     kModelProvider};
    auto provider = makeProvider(names.base);
    if (!provider)
        return provider.error();
    const std::shared_ptr<CaptionModel> writer = std::move(*provider);
    if (names.refiner == names.base)
        return Captioners{writer, writer};
    auto refiner = makeProvider(names.refiner);
    if (!refiner)
        return refiner.error();
    return Captioners{writer, std::move(*refiner)};
}

QString providerHelp()
{
    QStringList providers;
    for (const ProviderName &known : knownProviders())
        providers << QStringLiteral("%1 (%2)").arg(utf8Text(known.name), utf8Text(known.summary));
    providers << QStringLiteral("endpoint:NAME (A server of 'endpoints list')");
    providers << QStringLiteral("%1 (The model of --model)").arg(QLatin1String(kModelProvider));
    return providers.join(QStringLiteral("; "));
}

} // namespace anycap::cli
