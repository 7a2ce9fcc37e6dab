// SPDX-License-Identifier: MIT
#include "core/dataset/acd_export.h"

#include "core/base/atomic_file.h"
#include "core/base/fnv.h"
#include "core/captioning/instruction_catalogue.h"
#include "core/media/probe.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>

namespace anycap::dataset {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char *kOther = "other";

/// A type's id ("image/brief") as the words that it stands for.
struct Asked {
    std::string words;
    std::string type = kOther;
};
Asked asked(const InstructionCatalogue &catalogue, const std::string &instruction)
{
    for (const InstructionType &type : instructionTypes()) {
        if (type.id() == instruction)
            return {catalogue.instruction(type).text, std::string(aspectName(type.aspect))};
        for (const std::string &phrasing : catalogue.entry(type).phrasings) {
            if (phrasing == instruction)
                return {instruction, std::string(aspectName(type.aspect))};
        }
    }
    return {instruction, kOther};
}

bool isWrittenByProgram(const Provenance &origin)
{
    return origin.provider != "person" && origin.provider != "import" && !origin.provider.empty();
}

std::string mediumKey(const store::Media &media)
{
    return media.contentHash.empty() ? media.path : media.contentHash;
}

bool isForValidation(const store::Media &media, double share)
{
    constexpr std::uint64_t kParts = 10'000;
    return static_cast<double>(fnv1a64("split " + mediumKey(media)) % kParts) < share * double{kParts};
}

/// Those to keep of a kind, in their order: which ones is decided by their captions, so that a project that
/// grows keeps most of what it had.
void keepAtMost(std::vector<ExportedRecord> &records, AcdKind kind, std::size_t most, int &left)
{
    std::vector<std::pair<std::uint64_t, std::size_t>> ranked;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (records[i].record.kind == kind)
            ranked.emplace_back(fnv1a64(mediumKey(records[i].media) + '\n' + records[i].record.answer), i);
    }
    if (ranked.size() <= most)
        return;
    std::sort(ranked.begin(), ranked.end());
    std::set<std::size_t> dropped;
    for (std::size_t i = most; i < ranked.size(); ++i)
        dropped.insert(ranked[i].second);
    left += static_cast<int>(dropped.size());
    std::size_t at = 0;
    std::erase_if(records, [&](const ExportedRecord &) { return dropped.count(at++) > 0; });
}

Json provenanceJson(const Provenance &origin)
{
    Json json{{"provider", origin.provider}};
    const auto add = [&json](const char *name, const std::string &value) {
        if (!value.empty())
            json[name] = value;
    };
    add("model", origin.model);
    add("model_hash", origin.modelHash);
    add("constraints", origin.constraints);
    return json;
}

std::string dumped(const Json &json, int indent = -1)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// Files by their path below the folder.
using Lines = std::map<std::string, std::vector<const ExportedRecord *>>;

std::string fileOf(const ExportedRecord &one, bool isValidation)
{
    return std::string(isValidation ? "validation/" : "train/") + std::string(acdKindName(one.record.kind))
        + '/' + std::string(modalityName(one.record.modality)) + '_' + one.type + ".jsonl";
}

std::string metaOf(const Lines &files, const std::string &part, const AcdExportOptions &options)
{
    Json meta = Json::object();
    for (const auto &[file, records] : files) {
        if (file.starts_with(part + '/'))
            meta[file.substr(part.size() + 1)] = {{"root", options.mediaRoot},
                                                  {"annotation", file},
                                                  {"data_augment", false},
                                                  {"repeat_time", 1},
                                                  {"length", records.size()}};
    }
    return meta.empty() ? std::string() : dumped(meta, 4) + '\n';
}

std::string provenanceLine(const std::string &file, std::size_t line, const ExportedRecord &one,
                           const AcdExportOptions &options)
{
    Json json{{"file", file},
              {"line", line},
              {"medium", one.record.file},
              {"medium_hash", one.media.contentHash},
              {"answer", provenanceJson(one.origin)},
              {"answer_by_hand", one.isByHand}};
    if (one.givenOrigin)
        json["given"] = provenanceJson(*one.givenOrigin);
    if (!options.licence.empty())
        json["licence"] = options.licence;
    return dumped(json) + '\n';
}

Result<std::vector<ExportedRecord>> collected(const std::vector<const store::Project *> &projects,
                                              const AcdExportOptions &options, AcdExportReport &report)
{
    std::vector<ExportedRecord> all;
    for (const store::Project *project : projects) {
        const auto captions = captionsOfProject(*project, {{}, options.useCandidates});
        if (!captions)
            return captions.error();
        auto made = acdRecords(*captions);
        if (!made)
            return made.error();
        report.withoutInstruction += made->withoutInstruction;
        report.partsOfMedia += made->partsOfMedia;
        std::move(made->records.begin(), made->records.end(), std::back_inserter(all));
    }
    return all;
}

/// Pixels of pictures, as the released records have them; media that are not there now have none.
void addSizes(std::vector<ExportedRecord> &records, const WorkContext &context)
{
    for (ExportedRecord &one : records) {
        if (context.isStopRequested())
            return;
        if (one.record.modality != Modality::Image)
            continue;
        if (const auto info = probeMedia(one.media.path); info && info->image) {
            one.record.width = info->image->width;
            one.record.height = info->image->height;
        }
    }
}

} // namespace

