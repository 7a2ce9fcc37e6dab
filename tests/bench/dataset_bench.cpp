// SPDX-License-Identifier: MIT
// Dataset records by the hundred thousand: making the index, opening it again, a page of records, a search.
// With a folder of records as argument, else on 300,000 made-up ones. Prints JSON; nothing is asserted.
#include "core/dataset/acd_index.h"

#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

namespace fs = std::filesystem;
using namespace anycap;
using namespace anycap::dataset;

template <class T> T valueOf(Result<T> result)
{
    if (!result) {
        (void)std::fprintf(stderr, "%s\n", result.error().toString().c_str());
        std::exit(1); // NOLINT(concurrency-mt-unsafe): one thread
    }
    return std::move(result).value();
}

template <class Work> double secondsOf(const Work &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double mostMemoryMiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// As long as the released records are.
void makeRecords(const fs::path &folder)
{
    constexpr int kRecords = 300'000;
    constexpr int kFiles = 30;
    for (int file = 0; file < kFiles; ++file) {
        const fs::path path
            = folder / (file % 3 == 0 ? "q-c-c" : "q-8b-c") / ("set" + std::to_string(file) + "_brief.jsonl");
        fs::create_directories(path.parent_path());
        std::ofstream out(path);
        for (int i = 0; i < kRecords / kFiles; ++i) {
            AcdRecord record;
            record.id = i;
            record.file = "picture-" + std::to_string(file) + '-' + std::to_string(i) + ".jpg";
            record.instruction = "Write one short sentence about what matters most in the picture.";
            for (int word = 0; word < 55; ++word)
                record.given += (word > 0 ? " word" : "Word") + std::to_string((i * 7 + word * 13) % 997);
            record.answer = record.given + " and the lighthouse.";
            record.kind = AcdKind::FromModel;
            record.width = 640;
            record.height = 480;
            out << acdLine(record) << '\n';
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    const fs::path made = fs::temp_directory_path() / ("anycap-dataset-bench-" + std::to_string(::getpid()));
    const std::string path = argc > 1 ? argv[1] : (made / "data").string();
    if (argc <= 1)
        makeRecords(path);
    const std::string saved = (made / "index").string();
    fs::create_directories(made);

    std::size_t records = 0;
    std::uint64_t bytes = 0;
    const double building = secondsOf([&] {
        const AcdIndex index = valueOf(AcdIndex::open(path, saved));
        records = index.size();
        for (const AcdFile &file : index.files())
            bytes += file.bytes;
    });
    std::optional<AcdIndex> index;
    const double opening = secondsOf([&] { index = valueOf(AcdIndex::open(path, saved)); });
    constexpr int kPage = 50;
    const double page = secondsOf([&] {
        for (std::size_t i = 0; i < kPage; ++i)
            (void)valueOf(index->record(records / 2 + i));
    });
    std::size_t found = 0;
    const double searching = secondsOf([&] {
        found = valueOf(index->find({{}, {}, {}, "lighthouse"})).entries.size();
    });
    (void)std::printf(
        "{\n \"records\": %zu,\n \"megabytes\": %.1f,\n \"index_s\": %.3f,\n \"index_mb_per_s\": %.1f,\n"
        " \"open_s\": %.3f,\n \"page_of_50_ms\": %.3f,\n \"search_s\": %.3f,\n \"found\": %zu,\n"
        " \"most_memory_mib\": %.1f\n}\n",
        records, static_cast<double>(bytes) / 1e6, building, static_cast<double>(bytes) / 1e6 / building,
        opening, page * 1e3, searching, found, mostMemoryMiB());
    fs::remove_all(made);
    return 0;
}
