// SPDX-License-Identifier: MIT
// How fast the project store is: 100,000 cues in one action, one person's edit on top of them, reading them
// all, undo and redo of the lot. Prints JSON; nothing is asserted, since machines differ.
#include "core/project/project.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace anycap;
using namespace anycap::store;

constexpr int kCues = 100'000;
constexpr int kEdits = 200;

template <class T> T valueOf(Result<T> result)
{
    if (!result) {
        (void)std::fprintf(stderr, "%s\n", result.error().toString().c_str());
        std::exit(1); // NOLINT(concurrency-mt-unsafe): one thread
    }
    return std::move(result).value();
}

template <class Work> double millisecondsOf(const Work &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

int main(int argc, char **argv)
{
    const std::string folder
        = argc > 1 ? argv[1] : std::filesystem::temp_directory_path().string() + "/anycap-project-bench";
    std::filesystem::create_directories(folder);
    const std::string path = folder + "/bench.anycap";
    std::filesystem::remove(path);
    {
        Project project = valueOf(Project::create(path));
        TrackId track;
        CueId middle;
        const double import = millisecondsOf([&] {
            Action action = valueOf(project.begin("import 100000 cues"));
            track = valueOf(action.addTrack({}));
            for (int i = 0; i < kCues; ++i) {
                NewCue cue;
                cue.time = TimeRange{Milliseconds(i * 1000), Milliseconds(i * 1000 + 900)};
                const CueId id = valueOf(action.addCue(track, cue));
                if (i == kCues / 2)
                    middle = id;
                valueOf(action.setText(id, "What is said here, on two\nlines of usual length."));
            }
            valueOf(action.commit());
        });
        std::vector<double> edits;
        for (int i = 0; i < kEdits; ++i) {
            edits.push_back(millisecondsOf([&] {
                Action action = valueOf(project.begin("change 1 text"));
                valueOf(action.setText(middle, std::to_string(i)));
                valueOf(action.commit());
            }));
        }
        std::sort(edits.begin(), edits.end());
        const double reading = millisecondsOf([&] { valueOf(project.cues(track)); });
        for (int i = 0; i < kEdits; ++i)
            valueOf(project.undo());
        const double undo = millisecondsOf([&] { valueOf(project.undo()); });
        const double redo = millisecondsOf([&] { valueOf(project.redo()); });
        (void)std::printf(
            "{\"cues\": %d, \"import_ms\": %.0f, \"edit_median_ms\": %.2f, \"edit_p95_ms\": %.2f, "
            "\"read_all_ms\": %.0f, \"undo_import_ms\": %.0f, \"redo_import_ms\": %.0f, ",
            kCues, import, edits[kEdits / 2], edits[kEdits * 95 / 100], reading, undo, redo);
    }
    const double opening = millisecondsOf([&] { valueOf(Project::open(path)); });
    (void)std::printf("\"open_ms\": %.0f, \"file_mib\": %.1f}\n", opening,
                      static_cast<double>(std::filesystem::file_size(path)) / (1024 * 1024));
    std::filesystem::remove_all(folder);
    return 0;
}
