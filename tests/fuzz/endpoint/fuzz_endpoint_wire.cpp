// SPDX-License-Identifier: MIT
// Whatever a server sends, or a list of endpoints holds: no crash, bounded memory, valid results. The stream
// gives the same events however it is cut.
#include "core/endpoint/endpoint.h"
#include "core/endpoint/sse_parser.h"
#include "core/endpoint/wire.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace anycap;
using namespace anycap::endpoint;

namespace {

std::string eventsOf(std::string_view stream, std::size_t cut)
{
    std::string all;
    SseParser parser([&all](const SseEvent &event) {
        all += event.type + "\x1F" + event.data + "\x1E";
        if (const auto piece = chatPiece(event.data); piece && piece->usage && piece->usage->promptTokens < 0)
            std::abort();
        return true;
    });
    if (!parser.feed(stream.substr(0, cut)) || !parser.feed(stream.substr(cut)))
        all += "refused";
    return all;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    if (eventsOf(input, size / 2) != eventsOf(input, size))
        std::abort();
    (void)chatPiece(input);
    (void)modelNames(input);
    const Milliseconds duration(60'000);
    if (const auto transcript = transcriptFromJson(input, duration)) {
        for (const SpokenSegment &segment : transcript->segments) {
            if (segment.text.empty() || segment.time.start > segment.time.end || segment.time.end > duration)
                std::abort();
        }
    }
    if (const auto endpoints = endpointsFromJson(input, "fuzz")) {
        const auto again = endpointsFromJson(endpointsJson(*endpoints), "fuzz");
        if (!again || *again != *endpoints)
            std::abort();
    }
    return 0;
}
