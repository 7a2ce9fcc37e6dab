// SPDX-License-Identifier: MIT
#include "inference/checkpoint/safetensors.h"

#include "core/base/utf8.h"
#include "inference/checkpoint/json_reader.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace anycap::checkpoint {

namespace {

struct DTypeRow {
    DType type;
    std::string_view name;
    std::uint64_t bytes;
};
constexpr std::array<DTypeRow, 15> kDTypes{{
    {DType::F64, "F64", 8},
    {DType::F32, "F32", 4},
    {DType::F16, "F16", 2},
    {DType::BF16, "BF16", 2},
    {DType::I64, "I64", 8},
    {DType::I32, "I32", 4},
    {DType::I16, "I16", 2},
    {DType::I8, "I8", 1},
    {DType::U64, "U64", 8},
    {DType::U32, "U32", 4},
    {DType::U16, "U16", 2},
    {DType::U8, "U8", 1},
    {DType::Bool, "BOOL", 1},
    {DType::F8E4M3, "F8_E4M3", 1},
    {DType::F8E5M2, "F8_E5M2", 1},
}};

constexpr std::size_t kMaxDimensions = 16;

const DTypeRow &row(DType type) { return kDTypes[static_cast<std::size_t>(type)]; }

Error invalid(const std::string &message) { return {ErrorCode::InvalidData, message, {}}; }

/// A name fit for a message: whole characters, not endless.
std::string quoted(const std::string &name)
{
    return "'" + utf8::replaceMalformed(name.size() > 200 ? name.substr(0, 200) + "..." : name) + "'";
}

bool isCount(const Json &value) { return value.is_number_unsigned(); }

/// One entry of the header. @param dataBytes bytes behind the header
Result<TensorInfo> parseTensor(const std::string &name, const Json &entry, std::uint64_t dataBytes)
{
    if (!entry.is_object())
        return invalid("tensor " + quoted(name) + " is not described by an object");
    const auto type = entry.find("dtype");
    const auto shape = entry.find("shape");
    const auto offsets = entry.find("data_offsets");
    if (type == entry.end() || !type->is_string())
        return invalid("tensor " + quoted(name) + " has no dtype");
    if (shape == entry.end() || !shape->is_array() || shape->size() > kMaxDimensions)
        return invalid("tensor " + quoted(name) + " has no usable shape");
    if (offsets == entry.end() || !offsets->is_array() || offsets->size() != 2 || !isCount((*offsets)[0])
        || !isCount((*offsets)[1]))
        return invalid("tensor " + quoted(name) + " has no usable data_offsets");

    TensorInfo info;
    const auto &typeName = type->get_ref<const std::string &>();
    const auto known = dtypeFromName(typeName);
    if (!known)
        return invalid("tensor " + quoted(name) + " has the unknown dtype " + quoted(typeName));
    info.dtype = *known;
    std::uint64_t bytes = dtypeBytes(info.dtype);
    bool isEmpty = false;
    for (const Json &size : *shape) {
        if (!isCount(size)
            || size.get<std::uint64_t>()
                > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return invalid("tensor " + quoted(name) + " has a size that is no count");
        const auto count = size.get<std::uint64_t>();
        info.shape.push_back(static_cast<std::int64_t>(count));
        isEmpty = isEmpty || count == 0;
        if (count != 0 && bytes > std::numeric_limits<std::uint64_t>::max() / count)
            return invalid("tensor " + quoted(name) + " has a shape larger than any memory");
        bytes *= std::max<std::uint64_t>(count, 1);
    }
    if (isEmpty)
        bytes = 0;
    info.begin = (*offsets)[0].get<std::uint64_t>();
    info.end = (*offsets)[1].get<std::uint64_t>();
    if (info.begin > info.end || info.end > dataBytes)
        return invalid("tensor " + quoted(name) + " lies outside the file (is the download complete?)");
    if (info.byteCount() != bytes)
        return invalid("tensor " + quoted(name) + " has " + std::to_string(info.byteCount())
                       + " bytes, its shape " + shapeText(info.shape) + " needs " + std::to_string(bytes));
    return info;
}

Result<Unit> checkOverlaps(const std::map<std::string, TensorInfo> &tensors)
{
    std::vector<std::pair<const std::string *, const TensorInfo *>> order;
    for (const auto &[name, info] : tensors) {
        if (info.byteCount() > 0)
            order.emplace_back(&name, &info);
    }
    std::sort(order.begin(), order.end(),
              [](const auto &a, const auto &b) { return a.second->begin < b.second->begin; });
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (order[i].second->begin < order[i - 1].second->end)
            return invalid("tensors " + quoted(*order[i - 1].first) + " and " + quoted(*order[i].first)
                           + " overlap");
    }
    return Unit{};
}

} // namespace

