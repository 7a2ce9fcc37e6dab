// SPDX-License-Identifier: MIT
/// @file hub_cache.h
/// Models that other programs fetched into Hugging Face's cache, to be used where they lie.
/// Source: the cache's layout, models--OWNER--NAME/refs/REVISION and snapshots/COMMIT.
#pragma once

#include <string>
#include <vector>

namespace anycap::models {

struct CachedModel {
    std::string repository; ///< "OpenGVLab/InternVL3-2B"
    std::string commit;
    std::string folder; ///< the snapshot
};

/// HF_HUB_CACHE, HF_HOME/hub, else ~/.cache/huggingface/hub.
std::string hubCacheFolder();

/// The newest whole snapshot of each model of the cache that has a configuration and safetensors files, by
/// name. Empty where there is no such folder.
std::vector<CachedModel> cachedModels(const std::string &cacheFolder);

} // namespace anycap::models
