// SPDX-License-Identifier: MIT
#include "inference/checkpoint/safetensors_writer.h"

#include "core/base/atomic_file.h"

#include <nlohmann/json.hpp>

#include <bit>

namespace anycap::checkpoint {

static_assert(std::endian::native == std::endian::little, "the format is little-endian");

Result<Unit> writeSafetensors(const std::string &path, const std::map<std::string, FloatTensor> &tensors,
                              const std::map<std::string, std::string> &metadata)
{
    nlohmann::json header = nlohmann::json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const auto &[name, tensor] : tensors) {
        std::int64_t count = 1;
        for (const std::int64_t n : tensor.shape)
            count *= n;
        if (count < 0 || static_cast<std::size_t>(count) != tensor.values.size())
            return Error{ErrorCode::InvalidArgument, "the tensor " + name + " does not match its shape",
                         path};
        const std::uint64_t end = offset + tensor.values.size_bytes();
        header[name] = {{"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    text.append((8 - text.size() % 8) % 8, ' '); // so that the data is aligned
    auto file = AtomicFile::create(path);
    if (!file)
        return file.error();
    const std::uint64_t length = text.size();
    Result<Unit> done = file->write({reinterpret_cast<const char *>(&length), sizeof length});
    if (done)
        done = file->write(text);
    for (const auto &[name, tensor] : tensors)
        if (done)
            done = file->write(
                {reinterpret_cast<const char *>(tensor.values.data()), tensor.values.size_bytes()});
    return done ? file->commit() : done;
}

} // namespace anycap::checkpoint
