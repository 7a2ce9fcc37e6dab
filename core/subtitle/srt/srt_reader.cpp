// SPDX-License-Identifier: MIT
#include "core/subtitle/srt/srt_reader.h"

#include "core/subtitle/line_scanner.h"
#include "core/subtitle/origin.h"
#include "core/subtitle/srt/srt_timing.h"
#include "core/subtitle/text_tools.h"

#include <utility>

namespace anycap::srt {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view withoutMark(std::string_view line)
{
    while (line.substr(0, kByteOrderMark.size()) == kByteOrderMark)
        line.remove_prefix(kByteOrderMark.size());
    return text::trimmed(line);
}

/// "12", "-1", "12.", "1.5".
bool isNumber(std::string_view line)
{
    line = withoutMark(line);
    if (!line.empty() && line.front() == '-')
        line.remove_prefix(1);
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (line.empty() || digits == 0)
        return false;
    return digits == std::string_view::npos
        || (line[digits] == '.'
            && line.find_first_not_of("0123456789", digits + 1) == std::string_view::npos);
}

bool isCoordinates(std::string_view text)
{
    return text.size() > 3 && (text[0] == 'X' || text[0] == 'x') && (text[1] == '1' || text[1] == '2')
        && text[2] == ':';
}

class Parser {
public:
    Parser(SubtitleOrigin &origin, SubtitleFormat format)
        : m_source(origin.text)
        , m_origin(origin)
        , m_traits(text::traitsOf(m_source))
        , m_scanner(m_source)
    {
        m_document.format = format;
    }

    SubtitleDocument parse()
    {
        m_document.newline = text::dominantNewline(m_source);
        const std::size_t arrows = text::countOf(m_source, "-->");
        m_document.cues.reserve(arrows);
        m_origin.cues.reserve(arrows);
        bool afterDoubledCr = false;
        while (!m_scanner.atEnd()) {
            const ScannedLine line = m_scanner.next();
            // CR CR LF, a line end converted twice, is one line end.
            if (m_traits.hasCr && line.begin == line.end && line.begin > 0 && m_source[line.begin - 1] == '\r'
                && line.next == line.begin + 2) {
                if (!std::exchange(afterDoubledCr, true))
                    report(line.number, "lines end in CR CR LF, read as one line end");
                extendLastLine(line);
                continue;
            }
            take(line);
        }
        finish(m_source.size());
        if (m_document.cues.empty())
            report(0, "no cue found: not one line has a start and an end time");
        return std::move(m_document);
    }

private:
    struct Line {
        ScannedLine where;
        bool isBlank = true;
        bool isDirect = false; ///< right below the timing line
    };

    void report(int line, std::string message) { m_document.problems.push_back({line, std::move(message)}); }
    static std::uint32_t offset(std::size_t position) { return static_cast<std::uint32_t>(position); }

    void extendLastLine(const ScannedLine &line)
    {
        if (m_hasLast)
            m_last.where.next = line.next;
        if (m_textEnd == line.begin)
            m_textEnd = line.next;
        if (m_hasCue && !m_isBroken && m_origin.cues.back().text == line.begin)
            m_origin.cues.back().text = m_origin.cues.back().end = offset(line.next);
        m_doubledCr = true;
    }

    void take(const ScannedLine &where)
    {
        const std::string_view content = m_scanner.content(where);
        // A time has at least a digit and is longer than this.
        if (content.size() >= 10) {
            const std::string_view line = where.begin == 0 ? withoutMark(content) : content;
            if (const std::optional<TimingLine> timing = parseTimingLine(line)) {
                startCue(where, line, *timing);
                return;
            }
        }
        if (text::isBlank(content)) {
            ++m_blanks;
            return;
        }
        // The line before this one turned out to be text.
        settleLast();
        m_last = {where, false, m_textLines == 0 && m_blanks == 0 && m_hasCue};
        m_hasLast = true;
        m_blanksBeforeLast = std::exchange(m_blanks, 0);
    }

    /// The held-back line is text of the current cue, or junk before the first one.
    void settleLast()
    {
        if (!std::exchange(m_hasLast, false))
            return;
        if (!m_hasCue) {
            report(m_last.where.number,
                   "text before the first cue is left out: \"" + excerpt(m_last.where) + "\"");
            return;
        }
        if (m_isBroken) {
            report(m_last.where.number,
                   "text of a cue without times is left out: \"" + excerpt(m_last.where) + "\"");
            return;
        }
        if (m_textLines == 0)
            m_textBegin = m_last.where.begin;
        if (m_blanksBeforeLast > 0) {
            report(m_last.where.number,
                   m_textLines == 0 ? "empty line between the times and the text"
                                    : "empty line inside a cue's text");
        }
        ++m_textLines;
        m_textContentEnd = m_last.where.end;
        m_textEnd = m_last.where.next;
    }

    std::string excerpt(const ScannedLine &line) const { return text::excerpt(m_scanner.content(line)); }

