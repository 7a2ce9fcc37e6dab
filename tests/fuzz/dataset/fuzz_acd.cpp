// SPDX-License-Identifier: MIT
// Any bytes as a line of a dataset, as what a person says in one, and as a saved index.
#include "core/dataset/acd_index.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace anycap;
    using namespace anycap::dataset;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);

    const AcdTurn turn = readAcdTurn(bytes);
    require(turn.instruction.size() <= size && turn.given.value_or("").size() <= size);
    if (const auto record = readAcdLine(bytes)) {
        require(!record->answer.empty() && !record->instruction.empty() && !record->file.empty());
        // What is written is read again as the same record.
        const auto again = readAcdLine(acdLine(*record), record->kind);
        require(again && again->answer == record->answer && again->modality == record->modality);
    } else {
        require(!record.error().message.empty());
    }
    if (const auto index = AcdIndex::fromBytes(bytes, "/data")) {
        for (std::size_t i = 0; i < index->size(); ++i)
            require(index->entry(i).file < index->files().size());
        require(static_cast<bool>(AcdIndex::fromBytes(index->toBytes(), "/data")));
    }
    (void)acdTypeOfFile(bytes);
    (void)acdKindOfFile(bytes);
    return 0;
}
