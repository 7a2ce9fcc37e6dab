// SPDX-License-Identifier: MIT
/// @file hub.h
/// Repositories on a host of Hugging Face's layout: what files one has, and where they are.
/// Source: the hub's HTTP interface, /api/models/NAME/revision/R, /api/models/NAME/tree/R,
/// /NAME/resolve/R/PATH.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/models/manifest.h"
#include "core/net/http_client.h"
#include "core/net/secret.h"

#include <optional>
#include <string>
#include <string_view>

namespace anycap::models {

struct Hub {
    std::string address = "https://huggingface.co"; ///< without a slash at its end
    net::Secret token; ///< goes to that host only
};

/// HF_ENDPOINT and HF_TOKEN of the environment, where they are set.
Hub hubOfEnvironment();

/// The files at a revision (a branch, a tag or a commit), all of them, with the commit they belong to. Absent
/// when it was cancelled. Errors: those of the exchange; NotFound and PermissionDenied in words about models;
/// InvalidData (no such answer); InvalidArgument (no name of a repository).
Result<std::optional<Manifest>> listRepository(net::HttpClient &client, const Hub &hub,
                                               const std::string &repository, const std::string &revision,
                                               const WorkContext &context = {});

/// What this program needs of a repository: configuration, tokenizer, safetensors, licence and description.
/// Errors: Unsupported (no safetensors files, or no config.json).
Result<Manifest> filesToFetch(const Manifest &all);

std::string fileAddress(const Hub &hub, const Manifest &model, const std::string &path);

/// One page of the tree's answer into `manifest`. Errors: InvalidData.
Result<Unit> addTreePage(std::string_view json, Manifest &manifest, const std::string &name);

/// The address of the next page in a Link header; empty: there is none.
std::string nextPage(std::string_view link);

} // namespace anycap::models
