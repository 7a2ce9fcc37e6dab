// SPDX-License-Identifier: MIT
#include "inference/tokenizer/sentencepiece_model.h"

#include "inference/module_file.h"

namespace anycap::tokenizer {

namespace {

void append(void *receiver, const char *data, std::size_t size)
{
    static_cast<std::string *>(receiver)->append(data, size);
}

void addOne(void *receiver, const char *data, std::size_t size)
{
    static_cast<std::vector<std::string> *>(receiver)->emplace_back(data, size);
}

} // namespace

Result<std::unique_ptr<SentencePieceModel>> SentencePieceModel::load(std::string_view bytes)
{
    const auto symbol
        = openModule("libanycap_sentencepiece.so", kAnycapSentencePieceSymbol, ModuleScope::OwnFirst);
    if (!symbol)
        return symbol.error();
    using Entry = const AnycapSentencePieceFunctions *(*)();
    const AnycapSentencePieceFunctions *functions = reinterpret_cast<Entry>(*symbol)();
    if (functions->abi != kAnycapSentencePieceAbi)
        return Error{ErrorCode::Unsupported, "this module is of another version of the program",
                     "libanycap_sentencepiece.so"};
    std::string problem;
    AnycapSentencePieceModel *model = functions->load(bytes.data(), bytes.size(), append, &problem);
    if (model == nullptr)
        return Error{ErrorCode::InvalidData, problem, {}};
    return std::unique_ptr<SentencePieceModel>(new SentencePieceModel(functions, model));
}

SentencePieceModel::SentencePieceModel(const AnycapSentencePieceFunctions *functions,
                                       AnycapSentencePieceModel *model)
    : m_functions(functions)
    , m_model(model)
{
}

SentencePieceModel::~SentencePieceModel() { m_functions->release(m_model); }

std::string SentencePieceModel::text(int id) const
{
    std::string text;
    m_functions->pieceText(m_model, id, append, &text);
    return text;
}

std::vector<std::string> SentencePieceModel::encode(std::string_view utf8) const
{
    std::vector<std::string> pieces;
    if (m_functions->encode(m_model, utf8.data(), utf8.size(), addOne, &pieces) != 0)
        pieces.clear();
    return pieces;
}

std::optional<std::string> SentencePieceModel::decode(std::span<const std::int32_t> ids) const
{
    std::string text;
    if (m_functions->decode(m_model, ids.data(), ids.size(), append, &text) != 0)
        return std::nullopt;
    return text;
}

} // namespace anycap::tokenizer
