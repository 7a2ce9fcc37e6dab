// SPDX-License-Identifier: MIT
// `anycap models info DIR`: what a checkpoint is and what it takes, from its configuration and the headers of
// its weights alone.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "app/cli/model_folder.h"
#include "app/cli/models_support.h"
#include "inference/checkpoint/checkpoint.h"

#include <array>
#include <filesystem>
#include <map>
#include <utility>

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;

const QString kJson = QStringLiteral("json");

struct PrecisionRow {
    const char *name;
    int bits; ///< a number of a matrix
};
constexpr std::array<PrecisionRow, 4> kPrecisions{
    {{"float32", 32}, {"bfloat16", 16}, {"int8", 8}, {"int4", 4}}};

Json filesJson(const checkpoint::Checkpoint &model)
{
    // Several tensors share one file.
    std::map<std::string, std::uint64_t> files;
    for (const auto &[name, tensor] : model.tensors())
        files.emplace(tensor.file->path(), 0);
    Json list = Json::array();
    for (auto &[path, bytes] : files) {
        std::error_code ignored;
        bytes = std::filesystem::file_size(path, ignored);
        list.push_back({{"file", std::filesystem::path(path).filename().string()}, {"bytes", bytes}});
    }
    return list;
}

Json storedTypesJson(const checkpoint::Checkpoint &model)
{
    std::map<std::string, std::uint64_t> types;
    for (const auto &[name, tensor] : model.tensors())
        types[std::string(checkpoint::dtypeName(tensor.info.dtype))] += tensor.info.elementCount();
    Json json = Json::object();
    for (const auto &[type, count] : types)
        json[type] = count;
    return json;
}

/// Keys and values of 1000 tokens: text, or nearly four tiles of 448 pixels.
std::uint64_t cacheBytes(const checkpoint::LlmConfig &llm, std::uint64_t bytesPerNumber)
{
    constexpr std::int64_t kTokens = 1000;
    return static_cast<std::uint64_t>(2 * llm.hiddenLayers * llm.keyValueHeads * llm.headDim() * kTokens)
        * bytesPerNumber;
}

Json abilityJson(const ModelAbility &ability)
{
    return {{"capable", ability.isCapable}, {"why", ability.why}};
}

Json infoJson(const std::string &directory, const checkpoint::Checkpoint &model)
{
    const checkpoint::Config &config = model.config();
    Json memory = Json::object();
    for (const PrecisionRow &row : kPrecisions)
        memory[row.name] = model.memoryBytes(row.bits);
    const ModelAbilities abilities = modelAbilities(model);
    return {
        {"directory", directory},
        {"kind", "InternVL"},
        {"language_model", checkpoint::llmFamilyName(config.llm.family)},
        {"template", config.templateName},
        {"parameters", model.parameterCount()},
        {"stored_bytes", model.storedBytes()},
        {"stored_numbers", storedTypesJson(model)},
        {"memory_bytes", std::move(memory)},
        {"cache_bytes_per_1000_tokens",
         {{"float32", cacheBytes(config.llm, 4)}, {"bfloat16", cacheBytes(config.llm, 2)}}},
        {"vision",
         {{"layers", config.vision.hiddenLayers},
          {"width", config.vision.hiddenSize},
          {"heads", config.vision.attentionHeads},
          {"tile_size", config.tileSize},
          {"tokens_per_tile", config.tokensPerTile()},
          {"max_tiles", config.maxDynamicPatch}}},
        {"language",
         {{"layers", config.llm.hiddenLayers},
          {"width", config.llm.hiddenSize},
          {"heads", config.llm.attentionHeads},
          {"key_value_heads", config.llm.keyValueHeads},
          {"vocabulary", config.llm.vocabSize},
          {"context", config.llm.maxPositionEmbeddings}}},
        {"acm",
         {{"image", abilityJson(abilities.image)},
          {"video", abilityJson(abilities.video)},
          {"audio", abilityJson(abilities.audio)}}},
        {"files", filesJson(model)},
    };
}

QString bytesText(std::uint64_t bytes)
{
    const auto value = static_cast<double>(bytes);
    if (value < 1e6)
        return QStringLiteral("%1 kB").arg(value / 1e3, 0, 'f', 1);
    return value < 1e9 ? QStringLiteral("%1 MB").arg(value / 1e6, 0, 'f', 1)
                       : QStringLiteral("%1 GB").arg(value / 1e9, 0, 'f', 2);
}

