// SPDX-License-Identifier: MIT
#include "inference/bench/bench.h"

#include "inference/bench/machine_limits.h"
#include "inference/bench/random_weights.h"
#include "inference/bench/shapes.h"
#include "inference/checkpoint/tensor_view.h"
#include "inference/guarded.h"
#include "inference/memory_need.h"
#include "inference/model_shapes.h"
#include "inference/placement.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>

namespace anycap::engine {

namespace {

constexpr std::size_t kMeterBytes = std::size_t{256} << 20; ///< more than caches hold
constexpr std::int64_t kPrefillRows = 256; ///< as the engine feeds prompts

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::uint64_t peakBytes()
{
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);)
        if (line.rfind("VmHWM:", 0) == 0) {
            std::istringstream rest(line.substr(6));
            std::uint64_t kilobytes = 0;
            rest >> kilobytes;
            return kilobytes * 1024;
        }
    return 0;
}

/// Products of one row: twice the numbers of these matrices.
double flopOf(const std::vector<checkpoint::WeightOutline> &weights, const std::string &prefix)
{
    double numbers = 0;
    for (const checkpoint::WeightOutline &weight : weights)
        if (weight.name.starts_with(prefix) && weight.shape.size() == 2)
            numbers += static_cast<double>(weight.count());
    return 2 * numbers;
}

struct Costs {
    double visionFlop = 0; ///< of a tile
    double prefillFlop = 0; ///< of a token, on average
    double decodeFlop = 0;
    double decodeBytes = 0;
    double prefillBytes = 0; ///< of a token: the weights are read once for each piece of the prompt
    double visionBytes = 0;
};

Costs costsOf(const checkpoint::Config &config, const std::vector<checkpoint::WeightOutline> &weights,
              int bits, const BenchOptions &options)
{
    Costs costs;
    const auto &llm = config.llm;
    const auto grid = static_cast<double>(config.tileSize / config.vision.patchSize);
    const double rows = grid * grid + 1;
    const auto width = static_cast<double>(config.vision.hiddenSize);
    const auto layers = static_cast<double>(config.vision.hiddenLayers);
    costs.visionFlop = flopOf(weights, "vision_model.encoder.") * rows + 4 * rows * rows * width * layers
        + flopOf(weights, "mlp1.") * static_cast<double>(config.tokensPerTile())
        + 2 * grid * grid * width * 3
            * static_cast<double>(config.vision.patchSize * config.vision.patchSize);
    const double perLayers = flopOf(weights, "language_model.model.layers.");
    const double head = 2.0 * static_cast<double>(llm.vocabSize * llm.hiddenSize);
    const double attention = 4.0 * static_cast<double>(llm.hiddenLayers * llm.hiddenSize); // a key seen
    const auto prompt = static_cast<double>(options.promptTokens);
    const double seen = prompt + static_cast<double>(options.newTokens) / 2;
    costs.prefillFlop = perLayers + attention * prompt / 2 + head / prompt;
    costs.decodeFlop = perLayers + attention * seen + head;
    const double wide = bits == 32 ? 4 : 2;
    double layerBytes = perLayers / 2 * wide;
    double headBytes = head / 2 * wide;
    if (bits < 16) {
        layerBytes = 0;
        headBytes = 0;
        for (const checkpoint::NarrowMatrix &matrix : checkpoint::narrowMatrices(weights, bits)) {
            const bool isLayer = matrix.name.starts_with("language_model.model.layers.");
            (isLayer ? layerBytes : headBytes) += static_cast<double>(matrix.bytes());
        }
    }
    const double keyBytes
        = 2.0 * static_cast<double>(llm.hiddenLayers * llm.keyValueHeads * llm.headDim()) * wide;
    costs.decodeBytes = layerBytes + headBytes + keyBytes * seen;
    costs.prefillBytes = layerBytes / std::min(prompt, static_cast<double>(kPrefillRows));
    costs.visionBytes = (flopOf(weights, "vision_model.encoder.") + flopOf(weights, "mlp1.")) / 2 * wide;
    return costs;
}

struct Subject {
    checkpoint::Config config;
    std::vector<checkpoint::WeightOutline> weights;
    std::shared_ptr<const checkpoint::Checkpoint> checkpoint; ///< null for a shape; shared with its tensors
};

