// SPDX-License-Identifier: MIT
#include "inference/model/large_pages.h"

#include <sys/mman.h>

#include <cstdint>

namespace anycap::model {

void useLargePages(void *data, std::size_t bytes)
{
#ifdef MADV_HUGEPAGE
    constexpr std::uintptr_t kPage = std::uintptr_t{2} << 20;
    const auto address = reinterpret_cast<std::uintptr_t>(data);
    const std::uintptr_t skipped = (kPage - address % kPage) % kPage;
    if (bytes < skipped + kPage)
        return;
    const std::uintptr_t whole = (bytes - skipped) / kPage * kPage;
    madvise(static_cast<char *>(data) + skipped, whole, MADV_HUGEPAGE); // only a wish
#else
    static_cast<void>(data);
    static_cast<void>(bytes);
#endif
}

} // namespace anycap::model
