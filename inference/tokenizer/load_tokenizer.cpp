// SPDX-License-Identifier: MIT
#include "inference/checkpoint/mapped_file.h"
#include "inference/tokenizer/byte_bpe_tokenizer.h"
#include "inference/tokenizer/sentencepiece_tokenizer.h"
#include "inference/tokenizer/tokenizer.h"

#include <filesystem>

namespace anycap::tokenizer {

namespace {

constexpr std::uint64_t kMaxFileBytes = 200'000'000;

class Folder {
public:
    explicit Folder(std::string path)
        : m_path(std::move(path))
    {
    }
    std::string path(const char *name) const { return (std::filesystem::path(m_path) / name).string(); }
    bool has(const char *name) const
    {
        std::error_code ignored;
        return std::filesystem::exists(path(name), ignored);
    }
    Result<std::string> read(const char *name) const
    {
        return checkpoint::readTextFile(path(name), kMaxFileBytes);
    }
    /// Empty when there is no such file.
    Result<std::string> readIfThere(const char *name) const
    {
        return has(name) ? read(name) : Result<std::string>(std::string());
    }

private:
    std::string m_path;
};

/// The error of what was read from `name`, or from the file of the folder that its detail names, with the
/// whole path.
template <class T> Result<T> named(Result<T> result, const Folder &folder, const char *name)
{
    if (result)
        return result;
    Error error = result.error();
    if (error.detail.empty())
        error.detail = folder.path(name);
    else if (folder.has(error.detail.c_str()))
        error.detail = folder.path(error.detail.c_str());
    return error;
}

Result<std::shared_ptr<const Tokenizer>> loadBpe(const Folder &folder, TokenizerSettings settings)
{
    const bool hasJson = !folder.has("vocab.json") || !folder.has("merges.txt");
    const char *name = hasJson ? "tokenizer.json" : "vocab.json";
    const auto text = folder.read(name);
    if (!text)
        return text.error();
    const auto merges = hasJson ? Result<std::string>(std::string()) : folder.read("merges.txt");
    if (!merges)
        return merges.error();
    const auto tables = named(
        hasJson ? readTokenizerJson(*text, settings) : readVocabAndMerges(*text, *merges), folder, name);
    if (!tables)
        return tables.error();
    return named(makeByteBpeTokenizer(*tables, std::move(settings)), folder, name);
}

} // namespace

Result<std::shared_ptr<const Tokenizer>> loadTokenizer(const std::string &directory)
{
    const Folder folder(directory);
    const auto config = folder.readIfThere("tokenizer_config.json");
    if (!config)
        return config.error();
    const auto added = folder.readIfThere("added_tokens.json");
    if (!added)
        return added.error();
    const bool isSentencePiece = folder.has("tokenizer.model");
    auto settings
        = named(readTokenizerSettings(*config, *added, isSentencePiece), folder, "tokenizer_config.json");
    if (!settings)
        return settings.error();
    if (isSentencePiece) {
        const auto model = folder.read("tokenizer.model");
        if (!model)
            return model.error();
        return named(makeSentencePieceTokenizer(*model, *std::move(settings)), folder, "tokenizer.model");
    }
    if (!folder.has("tokenizer.json") && (!folder.has("vocab.json") || !folder.has("merges.txt")))
        return Error{
            ErrorCode::NotFound,
            "no tokenizer here: neither tokenizer.model, nor tokenizer.json, nor vocab.json with merges.txt",
            directory};
    return loadBpe(folder, *std::move(settings));
}

} // namespace anycap::tokenizer
