// SPDX-License-Identifier: MIT
// `anycap eval audio CAPTIONS REFERENCES`: the traditional scores of sound captions.
#include "app/cli/caption_options.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "core/base/atomic_file.h"
#include "core/evaluation/caption_overlap.h"

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;
using evaluation::EvalProblem;
using evaluation::kMostEvalFileBytes;
using evaluation::OverlapScores;
using evaluation::overlapScores;
using evaluation::readOverlapFiles;

const QString kJson = QStringLiteral("json");

int runAudio(const Invocation &call)
{
    const QString captions = call.arguments.at(0);
    const QString references = call.arguments.at(1);
    std::string bytes[2];
    for (int i = 0; i < 2; ++i) {
        auto read = readFile(call.arguments.at(i).toStdString(), kMostEvalFileBytes);
        if (!read) {
            call.console.error(read.error());
            return Unusable;
        }
        bytes[i] = *std::move(read);
    }
    const auto files = readOverlapFiles(bytes[0], bytes[1]);
    if (!files) {
        call.console.error(Error{files.error().code, files.error().message,
                                 (captions + QStringLiteral(", ") + references).toStdString()});
        return Unusable;
    }
    for (const EvalProblem &problem : files->problems)
        call.console.error(
            QStringLiteral("%1:%2: %3").arg(captions).arg(problem.line).arg(utf8Text(problem.message)));
    const OverlapScores scores = overlapScores(files->items);
    if (call.isSet(kJson)) {
        call.console.print(jsonText({{"items", scores.items},
                                     {"without_caption", files->withoutCaption},
                                     {"bleu", scores.bleu},
                                     {"rouge_l", scores.rougeL},
                                     {"meteor_exact", scores.meteorExact},
                                     {"cider_d", scores.ciderD}}));
    } else {
        call.console.print(QStringLiteral("%1: %2 captions, %3 sounds without one")
                               .arg(captions)
                               .arg(scores.items)
                               .arg(files->withoutCaption));
        for (std::size_t i = 0; i < scores.bleu.size(); ++i)
            call.console.print(
                QStringLiteral("  BLEU-%1        %2").arg(i + 1).arg(scores.bleu[i], 8, 'f', 4));
        call.console.print(QStringLiteral("  ROUGE-L       %1").arg(scores.rougeL, 8, 'f', 4));
        call.console.print(QStringLiteral("  METEOR, exact %1   (words as they are: no stems, no synonyms)")
                               .arg(scores.meteorExact, 8, 'f', 4));
        call.console.print(QStringLiteral("  CIDEr-D       %1").arg(scores.ciderD, 8, 'f', 4));
        call.console.print(
            QStringLiteral("  SPICE is not measured: it needs a parser of sentences into scenes"));
    }
    return files->problems.empty() ? Success : ProblemsFound;
}

} // namespace

Command evalAudioCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("eval"), QStringLiteral("audio")};
    command.arguments = QStringLiteral("CAPTIONS REFERENCES");
    command.summary = QStringLiteral("Score captions of sounds by the words they share with people's");
    command.details
        = QStringLiteral("CAPTIONS has lines {\"audio_path\", \"model_response\"}. REFERENCES is the table "
                         "of Clotho (file_name,\n"
                         "caption_1 ...) or AudioCaps (youtube_id, caption), or lines {\"audio\", "
                         "\"captions\"}. BLEU, ROUGE-L,\n"
                         "METEOR's matching of exact words, and CIDEr-D are printed.\n\nExample:\n"
                         "  anycap eval audio predictions.jsonl clotho_captions_evaluation.csv");
    command.options = {{kJson, QStringLiteral("Print a JSON report")}};
    command.minimumArguments = 2;
    command.maximumArguments = 2;
    command.run = runAudio;
    return command;
}

} // namespace anycap::cli
