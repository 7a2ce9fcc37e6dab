// SPDX-License-Identifier: MIT
// `anycap refine MEDIA --caption TEXT`: one refinement, with everything that is known about it.
#include "app/cli/caption_options.h"
#include "app/cli/caption_output.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "app/cli/media_list.h"
#include "app/cli/model_options.h"
#include "app/providers.h"

#include <QFileInfo>

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;

const QString kCaption = QStringLiteral("caption");
const QString kProvider = QStringLiteral("provider");
const QString kJson = QStringLiteral("json");

Json refinementJson(const QString &path, const OpenedMedia &media, const CaptionOutcome &outcome)
{
    const bool isTextOnly = media.ref.path.empty();
    Json json{{"media", isTextOnly ? Json() : Json(path.toStdString())},
              {"modality", isTextOnly ? Json() : Json(modalityName(media.ref.modality))}};
    json.update(outcomeJson(outcome));
    return json;
}

int report(const Invocation &call, const QString &path, const OpenedMedia &media, const CaptionRun &run)
{
    const CaptionOutcome &outcome = run.captions.front();
    // Without a medium the line stands for itself.
    const QString place = path.isEmpty() ? QString() : path + QStringLiteral(": ");
    if (run.finish == Finish::Cancelled) {
        call.console.error(QStringLiteral("cancelled"));
        return Unusable;
    }
    if (call.isSet(kJson)) {
        call.console.print(jsonText(refinementJson(path, media, outcome)));
    } else {
        call.console.print(utf8Text(outcome.text));
        for (const std::string &remark : outcome.remarks)
            call.console.note(place + utf8Text(remark));
    }
    for (const std::string &line : unmetLines(outcome))
        call.console.error(place + utf8Text(line));
    return outcome.needsReview() ? ProblemsFound : Success;
}

/// The one that --provider names or, with --model, the model; what writes base captions is then never asked.
std::string refinerName(const Invocation &call, const ModelWish &modelWish)
{
    return modelWish.hasModel ? kModelProvider : call.value(kProvider).toStdString();
}

Result<CaptionRun> refine(const Invocation &call, const CaptionWish &wish, const ModelWish &modelWish,
                          const OpenedMedia &media)
{
    const Result<batch::AskedFor> forMedium = wish.forMedium(media.ref.modality, true);
    if (!forMedium)
        return forMedium.error();
    CaptionPlan plan;
    plan.media = media.ref;
    plan.instruction = forMedium->instruction;
    plan.constraints = forMedium->constraints;
    plan.language = wish.language;
    plan.sampling = modelWish.sampling;
    plan.given = {{media.wholeTime, call.value(kCaption).trimmed().toStdString()}};
    const Result<Captioners> captioners
        = makeCaptioners(modelWish, refinerName(call, modelWish), call.console);
    if (!captioners)
        return captioners.error();
    CaptionContext context;
    context.work = call.console.work(media.ref.path.empty() ? QStringLiteral("Refining")
                                                            : QFileInfo(utf8Text(media.ref.path)).fileName());
    return captionMedia(plan, nullptr, captioners->refiner.get(), context);
}

int runRefine(const Invocation &call)
{
    const QString path = call.arguments.value(0);
    const auto refuse = [&](const Error &error) {
        Error told = error;
        if (told.detail.empty())
            told.detail = path.toStdString();
        call.console.error(told);
        return int(Unusable);
    };
    const Result<CaptionWish> wish = readWish(call);
    if (!wish)
        return refuse(wish.error());
    const Result<ModelWish> modelWish = readModelWish(call);
    if (!modelWish)
        return refuse(modelWish.error());
    if (call.isSet(kProvider) && modelWish->hasModel
        && call.value(kProvider) != QLatin1String(kModelProvider))
        return refuse({ErrorCode::InvalidArgument,
                       "--model refines, so no other provider does: leave one out", "--provider"});
    if (!modelWish->endpoint.empty() && (modelWish->hasModel || call.isSet(kProvider)))
        return refuse({ErrorCode::InvalidArgument, "--endpoint refines, so nobody else does: leave one out",
                       "--endpoint"});
    if (call.value(kCaption).trimmed().isEmpty())
        return refuse(
            {ErrorCode::InvalidArgument, "there is no caption to refine: give one with --caption TEXT", {}});
    OpenedMedia media; // without a path: the text alone
    if (!path.isEmpty()) {
        const Result<OpenedMedia> opened = openMedia(path);
        if (!opened)
            return refuse(opened.error());
        media = *opened;
    } else if (!call.arguments.isEmpty()) {
        return refuse({ErrorCode::InvalidArgument, "the medium's name is empty", {}});
    }
    const Result<CaptionRun> run = refine(call, *wish, *modelWish, media);
    call.console.clearProgress();
    if (!run)
        return refuse(run.error());
    return report(call, path, media, *run);
}

} // namespace

Command refineCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("refine")};
    command.arguments = QStringLiteral("[MEDIA] --caption TEXT");
    command.summary = QStringLiteral("Refine one caption and show how it measures up");
    command.details = QLatin1String(
        "Prints the refined caption. --json prints base and refined text, each limit with "
        "what was measured, the\n"
        "prompt and output tokens of models that have them, and how long it took.\n\n"
        "With --model a captioning model (ACM) rewrites the caption by what it sees and hears "
        "in MEDIA, or, without\n"
        "MEDIA, by the text alone.\n\n"
        "Exit status: 0 all limits are met; 1 not all; 2 it could not be refined.\n\n"
        "Example:\n"
        "  anycap refine photo.jpg --caption \"A red car is parked by the road, and it is "
        "sunny.\" --words ..6\n"
        "  anycap refine photo.jpg --caption \"A car.\" --ask \"What colour is it?\" --model "
        "ACM --json");
    command.options = wishOptions();
    command.options << modelOptions()
                    << QCommandLineOption(kCaption, QStringLiteral("The caption to refine"),
                                          QStringLiteral("TEXT"))
                    << QCommandLineOption(kProvider, QStringLiteral("Who refines: %1").arg(providerHelp()),
                                          QStringLiteral("P"), utf8Text(knownProviders().front().name))
                    << QCommandLineOption(kJson, QStringLiteral("Print all that is known as JSON"));
    command.maximumArguments = 1;
    command.run = runRefine;
    return command;
}

} // namespace anycap::cli
