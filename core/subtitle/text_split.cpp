// SPDX-License-Identifier: MIT
#include "core/subtitle/text_split.h"

#include "core/base/text_count.h"
#include "core/base/unicode.h"
#include "core/base/utf8.h"
#include "core/subtitle/text_tools.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace anycap {

namespace {

/// Length of the tag or override at `begin`; 0 where there is none.
std::size_t tagLength(std::string_view text, std::size_t begin)
{
    const char opener = text[begin];
    if (opener != '<' && opener != '{')
        return 0;
    const std::size_t end = text.find(opener == '<' ? '>' : '}', begin);
    if (end == std::string_view::npos)
        return 0;
    const std::string_view tag = text.substr(begin, end + 1 - begin);
    return withoutMarkup(tag).empty() ? tag.size() : 0;
}

/// "i" of "<i>" and "</i>", "v" of "<v Ann>", "c" of "<c.red>".
std::string tagName(std::string_view tag)
{
    std::size_t begin = 1;
    if (begin < tag.size() && tag[begin] == '/')
        ++begin;
    const std::size_t end = std::min(tag.find_first_of(" \t\n./>", begin), tag.size());
    return text::lowerCased(tag.substr(begin, end - begin));
}

/// What is open somewhere in a text.
class OpenMarkup {
public:
    void add(std::string_view tag)
    {
        if (tag.front() == '{') {
            m_overrides.append(tag);
            return;
        }
        const std::string name = tagName(tag);
        if (name.empty() || text::isDigit(name.front())) // a WebVTT timestamp stands by itself
            return;
        if (tag[1] != '/') {
            m_tags.push_back({name, std::string(tag)});
            return;
        }
        const auto open = std::find_if(m_tags.rbegin(), m_tags.rend(),
                                       [&](const Tag &candidate) { return candidate.name == name; });
        if (open != m_tags.rend())
            m_tags.erase(std::next(open).base());
    }
    std::string opening() const
    {
        std::string all = m_overrides;
        for (const Tag &tag : m_tags)
            all += tag.text;
        return all;
    }
    std::string closing() const
    {
        std::string all;
        for (auto tag = m_tags.rbegin(); tag != m_tags.rend(); ++tag) {
            if (tag->name != "v") // a voice lasts to the end of its cue
                all.append("</").append(tag->name).append(">");
        }
        return all;
    }

private:
    struct Tag {
        std::string name;
        std::string text;
    };
    std::vector<Tag> m_tags;
    std::string m_overrides;
};

/// What is read of a text, and where each of its bytes stands in the raw one.
struct ReadText {
    std::string text;
    std::vector<std::size_t> offsets;

    explicit ReadText(std::string_view raw)
    {
        for (std::size_t i = 0; i < raw.size();) {
            if (const std::size_t tag = tagLength(raw, i); tag > 0) {
                i += tag;
                continue;
            }
            text += raw[i];
            offsets.push_back(i++);
        }
    }
};

/// Keeps the place with the least cost.
class BestPlace {
public:
    BestPlace(const std::vector<std::size_t> &graphemeOf, double target)
        : m_graphemeOf(graphemeOf)
        , m_target(target)
        , m_length(std::max(1.0, static_cast<double>(graphemeOf.back())))
    {
    }
    void offer(std::size_t offset, double penalty)
    {
        const double cost
            = std::abs(static_cast<double>(m_graphemeOf[offset]) - m_target) / m_length + penalty;
        if (offset > 0 && offset + 1 < m_graphemeOf.size() && cost < m_cost) {
            m_cost = cost;
            m_best = offset;
        }
    }
    std::size_t best() const { return m_best; } ///< 0: there was none

private:
    const std::vector<std::size_t> &m_graphemeOf;
    double m_target;
    double m_length;
    double m_cost = std::numeric_limits<double>::max();
    std::size_t m_best = 0;
};

} // namespace

SplitText splitText(std::string_view raw, std::size_t offset)
{
    OpenMarkup markup;
    std::size_t at = 0;
    while (at < std::min(offset, raw.size())) {
        if (const std::size_t tag = tagLength(raw, at); tag > 0) {
            if (at + tag > offset && raw[at + 1] != '/')
                break;
            markup.add(raw.substr(at, tag));
            at += tag;
        } else {
            at = unicode::graphemeEnd(raw, at);
        }
    }
    SplitText result{std::string(text::trimmed(raw.substr(0, at))), {}};
    // What closes right at the cut belongs to the first part.
    std::string_view rest = text::trimmed(raw.substr(at));
    while (rest.size() > 1 && rest[0] == '<' && rest[1] == '/') {
        const std::size_t tag = tagLength(rest, 0);
        if (tag == 0)
            break;
        markup.add(rest.substr(0, tag));
        result.first.append(rest.substr(0, tag));
        rest = text::trimmed(rest.substr(tag));
    }
    result.second = rest.empty() ? std::string() : markup.opening() + std::string(rest);
    result.first += markup.closing();
    return result;
}

std::size_t splitOffset(std::string_view raw, double fraction)
{
    const ReadText read(raw);
    const std::string &plain = read.text;
    if (plain.empty())
        return raw.size();
    // graphemeOf[i]: how many characters end before byte i.
    std::vector<std::size_t> graphemeOf(plain.size() + 1);
    std::size_t count = 0;
    for (std::size_t i = 0; i < plain.size(); ++count) {
        const std::size_t end = unicode::graphemeEnd(plain, i);
        std::fill(graphemeOf.begin() + static_cast<std::ptrdiff_t>(i),
                  graphemeOf.begin() + static_cast<std::ptrdiff_t>(end), count);
        i = end;
    }
    graphemeOf.back() = count;

    BestPlace place(graphemeOf, std::clamp(fraction, 0.0, 1.0) * static_cast<double>(count));
    constexpr double kLine = 0.05;
    constexpr double kClause = 0.12;
    constexpr double kWord = 0.2;
    for (const std::string_view sentence : splitSentences(plain))
        place.offer(static_cast<std::size_t>(sentence.data() + sentence.size() - plain.data()), 0);
    for (std::size_t i = 0; i < plain.size();) {
        const std::size_t begin = i;
        const char32_t c = utf8::next(plain, i);
        if (begin == 0 || graphemeOf[begin] == graphemeOf[begin - 1])
            continue;
        const char32_t before = utf8::before(plain, begin);
        if (c == U'\n')
            place.offer(begin, kLine);
        else if (unicode::isSpace(c))
            place.offer(begin, before == U',' || before == U';' || before == U':' ? kClause : kWord);
        else if (before == U'\u3001' || before == U'\uFF0C')
            place.offer(begin, kClause);
        else if (unicode::isUnspacedScript(c) && unicode::isUnspacedScript(before))
            place.offer(begin, kWord);
    }
    // Nothing to read on one side is no cut.
    const std::size_t best = place.best();
    const bool isCut = best > 0 && !text::isBlank(std::string_view(plain).substr(0, best))
        && !text::isBlank(std::string_view(plain).substr(best));
    return isCut ? read.offsets[best] : raw.size();
}

std::string joinedText(std::string_view first, std::string_view second)
{
    if (text::isBlank(first))
        return std::string(second);
    if (text::isBlank(second))
        return std::string(first);
    // An override holds for the whole cue and is not needed twice.
    while (second.front() == '{') {
        const std::size_t tag = tagLength(second, 0);
        if (tag == 0 || tag == second.size() || first.find(second.substr(0, tag)) == std::string_view::npos)
            break;
        second.remove_prefix(tag);
    }
    return std::string(first).append("\n").append(second);
}

} // namespace anycap
