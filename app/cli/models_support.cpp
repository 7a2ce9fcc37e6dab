// SPDX-License-Identifier: MIT
#include "app/cli/models_support.h"

#include "inference/checkpoint/audio_layout.h"
#include "inference/prompt/prompt.h"

namespace anycap::cli {

namespace {

/// Why pictures cannot be used; empty when they can.
std::string pictureProblem(const checkpoint::Checkpoint &model, const checkpoint::TensorVerdict &tensors,
                           const Result<std::shared_ptr<const tokenizer::Tokenizer>> &tokenizer)
{
    if (!tensors.report.isUsable())
        return tensors.report.problems().front() + " (see anycap models verify)";
    if (!tokenizer)
        return tokenizer.error().message;
    const auto problems = tokenizerProblems(model, **tokenizer);
    return problems.empty() ? std::string() : problems.front();
}

std::string soundProblem(const checkpoint::TensorVerdict &tensors,
                         const Result<std::shared_ptr<const tokenizer::Tokenizer>> &tokenizer)
{
    if (!tensors.hasAudio)
        return tensors.audioProblem.empty() ? "no sound encoder among the weights" : tensors.audioProblem;
    if (tokenizer && !(*tokenizer)->tokenId("<AUDIO_CONTEXT>"))
        return "the tokenizer has no <AUDIO_CONTEXT>";
    return {};
}

} // namespace

ModelAbilities modelAbilities(const checkpoint::Checkpoint &model)
{
    const auto tokenizer = tokenizer::loadTokenizer(model.directory());
    const checkpoint::TensorVerdict tensors = checkpoint::judgeTensors(model);
    const std::string picture = pictureProblem(model, tensors, tokenizer);
    const std::string sound = picture.empty() ? soundProblem(tensors, tokenizer) : picture;
    ModelAbilities abilities;
    abilities.image
        = {picture.empty(), picture.empty() ? "vision tower, projector and tokens are there" : picture};
    abilities.video = {picture.empty(), picture.empty() ? "as several images" : picture};
    abilities.audio
        = {sound.empty(),
           sound.empty() ? "a sound encoder is there; its layout is not published, so unverified" : sound};
    return abilities;
}

std::vector<std::string> tokenizerProblems(const checkpoint::Checkpoint &model,
                                           const tokenizer::Tokenizer &tokenizer)
{
    const checkpoint::Config &config = model.config();
    std::vector<std::string> problems;
    std::vector<std::string> needed{"<img>", "</img>", "<IMG_CONTEXT>"};
    if (const auto conversation = prompt::conversationTemplate(config.templateName))
        needed.push_back(conversation->stopText);
    else
        problems.push_back(conversation.error().message);
    for (const std::string &token : needed) {
        const auto id = tokenizer.tokenId(token);
        if (!id)
            problems.push_back("the tokenizer has no " + token);
        else if (*id >= config.llm.vocabSize)
            problems.push_back("the embedding has no row for " + token + " (" + std::to_string(*id) + " of "
                               + std::to_string(config.llm.vocabSize) + ")");
    }
    if (!model.generationConfig().bosTokenId && !config.llm.bosTokenId)
        problems.emplace_back("bos_token_id is in neither generation_config.json nor config.json");
    return problems;
}

} // namespace anycap::cli
