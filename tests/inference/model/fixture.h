// SPDX-License-Identifier: MIT
/// @file fixture.h
/// Reference tensors and small checkpoints for the checks of the models, and a way to count what failed. No
/// Qt: these checks also run where only libtorch is installed.
#pragma once

#include "inference/model/decoder.h"
#include "inference/model/vision.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <string>

namespace anycap::model::checks {

/// A safetensors file in memory; what a test is compared with.
class TensorFile final : public WeightSource {
public:
    explicit TensorFile(const std::filesystem::path &path);
    explicit TensorFile(std::map<std::string, at::Tensor> tensors)
        : m_tensors(std::move(tensors))
    {
    }
    bool has(const std::string &name) const override { return m_tensors.count(name) > 0; }
    at::Tensor tensor(const std::string &name) const override { return m_tensors.at(name); }
    std::vector<std::int64_t> shape(const std::string &name) const override
    {
        return m_tensors.at(name).sizes().vec();
    }
    std::vector<std::string> names() const override;
    std::map<std::string, at::Tensor> &tensors() { return m_tensors; }

private:
    std::map<std::string, at::Tensor> m_tensors;
};

/// ../shared/acm/fixtures beside the checkout (ANYCAP_SHARED_DIR); empty where it is not there.
std::filesystem::path fixturesFolder();
nlohmann::json readJson(const std::filesystem::path &path);

VisionShape visionShape(const nlohmann::json &config);
DecoderShape decoderShape(const nlohmann::json &config);

/// Counts failures and prints each; the program's exit status is exitStatus().
class Checks {
public:
    void isTrue(bool condition, const std::string &what);
    /// Largest difference at most `tolerance`; shapes equal.
    void isClose(const at::Tensor &value, const at::Tensor &expected, double tolerance,
                 const std::string &what);
    int exitStatus() const;

private:
    int m_done = 0;
    int m_failed = 0;
};

} // namespace anycap::model::checks
