// SPDX-License-Identifier: MIT
#include "core/subtitle/srt/srt_timing.h"

#include "core/subtitle/text_tools.h"
#include "core/subtitle/vtt/timestamp.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace anycap::srt {

namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

/// One time, and where it stands.
struct Stamp {
    Milliseconds time{0};
    std::uint32_t oddities = NoOddity;
    std::size_t end = 0;
    bool hasDecimals = false;
    int fields = 0;
};

bool isBlank(char c) { return c == ' ' || c == '\t'; }

std::size_t skipBlanks(std::string_view s, std::size_t at)
{
    while (at < s.size() && isBlank(s[at]))
        ++at;
    return at;
}

enum class Mark { None, Colon, Comma, Point, Other };

/// The separator at `at`; `length` is its size in bytes.
Mark markAt(std::string_view s, std::size_t at, std::size_t &length)
{
    length = 1;
    if (at >= s.size())
        return Mark::None;
    switch (s[at]) {
    case ':':
        return Mark::Colon;
    case ',':
        return Mark::Comma;
    case '.':
        return Mark::Point;
    case ';':
        return Mark::Other;
    default:
        break;
    }
    // Full-width colon, comma and stop, as input methods for Chinese and Japanese write them.
    constexpr std::array<std::string_view, 3> kWide{"\xEF\xBC\x9A", "\xEF\xBC\x8C", "\xE3\x80\x82"};
    for (const std::string_view wide : kWide) {
        if (s.substr(at, wide.size()) == wide) {
            length = wide.size();
            return Mark::Other;
        }
    }
    return Mark::None;
}

struct Field {
    std::size_t digits = 0;
    std::size_t blanks = 0; ///< before the digits
    std::int64_t value = 0;
    std::string_view text; ///< the digits
};

Field fieldAt(std::string_view s, std::size_t &at)
{
    Field field;
    const std::size_t begin = skipBlanks(s, at);
    std::size_t end = begin;
    while (end < s.size() && text::isDigit(s[end])) {
        field.value = std::min<std::int64_t>(field.value * 10 + (s[end] - '0'), 1000000000);
        ++end;
    }
    field.digits = end - begin;
    field.blanks = begin - at;
    field.text = s.substr(begin, field.digits);
    if (field.digits > 0)
        at = end;
    return field;
}

/// Decimals as a fraction of a second. Blanks pad like zeros: ", 26" is 26 ms, ", 5" is 50 ms.
std::int64_t millisecondsOf(const Field &field)
{
    std::array<char, 3> digits{'0', '0', '0'};
    const std::size_t padding = field.digits >= 3 ? 0 : std::min(field.blanks, 3 - field.digits);
    for (std::size_t i = 0; i < field.digits && padding + i < digits.size(); ++i)
        digits[padding + i] = field.text[i];
    return (digits[0] - '0') * 100 + (digits[1] - '0') * 10 + (digits[2] - '0');
}

