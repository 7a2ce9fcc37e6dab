// SPDX-License-Identifier: MIT
// The first byte chooses the reader; files of one tokenizer are separated by a zero byte.
#include "inference/tokenizer/byte_bpe_tokenizer.h"

#include <cstdlib>

namespace {

using namespace anycap::tokenizer;

void use(const anycap::Result<BpeTables> &tables, const TokenizerSettings &settings)
{
    if (!tables)
        return;
    const auto made = makeByteBpeTokenizer(*tables, settings);
    if (!made)
        return;
    const auto ids = (*made)->encode("A dog's caf\xC3\xA9 \xF0\x9F\x98\x80\n\n 12  end");
    const std::string text = (*made)->decode(ids, SpecialTokens::Skip);
    IncrementalDecoder decoder(*made);
    std::string streamed;
    for (const auto id : ids)
        streamed += decoder.push(id);
    if (streamed + decoder.finish() != text)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
    const std::size_t cut = text.find('\0');
    const std::string_view first = text.substr(0, cut);
    const std::string_view second = cut == std::string_view::npos ? std::string_view() : text.substr(cut + 1);
    if (data[0] % 2 == 0) {
        use(readVocabAndMerges(first, second), {});
    } else {
        auto settings = readTokenizerSettings(second, {}, false);
        if (settings)
            use(readTokenizerJson(first, *settings), *settings);
    }
    return 0;
}
