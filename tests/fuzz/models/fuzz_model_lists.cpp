// SPDX-License-Identifier: MIT
// Any bytes as what a hub answers, as a fetched model's list of files, and as the list of added folders.
#include "core/models/hub.h"
#include "core/models/manifest.h"
#include "core/models/model_store.h"

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
    using namespace anycap::models;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    Manifest manifest{"maker/model", "abc", {}};
    if (addTreePage(bytes, manifest, "host")) {
        for (const ModelFile &file : manifest.files)
            require(isSafePath(file.path) && file.size >= 0);
        if (const auto wanted = filesToFetch(manifest))
            require(wanted->files.size() <= manifest.files.size());
    }
    if (const auto read = manifestFromJson(bytes, "list")) {
        for (const ModelFile &file : read->files)
            require(isSafePath(file.path) && file.size >= 0);
        const auto again = manifestFromJson(toJson(*read), "list");
        require(again && again->files.size() == read->files.size());
    }
    static_cast<void>(addedFoldersFromJson(bytes, "list"));
    static_cast<void>(nextPage(bytes));
    return 0;
}
