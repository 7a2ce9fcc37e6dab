// SPDX-License-Identifier: MIT
#include "inference/tokenizer/sentencepiece_tokenizer.h"

#include "core/base/utf8.h"
#include "inference/tokenizer/cleanup.h"
#include "inference/tokenizer/sentencepiece_model.h"
#include "inference/tokenizer/sentencepiece_outline.h"

#include <algorithm>
#include <utility>

namespace anycap::tokenizer {

namespace {

constexpr std::string_view kBlankMark = "\xE2\x96\x81"; // U+2581

std::string withBlanks(std::string_view piece)
{
    std::string text;
    for (std::size_t at = 0; at < piece.size();) {
        if (piece.substr(at).starts_with(kBlankMark)) {
            text += ' ';
            at += kBlankMark.size();
        } else {
            text += piece[at++];
        }
    }
    return text;
}

/// "<0x0A>" is the byte 10.
int byteOf(std::string_view piece)
{
    if (piece.size() != 6 || !piece.starts_with("<0x") || piece.back() != '>')
        return 0;
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'A' + 10; };
    return digit(piece[3]) * 16 + digit(piece[4]);
}

class SentencePieceTokenizer final : public Tokenizer {
public:
    SentencePieceTokenizer(std::unique_ptr<SentencePieceModel> model, TokenizerSettings settings)
        : m_model(std::move(model))
        , m_added(std::move(settings.added))
        , m_addsBos(settings.addsBos)
        , m_isCleanedUp(settings.isCleanedUp)
    {
        m_pieces = m_model->pieceCount();
        m_bos = settings.bosToken ? tokenId(*settings.bosToken) : std::nullopt;
        m_eos = settings.eosToken ? tokenId(*settings.eosToken) : std::nullopt;
        // How the model decodes a leading blank is not exposed; a probe tells.
        const std::int32_t blank = m_model->id(kBlankMark);
        if (m_model->kind(blank) != AnycapPieceUnknown)
            m_isPrefixDropped = m_model->decode({&blank, 1}) == std::string();
    }

    std::vector<std::int64_t> encode(std::string_view utf8) const override
    {
        std::vector<std::int64_t> ids;
        if (m_addsBos && m_bos)
            ids.push_back(*m_bos);
        const std::string text = utf8::replaceMalformed(utf8);
        for (const AddedTokens::Segment &segment : m_added.split(text)) {
            if (segment.token != nullptr) {
                ids.push_back(segment.token->id);
                continue;
            }
            for (const std::string &piece : m_model->encode(segment.text)) {
                const AddedToken *added = m_added.byText(piece);
                ids.push_back(added != nullptr ? added->id : m_model->id(piece));
            }
        }
        return ids;
    }

    std::string decode(std::span<const std::int64_t> ids, SpecialTokens special) const override
    {
        // Stretches of ordinary text are cleaned up each for itself; added tokens stand between blanks.
        std::string text;
        bool hasPart = false;
        Stretch stretch;
        const auto addPart = [&](const std::string &part) {
            if (hasPart)
                text += ' ';
            text += part;
            hasPart = true;
        };
        const auto flush = [&] {
            const std::string part = stretch.finish(*m_model, m_isCleanedUp);
            if (!part.empty())
                addPart(part);
            stretch = {};
        };
        for (const std::int64_t id : ids) {
            const AddedToken *added = m_added.byId(id);
            if (isSpecial(id) && special == SpecialTokens::Skip)
                continue;
            if (added != nullptr && (id >= m_pieces || !added->isSpecial)) {
                flush();
                addPart(added->text);
            } else if (isSpecial(id)) {
                stretch.addSpecial(*m_model, tokenText(id));
            } else if (id >= 0 && id < m_pieces) {
                stretch.addPiece(static_cast<int>(id));
            }
        }
        flush();
        return utf8::replaceMalformed(text);
    }

