// SPDX-License-Identifier: MIT
/// @file resumable_lines.h
/// Internal to core/evaluation: a file of JSON lines that takes long to make. Each line is on the disk when
/// it is made, in OUT.part, under an id that says what it answers; the next run finds it there. The whole
/// file is written at the end, in its order.
#pragma once

#include "core/base/result.h"
#include "core/evaluation/json_lines.h"

#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::evaluation {

/// 128 bits of SHA-256 in hexadecimal digits, for ids.
std::string idOfText(std::string_view text);

class ResumableLines {
public:
    /// @param idMember of each line; @param known other files whose lines are taken, too; may not exist
    ResumableLines(std::string out, std::string idMember, const std::vector<std::string> &known = {});

    /// A line of an earlier run. What could not be read counts as not there.
    const Json *find(const std::string &id) const;
    /// IoError where it cannot be written.
    Result<Unit> add(const Json &line);
    Result<Unit> finish(const std::vector<Json> &lines);

private:
    void read(const std::string &path);

    std::string m_out;
    std::string m_part;
    std::string m_idMember;
    std::map<std::string, Json> m_known;
    std::unique_ptr<std::FILE, int (*)(std::FILE *)> m_journal{nullptr, &std::fclose};
};

} // namespace anycap::evaluation