Result<Subject> subjectOf(const BenchOptions &options)
{
    Subject subject;
    if (options.directory.empty()) {
        auto config = namedShape(options.shape);
        if (!config)
            return config.error();
        subject.config = *config;
        subject.weights = checkpoint::weightOutlines(subject.config);
        return subject;
    }
    auto opened = checkpoint::Checkpoint::open(options.directory);
    if (!opened)
        return opened.error();
    subject.checkpoint = *opened;
    subject.config = subject.checkpoint->config();
    subject.weights = checkpoint::weightOutlines(*subject.checkpoint);
    if (subject.config.llm.family == checkpoint::LlmFamily::Phi3)
        return Error{ErrorCode::Unsupported, "language models of the Phi-3 family cannot be run",
                     options.directory};
    return subject;
}

/// Thrown out of whatever is being done and caught in Bench::run(): all it has made is let go on the way.
struct Stopped { };

void throwIfStopped(const WorkContext &context)
{
    if (context.isStopRequested())
        throw Stopped();
}

/// Weights that stop coming when asked to: a large model takes many seconds to be made.
class StoppableWeights : public model::WeightSource {
public:
    StoppableWeights(std::unique_ptr<model::WeightSource> source, const WorkContext &context)
        : m_source(std::move(source))
        , m_context(context)
    {
    }

    bool has(const std::string &name) const override { return m_source->has(name); }
    at::Tensor tensor(const std::string &name) const override
    {
        throwIfStopped(m_context);
        return m_source->tensor(name);
    }
    std::vector<std::int64_t> shape(const std::string &name) const override { return m_source->shape(name); }
    std::vector<std::string> names() const override { return m_source->names(); }
    std::optional<model::Linear> quantized(const std::string &name) const override
    {
        throwIfStopped(m_context);
        return m_source->quantized(name);
    }
    void release(const std::string &name) const override { m_source->release(name); }

private:
    std::unique_ptr<model::WeightSource> m_source;
    const WorkContext &m_context;
};

class Bench {
public:
    Bench(const BenchOptions &options, const WorkContext &context, BenchReport &report)
        : m_options(options)
        , m_context(context)
        , m_report(report)
    {
    }

    Result<Unit> run(const Subject &subject)
    {
        try {
            const auto done = measure(subject);
            m_report.peakBytes = peakBytes();
            return done;
        } catch (const Stopped &) {
            m_report.finish = Finish::Cancelled;
            m_report.peakBytes = peakBytes();
            return Unit{};
        }
    }

private:
    Result<Unit> measure(const Subject &subject);
    void round(const Costs &costs);
    template <class Work> void phase(BenchPhase &phase, const Work &work);
    at::Tensor prefill(model::KvCache &cache) const;
    void throwIfStopped() const { engine::throwIfStopped(m_context); }

    const BenchOptions &m_options;
    const WorkContext &m_context;
    BenchReport &m_report;
    std::unique_ptr<model::VisionTower> m_vision;
    std::unique_ptr<model::Decoder> m_decoder;
    std::unique_ptr<LimitMeter> m_meter;
};

/// Keeps the round that was fastest, with the limits measured around it.
template <class Work> void Bench::phase(BenchPhase &phase, const Work &work)
{
    throwIfStopped();
    const MachineLimits before = m_meter->measure();
    const auto start = std::chrono::steady_clock::now();
    work();
    const double seconds = secondsSince(start);
    if (phase.seconds > 0 && seconds >= phase.seconds)
        return;
    const MachineLimits limits = before.larger(m_meter->measure());
    phase.seconds = seconds;
    phase.readBytesPerSecond = limits.readBytesPerSecond;
    phase.flopPerSecond = limits.flopPerSecond;
    phase.pairFlopPerSecond = m_decoder->placement().roundsRows ? limits.pairFlopPerSecond : 0;
}

/// The state behind the prompt's last token.
at::Tensor Bench::prefill(model::KvCache &cache) const
{
    std::vector<std::int64_t> ids(static_cast<std::size_t>(m_options.promptTokens));
    for (std::size_t i = 0; i < ids.size(); ++i)
        ids[i] = static_cast<std::int64_t>(i * 37) % m_decoder->shape().vocabSize;
    const at::Tensor rows = m_decoder->embed(ids);
    at::Tensor state;
    for (std::int64_t first = 0; first < rows.size(0); first += kPrefillRows)
        state = m_decoder->forward(rows.narrow(0, first, std::min(kPrefillRows, rows.size(0) - first)), cache,
                                   [this](std::int64_t, const at::Tensor &) { throwIfStopped(); });
    return state.narrow(0, state.size(0) - 1, 1);
}

