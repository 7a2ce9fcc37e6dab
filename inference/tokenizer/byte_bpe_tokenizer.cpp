// SPDX-License-Identifier: MIT
#include "inference/tokenizer/byte_bpe_tokenizer.h"

#include "core/base/utf8.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <queue>

#include <array>
#include <tuple>

namespace anycap::tokenizer {

namespace {

/// GPT-2's printable character for each byte.
std::array<std::string, 256> makeAlphabet()
{
    std::array<std::string, 256> alphabet;
    char32_t next = 256;
    for (unsigned byte = 0; byte < 256; ++byte) {
        const bool isPrintable = (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC)
            || (byte >= 0xAE && byte <= 0xFF);
        utf8::append(alphabet[byte], isPrintable ? static_cast<char32_t>(byte) : next++);
    }
    return alphabet;
}

std::string normalized(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    if (U_SUCCESS(status))
        nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink,
                           nullptr, status);
    return U_SUCCESS(status) ? result : std::string(text);
}

class ByteBpeTokenizer final : public Tokenizer {
public:
    ByteBpeTokenizer(const BpeTables &tables, TokenizerSettings settings)
        : m_added(std::move(settings.added))
        , m_addsBos(settings.addsBos)
    {
        const auto alphabet = makeAlphabet();
        std::unordered_map<std::string, unsigned char> byteOf;
        for (unsigned byte = 0; byte < 256; ++byte)
            byteOf.emplace(alphabet[byte], static_cast<unsigned char>(byte));
        for (const auto &[text, id] : tables.vocabulary) {
            m_size = std::max(m_size, id + 1);
            m_ids.emplace(text, id);
        }
        m_pieces.resize(static_cast<std::size_t>(m_size));
        m_bytes.resize(static_cast<std::size_t>(m_size));
        for (const auto &[text, id] : tables.vocabulary) {
            m_pieces[static_cast<std::size_t>(id)] = text;
            m_bytes[static_cast<std::size_t>(id)] = bytesOf(text, byteOf);
        }
        for (unsigned byte = 0; byte < 256; ++byte) {
            const auto it = m_ids.find(alphabet[byte]);
            m_byteIds[byte] = it == m_ids.end() ? -1 : it->second;
        }
        std::int64_t rank = 0;
        for (const auto &[left, right] : tables.merges)
            m_merges.try_emplace(key(m_ids.at(left), m_ids.at(right)), Merge{rank++, m_ids.at(left + right)});
        m_size = std::max(m_size, m_added.largestId() + 1);
        m_bos = settings.bosToken ? tokenId(*settings.bosToken) : std::nullopt;
        m_eos = settings.eosToken ? tokenId(*settings.eosToken) : std::nullopt;
    }

    std::vector<std::int64_t> encode(std::string_view utf8) const override
    {
        std::vector<std::int64_t> ids;
        if (m_addsBos && m_bos)
            ids.push_back(*m_bos);
        const std::string text = normalized(utf8::replaceMalformed(utf8));
        for (const AddedTokens::Segment &segment : m_added.split(text)) {
            if (segment.token != nullptr) {
                ids.push_back(segment.token->id);
                continue;
            }
            for (const std::string_view word : splitWords(segment.text))
                merge(word, ids);
        }
        return ids;
    }

    std::string decode(std::span<const std::int64_t> ids, SpecialTokens special) const override
    {
        std::string text;
        std::string bytes;
        const auto flush = [&] {
            text += utf8::replaceMalformed(bytes);
            bytes.clear();
        };
        for (const std::int64_t id : ids) {
            if (special == SpecialTokens::Skip && isSpecial(id))
                continue;
            if (const AddedToken *added = m_added.byId(id)) {
                flush();
                text += added->text;
            } else {
                bytes += tokenBytes(id);
            }
        }
        flush();
        return text;
    }

    std::optional<std::int64_t> tokenId(std::string_view token) const override
    {
        if (const AddedToken *added = m_added.byText(token))
            return added->id;
        const auto it = m_ids.find(std::string(token));
        return it == m_ids.end() ? std::nullopt : std::optional(it->second);
    }

    std::string tokenText(std::int64_t id) const override
    {
        if (const AddedToken *added = m_added.byId(id))
            return added->text;
        return isPiece(id) ? m_pieces[static_cast<std::size_t>(id)] : std::string();
    }

    std::string tokenBytes(std::int64_t id) const override
    {
        if (const AddedToken *added = m_added.byId(id))
            return added->isSpecial ? std::string() : added->text;
        return isPiece(id) ? m_bytes[static_cast<std::size_t>(id)] : std::string();
    }

