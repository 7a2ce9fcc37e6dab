// SPDX-License-Identifier: MIT
/// @file sentencepiece_model.h
/// A SentencePiece model behind the module that is opened when one is first needed.
#pragma once

#include "core/base/result.h"
#include "inference/tokenizer/sentencepiece_module.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::tokenizer {

class SentencePieceModel {
public:
    /// @param bytes of tokenizer.model
    /// Errors: InvalidData; NotFound or Unsupported where the module is missing or of another version.
    static Result<std::unique_ptr<SentencePieceModel>> load(std::string_view bytes);
    ~SentencePieceModel();
    SentencePieceModel(const SentencePieceModel &) = delete;
    SentencePieceModel &operator=(const SentencePieceModel &) = delete;

    // Ids are 0 to pieceCount() - 1.
    int pieceCount() const { return m_functions->pieceCount(m_model); }
    AnycapPieceKind kind(int id) const { return m_functions->pieceKind(m_model, id); }
    std::string text(int id) const;
    /// The unknown id for a piece that is none.
    int id(std::string_view piece) const { return m_functions->pieceId(m_model, piece.data(), piece.size()); }
    /// Pieces as text; nothing where the library refuses.
    std::vector<std::string> encode(std::string_view utf8) const;
    std::optional<std::string> decode(std::span<const std::int32_t> ids) const;

private:
    SentencePieceModel(const AnycapSentencePieceFunctions *functions, AnycapSentencePieceModel *model);

    const AnycapSentencePieceFunctions *m_functions;
    AnycapSentencePieceModel *m_model; ///< owned
};

} // namespace anycap::tokenizer
