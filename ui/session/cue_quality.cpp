// SPDX-License-Identifier: MIT
#include "ui/session/cue_quality.h"

#include "core/base/text_count.h"
#include "ui/session/background.h"
#include "ui/session/playback.h"
#include "ui/session/project_session.h"
#include "ui/session/quality_preset.h"
#include "ui/session/studio_settings.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace anycap::ui {

namespace {

/// As many are measured on the window's thread.
constexpr int kMostAtOnce = 1'000;

std::vector<QualityProblem> problemsOf(const std::optional<TimeRange> &time, const std::string &text,
                                       const std::optional<TimeRange> &before, Milliseconds latestEnd,
                                       const QualityPreset &preset, double framesPerSecond)
{
    if (!time) {
        if (countLines(text) > 0)
            return {};
        return {{0, QualityRule::Empty, 0, 1, "has no text"}};
    }
    // The rules look at a cue and the one before it; that one's end stands for all before.
    std::vector<QualityCue> cues;
    if (before)
        cues.push_back({{before->start, latestEnd}, {}});
    cues.push_back({*time, text});
    std::vector<QualityProblem> problems = checkQuality(cues, preset, framesPerSecond).problems;
    const std::size_t wanted = cues.size() - 1;
    std::erase_if(problems, [&](const QualityProblem &problem) { return problem.cueIndex != wanted; });
    return problems;
}

std::optional<double> speedOf(const std::optional<TimeRange> &time, const std::string &text,
                              const QualityPreset &preset)
{
    if (!time || time->duration().count() <= 0)
        return std::nullopt;
    return qualityCharacters(text, preset) * 1000 / static_cast<double>(time->duration().count());
}

} // namespace

struct CueQuality::Measured {
    std::vector<store::CueId> cues;
    std::vector<Entry> entries;
};

CueQuality::CueQuality(ProjectSession &session, Playback &playback, StudioSettings &settings, QObject *parent)
    : QObject(parent)
    , m_cues(session.cues())
    , m_playback(playback)
    , m_settings(settings)
    , m_preset(chosenPreset(settings))
    , m_framesPerSecond(usualFramesPerSecond(playback))
{
    connect(&m_cues, &CueList::wasReset, this, &CueQuality::measureAll);
    connect(&m_cues, &CueList::changed, this, [this](int first, int last) {
        for (int row = first; row <= last; ++row)
            measureFrom(row);
    });
    connect(&m_cues, &CueList::inserted, this, [this](int first, int last) {
        const auto count = static_cast<std::size_t>(last - first + 1);
        m_entries.insert(m_entries.begin() + first, count, Entry{});
        // Unlike any real end, so that what follows is looked at until it is as it was.
        m_latestEnds.insert(m_latestEnds.begin() + first, count, Milliseconds::min());
        for (int row = last; row >= first; --row)
            measureFrom(row);
    });
    connect(&m_cues, &CueList::removed, this, [this](int first, int last) {
        for (int row = first; row <= last; ++row)
            setEntry(row, {});
        m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
        m_latestEnds.erase(m_latestEnds.begin() + first, m_latestEnds.begin() + last + 1);
        if (first < static_cast<int>(m_entries.size()))
            measureFrom(first);
    });
    connect(&m_settings, &StudioSettings::changed, this, [this](const QString &key) {
        if (key == QStringLiteral("quality/preset"))
            takeSettings();
    });
    connect(&m_playback, &Playback::durationChanged, this, &CueQuality::takeSettings);
    measureAll();
}

void CueQuality::takeSettings()
{
    const QualityPreset preset = chosenPreset(m_settings);
    const double rate = usualFramesPerSecond(m_playback);
    if (preset.id == m_preset.id && rate == m_framesPerSecond)
        return;
    m_preset = preset;
    m_framesPerSecond = rate;
    emit presetChanged();
    measureAll();
}

CueQuality::Entry CueQuality::measured(const std::optional<TimeRange> &time, const std::string &text,
                                       const std::optional<TimeRange> &before, Milliseconds latestEnd,
                                       const QualityPreset &preset, double framesPerSecond)
{
    Entry entry;
    if (const std::optional<double> speed = speedOf(time, text, preset))
        entry.speed = static_cast<float>(*speed);
    for (const QualityProblem &problem : problemsOf(time, text, before, latestEnd, preset, framesPerSecond))
        entry.rules = static_cast<RuleSet>(entry.rules | ruleBit(problem.rule));
    return entry;
}

