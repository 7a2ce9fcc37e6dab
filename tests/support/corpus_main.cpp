// SPDX-License-Identifier: MIT
// main() for fuzz targets in ordinary builds: runs LLVMFuzzerTestOneInput over every file of the folders
// given, so that the committed corpus (seeds and former crashes) is part of every test run.
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int main(int argc, char **argv)
{
    int files = 0;
    try {
        for (int i = 1; i < argc; ++i) {
            for (const auto &entry : std::filesystem::recursive_directory_iterator(argv[i])) {
                if (!entry.is_regular_file())
                    continue;
                std::ifstream in(entry.path(), std::ios::binary);
                const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
                std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
                LLVMFuzzerTestOneInput(input.data(), input.size());
                ++files;
            }
        }
    } catch (const std::exception &e) {
        std::fprintf(stderr, "%s\n", e.what());
        return 1;
    }
    std::printf("%d corpus files\n", files);
    return files > 0 ? 0 : 1;
}
