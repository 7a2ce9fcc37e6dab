// SPDX-License-Identifier: MIT
// `anycap models verify DIR`: holds a checkpoint's tensors against its configuration, reads every weight, and
// loads the tokenizer.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "app/cli/model_folder.h"
#include "app/cli/models_support.h"
#include "core/models/file_digest.h"
#include "inference/checkpoint/audio_layout.h"
#include "inference/checkpoint/checkpoint.h"
#include "inference/tokenizer/tokenizer.h"

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;

const QString kJson = QStringLiteral("json");

struct Verdict {
    checkpoint::TensorManifest::Report tensors;
    std::string audioProblem;
    std::vector<checkpoint::DamagedTensor> damaged;
    std::vector<std::string> tokenizer;
    std::vector<models::DamagedFile> files; ///< of a fetched model: not what its repository lists

    bool isClean() const
    {
        return tensors.lines().empty() && audioProblem.empty() && damaged.empty() && tokenizer.empty()
            && files.empty();
    }
};

std::string fileText(const models::DamagedFile &file)
{
    switch (file.state) {
    case models::FileState::Missing:
        return file.path + ": is missing";
    case models::FileState::WrongSize:
        return file.path + ": has another size than in its repository";
    case models::FileState::WrongDigest:
    case models::FileState::Right:
        break;
    }
    return file.path + ": is not what its repository lists";
}

std::string damageText(const checkpoint::DamagedTensor &tensor)
{
    return tensor.name + ": " + std::to_string(tensor.nanCount) + " not a number, "
        + std::to_string(tensor.infinityCount) + " infinite";
}

Json verdictJson(const checkpoint::Checkpoint &model, const Verdict &verdict)
{
    Json misShaped = Json::array();
    for (const auto &tensor : verdict.tensors.misShaped)
        misShaped.push_back(
            {{"name", tensor.name}, {"stored", tensor.stored}, {"expected", tensor.expected}});
    Json damaged = Json::array();
    for (const auto &tensor : verdict.damaged)
        damaged.push_back(
            {{"name", tensor.name}, {"nan", tensor.nanCount}, {"infinite", tensor.infinityCount}});
    Json files = Json::array();
    for (const models::DamagedFile &file : verdict.files)
        files.push_back(fileText(file));
    return {{"directory", model.directory()},
            {"tensors", model.tensors().size()},
            {"ok", verdict.isClean()},
            {"missing", verdict.tensors.missing},
            {"unexpected", verdict.tensors.unexpected},
            {"mis_shaped", std::move(misShaped)},
            {"not_float", verdict.tensors.notFloat},
            {"sound", verdict.audioProblem},
            {"damaged", std::move(damaged)},
            {"files", std::move(files)},
            {"tokenizer", verdict.tokenizer}};
}

void printVerdict(Console &console, const QString &directory, const checkpoint::Checkpoint &model,
                  const Verdict &verdict)
{
    std::vector<std::string> lines;
    for (const models::DamagedFile &file : verdict.files)
        lines.push_back(fileText(file));
    for (std::string &line : verdict.tensors.lines())
        lines.push_back(std::move(line));
    if (!verdict.audioProblem.empty())
        lines.push_back("sound: " + verdict.audioProblem);
    for (const auto &tensor : verdict.damaged)
        lines.push_back(damageText(tensor));
    lines.insert(lines.end(), verdict.tokenizer.begin(), verdict.tokenizer.end());
    for (const std::string &line : lines)
        console.print(QString::fromStdString(line));
    const QString count = lines.empty()
        ? QStringLiteral("no problems")
        : QStringLiteral("%1 problem%2").arg(lines.size()).arg(QLatin1String(lines.size() == 1 ? "" : "s"));
    console.print(QStringLiteral("%1: %2 tensors, %3").arg(directory).arg(model.tensors().size()).arg(count));
}

int run(const Invocation &call)
{
    const QString directory = modelFolder(call.arguments.first());
    const auto model = checkpoint::Checkpoint::open(directory.toStdString());
    if (!model) {
        call.console.error(model.error());
        return Unusable;
    }
    Verdict verdict;
    // Known only of models that were fetched here.
    if (auto files
        = models::verifyModel(directory.toStdString(), call.console.work(QStringLiteral("Reading files")));
        files && files->has_value())
        verdict.files = **std::move(files);
    checkpoint::TensorVerdict tensors = checkpoint::judgeTensors(**model);
    verdict.tensors = std::move(tensors.report);
    verdict.audioProblem = std::move(tensors.audioProblem);
    auto damaged
        = checkpoint::findDamagedTensors(**model, call.console.work(QStringLiteral("Reading weights")));
    call.console.clearProgress();
    if (!damaged) {
        call.console.error(QStringLiteral("stopped before all weights were read"));
        return Unusable;
    }
    verdict.damaged = *std::move(damaged);
    const auto loaded = tokenizer::loadTokenizer(directory.toStdString());
    if (loaded)
        verdict.tokenizer = tokenizerProblems(**model, **loaded);
    else
        verdict.tokenizer.push_back("tokenizer: " + loaded.error().toString());
    if (call.isSet(kJson))
        call.console.print(jsonText(verdictJson(**model, verdict)));
    else
        printVerdict(call.console, directory, **model, verdict);
    return verdict.isClean() ? Success : ProblemsFound;
}

} // namespace

Command modelsVerifyCommand()
{
    Command command;
    command.path = {QStringLiteral("models"), QStringLiteral("verify")};
    command.arguments = QStringLiteral("DIR");
    command.summary = QStringLiteral("Check a checkpoint tensor by tensor");
    command.details = QStringLiteral(
        "Each problem is one line: tensors that are missing, unexpected or of another shape than the\n"
        "configuration says, weights that are not numbers, special tokens that the tokenizer lacks.\n"
        "Exit status 1 when there are problems, 2 when the folder cannot be read as a checkpoint.\n\n"
        "Example:\n  anycap models verify ~/models/InternVL2_5-2B");
    command.options = {{kJson, QStringLiteral("Print a JSON report")}};
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = run;
    return command;
}

} // namespace anycap::cli
