// SPDX-License-Identifier: MIT
// The list of subcommands, in the order that help shows them. Each is made in a file of its own.
#include "app/cli/command.h"
#include "app/cli/commands.h"

namespace anycap::cli {

QList<Command> allCommands()
{
    QList<Command> commands;
    commands << captionCommand() << refineCommand() << projectCaptionCommand() << transcribeCommand();
    commands << analyzeCommand() << checkCommand() << convertCommand() << completionCommand();
    commands << projectNewCommand() << projectInfoCommand() << projectAddCommand() << projectImportCommand()
             << projectImportCaptionsCommand() << projectExportCommand() << projectHistoryCommand()
             << projectUndoCommand() << projectRedoCommand() << projectRelinkCommand()
             << projectRecoverCommand() << projectPrivacyCommand();
    commands << endpointsListCommand() << endpointsAddCommand() << endpointsTestCommand()
             << endpointsModelsCommand() << endpointsAllowCommand() << endpointsForbidCommand()
             << endpointsRemoveCommand();
    commands << recipesListCommand() << recipesSaveCommand() << recipesShowCommand() << recipesAddCommand()
             << recipesRemoveCommand();
    commands << modelsListCommand() << modelsFetchCommand() << modelsAddCommand() << modelsRemoveCommand();
    commands << datasetInspectCommand() << datasetValidateCommand() << datasetExportCommand();
    commands << evalAnyCapEvalCommand();
    commands << evalJudgeCommand() << evalRunCommand() << evalCompareCommand();
    commands << evalCaptionCommand() << evalMiaCommand() << evalVidCapCommand() << evalAudioCommand();
#ifdef ANYCAP_HAS_ENGINE
    commands << modelsInfoCommand() << modelsVerifyCommand() << modelsTraceCommand()
             << modelsQuantizeCommand() << benchCommand();
#endif
    return commands;
}

} // namespace anycap::cli
