// SPDX-License-Identifier: MIT
// Any bytes as a recipe: no crash, and what is read is written so that it is read again as it was.
#include "core/batch/recipe.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace anycap;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto recipe
        = batch::recipeFromJson(std::string_view(reinterpret_cast<const char *>(data), size), "fuzz");
    if (!recipe)
        return 0;
    const auto again = batch::recipeFromJson(batch::toJson(*recipe), "fuzz");
    if (!again || *again != *recipe)
        std::abort();
    return 0;
}