std::optional<Stamp> stampAt(std::string_view s, std::size_t at)
{
    Stamp stamp;
    at = skipBlanks(s, at);
    bool isNegative = false;
    if (at < s.size() && s[at] == '-') {
        isNegative = true;
        stamp.oddities |= Negative;
        ++at;
    }
    std::array<Field, 4> fields;
    std::array<Mark, 4> marks{}; // the mark behind each field
    std::size_t count = 0;
    while (count < fields.size()) {
        const Field field = fieldAt(s, at);
        if (field.digits == 0)
            break;
        fields[count] = field;
        ++count;
        std::size_t length = 0;
        const std::size_t markBegin = count < 4 ? skipBlanks(s, at) : at;
        const Mark mark = count < 4 ? markAt(s, markBegin, length) : Mark::None;
        if (mark == Mark::None)
            break;
        // The mark counts when a digit follows it; a trailing one ("00:00:01,") is an empty fraction.
        std::size_t behind = skipBlanks(s, markBegin + length);
        if (behind < s.size() && text::isDigit(s[behind])) {
            marks[count - 1] = mark;
            if (markBegin > at)
                stamp.oddities |= Padded;
            at = markBegin + length;
        } else {
            if (count == 3 && mark != Mark::Colon) {
                stamp.oddities |= OddDecimals;
                at = markBegin + length;
            }
            break;
        }
    }
    // h:m:s,f or h:m:s or m:s,f
    const bool isShort
        = count == 3 && marks[0] == Mark::Colon && (marks[1] == Mark::Comma || marks[1] == Mark::Point);
    if (count < 3)
        return std::nullopt;
    const std::size_t secondsAt = isShort ? 1 : 2;
    const bool hasDecimals = isShort || count == 4;
    const Field &seconds = fields[secondsAt];
    const Field &minutes = fields[secondsAt - 1];
    const std::int64_t hours = isShort ? 0 : fields[0].value;
    // "00:03:0" is a time cut short, not three minutes.
    if (!hasDecimals && minutes.digits >= 2 && seconds.digits < 2)
        return std::nullopt;
    if (seconds.digits > 4 || minutes.digits > 4)
        return std::nullopt;

    std::int64_t ms = 0;
    if (hasDecimals) {
        const Field &decimals = fields[secondsAt + 1];
        ms = millisecondsOf(decimals);
        if (decimals.digits != 3)
            stamp.oddities |= OddDecimals;
    } else {
        stamp.oddities |= NoDecimals;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && fields[i].blanks > 0)
            stamp.oddities |= Padded;
        const bool isDecimals = hasDecimals && i == count - 1;
        if (!isDecimals && fields[i].digits < 2)
            stamp.oddities |= ShortField;
        if (i + 1 < count && marks[i] != (i == secondsAt ? Mark::Comma : Mark::Colon))
            stamp.oddities |= OtherSeparator;
    }
    if (isShort)
        stamp.oddities |= NoHours;
    if (minutes.value > 59 || seconds.value > 59)
        stamp.oddities |= OverSixty;
    const std::int64_t maxHours = vtt::kMaxTime / std::chrono::hours(1);
    stamp.time
        = Milliseconds(((std::min(hours, maxHours) * 60 + minutes.value) * 60 + seconds.value) * 1000 + ms);
    if (isNegative)
        stamp.time = -stamp.time;
    stamp.end = at;
    stamp.hasDecimals = hasDecimals;
    stamp.fields = static_cast<int>(count);
    return stamp;
}

/// "00:00:01,000 --> 00:00:02,000" and nothing else: nearly every line of nearly every file.
bool parseStrictStamp(const char *s, Milliseconds &time)
{
    constexpr std::string_view kShape = "dd:dd:dd,ddd";
    for (std::size_t i = 0; i < kShape.size(); ++i) {
        if (kShape[i] == 'd' ? !text::isDigit(s[i]) : s[i] != kShape[i])
            return false;
    }
    const auto two = [s](int at) { return (s[at] - '0') * 10 + (s[at + 1] - '0'); };
    const int minutes = two(3);
    const int seconds = two(6);
    time = Milliseconds(((two(0) * 60 + minutes) * 60 + seconds) * 1000 + two(9) * 10 + (s[11] - '0'));
    return minutes < 60 && seconds < 60;
}

bool parseStrict(std::string_view line, TimeRange &time)
{
    return line.size() == 29 && line.substr(12, 5) == " --> " && parseStrictStamp(line.data(), time.start)
        && parseStrictStamp(line.data() + 17, time.end);
}

/// Reads an arrow at `at` and moves behind it. Dashes of any kind and an optional ">", or "→".
bool skipArrow(std::string_view s, std::size_t &at, std::uint32_t &oddities)
{
    std::size_t i = skipBlanks(s, at);
    const std::size_t begin = i;
    constexpr std::array<std::string_view, 6> kDashes{
        "-", "=", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92", "\xE2\x86\x92"};
    bool hasDash = false;
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view dash : kDashes) {
            if (s.substr(i, dash.size()) == dash) {
                i += dash.size();
                again = hasDash = true;
            }
        }
        const std::size_t behindBlanks = skipBlanks(s, i);
        if (behindBlanks < s.size()
            && (s[behindBlanks] == '>' || (again && s.substr(behindBlanks, 2) == "->")))
            i = behindBlanks;
        while (i < s.size() && s[i] == '>') {
            ++i;
            hasDash = true;
        }
    }
    if (!hasDash)
        return false;
    if (s.substr(begin, i - begin) != "-->")
        oddities |= OtherArrow;
    at = i;
    return true;
}

TimingLine makeLine(std::string_view line, std::size_t begin, const Stamp &start, const Stamp &end)
{
    TimingLine result;
    result.time = {start.time, end.time};
    result.before = text::trimmed(line.substr(0, begin));
    result.behind = text::trimmed(line.substr(end.end));
    result.oddities = start.oddities | end.oddities;
    return result;
}

