// SPDX-License-Identifier: MIT
/// @file fetch.h
/// A model from a hub into a folder: in parallel ranges, gone on with after any interruption, every file
/// checked against its digest, and in its place only when all of it is there and right.
///
/// While it is being fetched it lives beside its folder, in FOLDER.partial. Bytes that were received are not
/// asked for again, also after the process was killed. A file that turns out wrong is fetched once more.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/models/hub.h"
#include "core/models/manifest.h"
#include "core/net/http_client.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace anycap::models {

struct FetchOptions {
    Hub hub;
    std::string repository;
    std::string revision = "main";
    std::string folder; ///< to be made; its parent is made as well
    int connections = 4;
    std::int64_t pieceBytes = 32LL << 20; ///< a range that one request asks for
};

struct FetchProgress {
    std::int64_t doneBytes = 0; ///< with those of earlier runs
    std::int64_t totalBytes = 0;
    std::int64_t receivedBytes = 0; ///< in this run
    std::string file; ///< of the newest bytes
};

/// Called on threads of the fetch, one at a time and at most about ten times a second.
using FetchReport = std::function<void(const FetchProgress &)>;

struct FetchOutcome {
    Finish finish = Finish::Completed;
    Manifest model; ///< empty when it was cancelled before the list of files was there
    std::int64_t receivedBytes = 0;
    std::vector<std::string> fetchedAgain; ///< were wrong the first time
};

/// A folder that is there is brought to the revision, of which files that are right are kept.
/// Errors: those of the hub; IoError (the network for long, the disk is full: what was received stays);
/// InvalidData (a file is wrong twice); Locked (another process fetches it); PermissionDenied.
Result<FetchOutcome> fetchModel(net::HttpClient &client, const FetchOptions &options,
                                const WorkContext &context = {}, const FetchReport &report = {});

/// FOLDER.partial.
std::string partialFolder(const std::string &folder);

} // namespace anycap::models
