// SPDX-License-Identifier: MIT
// Each set of CPU kernels that this machine can run against plain double arithmetic, with sizes that leave
// every kind of rest; quantising; and the threads that share out the work.
#include "inference/guarded.h"
#include "inference/model/ops.h"
#include "inference/model/quantize.h"
#include "tests/inference/model/fixture.h"

#include <atomic>
#include <cmath>
#include <cstdio>

namespace {

using namespace anycap;
using namespace anycap::model;
using namespace anycap::model::checks;

constexpr std::int64_t kRest = 8; ///< bytes behind what a kernel may write, to see that it does not

std::string label(const CpuKernels &kernels, const char *what, std::int64_t m, std::int64_t k, std::int64_t n)
{
    return std::string(kernels.name) + " " + what + " " + std::to_string(m) + "x" + std::to_string(k) + "x"
        + std::to_string(n);
}

LinearJob jobFor(const at::Tensor &x, const Linear &layer, ElementType type, const at::Tensor &y)
{
    LinearJob job;
    job.x = x.data_ptr<float>();
    job.xStride = x.size(1);
    job.w = layer.weight.data_ptr();
    job.wStride = x.size(1);
    job.weightType = type;
    job.scales = layer.scales.defined() ? layer.scales.data_ptr() : nullptr;
    job.bias = layer.bias.data_ptr<float>();
    job.y = y.data_ptr<float>();
    job.yStride = y.size(1);
    job.m = x.size(0);
    job.k = x.size(1);
    job.nEnd = layer.outputs();
    return job;
}

void checkProduct(Checks &checks, const CpuKernels &kernels, ElementType type, std::int64_t m, std::int64_t k,
                  std::int64_t n)
{
    const at::Tensor random = at::randn({n, k});
    Linear layer;
    if (type == ElementType::F32)
        layer.weight = random;
    else if (type == ElementType::BF16)
        layer.weight = random.to(at::kBFloat16);
    else
        layer = *quantize(random, type, nullptr);
    layer.bias = at::randn({n});
    const at::Tensor x = at::randn({m, k});
    // The reference: what the weights stand for, multiplied in double.
    const at::Tensor exact
        = at::linear(x.to(at::kDouble), dequantized(layer).to(at::kDouble), layer.bias.to(at::kDouble));
    const std::int64_t padded = (k + kGroupSize - 1) / kGroupSize * kGroupSize;
    const at::Tensor fed = type == ElementType::Int4 ? at::constant_pad_nd(x, {0, padded - k}) : x;
    const double tolerance = 2e-6 * static_cast<double>(k) + 1e-5;

    const at::Tensor y = at::full({m, n + kRest}, -7.0F);
    kernels.linear(jobFor(fed, layer, type, y));
    checks.isClose(y.narrow(1, 0, n), exact, tolerance, label(kernels, "linear", m, k, n));

    const at::Tensor z = at::full({m, n + kRest}, -7.0F);
    const at::Tensor packed = at::empty({kernels.packedSize(m, fed.size(1))});
    const at::Tensor scratch = at::empty({kProductScratch});
    kernels.packRows(fed.data_ptr<float>(), fed.size(1), 0, m, fed.size(1), packed.data_ptr<float>());
    kernels.product({jobFor(fed, layer, type, z), packed.data_ptr<float>(), scratch.data_ptr<float>()});
    checks.isClose(z.narrow(1, 0, n), exact, tolerance, label(kernels, "product", m, k, n));
    checks.isTrue((y.narrow(1, n, kRest) == -7).all().item<bool>()
                      && (z.narrow(1, n, kRest) == -7).all().item<bool>(),
                  label(kernels, "writes no further", m, k, n));

    // Drafted tokens are verified together: each row must be, to the bit, what it is alone.
    const at::Tensor alone = at::empty({1, n});
    kernels.linear(jobFor(fed.narrow(0, m - 1, 1).contiguous(), layer, type, alone));
    checks.isTrue(at::equal(alone[0], y[m - 1].narrow(0, 0, n)), label(kernels, "row by itself", m, k, n));
}

/// Rows rounded to bfloat16 and multiplied in pairs, against the same rounded first and multiplied in double.
void checkPairs(Checks &checks, const CpuKernels &kernels, ElementType type, std::int64_t m, std::int64_t k,
                std::int64_t n)
{
    const at::Tensor random = at::randn({n, k});
    Linear layer;
    if (type == ElementType::BF16)
        layer.weight = random.to(at::kBFloat16);
    else
        layer = *quantize(random, type, nullptr);
    layer.bias = at::randn({n});
    const at::Tensor x = at::randn({m, k});
    at::Tensor weight = dequantized(layer);
    if (type == ElementType::Int4) // the one kind whose numbers have more than eight bits
        weight = weight.to(at::kBFloat16);
    const at::Tensor exact
        = at::linear(x.to(at::kBFloat16).to(at::kDouble), weight.to(at::kDouble), layer.bias.to(at::kDouble));
    const std::int64_t padded = (k + kGroupSize - 1) / kGroupSize * kGroupSize;
    const at::Tensor fed = type == ElementType::Int4 ? at::constant_pad_nd(x, {0, padded - k}) : x;
    const double tolerance = 2e-6 * static_cast<double>(k) + 1e-5;

    const at::Tensor z = at::full({m, n + kRest}, -7.0F);
    const at::Tensor packed = at::empty({kernels.packedSize(m, fed.size(1))});
    const at::Tensor scratch = at::empty({kProductScratch});
    kernels.packPairs(fed.data_ptr<float>(), fed.size(1), 0, m, fed.size(1), packed.data_ptr<float>());
    kernels.product({jobFor(fed, layer, type, z), packed.data_ptr<float>(), scratch.data_ptr<float>(), true});
    checks.isClose(z.narrow(1, 0, n), exact, tolerance, label(kernels, "pairs", m, k, n));
    checks.isTrue((z.narrow(1, n, kRest) == -7).all().item<bool>(),
                  label(kernels, "pairs write no further", m, k, n));
    if (type != ElementType::BF16)
        return;
    const auto few = [&](std::int64_t first, std::int64_t rows, const at::Tensor &y) {
        const at::Tensor bits = x.narrow(0, first, rows).to(at::kBFloat16).contiguous();
        LinearJob job = jobFor(x.narrow(0, first, rows), layer, type, y);
        job.x = nullptr;
        job.brief = static_cast<const std::uint16_t *>(bits.data_ptr());
        kernels.linear(job);
    };
    const at::Tensor y = at::full({m, n + kRest}, -7.0F);
    few(0, m, y);
    checks.isClose(y.narrow(1, 0, n), exact, tolerance, label(kernels, "few pairs", m, k, n));
    const at::Tensor alone = at::empty({1, n});
    few(m - 1, 1, alone);
    checks.isTrue(at::equal(alone[0], y[m - 1].narrow(0, 0, n))
                      && (y.narrow(1, n, kRest) == -7).all().item<bool>(),
                  label(kernels, "row of pairs by itself", m, k, n));
}

void checkProducts(Checks &checks, const CpuKernels &kernels)
{
    for (const ElementType type : {ElementType::F32, ElementType::BF16, ElementType::Int8, ElementType::Int4})
        for (const std::int64_t m : {1, 2, 3, 7, 16, 31})
            for (const std::int64_t k : {1, 40, 96, 700})
                for (const std::int64_t n : {1, 16, 45, 130, 300})
                    checkProduct(checks, kernels, type, m, k, n);
    if (kernels.hasPairs)
        for (const ElementType type : {ElementType::BF16, ElementType::Int8, ElementType::Int4})
            for (const std::int64_t m : {1, 3, 7, 16, 31})
                for (const std::int64_t k : {1, 33, 96, 700, 2051}) // the last in several pieces
                    for (const std::int64_t n : {1, 45, 130, 300})
                        checkPairs(checks, kernels, type, m, k, n);
}

void checkRounding(Checks &checks, const CpuKernels &kernels)
{
    at::Tensor x = at::randn({1003}) * 1e3;
    const float odd[]
        = {0, -0.0F, 1.00390625F, 1.01171875F, 3.4e38F, INFINITY, -INFINITY, NAN, 65504, 1e-30F};
    for (std::size_t i = 0; i < std::size(odd); ++i) { // among the lanes and behind the last whole vector
        x[static_cast<std::int64_t>(i)] = odd[i];
        x[static_cast<std::int64_t>(x.numel() - 1 - static_cast<std::int64_t>(i))] = odd[i];
    }
    const at::Tensor expected = x.to(at::kBFloat16);
    const at::Tensor bits = at::empty({x.numel()}, at::kBFloat16);
    const at::Tensor wide = at::empty({x.numel()});
    kernels.roundToBits(x.data_ptr<float>(), x.numel(), static_cast<std::uint16_t *>(bits.data_ptr()));
    kernels.roundToBrief(x.data_ptr<float>(), x.numel(), wide.data_ptr<float>());
    const at::Tensor same = (bits == expected).logical_or(at::isnan(bits).logical_and(at::isnan(expected)));
    checks.isTrue(same.all().item<bool>()
                      && at::equal(at::nan_to_num(wide), at::nan_to_num(bits.to(at::kFloat))),
                  std::string(kernels.name) + ": numbers are rounded to the nearest bfloat16");
}

/// The same rows give the same, whichever way they are multiplied.
void checkRoundedRows(Checks &checks)
{
    Placement place = Placement::cpu(at::kBFloat16);
    place.workers = std::make_shared<ThreadPool>(3);
    Placement rounding = place;
    rounding.roundsRows = true;
    const at::Tensor weight = at::randn({300, 700}).to(at::kBFloat16);
    const at::Tensor x = at::randn({40, 700});
    const at::Tensor rounded = x.to(at::kBFloat16).to(at::kFloat);
    std::vector<Linear> layers(1);
    layers[0].weight = weight;
    layers.push_back(*quantize(weight, ElementType::Int8, nullptr));
    layers.push_back(*quantize(weight, ElementType::Int4, nullptr));
    for (std::size_t i = 0; i < layers.size(); ++i)
        for (const std::int64_t rows : {1, 15, 40})
            checks.isClose(linear(x.narrow(0, 0, rows), layers[i], rounding),
                           linear(rounded.narrow(0, 0, rows), layers[i], place).to(at::kDouble),
                           i == 2 && rows == 40 ? 0.6 : 2e-3,
                           c10::str("rows are rounded, weights of kind ", i, ", rows ", rows));
    Linear wide;
    wide.weight = weight.to(at::kFloat);
    checks.isTrue(at::equal(linear(x, wide, rounding), linear(x, wide, place)),
                  "rows are not rounded for float32 weights");
}

void checkAttention(Checks &checks, const CpuKernels &kernels)
{
    for (const bool isCausal : {true, false})
        for (const bool isBrief : {false, true})
            for (const std::int64_t rows : {1, 6, 17, 60})
                for (const std::int64_t dim : {4, 20, 64, 100}) {
                    const std::int64_t keys = rows + 300;
                    const at::Tensor q = at::randn({rows, dim});
                    const auto type = isBrief ? at::kBFloat16 : at::kFloat;
                    const at::Tensor k = at::randn({keys, dim}).to(type);
                    const at::Tensor v = at::randn({keys, dim}).to(type);
                    const at::Tensor out = at::full({rows, dim + kRest}, -7.0F);
                    const at::Tensor scratch = at::empty({attentionScratch(rows, keys, dim)});
                    AttentionJob job;
                    job.q = q.data_ptr<float>();
                    job.qStride = dim;
                    job.k = k.data_ptr();
                    job.v = v.data_ptr();
                    job.kvStride = dim;
                    job.cacheType = isBrief ? ElementType::BF16 : ElementType::F32;
                    job.out = out.data_ptr<float>();
                    job.outStride = dim + kRest;
                    job.tEnd = rows;
                    job.keyCount = keys;
                    job.dim = dim;
                    job.visibleAtFirst = keys - rows + 1;
                    job.isCausal = isCausal;
                    job.scale = 0.3F;
                    job.scratch = scratch.data_ptr<float>();
                    kernels.attention(job);
                    at::Tensor scores = at::matmul(q.to(at::kDouble), k.to(at::kDouble).t()) * 0.3;
                    if (isCausal)
                        scores = scores.masked_fill(at::ones({rows, keys}, at::kBool).triu(keys - rows + 1),
                                                    -1e30);
                    const at::Tensor exact = at::matmul(at::softmax(scores, -1), v.to(at::kDouble));
                    checks.isClose(out.narrow(1, 0, dim), exact, 1e-5,
                                   label(kernels, "attention", rows, dim, keys));
                    checks.isTrue((out.narrow(1, dim, kRest) == -7).all().item<bool>(),
                                  label(kernels, "attention writes no further", rows, dim, keys));
                }
}

void checkRows(Checks &checks, const CpuKernels &kernels)
{
    for (const std::int64_t size : {1, 5, 64, 1000, 4099}) {
        const at::Tensor x = at::cat({at::randn({3, size}) * 4, at::full({1, size}, 30.0F),
                                      at::full({1, size}, -30.0F), at::full({1, size}, -200.0F)});
        const at::Tensor wide = x.to(at::kDouble);
        const at::Tensor times = at::randn({6, size});
        at::Tensor y = at::empty_like(x);
        kernels.gelu(x.data_ptr<float>(), x.numel(), y.data_ptr<float>());
        checks.isClose(y, at::gelu(wide), 2e-6, label(kernels, "gelu", size, 0, 0));
        kernels.siluTimes(x.data_ptr<float>(), times.data_ptr<float>(), x.numel(), y.data_ptr<float>());
        checks.isClose(y, at::silu(wide) * times.to(at::kDouble), 5e-6, label(kernels, "silu", size, 0, 0));

        const at::Tensor weight = at::randn({size});
        const at::Tensor bias = at::randn({size});
        NormJob job;
        job.x = x.data_ptr<float>();
        job.y = y.data_ptr<float>();
        job.weight = weight.data_ptr<float>();
        job.size = size;
        job.rowEnd = 3;
        job.eps = 1e-6;
        kernels.normalize(job);
        const at::Tensor three = wide.narrow(0, 0, 3);
        const at::Tensor rms
            = three * at::rsqrt(three.square().mean(-1, true) + 1e-6) * weight.to(at::kDouble);
        checks.isClose(y.narrow(0, 0, 3), rms, 1e-5, label(kernels, "rms norm", size, 0, 0));
        if (size == 1)
            continue;
        job.bias = bias.data_ptr<float>();
        kernels.normalize(job);
        checks.isClose(y.narrow(0, 0, 3),
                       at::layer_norm(three, {size}, weight.to(at::kDouble), bias.to(at::kDouble), 1e-6),
                       2e-5, label(kernels, "layer norm", size, 0, 0));
    }
}

double relativeError(const at::Tensor &value, const at::Tensor &exact)
{
    return std::sqrt(((value - exact).square().mean() / exact.square().mean()).item<double>());
}

/// The usual other way for four bits, a scale and a minimum for each 32 numbers (5 bits a number): what the
/// symmetric scales are held against.
at::Tensor withMinimum(const at::Tensor &weight)
{
    const at::Tensor groups = weight.view({-1, kGroupSize});
    const at::Tensor low = groups.amin(1, true);
    const at::Tensor scale = ((groups.amax(1, true) - low) / 15).to(at::kBFloat16).to(at::kFloat);
    return (((groups - low) / scale).round().clamp(0, 15) * scale + low).view(weight.sizes());
}

void checkQuantizing(Checks &checks)
{
    const at::Tensor weight = at::randn({256, 1024}) * 0.02;
    const Linear eight = *quantize(weight, ElementType::Int8, nullptr);
    const Linear four = *quantize(weight, ElementType::Int4, nullptr);
    const double eightError = relativeError(dequantized(eight), weight);
    const double fourError = relativeError(dequantized(four), weight);
    const double otherError = relativeError(withMinimum(weight), weight);
    std::printf(
        "relative error of normally distributed weights: int8 %.4f, int4 %.4f (with a minimum %.4f)\n",
        eightError, fourError, otherError);
    checks.isTrue(eightError < 0.009, "int8 is near");
    checks.isTrue(fourError < 0.085 && fourError < otherError * 1.06,
                  "int4 is nearly as near as with a minimum for each group, which takes a ninth more");
    checks.isTrue(static_cast<std::int64_t>(four.weight.nbytes() + four.scales.nbytes())
                          == quantizedBytes(256, 1024, ElementType::Int4)
                      && static_cast<std::int64_t>(eight.weight.nbytes() + eight.scales.nbytes())
                          == quantizedBytes(256, 1024, ElementType::Int8)
                      && quantizedBytes(256, 1024, ElementType::Int4) == 256 * 1024 * 9 / 16,
                  "bytes are those foretold");

    // The same from every stored type and every set of kernels' threads.
    ThreadPool workers(3);
    const at::Tensor brief = weight.to(at::kBFloat16);
    for (const ElementType type : {ElementType::Int8, ElementType::Int4}) {
        const Linear one = *quantize(brief, type, nullptr);
        const Linear other = *quantize(brief.to(at::kDouble), type, nullptr);
        const Linear shared = *quantize(brief, type, &workers);
        checks.isTrue(at::equal(one.weight, other.weight) && at::equal(one.scales, other.scales)
                          && at::equal(one.weight, shared.weight) && at::equal(one.scales, shared.scales),
                      "quantising does not depend on the stored type or on threads");
        for (const float bad : {NAN, INFINITY}) {
            at::Tensor broken = weight.clone();
            broken[200][1000] = bad;
            checks.isTrue(!quantize(broken, type, nullptr), "numbers that are not finite are refused");
        }
        const Linear zeros = *quantize(at::zeros({20, 40}), type, nullptr);
        checks.isTrue(at::equal(dequantized(zeros), at::zeros({20, 40})), "zeros stay zeros");
    }
}

void checkThreads(Checks &checks)
{
    for (const int threads : {1, 2, 5}) {
        ThreadPool pool(threads);
        checks.isTrue(pool.threads() == threads, "as many threads as asked for");
        bool isExact = true;
        for (std::int64_t count = 0; count < 3000; ++count) {
            std::vector<std::atomic<int>> seen(static_cast<std::size_t>(count % 97));
            pool.run(count % 97, 1 + count % 5, [&](std::int64_t begin, std::int64_t end) {
                for (std::int64_t i = begin; i < end; ++i)
                    ++seen[static_cast<std::size_t>(i)];
            });
            for (const std::atomic<int> &times : seen)
                isExact = isExact && times == 1;
        }
        checks.isTrue(isExact, "everything is done exactly once, on " + std::to_string(threads) + " threads");
    }
}

/// Memory that runs out on any thread is an error of the whole, and the threads live on.
void checkFailures(Checks &checks)
{
    for (const int threads : {1, 2, 5}) {
        const std::string on = ", on " + std::to_string(threads) + " threads";
        ThreadPool pool(threads);
        for (std::int64_t bad = 0; bad < 200; ++bad) {
            const auto fails = [&](std::int64_t, std::int64_t end) {
                if (end > bad)
                    throw std::bad_alloc();
            };
            const Result<Unit> outcome = engine::guarded("a model", [&]() -> Result<Unit> {
                pool.run(200, 1, fails);
                return Unit{};
            });
            if (outcome || outcome.error().code != ErrorCode::OutOfMemory) {
                checks.isTrue(false, "memory that runs out is told" + on);
                break;
            }
        }
        std::atomic<int> done{0};
        pool.run(50, 1, [&](std::int64_t begin, std::int64_t end) { done += static_cast<int>(end - begin); });
        checks.isTrue(done == 50, "work goes on after a failure" + on);
    }
}

} // namespace

int main()
{
    const at::NoGradGuard noGradients;
    at::manual_seed(1);
    Checks checks;
    for (const CpuKernels *kernels : allCpuKernels()) {
        std::printf("kernels: %s\n", kernels->name);
        checkProducts(checks, *kernels);
        checkAttention(checks, *kernels);
        checkRows(checks, *kernels);
        checkRounding(checks, *kernels);
    }
    checkRoundedRows(checks);
    checkQuantizing(checks);
    checkThreads(checks);
    checkFailures(checks);
    return checks.exitStatus();
}
