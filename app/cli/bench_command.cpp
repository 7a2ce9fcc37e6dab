// SPDX-License-Identifier: MIT
// `anycap bench`: how fast the engine is here, beside what the machine could do at that minute, as JSON.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/dtype_option.h"
#include "app/cli/json_text.h"
#include "app/cli/model_folder.h"
#include "app/engine_loader.h"
#include "inference/bench/shapes.h"

#include <array>

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;

const QString kModel = QStringLiteral("model");
const QString kShape = QStringLiteral("shape");
const QString kThreads = QStringLiteral("threads");
const QString kPromptTokens = QStringLiteral("prompt-tokens");
const QString kNewTokens = QStringLiteral("new-tokens");
const QString kTiles = QStringLiteral("tiles");
const QString kRounds = QStringLiteral("rounds");

Result<engine::BenchOptions> optionsFrom(const Invocation &call)
{
    if (call.isSet(kModel) == call.isSet(kShape))
        return Error{ErrorCode::InvalidArgument, "give either --model DIR or --shape NAME", {}};
    engine::BenchOptions options;
    if (call.isSet(kModel))
        options.directory = modelFolder(call.value(kModel)).toStdString();
    options.shape = call.value(kShape).toStdString();
    const auto precision = readDtype(call);
    if (!precision)
        return precision.error();
    options.precision = *precision;
    struct NumberOption {
        const QString &name;
        int fallback;
        int least;
    };
    std::array<int, 5> values{};
    const std::array<NumberOption, 5> numbers{
        {{kThreads, 0, 1}, {kPromptTokens, 512, 1}, {kNewTokens, 32, 1}, {kTiles, 1, 0}, {kRounds, 3, 1}}};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto value = readWholeNumber(call, numbers[i].name, numbers[i].fallback, numbers[i].least);
        if (!value)
            return value.error();
        values[i] = *value;
    }
    options.threads = values[0];
    options.promptTokens = values[1];
    options.newTokens = values[2];
    options.tiles = values[3];
    options.rounds = values[4];
    return options;
}

Json phaseJson(const engine::BenchPhase &phase, const char *unit)
{
    const std::string units = std::string(unit) + "s";
    Json machine = {{"read_gb_per_second", phase.readBytesPerSecond / 1e9},
                    {"fp32_gflop_per_second", phase.flopPerSecond / 1e9}};
    if (phase.pairFlopPerSecond > 0)
        machine["bf16_gflop_per_second"] = phase.pairFlopPerSecond / 1e9;
    return {{units, phase.units},
            {"seconds", phase.seconds},
            {units + "_per_second", phase.unitsPerSecond()},
            {std::string("gflop_per_") + unit, phase.flopPerUnit / 1e9},
            {std::string("bytes_per_") + unit, phase.bytesPerUnit},
            {"share_of_flop_limit", phase.flopShare()},
            {"share_of_bandwidth_limit", phase.bandwidthShare()},
            {"machine", machine}};
}

Json reportJson(const engine::BenchReport &report)
{
    Json json = {{"model", report.model},
                 {"device", report.device},
                 {"kernels", report.kernels},
                 {"threads", report.threads},
                 {"dtype", report.precision},
                 {"rounds", report.rounds},
                 {"stopped", report.finish == Finish::Cancelled},
                 {"load_seconds", report.loadSeconds}};
    if (report.vision.seconds > 0) {
        json["vision"] = phaseJson(report.vision, "tile");
        json["vision"]["seconds_per_tile"] = report.vision.seconds / static_cast<double>(report.vision.units);
    }
    if (report.prefill.seconds > 0)
        json["prefill"] = phaseJson(report.prefill, "token");
    if (report.decode.seconds > 0)
        json["decode"] = phaseJson(report.decode, "token");
    json["memory"] = {{"weight_bytes", report.weightBytes},
                      {"cache_bytes", report.cacheBytes},
                      {"peak_bytes", report.peakBytes},
                      {"peak_bytes_of_measuring", report.meterBytes}};
    return json;
}

int run(const Invocation &call)
{
    const auto options = optionsFrom(call);
    if (!options) {
        call.console.error(options.error());
        return Unusable;
    }
    const auto report = anycap::runBench(*options, call.console.work(QStringLiteral("Measuring")));
    call.console.clearProgress();
    if (!report) {
        call.console.error(report.error());
        return Unusable;
    }
    const bool isStopped = report->finish == Finish::Cancelled;
    const bool hasNumbers
        = report->vision.seconds > 0 || report->prefill.seconds > 0 || report->decode.seconds > 0;
    if (hasNumbers || !isStopped)
        call.console.print(jsonText(reportJson(*report)));
    if (isStopped)
        call.console.error(
            hasNumbers
                ? QStringLiteral("stopped after %1 of %2 rounds").arg(report->rounds).arg(options->rounds)
                : QStringLiteral("stopped before anything was measured"));
    return isStopped ? Unusable : Success;
}

QString shapeList()
{
    QStringList names;
    for (const std::string &name : engine::shapeNames())
        names << QString::fromStdString(name);
    return names.join(QStringLiteral(", "));
}

} // namespace

Command benchCommand()
{
    Command command;
    command.path = {QStringLiteral("bench")};
    command.summary = QStringLiteral("Measure how fast models run on this machine");
    command.details
        = QStringLiteral(
              "Prints JSON: speeds of the picture tower, of reading a prompt and of writing, each\n"
              "beside the memory bandwidth and arithmetic that the machine gave at that minute.\n"
              "With --shape the weights are random, so that no checkpoint is needed.\n\n"
              "Shapes: %1\n\nExamples:\n"
              "  anycap bench --shape internvl2_5-2b --dtype int4\n"
              "  anycap bench --model ~/models/InternVL2_5-2B --tiles 7")
              .arg(shapeList());
    command.options = {
        {kModel, QStringLiteral("A checkpoint's folder"), QStringLiteral("DIR")},
        {kShape, QStringLiteral("A published model's shape with random weights"), QStringLiteral("NAME")},
        dtypeOption(QStringLiteral("float32, bfloat16, int8, int4 or auto: as stored (auto)")),
        {kThreads, QStringLiteral("Threads; without it all cores"), QStringLiteral("N")},
        {kPromptTokens, QStringLiteral("Tokens of the prompt (512)"), QStringLiteral("N")},
        {kNewTokens, QStringLiteral("Tokens to write (32)"), QStringLiteral("N")},
        {kTiles, QStringLiteral("Tiles of the picture (1); 0: none"), QStringLiteral("N")},
        {kRounds, QStringLiteral("Rounds, the best of which counts (3)"), QStringLiteral("N")},
    };
    command.maximumArguments = 0;
    command.run = run;
    return command;
}

} // namespace anycap::cli