std::optional<TimeRange> CueQuality::timeBefore(int row) const
{
    for (int before = row - 1; before >= 0; --before) {
        if (m_cues.at(before).time)
            return m_cues.at(before).time;
    }
    return std::nullopt;
}

Milliseconds CueQuality::latestEndBefore(int row) const
{
    return row > 0 ? m_latestEnds[static_cast<std::size_t>(row) - 1] : Milliseconds::min();
}

void CueQuality::setEntry(int row, Entry entry)
{
    Entry &present = m_entries[static_cast<std::size_t>(row)];
    m_problemCount += (entry.rules != 0 ? 1 : 0) - (present.rules != 0 ? 1 : 0);
    present = entry;
}

void CueQuality::measureFrom(int row)
{
    // This cue, and those after it for which the latest end before them is another one now; one more, because
    // it looks at the cue before it too.
    int last = row;
    for (int at = row; at < m_cues.size(); ++at) {
        const store::Cue &cue = m_cues.at(at);
        if (!m_isMeasured)
            m_touched.insert(cue.id.value);
        setEntry(at,
                 measured(cue.time, cue.text, cue.time ? timeBefore(at) : std::nullopt, latestEndBefore(at),
                          m_preset, m_framesPerSecond));
        last = at;
        const Milliseconds end
            = std::max(latestEndBefore(at), cue.time ? cue.time->end : Milliseconds::min());
        const bool isAsBefore = m_latestEnds[static_cast<std::size_t>(at)] == end;
        m_latestEnds[static_cast<std::size_t>(at)] = end;
        if (isAsBefore && at > row)
            break;
    }
    emit changed(row, last);
}

void CueQuality::measureAll()
{
    ++m_generation;
    const int count = m_cues.size();
    m_entries.assign(static_cast<std::size_t>(count), {});
    m_latestEnds.assign(static_cast<std::size_t>(count), Milliseconds::min());
    m_touched.clear();
    m_problemCount = 0;
    Milliseconds latest = Milliseconds::min();
    for (int row = 0; row < count; ++row) {
        if (const std::optional<TimeRange> &time = m_cues.at(row).time)
            latest = std::max(latest, time->end);
        m_latestEnds[static_cast<std::size_t>(row)] = latest;
    }
    m_isMeasured = count <= kMostAtOnce;
    if (m_isMeasured) {
        std::optional<TimeRange> before;
        for (int row = 0; row < count; ++row) {
            const store::Cue &cue = m_cues.at(row);
            setEntry(row,
                     measured(cue.time, cue.text, before, latestEndBefore(row), m_preset, m_framesPerSecond));
            before = cue.time ? cue.time : before;
        }
        emit wasReset();
        return;
    }
    emit wasReset();
    struct Text {
        store::CueId cue;
        std::optional<TimeRange> time;
        std::string text;
    };
    std::vector<Text> texts;
    texts.reserve(static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row) {
        const store::Cue &cue = m_cues.at(row);
        texts.push_back({cue.id, cue.time, cue.text});
    }
    runInBackground(
        this,
        [texts = std::move(texts), preset = m_preset, rate = m_framesPerSecond] {
            Measured result;
            std::optional<TimeRange> before;
            Milliseconds latestEnd = Milliseconds::min();
            for (const Text &cue : texts) {
                result.cues.push_back(cue.cue);
                result.entries.push_back(measured(cue.time, cue.text, before, latestEnd, preset, rate));
                if (cue.time) {
                    before = cue.time;
                    latestEnd = std::max(latestEnd, cue.time->end);
                }
            }
            return result;
        },
        [this, generation = m_generation](Measured result) {
            if (generation != m_generation)
                return;
            m_isMeasured = true;
            for (std::size_t i = 0; i < result.cues.size(); ++i) {
                // What was edited meanwhile was measured then.
                if (m_touched.contains(result.cues[i].value))
                    continue;
                if (const std::optional<int> row = m_cues.rowOf(result.cues[i]))
                    setEntry(*row, result.entries[i]);
            }
            m_touched.clear();
            emit wasReset();
        });
}

std::optional<double> CueQuality::speedAt(int row) const
{
    const float speed = m_entries[static_cast<std::size_t>(row)].speed;
    if (speed >= 0)
        return static_cast<double>(speed);
    // Not measured yet.
    return m_isMeasured ? std::nullopt : speedOf(m_cues.at(row).time, m_cues.at(row).text, m_preset);
}

