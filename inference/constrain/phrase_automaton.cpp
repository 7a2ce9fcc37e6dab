// SPDX-License-Identifier: MIT
// Aho-Corasick over match keys with boundary symbols; see phrase_automaton.h.
#include "inference/constrain/phrase_automaton.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <deque>

namespace anycap::constrain {

namespace {

/// The key with a beginning before it and marks at every inner place where a phrase could begin or end.
std::u32string withBoundaries(std::u32string_view key)
{
    std::u32string symbols;
    Edge left = Edge::Blank;
    for (const char32_t c : key) {
        const Edge edge = edgeOf(c);
        if (mayPhraseEnd(left, edge) && !symbols.empty())
            symbols.push_back(PhraseAutomaton::kEnd);
        if (mayPhraseBegin(left, edge))
            symbols.push_back(PhraseAutomaton::kBegin);
        symbols.push_back(c);
        left = edge;
    }
    return symbols;
}

} // namespace

std::u32string PhraseAutomaton::keyOf(char32_t c)
{
    if (unicode::isSpace(c))
        return U" ";
    if (c >= U'A' && c <= U'Z')
        return std::u32string(1, c - U'A' + U'a');
    if (c < 0x80 || (c > 0x3000 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7A4))
        return std::u32string(1, c); // no case, nothing to decompose
    std::string utf8;
    utf8::append(utf8, c);
    return unicode::matchKey(utf8);
}

std::uint32_t PhraseAutomaton::insert(std::u32string_view symbols)
{
    const std::size_t visible = symbols.find_first_not_of(std::u32string{kEnd, kBegin, U' '});
    if (visible != std::u32string_view::npos)
        m_firstKeys.push_back(symbols[visible]);
    std::uint32_t at = 0;
    for (const char32_t symbol : symbols) {
        const auto fresh = static_cast<std::uint32_t>(m_nodes.size());
        const auto [edge, isNew] = m_nodes[at].edges.try_emplace(symbol, fresh);
        const std::uint32_t to = edge->second;
        if (isNew) {
            const std::uint32_t depth = m_nodes[at].depth + 1;
            m_nodes.emplace_back();
            m_nodes.back().depth = depth;
        }
        at = to;
    }
    return at;
}

void PhraseAutomaton::addMention(std::string_view utf8)
{
    const std::u32string symbols = withBoundaries(unicode::matchKey(utf8));
    m_nodes[insert(symbols + kEnd)].said |= std::uint64_t{1} << m_keys.size();
    m_keys.push_back(symbols);
}

void PhraseAutomaton::addForbidden(std::string_view utf8)
{
    m_nodes[insert(withBoundaries(unicode::matchKey(utf8)) + kEnd)].isForbidden = true;
}

void PhraseAutomaton::addForbiddenPart(std::u32string_view key)
{
    std::u32string symbols = withBoundaries(key);
    if (!symbols.empty() && symbols.front() == kBegin)
        symbols.erase(0, 1);
    m_nodes[insert(symbols)].isForbidden = true;
}

void PhraseAutomaton::build()
{
    std::sort(m_firstKeys.begin(), m_firstKeys.end());
    m_firstKeys.erase(std::unique(m_firstKeys.begin(), m_firstKeys.end()), m_firstKeys.end());
    std::deque<std::uint32_t> queue;
    for (const auto &[symbol, child] : m_nodes[0].edges)
        queue.push_back(child);
    while (!queue.empty()) {
        const std::uint32_t at = queue.front();
        queue.pop_front();
        m_nodes[at].said |= m_nodes[m_nodes[at].fail].said;
        m_nodes[at].isForbidden = m_nodes[at].isForbidden || m_nodes[m_nodes[at].fail].isForbidden;
        for (const auto &[symbol, child] : m_nodes[at].edges) {
            m_nodes[child].fail = next(m_nodes[at].fail, symbol);
            queue.push_back(child);
        }
    }
    for (Node &node : m_nodes)
        node.progress.assign(m_keys.size(), 0);
    for (std::size_t mention = 0; mention < m_keys.size(); ++mention) {
        std::vector<bool> isOnPath(m_nodes.size(), false);
        std::uint32_t at = 0;
        for (const char32_t symbol : m_keys[mention]) {
            at = m_nodes[at].edges.at(symbol);
            isOnPath[at] = true;
        }
        for (std::uint32_t node = 0; node < m_nodes.size(); ++node) {
            std::uint32_t suffix = node;
            while (suffix != 0 && !isOnPath[suffix])
                suffix = m_nodes[suffix].fail;
            m_nodes[node].progress[mention] = m_nodes[suffix].depth;
        }
    }
}

std::uint32_t PhraseAutomaton::next(std::uint32_t node, char32_t symbol) const
{
    while (true) {
        const auto edge = m_nodes[node].edges.find(symbol);
        if (edge != m_nodes[node].edges.end())
            return edge->second;
        if (node == 0)
            return 0;
        node = m_nodes[node].fail;
    }
}

void PhraseAutomaton::enter(PhrasePosition &position, std::uint32_t node) const
{
    position.node = node;
    position.said |= m_nodes[node].said;
    position.isForbidden = position.isForbidden || m_nodes[node].isForbidden;
}

void PhraseAutomaton::advance(PhrasePosition &position, char32_t key, Edge edge) const
{
    if (edge == Edge::Blank && position.left == Edge::Blank)
        return;
    if (mayPhraseEnd(position.left, edge))
        enter(position, next(position.node, kEnd));
    if (mayPhraseBegin(position.left, edge))
        enter(position, next(position.node, kBegin));
    enter(position, next(position.node, key));
    position.left = edge;
}

bool PhraseAutomaton::isForbiddenAtEnd(const PhrasePosition &position) const
{
    return position.isForbidden || m_nodes[next(position.node, kEnd)].isForbidden;
}

std::uint64_t PhraseAutomaton::saidAtEnd(const PhrasePosition &position) const
{
    return position.said | m_nodes[next(position.node, kEnd)].said;
}

std::uint64_t PhraseAutomaton::saidAcross(const PhrasePosition &position, Edge next) const
{
    return mayPhraseEnd(position.left, next) ? saidAtEnd(position) : position.said;
}

std::size_t PhraseAutomaton::progress(std::uint32_t node, std::size_t mention) const
{
    return m_nodes[node].progress[mention];
}

std::vector<char32_t> PhraseAutomaton::distinctKeys(std::uint32_t node) const
{
    std::vector<char32_t> keys;
    if (node == 0)
        return keys;
    const std::uint32_t ended = next(node, kEnd);
    for (const std::uint32_t start : {node, ended, next(ended, kBegin), next(node, kBegin)}) {
        for (std::uint32_t at = start; at != 0; at = m_nodes[at].fail) {
            for (const auto &[symbol, child] : m_nodes[at].edges)
                keys.push_back(symbol);
        }
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

bool PhraseAutomaton::isIdle(const PhrasePosition &position) const
{
    if (position.isForbidden || m_nodes[next(position.node, kEnd)].isForbidden
        || m_nodes[next(position.node, kEnd)].said != 0)
        return false;
    return std::none_of(m_nodes[position.node].progress.begin(), m_nodes[position.node].progress.end(),
                        [](std::uint32_t depth) { return depth > 1; });
}

} // namespace anycap::constrain
