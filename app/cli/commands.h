// SPDX-License-Identifier: MIT
/// @file commands.h
/// The makers of all subcommands; each is defined in the file named after it.
#pragma once

#include "app/cli/command.h"

namespace anycap::cli {

Command analyzeCommand(); // analyze_command.cpp
Command captionCommand(); // caption_command.cpp
Command checkCommand(); // check_command.cpp
Command completionCommand(); // completion_command.cpp
Command convertCommand(); // convert_command.cpp
Command evalAnyCapEvalCommand(); // eval_anycapeval_command.cpp
Command evalAudioCommand(); // eval_audio_command.cpp
Command evalCaptionCommand(); // eval_caption_command.cpp
Command evalCompareCommand(); // eval_compare_command.cpp
Command evalJudgeCommand(); // eval_judge_command.cpp
Command evalRunCommand(); // eval_run_command.cpp
Command projectCaptionCommand(); // project_caption_command.cpp
Command projectImportCaptionsCommand(); // project_import_captions_command.cpp
Command projectPrivacyCommand(); // project_privacy_command.cpp
Command refineCommand(); // refine_command.cpp
Command transcribeCommand(); // transcribe_command.cpp

// Where the engine is built.
Command benchCommand(); // bench_command.cpp
Command modelsInfoCommand(); // models_info_command.cpp
Command modelsQuantizeCommand(); // models_quantize_command.cpp
Command modelsTraceCommand(); // models_trace_command.cpp
Command modelsVerifyCommand(); // models_verify_command.cpp

// dataset_commands.cpp
Command datasetInspectCommand();
Command datasetValidateCommand();
Command datasetExportCommand();
// eval_answers_commands.cpp
Command evalMiaCommand();
Command evalVidCapCommand();
// endpoints_command.cpp
Command endpointsListCommand();
Command endpointsAddCommand();
Command endpointsTestCommand();
Command endpointsModelsCommand();
Command endpointsAllowCommand();
Command endpointsForbidCommand();
Command endpointsRemoveCommand();
// recipes_command.cpp
Command recipesListCommand();
Command recipesSaveCommand();
Command recipesShowCommand();
Command recipesAddCommand();
Command recipesRemoveCommand();
// models_store_command.cpp
Command modelsListCommand();
Command modelsFetchCommand();
Command modelsAddCommand();
Command modelsRemoveCommand();
// project_edit_command.cpp
Command projectNewCommand();
Command projectAddCommand();
Command projectImportCommand();
Command projectRelinkCommand();
Command projectUndoCommand();
Command projectRedoCommand();
Command projectRecoverCommand();
// project_show_command.cpp
Command projectInfoCommand();
Command projectExportCommand();
Command projectHistoryCommand();

} // namespace anycap::cli
