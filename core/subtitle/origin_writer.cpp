// SPDX-License-Identifier: MIT
#include "core/subtitle/origin_writer.h"

#include "core/subtitle/origin.h"
#include "core/subtitle/text_tools.h"

#include <string_view>

namespace anycap {

namespace {

class Writer {
public:
    Writer(const SubtitleDocument &document, const CueFormatter &formatter, LossCollector &losses)
        : m_document(document)
        , m_origin(*document.origin)
        , m_formatter(formatter)
        , m_losses(losses)
        , m_newline(text::newlineText(document.newline))
    {
        m_out.reserve(m_origin.text.size() + 64);
    }

    std::string write(const std::string *head)
    {
        const std::size_t firstCue
            = m_origin.cues.empty() ? m_origin.text.size() : m_origin.cues.front().begin;
        if (head != nullptr)
            text::appendWithNewlines(m_out, *head, m_document.newline);
        else
            m_out.append(m_origin.text, 0, firstCue);
        for (std::size_t i = 0; i < m_document.cues.size(); ++i)
            writeCue(m_document.cues[i], i);
        writeRest();
        return std::move(m_out);
    }

private:
    std::string_view bytes(std::size_t begin, std::size_t end) const
    {
        return std::string_view(m_origin.text).substr(begin, end - begin);
    }
    /// What stands before an original cue and belongs to none.
    std::string_view lead(std::size_t index) const
    {
        return index == 0 ? std::string_view()
                          : bytes(m_origin.cues[index - 1].end, m_origin.cues[index].begin);
    }

    void writeCue(const Cue &cue, std::size_t place)
    {
        const auto index = static_cast<std::size_t>(cue.originIndex);
        // A cue that was moved before one that it followed is written as a new one.
        if (cue.originIndex < 0 || index >= m_origin.cues.size() || index < m_nextOrigin) {
            separate();
            appendPart([&](std::string &part) { m_formatter.appendId(part, cue, place, m_losses); });
            appendPart([&](std::string &part) { m_formatter.appendTiming(part, cue, place, m_losses); });
            appendPart([&](std::string &part) { m_formatter.appendText(part, cue, place, m_losses); });
            m_isInPlace = false;
            return;
        }
        const bool isNext = index == m_nextOrigin && m_isInPlace;
        keepCommentsBefore(index);
        if (!isNext)
            separate();
        else
            m_out += lead(index);
        m_nextOrigin = index + 1;
        m_isInPlace = true;

        const CueOrigin &origin = m_origin.cues[index];
        if (origin.idPrint == fingerprintOf(cue.id))
            m_out += bytes(origin.begin, origin.timing);
        else
            appendPart([&](std::string &part) { m_formatter.appendId(part, cue, place, m_losses); });
        if (origin.timingPrint == fingerprintOf(cue.time, cue.settings))
            m_out += bytes(origin.timing, origin.text);
        else
            appendPart([&](std::string &part) { m_formatter.appendTiming(part, cue, place, m_losses); });
        if (origin.textPrint == fingerprintOf(cue.text))
            m_out += bytes(origin.text, origin.end);
        else
            appendPart([&](std::string &part) { m_formatter.appendText(part, cue, place, m_losses); });
    }

    /// Comments before cues that were taken out stay, and so do those before a cue that follows another now.
    void keepCommentsBefore(std::size_t index)
    {
        for (std::size_t i = m_nextOrigin; i <= index; ++i) {
            const bool isWrittenAsLead = i == index && i == m_nextOrigin && m_isInPlace;
            const std::string_view comment = text::trimmed(lead(i));
            if (isWrittenAsLead || comment.empty())
                continue;
            separate();
            m_out += comment;
            m_isInPlace = false;
        }
    }

    void writeRest()
    {
        const std::size_t count = m_origin.cues.size();
        const bool isComplete = m_nextOrigin == count && m_isInPlace;
        if (count == 0)
            return;
        for (std::size_t i = m_nextOrigin; i < count; ++i) {
            const std::string_view comment = text::trimmed(lead(i));
            if (comment.empty())
                continue;
            separate();
            m_out += comment;
        }
        const std::string_view tail = bytes(m_origin.cues.back().end, m_origin.text.size());
        if (isComplete) {
            m_out += tail;
        } else if (const std::string_view comment = text::trimmed(tail); !comment.empty()) {
            separate();
            m_out += comment;
            m_out += m_newline;
        }
    }

    template <class Append> void appendPart(const Append &append)
    {
        std::string part;
        append(part);
        if (part.empty())
            return;
        if (!m_out.empty() && m_out.back() != '\n' && m_out.back() != '\r')
            m_out += m_newline;
        text::appendWithNewlines(m_out, part, m_document.newline);
    }

    /// Ends what was written with an empty line.
    void separate()
    {
        if (m_out.empty())
            return;
        for (int ends = lineEnds(); ends < 2; ++ends)
            m_out += m_newline;
    }

    /// How many line ends the output ends with, 2 for two or more.
    int lineEnds() const
    {
        int count = 0;
        std::size_t at = m_out.size();
        while (at > 0 && count < 2 && (m_out[at - 1] == '\n' || m_out[at - 1] == '\r')) {
            at -= m_out[at - 1] == '\n' && at > 1 && m_out[at - 2] == '\r' ? 2 : 1;
            ++count;
        }
        return at == 0 ? 2 : count;
    }

    const SubtitleDocument &m_document;
    const SubtitleOrigin &m_origin;
    const CueFormatter &m_formatter;
    LossCollector &m_losses;
    std::string_view m_newline;
    std::string m_out;
    std::size_t m_nextOrigin = 0; ///< the original cue behind the last one that was written
    bool m_isInPlace = true; ///< what was written last is what precedes m_nextOrigin in the original
};

} // namespace

std::string writeWithOrigin(const SubtitleDocument &document, const CueFormatter &formatter,
                            const std::string *head, LossCollector &losses)
{
    return Writer(document, formatter, losses).write(head);
}

} // namespace anycap