std::string_view dtypeName(DType type) { return row(type).name; }

std::uint64_t dtypeBytes(DType type) { return row(type).bytes; }

std::optional<DType> dtypeFromName(std::string_view name)
{
    for (const DTypeRow &known : kDTypes) {
        if (known.name == name)
            return known.type;
    }
    return std::nullopt;
}

std::string shapeText(const std::vector<std::int64_t> &shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

Result<SafetensorsHeader> parseSafetensorsHeader(std::span<const std::byte> file, std::uint64_t fileSize)
{
    if (file.size() < 8 || fileSize < 8)
        return invalid("too short to be a safetensors file");
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < 8; ++i)
        length |= std::to_integer<std::uint64_t>(file[i]) << (8 * i);
    if (length > fileSize - 8)
        return invalid("the header would be longer than the file (truncated, or not a safetensors file)");
    if (length > kMaxHeaderBytes)
        return Error{ErrorCode::TooLarge, "the header is larger than 100 MB", {}};
    if (length > file.size() - 8)
        return invalid("the header is cut off");

    // The bytes are only read as text here.
    const std::string_view text(reinterpret_cast<const char *>(file.data()) + 8,
                                static_cast<std::size_t>(length));
    auto json = parseJson(text);
    if (!json)
        return Error{json.error().code, "header: " + json.error().message, {}};
    if (!json->is_object())
        return invalid("the header is not a JSON object");

    SafetensorsHeader header;
    header.dataOffset = 8 + length;
    const std::uint64_t dataBytes = fileSize - header.dataOffset;
    for (const auto &[name, entry] : json->items()) {
        if (name == "__metadata__") {
            if (!entry.is_object())
                return invalid("__metadata__ is not an object");
            for (const auto &[key, value] : entry.items()) {
                if (!value.is_string())
                    return invalid("__metadata__ holds something other than strings");
                header.metadata.emplace(key, value.get<std::string>());
            }
            continue;
        }
        auto info = parseTensor(name, entry, dataBytes);
        if (!info)
            return info.error();
        header.tensors.emplace(name, *std::move(info));
    }
    if (auto checked = checkOverlaps(header.tensors); !checked)
        return checked.error();
    return header;
}

SafetensorsFile::SafetensorsFile(std::string path, MappedFile map, SafetensorsHeader header)
    : m_path(std::move(path))
    , m_map(std::move(map))
    , m_header(std::move(header))
{
}

Result<std::shared_ptr<const SafetensorsFile>> SafetensorsFile::open(const std::string &path)
{
    auto map = MappedFile::open(path);
    if (!map)
        return map.error();
    auto header = parseSafetensorsHeader(map->bytes(), map->bytes().size());
    if (!header) {
        Error error = header.error();
        error.detail = path;
        return error;
    }
    return std::shared_ptr<const SafetensorsFile>(
        new SafetensorsFile(path, *std::move(map), *std::move(header)));
}

std::span<const std::byte> SafetensorsFile::bytes(const TensorInfo &tensor) const
{
    return m_map.bytes().subspan(static_cast<std::size_t>(m_header.dataOffset + tensor.begin),
                                 static_cast<std::size_t>(tensor.byteCount()));
}

void SafetensorsFile::release(const TensorInfo &tensor) const
{
    m_map.release(static_cast<std::size_t>(m_header.dataOffset + tensor.begin),
                  static_cast<std::size_t>(tensor.byteCount()));
}

} // namespace anycap::checkpoint
