// SPDX-License-Identifier: MIT
#include "core/subtitle/vtt/vtt_reader.h"

#include "core/subtitle/line_scanner.h"
#include "core/subtitle/origin.h"
#include "core/subtitle/text_tools.h"
#include "core/subtitle/vtt/cue_settings.h"
#include "core/subtitle/vtt/region_settings.h"
#include "core/subtitle/vtt/timestamp.h"

#include <utility>

namespace anycap::vtt {

namespace {

constexpr std::string_view kSignature = "WEBVTT";
constexpr std::string_view kArrow = "-->";

/// "NOTE" alone on its line or followed by a blank.
bool isComment(std::string_view firstLine)
{
    return firstLine.substr(0, 4) == "NOTE" && (firstLine.size() == 4 || text::isSpace(firstLine[4]));
}

/// `word`, then nothing but white space.
bool isBlockHead(std::string_view line, std::string_view word)
{
    return line.substr(0, word.size()) == word && text::isBlank(line.substr(word.size()));
}

struct Timings {
    TimeRange time;
    std::string_view settings;
};

std::optional<Timings> collectTimings(std::string_view line)
{
    std::size_t at = 0;
    const auto skipSpaces = [&] {
        while (at < line.size() && text::isSpace(line[at]))
            ++at;
    };
    skipSpaces();
    const std::optional<Milliseconds> start = collectTimestamp(line, at);
    if (!start)
        return std::nullopt;
    skipSpaces();
    if (line.substr(at, kArrow.size()) != kArrow)
        return std::nullopt;
    at += kArrow.size();
    skipSpaces();
    const std::optional<Milliseconds> end = collectTimestamp(line, at);
    if (!end)
        return std::nullopt;
    return Timings{{*start, *end}, line.substr(at)};
}

class Parser {
public:
    explicit Parser(SubtitleOrigin &origin)
        : m_source(origin.text)
        , m_origin(origin)
        , m_traits(text::traitsOf(m_source))
        , m_scanner(m_source)
    {
    }

    SubtitleDocument parse()
    {
        const std::size_t arrows = text::countOf(m_source, kArrow);
        m_document.cues.reserve(arrows);
        m_origin.cues.reserve(arrows);
        const ScannedLine first = m_scanner.next();
        readHeader(first);
        while (!m_scanner.atEnd())
            collectBlock();
        m_document.format = SubtitleFormat::WebVtt;
        m_document.newline = text::dominantNewline(m_source);
        return std::move(m_document);
    }

private:
    /// The block that is being collected. A stretch of lines stands for the standard's buffer: what it holds
    /// is always contiguous wherever it is used.
    struct Block {
        ScannedLine firstLine;
        std::size_t bufferBegin = 0;
        std::size_t bufferEnd = 0;
        std::size_t bufferNext = 0; ///< behind the line end of the buffer's last line
        bool hasBuffer = false;
        bool seenArrow = false;
        bool isStylesheet = false;
        bool isRegion = false;
        std::optional<Cue> cue;
        CueOrigin cueOrigin;

        void append(const ScannedLine &line)
        {
            if (!hasBuffer)
                bufferBegin = line.begin;
            hasBuffer = true;
            bufferEnd = line.end;
            bufferNext = line.next;
        }
    };

    void report(int line, std::string message) { m_document.problems.push_back({line, std::move(message)}); }
    std::string_view raw(std::size_t begin, std::size_t end) const
    {
        return m_source.substr(begin, end - begin);
    }
    std::string value(std::size_t begin, std::size_t end) const
    {
        return text::valueOf(raw(begin, end), m_traits);
    }
    std::string buffer(const Block &block) const
    {
        return block.hasBuffer ? value(block.bufferBegin, block.bufferEnd) : std::string();
    }

    void readHeader(const ScannedLine &first)
    {
        std::size_t begin = first.begin + kSignature.size();
        if (begin < first.end)
            ++begin; // the blank behind the signature
        std::size_t end = first.end;
        // The lines up to the first empty one; one with an arrow already belongs to the cues.
        while (!m_scanner.atEnd()) {
            const ScannedLine line = m_scanner.next();
            const std::string_view content = m_scanner.content(line);
            if (content.find(kArrow) != std::string_view::npos) {
                m_scanner.rewindTo(line);
                break;
            }
            if (content.empty())
                break;
            end = line.end;
        }
        m_document.header = value(begin, end);
    }