    /// Is the line right before the times (blank lines not counted) the cue's number?
    bool isLastTheNumber() const
    {
        if (!m_hasLast || !isNumber(m_scanner.content(m_last.where)))
            return false;
        if (m_document.format == SubtitleFormat::SubViewer)
            return false;
        if (!m_hasCue)
            return true;
        // Where cues have no numbers, a line of digits is what somebody says.
        const bool currentHasNumber = m_isBroken || !m_document.cues.back().id.empty();
        if (m_blanks > 0)
            return currentHasNumber && (m_blanksBeforeLast > 0 || m_last.isDirect);
        return m_blanksBeforeLast > 0 || currentHasNumber || !m_last.isDirect;
    }

    void startCue(const ScannedLine &where, std::string_view line, const TimingLine &timing)
    {
        const bool hasNumber = isLastTheNumber();
        std::size_t begin = where.begin;
        std::string id;
        if (hasNumber) {
            begin = m_last.where.begin;
            id = text::valueOf(withoutMark(m_scanner.content(m_last.where)), m_traits);
            m_hasLast = false;
        }
        const bool isSeparated = hasNumber ? m_blanksBeforeLast > 0 : m_blanks > 0;
        const bool hadCue = m_hasCue;
        finish(begin);
        m_blanks = 0;
        m_hasCue = true;
        m_isBroken = timing.isBroken;
        m_brokenLine = where.number;
        if (timing.isBroken) {
            report(where.number,
                   "times cannot be read, the cue is left out: \"" + text::excerpt(line) + "\"");
            return;
        }
        const bool isSubRip = m_document.format == SubtitleFormat::SubRip;
        if (!hasNumber && isSubRip && isNumber(timing.before))
            id = text::valueOf(withoutMark(timing.before), m_traits);
        if (isSubRip)
            reportTiming(where.number, line, timing, !id.empty(), isSeparated || !hadCue);
        if (timing.time.end < timing.time.start)
            report(where.number, "ends before it starts");

        Cue cue;
        cue.id = std::move(id);
        cue.time = timing.time;
        cue.settings = text::valueOf(timing.behind, m_traits);
        cue.line = where.number;
        cue.originIndex = static_cast<std::int32_t>(m_document.cues.size());
        m_document.cues.push_back(std::move(cue));
        CueOrigin origin;
        origin.begin = offset(begin);
        origin.timing = offset(where.begin);
        origin.text = origin.end = offset(where.next);
        m_origin.cues.push_back(origin);
    }

    void reportTiming(int number, std::string_view line, const TimingLine &timing, bool hasNumber,
                      bool isSeparated)
    {
        std::uint32_t oddities = timing.oddities;
        if (isCoordinates(timing.behind))
            oddities &= ~static_cast<std::uint32_t>(TextBehind);
        if (oddities != NoOddity) {
            std::string read;
            text::appendTime(read, timing.time.start, ',');
            read += " --> ";
            text::appendTime(read, timing.time.end, ',');
            report(number,
                   "times \"" + text::excerpt(line) + "\" (" + describeOddities(oddities) + ") read as "
                       + read);
        }
        if (!hasNumber)
            report(number, "the cue has no number");
        if (!isSeparated)
            report(number, "no empty line before the cue");
    }

    /// Ends the current cue; the next one's bytes begin at `nextBegin`.
    void finish(std::size_t nextBegin)
    {
        settleLast();
        if (m_hasCue && !m_isBroken) {
            Cue &cue = m_document.cues.back();
            CueOrigin &origin = m_origin.cues.back();
            if (m_textLines > 0) {
                cue.text = textValue(m_textBegin, m_textContentEnd);
                origin.end = offset(std::min(m_textEnd, nextBegin));
            } else {
                report(cue.line, "the cue has no text");
            }
            takeFingerprints(origin, cue);
        }
        m_textLines = 0;
        m_blanksBeforeLast = 0;
    }

    std::string textValue(std::size_t begin, std::size_t end) const
    {
        const std::string_view raw = m_source.substr(begin, end - begin);
        if (!m_doubledCr)
            return text::valueOf(raw, m_traits);
        std::string fixed(raw);
        text::replaceAll(fixed, "\r\r\n", "\n");
        return text::valueOf(fixed, m_traits);
    }

    std::string_view m_source;
    SubtitleOrigin &m_origin;
    text::SourceTraits m_traits;
    LineScanner m_scanner;
    SubtitleDocument m_document;

    bool m_hasCue = false;
    bool m_isBroken = false; ///< the current cue's times could not be read
    int m_brokenLine = 0;
    bool m_doubledCr = false;
    // The last line that is not blank, held back: it may be the next cue's number.
    Line m_last;
    bool m_hasLast = false;
    int m_blanksBeforeLast = 0;
    int m_blanks = 0; ///< blank lines since then
    // The text of the current cue so far.
    int m_textLines = 0;
    std::size_t m_textBegin = 0;
    std::size_t m_textContentEnd = 0;
    std::size_t m_textEnd = 0;
};

} // namespace

SubtitleDocument readSrt(std::string text, SubtitleFormat format)
{
    auto origin = std::make_shared<SubtitleOrigin>();
    origin->text = std::move(text);
    SubtitleDocument document = Parser(*origin, format).parse();
    document.origin = std::move(origin);
    return document;
}

} // namespace anycap::srt
