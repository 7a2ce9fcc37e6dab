// SPDX-License-Identifier: MIT
#include "tests/inference/checks/scratch.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace anycap::checks {

namespace fs = std::filesystem;

ScratchFolder::ScratchFolder()
{
    std::string pattern = (fs::temp_directory_path() / "anycap-checks-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        std::abort();
    m_path = pattern;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

void ScratchFolder::write(std::string_view name, std::string_view bytes) const
{
    std::ofstream file(path(name), std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void ScratchFolder::copyFrom(const std::string &folder) const
{
    for (const auto &entry : fs::directory_iterator(folder)) {
        if (entry.is_regular_file())
            write(entry.path().filename().string(), readBytes(entry.path().string()));
    }
}

std::string readBytes(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string safetensorsFile(const std::vector<RawTensor> &tensors)
{
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    std::string data;
    for (const RawTensor &tensor : tensors) {
        const std::size_t begin = data.size();
        data += tensor.bytes;
        header[tensor.name]
            = {{"dtype", tensor.dtype}, {"shape", tensor.shape}, {"data_offsets", {begin, data.size()}}};
    }
    const std::string text = header.dump();
    return safetensorsFile(text.size(), text, data);
}

std::string safetensorsFile(std::uint64_t headerLength, std::string_view header, std::string_view data)
{
    std::string file;
    for (unsigned shift = 0; shift < 64; shift += 8)
        file += static_cast<char>(headerLength >> shift & 0xFFU);
    return file.append(header).append(data);
}

std::string floatBytes(const std::vector<float> &values)
{
    std::string bytes(values.size() * sizeof(float), '\0');
    if (!values.empty())
        std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

std::string expectError(const Error &error, ErrorCode code, std::string_view words)
{
    const std::string text = error.toString();
    if (error.code == code && text.find(words) != std::string::npos && text.find('\n') == std::string::npos)
        return {};
    return "the error is '" + text + "' (code " + std::to_string(static_cast<int>(error.code))
        + "); expected: " + std::string(words);
}

} // namespace anycap::checks
