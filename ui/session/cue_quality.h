// SPDX-License-Identifier: MIT
/// @file cue_quality.h
/// The problems of each cue of the open track under the preset of the settings, kept while the track is
/// edited: an edit measures its cue again and those whose gap or overlap it changes, a large track is
/// measured on another thread. What is counted and which limits hold is core/quality's; here are the words
/// for the user.
///
/// Rows are those of CueList. A cue without a time (a whole image) is only asked to have a text.
#pragma once

#include "core/quality/quality_check.h"
#include "ui/session/cue_list.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <unordered_set>
#include <vector>

namespace anycap::ui {

class Playback;
class ProjectSession;
class StudioSettings;

/// A set of QualityRule.
using RuleSet = std::uint16_t;
constexpr RuleSet ruleBit(QualityRule rule)
{
    return static_cast<RuleSet>(1U << static_cast<unsigned>(rule));
}

class CueQuality : public QObject {
    Q_OBJECT
public:
    CueQuality(ProjectSession &session, Playback &playback, StudioSettings &settings,
               QObject *parent = nullptr);

    const QualityPreset &preset() const { return m_preset; }
    double framesPerSecond() const { return m_framesPerSecond; }
    /// False while a large track is being measured; what is not measured yet has no problems.
    bool isMeasured() const { return m_isMeasured; }

    RuleSet rulesAt(int row) const { return m_entries[static_cast<std::size_t>(row)].rules; }
    /// Characters a second; absent where there is no time to read.
    std::optional<double> speedAt(int row) const;
    /// What is wrong, with measures; looked at again for this call.
    std::vector<QualityProblem> problemsAt(int row) const;
    /// Cues with a problem.
    int problemCount() const { return m_problemCount; }
    /// The nearest row after (or before) this one with a problem among `rules`; wraps around.
    std::optional<int> nextProblem(int row, bool isForward, RuleSet rules) const;

    /// The same for a text that is being typed.
    struct Draft {
        std::optional<double> speed;
        std::vector<double> lineLengths; ///< of every line, blank ones too
        std::vector<QualityProblem> problems;
    };
    Draft measure(int row, const std::string &text, std::optional<TimeRange> time) const;

    /// A speed as it is shown, so that what is above the limit never reads as if it kept it.
    QString speedText(double charactersPerSecond) const;
    /// "Too fast"
    static QString ruleText(QualityRule rule);
    /// "Reads at 24.1 characters a second, at most 20"
    static QString problemText(const QualityProblem &problem);

signals:
    void changed(int first, int last);
    void wasReset(); ///< all of them; after CueList::wasReset
    void presetChanged();

private:
    struct Entry {
        float speed = -1; ///< below 0: none
        RuleSet rules = 0;
    };
    struct Measured;
    static Entry measured(const std::optional<TimeRange> &time, const std::string &text,
                          const std::optional<TimeRange> &before, Milliseconds latestEnd,
                          const QualityPreset &preset, double framesPerSecond);
    void takeSettings();
    void measureAll();
    void measureFrom(int row);
    void setEntry(int row, Entry entry);
    /// The last timed cue before a row.
    std::optional<TimeRange> timeBefore(int row) const;
    Milliseconds latestEndBefore(int row) const;

    CueList &m_cues;
    Playback &m_playback;
    StudioSettings &m_settings;
    QualityPreset m_preset;
    double m_framesPerSecond = 25;
    std::vector<Entry> m_entries;
    std::vector<Milliseconds> m_latestEnds; ///< of all cues up to and with this row
    std::unordered_set<std::int64_t> m_touched; ///< cues edited while the others are measured
    std::uint64_t m_generation = 0;
    int m_problemCount = 0;
    bool m_isMeasured = true;
};

} // namespace anycap::ui
