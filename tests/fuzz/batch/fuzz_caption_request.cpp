// SPDX-License-Identifier: MIT
// Any bytes as the request of a job, which a project file from elsewhere may hold.
#include "core/base/utf8.h"
#include "core/batch/caption_request.h"

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
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const Result<batch::JobRequest> request = batch::requestFromJson(bytes);
    if (!request) {
        require(!request.error().message.empty());
        require(request.error().message.find('\n') == std::string::npos);
        return 0;
    }
    // What was read can be done, and is the same once it was written.
    require(batch::checkRequest(*request).has_value());
    const std::string written = batch::toJson(*request);
    require(utf8::isValid(written) && written.find('\n') == std::string::npos);
    const Result<batch::JobRequest> again = batch::requestFromJson(written);
    require(again && *again == *request);
    require(!batch::requestSummary(*request).empty());
    const auto budget = batch::characterBudget(request->constraints, Milliseconds(2500));
    require(!budget || *budget >= 0);
    return 0;
}
