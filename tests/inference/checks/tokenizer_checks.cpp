// SPDX-License-Identifier: MIT
// What the reference cases of the tokenizers do not reach.
#include "inference/tokenizer/tokenizer.h"
#include "tests/inference/checks/checks.h"
#include "tests/inference/checks/scratch.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace anycap::checks {

namespace {

using Json = nlohmann::json;
using tokenizer::SpecialTokens;

std::string streamed(const std::shared_ptr<const tokenizer::Tokenizer> &model,
                     const std::vector<std::int64_t> &ids)
{
    tokenizer::IncrementalDecoder decoder(model);
    std::string text;
    for (const std::int64_t id : ids)
        text += decoder.push(id);
    return text + decoder.finish();
}

/// Llama's tokenizer is the same library, but tidies blanks only where its configuration says so.
std::string llama(const std::string &data)
{
    for (const bool isCleaned : {false, true}) {
        const ScratchFolder folder;
        folder.copyFrom(data + "/tiny-internvl-internlm2");
        Json config = Json::parse(readBytes(folder.path("tokenizer_config.json")));
        config["tokenizer_class"] = "LlamaTokenizer";
        config["clean_up_tokenization_spaces"] = isCleaned;
        config["add_bos_token"] = true;
        folder.write("tokenizer_config.json", config.dump());
        const auto model = tokenizer::loadTokenizer(folder.path());
        if (!model)
            return model.error().toString();
        const auto ids = (*model)->encode("Well , it is n't so .<|im_end|>");
        if (ids.empty() || ids.front() != 1 || ids.back() != (*model)->tokenId("<|im_end|>"))
            return "the prompt does not begin and end with its tokens";
        const std::string wanted = isCleaned ? "Well, it isn't so." : "Well , it is n't so .";
        if ((*model)->decode(ids, SpecialTokens::Skip) != wanted || streamed(*model, ids) != wanted)
            return "'" + (*model)->decode(ids, SpecialTokens::Skip) + "' for '" + wanted + "'";
    }
    return {};
}

std::string addedNotSpecial(const std::string &data)
{
    const auto model = tokenizer::loadTokenizer(data + "/tiny-internvl-qwen2");
    if (!model)
        return model.error().toString();
    const auto ids = (*model)->encode("<|im_start|>a <tool_call>b</tool_call><|im_end|>");
    const std::string wanted = "a <tool_call>b</tool_call>";
    if ((*model)->decode(ids, SpecialTokens::Skip) != wanted || streamed(*model, ids) != wanted)
        return "'" + (*model)->decode(ids, SpecialTokens::Skip) + "'";
    const auto call = (*model)->tokenId("<tool_call>").value_or(-1);
    if (!(*model)->isAdded(call) || (*model)->isSpecial(call) || (*model)->tokenBytes(call) != "<tool_call>")
        return "<tool_call> is not an ordinary added token";
    const auto end = (*model)->tokenId("<|im_end|>").value_or(-1);
    if (!(*model)->isSpecial(end) || !(*model)->tokenBytes(end).empty())
        return "<|im_end|> is not special";
    return {};
}

std::string unknownIds(const std::string &data)
{
    for (const char *name : {"/tiny-internvl-qwen2", "/tiny-internvl-internlm2"}) {
        const auto model = tokenizer::loadTokenizer(data + name);
        if (!model)
            return model.error().toString();
        auto ids = (*model)->encode("A dog");
        const std::string wanted = (*model)->decode(ids, SpecialTokens::Skip);
        for (const std::int64_t id :
             {(*model)->size(), (*model)->size() + 7, std::int64_t{-1},
              std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
            ids.push_back(id);
            if (!(*model)->tokenText(id).empty() || !(*model)->tokenBytes(id).empty()
                || (*model)->isSpecial(id) || (*model)->isAdded(id))
                return "an id that does not exist has properties";
        }
        if ((*model)->decode(ids, SpecialTokens::Skip) != wanted || streamed(*model, ids) != wanted
            || (*model)->decode({}, SpecialTokens::Keep) != "")
            return "'" + (*model)->decode(ids, SpecialTokens::Skip) + "' for '" + wanted + "'";
    }
    return {};
}

} // namespace

std::vector<Check> tokenizerChecks()
{
    return {
        {"llama_tokenizer", llama},
        {"added_tokens_that_are_not_special", addedNotSpecial},
        {"ids_beyond_the_tokenizer", unknownIds},
    };
}

} // namespace anycap::checks
