// SPDX-License-Identifier: MIT
// Reading lists of captions; see caption_list.h.
#include "core/base/utf8.h"
#include "core/dataset/caption_list.h"
#include "core/dataset/delimited_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

namespace anycap::dataset {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostBytes = 512U << 20U;
constexpr std::size_t kMostProblems = 1000;
constexpr std::array kFileNames{"file",  "file_name", "filename", "media", "image",
                                "video", "audio",     "path",     "name"};
constexpr std::array kTextNames{"caption", "text", "description"};
/// A time beyond is no time: 10,000 hours.
constexpr double kMostMilliseconds = 3.6e10;

class Reader {
public:
    explicit Reader(const std::string &name)
        : m_name(name)
    {
    }

    Result<CaptionList> readJson(std::string_view bytes);
    Result<CaptionList> readJsonLines(std::string_view bytes);
    Result<CaptionList> readCsv(std::string_view bytes);

private:
    void addObject(const Json &object, int line);
    void add(ListedCaption caption, std::optional<double> startMs, std::optional<double> endMs);
    void skip(int line, std::string message);
    Result<CaptionList> finished();

    const std::string &m_name;
    CaptionList m_list;
};

std::string stringMember(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<double> numberMember(const Json &object, const char *name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number())
        return std::nullopt;
    return found->get<double>();
}

/// What the last turn of the model says in an ACD record; empty when this is none.
std::string targetTurn(const Json &object)
{
    const auto turns = object.find("conversations");
    if (turns == object.end() || !turns->is_array())
        return {};
    for (auto turn = turns->rbegin(); turn != turns->rend(); ++turn) {
        if (turn->is_object() && stringMember(*turn, "from") == "gpt")
            return stringMember(*turn, "value");
    }
    return {};
}

std::optional<double> scaled(std::optional<double> seconds)
{
    return seconds ? std::optional(*seconds * 1000) : std::nullopt;
}

void Reader::skip(int line, std::string message)
{
    if (m_list.problems.size() < kMostProblems)
        m_list.problems.push_back({line, std::move(message)});
}

void Reader::add(ListedCaption caption, std::optional<double> startMs, std::optional<double> endMs)
{
    if (caption.file.empty())
        return skip(caption.line, "names no file");
    const auto isBlank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    if (std::all_of(caption.text.begin(), caption.text.end(), isBlank))
        return skip(caption.line, "has no text for " + caption.file);
    if (startMs && endMs) {
        if (!(*startMs >= 0 && *endMs >= *startMs && *endMs < kMostMilliseconds))
            return skip(caption.line, "has no sensible times for " + caption.file);
        caption.time = TimeRange{Milliseconds(std::llround(*startMs)), Milliseconds(std::llround(*endMs))};
    }
    m_list.captions.push_back(std::move(caption));
}

void Reader::addObject(const Json &object, int line)
{
    if (!object.is_object())
        return skip(line, "is no object");
    ListedCaption caption;
    caption.line = line;
    for (const char *name : kFileNames) {
        caption.file = stringMember(object, name);
        if (!caption.file.empty()) {
            caption.modality = modalityFromName(name);
            break;
        }
    }
    if (const std::string modality = stringMember(object, "modality"); !modality.empty())
        caption.modality = modalityFromName(modality);
    for (const char *name : kTextNames) {
        caption.text = stringMember(object, name);
        if (!caption.text.empty())
            break;
    }
    if (caption.text.empty())
        caption.text = targetTurn(object);
    caption.instruction = stringMember(object, "instruction");
    caption.language = stringMember(object, "language");
    std::optional<double> start = numberMember(object, "start_ms");
    std::optional<double> end = numberMember(object, "end_ms");
    if (!start && !end) {
        start = scaled(numberMember(object, "start"));
        end = scaled(numberMember(object, "end"));
    }
    add(std::move(caption), start, end);
}

Result<CaptionList> Reader::finished()
{
    if (m_list.captions.empty()) {
        std::string why = "has no captions in it";
        if (!m_list.problems.empty()) {
            const ListProblem &first = m_list.problems.front();
            why += first.line > 0 ? " (line " + std::to_string(first.line) + " " + first.message + ")"
                                  : " (" + first.message + ")";
        }
        return Error{ErrorCode::InvalidData, why, m_name};
    }
    return std::move(m_list);
}

Result<CaptionList> Reader::readJson(std::string_view bytes)
{
    const Json document = Json::parse(bytes, nullptr, false);
    if (document.is_discarded())
        return Error{ErrorCode::InvalidData, "is not valid JSON", m_name};
    const Json *list = &document;
    if (document.is_object() && document.contains("captions"))
        list = &document["captions"];
    if (!list->is_array())
        return Error{ErrorCode::InvalidData, "is no list of captions", m_name};
    for (const Json &entry : *list)
        addObject(entry, 0);
    return finished();
}

Result<CaptionList> Reader::readJsonLines(std::string_view bytes)
{
    int line = 0;
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::string_view text = bytes.substr(0, end);
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        ++line;
        if (text.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        const Json object = Json::parse(text, nullptr, false);
        if (object.is_discarded())
            skip(line, "is not valid JSON");
        else
            addObject(object, line);
    }
    return finished();
}

std::optional<double> numberIn(const std::string &field)
{
    double value = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error != std::errc() || end != field.data() + field.size())
        return std::nullopt;
    return value;
}