    bool isSpecial(std::int64_t id) const override
    {
        const AddedToken *added = m_added.byId(id);
        return added != nullptr && added->isSpecial;
    }

    bool isAdded(std::int64_t id) const override { return m_added.byId(id) != nullptr; }
    std::int64_t size() const override { return m_size; }
    std::optional<std::int64_t> bosId() const override { return m_bos; }
    std::optional<std::int64_t> eosId() const override { return m_eos; }

    std::vector<std::string> addedTokens() const override
    {
        std::vector<std::string> texts;
        for (const auto &[id, token] : m_added.all())
            texts.push_back(token.text);
        return texts;
    }

    DecodeRules decodeRules() const override { return {}; }

private:
    struct Merge {
        std::int64_t rank;
        std::int64_t id;
    };
    static std::uint64_t key(std::int64_t left, std::int64_t right)
    {
        return static_cast<std::uint64_t>(left) << 32 | static_cast<std::uint64_t>(right);
    }
    bool isPiece(std::int64_t id) const { return id >= 0 && id < static_cast<std::int64_t>(m_pieces.size()); }

    static std::string bytesOf(std::string_view piece,
                               const std::unordered_map<std::string, unsigned char> &byteOf)
    {
        std::string bytes;
        for (std::size_t at = 0; at < piece.size();) {
            const std::size_t begin = at;
            utf8::next(piece, at);
            const std::string letter(piece.substr(begin, at - begin));
            const auto it = byteOf.find(letter);
            if (it != byteOf.end())
                bytes += static_cast<char>(it->second);
            else
                bytes += letter;
        }
        return bytes;
    }

    /// Merges the pair of lowest rank first, the leftmost of equals, until no pair has a rank.
    void merge(std::string_view word, std::vector<std::int64_t> &out) const
    {
        struct Node {
            std::int64_t id;
            std::size_t previous, next;
            bool isAlive = true;
        };
        std::vector<Node> nodes;
        for (const char c : word) {
            const std::int64_t id = m_byteIds[static_cast<unsigned char>(c)];
            if (id >= 0)
                nodes.push_back({id, nodes.size() - 1, nodes.size() + 1});
        }
        const std::size_t end = nodes.size();
        using Entry
            = std::tuple<std::int64_t, std::size_t, std::int64_t, std::int64_t>; // rank, place, left, right
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        const auto offer = [&](std::size_t left) {
            if (left >= end || nodes[left].next >= end)
                return;
            const std::int64_t right = nodes[nodes[left].next].id;
            const auto it = m_merges.find(key(nodes[left].id, right));
            if (it != m_merges.end())
                queue.emplace(it->second.rank, left, nodes[left].id, right);
        };
        for (std::size_t i = 0; i < end; ++i)
            offer(i);
        while (!queue.empty()) {
            const auto [rank, place, left, right] = queue.top();
            queue.pop();
            const std::size_t after = nodes[place].next;
            if (!nodes[place].isAlive || nodes[place].id != left || after >= end || nodes[after].id != right)
                continue;
            nodes[place].id = m_merges.at(key(left, right)).id;
            nodes[after].isAlive = false;
            nodes[place].next = nodes[after].next;
            if (nodes[place].next < end)
                nodes[nodes[place].next].previous = place;
            offer(nodes[place].previous);
            offer(place);
        }
        for (const Node &node : nodes) {
            if (node.isAlive)
                out.push_back(node.id);
        }
    }

    AddedTokens m_added;
    bool m_addsBos = false;
    std::int64_t m_size = 0;
    std::unordered_map<std::string, std::int64_t> m_ids;
    std::vector<std::string> m_pieces;
    std::vector<std::string> m_bytes;
    std::array<std::int64_t, 256> m_byteIds{};
    std::unordered_map<std::uint64_t, Merge> m_merges;
    std::optional<std::int64_t> m_bos;
    std::optional<std::int64_t> m_eos;
};

} // namespace

Result<std::shared_ptr<const Tokenizer>> makeByteBpeTokenizer(const BpeTables &tables,
                                                              TokenizerSettings settings)
{
    if (tables.vocabulary.empty())
        return Error{ErrorCode::InvalidData, "the vocabulary is empty", {}};
    for (const auto &[left, right] : tables.merges) {
        for (const std::string &token : {left, right, left + right}) {
            if (!tables.vocabulary.contains(token))
                return Error{ErrorCode::InvalidData,
                             "a merge names '" + utf8::replaceMalformed(token)
                                 + "', which the vocabulary lacks",
                             tables.mergesFile};
        }
    }
    return std::shared_ptr<const Tokenizer>(std::make_shared<ByteBpeTokenizer>(tables, std::move(settings)));
}

} // namespace anycap::tokenizer
