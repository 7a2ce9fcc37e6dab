// SPDX-License-Identifier: MIT
// `anycap refine MEDIA --caption TEXT`: one refinement, with everything that is known about it.
#include "app/cli/caption_options.h"
#include "app/cli/caption_output.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "app/cli/media_list.h"
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
    Json json{{"media", path.toStdString()}, {"modality", modalityName(media.ref.modality)}};
    json.update(outcomeJson(outcome));
    return json;
}

int report(const Invocation &call, const QString &path, const OpenedMedia &media, const CaptionRun &run)
{
    const CaptionOutcome &outcome = run.captions.front();
    if (run.finish == Finish::Cancelled) {
        call.console.error(QStringLiteral("cancelled"));
        return Unusable;
    }
    if (call.isSet(kJson)) {
        call.console.print(jsonText(refinementJson(path, media, outcome)));
    } else {
        call.console.print(utf8Text(outcome.text));
        for (const std::string &remark : outcome.remarks)
            call.console.note(QStringLiteral("%1: %2").arg(path, utf8Text(remark)));
    }
    for (const std::string &line : unmetLines(outcome))
        call.console.error(QStringLiteral("%1: %2").arg(path, utf8Text(line)));
    return outcome.needsReview() ? ProblemsFound : Success;
}

Result<CaptionRun> refine(const Invocation &call, const CaptionWish &wish, const OpenedMedia &media,
                          const QString &path)
{
    const Result<CaptionWish::ForMedium> forMedium = wish.forMedium(media.ref.modality, true);
    if (!forMedium)
        return forMedium.error();
    Result<std::unique_ptr<CaptionModel>> model = makeProvider(call.value(kProvider).toStdString());
    if (!model)
        return model.error();
    CaptionPlan plan;
    plan.media = media.ref;
    plan.instruction = forMedium->instruction;
    plan.constraints = forMedium->constraints;
    plan.language = wish.language;
    plan.given = {{media.wholeTime, call.value(kCaption).trimmed().toStdString()}};
    CaptionContext context;
    context.work = call.console.work(QFileInfo(path).fileName());
    return captionMedia(plan, nullptr, model->get(), context);
}

int runRefine(const Invocation &call)
{
    const auto refuse = [&call](const Error &error, const QString &path = {}) {
        Error told = error;
        if (told.detail.empty())
            told.detail = path.toStdString();
        call.console.error(told);
        return int(Unusable);
    };
    const Result<CaptionWish> wish = readWish(call);
    if (!wish)
        return refuse(wish.error());
    if (call.value(kCaption).trimmed().isEmpty())
        return refuse(
            {ErrorCode::InvalidArgument, "there is no caption to refine: give one with --caption TEXT", {}});
    const QString path = call.arguments.first();
    const Result<OpenedMedia> media = openMedia(path);
    if (!media)
        return refuse(media.error());
    const Result<CaptionRun> run = refine(call, *wish, *media, path);
    call.console.clearProgress();
    if (!run)
        return refuse(run.error(), path);
    return report(call, path, *media, *run);
}

} // namespace

Command refineCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("refine")};
    command.arguments = QStringLiteral("MEDIA --caption TEXT");
    command.summary = QStringLiteral("Refine one caption and show how it measures up");
    command.details
        = QLatin1String("Prints the refined caption. --json prints base and refined text, each limit with "
                        "what was measured, the\n"
                        "prompt and output tokens of models that have them, and how long it took.\n\n"
                        "Exit status: 0 all limits are met; 1 not all; 2 it could not be refined.\n\n"
                        "Example:\n"
                        "  anycap refine photo.jpg --caption \"A red car is parked by the road, and it is "
                        "sunny.\" --words ..6");
    command.options = wishOptions();
    command.options << QCommandLineOption(kCaption, QStringLiteral("The caption to refine"),
                                          QStringLiteral("TEXT"))
                    << QCommandLineOption(kProvider, QStringLiteral("Who refines"), QStringLiteral("P"),
                                          utf8Text(knownProviders().front().name))
                    << QCommandLineOption(kJson, QStringLiteral("Print all that is known as JSON"));
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = runRefine;
    return command;
}

} // namespace anycap::cli