void Bench::round(const Costs &costs)
{
    const auto describe = [](BenchPhase &phase, std::int64_t units, double flop, double bytes) {
        phase.units = units;
        phase.flopPerUnit = flop;
        phase.bytesPerUnit = bytes;
    };
    describe(m_report.vision, m_options.tiles, costs.visionFlop, costs.visionBytes);
    describe(m_report.prefill, m_options.promptTokens, costs.prefillFlop, costs.prefillBytes);
    describe(m_report.decode, m_options.newTokens, costs.decodeFlop, costs.decodeBytes);
    if (m_options.tiles > 0) {
        const std::int64_t size = m_vision->shape().tileSize;
        const at::Tensor pixels
            = at::linspace(-2, 2, m_options.tiles * 3 * size * size).view({m_options.tiles, 3, size, size});
        phase(m_report.vision, [&] {
            if (!m_vision->forward(pixels, {m_context.stop, {}}))
                throw Stopped();
        });
    }
    model::KvCache cache(m_decoder->shape(), m_decoder->placement(),
                         m_options.promptTokens + m_options.newTokens);
    m_report.cacheBytes = static_cast<std::uint64_t>(cache.bytes());
    at::Tensor state;
    phase(m_report.prefill, [&] { state = prefill(cache); });
    phase(m_report.decode, [&] {
        for (std::int64_t token = 0; token < m_options.newTokens; ++token) {
            throwIfStopped();
            const auto id = m_decoder->logits(state).argmax().item<std::int64_t>();
            state = m_decoder->forward(m_decoder->embed({id}), cache);
        }
    });
}

Result<Unit> Bench::measure(const Subject &subject)
{
    const at::NoGradGuard noGradients;
    const at::ScalarType stored = subject.checkpoint ? storedType(*subject.checkpoint) : at::kBFloat16;
    const auto placement = placementFor({m_options.precision, "cpu", m_options.threads}, stored);
    if (!placement)
        return placement.error();
    const model::Placement &place = *placement;
    const int bits = bitsOf(place, stored);
    const std::string name = subject.checkpoint ? m_options.directory : m_options.shape;
    m_report.model = name;
    m_report.device = "CPU";
    m_report.kernels = model::cpuKernels().name;
    m_report.precision = precisionName(place);
    m_report.threads = place.workers->threads();
    m_report.weightBytes = checkpoint::loadedBytes(subject.weights, bits);
    if (const auto problem
        = memoryProblem({subject.weights, subject.config.llm, bits}, m_options.memoryLimitBytes))
        return Error{problem->code, problem->message, name};

    const auto start = std::chrono::steady_clock::now();
    std::unique_ptr<model::WeightSource> source;
    if (subject.checkpoint) {
        std::shared_ptr<const checkpoint::SafetensorsFile> narrow;
        if (place.quantized)
            if (const auto found = checkpoint::openNarrowFile(*subject.checkpoint, bits))
                narrow = *found;
        source = std::make_unique<checkpoint::CheckpointWeights>(subject.checkpoint, narrow);
    } else {
        source = std::make_unique<RandomWeights>(subject.weights);
    }
    const StoppableWeights weights(std::move(source), m_context);
    model::WeightLoader loader(weights, place);
    m_vision = std::make_unique<model::VisionTower>(visionShape(subject.config), loader);
    m_decoder = std::make_unique<model::Decoder>(decoderShape(subject.config.llm), loader);
    if (!loader.problems().empty())
        return Error{ErrorCode::InvalidData, loader.problems().front(), name};
    m_report.loadSeconds = secondsSince(start);
    m_context.report(0.2);

    m_meter = std::make_unique<LimitMeter>(*place.workers, kMeterBytes);
    m_report.meterBytes = kMeterBytes;
    const Costs costs = costsOf(subject.config, subject.weights, bits, m_options);
    for (int i = 0; i < m_options.rounds; ++i) {
        round(costs);
        m_report.rounds = i + 1;
        m_context.report(0.2 + 0.8 * (i + 1) / m_options.rounds);
    }
    return Unit{};
}

} // namespace

Result<BenchReport> runBench(const BenchOptions &options, const WorkContext &context)
{
    const std::string &name = options.directory.empty() ? options.shape : options.directory;
    if (options.promptTokens < 1 || options.newTokens < 1 || options.tiles < 0 || options.rounds < 1
        || options.promptTokens + options.newTokens > 32768 || options.tiles > 64)
        return Error{ErrorCode::InvalidArgument, "tokens, tiles or rounds are out of bounds", name};
    return guarded(name, [&]() -> Result<BenchReport> {
        const auto subject = subjectOf(options);
        if (!subject)
            return subject.error();
        BenchReport report;
        if (const auto done = Bench(options, context, report).run(*subject); !done)
            return done.error();
        return report;
    });
}

} // namespace anycap::engine
