// SPDX-License-Identifier: MIT
// Finding what is being copied; see prompt_lookup.h.
#include "inference/speculate/prompt_lookup.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace anycap::speculate {

namespace {

/// Stands between the parts and equals no token.
constexpr std::int64_t kBarrier = std::numeric_limits<std::int64_t>::min();
/// Weight of one drafted token in the smoothed rate: it follows about the last 16.
constexpr double kSmoothing = 1.0 / 16;

} // namespace

PromptLookup::PromptLookup(std::span<const std::int64_t> base, std::span<const std::int64_t> prompt,
                           const LookupOptions &options)
    : m_options(options)
    , m_baseEnd(base.size())
{
    m_text.reserve(base.size() + prompt.size() + 2);
    m_text.insert(m_text.end(), base.begin(), base.end());
    m_text.push_back(kBarrier);
    m_text.insert(m_text.end(), prompt.begin(), prompt.end());
    m_text.push_back(kBarrier);
    m_answerStart = m_text.size();
    for (std::size_t i = 0; i < m_text.size(); ++i)
        index(i);
}

void PromptLookup::index(std::size_t position)
{
    if (m_text[position] != kBarrier)
        m_positions[m_text[position]].push_back(position);
}

/// The longest run of last tokens that occurs earlier. Of equals the place in the base caption nearest behind
/// the cursor wins: after an edit, copying goes on where it was left.
PromptLookup::Match PromptLookup::longestMatch() const
{
    if (m_text.size() == m_answerStart) // nothing written yet: an answer often begins as the base does
        return {m_cursor, m_baseEnd > 0 ? std::size_t{1} : std::size_t{0}};
    const auto places = m_positions.find(m_text.back());
    if (places == m_positions.end())
        return {};
    const std::size_t written = m_text.size() - m_answerStart;
    const std::size_t longest = std::min(static_cast<std::size_t>(m_options.maxSuffix), written);
    // Orders places of equal length: the base from the cursor on, the base before it, then the latest.
    const auto distance = [this](std::size_t next) {
        if (next > m_baseEnd)
            return 2 * m_text.size() - next;
        return next >= m_cursor ? next - m_cursor : m_baseEnd + m_cursor - next;
    };
    Match best;
    for (const std::size_t last : places->second) {
        if (last + 1 >= m_text.size() || m_text[last + 1] == kBarrier)
            continue;
        std::size_t length = 1;
        while (length < longest && length <= last
               && m_text[last - length] == m_text[m_text.size() - 1 - length])
            ++length;
        const bool isCloser = length == best.length && distance(last + 1) < distance(best.next);
        if (length > best.length || isCloser)
            best = {last + 1, length};
    }
    return best;
}

/// A short match is worth a short draft, and a low acceptance rate too: about the length that is expected to
/// be kept, rate / (1 - rate), and half as much again.
std::size_t PromptLookup::draftLength(std::size_t matched) const
{
    const double rate = std::clamp(m_rate, 0.0, 0.98);
    const double expected = 1.5 * rate / (1 - rate) + 1;
    const double byMatch = static_cast<double>(4 * matched);
    const double length = std::clamp(std::min(expected, byMatch), static_cast<double>(m_options.minDraft),
                                     static_cast<double>(m_options.maxDraft));
    return static_cast<std::size_t>(length);
}

std::vector<std::int64_t> PromptLookup::draft(std::size_t limit)
{
    const bool isProbe = m_isPaused && m_sincePause >= m_options.probeEvery;
    if (m_isPaused && !isProbe)
        return {};
    const Match match = longestMatch();
    if (match.length == 0)
        return {};
    std::size_t count = isProbe ? static_cast<std::size_t>(m_options.minDraft) : draftLength(match.length);
    count = std::min(count, limit);
    std::vector<std::int64_t> drafted;
    for (std::size_t at = match.next; at < m_text.size() && drafted.size() < count; ++at) {
        if (m_text[at] == kBarrier)
            break;
        drafted.push_back(m_text[at]);
    }
    return drafted;
}

void PromptLookup::accept(std::span<const std::int64_t> ids)
{
    for (const std::int64_t id : ids) {
        m_text.push_back(id);
        const Match match = longestMatch();
        if (match.length > 0 && match.next <= m_baseEnd)
            m_cursor = match.next;
        index(m_text.size() - 1);
        ++m_sincePause;
    }
}

void PromptLookup::report(std::size_t drafted, std::size_t kept)
{
    if (drafted == 0)
        return;
    // Tokens behind the first refused one were never looked at.
    const std::size_t seen = std::min(drafted, kept + 1);
    for (std::size_t i = 0; i < seen; ++i)
        m_rate += kSmoothing * ((i < kept ? 1.0 : 0.0) - m_rate);
    if (m_isPaused && kept == drafted) // a probe that went well
        m_rate = std::max(m_rate, m_options.switchOffBelow + kSmoothing);
    m_isPaused = m_rate < m_options.switchOffBelow;
    m_sincePause = 0;
}

} // namespace anycap::speculate
