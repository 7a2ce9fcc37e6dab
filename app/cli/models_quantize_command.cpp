// SPDX-License-Identifier: MIT
// `anycap models quantize DIR --dtype int4`: writes the language model in fewer bits beside the
// checkpoint.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/dtype_option.h"
#include "app/cli/model_folder.h"
#include "app/engine_loader.h"

namespace anycap::cli {

namespace {

const QString kOutput = QStringLiteral("o");
const QString kThreads = QStringLiteral("threads");

int run(const Invocation &call)
{
    const auto precision = readDtype(call);
    const auto threads = readWholeNumber(call, kThreads, 0, 1);
    if (!precision || !threads) {
        call.console.error(precision ? threads.error() : precision.error());
        return Unusable;
    }
    engine::QuantizeOptions options;
    options.directory = modelFolder(call.arguments.first()).toStdString();
    if (*precision != engine::Precision::Automatic)
        options.precision = *precision;
    options.output = call.value(kOutput).toStdString();
    options.threads = *threads;
    const auto report = anycap::quantizeCheckpoint(options, call.console.work(QStringLiteral("Quantising")));
    call.console.clearProgress();
    if (!report) {
        call.console.error(report.error());
        return Unusable;
    }
    if (report->finish == Finish::Cancelled) {
        call.console.error(QStringLiteral("stopped; nothing was written"));
        return Unusable;
    }
    call.console.print(QStringLiteral("%1: %2 matrices, %3 MB instead of %4 MB")
                           .arg(QString::fromStdString(report->path))
                           .arg(report->matrices)
                           .arg(static_cast<double>(report->bytes) / 1e6, 0, 'f', 1)
                           .arg(static_cast<double>(report->storedBytes) / 1e6, 0, 'f', 1));
    return Success;
}

} // namespace

Command modelsQuantizeCommand()
{
    Command command;
    command.path = {QStringLiteral("models"), QStringLiteral("quantize")};
    command.arguments = QStringLiteral("DIR");
    command.summary = QStringLiteral("Keep a checkpoint's language model in 8 or 4 bits");
    command.details = QStringLiteral("Writes a file into the checkpoint's folder that is used whenever that "
                                     "--dtype is asked for; without\n"
                                     "it the same is made at each start. The checkpoint itself stays as it "
                                     "is and is still needed: for the\n"
                                     "picture tower, the table of words and the norms.\n\nExample:\n"
                                     "  anycap models quantize ~/models/InternVL2_5-8B --dtype int4");
    command.options = {
        dtypeOption(QStringLiteral("int8 or int4 (int4)")),
        {kOutput, QStringLiteral("Write to this file instead; it is not found there by itself"),
         QStringLiteral("FILE")},
        {kThreads, QStringLiteral("Threads; without it all cores"), QStringLiteral("N")},
    };
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = run;
    return command;
}

} // namespace anycap::cli
