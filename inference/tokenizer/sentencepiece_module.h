// SPDX-License-Identifier: MIT
/// @file sentencepiece_module.h
/// The C interface of libanycap_sentencepiece, a small shared module around the SentencePiece library. It is
/// apart because Debian's library exports the symbols of the protobuf it was built with, which must not meet
/// those of libtorch in one program. No exception and no C++ type crosses it.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

/// Raised with every change of the table below.
constexpr std::uint32_t kAnycapSentencePieceAbi = 1;
constexpr const char *kAnycapSentencePieceSymbol = "anycap_sentencepiece_functions";

struct AnycapSentencePieceModel;

enum AnycapPieceKind : std::uint32_t {
    AnycapPieceNormal,
    AnycapPieceByte,
    AnycapPieceControl,
    AnycapPieceUnknown,
    AnycapPieceUnused,
};

/// Bytes that last for the call only.
using AnycapTextSink = void (*)(void *receiver, const char *data, std::size_t size);

/// Where a function gives an int, 0 is success. Ids must be of the model: 0 <= id < pieceCount.
struct AnycapSentencePieceFunctions {
    std::uint32_t abi; ///< kAnycapSentencePieceAbi
    /// @param problem told what is wrong where nullptr comes back
    AnycapSentencePieceModel *(*load)(const char *bytes, std::size_t size, AnycapTextSink problem,
                                      void *receiver);
    void (*release)(AnycapSentencePieceModel *model);
    std::int32_t (*pieceCount)(const AnycapSentencePieceModel *model);
    AnycapPieceKind (*pieceKind)(const AnycapSentencePieceModel *model, std::int32_t id);
    void (*pieceText)(const AnycapSentencePieceModel *model, std::int32_t id, AnycapTextSink sink,
                      void *receiver);
    /// The unknown id for a piece that is none.
    std::int32_t (*pieceId)(const AnycapSentencePieceModel *model, const char *data, std::size_t size);
    /// Gives the pieces as text, one call each, in order.
    int (*encode)(const AnycapSentencePieceModel *model, const char *data, std::size_t size,
                  AnycapTextSink sink, void *receiver);
    int (*decode)(const AnycapSentencePieceModel *model, const std::int32_t *ids, std::size_t count,
                  AnycapTextSink sink, void *receiver);
};

} // extern "C"
