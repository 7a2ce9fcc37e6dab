// SPDX-License-Identifier: MIT
#include "core/subtitle/markup_conversion.h"

#include "core/subtitle/text_tools.h"
#include "core/subtitle/vtt/cue_settings.h"
#include "core/subtitle/vtt/cue_text.h"
#include "core/subtitle/vtt/cue_tokenizer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace anycap {

namespace {

constexpr std::string_view kColourClass = "font-";
/// Classes that every WebVTT renderer colours by itself. Source: W3C WebVTT, "default CSS … text colors".
constexpr std::array<std::string_view, 8> kOwnColours{"white",  "lime",    "cyan", "red",
                                                      "yellow", "magenta", "blue", "black"};
/// {\anN} by N - 1. The middle row stands at half height, the top row at the first line.
constexpr std::array<std::string_view, 9> kAlignments{"align:left",        "",
                                                      "align:right",       "line:50%,center align:left",
                                                      "line:50%,center",   "line:50%,center align:right",
                                                      "line:0 align:left", "line:0",
                                                      "line:0 align:right"};

bool isOwnColour(std::string_view colour)
{
    return std::find(kOwnColours.begin(), kOwnColours.end(), colour) != kOwnColours.end();
}

bool isHex(std::string_view s)
{
    return (s.size() == 3 || s.size() == 6)
        && s.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

bool isName(std::string_view s)
{
    return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

/// The value of `color=` in a font tag's attributes, quotes removed.
std::optional<std::string_view> colourOf(std::string_view attributes)
{
    const std::string lower = text::lowerCased(attributes);
    const std::size_t at = lower.find("color");
    if (at == std::string::npos)
        return std::nullopt;
    std::string_view rest = text::trimmed(attributes.substr(at + 5));
    if (rest.empty() || rest.front() != '=')
        return std::nullopt;
    rest = text::trimmed(rest.substr(1));
    if (!rest.empty() && (rest.front() == '"' || rest.front() == '\'')) {
        const std::size_t close = rest.find(rest.front(), 1);
        return text::trimmed(rest.substr(1, close == std::string_view::npos ? close : close - 1));
    }
    return rest.substr(0, rest.find_first_of(" \t"));
}

class SrtToVtt {
public:
    SrtToVtt(std::string_view source, std::size_t index, std::set<std::string> &colours,
             LossCollector &losses)
        : m_source(source)
        , m_index(index)
        , m_colours(colours)
        , m_losses(losses)
    {
    }

    std::string convert()
    {
        // The usual cue has no markup at all.
        if (m_source.find_first_of("<>&{\xE2") == std::string_view::npos)
            return std::string(m_source);
        for (std::size_t at = 0; at < m_source.size();) {
            const std::size_t taken = m_source[at] == '<' ? takeTag(at)
                : m_source[at] == '{'                     ? takeOverride(at)
                                                          : 0;
            if (taken > 0) {
                at += taken;
                continue;
            }
            const std::size_t end = std::min(m_source.find_first_of("<{", at + 1), m_source.size());
            m_out += vtt::escapeText(m_source.substr(at, end - at));
            at = end;
        }
        return std::move(m_out);
    }

    const std::string &settings() const { return m_settings; }

private:
    /// Returns how many bytes were taken; 0 when it is no SubRip markup.
    std::size_t takeTag(std::size_t at)
    {
        const std::size_t close = m_source.find('>', at);
        if (close == std::string_view::npos)
            return 0;
        std::string_view inside = m_source.substr(at + 1, close - at - 1);
        const bool isEnd = !inside.empty() && inside.front() == '/';
        if (isEnd)
            inside.remove_prefix(1);
        const std::string name
            = text::lowerCased(text::trimmed(inside.substr(0, inside.find_first_of(" \t"))));
        const std::size_t taken = close - at + 1;
        if (name == "i" || name == "b" || name == "u") {
            m_out += (isEnd ? "</" : "<") + name + ">";
            return taken;
        }
        if (name == "s" || name == "strike") {
            if (!isEnd)
                m_losses.add("struck-out text (<s>) has no place in WebVTT", m_index);
            return taken;
        }
        if (name != "font")
            return 0;
        if (isEnd)
            endFont();
        else
            startFont(inside.substr(std::min<std::size_t>(4, inside.size())));
        return taken;
    }

    void startFont(std::string_view attributes)
    {
        const std::optional<std::string_view> colour = colourOf(attributes);
        const std::string lower = text::lowerCased(attributes);
        if (lower.find("face") != std::string::npos || lower.find("size") != std::string::npos)
            m_losses.add("font faces and sizes have no place in WebVTT cue text", m_index);
        const bool isHash = colour && !colour->empty() && colour->front() == '#' && isHex(colour->substr(1));
        const bool isUsable = isHash || (colour && isName(*colour));
        m_fonts.push_back(isUsable);
        if (!isUsable) {
            if (colour)
                m_losses.add("font colours that are neither #rrggbb nor a name", m_index);
            return;
        }
        if (isOwnColour(*colour)) {
            m_out.append("<c.").append(*colour).append(">");
            return;
        }
        m_colours.emplace(*colour);
        m_out.append("<c.").append(kColourClass).append(colour->substr(isHash ? 1 : 0)).append(">");
    }

    void endFont()
    {
        if (m_fonts.empty())
            return;
        if (m_fonts.back())
            m_out += "</c>";
        m_fonts.pop_back();
    }

    std::size_t takeOverride(std::size_t at)
    {
        if (at + 1 >= m_source.size() || m_source[at + 1] != '\\')
            return 0;
        const std::size_t close = m_source.find('}', at);
        if (close == std::string_view::npos)
            return 0;
        const std::string_view inside = m_source.substr(at + 1, close - at - 1);
        const bool isAlignment
            = inside.size() == 4 && inside.substr(0, 3) == "\\an" && inside[3] >= '1' && inside[3] <= '9';
        if (isAlignment && !m_hasAlignment) {
            m_hasAlignment = true;
            m_settings = kAlignments.at(static_cast<std::size_t>(inside[3] - '1'));
        } else {
            m_losses.add("override tags ({\\…}) other than {\\an1} to {\\an9} have no place in WebVTT",
                         m_index);
        }
        return close - at + 1;
    }

    std::string_view m_source;
    std::size_t m_index;
    std::set<std::string> &m_colours;
    LossCollector &m_losses;
    std::string m_out;
    std::string m_settings;
    std::vector<bool> m_fonts; ///< open ones; whether they became a class
    bool m_hasAlignment = false;
};

class VttToSrt {
public:
    VttToSrt(std::size_t index, LossCollector &losses)
        : m_index(index)
        , m_losses(losses)
    {
    }

    std::string convert(std::string_view source)
    {
        if (source.find_first_of("<&") == std::string_view::npos)
            return std::string(source);
        vtt::CueTokenizer tokenizer(source);
        while (!tokenizer.atEnd())
            take(tokenizer.next());
        return std::move(m_out);
    }

private:
    void take(const vtt::Token &token)
    {
        switch (token.kind) {
        case vtt::Token::Kind::Text:
            m_out += token.value;
            break;
        case vtt::Token::Kind::Timestamp:
            lose("times inside cue text (karaoke)");
            break;
        case vtt::Token::Kind::StartTag:
            start(token);
            break;
        case vtt::Token::Kind::EndTag:
            end(token.value);
            break;
        }
    }

    void lose(std::string_view what)
    {
        m_losses.add(std::string(what) + " have no place in SubRip", m_index);
    }

    void start(const vtt::Token &token)
    {
        const std::string &tag = token.value;
        const std::string colour = tag == "c" ? colourOfClasses(token.classes) : std::string();
        const std::size_t classCount = static_cast<std::size_t>(std::count_if(
            token.classes.begin(), token.classes.end(), [](const std::string &c) { return !c.empty(); }));
        if (classCount > (colour.empty() ? 0U : 1U))
            lose("classes");
        if (tag == "i" || tag == "b" || tag == "u") {
            m_out += "<" + tag + ">";
        } else if (tag == "c") {
            m_classes.push_back(!colour.empty());
            if (!colour.empty())
                m_out += "<font color=\"" + colour + "\">";
        } else if (tag == "v") {
            lose("voice names (<v>)");
        } else if (tag == "lang") {
            lose("language marks (<lang>)");
        } else if (tag == "ruby") {
            lose("ruby annotations (<ruby>; their words stay in line)");
        }
    }

    void end(const std::string &tag)
    {
        if (tag == "i" || tag == "b" || tag == "u") {
            m_out += "</" + tag + ">";
        } else if (tag == "c" && !m_classes.empty()) {
            if (m_classes.back())
                m_out += "</font>";
            m_classes.pop_back();
        }
    }

    static std::string colourOfClasses(const std::vector<std::string> &classes)
    {
        for (const std::string &name : classes) {
            if (isOwnColour(name))
                return name;
            if (name.compare(0, kColourClass.size(), kColourClass) == 0) {
                std::string value = name.substr(kColourClass.size());
                if (isHex(value))
                    return "#" + value;
                if (isName(value))
                    return value;
            }
        }
        return {};
    }

    std::size_t m_index;
    LossCollector &m_losses;
    std::string m_out;
    std::vector<bool> m_classes; ///< open ones; whether they became a font tag
};

/// Lines of one blank stand for empty ones in WebVTT.
void emptyBlankLines(std::string &text)
{
    text::replaceAll(text, "\n \n", "\n\n");
    text::replaceAll(text, "\n \n", "\n\n");
}

} // namespace

void convertSrtCueToVtt(Cue &cue, std::size_t index, std::set<std::string> &colours, LossCollector &losses)
{
    SrtToVtt converter(cue.text, index, colours, losses);
    std::string converted = converter.convert();
    if (!cue.settings.empty())
        losses.add("coordinates and other text behind the times have no place in WebVTT", index);
    cue.settings = converter.settings();
    cue.text = std::move(converted);
}

void convertVttCueToSrt(Cue &cue, std::size_t index, std::span<const SubtitleRegion> regions,
                        LossCollector &losses)
{
    cue.text = VttToSrt(index, losses).convert(cue.text);
    emptyBlankLines(cue.text);
    if (cue.settings.empty())
        return;
    const vtt::CueSettings settings = vtt::parseCueSettings(cue.settings, regions);
    cue.settings.clear();
    if (settings == vtt::CueSettings())
        return;
    for (std::size_t i = 0; i < kAlignments.size(); ++i) {
        if (!kAlignments.at(i).empty() && vtt::parseCueSettings(kAlignments.at(i), {}) == settings) {
            cue.text.insert(0, "{\\an" + std::to_string(i + 1) + "}");
            return;
        }
    }
    losses.add("cue settings (position, line, size, alignment, region) have no place in SubRip", index);
}

std::string colourStyleSheet(const std::set<std::string> &colours)
{
    std::string sheet;
    for (const std::string &colour : colours) {
        if (!sheet.empty())
            sheet += '\n';
        sheet.append("::cue(.").append(kColourClass).append(colour.substr(colour.front() == '#' ? 1 : 0));
        sheet.append(") { color: ").append(colour).append("; }");
    }
    return sheet;
}

bool isColourStyleSheet(const std::string &sheet)
{
    std::set<std::string> colours;
    std::string_view left = sheet;
    while (!left.empty()) {
        const std::size_t end = std::min(left.find('\n'), left.size());
        const std::string_view line = left.substr(0, end);
        left.remove_prefix(std::min(end + 1, left.size()));
        const std::size_t colon = line.find("color: ");
        const std::size_t semicolon = line.find(';');
        if (colon == std::string_view::npos || semicolon == std::string_view::npos || semicolon < colon + 8)
            return false;
        colours.emplace(line.substr(colon + 7, semicolon - colon - 7));
    }
    return !colours.empty() && colourStyleSheet(colours) == sheet;
}

} // namespace anycap