    std::optional<std::int64_t> tokenId(std::string_view token) const override
    {
        if (const AddedToken *added = m_added.byText(token))
            return added->id;
        const int id = m_model->id(token);
        if (m_model->kind(id) == AnycapPieceUnknown && m_model->text(id) != token)
            return std::nullopt;
        return id;
    }

    std::string tokenText(std::int64_t id) const override
    {
        if (const AddedToken *added = m_added.byId(id))
            return added->text;
        return id >= 0 && id < m_pieces ? m_model->text(static_cast<int>(id)) : std::string();
    }

    std::string tokenBytes(std::int64_t id) const override
    {
        if (isSpecial(id))
            return {};
        if (const AddedToken *added = m_added.byId(id))
            return added->text;
        if (id < 0 || id >= m_pieces)
            return {};
        const AnycapPieceKind kind = m_model->kind(static_cast<int>(id));
        const std::string text = m_model->text(static_cast<int>(id));
        if (kind == AnycapPieceByte)
            return std::string(1, static_cast<char>(byteOf(text)));
        return kind == AnycapPieceNormal ? withBlanks(text) : std::string();
    }

    bool isSpecial(std::int64_t id) const override
    {
        if (const AddedToken *added = m_added.byId(id))
            return added->isSpecial;
        if (id < 0 || id >= m_pieces)
            return false;
        const AnycapPieceKind kind = m_model->kind(static_cast<int>(id));
        return kind == AnycapPieceControl || kind == AnycapPieceUnknown;
    }

    bool isAdded(std::int64_t id) const override { return m_added.byId(id) != nullptr; }
    std::int64_t size() const override { return std::max<std::int64_t>(m_pieces, m_added.largestId() + 1); }
    std::optional<std::int64_t> bosId() const override { return m_bos; }
    std::optional<std::int64_t> eosId() const override { return m_eos; }

    std::vector<std::string> addedTokens() const override
    {
        std::vector<std::string> texts;
        for (const auto &[id, token] : m_added.all())
            texts.push_back(token.text);
        return texts;
    }

    DecodeRules decodeRules() const override { return {m_isPrefixDropped, m_isCleanedUp, true, true}; }

private:
    using Model = SentencePieceModel;

    /// Ordinary pieces with the special tokens of the base vocabulary between them.
    class Stretch {
    public:
        void addPiece(int id)
        {
            m_ids.push_back(id);
            m_isAfterSpecial = false;
        }
        void addSpecial(const Model &model, const std::string &token)
        {
            if (!m_isAfterSpecial)
                m_text += ' ';
            decodePieces(model);
            m_text += token;
            m_isAfterSpecial = true;
        }
        std::string finish(const Model &model, bool isCleanedUp)
        {
            decodePieces(model);
            return isCleanedUp ? cleanUp(m_text) : m_text;
        }

    private:
        void decodePieces(const Model &model)
        {
            if (!m_ids.empty())
                m_text += model.decode(m_ids).value_or(std::string());
            m_ids.clear();
        }

        std::string m_text;
        std::vector<std::int32_t> m_ids;
        bool m_isAfterSpecial = false;
    };

    std::unique_ptr<Model> m_model;
    AddedTokens m_added;
    bool m_addsBos = false;
    bool m_isCleanedUp = true;
    bool m_isPrefixDropped = false;
    std::int64_t m_pieces = 0;
    std::optional<std::int64_t> m_bos;
    std::optional<std::int64_t> m_eos;
};

} // namespace

Result<std::shared_ptr<const Tokenizer>> makeSentencePieceTokenizer(std::string_view model,
                                                                    TokenizerSettings settings)
{
    if (const auto checked = checkSentencePieceModel(model); !checked)
        return checked.error();
    auto loaded = SentencePieceModel::load(model);
    if (!loaded)
        return loaded.error();
    return std::shared_ptr<const Tokenizer>(
        std::make_shared<SentencePieceTokenizer>(std::move(*loaded), std::move(settings)));
}

} // namespace anycap::tokenizer
