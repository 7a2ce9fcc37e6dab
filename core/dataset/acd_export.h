// SPDX-License-Identifier: MIT
/// @file acd_export.h
/// The captions of projects as dataset records: every refinement that was accepted is an instruction, a worse
/// caption and a better one; a base caption that was accepted as it was is one that was good already.
/// Source: arXiv 2507.12841, section 3, and the released folders.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/dataset/acd_record.h"
#include "core/dataset/project_captions.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace anycap::dataset {

/// A record and what is not part of its released form.
struct ExportedRecord {
    AcdRecord record;
    std::string type; ///< "brief"; "other" for free text
    store::Media media;
    Provenance origin; ///< of the answer
    std::optional<Provenance> givenOrigin;
    bool isByHand = false; ///< a person wrote the answer, or worked it over
};

struct ExportedRecords {
    std::vector<ExportedRecord> records;
    int withoutInstruction = 0; ///< nobody asked for anything: no instruction to learn from
    int partsOfMedia = 0; ///< one of several cues: records are about whole media
};

/// The deepest folder that all media are in; empty without any.
std::string commonMediaFolder(const std::vector<store::Media> &media);

/// Media are named below the folder that they have in common. A given caption that a program wrote makes the
/// record FromModel, one of a person or a file Worsened, and one that is the answer Identity. A type's id
/// stands for its first phrasing.
Result<ExportedRecords> acdRecords(const std::vector<MediaCaption> &captions);

struct AcdExportOptions {
    double validationShare = 0; ///< 0 … 1 of the media, by their contents: a medium is never in both parts
    bool isMixed = false; ///< at most 2:2:1 of q-a-c, q-8b-c and q-c-c
    bool useCandidates = false;
    std::string licence; ///< of the captions, for the provenance; may be empty
    /// What the meta files name as the media's folder; records name the media below it, where they are all
    /// there, else below the folder that they have in common.
    std::string mediaRoot;
};

struct AcdExportReport {
    Finish finish = Finish::Completed; ///< Cancelled: nothing is left of what was written until then
    int records = 0;
    int training = 0;
    int validation = 0;
    int duplicates = 0; ///< left out
    int mixedOut = 0; ///< left out to keep 2:2:1
    int withoutInstruction = 0;
    int partsOfMedia = 0;
    std::map<AcdKind, int> byKind;
    std::vector<std::string> files; ///< that were written, below the folder
};

/// Left out: the same captions of the same medium for the same instruction, and with `isMixed` what is over
/// 2:2:1. Where only one of the two kinds of improved records is there, the other is not missed: identities
/// are held to a quarter of the improved ones. Which ones stay depends on the records alone.
std::vector<ExportedRecord> chosenRecords(std::vector<ExportedRecord> records,
                                          const AcdExportOptions &options, AcdExportReport &report);

/// What exportAcd() would write: its report, without files. Errors: likewise, less those of the folder.
Result<AcdExportReport> previewAcd(const std::vector<const store::Project *> &projects,
                                   const AcdExportOptions &options, const WorkContext &context = {});

/// Writes `folder`/train/KIND/MODALITY_TYPE.jsonl, the same below validation, meta_train.json and
/// meta_validation.json in the released form, and provenance.jsonl, where each record's origin and licence
/// stand under its file and line. A failed or cancelled export takes its files away again. Errors: those of
/// the projects; InvalidArgument (the folder has other files of that name: nothing is overwritten; a share
/// out of range), IoError; NotFound (no record).
Result<AcdExportReport> exportAcd(const std::vector<const store::Project *> &projects,
                                  const std::string &folder, const AcdExportOptions &options,
                                  const WorkContext &context = {});

} // namespace anycap::dataset
