// SPDX-License-Identifier: MIT
/// @file caption_list.h
/// A flat list of captions with the files they describe: what dataset tools and trainings exchange, as JSON,
/// JSON lines, CSV, or ACD records. Reading takes what is found in the wild; odd entries are reported with
/// their line and skipped.
#pragma once

#include "core/base/instruction.h"
#include "core/base/media_buffers.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::dataset {

struct ListedCaption {
    std::string file; ///< of the medium, as the list names it: with or without folders
    std::optional<Modality> modality; ///< as far as the list says
    std::optional<TimeRange> time; ///< absent: the whole medium
    std::string text; ///< UTF-8
    std::string instruction; ///< what was asked for; empty where the list does not say
    std::string language; ///< BCP 47; empty where the list does not say
    int line = 0; ///< 1-based, of the file it was read from; 0: none

    friend bool operator==(const ListedCaption &, const ListedCaption &) = default;
};

struct ListProblem {
    int line = 0; ///< 1-based; 0: the file as a whole
    std::string message; ///< one line

    friend bool operator==(const ListProblem &, const ListProblem &) = default;
};

struct CaptionList {
    std::vector<ListedCaption> captions;
    std::vector<ListProblem> problems; ///< what was skipped, and why
};

enum class ListFormat : unsigned char {
    Json, ///< an array of objects, or an object with one under "captions"
    JsonLines, ///< an object a line; ACD records too, whose text is the last turn of "gpt"
    Csv, ///< a header line names the columns; comma, semicolon or tab
};

/// By the extension (.json, .jsonl, .ndjson, .csv, .tsv); absent for others.
std::optional<ListFormat> listFormatFromPath(std::string_view path);

/// Members and columns that are understood, the first that is there: the file is "file", "file_name",
/// "filename", "media", "image", "video", "audio", "path" or "name"; the text "caption", "text" or
/// "description"; times "start_ms" and "end_ms", or "start" and "end" in seconds; "instruction"; "language".
/// Errors: InvalidData (no such list, not one caption in it), TooLarge (over 512 MiB).
Result<CaptionList> readCaptionList(std::string_view bytes, ListFormat format, const std::string &name);

/// {"captions":[{"file","modality","start_ms","end_ms","text","instruction","language"}]}; members without a
/// value are left out. readCaptionList() reads it back.
std::string captionListJson(const std::vector<ListedCaption> &captions);

} // namespace anycap::dataset