Result<ExportedRecords> acdRecords(const std::vector<MediaCaption> &captions)
{
    const auto catalogue = InstructionCatalogue::builtIn();
    if (!catalogue)
        return catalogue.error();
    std::map<std::int64_t, int> cueCounts;
    for (const MediaCaption &caption : captions)
        ++cueCounts[caption.media.id.value];
    ExportedRecords made;
    for (const MediaCaption &caption : captions) {
        if (caption.time && cueCounts[caption.media.id.value] > 1) {
            ++made.partsOfMedia;
            continue;
        }
        if (caption.instruction.empty()) {
            ++made.withoutInstruction;
            continue;
        }
        const Asked wish = asked(*catalogue, caption.instruction);
        ExportedRecord one;
        one.type = wish.type;
        one.media = caption.media;
        one.origin = caption.origin;
        one.givenOrigin = caption.baseOrigin;
        one.isByHand = caption.isByHand;
        AcdRecord &record = one.record;
        record.modality = caption.media.modality;
        if (record.modality != Modality::Video) // films have no number in the released records
            record.id = static_cast<std::int64_t>(made.records.size());
        record.file = fs::path(caption.media.path).filename().string();
        record.instruction = wish.words;
        record.given = caption.base.value_or(caption.text);
        record.answer = caption.text;
        if (record.given == record.answer)
            record.kind = AcdKind::Identity;
        else
            record.kind = caption.baseOrigin && isWrittenByProgram(*caption.baseOrigin) ? AcdKind::FromModel
                                                                                        : AcdKind::Worsened;
        if (record.modality == Modality::Audio && caption.media.duration)
            record.seconds = static_cast<double>(caption.media.duration->count()) / 1000;
        made.records.push_back(std::move(one));
    }
    return made;
}

std::vector<ExportedRecord> chosenRecords(std::vector<ExportedRecord> records,
                                          const AcdExportOptions &options, AcdExportReport &report)
{
    std::set<std::tuple<std::string, std::string, std::string, std::string>> seen;
    report.duplicates += static_cast<int>(std::erase_if(records, [&seen](const ExportedRecord &one) {
        return !seen.emplace(mediumKey(one.media), one.record.instruction, one.record.given,
                             one.record.answer)
                    .second;
    }));
    if (!options.isMixed)
        return records;
    const auto count = [&records](AcdKind kind) {
        return static_cast<std::size_t>(
            std::count_if(records.begin(), records.end(),
                          [kind](const ExportedRecord &one) { return one.record.kind == kind; }));
    };
    const std::size_t worsened = count(AcdKind::Worsened);
    const std::size_t fromModel = count(AcdKind::FromModel);
    if (worsened > 0 && fromModel > 0) {
        keepAtMost(records, AcdKind::Worsened, std::min(worsened, fromModel), report.mixedOut);
        keepAtMost(records, AcdKind::FromModel, std::min(worsened, fromModel), report.mixedOut);
    }
    keepAtMost(records, AcdKind::Identity, (count(AcdKind::Worsened) + count(AcdKind::FromModel)) / 4,
               report.mixedOut);
    return records;
}

Result<AcdExportReport> exportAcd(const std::vector<const store::Project *> &projects,
                                  const std::string &folder, const AcdExportOptions &options,
                                  const WorkContext &context)
{
    if (!(options.validationShare >= 0 && options.validationShare < 1))
        return Error{ErrorCode::InvalidArgument, "the share for validation must be from 0 to below 1",
                     folder};
    AcdExportReport report;
    auto collectedRecords = collected(projects, options, report);
    if (!collectedRecords)
        return collectedRecords.error();
    std::vector<ExportedRecord> records = chosenRecords(*std::move(collectedRecords), options, report);
    if (records.empty())
        return Error{ErrorCode::NotFound,
                     "there is no record to make: captions need an instruction, and be of a whole medium",
                     folder};
    addSizes(records, context);
    Lines files;
    std::int64_t number = 0;
    for (ExportedRecord &one : records) {
        if (one.record.id)
            one.record.id = number;
        ++number;
        const bool isValidation = isForValidation(one.media, options.validationShare);
        ++(isValidation ? report.validation : report.training);
        ++report.byKind[one.record.kind];
        files[fileOf(one, isValidation)].push_back(&one);
    }
    report.records = static_cast<int>(records.size());

    std::map<std::string, std::string> contents;
    std::string provenance;
    for (const auto &[file, lines] : files) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            contents[file] += acdLine(lines[i]->record) + '\n';
            provenance += provenanceLine(file, i + 1, *lines[i], options);
        }
    }
    contents["provenance.jsonl"] = std::move(provenance);
    for (const char *part : {"train", "validation"}) {
        if (std::string meta = metaOf(files, part, options); !meta.empty())
            contents["meta_" + std::string(part) + ".json"] = std::move(meta);
    }
    std::error_code error;
    for (const auto &[file, bytes] : contents) {
        if (fs::exists(fs::path(folder) / file, error))
            return Error{ErrorCode::InvalidArgument, "is there already; nothing was written",
                         (fs::path(folder) / file).string()};
    }
    for (const auto &[file, bytes] : contents) {
        const fs::path path = fs::path(folder) / file;
        fs::create_directories(path.parent_path(), error);
        if (error)
            return Error{ErrorCode::IoError, error.message(), path.parent_path().string()};
        if (const auto written = writeFileAtomically(path.string(), bytes); !written)
            return written.error();
        report.files.push_back(file);
    }
    return report;
}

} // namespace anycap::dataset
