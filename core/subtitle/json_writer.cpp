// SPDX-License-Identifier: MIT
#include "core/subtitle/json_writer.h"

#include "core/subtitle/text_tools.h"
#include "core/subtitle/vtt/cue_settings.h"

#include <charconv>
#include <cmath>
#include <string_view>
#include <system_error>

namespace anycap {

namespace {

void appendString(std::string &out, std::string_view text)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (byte < 0x20 || byte == 0x7F) {
                out += "\\u00";
                out += kHex[byte >> 4U];
                out += kHex[byte & 15U];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void appendNumber(std::string &out, double number)
{
    char buffer[32];
    constexpr double kExactIntegers = 9007199254740992; // 2^53
    if (std::abs(number) < kExactIntegers && std::trunc(number) == number) {
        out += std::to_string(static_cast<long long>(number));
        return;
    }
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number);
    out.append(buffer, error == std::errc() ? end : buffer);
}

/// Writes the members of one object, commas between.
class ObjectWriter {
public:
    explicit ObjectWriter(std::string &out)
        : m_out(out)
    {
        m_out += '{';
    }
    ~ObjectWriter() { m_out += '}'; }
    ObjectWriter(const ObjectWriter &) = delete;
    ObjectWriter &operator=(const ObjectWriter &) = delete;

    std::string &key(std::string_view name)
    {
        if (!m_isFirst)
            m_out += ',';
        m_isFirst = false;
        m_out += '"';
        m_out += name;
        m_out += "\":";
        return m_out;
    }
    void string(std::string_view name, std::string_view value) { appendString(key(name), value); }
    void number(std::string_view name, double value) { appendNumber(key(name), value); }
    void boolean(std::string_view name, bool value) { key(name) += value ? "true" : "false"; }

private:
    std::string &m_out;
    bool m_isFirst = true;
};

void appendVttSettings(std::string &out, const vtt::CueSettings &settings)
{
    ObjectWriter object(out);
    if (!settings.region.empty())
        object.string("region", settings.region);
    if (settings.vertical != vtt::Vertical::None)
        object.string("vertical", vtt::verticalName(settings.vertical));
    if (settings.line) {
        object.number("line", *settings.line);
        object.boolean("snapToLines", settings.snapToLines);
    }
    if (settings.lineAlign != vtt::LineAlign::Start)
        object.string("lineAlign", vtt::lineAlignName(settings.lineAlign));
    if (settings.position)
        object.number("position", *settings.position);
    if (settings.positionAlign != vtt::PositionAlign::Auto)
        object.string("positionAlign", vtt::positionAlignName(settings.positionAlign));
    if (settings.size != 100)
        object.number("size", settings.size);
    if (settings.align != vtt::TextAlign::Center)
        object.string("align", vtt::textAlignName(settings.align));
}

/// Coordinates and the like have no common meaning: as they were.
void appendSrtSettings(std::string &out, std::string_view raw)
{
    ObjectWriter object(out);
    if (!raw.empty())
        object.string("raw", raw);
}

/// Writes "[item,item]", each item on a line of its own.
template <class Items, class Append>
void appendList(std::string &out, const Items &items, const Append &append)
{
    out += '[';
    bool isFirst = true;
    for (const auto &item : items) {
        out += isFirst ? "\n" : ",\n";
        isFirst = false;
        append(item);
    }
    out += isFirst ? "]" : "\n]";
}

void appendRegion(std::string &out, const SubtitleRegion &region)
{
    const auto appendPair = [&out](double x, double y) {
        out += '[';
        appendNumber(out, x);
        out += ',';
        appendNumber(out, y);
        out += ']';
    };
    ObjectWriter object(out);
    object.string("id", region.id);
    object.number("width", region.width);
    object.number("lines", region.lines);
    object.key("regionAnchor");
    appendPair(region.regionAnchorX, region.regionAnchorY);
    object.key("viewportAnchor");
    appendPair(region.viewportAnchorX, region.viewportAnchorY);
    object.string("scroll", region.scrollsUp ? "up" : "");
}

} // namespace

std::string writeJson(const SubtitleDocument &document)
{
    std::size_t size = 256;
    for (const Cue &cue : document.cues)
        size += cue.id.size() + cue.text.size() + cue.text.size() / 8 + 96;
    std::string out;
    out.reserve(size);
    out += "{\"cues\":";
    appendList(out, document.cues, [&](const Cue &cue) {
        ObjectWriter object(out);
        object.string("id", cue.id);
        object.key("start_ms") += std::to_string(cue.time.start.count());
        object.key("end_ms") += std::to_string(cue.time.end.count());
        object.string("text", cue.text);
        object.key("settings");
        if (document.format == SubtitleFormat::WebVtt)
            appendVttSettings(out, vtt::parseCueSettings(cue.settings, document.regions));
        else
            appendSrtSettings(out, cue.settings);
    });
    out += ",\n\"regions\":";
    appendList(out, document.regions, [&out](const SubtitleRegion &region) { appendRegion(out, region); });
    out += ",\n\"stylesheets\":";
    appendList(out, document.stylesheets, [&out](const std::string &sheet) { appendString(out, sheet); });
    out += ",\n\"problems\":";
    appendList(out, document.problems, [&out](const SubtitleProblem &problem) {
        ObjectWriter object(out);
        object.number("line", problem.line);
        object.string("message", problem.message);
    });
    out += "}\n";
    return out;
}

} // namespace anycap
