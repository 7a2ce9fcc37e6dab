// SPDX-License-Identifier: MIT
/// @file reference.h
/// The reference cases of small checkpoints as the tests of the engine read them: from files beside this
/// checkout, which may be absent.
#pragma once

#include "core/base/media_buffers.h"
#include "inference/engine.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace anycap::reference {

/// With a slash at its end; empty where the reference numbers are not beside this checkout.
std::string fixturesFolder();
nlohmann::json readJson(const std::string &path);

/// Numbers of a safetensors file, any float type widened; empty when there is no such tensor.
std::vector<float> readTensor(const std::string &file, const std::string &name);
/// Largest absolute difference; infinite where the sizes differ.
double largestDifference(const std::vector<float> &a, const std::vector<float> &b);

/// The request that a case of expected.json describes, with its pictures read from the fixtures. Two
/// pictures may be cut differently. The prompt is the question; for earlier turns see `history`.
engine::Request requestOf(const nlohmann::json &oneCase);

/// Ids of a case up to the first step where two tokens were within 0.001 of each other.
std::vector<std::int64_t> settledIds(const nlohmann::json &oneCase);
/// Whether `ids` begin with all of settledIds(), and are exactly the case's where every step is settled.
bool agrees(const std::vector<std::int64_t> &ids, const nlohmann::json &oneCase);

} // namespace anycap::reference
