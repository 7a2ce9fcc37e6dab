// SPDX-License-Identifier: MIT
// libanycap_sentencepiece: see sentencepiece_module.h. The only code that links the library.
#include "inference/tokenizer/sentencepiece_module.h"

#include <sentencepiece_processor.h>

#include <exception>
#include <string>
#include <string_view>
#include <vector>

struct AnycapSentencePieceModel {
    sentencepiece::SentencePieceProcessor processor;
};

namespace {

constexpr int kFailed = 1;

void give(AnycapTextSink sink, void *receiver, std::string_view text)
{
    sink(receiver, text.data(), text.size());
}

AnycapSentencePieceModel *load(const char *bytes, std::size_t size, AnycapTextSink problem, void *receiver)
{
    try {
        auto model = std::make_unique<AnycapSentencePieceModel>();
        const auto status = model->processor.LoadFromSerializedProto({bytes, size});
        if (status.ok() && model->processor.GetPieceSize() > 0)
            return model.release();
        give(problem, receiver, "not a SentencePiece model");
    } catch (const std::exception &error) {
        give(problem, receiver, error.what());
    }
    return nullptr;
}

void release(AnycapSentencePieceModel *model) { delete model; }

std::int32_t pieceCount(const AnycapSentencePieceModel *model) { return model->processor.GetPieceSize(); }

AnycapPieceKind pieceKind(const AnycapSentencePieceModel *model, std::int32_t id)
{
    const auto &processor = model->processor;
    return processor.IsControl(id) ? AnycapPieceControl
        : processor.IsUnknown(id)  ? AnycapPieceUnknown
        : processor.IsByte(id)     ? AnycapPieceByte
        : processor.IsUnused(id)   ? AnycapPieceUnused
                                   : AnycapPieceNormal;
}

void pieceText(const AnycapSentencePieceModel *model, std::int32_t id, AnycapTextSink sink, void *receiver)
{
    give(sink, receiver, model->processor.IdToPiece(id));
}

std::int32_t pieceId(const AnycapSentencePieceModel *model, const char *data, std::size_t size)
{
    return model->processor.PieceToId({data, size});
}

int encode(const AnycapSentencePieceModel *model, const char *data, std::size_t size, AnycapTextSink sink,
           void *receiver)
{
    try {
        std::vector<std::string> pieces;
        if (!model->processor.Encode({data, size}, &pieces).ok())
            return kFailed;
        for (const std::string &piece : pieces)
            give(sink, receiver, piece);
        return 0;
    } catch (const std::exception &) {
        return kFailed;
    }
}

int decode(const AnycapSentencePieceModel *model, const std::int32_t *ids, std::size_t count,
           AnycapTextSink sink, void *receiver)
{
    try {
        std::string text;
        if (!model->processor.Decode(std::vector<int>(ids, ids + count), &text).ok())
            return kFailed;
        give(sink, receiver, text);
        return 0;
    } catch (const std::exception &) {
        return kFailed;
    }
}

} // namespace

extern "C" __attribute__((visibility("default"))) const AnycapSentencePieceFunctions *
anycap_sentencepiece_functions()
{
    static constexpr AnycapSentencePieceFunctions kFunctions{
        kAnycapSentencePieceAbi, load, release, pieceCount, pieceKind, pieceText, pieceId, encode, decode};
    return &kFunctions;
}
