// SPDX-License-Identifier: MIT
/// @file tensor_view.h
/// A checkpoint's tensors as libtorch tensors that look straight into the mapped file, and the source of
/// weights that models are loaded from (LoRA merged on the way).
#pragma once

#include "inference/checkpoint/checkpoint.h"
#include "inference/model/weights.h"

#include <ATen/ATen.h>

#include <memory>
#include <string>
#include <vector>

namespace anycap::checkpoint {

/// A view, not a copy; it keeps the file mapped. Must not be written to. An address that is not a multiple of
/// the element's size is copied instead. Throws c10::Error for types that libtorch 1.13 lacks.
at::Tensor tensorView(const StoredTensor &tensor);

/// Names are those without PEFT's additions; a matrix with a low-rank change comes as a merged copy in its
/// stored type, every other tensor as a view.
class CheckpointWeights final : public model::WeightSource {
public:
    /// @param narrow from openNarrowFile(); may be null
    explicit CheckpointWeights(std::shared_ptr<const Checkpoint> checkpoint,
                               std::shared_ptr<const SafetensorsFile> narrow = nullptr);

    bool has(const std::string &name) const override;
    at::Tensor tensor(const std::string &name) const override;
    std::vector<std::int64_t> shape(const std::string &name) const override;
    std::vector<std::string> names() const override;
    std::optional<model::Linear> quantized(const std::string &name) const override;
    void release(const std::string &name) const override;

private:
    std::shared_ptr<const Checkpoint> m_checkpoint; ///< shared with whoever asks it for its configuration
    std::shared_ptr<const SafetensorsFile> m_narrow; ///< shared with the tensors' mapping
};

} // namespace anycap::checkpoint
