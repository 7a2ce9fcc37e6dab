// SPDX-License-Identifier: MIT
#include "core/dataset/acd_export.h"

#include "core/base/atomic_file.h"
#include "core/base/fnv.h"
#include "core/captioning/instruction_catalogue.h"
#include "core/dataset/acd_sources.h"
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

bool isBelow(const fs::path &path, const fs::path &folder)
{
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

/// A folder's path, whose last part is its name.
fs::path folderPath(const std::string &path)
{
    fs::path folder = fs::path(path).lexically_normal();
    return folder.has_filename() ? folder : folder.parent_path();
}

/// Below `mediaRoot`, where all media are in it, else below the one that they have in common:
/// two media of one name stay two.
void nameMedia(std::vector<ExportedRecord> &records, const std::string &mediaRoot)
{
    std::vector<store::Media> media;
    media.reserve(records.size());
    for (const ExportedRecord &one : records)
        media.push_back(one.media);
    const fs::path wanted = folderPath(mediaRoot);
    const bool isWanted
        = !wanted.empty() && std::all_of(media.begin(), media.end(), [&](const store::Media &one) {
              return isBelow(fs::path(one.path).lexically_normal(), wanted);
          });
    const fs::path folder = isWanted ? wanted : fs::path(commonMediaFolder(media));
    for (ExportedRecord &one : records)
        one.record.file
            = fs::path(one.media.path).lexically_normal().lexically_relative(folder).generic_string();
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

/// Records of all projects, without what the options leave out. Stopped: those of the first projects.
Result<std::vector<ExportedRecord>> collected(const std::vector<const store::Project *> &projects,
                                              const AcdExportOptions &options, AcdExportReport &report,
                                              const WorkContext &context)
{
    if (!(options.validationShare >= 0 && options.validationShare < 1))
        return Error{ErrorCode::InvalidArgument, "the share for validation must be from 0 to below 1", {}};
    std::vector<ExportedRecord> all;
    for (std::size_t i = 0; i < projects.size() && !context.isStopRequested(); ++i) {
        const auto captions = captionsOfProject(*projects[i], {{}, options.useCandidates});
        if (!captions)
            return captions.error();
        auto made = acdRecords(*captions);
        if (!made)
            return made.error();
        report.withoutInstruction += made->withoutInstruction;
        report.partsOfMedia += made->partsOfMedia;
        std::move(made->records.begin(), made->records.end(), std::back_inserter(all));
        context.report(static_cast<double>(i + 1) / static_cast<double>(projects.size()));
    }
    all = chosenRecords(std::move(all), options, report);
    nameMedia(all, options.mediaRoot);
    if (all.empty() && !context.isStopRequested())
        return Error{ErrorCode::NotFound,
                     "there is no record to make: captions need an instruction, and be of a whole medium",
                     {}};
    for (const ExportedRecord &one : all) {
        ++(isForValidation(one.media, options.validationShare) ? report.validation : report.training);
        ++report.byKind[one.record.kind];
    }
    report.records = static_cast<int>(all.size());
    if (context.isStopRequested())
        report.finish = Finish::Cancelled;
    return all;
}

/// Pixels of pictures, as the released records have them; media that are not there now have none.
void addSizes(std::vector<ExportedRecord> &records, const WorkContext &context)
{
    for (std::size_t i = 0; i < records.size() && !context.isStopRequested(); ++i) {
        ExportedRecord &one = records[i];
        if (one.record.modality != Modality::Image)
            continue;
        if (const auto info = probeMedia(one.media.path); info && info->image) {
            one.record.width = info->image->width;
            one.record.height = info->image->height;
        }
        context.report(static_cast<double>(i + 1) / static_cast<double>(records.size()));
    }
}

/// All files of an export by their path below its folder, with what is in them.
std::map<std::string, std::string> contentsOf(const Lines &files, const AcdExportOptions &options)
{
    std::map<std::string, std::string> contents;
    std::string provenance;
    for (const auto &[file, lines] : files) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            contents[file] += acdLine(lines[i]->record) + '\n';
            provenance += provenanceLine(file, i + 1, *lines[i], options);
        }
    }
    contents[std::string(kAcdProvenanceFile)] = std::move(provenance);
    for (const char *part : {"train", "validation"}) {
        if (std::string meta = metaOf(files, part, options); !meta.empty())
            contents["meta_" + std::string(part) + ".json"] = std::move(meta);
    }
    return contents;
}