QString countText(std::uint64_t count)
{
    const auto value = static_cast<double>(count);
    return value < 1e9 ? QStringLiteral("%1 million").arg(value / 1e6, 0, 'f', 2)
                       : QStringLiteral("%1 billion").arg(value / 1e9, 0, 'f', 2);
}

void printInfo(Console &console, const QString &directory, const checkpoint::Checkpoint &model)
{
    const checkpoint::Config &config = model.config();
    const auto row = [&console](const QString &label, const QString &text) {
        console.print(label.leftJustified(18) + text);
    };
    const auto family = [](std::string_view name) {
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    };
    console.print(directory);
    row(QStringLiteral("Model"),
        QStringLiteral("InternVL with %1, template %2")
            .arg(family(checkpoint::llmFamilyName(config.llm.family)),
                 config.templateName.empty() ? QStringLiteral("not named")
                                             : QString::fromStdString(config.templateName)));
    row(QStringLiteral("Parameters"),
        QStringLiteral("%1 in %2").arg(countText(model.parameterCount()), bytesText(model.storedBytes())));
    row(QStringLiteral("Vision"),
        QStringLiteral("%1 layers, width %2, tiles of %3 pixels, %4 tokens a tile")
            .arg(config.vision.hiddenLayers)
            .arg(config.vision.hiddenSize)
            .arg(config.tileSize)
            .arg(config.tokensPerTile()));
    row(QStringLiteral("Language"),
        QStringLiteral("%1 layers, width %2, vocabulary %3, context %4")
            .arg(config.llm.hiddenLayers)
            .arg(config.llm.hiddenSize)
            .arg(config.llm.vocabSize)
            .arg(config.llm.maxPositionEmbeddings));
    QStringList memory;
    for (const PrecisionRow &precision : kPrecisions)
        memory << QStringLiteral("%1 %2").arg(QLatin1String(precision.name),
                                              bytesText(model.memoryBytes(precision.bits)));
    row(QStringLiteral("Weights take"), memory.join(QStringLiteral(", ")));
    row(QStringLiteral("1000 tokens take"),
        QStringLiteral("float32 %1, bfloat16 %2")
            .arg(bytesText(cacheBytes(config.llm, 4)), bytesText(cacheBytes(config.llm, 2))));
    const ModelAbilities abilities = modelAbilities(model);
    for (const auto &[label, ability] : {std::pair{QStringLiteral("Images"), &abilities.image},
                                         std::pair{QStringLiteral("Video"), &abilities.video},
                                         std::pair{QStringLiteral("Sound"), &abilities.audio}})
        row(label,
            QStringLiteral("%1: %2").arg(ability->isCapable ? QStringLiteral("yes") : QStringLiteral("no"),
                                         QString::fromStdString(ability->why)));
    for (const Json &file : filesJson(model))
        row(QStringLiteral("File"),
            QStringLiteral("%1, %2").arg(QString::fromStdString(file.at("file").get<std::string>()),
                                         bytesText(file.at("bytes").get<std::uint64_t>())));
}

int run(const Invocation &call)
{
    const QString directory = modelFolder(call.arguments.first());
    const auto model = checkpoint::Checkpoint::open(directory.toStdString());
    if (!model) {
        call.console.error(model.error());
        return Unusable;
    }
    if (call.isSet(kJson))
        call.console.print(jsonText(infoJson(directory.toStdString(), **model)));
    else
        printInfo(call.console, directory, **model);
    return Success;
}

} // namespace

Command modelsInfoCommand()
{
    Command command;
    command.path = {QStringLiteral("models"), QStringLiteral("info")};
    command.arguments = QStringLiteral("DIR");
    command.summary = QStringLiteral("Tell what a checkpoint is and how much memory it takes");
    command.details = QStringLiteral(
        "Reads the configuration and the headers of the weights, not the weights. Memory is that of the\n"
        "weights, and of each 1000 tokens of pictures (256 a tile), question and caption on "
        "top.\n\nExample:\n"
        "  anycap models info ~/models/InternVL2_5-2B");
    command.options = {{kJson, QStringLiteral("Print it as JSON")}};
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = run;
    return command;
}

} // namespace anycap::cli
