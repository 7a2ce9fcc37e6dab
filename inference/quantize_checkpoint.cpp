// SPDX-License-Identifier: MIT
#include "inference/quantize_checkpoint.h"

#include "inference/checkpoint/narrow_weights.h"
#include "inference/checkpoint/safetensors_writer.h"
#include "inference/checkpoint/tensor_view.h"
#include "inference/guarded.h"
#include "inference/model/quantize.h"

#include <algorithm>
#include <filesystem>

namespace anycap::engine {

namespace {

std::span<const std::byte> bytesOf(const at::Tensor &tensor)
{
    return {static_cast<const std::byte *>(tensor.data_ptr()), tensor.nbytes()};
}

Result<QuantizeReport> write(const QuantizeOptions &options, int bits, const WorkContext &context)
{
    const at::NoGradGuard noGradients;
    const auto opened = checkpoint::Checkpoint::open(options.directory);
    if (!opened)
        return opened.error();
    const checkpoint::CheckpointWeights weights(*opened);
    const std::vector<checkpoint::NarrowMatrix> matrices
        = checkpoint::narrowMatrices(checkpoint::weightOutlines(**opened), bits);
    QuantizeReport report;
    report.path = options.output.empty()
        ? (std::filesystem::path(options.directory) / checkpoint::narrowFileName(bits)).string()
        : options.output;
    std::vector<checkpoint::SafetensorsWriter::Entry> entries;
    for (const checkpoint::NarrowMatrix &matrix : matrices) {
        entries.push_back({matrix.name, matrix.weightDType(), matrix.weightShape()});
        entries.push_back({matrix.scalesName(), matrix.scalesDType(), matrix.scalesShape()});
        report.bytes += matrix.bytes();
        report.storedBytes += (*opened)->find(matrix.name)->info.byteCount();
    }
    auto writer = checkpoint::SafetensorsWriter::create(report.path, entries,
                                                        checkpoint::narrowMetadata(**opened, bits));
    if (!writer)
        return writer.error();
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    model::ThreadPool workers(options.threads > 0 ? options.threads : cores);
    for (const checkpoint::NarrowMatrix &matrix : matrices) {
        if (context.isStopRequested()) {
            report.finish = Finish::Cancelled;
            return report;
        }
        const at::Tensor stored = weights.tensor(matrix.name);
        if (!stored.is_floating_point())
            return Error{ErrorCode::InvalidData, matrix.name + " holds whole numbers", options.directory};
        const auto narrow = model::quantize(stored, matrix.type, &workers);
        if (!narrow)
            return Error{ErrorCode::InvalidData, matrix.name + " holds NaN or infinity", options.directory};
        weights.release(matrix.name);
        for (const at::Tensor &part : {narrow->weight, narrow->scales})
            if (const auto done = writer->append(bytesOf(part)); !done)
                return done.error();
        ++report.matrices;
        context.report(static_cast<double>(report.matrices) / static_cast<double>(matrices.size()));
    }
    if (const auto done = writer->commit(); !done)
        return done.error();
    return report;
}

} // namespace

Result<QuantizeReport> quantizeCheckpoint(const QuantizeOptions &options, const WorkContext &context)
{
    if (options.precision != Precision::Int8 && options.precision != Precision::Int4)
        return Error{ErrorCode::InvalidArgument, "weights are quantised to int8 or int4", options.directory};
    return guarded(options.directory,
                   [&] { return write(options, options.precision == Precision::Int8 ? 8 : 4, context); });
}

} // namespace anycap::engine
