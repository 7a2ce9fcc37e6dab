// SPDX-License-Identifier: MIT
// `anycap project privacy FILE [local-only|open]`: whether a project's media may leave this machine.
#include "app/cli/commands.h"
#include "app/cli/project_support.h"
#include "core/batch/local_only.h"

namespace anycap::cli {

namespace {

const QString kLocalOnly = QStringLiteral("local-only");
const QString kOpen = QStringLiteral("open");

int failed(const Invocation &call, const Error &error)
{
    call.console.error(error);
    return Unusable;
}

int runPrivacy(const Invocation &call)
{
    const QString wanted = call.arguments.value(1);
    if (!wanted.isEmpty() && wanted != kLocalOnly && wanted != kOpen)
        return failed(call,
                      {ErrorCode::InvalidArgument, "is one of local-only and open", wanted.toStdString()});
    auto project = openProject(
        call, wanted.isEmpty() ? store::ProjectAccess::ReadOnly : store::ProjectAccess::ReadWrite);
    if (!project)
        return Unusable;
    if (!wanted.isEmpty()) {
        if (const auto set = batch::setLocalOnly(*project, wanted == kLocalOnly); !set)
            return failed(call, set.error());
    }
    const auto isLocalOnly = batch::isLocalOnly(*project);
    if (!isLocalOnly)
        return failed(call, isLocalOnly.error());
    call.console.print(
        *isLocalOnly ? QStringLiteral("local-only: its media and texts are sent to no other machine")
                     : QStringLiteral("open: endpoints that you allowed may be sent its media and texts"));
    return Success;
}

} // namespace

Command projectPrivacyCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("project"), QStringLiteral("privacy")};
    command.arguments = QStringLiteral("FILE [local-only|open]");
    command.summary = QStringLiteral("Say whether a project's media may leave this machine");
    command.details
        = QStringLiteral("A project that is local-only is captioned by nobody who sends media or texts to\n"
                         "another machine, whoever asks for it.");
    command.minimumArguments = 1;
    command.maximumArguments = 2;
    command.run = runPrivacy;
    return command;
}

} // namespace anycap::cli
