// SPDX-License-Identifier: MIT
/// @file safetensors.h
/// Reads safetensors files by mapping them. Nothing of a header is believed before it is checked: lengths
/// against the file, offsets against each other, shapes against bytes. No torch.
/// Format: u64 little-endian length N, N bytes of JSON, then the data that offsets refer to.
/// Source: https://github.com/huggingface/safetensors#format
#pragma once

#include "core/base/result.h"
#include "inference/checkpoint/mapped_file.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::checkpoint {

enum class DType : unsigned char {
    F64,
    F32,
    F16,
    BF16,
    I64,
    I32,
    I16,
    I8,
    U64,
    U32,
    U16,
    U8,
    Bool,
    F8E4M3,
    F8E5M2
};

/// As the format spells it: "F32", "BOOL", …
std::string_view dtypeName(DType type);
std::optional<DType> dtypeFromName(std::string_view name);
std::uint64_t dtypeBytes(DType type);

struct TensorInfo {
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape; ///< row-major; empty: a scalar
    std::uint64_t begin = 0; ///< bytes from the start of the data
    std::uint64_t end = 0;

    std::uint64_t byteCount() const { return end - begin; }
    std::uint64_t elementCount() const { return byteCount() / dtypeBytes(dtype); }
};

/// "[2, 3]"; a scalar is "[]".
std::string shapeText(const std::vector<std::int64_t> &shape);

struct SafetensorsHeader {
    std::map<std::string, TensorInfo> tensors;
    std::map<std::string, std::string> metadata;
    std::uint64_t dataOffset = 0; ///< where the data begins in the file
};

/// Headers above this are refused: real ones hold about 150 bytes a tensor.
inline constexpr std::uint64_t kMaxHeaderBytes = 100'000'000;

/// @param file the whole file, or at least its header; `fileSize` is the true size of the file.
/// Errors: InvalidData or TooLarge, with the tensor's name in the message.
Result<SafetensorsHeader> parseSafetensorsHeader(std::span<const std::byte> file, std::uint64_t fileSize);

/// An open, checked file. Immutable; the mapping lives as long as somebody holds the object.
class SafetensorsFile {
public:
    /// `detail` of errors is the path.
    static Result<std::shared_ptr<const SafetensorsFile>> open(const std::string &path);

    const std::string &path() const { return m_path; }
    const SafetensorsHeader &header() const { return m_header; }
    std::span<const std::byte> bytes(const TensorInfo &tensor) const;
    /// Lets the system drop the tensor's pages; reading them again reads the file again.
    void release(const TensorInfo &tensor) const;

private:
    SafetensorsFile(std::string path, MappedFile map, SafetensorsHeader header);

    std::string m_path;
    MappedFile m_map;
    SafetensorsHeader m_header;
};

} // namespace anycap::checkpoint
