// SPDX-License-Identifier: MIT
#include "inference/checkpoint/config.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto config = anycap::checkpoint::parseConfig(text);
    if (config && (config->llm.headDim() < 1 || config->tokensPerTile() < 1))
        std::abort();
    static_cast<void>(anycap::checkpoint::parseGenerationConfig(text).has_value());
    return 0;
}
