// SPDX-License-Identifier: MIT
/// @file safetensors_writer.h
/// Writes safetensors files, atomically. No torch.
#pragma once

#include "core/base/atomic_file.h"
#include "core/base/result.h"
#include "inference/checkpoint/safetensors.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace anycap::checkpoint {

/// A file whose tensors are written one after the other, so that no more than one is in memory.
class SafetensorsWriter {
public:
    struct Entry {
        std::string name;
        DType dtype = DType::F32;
        std::vector<std::int64_t> shape;
    };
    /// The data begins at a multiple of 64 bytes. Errors: those of AtomicFile.
    static Result<SafetensorsWriter> create(const std::string &path, const std::vector<Entry> &entries,
                                            const std::map<std::string, std::string> &metadata);
    /// The next bytes, in the order of the entries.
    Result<Unit> append(std::span<const std::byte> bytes);
    /// InvalidArgument when there are fewer or more bytes than the entries say.
    Result<Unit> commit();

private:
    SafetensorsWriter(AtomicFile file, std::uint64_t left, std::string path);

    AtomicFile m_file;
    std::uint64_t m_left; ///< bytes that must still come
    bool m_isOverfull = false;
    std::string m_path;
};

struct FloatTensor {
    std::vector<std::int64_t> shape;
    std::span<const float> values; ///< as many as the shape says
};

/// Errors: those of writeFileAtomically(), InvalidArgument when a tensor's shape does not match its numbers.
Result<Unit> writeSafetensors(const std::string &path, const std::map<std::string, FloatTensor> &tensors,
                              const std::map<std::string, std::string> &metadata);

} // namespace anycap::checkpoint
