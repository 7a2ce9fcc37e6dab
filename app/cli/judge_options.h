// SPDX-License-Identifier: MIT
/// @file judge_options.h
/// What the commands that put captions before a judge share: who judges, how, and what is told afterwards.
#pragma once

#include "app/cli/command.h"
#include "core/endpoint/endpoint_client.h"
#include "core/evaluation/judging.h"

#include <functional>
#include <memory>

namespace anycap::cli {

/// --endpoint, -o, --prompts, --media, --temperature, --round, --known.
QList<QCommandLineOption> judgeOptions();

struct OpenedJudge {
    std::unique_ptr<endpoint::EndpointClient> client;
    evaluation::JudgeOptions options;
};
/// Reads them and opens the server. Errors: InvalidArgument names the option; NotFound (a folder), and as
/// openEndpointClient().
Result<OpenedJudge> openJudge(const Invocation &call);

/// Each problem on standard error, under the name of the file that its line is of; then the exit status.
/// @param isNote the summary goes to standard error, too, as standard output is a program's
int tellJudged(const Invocation &call, const QString &file, const evaluation::JudgeReport &report,
               bool isNote = false);

} // namespace anycap::cli
