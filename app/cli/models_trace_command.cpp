// SPDX-License-Identifier: MIT
// `anycap models trace DIR [IMAGE_OR_SOUND...] --prompt TEXT -o OUT.safetensors`: what the engine computes
// for one prompt, stage by stage, for debugging and for comparing with other implementations.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/dtype_option.h"
#include "app/cli/model_folder.h"
#include "app/engine_loader.h"
#include "core/media/audio_reader.h"
#include "core/media/image_reader.h"
#include "core/media/probe.h"
#include "inference/checkpoint/safetensors_writer.h"

#include <nlohmann/json.hpp>

namespace anycap::cli {

namespace {

std::string jsonText(const nlohmann::json &json)
{
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// A whole number of at least `least`, or the fallback where the option is absent.
Result<int> number(const Invocation &call, const QString &option, int fallback, int least)
{
    if (!call.isSet(option))
        return fallback;
    bool isNumber = false;
    const int value = call.value(option).toInt(&isNumber);
    if (!isNumber || value < least)
        return Error{ErrorCode::InvalidArgument,
                     "--" + option.toStdString() + " takes a whole number of at least "
                         + std::to_string(least),
                     {}};
    return value;
}

/// One number for all pictures, or one for each; the last also stands for those behind it.
Result<std::vector<int>> tileCounts(const Invocation &call)
{
    std::vector<int> counts;
    for (const QString &part : call.value(QStringLiteral("max-tiles")).split(QLatin1Char(','))) {
        bool isNumber = false;
        counts.push_back(part.toInt(&isNumber));
        if (!isNumber || counts.back() < 1)
            return Error{ErrorCode::InvalidArgument,
                         "--max-tiles takes whole numbers of at least 1, with commas between",
                         {}};
    }
    return counts;
}

Result<Unit> addMedia(const std::string &path, engine::Media &media, const WorkContext &work)
{
    const auto info = probeMedia(path);
    if (!info)
        return info.error();
    if (info->modality == Modality::Image) {
        auto image = readImage(path);
        if (!image)
            return image.error();
        media.images.push_back(std::move(*image));
        return Unit{};
    }
    if (info->modality == Modality::Video)
        return Error{ErrorCode::InvalidArgument, "give a video's frames as images", path};
    auto sound = readAudio(path, {}, work);
    if (!sound)
        return sound.error();
    media.sounds.push_back(std::move(sound->pcm));
    return Unit{};
}

Result<engine::Request> requestFrom(const Invocation &call, const WorkContext &work)
{
    engine::Request request;
    request.prompt = call.value(QStringLiteral("prompt")).toStdString();
    const auto tiles = tileCounts(call);
    const auto length = number(call, QStringLiteral("max-new-tokens"), 32, 1);
    if (!tiles)
        return tiles.error();
    if (!length)
        return length.error();
    request.media.maxTiles = tiles->back();
    request.media.maxTilesByImage = *tiles;
    request.media.hasThumbnail = !call.isSet(QStringLiteral("no-thumbnail"));
    request.maxNewTokens = *length;
    if (call.isSet(QStringLiteral("repetition-penalty"))) {
        bool isNumber = false;
        request.sampling.repetitionPenalty
            = call.value(QStringLiteral("repetition-penalty")).toDouble(&isNumber);
        if (!isNumber || !(request.sampling.repetitionPenalty > 0))
            return Error{ErrorCode::InvalidArgument, "--repetition-penalty takes a number above 0", {}};
    }
    const auto ngram = number(call, QStringLiteral("no-repeat-ngram"), 0, 0);
    const auto stop = number(call, QStringLiteral("stop-id"), -1, 0);
    if (!ngram)
        return ngram.error();
    if (!stop)
        return stop.error();
    request.sampling.noRepeatNgram = *ngram;
    if (*stop >= 0)
        request.extraStopIds = {*stop};
    for (qsizetype i = 1; i < call.arguments.size(); ++i)
        if (const auto added = addMedia(call.arguments.at(i).toStdString(), request.media, work); !added)
            return added.error();
    return request;
}

Result<engine::LoadOptions> loadOptionsFrom(const Invocation &call)
{
    engine::LoadOptions options;
    options.directory = modelFolder(call.arguments.first()).toStdString();
    // Others are compared with; so it is exact unless something else is asked for.
    const auto precision = readDtype(call, engine::Precision::Float32);
    if (!precision)
        return precision.error();
    options.precision = *precision;
    if (call.isSet(QStringLiteral("device")))
        options.device = call.value(QStringLiteral("device")).toStdString();
    const auto heads = number(call, QStringLiteral("audio-heads"), 0, 1);
    const auto frames = number(call, QStringLiteral("audio-frames"), 0, 16);
    if (!heads)
        return heads.error();
    if (!frames)
        return frames.error();
    options.audioHeads = *heads;
    options.audioFrames = *frames;
    return options;
}

Result<Unit> writeTrace(const std::string &path, const engine::Trace &trace)
{
    std::map<std::string, checkpoint::FloatTensor> tensors;
    for (const auto &[name, tensor] : trace.tensors)
        tensors[name] = {tensor.shape, tensor.values};
    return checkpoint::writeSafetensors(path, tensors,
                                        {{"input_ids", jsonText(trace.answer.promptIds)},
                                         {"output_ids", jsonText(trace.answer.outputIds)},
                                         {"output_text", jsonText(trace.answer.text)}});
}

int run(const Invocation &call)
{
    const auto fail = [&call](const Error &error) {
        call.console.clearProgress();
        call.console.error(error);
        return Unusable;
    };
    for (const QString &needed : {QStringLiteral("prompt"), QStringLiteral("output")})
        if (!call.isSet(needed))
            return fail({ErrorCode::InvalidArgument, "--" + needed.toStdString() + " is needed", {}});
    const WorkContext work = call.console.work(QStringLiteral("Tracing"));
    const auto options = loadOptionsFrom(call);
    if (!options)
        return fail(options.error());
    const auto request = requestFrom(call, work);
    if (!request)
        return fail(request.error());
    const auto engine = loadEngine(*options, work);
    if (!engine)
        return fail(engine.error());
    const auto trace = (*engine)->trace(*request, work);
    if (!trace)
        return fail(trace.error());
    if (trace->answer.finish == Finish::Cancelled)
        return fail({ErrorCode::InvalidArgument, "stopped; nothing was written", {}});
    if (const auto written = writeTrace(call.value(QStringLiteral("output")).toStdString(), *trace); !written)
        return fail(written.error());
    call.console.clearProgress();
    return Success;
}

} // namespace

Command modelsTraceCommand()
{
    Command command;
    command.path = {QStringLiteral("models"), QStringLiteral("trace")};
    command.arguments = QStringLiteral("DIR [IMAGE_OR_SOUND...]");
    command.summary = QStringLiteral("Write down what the engine computes for one prompt");
    command.details = QStringLiteral(
        "For debugging and for comparing with other implementations: tensors pixel_values, vision_features,\n"
        "projected, fbank, audio_features and first_logits, and the ids and text of the greedy answer.\n"
        "vision_features is the selected layer with the class token first.\n"
        "The prompt is the user's turn, with <image> and <audio> marks where media go, one for each file; a\n"
        "prompt that begins as the model's conversations do is taken as the whole conversation.\n\n"
        "  anycap models trace DIR photo.png --prompt 'Describe this.' -o trace.safetensors");
    command.options = {
        {QStringLiteral("prompt"), QStringLiteral("What the model is asked."), QStringLiteral("text")},
        {QStringLiteral("max-tiles"),
         QStringLiteral("Most tiles of a picture (1: one squashed tile); 1,4: of the first and the second."),
         QStringLiteral("n"), QStringLiteral("1")},
        {QStringLiteral("no-thumbnail"), QStringLiteral("No tile with the whole picture.")},
        {QStringLiteral("max-new-tokens"), QStringLiteral("Longest answer."), QStringLiteral("n"),
         QStringLiteral("32")},
        {QStringLiteral("repetition-penalty"), QStringLiteral("Above 1: say less twice."),
         QStringLiteral("p")},
        {QStringLiteral("no-repeat-ngram"), QStringLiteral("Say no n tokens in a row twice."),
         QStringLiteral("n")},
        {QStringLiteral("stop-id"), QStringLiteral("A token that ends the answer, besides the model's own."),
         QStringLiteral("id")},
        dtypeOption(QStringLiteral("float32, bfloat16, int8, int4 or auto: as stored (float32).")),
        {QStringLiteral("device"), QStringLiteral("auto, cpu, cuda or cuda:1 (auto when absent)."),
         QStringLiteral("name")},
        {QStringLiteral("audio-heads"), QStringLiteral("Attention heads of the sound encoder."),
         QStringLiteral("n")},
        {QStringLiteral("audio-frames"), QStringLiteral("Frames that sound is padded or cut to."),
         QStringLiteral("n")},
        {{QStringLiteral("o"), QStringLiteral("output")},
         QStringLiteral("Where to write."),
         QStringLiteral("file")},
    };
    command.minimumArguments = 1;
    command.run = run;
    return command;
}

} // namespace anycap::cli
