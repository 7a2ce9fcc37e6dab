// SPDX-License-Identifier: MIT
/// @file narrow_weights.h
/// Which matrices of a checkpoint are kept in 8 or 4 bits, and the file beside it that holds them so. The
/// layout is that of the kernels (inference/model/cpu_kernels.h). Such a file has only those matrices;
/// everything else is read from the checkpoint itself. No torch.
#pragma once

#include "core/base/result.h"
#include "inference/checkpoint/checkpoint.h"
#include "inference/model/cpu_kernels.h"

#include <memory>
#include <string>
#include <vector>

namespace anycap::checkpoint {

/// What is known of a weight before it is read.
struct WeightOutline {
    std::string name;
    std::vector<std::int64_t> shape;
    std::uint64_t bytes = 0; ///< as stored

    std::uint64_t count() const;
};
std::vector<WeightOutline> weightOutlines(const Checkpoint &checkpoint);
/// Those of a checkpoint that has exactly what the configuration asks for, stored in bfloat16.
std::vector<WeightOutline> weightOutlines(const Config &config);

struct NarrowMatrix {
    std::string name; ///< as models ask for it
    std::int64_t outputs = 0;
    std::int64_t inputs = 0;
    model::ElementType type = model::ElementType::Int8;

    std::uint64_t bytes() const
    {
        return static_cast<std::uint64_t>(model::quantizedBytes(outputs, inputs, type));
    }
    DType weightDType() const;
    std::vector<std::int64_t> weightShape() const;
    DType scalesDType() const;
    std::vector<std::int64_t> scalesShape() const;
    std::string scalesName() const { return name + ".scales"; }
};

/// The language model's matrices and its head, in the order of the weights; the head is int8 at either width,
/// and where it is not stored it is made from the table under the table's name. @param bits 8 or 4
std::vector<NarrowMatrix> narrowMatrices(const std::vector<WeightOutline> &weights, int bits);
/// As Checkpoint::memoryBytes().
std::uint64_t loadedBytes(const std::vector<WeightOutline> &weights, int bits);

/// Tells one checkpoint's weights from another's: hashes all headers and some numbers from the beginning, the
/// middle and the end of each tensor, so that it takes no time. 32 hexadecimal digits.
std::string weightsFingerprint(const Checkpoint &checkpoint);

/// "anycap-int8.safetensors", in the checkpoint's folder.
std::string narrowFileName(int bits);
/// What its metadata must hold.
std::map<std::string, std::string> narrowMetadata(const Checkpoint &checkpoint, int bits);

/// Null where there is none. Errors: those of SafetensorsFile::open(), InvalidData where it was made from
/// other weights or lacks some of them.
Result<std::shared_ptr<const SafetensorsFile>> openNarrowFile(const Checkpoint &checkpoint, int bits);

} // namespace anycap::checkpoint