    void startCue(Block &block, const ScannedLine &line)
    {
        block.seenArrow = true;
        std::optional<Timings> timings = collectTimings(m_scanner.content(line));
        if (!timings) {
            block.cue.reset();
            report(line.number,
                   "times cannot be read, so a browser drops this cue: \""
                       + text::excerpt(m_scanner.content(line)) + "\"");
            return;
        }
        Cue cue;
        cue.id = buffer(block);
        cue.time = timings->time;
        cue.settings = text::valueOf(text::trimmed(timings->settings), m_traits);
        cue.line = line.number;
        block.cueOrigin.begin = offset(block.hasBuffer ? block.bufferBegin : line.begin);
        block.cueOrigin.timing = offset(line.begin);
        block.cueOrigin.text = offset(line.next);
        block.cueOrigin.end = offset(line.next);
        block.cue = std::move(cue);
        block.hasBuffer = false;
        m_seenCue = true;
    }

    static std::uint32_t offset(std::size_t position) { return static_cast<std::uint32_t>(position); }

    void collectBlock()
    {
        Block block;
        for (int lineCount = 1;; ++lineCount) {
            const ScannedLine line = m_scanner.next();
            const std::string_view content = m_scanner.content(line);
            if (lineCount == 1) {
                if (content.empty())
                    return; // one of the line feeds between blocks
                block.firstLine = line;
            }
            if (content.find(kArrow) != std::string_view::npos) {
                if (lineCount != 1 && (lineCount != 2 || block.seenArrow)) {
                    m_scanner.rewindTo(line);
                    break;
                }
                startCue(block, line);
            } else if (content.empty()) {
                break;
            } else {
                if (lineCount == 2 && !m_seenCue && block.hasBuffer) {
                    const std::string_view head = raw(block.bufferBegin, block.bufferEnd);
                    block.isStylesheet = isBlockHead(head, "STYLE");
                    block.isRegion = isBlockHead(head, "REGION");
                    if (block.isStylesheet || block.isRegion)
                        block.hasBuffer = false;
                }
                block.append(line);
            }
            if (m_scanner.atEnd())
                break;
        }
        finishBlock(block);
    }

    void finishBlock(Block &block)
    {
        if (block.cue) {
            finishCue(block);
        } else if (block.isStylesheet) {
            m_document.stylesheets.push_back(buffer(block));
        } else if (block.isRegion) {
            m_document.regions.push_back(parseRegion(buffer(block)));
        } else if (isComment(m_scanner.content(block.firstLine))) {
            const std::size_t begin = block.firstLine.begin + 4;
            m_document.comments.push_back(
                {m_document.cues.size(), std::string(text::trimmed(value(begin, block.bufferEnd)))});
        } else if (!block.seenArrow) {
            report(block.firstLine.number,
                   "not a cue and not a comment, so a browser ignores it: \""
                       + text::excerpt(m_scanner.content(block.firstLine)) + "\"");
        }
    }

    void finishCue(Block &block)
    {
        Cue &cue = *block.cue;
        cue.text = buffer(block);
        if (block.hasBuffer)
            block.cueOrigin.end = offset(block.bufferNext);
        if (cue.time.end < cue.time.start)
            report(cue.line, "ends before it starts");
        if (!cue.settings.empty()) {
            std::vector<std::string_view> ignored;
            parseCueSettings(cue.settings, m_document.regions, ignored);
            for (const std::string_view word : ignored)
                report(cue.line, "setting \"" + text::excerpt(word) + "\" has no effect");
        }
        cue.originIndex = static_cast<std::int32_t>(m_document.cues.size());
        takeFingerprints(block.cueOrigin, cue);
        m_origin.cues.push_back(block.cueOrigin);
        m_document.cues.push_back(std::move(cue));
    }

    std::string_view m_source;
    SubtitleOrigin &m_origin;
    text::SourceTraits m_traits;
    LineScanner m_scanner;
    SubtitleDocument m_document;
    bool m_seenCue = false;
};

} // namespace

bool hasSignature(std::string_view text)
{
    if (text.substr(0, kSignature.size()) != kSignature)
        return false;
    return text.size() == kSignature.size() || text[kSignature.size()] == ' '
        || text[kSignature.size()] == '\t' || text[kSignature.size()] == '\n'
        || text[kSignature.size()] == '\r';
}

Result<SubtitleDocument> readVtt(std::string text)
{
    if (!hasSignature(text))
        return Error{ErrorCode::InvalidData, "is not WebVTT: the first line must be WEBVTT", {}};
    auto origin = std::make_shared<SubtitleOrigin>();
    origin->text = std::move(text);
    SubtitleDocument document = Parser(*origin).parse();
    origin->header = document.header;
    origin->regions = document.regions;
    origin->stylesheets = document.stylesheets;
    for (const SubtitleComment &comment : document.comments)
        origin->comments.push_back(comment.text);
    document.origin = std::move(origin);
    return document;
}

} // namespace anycap::vtt
