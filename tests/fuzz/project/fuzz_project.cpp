// SPDX-License-Identifier: MIT
// Any bytes as a project file: opening refuses or succeeds, reading and undoing what was opened and
// recovering the rest never crash. SQLite pages carry no checksums, so the fuzzer gets deep.
#include "core/project/project.h"
#include "core/project/recovery.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace anycap::store;

void readAll(const Project &project)
{
    (void)project.summary().has_value();
    (void)project.media().has_value();
    (void)project.jobs().has_value();
    (void)project.settings().has_value();
    const auto tracks = project.tracks();
    if (!tracks)
        return;
    for (const Track &track : *tracks) {
        (void)project.trackSource(track.id).has_value();
        const auto cues = project.cues(track.id);
        for (std::size_t i = 0; cues && i < cues->size() && i < 100; ++i)
            (void)project.versions((*cues)[i].id).has_value();
    }
}

} // namespace

// SQLite's waits for the disk, a hundred a run, are of no use here: nothing that is fuzzed depends on them.
extern "C" int fsync(int) { return 0; }
extern "C" int fdatasync(int) { return 0; }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::error_code ignored;
    std::string folder = std::filesystem::is_directory("/dev/shm", ignored) ? "/dev/shm" : "/tmp";
    folder += "/anycap-fuzz-XXXXXX";
    if (::mkdtemp(folder.data()) == nullptr)
        return 0;
    const std::string path = folder + "/x.anycap";
    {
        std::ofstream file(path, std::ios::binary);
        file.write(reinterpret_cast<const char *>(data), static_cast<std::streamsize>(size));
    }
    if (auto project = Project::open(path, ProjectAccess::ReadOnly))
        readAll(*project);
    {
        auto project = Project::open(path);
        if (project) {
            readAll(*project);
            for (int i = 0; i < 5; ++i)
                (void)project->undo().has_value();
            (void)project->redo().has_value();
            readAll(*project);
        }
    }
    if (recoverProject(path, folder + "/saved.anycap")) {
        const auto saved = Project::open(folder + "/saved.anycap");
        if (!saved)
            std::abort(); // what was recovered must be sound
        readAll(*saved);
    }
    std::filesystem::remove_all(folder, ignored);
    return 0;
}
