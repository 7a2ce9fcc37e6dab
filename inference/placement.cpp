// SPDX-License-Identifier: MIT
#include "inference/placement.h"

#include "inference/model/device.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <thread>

namespace anycap::engine {

at::ScalarType storedType(const checkpoint::Checkpoint &checkpoint)
{
    const auto *projector = checkpoint.find("mlp1.1.weight");
    const bool isBrief = projector && projector->info.dtype == checkpoint::DType::BF16;
    return isBrief ? at::kBFloat16 : at::kFloat;
}

Result<model::Placement> placementFor(const PlacementWish &wish, at::ScalarType stored)
{
    const bool isWide = wish.precision == Precision::Float32
        || (wish.precision == Precision::Automatic && stored != at::kBFloat16);
    const at::ScalarType type = isWide ? at::kFloat : at::kBFloat16;
    const bool isQuantized = wish.precision == Precision::Int8 || wish.precision == Precision::Int4;
    const auto choice = model::chooseDevice(wish.device == "auto" && isQuantized ? "cpu" : wish.device);
    if (!choice)
        return choice.error();
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const int threads = wish.threads > 0 ? wish.threads : cores;
    if (choice->backend == model::Backend::Torch) {
        if (isQuantized)
            return Error{ErrorCode::Unsupported, "int8 and int4 weights are for the CPU", wish.device};
        at::set_num_threads(threads);
        return model::Placement::torch(choice->device, type);
    }
    // What is worth sharing out runs on the placement's threads; libtorch's own would spin beside them.
    at::set_num_threads(1);
    model::Placement place = model::Placement::cpu(type);
    place.roundsRows = !isWide;
    if (isQuantized)
        place.quantized
            = wish.precision == Precision::Int8 ? model::ElementType::Int8 : model::ElementType::Int4;
    place.workers = std::make_shared<model::ThreadPool>(threads);
    return place;
}

int bitsOf(const model::Placement &place, at::ScalarType stored)
{
    if (place.quantized)
        return *place.quantized == model::ElementType::Int8 ? 8 : 4;
    const bool staysBrief = place.isOwn() && stored == at::kBFloat16;
    return place.matrices == at::kFloat && !staysBrief ? 32 : 16;
}

std::string precisionName(const model::Placement &place)
{
    if (place.quantized)
        return *place.quantized == model::ElementType::Int8 ? "int8" : "int4";
    return place.matrices == at::kFloat ? "float32" : "bfloat16";
}

} // namespace anycap::engine
