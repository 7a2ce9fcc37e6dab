// SPDX-License-Identifier: MIT
/// @file vision.h
/// InternViT, pixel shuffle and the projector: tiles in, rows for the language model out.
/// Source: InternVL's public modelling code (behaviour; see the tests for the numbers).
#pragma once

#include "core/base/progress.h"
#include "inference/model/weights.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace anycap::model {

/// Class defaults are those of the 6B tower, as upstream.
struct VisionShape {
    std::int64_t hiddenSize = 3200;
    std::int64_t heads = 25;
    std::int64_t layers = 48;
    std::int64_t intermediateSize = 12800;
    std::int64_t patchSize = 14;
    std::int64_t imageSize = 224; ///< that the stored positions were made for
    std::int64_t tileSize = 224; ///< that tiles really have
    bool qkvBias = false;
    bool qkNormalization = true;
    bool rmsNorm = true;
    double normEps = 1e-6;
    int selectLayer = -1; ///< index into [embeddings, layer 1 … layer K], from the end when negative
    bool isShuffleV1 = false; ///< transposes the token grid
    double downsampleRatio = 0.5; ///< 0.5 only
    std::int64_t llmSize = 0;

    std::int64_t grid() const { return tileSize / patchSize; }
    std::int64_t tokensPerTile() const { return (grid() / 2) * (grid() / 2); }
};

/// What traces look at; each call gives a stage of one or more tiles.
using StageSink = std::function<void(const std::string &stage, const at::Tensor &value)>;

class VisionTower {
public:
    VisionTower(const VisionShape &shape, WeightLoader &loader);

    const VisionShape &shape() const { return m_shape; }

    /// pixels [tiles, 3, S, S], normalised, float32 on the CPU. Returns [tiles, tokens, llmSize] on the
    /// model's device, or nothing when stopped (looked at between tiles and layers).
    /// Stages: "hidden.0" … "hidden.K" [1, 1 + grid², hidden], "pixel_shuffled", "projected", tile by tile.
    std::optional<at::Tensor> forward(const at::Tensor &pixels, const WorkContext &context,
                                      const StageSink &sink = {}) const;

    /// The rows the projector takes, after the select layer and pixel shuffle: [tokens, 4 * hidden] a tile.
    at::Tensor pixelShuffle(const at::Tensor &patches) const;
    at::Tensor project(const at::Tensor &shuffled) const;

private:
    struct Layer {
        Norm norm1, norm2;
        Linear qkv, proj, fc1, fc2;
        Norm qNorm, kNorm;
        at::Tensor scale1, scale2;
    };
    at::Tensor embed(const at::Tensor &tile) const;
    at::Tensor positions() const;
    at::Tensor normed(const at::Tensor &x, const Norm &norm) const;
    at::Tensor attend(const at::Tensor &x, const Layer &layer) const;

    VisionShape m_shape;
    Placement m_placement;
    Linear m_patch;
    at::Tensor m_class;
    at::Tensor m_positions; ///< resampled to the tile's grid
    std::vector<Layer> m_layers;
    Norm m_projectorNorm;
    Linear m_projector1, m_projector3;
};

} // namespace anycap::model
