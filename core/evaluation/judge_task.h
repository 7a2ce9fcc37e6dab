// SPDX-License-Identifier: MIT
/// @file judge_task.h
/// Internal to core/evaluation: what a benchmark asks a judge, and how it takes the answers. The run over the
/// records (attempts, resuming, several at a time) is the same for all of them.
#pragma once

#include "core/endpoint/chat_client.h"
#include "core/evaluation/judging.h"
#include "core/evaluation/resumable_lines.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace anycap::evaluation {

/// What the judge said, as members for the record's line; nothing: it was stopped.
struct Judged {
    std::optional<Json> members;
    bool isRepaired = false;
    std::string cause; ///< why there is none, in one line
};

/// Thread: all methods from several threads at once.
class JudgeTask {
public:
    virtual ~JudgeTask() = default;
    JudgeTask(const JudgeTask &) = delete;
    JudgeTask &operator=(const JudgeTask &) = delete;

    /// Names of the members that understood() gives.
    virtual std::vector<std::string> members() const = 0;
    /// Why the record cannot be judged; empty: it can.
    virtual std::string obstacle(const EvalRecord &record, const Json &line) const = 0;
    virtual bool showsMedium(const EvalRecord &record) const = 0;
    virtual std::string question(const EvalRecord &record, const Json &line) const = 0;
    virtual Judged understood(const EvalRecord &record, const Json &line,
                              const std::string &answer) const = 0;

protected:
    JudgeTask() = default;
};

/// As judgeFile().
Result<JudgeReport> judgeRecords(const std::string &in, const std::string &out, endpoint::ChatClient &judge,
                                 const JudgeTask &task, const JudgeOptions &options,
                                 const WorkContext &context);

/// Each place of the text filled once: what is put in is not looked at for places.
std::string filledIn(std::string_view text,
                     const std::vector<std::pair<std::string_view, std::string_view>> &places);

} // namespace anycap::evaluation
