// SPDX-License-Identifier: MIT
#include "inference/tokenizer/sentencepiece_tokenizer.h"

#include <cstdlib>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace anycap::tokenizer;
    TokenizerSettings settings;
    settings.added[3] = {"<|im_end|>", 3, true, false, false};
    settings.added[5000] = {"<box>", 5000, false, false, false};
    const auto made = makeSentencePieceTokenizer({reinterpret_cast<const char *>(data), size}, settings);
    if (!made)
        return 0;
    auto ids = (*made)->encode("A dog's <box> caf\xC3\xA9 \xF0\x9F\x98\x80\n\n 12 <|im_end|> \xFF end");
    for (std::int64_t id = -1; id <= (*made)->size() && id < 300; ++id)
        ids.push_back(id);
    const std::string text = (*made)->decode(ids, SpecialTokens::Skip);
    static_cast<void>((*made)->decode(ids, SpecialTokens::Keep));
    IncrementalDecoder decoder(*made);
    for (const auto id : ids)
        static_cast<void>(decoder.push(id));
    static_cast<void>(decoder.finish());
    return 0;
}
