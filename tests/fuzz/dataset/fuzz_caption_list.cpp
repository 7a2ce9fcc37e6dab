// SPDX-License-Identifier: MIT
// Any bytes as a list of captions, in each of its formats.
#include "core/base/utf8.h"
#include "core/dataset/caption_list.h"

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
    for (const ListFormat format : {ListFormat::Json, ListFormat::JsonLines, ListFormat::Csv}) {
        const Result<CaptionList> list = readCaptionList(bytes, format, "list");
        if (!list) {
            require(!list.error().message.empty());
            continue;
        }
        require(!list->captions.empty());
        std::vector<ListedCaption> captions = list->captions;
        for (ListedCaption &caption : captions) {
            require(!caption.file.empty() && utf8::isValid(caption.text));
            require(!caption.time || caption.time->start <= caption.time->end);
            caption.line = 0;
        }
        const Result<CaptionList> again
            = readCaptionList(captionListJson(captions), ListFormat::Json, "list");
        require(again && again->captions == captions);
    }
    return 0;
}
