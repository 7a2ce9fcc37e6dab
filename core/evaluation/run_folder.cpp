// SPDX-License-Identifier: MIT
#include "core/evaluation/run_folder.h"

#include "core/base/atomic_file.h"
#include "core/evaluation/json_lines.h"

#include <filesystem>
#include <map>
#include <system_error>

namespace anycap::evaluation {

namespace {

namespace fs = std::filesystem;

std::string memberOfFirst(const std::string &bytes, const EvalRecord &record, const char *name)
{
    const Json line = lineOf(bytes, record);
    return line.is_object() ? textIn(line, {name}) : std::string();
}

Result<Unit> addSide(EvalReport &report, ReportPart &part, const std::string &name, const std::string &path)
{
    const auto bytes = readFile(path, kMostEvalFileBytes);
    if (!bytes)
        return bytes.error();
    auto file = readEvalFile(*bytes, path);
    if (!file)
        return file.error();
    const EvalRecord &first = file->records.front();
    part.isVideo = first.modality == Modality::Video;
    if (report.judge.empty())
        report.judge = memberOfFirst(*bytes, first, "judge");
    part.sides.push_back({name, memberOfFirst(*bytes, first, "captioner"), std::move(file->records)});
    return Unit{};
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
    report.title = fs::path(path).filename().string();
    if (!fs::is_directory(path, error)) {
        ReportPart part{report.title, false, {}};
        if (const auto added = addSide(report, part, fs::path(path).stem().string(), path); !added)
            return added.error();
        report.parts.push_back(std::move(part));
        return report;
    }
    for (const auto &[name, sides] : filesOf(path)) {
        ReportPart part{name, false, {}};
        for (const auto &[side, file] : sides) { // "base" before "refined"
            if (const auto added = addSide(report, part, side, file); !added)
                return added.error();
        }
        report.parts.push_back(std::move(part));
    }
    if (report.parts.empty())
        return Error{ErrorCode::NotFound, "has no captions of a benchmark run (NAME.base.jsonl)", path};
    return report;
}

} // namespace anycap::evaluation
