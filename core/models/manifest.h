// SPDX-License-Identifier: MIT
/// @file manifest.h
/// What a fetched model is made of: written into its folder as anycap-model.json when the last file is there
/// and right, read again to verify it.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::models {

inline constexpr const char *kManifestName = "anycap-model.json";

/// One file of a repository. Small files have a digest of git's (SHA-1 over "blob SIZE\0" and the bytes),
/// large ones SHA-256; both in lower-case hexadecimal. Without either only the size is checked.
struct ModelFile {
    std::string path; ///< relative, with '/'
    std::int64_t size = 0;
    std::string sha256;
    std::string gitSha1;

    friend bool operator==(const ModelFile &, const ModelFile &) = default;
};

struct Manifest {
    std::string repository; ///< "OpenGVLab/InternVL3-2B"
    std::string commit; ///< of the repository
    std::vector<ModelFile> files;

    std::int64_t totalBytes() const;
    friend bool operator==(const Manifest &, const Manifest &) = default;
};

/// No "..", no absolute path, no backslash, no control character, no empty part, at most 512 bytes.
bool isSafePath(std::string_view path);
/// "owner/name" of letters, digits, '-', '_' and '.'.
bool isRepositoryName(std::string_view name);

std::string toJson(const Manifest &manifest);
/// Errors: InvalidData (no such JSON, a path that leaves the folder), TooLarge (over 16 MiB).
Result<Manifest> manifestFromJson(std::string_view json, const std::string &name);
/// Errors: NotFound (it has none), IoError, and those above.
Result<Manifest> readManifest(const std::string &folder);

} // namespace anycap::models