/// Files and folders that are made here go again with it, unless they are kept.
class WrittenFiles {
public:
    WrittenFiles() = default;
    WrittenFiles(const WrittenFiles &) = delete;
    WrittenFiles &operator=(const WrittenFiles &) = delete;
    ~WrittenFiles()
    {
        std::error_code error; // whatever cannot go, stays
        for (auto made = m_made.rbegin(); made != m_made.rend(); ++made)
            fs::remove(*made, error);
    }
    Result<Unit> write(const fs::path &path, const std::string &bytes)
    {
        std::error_code error;
        std::vector<fs::path> folders;
        for (fs::path folder = path.parent_path(); !folder.empty() && !fs::exists(folder, error);
             folder = folder.parent_path())
            folders.push_back(folder);
        fs::create_directories(path.parent_path(), error);
        if (error)
            return Error{ErrorCode::IoError, error.message(), path.parent_path().string()};
        m_made.insert(m_made.end(), folders.rbegin(), folders.rend());
        auto written = writeFileAtomically(path.string(), bytes);
        if (written)
            m_made.push_back(path);
        return written;
    }
    void keep() { m_made.clear(); }

private:
    std::vector<fs::path> m_made; ///< in the order in which they were made
};

} // namespace

std::string commonMediaFolder(const std::vector<store::Media> &media)
{
    fs::path common;
    for (const store::Media &one : media) {
        const fs::path path = fs::path(one.path).lexically_normal();
        if (common.empty())
            common = path.parent_path();
        while (!isBelow(path, common) && common.has_relative_path())
            common = common.parent_path();
    }
    return common.string();
}

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
    nameMedia(made.records, {});
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

Result<AcdExportReport> previewAcd(const std::vector<const store::Project *> &projects,
                                   const AcdExportOptions &options, const WorkContext &context)
{
    AcdExportReport report;
    const auto records = collected(projects, options, report, context);
    if (!records)
        return records.error();
    return report;
}

Result<AcdExportReport> exportAcd(const std::vector<const store::Project *> &projects,
                                  const std::string &folder, const AcdExportOptions &options,
                                  const WorkContext &context)
{
    constexpr double kCollected = 0.2; // of the work, about
    constexpr double kMeasured = 0.8;
    AcdExportReport report;
    auto records = collected(projects, options, report, context.part(0, kCollected));
    if (!records)
        return Error{records.error().code, records.error().message,
                     records.error().detail.empty() ? folder : records.error().detail};
    addSizes(*records, context.part(kCollected, kMeasured));
    Lines files;
    std::int64_t number = 0;
    for (ExportedRecord &one : *records) {
        if (one.record.id)
            one.record.id = number;
        ++number;
        files[fileOf(one, isForValidation(one.media, options.validationShare))].push_back(&one);
    }
    const std::map<std::string, std::string> contents = contentsOf(files, options);
    std::error_code error;
    for (const auto &[file, bytes] : contents) {
        if (fs::exists(fs::path(folder) / file, error))
            return Error{ErrorCode::InvalidArgument, "is there already; nothing was written",
                         (fs::path(folder) / file).string()};
    }
    WrittenFiles written;
    for (const auto &[file, bytes] : contents) {
        if (context.isStopRequested()) {
            report.finish = Finish::Cancelled;
            report.files.clear();
            return report;
        }
        if (const auto done = written.write(fs::path(folder) / file, bytes); !done)
            return done.error();
        report.files.push_back(file);
        context.report(kMeasured
                       + (1 - kMeasured) * static_cast<double>(report.files.size())
                           / static_cast<double>(contents.size()));
    }
    written.keep();
    return report;
}

} // namespace anycap::dataset