Result<CaptionList> Reader::readCsv(std::string_view bytes)
{
    const Result<std::vector<DelimitedRow>> rows = readDelimited(bytes, guessSeparator(bytes));
    if (!rows)
        return Error{rows.error().code, rows.error().message, m_name};
    if (rows->empty())
        return Error{ErrorCode::InvalidData, "is empty", m_name};
    std::map<std::string, std::size_t> columns;
    for (std::size_t i = 0; i < rows->front().fields.size(); ++i) {
        std::string title = rows->front().fields[i];
        std::transform(title.begin(), title.end(), title.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        columns.emplace(title, i);
    }
    const auto firstColumn = [&](const auto &names) -> std::optional<std::size_t> {
        for (const char *name : names) {
            if (const auto found = columns.find(name); found != columns.end())
                return found->second;
        }
        return std::nullopt;
    };
    const std::optional<std::size_t> file = firstColumn(kFileNames);
    const std::optional<std::size_t> text = firstColumn(kTextNames);
    if (!file || !text) {
        return Error{
            ErrorCode::InvalidData,
            "its first line must name the columns: one of file, image, video, audio or path, and one "
            "of caption or text",
            m_name};
    }
    std::optional<Modality> columnModality; // "image" as a title says what the files are
    for (const auto &[title, column] : columns) {
        if (column == *file)
            columnModality = modalityFromName(title);
    }
    for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
        const auto field = [&](std::optional<std::size_t> column) {
            return column && *column < row->fields.size() ? row->fields[*column] : std::string();
        };
        const auto named = [&](const char *name) { return field(firstColumn(std::array{name})); };
        ListedCaption caption;
        caption.line = row->line;
        caption.file = field(file);
        caption.text = field(text);
        caption.modality = modalityFromName(named("modality"));
        if (!caption.modality)
            caption.modality = columnModality;
        caption.instruction = named("instruction");
        caption.language = named("language");
        std::optional<double> start = numberIn(named("start_ms"));
        std::optional<double> end = numberIn(named("end_ms"));
        if (!start && !end) {
            start = scaled(numberIn(named("start")));
            end = scaled(numberIn(named("end")));
        }
        add(std::move(caption), start, end);
    }
    return finished();
}

} // namespace

Result<CaptionList> readCaptionList(std::string_view bytes, ListFormat format, const std::string &name)
{
    if (bytes.size() > kMostBytes)
        return Error{ErrorCode::TooLarge, "is larger than 512 MiB", name};
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.remove_prefix(3);
    if (!utf8::isValid(bytes))
        return Error{ErrorCode::InvalidData, "is not UTF-8 text", name};
    Reader reader(name);
    switch (format) {
    case ListFormat::Json:
        return reader.readJson(bytes);
    case ListFormat::JsonLines:
        return reader.readJsonLines(bytes);
    case ListFormat::Csv:
        break;
    }
    return reader.readCsv(bytes);
}

} // namespace anycap::dataset
