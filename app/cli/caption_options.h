// SPDX-License-Identifier: MIT
/// @file caption_options.h
/// What `caption`, `refine` and `project caption` share: the options that say what a caption shall be, and
/// turning them into instructions and constraints.
#pragma once

#include "app/cli/command.h"
#include "core/batch/caption_request.h"
#include "core/captioning/caption_model.h"
#include "core/captioning/instruction_catalogue.h"

#include <memory>
#include <optional>
#include <string>

namespace anycap::cli {

/// What is asked for, the same for every medium of a run.
struct CaptionWish {
    InstructionCatalogue catalogue;
    std::string instructionName; ///< empty: none named
    std::string ask; ///< free text; empty: none
    ConstraintSet constraints; ///< as given; an instruction type may add its defaults
    std::string language;

    /// The same as a job of a project asks for it; its providers and sampling are not set.
    batch::JobRequest request() const;
    /// For one medium: its instruction and all constraints. Errors: NotFound, InvalidArgument.
    /// @param forRefining without a named instruction nothing is asked but to meet the constraints.
    Result<batch::AskedFor> forMedium(Modality modality, bool forRefining) const;
};

/// --instruction, --ask, --words … --language.
QList<QCommandLineOption> wishOptions();

/// Reads them; InvalidArgument names the option. Contradictions are found here, before any work.
Result<CaptionWish> readWish(const Invocation &call);

/// The instruction types by modality, with what they ask for, on standard output.
int listInstructions(Console &console);

QString utf8Text(std::string_view text);

} // namespace anycap::cli
