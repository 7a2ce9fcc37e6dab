// SPDX-License-Identifier: MIT
#include "core/evaluation/run_files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace anycap::evaluation {

namespace fs = std::filesystem;

std::string recordsFile(const std::string &folder, const std::string &part)
{
    return (fs::path(folder) / (part + ".records.jsonl")).string();
}

std::string captionsFile(const std::string &folder, const std::string &part, const std::string &side)
{
    return (fs::path(folder) / (part + '.' + side + ".jsonl")).string();
}

std::string askedFile(const std::string &folder, const std::string &part, const std::string &side)
{
    return (fs::path(folder) / (part + '.' + side + ".asked.jsonl")).string();
}

std::vector<Sitting> sittings(const RunSettings &settings)
{
    std::vector<Sitting> all;
    for (int round = 1; round <= settings.rounds; ++round) {
        for (std::size_t judge = 0; judge < settings.judges.size(); ++judge)
            all.push_back({judge, round});
    }
    return all;
}

std::string judgedFile(const std::string &folder, const std::string &part, const std::string &side,
                       const RunSettings &settings, Sitting sitting)
{
    std::string name = part + '.' + side + ".judged";
    if (settings.judges.size() > 1 || settings.rounds > 1)
        name += '.' + settings.judges[sitting.judge];
    if (sitting.round > 1)
        name += '+' + std::to_string(sitting.round); // no name of a judge has a plus
    return (fs::path(folder) / (name + ".jsonl")).string();
}

std::vector<std::string> allJudgedFiles(const std::string &folder, const std::string &part)
{
    std::vector<std::string> files;
    std::error_code error;
    for (fs::directory_iterator walk(folder, error), end; !error && walk != end; walk.increment(error)) {
        const std::string name = walk->path().filename().string();
        for (const char *side : {".base.judged.", ".refined.judged."}) {
            if (name.starts_with(part + side) && (name.ends_with(".jsonl") || name.ends_with(".part")))
                files.push_back(walk->path().string());
        }
    }
    std::sort(files.begin(), files.end()); // where two say different things, the same one every time
    return files;
}

} // namespace anycap::evaluation
