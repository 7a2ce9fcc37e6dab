// SPDX-License-Identifier: MIT
/// @file plain_model.h
/// The model family written down once more, in double precision and the plainest way: no cache, no kernels,
/// everything computed again for each token. What the engine says for shapes that no reference numbers exist
/// of is held against it. Source: the public modelling code of InternVL and transformers 4.37.2 (behaviour).
#pragma once

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace anycap::checks {

class PlainModel {
public:
    /// Random weights for a config.json, by the names of a checkpoint.
    PlainModel(nlohmann::json config, unsigned seed);

    const std::map<std::string, at::Tensor> &weights() const { return m_weights; } ///< float32

    /// pixels [tiles, 3, S, S] -> rows for the language model, [tiles * tokens, hidden].
    at::Tensor imageRows(const at::Tensor &pixels) const;
    /// Logits of the last of `ids`, of which the first `promptLength` are the prompt; rows replace
    /// `imageToken` in order.
    at::Tensor logits(const std::vector<std::int64_t> &ids, std::size_t promptLength, const at::Tensor &rows,
                      std::int64_t imageToken) const;

private:
    at::Tensor weight(const std::string &name) const; ///< in double
    bool has(const std::string &name) const { return m_weights.count(name) > 0; }
    void add(const std::string &name, const std::vector<std::int64_t> &shape, double mean, double deviation);
    void addLinear(const std::string &name, std::int64_t out, std::int64_t in, bool hasBias);
    void addNorm(const std::string &name, std::int64_t size, bool hasBias);
    void addVision();
    void addLanguage();
    at::Tensor linear(const at::Tensor &x, const std::string &name) const;
    at::Tensor rmsNorm(const at::Tensor &x, const std::string &name, double eps) const;
    at::Tensor towerNorm(const at::Tensor &x, const std::string &name) const;
    at::Tensor attend(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v, bool isCausal) const;
    at::Tensor rotated(const at::Tensor &x, std::size_t promptLength) const;

    nlohmann::json m_config;
    std::map<std::string, at::Tensor> m_weights;
};

} // namespace anycap::checks
