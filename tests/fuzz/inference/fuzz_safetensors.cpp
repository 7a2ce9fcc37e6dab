// SPDX-License-Identifier: MIT
#include "inference/checkpoint/safetensors.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    const auto header = anycap::checkpoint::parseSafetensorsHeader(bytes, size);
    if (!header)
        return 0;
    // What is accepted must lie inside the file.
    for (const auto &[name, tensor] : header->tensors) {
        if (header->dataOffset + tensor.end > size || tensor.begin > tensor.end)
            std::abort();
    }
    return 0;
}
