// SPDX-License-Identifier: MIT
/// @file fetch_state.h
/// Internal to core/models: how much of each piece of each file has been received. It is written right after
/// the bytes themselves, so that a process that is killed asks for none of them again. When the machine loses
/// power it may promise more than the disk has: the digests find that.
#pragma once

#include "core/base/result.h"
#include "core/models/manifest.h"

#include <cstdint>
#include <string>
#include <vector>

namespace anycap::models {

class FetchState {
public:
    /// Bytes [first, first + size) of a file, and how many of them are there.
    struct Piece {
        std::size_t file = 0;
        std::int64_t first = 0;
        std::int64_t size = 0;
        std::int64_t done = 0;
    };

    /// Opens the state of a folder, or begins one where there is none, where it belongs to other files, or
    /// where it is not readable. Pieces of `pieceBytes`. Errors: Locked (another process has it), IoError.
    static Result<FetchState> open(const std::string &folder, const Manifest &model, std::int64_t pieceBytes);
    /// Of a folder that is complete.
    static void remove(const std::string &folder);
    FetchState(FetchState &&other) noexcept;
    FetchState &operator=(FetchState &&) = delete;
    FetchState(const FetchState &) = delete;
    FetchState &operator=(const FetchState &) = delete;
    ~FetchState();

    const std::vector<Piece> &pieces() const { return m_pieces; }
    std::int64_t doneBytes() const;
    /// Different pieces may be set by different threads at once.
    Result<Unit> setDone(std::size_t piece, std::int64_t bytes);
    /// Its bytes are on the disk and were found right.
    Result<Unit> setChecked(std::size_t file, bool isChecked);
    bool isChecked(std::size_t file) const { return m_checked[file] != 0; }
    /// The file is wanted anew.
    Result<Unit> forget(std::size_t file);
    bool isComplete(std::size_t file) const;

private:
    FetchState() = default;
    std::string m_path;
    std::vector<Piece> m_pieces;
    std::vector<std::int64_t> m_checked; ///< of each file: 0 or 1
    int m_descriptor = -1;
    std::int64_t m_head = 0; ///< bytes before the first number
};

} // namespace anycap::models