/// Both times somewhere in the line, an arrow between them.
std::optional<TimingLine> parseAround(std::string_view line, std::size_t begin)
{
    const std::optional<Stamp> start = stampAt(line, begin);
    if (!start)
        return std::nullopt;
    std::size_t at = start->end;
    std::uint32_t oddities = NoOddity;
    if (!skipArrow(line, at, oddities))
        return std::nullopt;
    const std::optional<Stamp> end = stampAt(line, at);
    if (!end)
        return std::nullopt;
    // A dash alone, or dots for colons, needs complete times on both sides to be more than a sum or a date.
    if ((oddities & OtherArrow) != 0 && (!start->hasDecimals || !end->hasDecimals))
        return std::nullopt;
    TimingLine result = makeLine(line, begin, *start, *end);
    result.oddities |= oddities;
    return result;
}

/// Exactly two complete times "h:mm:ss,f" in the line, whatever stands between.
std::optional<TimingLine> parseWithoutArrow(std::string_view line)
{
    std::optional<Stamp> first;
    std::optional<Stamp> second;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < line.size();) {
        const bool isStart = text::isDigit(line[at]) && (at == 0 || !text::isDigit(line[at - 1]));
        const std::optional<Stamp> stamp = isStart ? stampAt(line, at) : std::nullopt;
        if (!stamp || stamp->fields != 4) {
            ++at;
            continue;
        }
        if (second)
            return std::nullopt;
        if (first) {
            second = stamp;
        } else {
            first = stamp;
            begin = at;
        }
        at = stamp->end;
    }
    if (!second)
        return std::nullopt;
    TimingLine result = makeLine(line, begin, *first, *second);
    result.oddities |= OtherArrow;
    return result;
}

/// An arrow with a time, or what began as one, at the line's start: nobody says that in a subtitle.
bool looksBroken(std::string_view line)
{
    const std::size_t arrow = line.find("-->");
    if (arrow == kNowhere)
        return false;
    const auto isTime = [](std::string_view s) {
        const std::optional<Stamp> stamp = stampAt(s, 0);
        return stamp && stamp->end == s.size();
    };
    const std::string_view left = text::trimmed(line.substr(0, arrow));
    const std::string_view right = text::trimmed(line.substr(arrow + 3));
    return isTime(left) || (isTime(right) && !left.empty() && text::isDigit(left.front()));
}

} // namespace

std::optional<TimingLine> parseTimingLine(std::string_view line)
{
    TimingLine strict;
    if (parseStrict(line, strict.time))
        return strict;
    const bool hasArrow = line.find("-->") != kNowhere;
    if (!hasArrow) {
        // At least two marks a time; most lines of text end here.
        const auto marks = std::count_if(line.begin(), line.end(), [](char c) {
            return c == ':' || c == '.' || c == ';' || c == ',' || static_cast<unsigned char>(c) >= 0xE3;
        });
        if (marks < 4 || std::none_of(line.begin(), line.end(), text::isDigit))
            return std::nullopt;
    }
    if (std::optional<TimingLine> found = parseAround(line, 0)) {
        if (!found->behind.empty())
            found->oddities |= TextBehind;
        return found;
    }
    std::optional<TimingLine> found;
    if (hasArrow) {
        for (std::size_t at = 1; at < line.size() && !found; ++at) {
            if (text::isDigit(line[at]) && !text::isDigit(line[at - 1]) && line[at - 1] != ':'
                && line.find("-->", at) != kNowhere)
                found = parseAround(line, at);
        }
    }
    if (!found)
        found = parseWithoutArrow(line);
    if (found) {
        if (!found->before.empty())
            found->oddities |= TextBefore;
        if (!found->behind.empty())
            found->oddities |= TextBehind;
        return found;
    }
    if (hasArrow && looksBroken(line)) {
        TimingLine broken;
        broken.isBroken = true;
        return broken;
    }
    return std::nullopt;
}

std::string describeOddities(std::uint32_t oddities)
{
    constexpr std::array<std::pair<TimingOddity, std::string_view>, 11> kWords{{
        {OtherSeparator, "other separators than hh:mm:ss,mmm"},
        {OddDecimals, "not three decimals"},
        {NoDecimals, "decimals missing"},
        {NoHours, "hours missing"},
        {OverSixty, "minutes or seconds over 59"},
        {Padded, "blanks inside"},
        {Negative, "a time before zero"},
        {OtherArrow, "no \"-->\""},
        {TextBefore, "text before the times"},
        {TextBehind, "text behind the times"},
        {ShortField, "one digit where two belong"},
    }};
    std::string words;
    for (const auto &[bit, word] : kWords) {
        if ((oddities & bit) != 0) {
            if (!words.empty())
                words += ", ";
            words += word;
        }
    }
    return words;
}

} // namespace anycap::srt
