// SPDX-License-Identifier: MIT
#include "core/net/http_types.h"

#include <algorithm>
#include <charconv>

namespace anycap::net {

std::string_view HttpHead::header(std::string_view name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [name](const HttpHeader &header) { return header.name == name; });
    return found == headers.end() ? std::string_view() : std::string_view(found->value);
}

std::optional<std::int64_t> HttpHead::contentLength() const
{
    const std::string_view value = header("content-length");
    std::int64_t length = 0;
    const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), length);
    if (value.empty() || failed != std::errc() || end != value.data() + value.size() || length < 0)
        return std::nullopt;
    return length;
}

std::string HttpHead::mediaType() const
{
    std::string type(header("content-type"));
    type = type.substr(0, type.find(';'));
    std::transform(type.begin(), type.end(), type.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const std::size_t first = type.find_first_not_of(" \t");
    const std::size_t last = type.find_last_not_of(" \t");
    return first == std::string::npos ? std::string() : type.substr(first, last - first + 1);
}

} // namespace anycap::net
