// SPDX-License-Identifier: MIT
#include "core/base/utf8.h"
#include "inference/tokenizer/cleanup.h"
#include "inference/tokenizer/tokenizer.h"

#include <algorithm>
#include <utility>

namespace anycap::tokenizer {

namespace {

/// A later character can change text at most this many non-blank characters behind a blank ("n't").
constexpr int kReach = 3;

/// Bytes of the character that begins with this one; 1 for a byte that begins none.
std::size_t expectedLength(unsigned char lead)
{
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 1;
}

/// Whether more bytes could still make one character of it.
bool isIncomplete(std::string_view bytes)
{
    if (bytes.size() >= expectedLength(static_cast<unsigned char>(bytes.front())))
        return false;
    std::size_t at = 0;
    utf8::next(bytes, at);
    return at == bytes.size();
}

} // namespace

IncrementalDecoder::IncrementalDecoder(std::shared_ptr<const Tokenizer> tokenizer)
    : m_tokenizer(std::move(tokenizer))
    , m_rules(m_tokenizer->decodeRules())
{
}

std::string IncrementalDecoder::push(std::int64_t id)
{
    if (m_tokenizer->isSpecial(id))
        return {};
    std::string bytes = m_tokenizer->tokenBytes(id);
    if (m_tokenizer->isAdded(id)) {
        std::string text = settle(true);
        if (m_rules.isAddedSpaced && (m_hasOutput || !text.empty()))
            text += ' ';
        text += bytes;
        m_hasOutput = true;
        m_isAfterAdded = true;
        m_isAtStart = true;
        m_blankDistance = kReach;
        return text;
    }
    if (m_isAtStart && m_rules.isBlankBeforeFirstDropped && bytes.starts_with(' '))
        bytes.erase(0, 1);
    m_isAtStart = false;
    m_bytes += bytes;
    return settle(false);
}

std::string IncrementalDecoder::finish() { return settle(true); }

/// Moves whole characters from m_bytes to m_text and gives out what is final.
std::string IncrementalDecoder::settle(bool isEnd)
{
    std::size_t at = 0;
    while (at < m_bytes.size()) {
        const std::string_view rest = std::string_view(m_bytes).substr(at);
        if (!isEnd && isIncomplete(rest))
            break;
        std::size_t length = 0;
        const char32_t c = utf8::next(rest, length);
        const bool isMalformed = c == utf8::kReplacement && !rest.starts_with("\xEF\xBF\xBD");
        utf8::append(m_text, c);
        at += isMalformed && m_rules.isMalformedByteWise ? 1 : length;
    }
    m_bytes.erase(0, at);
    std::string text = clean(isEnd);
    if (!text.empty() && m_isAfterAdded) {
        if (m_rules.isAddedSpaced)
            text.insert(text.begin(), ' ');
        m_isAfterAdded = false;
    }
    m_hasOutput = m_hasOutput || !text.empty();
    return text;
}

std::string IncrementalDecoder::clean(bool isEnd)
{
    if (!m_rules.isCleanedUp)
        return std::exchange(m_text, {});
    std::size_t cut = 0;
    int distance = m_blankDistance;
    int distanceAtCut = distance;
    for (std::size_t at = 0; at < m_text.size();) {
        const bool isBlank = m_text[at] == ' ';
        if (distance >= kReach) {
            cut = at;
            distanceAtCut = distance;
        }
        std::size_t next = at;
        utf8::next(m_text, next);
        distance = isBlank ? 0 : std::min(distance + 1, kReach);
        at = next;
    }
    if (isEnd || distance >= kReach) {
        cut = m_text.size();
        distanceAtCut = distance;
    }
    const std::string ready = cleanUp(std::string_view(m_text).substr(0, cut));
    m_text.erase(0, cut);
    m_blankDistance = distanceAtCut;
    return ready;
}

} // namespace anycap::tokenizer
