// SPDX-License-Identifier: MIT
// Cutting tokens into characters and sorting them by shape; see vocabulary.h.
#include "inference/constrain/vocabulary.h"

#include "core/base/utf8.h"
#include "inference/constrain/phrase_automaton.h"
#include "inference/constrain/utf8_prefix.h"

#include <algorithm>
#include <utility>

namespace anycap::constrain {

Vocabulary::Vocabulary(VocabularyBytes input)
    : m_input(std::move(input))
    , m_shapeOf(m_input.bytes.size(), kNoShape)
    , m_scripts(m_input.bytes.size(), 0)
    , m_shapes(2)
{
    m_idOf.reserve(m_input.bytes.size());
    for (std::size_t id = 0; id < m_input.bytes.size(); ++id) {
        if (!m_input.bytes[id].empty() && !isStop(static_cast<std::int64_t>(id)))
            addToken(id);
    }
    m_hasAllBytes = true;
    for (int byte = 0x80; byte < 0xF5; ++byte) {
        const char single = static_cast<char>(byte);
        m_hasAllBytes = m_hasAllBytes && (byte == 0xC0 || byte == 0xC1 || find({&single, 1}) >= 0);
    }
}

void Vocabulary::addToken(std::size_t id)
{
    const std::string &bytes = m_input.bytes[id];
    m_idOf.try_emplace(bytes, static_cast<std::int64_t>(id));
    if ((static_cast<unsigned char>(bytes.front()) & 0xC0U) == 0x80) {
        m_shapeOf[id] = kPartial;
        m_continuing.push_back(static_cast<std::uint32_t>(id));
        return;
    }
    Shape shape;
    std::string key;
    Utf8Prefix prefix;
    ScriptSet scripts = 0;
    bool isFirst = true;
    for (const char byte : bytes) {
        const Utf8Prefix::Step step = prefix.push(static_cast<unsigned char>(byte));
        if (step == Utf8Prefix::Step::Malformed)
            return;
        if (step == Utf8Prefix::Step::Inside)
            continue;
        const char32_t c = prefix.character();
        const Symbol symbol = classify(c);
        if (symbol.kind == SymbolKind::Banned)
            return;
        if (std::exchange(isFirst, false))
            shape.firstEdge = edgeOf(c == U'\n' || c == 0xA0 || c == 0x202F ? U' ' : c);
        scripts |= scriptOf(c);
        shape.symbols.push_back(symbol);
        key.push_back(static_cast<char>(symbol.kind));
        key.push_back(static_cast<char>(symbol.grapheme));
    }
    m_scripts[id] = scripts;
    if (!prefix.isEmpty()) {
        m_shapeOf[id] = kPartial;
        m_unfinished.push_back(static_cast<std::uint32_t>(id));
        return;
    }
    key.push_back(static_cast<char>(shape.firstEdge));
    const auto [entry, isNew] = m_shapeIds.try_emplace(key, static_cast<std::uint32_t>(m_shapes.size()));
    if (isNew)
        m_shapes.push_back(std::move(shape));
    m_shapeOf[id] = entry->second;
    addStart(id);
}

void Vocabulary::addStart(std::size_t id)
{
    const std::string_view bytes = m_input.bytes[id];
    const auto keyAt = [bytes](std::size_t offset) {
        const char32_t c = utf8::next(bytes, offset);
        return c == U'\n' ? c : PhraseAutomaton::keyOf(c).front();
    };
    char32_t key = keyAt(0);
    if (bytes.front() == ' ')
        key = kAfterBlank + (bytes.size() > 1 ? keyAt(1) : 0);
    m_starts[key].push_back(static_cast<std::uint32_t>(id));
}

std::span<const std::uint32_t> Vocabulary::startingWith(char32_t key) const
{
    const auto found = m_starts.find(key);
    return found == m_starts.end() ? std::span<const std::uint32_t>() : found->second;
}

bool Vocabulary::isStop(std::int64_t id) const
{
    return std::find(m_input.stopIds.begin(), m_input.stopIds.end(), id) != m_input.stopIds.end();
}

std::int64_t Vocabulary::find(std::string_view bytes) const
{
    const auto found = m_idOf.find(bytes);
    return found == m_idOf.end() ? -1 : found->second;
}

Result<std::shared_ptr<const Vocabulary>> Vocabulary::make(VocabularyBytes input)
{
    const auto size = static_cast<std::int64_t>(input.bytes.size());
    if (input.stopIds.empty())
        return Error{ErrorCode::InvalidArgument, "the vocabulary has no stop token", {}};
    for (const std::int64_t id : input.stopIds) {
        if (id < 0 || id >= size)
            return Error{ErrorCode::InvalidArgument,
                         "stop token " + std::to_string(id) + " is outside the vocabulary",
                         {}};
    }
    // Shared: one model's vocabulary serves every caption that is written with it.
    std::shared_ptr<const Vocabulary> vocabulary(new Vocabulary(std::move(input)));
    if (vocabulary->find(" ") < 0)
        return Error{ErrorCode::Unsupported, "the vocabulary has no token for a single blank", {}};
    return vocabulary;
}

} // namespace anycap::constrain
