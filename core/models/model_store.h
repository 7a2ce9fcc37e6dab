// SPDX-License-Identifier: MIT
/// @file model_store.h
/// The models of this machine: fetched ones in a folder of ours, folders that the user added where they lie.
///
/// Thread: each call reads the disk anew; calls may come from any thread, those that change something not at
/// the same time. Two programs may share a store.
#pragma once

#include "core/base/result.h"
#include "core/models/manifest.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace anycap::models {

enum class ModelOrigin : unsigned char {
    Fetched, ///< in the store's own folder
    Partial, ///< the same, not complete
    Added, ///< a folder of the user's
};

struct StoredModel {
    std::string name; ///< to call it by: the repository, or the folder's name
    std::string folder;
    ModelOrigin origin = ModelOrigin::Fetched;
    std::string repository; ///< empty where it is not known
    std::string commit;
    std::int64_t diskBytes = 0; ///< what its files take; links to elsewhere count with what they show
    bool isMissing = false; ///< an added folder that is not there now
};

class ModelStore {
public:
    /// @param folder made when the first model comes
    explicit ModelStore(std::string folder);
    /// ANYCAP_MODELS, else anycap/models in XDG_DATA_HOME (~/.local/share).
    static std::string defaultFolder();

    const std::string &folder() const { return m_folder; }
    /// By name. Errors: IoError, InvalidData (the list of added folders).
    Result<std::vector<StoredModel>> models() const;
    /// By name, the last part of it, or folder; letter case aside. Absent when there is none.
    Result<std::optional<StoredModel>> find(const std::string &name) const;
    /// Where a repository is fetched to.
    std::string folderOf(const std::string &repository) const;

    /// Lists a folder without copying it. Errors: NotFound, InvalidArgument (no folder, or without
    /// config.json), Conflict (it is listed).
    Result<StoredModel> add(const std::string &folder);
    /// Deletes a fetched model, or takes an added folder from the list and leaves it alone.
    /// Errors: NotFound (no such model), IoError.
    Result<StoredModel> remove(const std::string &name);

private:
    Result<std::vector<std::string>> addedFolders() const;
    Result<Unit> writeAdded(const std::vector<std::string> &folders) const;

    std::string m_folder;
};

/// What a user means by `--model X`: a folder that is there, else a model of the store by name, else one of
/// the hub's cache; else X itself, which then is told to be no model.
std::string modelFolder(const std::string &nameOrFolder, const ModelStore &store);

/// Errors: InvalidData. One object: {"version": 1, "folders": ["/models/acm"]}.
Result<std::vector<std::string>> addedFoldersFromJson(std::string_view json, const std::string &name);

} // namespace anycap::models
