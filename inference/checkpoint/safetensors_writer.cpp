// SPDX-License-Identifier: MIT
#include "inference/checkpoint/safetensors_writer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <utility>

namespace anycap::checkpoint {

static_assert(std::endian::native == std::endian::little, "the format is little-endian");

SafetensorsWriter::SafetensorsWriter(AtomicFile file, std::uint64_t left, std::string path)
    : m_file(std::move(file))
    , m_left(left)
    , m_path(std::move(path))
{
}

Result<SafetensorsWriter> SafetensorsWriter::create(const std::string &path,
                                                    const std::vector<Entry> &entries,
                                                    const std::map<std::string, std::string> &metadata)
{
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const Entry &entry : entries) {
        std::uint64_t bytes = dtypeBytes(entry.dtype);
        for (const std::int64_t n : entry.shape)
            bytes *= static_cast<std::uint64_t>(n);
        header[entry.name] = {{"dtype", dtypeName(entry.dtype)},
                              {"shape", entry.shape},
                              {"data_offsets", {offset, offset + bytes}}};
        offset += bytes;
    }
    std::string text = header.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    const std::uint64_t unpadded = text.size() + sizeof(std::uint64_t);
    text.append((64 - unpadded % 64) % 64, ' '); // so that the data is aligned
    auto file = AtomicFile::create(path);
    if (!file)
        return file.error();
    const std::uint64_t length = text.size();
    Result<Unit> done = file->write({reinterpret_cast<const char *>(&length), sizeof length});
    if (done)
        done = file->write(text);
    if (!done)
        return done.error();
    return SafetensorsWriter(std::move(*file), offset, path);
}

Result<Unit> SafetensorsWriter::append(std::span<const std::byte> bytes)
{
    m_isOverfull = m_isOverfull || bytes.size() > m_left;
    m_left -= std::min<std::uint64_t>(m_left, bytes.size());
    return m_file.write({reinterpret_cast<const char *>(bytes.data()), bytes.size()});
}

Result<Unit> SafetensorsWriter::commit()
{
    if (m_left > 0 || m_isOverfull)
        return Error{ErrorCode::InvalidArgument, "the tensors do not match their shapes", m_path};
    return m_file.commit();
}

Result<Unit> writeSafetensors(const std::string &path, const std::map<std::string, FloatTensor> &tensors,
                              const std::map<std::string, std::string> &metadata)
{
    std::vector<SafetensorsWriter::Entry> entries;
    for (const auto &[name, tensor] : tensors) {
        std::int64_t count = 1;
        for (const std::int64_t n : tensor.shape)
            count *= n;
        if (count < 0 || static_cast<std::size_t>(count) != tensor.values.size())
            return Error{ErrorCode::InvalidArgument, "the tensor " + name + " does not match its shape",
                         path};
        entries.push_back({name, DType::F32, tensor.shape});
    }
    auto writer = SafetensorsWriter::create(path, entries, metadata);
    if (!writer)
        return writer.error();
    Result<Unit> done = Unit{};
    for (const auto &[name, tensor] : tensors)
        if (done)
            done = writer->append(std::as_bytes(tensor.values));
    return done ? writer->commit() : done;
}

} // namespace anycap::checkpoint
