// SPDX-License-Identifier: MIT
// The CPU kernels beside libtorch's own products, in one run and in turns: what a machine gives varies too
// much from minute to minute for numbers of different runs to be compared. Prints one line a case; asserts
// nothing.
#include "inference/model/ops.h"
#include "inference/model/quantize.h"

#include <ATen/Parallel.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <limits>

namespace {

using namespace anycap::model;

constexpr int kRounds = 9;

struct Cost {
    double seconds = std::numeric_limits<double>::infinity();
    double cpuSeconds
        = std::numeric_limits<double>::infinity(); ///< of all threads; tells where others disturb
};

void keepFaster(Cost &best, const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t cpuStart = std::clock();
    work();
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
    best.seconds = std::min(best.seconds, passed.count());
    best.cpuSeconds
        = std::min(best.cpuSeconds, static_cast<double>(std::clock() - cpuStart) / CLOCKS_PER_SEC);
}

Linear plain(const at::Tensor &weight)
{
    Linear layer;
    layer.weight = weight;
    return layer;
}

struct Case {
    const char *name;
    std::int64_t rows, in, out;
};

/// More matrices than the caches hold, so that each is read from memory as it is while decoding.
void compare(const Case &one, const Placement &place)
{
    const std::int64_t copies = std::max<std::int64_t>(1, (std::int64_t{256} << 20) / (one.in * one.out));
    std::vector<at::Tensor> brief;
    std::vector<Linear> eight;
    std::vector<Linear> four;
    for (std::int64_t i = 0; i < (one.rows > 1 ? 1 : copies); ++i) {
        brief.push_back((at::randn({one.out, one.in}) * 0.02).to(at::kBFloat16));
        eight.push_back(*quantize(brief.back(), ElementType::Int8, place.workers.get()));
        four.push_back(*quantize(brief.back(), ElementType::Int4, place.workers.get()));
    }
    const at::Tensor x = at::randn({one.rows, one.in});
    const at::Tensor briefX = x.to(at::kBFloat16);
    const double operations = 2.0 * static_cast<double>(one.rows * one.in * one.out);
    struct Contender {
        const char *name;
        double bytes;
        int torchThreads;
        std::function<void(std::size_t)> work;
        Cost cost = {};
    };
    const auto numbers = static_cast<double>(one.in * one.out);
    const int threads = place.workers->threads();
    std::vector<Contender> contenders{
        {"libtorch bf16", 2 * numbers, threads, [&](std::size_t i) { at::linear(briefX, brief[i]); }},
        {"bf16", 2 * numbers, 1, [&](std::size_t i) { linear(x, plain(brief[i]), place); }},
        {"int8", static_cast<double>(quantizedBytes(one.out, one.in, ElementType::Int8)), 1,
         [&](std::size_t i) { linear(x, eight[i], place); }},
        {"int4", static_cast<double>(quantizedBytes(one.out, one.in, ElementType::Int4)), 1,
         [&](std::size_t i) { linear(x, four[i], place); }}};
    // They take turns: a minute's weather is the same for all.
    for (int round = 0; round < kRounds; ++round)
        for (Contender &contender : contenders) {
            at::set_num_threads(contender.torchThreads);
            keepFaster(contender.cost, [&] {
                for (std::size_t i = 0; i < brief.size(); ++i)
                    contender.work(i);
            });
        }
    const auto times = static_cast<double>(brief.size());
    for (const Contender &contender : contenders) {
        const Cost &cost = contender.cost;
        std::printf(
            "%-12s %-14s %9.3f ms %7.1f GFLOP/s %6.1f GB/s, %5.2f of libtorch; of CPU time %7.1f "
            "GFLOP/s, %5.2f\n",
            one.name, contender.name, cost.seconds / times * 1e3, operations * times / cost.seconds / 1e9,
            contender.bytes * times / cost.seconds / 1e9, contenders.front().cost.seconds / cost.seconds,
            operations * times / cost.cpuSeconds / 1e9, contenders.front().cost.cpuSeconds / cost.cpuSeconds);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const at::NoGradGuard noGradients;
    Placement place = Placement::cpu(at::kBFloat16);
    place.roundsRows = true;
    place.workers = std::make_shared<ThreadPool>(
        argc > 1 ? std::max(1, std::atoi(argv[1])) : static_cast<int>(std::thread::hardware_concurrency()));
    std::printf("%s, %d threads\n", cpuKernels().name, place.workers->threads());
    for (const Case &one : {Case{"decode", 1, 2048, 8192}, Case{"verify 8", 8, 2048, 8192},
                            Case{"prefill 512", 512, 2048, 8192}, Case{"tile", 1025, 1024, 4096}})
        compare(one, place);
}
