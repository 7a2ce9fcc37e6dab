// SPDX-License-Identifier: MIT
#include "ui/dialogs/import_preview.h"

#include "core/base/atomic_file.h"
#include "core/dataset/sidecar.h"
#include "core/subtitle/format_registry.h"
#include "core/subtitle/subtitle_file.h"

namespace anycap::ui {

namespace {

constexpr std::size_t kMostBytes = 512U << 20U;

std::string atLine(int line, const std::string &message)
{
    return line > 0 ? std::to_string(line) + ": " + message : message;
}

Result<ImportPreview> lookAtList(const std::string &path, dataset::ListFormat format,
                                 const std::vector<store::Media> &media)
{
    const Result<std::string> bytes = readFile(path, kMostBytes);
    if (!bytes)
        return bytes.error();
    const Result<dataset::CaptionList> list = dataset::readCaptionList(*bytes, format, path);
    if (!list)
        return list.error();
    ImportPreview look;
    look.kind = ImportPreview::Kind::CaptionList;
    look.match = dataset::matchToMedia(media, list->captions);
    for (const dataset::ListProblem &problem : list->problems)
        look.problems.push_back(atLine(problem.line, problem.message));
    return look;
}

ImportPreview lookAtSidecars(const std::vector<store::Media> &media)
{
    std::vector<std::string> paths;
    paths.reserve(media.size());
    for (const store::Media &medium : media)
        paths.push_back(medium.path);
    std::vector<Error> errors;
    ImportPreview look;
    look.kind = ImportPreview::Kind::Sidecars;
    look.match = dataset::matchToMedia(media, dataset::readSidecars(paths, {}, errors));
    for (const Error &error : errors)
        look.problems.push_back(error.toString());
    return look;
}

} // namespace

Result<ImportPreview> lookAtImport(const std::string &path, const std::string &encoding,
                                   const std::vector<store::Media> &media)
{
    if (path.empty())
        return lookAtSidecars(media);
    if (const auto format = dataset::listFormatFromPath(path))
        return lookAtList(path, *format, media);
    const Result<std::string> bytes = readFile(path, kMostBytes);
    if (!bytes)
        return bytes.error();
    ImportPreview look;
    look.encodings = detectEncodings(*bytes);
    SubtitleReadOptions options;
    options.encoding = encoding;
    options.format = subtitleFormatFromPath(path);
    if (options.format && !canRead(*options.format))
        options.format.reset();
    Result<SubtitleDocument> document = readSubtitles(*bytes, path, options);
    if (!document)
        return document.error();
    look.document = *std::move(document);
    for (const SubtitleProblem &problem : look.document.problems)
        look.problems.push_back(atLine(problem.line, problem.message));
    return look;
}

} // namespace anycap::ui
