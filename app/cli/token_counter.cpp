// SPDX-License-Identifier: MIT
#include "app/cli/token_counter.h"

#include "core/base/atomic_file.h"

#ifdef ANYCAP_HAS_ENGINE
#include "inference/tokenizer/sentencepiece_model.h"
#endif

#include <memory>

namespace anycap::cli {

Result<std::function<int(const std::string &text)>> t5TokenCounter(const std::string &path)
{
#ifdef ANYCAP_HAS_ENGINE
    constexpr std::size_t kMostBytes = 64U << 20; // T5's has 0.8 MB
    const auto bytes = readFile(path, kMostBytes);
    if (!bytes)
        return bytes.error();
    auto model = tokenizer::SentencePieceModel::load(*bytes);
    if (!model)
        return Error{model.error().code, model.error().message, path};
    const std::shared_ptr<tokenizer::SentencePieceModel> pieces = *std::move(model);
    return std::function(
        [pieces](const std::string &text) { return static_cast<int>(pieces->encode(text).size()) + 1; });
#else
    return Error{ErrorCode::Unsupported, "this program was built without the tokenizers of the engine", path};
#endif
}

} // namespace anycap::cli
