// SPDX-License-Identifier: MIT
/// @file known_models.h
/// Published checkpoints that this program runs, with what a user wants to know before fetching one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::models {

struct KnownModel {
    std::string_view id; ///< short name for commands: "internvl3-2b"
    std::string_view repository; ///< on a hub of Hugging Face's layout: "OpenGVLab/InternVL3-2B"
    double billions = 0; ///< parameters, as its page states them; 0: not stated
    std::string_view licence; ///< as its page states it; empty: see the page
    std::string_view use; ///< one line, no full stop
    bool canRefine = false; ///< trained to refine captions, as ACM is
};

const std::vector<KnownModel> &knownModels();

/// By id or repository, letter case aside.
std::optional<KnownModel> findKnownModel(std::string_view name);

} // namespace anycap::models
