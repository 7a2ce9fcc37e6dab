// SPDX-License-Identifier: MIT
/// @file cue_filter.h
/// Which cues the table shows, and in which state a cue is.
#pragma once

#include "core/project/project_types.h"
#include "ui/session/cue_quality.h"

#include <QString>

#include <optional>
#include <string>

namespace anycap::ui {

/// Where a cue's text stands. Proposals that wait are told beside it.
enum class CueState : unsigned char {
    NoText,
    Base, ///< drafted, imported or typed elsewhere: not refined
    Refined,
    ByHand, ///< typed, or a model's words changed by a person
};

CueState stateOf(const store::Cue &cue);
/// "Refined"
QString stateText(CueState state);

/// Everything asked for must hold.
class CueFilter {
public:
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    RuleSet rules = 0; ///< any of these problems; 0: not asked for
    std::optional<CueState> state;
    bool needsCandidates = false; ///< proposals that nobody has decided about

    bool isEmpty() const { return m_text.isEmpty() && rules == 0 && !state && !needsCandidates; }
    /// @param cueRules the cue's problems
    bool matches(const store::Cue &cue, RuleSet cueRules) const;

private:
    QString m_text;
    std::string m_needle; ///< lower case, where the text is ASCII: looked for without decoding
    bool m_isAscii = true;
};

} // namespace anycap::ui
