// SPDX-License-Identifier: MIT
#include "core/dataset/project_export.h"

#include "core/base/atomic_file.h"
#include "core/dataset/acd_export.h"
#include "core/dataset/project_captions.h"
#include "core/dataset/sidecar.h"
#include "core/project/track_exchange.h"
#include "core/subtitle/encoding.h"
#include "core/subtitle/subtitle_file.h"

#include <filesystem>

namespace anycap::dataset {

namespace {

SubtitleFormat formatOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::WebVtt:
        return SubtitleFormat::WebVtt;
    case ExportKind::PlainText:
        return SubtitleFormat::PlainText;
    case ExportKind::TrackJson:
        return SubtitleFormat::Json;
    default:
        return SubtitleFormat::SubRip;
    }
}

/// Cuts between two characters.
void keepBeginning(ExportPreview &preview)
{
    if (preview.text.size() <= ExportPreview::kMostText)
        return;
    std::size_t end = ExportPreview::kMostText;
    while (end > 0 && (static_cast<unsigned char>(preview.text[end]) & 0xC0U) == 0x80U)
        --end;
    preview.text.resize(end);
    preview.isCut = true;
}

Result<ExportPreview> previewTrack(const store::Project &project, const ExportRequest &request)
{
    const SubtitleFormat format = formatOf(request.kind);
    store::ExportReport report;
    const Result<SubtitleDocument> document
        = store::documentOfTrack(project, request.track, format, request.useCandidates, report);
    if (!document)
        return document.error();
    SubtitleWriteOptions options;
    options.format = format;
    options.encoding = request.encoding;
    SubtitleWriteReport written;
    Result<std::string> bytes = subtitleBytes(*document, options, written);
    if (!bytes)
        return bytes.error();
    ExportPreview preview;
    preview.captions = report.cues;
    preview.withoutText = report.cuesWithoutText;
    preview.withoutTime = report.cuesWithoutTime;
    preview.losses = std::move(written.losses);
    preview.text = *std::move(bytes);
    // Shown as it will be read in the encoding it is written in.
    const std::vector<EncodingGuess> guesses = detectEncodings(preview.text);
    TextEncoding encoding = guesses.empty() ? TextEncoding{} : guesses.front().encoding;
    if (!request.encoding.empty())
        encoding.name = canonicalEncodingName(request.encoding);
    if (const Result<DecodedText> decoded = decodeText(preview.text, encoding); decoded)
        preview.text = decoded->utf8;
    std::error_code error;
    preview.filesThere = !request.path.empty() && std::filesystem::exists(request.path, error) ? 1 : 0;
    keepBeginning(preview);
    return preview;
}

/// What is written for kinds of one file.
Result<std::string> fileOf(ExportKind kind, const std::vector<MediaCaption> &captions, int &written,
                           int &skipped)
{
    skipped = 0;
    if (kind == ExportKind::CaptionListJson) {
        written = static_cast<int>(captions.size());
        return captionListJson(listed(captions));
    }
    std::string lines;
    const Result<ExportedRecords> made = acdRecords(captions);
    if (!made)
        return made.error();
    for (const ExportedRecord &one : made->records)
        lines += acdLine(one.record) + "\n";
    written = static_cast<int>(made->records.size());
    skipped = made->withoutInstruction + made->partsOfMedia;
    return lines;
}

} // namespace

Result<ExportPreview> previewExport(const store::Project &project, const ExportRequest &request)
{
    if (isOfTrack(request.kind))
        return previewTrack(project, request);
    const Result<std::vector<MediaCaption>> captions
        = captionsOfProject(project, {request.media, request.useCandidates});
    if (!captions)
        return captions.error();
    ExportPreview preview;
    if (request.kind != ExportKind::Sidecars) {
        Result<std::string> text = fileOf(request.kind, *captions, preview.captions, preview.withoutRecord);
        if (!text)
            return text.error();
        preview.text = *std::move(text);
        std::error_code error;
        preview.filesThere = !request.path.empty() && std::filesystem::exists(request.path, error) ? 1 : 0;
        keepBeginning(preview);
        return preview;
    }
    const std::vector<SidecarFile> files = planSidecars(*captions, request.path);
    preview.captions = static_cast<int>(captions->size());
    preview.files = static_cast<int>(files.size());
    for (const SidecarFile &file : files) {
        if (file.isThere && !file.isSame)
            ++preview.filesThere;
        if (preview.text.size() <= ExportPreview::kMostText)
            preview.text += file.path + "\n    " + file.text + "\n";
    }
    keepBeginning(preview);
    return preview;
}

Result<ExportSummary> writeExport(const store::Project &project, const ExportRequest &request,
                                  const WorkContext &context)
{
    ExportSummary summary;
    if (isOfTrack(request.kind)) {
        store::ExportOptions options;
        options.format = formatOf(request.kind);
        options.encoding = request.encoding;
        options.useCandidates = request.useCandidates;
        const Result<store::ExportReport> report
            = store::exportTrack(project, request.track, request.path, options);
        if (!report)
            return report.error();
        summary.captions = report->cues;
        summary.filesWritten = 1;
        return summary;
    }
    const Result<std::vector<MediaCaption>> captions
        = captionsOfProject(project, {request.media, request.useCandidates});
    if (!captions)
        return captions.error();
    if (request.kind != ExportKind::Sidecars) {
        int skipped = 0;
        const Result<std::string> bytes = fileOf(request.kind, *captions, summary.captions, skipped);
        if (!bytes)
            return bytes.error();
        if (const Result<Unit> written = writeFileAtomically(request.path, *bytes); !written)
            return written.error();
        summary.filesWritten = 1;
        return summary;
    }
    SidecarReport report
        = writeSidecars(planSidecars(*captions, request.path), request.replaceSidecars, context);
    summary.finish = report.finish;
    summary.captions = static_cast<int>(captions->size());
    summary.filesWritten = report.written;
    summary.filesUnchanged = report.unchanged;
    summary.filesKept = report.kept;
    summary.errors = std::move(report.errors);
    return summary;
}

} // namespace anycap::dataset