std::vector<QualityProblem> CueQuality::problemsAt(int row) const
{
    const store::Cue &cue = m_cues.at(row);
    return problemsOf(cue.time, cue.text, timeBefore(row), latestEndBefore(row), m_preset, m_framesPerSecond);
}

std::optional<int> CueQuality::nextProblem(int row, bool isForward, RuleSet rules) const
{
    const auto count = static_cast<int>(m_entries.size());
    for (int step = 1; step <= count; ++step) {
        const int at = ((row + (isForward ? step : -step)) % count + count) % count;
        if ((rulesAt(at) & rules) != 0)
            return at;
    }
    return std::nullopt;
}

CueQuality::Draft CueQuality::measure(int row, const std::string &text, std::optional<TimeRange> time) const
{
    Draft draft;
    draft.speed = speedOf(time, text, m_preset);
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        draft.lineLengths.push_back(qualityCharacters(text.substr(begin, end - begin), m_preset));
        begin = end + 1;
    }
    draft.problems
        = problemsOf(time, text, timeBefore(row), latestEndBefore(row), m_preset, m_framesPerSecond);
    return draft;
}

QString CueQuality::speedText(double charactersPerSecond) const
{
    double shown = charactersPerSecond;
    const std::optional<double> limit = m_preset.maxCharactersPerSecond;
    if (limit && shown > *limit + 1e-6)
        shown = std::max(shown, *limit + 0.1);
    return QLocale().toString(shown, 'f', 1);
}

QString CueQuality::ruleText(QualityRule rule)
{
    constexpr std::array kTexts{
        QT_TRANSLATE_NOOP("CueQuality", "Too fast"),     QT_TRANSLATE_NOOP("CueQuality", "Too many words"),
        QT_TRANSLATE_NOOP("CueQuality", "Long line"),    QT_TRANSLATE_NOOP("CueQuality", "Too many lines"),
        QT_TRANSLATE_NOOP("CueQuality", "Too short"),    QT_TRANSLATE_NOOP("CueQuality", "Too long"),
        QT_TRANSLATE_NOOP("CueQuality", "Small gap"),    QT_TRANSLATE_NOOP("CueQuality", "Overlap"),
        QT_TRANSLATE_NOOP("CueQuality", "Out of order"), QT_TRANSLATE_NOOP("CueQuality", "No text"),
        QT_TRANSLATE_NOOP("CueQuality", "No duration"),
    };
    return QCoreApplication::translate("CueQuality", kTexts[static_cast<std::size_t>(rule)]);
}

QString CueQuality::problemText(const QualityProblem &problem)
{
    const QLocale locale;
    const auto number = [&](double value) {
        const bool isWhole = std::abs(value - std::round(value)) < 0.05;
        return locale.toString(value, 'f', isWhole ? 0 : 1);
    };
    // As in core's messages: just above a limit must not read as if it kept it.
    const bool isRate = problem.rule == QualityRule::ReadingSpeed || problem.rule == QualityRule::WordRate;
    const double above = isRate ? std::max(problem.measured, problem.limit + 0.1) : problem.measured;
    const QString measured = number(above);
    const QString limit = number(problem.limit);
    switch (problem.rule) {
    case QualityRule::ReadingSpeed:
        return tr("Reads at %1 characters a second, at most %2").arg(measured, limit);
    case QualityRule::WordRate:
        return tr("Reads at %1 words a minute, at most %2").arg(measured, limit);
    case QualityRule::LineLength:
        return tr("A line has %1 characters, at most %2").arg(measured, limit);
    case QualityRule::LineCount:
        return tr("Has %1 lines, at most %2").arg(measured, limit);
    case QualityRule::TooShort:
        return tr("Stays for %1 ms, at least %2").arg(measured, limit);
    case QualityRule::TooLong:
        return tr("Stays for %1 ms, at most %2").arg(measured, limit);
    case QualityRule::Gap:
        return tr("Follows the cue before it after %1 ms, at least %2").arg(measured, limit);
    case QualityRule::Overlap:
        return tr("Begins %1 ms before an earlier cue has ended").arg(measured);
    case QualityRule::Order:
        return tr("Begins before the cue before it");
    case QualityRule::Empty:
        return tr("Has no text");
    case QualityRule::NoDuration:
        return tr("Ends at or before its start");
    }
    return {};
}

} // namespace anycap::ui
