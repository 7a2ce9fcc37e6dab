// SPDX-License-Identifier: MIT
#include "core/evaluation/run_folder.h"

#include "core/base/atomic_file.h"
#include "core/evaluation/json_lines.h"
#include "core/evaluation/run_files.h"

#include <filesystem>
#include <map>
#include <system_error>

namespace anycap::evaluation {

namespace {

namespace fs = std::filesystem;

/// Of the first record that has it: what was not judged names no judge.
std::string memberOfAny(const std::string &bytes, const std::vector<EvalRecord> &records, const char *name)
{
    for (const EvalRecord &record : records) {
        const Json line = lineOf(bytes, record);
        if (std::string text = line.is_object() ? textIn(line, {name}) : std::string(); !text.empty())
            return text;
    }
    return {};
}

Result<ReportSide> readSide(const std::string &name, const std::string &path)
{
    const auto bytes = readFile(path, kMostEvalFileBytes);
    if (!bytes)
        return bytes.error();
    auto file = readEvalFile(*bytes, path);
    if (!file)
        return file.error();
    ReportSide side;
    side.name = name;
    side.captioner = memberOfAny(*bytes, file->records, "captioner");
    side.judge = memberOfAny(*bytes, file->records, "judge");
    side.records = std::move(file->records);
    return side;
}

Result<Unit> addSide(EvalReport &report, ReportPart &part, const std::string &name, const std::string &path)
{
    auto side = readSide(name, path);
    if (!side)
        return side.error();
    part.isVideo = side->records.front().modality == Modality::Video;
    if (report.judge.empty())
        report.judge = side->judge;
    part.sides.push_back(*std::move(side));
    return Unit{};
}

/// A side with all that was judged so far; none where there are no captions of it.
Result<Unit> addSittings(EvalReport &report, ReportPart &part, const std::string &folder,
                         const std::string &name, const RunSettings &settings)
{
    std::error_code error;
    bool isJudged = false;
    for (const Sitting sitting : sittings(settings)) {
        const std::string path = judgedFile(folder, part.name, name, settings, sitting);
        if (!fs::exists(path, error))
            continue;
        if (!isJudged) {
            if (auto added = addSide(report, part, name, path); !added)
                return added;
            isJudged = true;
            continue;
        }
        auto side = readSide(name, path);
        if (!side)
            return side.error();
        part.sides.back().others.push_back({side->judge, sitting.round, std::move(side->records)});
    }
    const std::string captions = captionsFile(folder, part.name, name);
    if (isJudged || !fs::exists(captions, error) || fs::file_size(captions, error) == 0)
        return Unit{};
    return addSide(report, part, name, captions);
}

/// What run.json says was measured, as far as it is there.
Result<EvalReport> readAsAsked(const std::string &folder, const RunSettings &settings)
{
    EvalReport report;
    report.rules = settings.rules;
    for (const std::string &name : settings.parts) {
        ReportPart part{name, false, {}};
        for (const char *side : {"base", "refined"}) {
            if (side == std::string_view("refined") && settings.refiner.empty())
                continue; // what lies there is of an earlier run
            if (const auto added = addSittings(report, part, folder, side, settings); !added)
                return added.error();
        }
        if (!part.sides.empty())
            report.parts.push_back(std::move(part));
    }
    return report;
}

/// Of each part its sides' files, judged ones before others: "image" has "base" and "refined".
std::map<std::string, std::map<std::string, std::string>> filesOf(const std::string &folder)
{
    std::map<std::string, std::map<std::string, std::string>> parts;
    std::error_code error;
    for (fs::directory_iterator walk(folder, error), end; !error && walk != end; walk.increment(error)) {
        const std::string name = walk->path().filename().string();
        for (const std::string side : {"base", "refined"}) {
            for (const bool isJudged : {false, true}) {
                const std::string ending = "." + side + (isJudged ? ".judged.jsonl" : ".jsonl");
                if (name.size() <= ending.size() || !name.ends_with(ending))
                    continue;
                std::string &file = parts[name.substr(0, name.size() - ending.size())][side];
                if (file.empty() || isJudged)
                    file = walk->path().string();
            }
        }
    }
    return parts;
}

} // namespace

Result<EvalReport> readRun(const std::string &path)
{
    EvalReport report;
    std::error_code error;
    // "run/" is called "run", too.
    const fs::path folder = fs::path(path).has_filename() ? fs::path(path) : fs::path(path).parent_path();
    const std::string title = folder.filename().string();
    if (!fs::is_directory(path, error)) {
        ReportPart part{title, false, {}};
        if (const auto added = addSide(report, part, fs::path(path).stem().string(), path); !added)
            return added.error();
        report.parts.push_back(std::move(part));
    } else if (const auto settings = readRunSettings(path)) {
        auto read = readAsAsked(path, *settings);
        if (!read)
            return read.error();
        report = *std::move(read);
    } else if (settings.error().code != ErrorCode::NotFound) {
        return settings.error();
    } else {
        for (const auto &[name, sides] : filesOf(path)) {
            ReportPart part{name, false, {}};
            for (const auto &[side, file] : sides) { // "base" before "refined"
                if (const auto added = addSide(report, part, side, file); !added)
                    return added.error();
            }
            report.parts.push_back(std::move(part));
        }
    }
    if (report.parts.empty())
        return Error{ErrorCode::NotFound, "has no captions of a benchmark run (NAME.base.jsonl)", path};
    report.title = title;
    return report;
}

} // namespace anycap::evaluation
