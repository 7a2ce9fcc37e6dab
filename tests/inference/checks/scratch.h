// SPDX-License-Identifier: MIT
/// @file scratch.h
/// What the checks share: a folder that goes away, safetensors files byte by byte, and the expectation of an
/// error.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::checks {

/// A new folder, removed with all it holds.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder &) = delete;
    ScratchFolder &operator=(const ScratchFolder &) = delete;

    const std::string &path() const { return m_path; }
    std::string path(std::string_view name) const { return m_path + "/" + std::string(name); }
    void write(std::string_view name, std::string_view bytes) const;
    /// Copies all files of a folder, those in folders of it left out.
    void copyFrom(const std::string &folder) const;

private:
    std::string m_path;
};

/// All bytes; empty when it cannot be read.
std::string readBytes(const std::string &path);

/// A tensor to be written, whatever it says about itself.
struct RawTensor {
    std::string name;
    std::string dtype;
    std::vector<std::int64_t> shape;
    std::string bytes;
};
/// A safetensors file of these tensors, one after the other.
std::string safetensorsFile(const std::vector<RawTensor> &tensors);
/// The length, the header and the data as they are.
std::string safetensorsFile(std::uint64_t headerLength, std::string_view header, std::string_view data);

/// Bytes of a float32 tensor.
std::string floatBytes(const std::vector<float> &values);

/// @return empty when `error` has this code and has `words` in its text, else what it is
std::string expectError(const Error &error, ErrorCode code, std::string_view words);

template <class T> std::string expectRefused(const Result<T> &result, ErrorCode code, std::string_view words)
{
    if (result)
        return "accepted; expected: " + std::string(words);
    return expectError(result.error(), code, words);
}

} // namespace anycap::checks
