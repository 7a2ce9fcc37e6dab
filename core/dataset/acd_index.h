// SPDX-License-Identifier: MIT
/// @file acd_index.h
/// Hundreds of thousands of dataset records without loading them: each line is read once, checked, and kept
/// as the place where it is (24 bytes). The index can be saved; it is used again while the files are as they
/// were. Source of the layout: the released folders and meta files of arXiv 2507.12841.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/dataset/acd_record.h"
#include "core/dataset/acd_sources.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::dataset {

struct AcdEntry {
    std::uint64_t offset = 0;
    std::uint32_t bytes = 0;
    std::uint32_t line = 0; ///< from 1
    std::uint16_t file = 0;
    std::uint16_t type = 0; ///< of AcdIndex::types()
    Modality modality = Modality::Image;
    AcdKind kind = AcdKind::Worsened;

    friend bool operator==(const AcdEntry &, const AcdEntry &) = default;
};

struct AcdFilter {
    std::optional<Modality> modality;
    std::optional<AcdKind> kind;
    std::string type; ///< as types() has it; empty: any
    std::string text; ///< anywhere in instruction, captions or file name, case of ASCII letters aside
};

struct AcdMatches {
    Finish finish = Finish::Completed;
    std::vector<std::uint32_t> entries; ///< in order
};

/// Immutable once made. Thread: all const methods from any number of threads.
class AcdIndex {
public:
    static constexpr std::size_t kMostProblems = 10'000; ///< that are kept; all are counted

    /// A JSONL file, a meta file, or a folder with such files anywhere in it. The kind of a file's records is
    /// that of the folder it is in (q-a-c, q-8b-c, q-c-c, q_c_a, gpt_q_c …); the type comes from the record's
    /// restriction or the file's name. Bad lines are problems, not errors.
    /// Errors: NotFound, IoError, InvalidData (no record at all), TooLarge (over 65,535 files, lines of 4
    /// GiB). A stop gives what there is, with finish().
    static Result<AcdIndex> build(const std::string &path, const WorkContext &context = {});
    /// The saved index where it fits the files, else a new one, which is saved there.
    static Result<AcdIndex> open(const std::string &path, const std::string &savedAs,
                                 const WorkContext &context = {});
    /// InvalidData: damaged, of another version, of another path. Whether the files are still as they were is
    /// not looked at.
    static Result<AcdIndex> fromBytes(std::string_view bytes, const std::string &path);
    std::string toBytes() const;

    Finish finish() const { return m_finish; }
    std::size_t size() const { return m_entries.size(); }
    const AcdEntry &entry(std::size_t at) const { return m_entries[at]; }
    const std::vector<AcdFile> &files() const { return m_files; }
    /// "brief", "multi_class_position"; "other" where nothing tells.
    const std::vector<std::string> &types() const { return m_types; }
    const std::vector<AcdProblem> &problems() const { return m_problems; }
    std::size_t problemCount() const { return m_problemCount; }

    /// Errors: IoError, NotFound; InvalidData where the file has changed.
    Result<AcdRecord> record(std::size_t at) const;
    /// Reads the files only for `text`.
    Result<AcdMatches> find(const AcdFilter &filter, const WorkContext &context = {}) const;
    /// Calls back for the records of these entries, in order; stops where it returns false.
    Result<Finish> visit(const std::vector<std::uint32_t> &entries,
                         const std::function<bool(std::uint32_t, const AcdRecord &)> &each,
                         const WorkContext &context = {}) const;

private:
    friend class AcdIndexBuilder;
    AcdIndex() = default;
    bool areFilesUnchanged() const;
    /// Calls back with the lines of these entries, in order; stops where it returns false.
    Result<Finish> readLines(const std::vector<std::uint32_t> &entries,
                             const std::function<bool(std::uint32_t, std::string_view)> &each,
                             const WorkContext &context) const;

    std::string m_path;
    Finish m_finish = Finish::Completed;
    std::vector<AcdFile> m_files;
    std::vector<std::string> m_types;
    std::vector<AcdEntry> m_entries;
    std::vector<AcdProblem> m_problems;
    std::size_t m_problemCount = 0;
};

/// Where the index of a dataset is kept: in the user's cache folder, by the dataset's path.
std::string acdIndexPath(const std::string &datasetPath);

} // namespace anycap::dataset
