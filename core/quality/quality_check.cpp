// SPDX-License-Identifier: MIT
// The rules; see quality_check.h.
#include "core/quality/quality_check.h"

#include "core/base/text_count.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace anycap {

namespace {

constexpr std::array<std::pair<QualityRule, std::string_view>, 11> kRuleNames{{
    {QualityRule::ReadingSpeed, "reading-speed"},
    {QualityRule::WordRate, "word-rate"},
    {QualityRule::LineLength, "line-length"},
    {QualityRule::LineCount, "line-count"},
    {QualityRule::TooShort, "too-short"},
    {QualityRule::TooLong, "too-long"},
    {QualityRule::Gap, "gap"},
    {QualityRule::Overlap, "overlap"},
    {QualityRule::Order, "order"},
    {QualityRule::Empty, "empty"},
    {QualityRule::NoDuration, "no-duration"},
}};

constexpr double kSlackMs = 1.0;

/// At most one decimal, and none where it would be .0: "20", "24.1".
std::string number(double value)
{
    char text[32];
    const bool isWhole = std::abs(value - std::round(value)) < 0.05;
    std::snprintf(text, sizeof text, isWhole ? "%.0f" : "%.1f", value);
    return text;
}

/// Narrow characters of CJK text: everything that East Asian layout sets in half an em.
bool isHalfWidth(char32_t c)
{
    return c < 0x1100 || (c >= 0xff61 && c <= 0xff9f) || (c >= 0xffa0 && c <= 0xffdc);
}

std::vector<std::string> nonEmptyLines(std::string_view text)
{
    std::vector<std::string> lines;
    const std::string plain = withoutMarkup(text);
    std::size_t begin = 0;
    while (begin <= plain.size()) {
        const std::size_t end = std::min(plain.find_first_of("\r\n", begin), plain.size());
        if (end > begin)
            lines.push_back(plain.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// Collects the problems of one cue.
class CueRules {
public:
    CueRules(const QualityPreset &preset, std::size_t index, const QualityCue &cue, QualityReport &report)
        : m_preset(preset)
        , m_index(index)
        , m_cue(cue)
        , m_report(report)
    {
    }

    void checkAlone()
    {
        const double ms = static_cast<double>(m_cue.time.duration().count());
        const double characters = qualityCharacters(m_cue.text, m_preset);
        if (ms > 0)
            checkReading(characters, ms / 1000);
        checkLines();
        if (ms > 0)
            checkDuration(ms);
        if (countLines(m_cue.text) == 0)
            add(QualityRule::Empty, 0, 1, "has no text");
        if (ms <= 0)
            add(QualityRule::NoDuration, ms, 1, "ends at or before its start");
    }

    void checkAgainst(const QualityCue &before, Milliseconds latestEnd, double framesPerSecond)
    {
        const double gap = static_cast<double>((m_cue.time.start - latestEnd).count());
        if (m_cue.time.start < before.time.start) {
            add(QualityRule::Order, static_cast<double>((m_cue.time.start - before.time.start).count()), 0,
                "begins before the cue before it");
        } else if (gap < 0) {
            add(QualityRule::Overlap, -gap, 0,
                "begins " + number(-gap) + " ms before an earlier cue has ended");
        } else if (m_preset.minGapFrames) {
            const double limit = *m_preset.minGapFrames * 1000.0 / framesPerSecond;
            if (gap + kSlackMs < limit) {
                add(QualityRule::Gap, gap, limit,
                    "follows the cue before it after " + number(gap) + " ms; at least " + number(limit) + " ("
                        + std::to_string(*m_preset.minGapFrames) + " frames)");
            }
        }
    }

private:
    void checkReading(double characters, double seconds)
    {
        const double cps = characters / seconds;
        if (m_preset.maxCharactersPerSecond && cps > *m_preset.maxCharactersPerSecond + 1e-9) {
            const double limit = *m_preset.maxCharactersPerSecond;
            // Rounded for the eye, a rate just above the limit must not read as if it kept it.
            const double shown = std::max(cps, limit + 0.1);
            add(QualityRule::ReadingSpeed, cps, limit,
                "reads at " + number(shown) + " characters a second; at most " + number(limit));
        }
        const double wpm = countWords(withoutMarkup(m_cue.text)) * 60 / seconds;
        if (m_preset.maxWordsPerMinute && wpm > *m_preset.maxWordsPerMinute + 1e-9) {
            const double limit = *m_preset.maxWordsPerMinute;
            add(QualityRule::WordRate, wpm, limit,
                "reads at " + number(std::max(wpm, limit + 0.1)) + " words a minute; at most "
                    + number(limit));
        }
    }

    void checkLines()
    {
        const std::vector<std::string> lines = nonEmptyLines(m_cue.text);
        double longest = 0;
        for (const std::string &line : lines)
            longest = std::max(longest, qualityCharacters(line, m_preset));
        if (m_preset.maxCharactersPerLine && longest > *m_preset.maxCharactersPerLine) {
            add(QualityRule::LineLength, longest, *m_preset.maxCharactersPerLine,
                "has a line of " + number(longest) + " characters; at most "
                    + std::to_string(*m_preset.maxCharactersPerLine));
        }
        const auto count = static_cast<int>(lines.size());
        if (m_preset.maxLines && count > *m_preset.maxLines) {
            add(QualityRule::LineCount, count, *m_preset.maxLines,
                "has " + std::to_string(count) + " lines; at most " + std::to_string(*m_preset.maxLines));
        }
    }

    void checkDuration(double ms)
    {
        if (m_preset.minDuration) {
            const auto limit = static_cast<double>(m_preset.minDuration->count());
            if (ms + kSlackMs < limit)
                add(QualityRule::TooShort, ms, limit,
                    "stays for " + number(ms) + " ms; at least " + number(limit));
        }
        if (m_preset.maxDuration) {
            const auto limit = static_cast<double>(m_preset.maxDuration->count());
            if (ms > limit + kSlackMs)
                add(QualityRule::TooLong, ms, limit,
                    "stays for " + number(ms) + " ms; at most " + number(limit));
        }
    }

    void add(QualityRule rule, double measured, double limit, std::string message)
    {
        m_report.problems.push_back({m_index, rule, measured, limit, std::move(message)});
    }

    const QualityPreset &m_preset;
    std::size_t m_index;
    const QualityCue &m_cue;
    QualityReport &m_report;
};

} // namespace

std::string_view qualityRuleName(QualityRule rule)
{
    for (const auto &[value, name] : kRuleNames) {
        if (value == rule)
            return name;
    }
    return {};
}

double qualityCharacters(std::string_view text, const QualityPreset &preset)
{
    const double all = countCharacters(text);
    if (!preset.halfWidthCountsHalf)
        return all;
    double half = 0;
    for (const char32_t c : utf8::decode(withoutMarkup(text))) {
        if (c != U'\n' && c != U'\r' && isHalfWidth(c))
            half += 0.5;
    }
    return all - std::min(half, all);
}

QualityReport checkQuality(const std::vector<QualityCue> &cues, const QualityPreset &preset,
                           double framesPerSecond)
{
    QualityReport report;
    double characters = 0;
    double seconds = 0;
    Milliseconds latestEnd{0};
    for (std::size_t i = 0; i < cues.size(); ++i) {
        const QualityCue &cue = cues[i];
        CueRules rules(preset, i, cue, report);
        if (i > 0)
            rules.checkAgainst(cues[i - 1], latestEnd, framesPerSecond);
        rules.checkAlone();
        latestEnd = i > 0 ? std::max(latestEnd, cue.time.end) : cue.time.end;
        if (cue.time.duration().count() > 0) {
            characters += qualityCharacters(cue.text, preset);
            seconds += static_cast<double>(cue.time.duration().count()) / 1000;
        }
    }
    std::stable_sort(report.problems.begin(), report.problems.end(), [](const auto &a, const auto &b) {
        return std::pair(a.cueIndex, a.rule) < std::pair(b.cueIndex, b.rule);
    });
    report.averageCharactersPerSecond = seconds > 0 ? characters / seconds : 0;
    return report;
}

} // namespace anycap
