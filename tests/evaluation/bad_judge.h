// SPDX-License-Identifier: MIT
/// @file bad_judge.h
/// A judging model on loopback that is right in the end and wrong in all the ways that judges are: its
/// answers are fenced, chatty, wrongly summed, short of points, cut off, no JSON, or none at all. Asked for a
/// caption, the same model writes one that it will know again as judge.
#pragma once

#include "tests/support/http_server.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace anycap::test {

/// What is wrong with the first answer to a question; the second is right, but for Never.
enum class Fault {
    None,
    Fenced,
    Chatty,
    WrongSum,
    FewerPoints,
    OtherReasons,
    Fraction,
    OutOfRange,
    Prose,
    Nothing,
    CutJson,
    CutConnection,
    Busy,
    Broken,
    NotJson,
    Never, ///< no answer ever makes sense
};
inline constexpr int kFaults = static_cast<int>(Fault::Never) + 1;

/// Which one a question meets: by a number in its caption, "caption 17".
Fault faultOf(int number);

class BadJudge {
public:
    ServedAnswer operator()(const ServedRequest &request);
    /// Of questions that were asked, by their number.
    std::map<int, int> asked() const;

private:
    mutable std::mutex m_mutex;
    std::map<int, int> m_asked;
};

} // namespace anycap::test
