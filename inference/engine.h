// SPDX-License-Identifier: MIT
/// @file engine.h
/// The engine's public face, free of libtorch: open a checkpoint folder, answer a prompt about pictures or
/// sound that are already decoded, or trace what is computed on the way. One answer at a time; any thread,
/// but not two at once. No exception leaves it.
#pragma once

#include "core/base/constraint.h"
#include "core/base/media_buffers.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::engine {

/// How matrices and cached keys are kept, and what is multiplied. On a CPU sums, norms and attention are in
/// float32 always. With Float32 so are products; with the others rows are rounded to bfloat16 as they enter a
/// product, as the original code does in bfloat16. A matrix that is stored in bfloat16 is kept so in any
/// case.
enum class Precision : unsigned char {
    Automatic, ///< BFloat16 for a checkpoint that is stored so, else Float32
    Float32,
    BFloat16,
    Int8, ///< the language model's matrices, one scale an output; all else as BFloat16
    Int4, ///< the same with one scale for 32 numbers; the language model's head is int8
};

struct LoadOptions {
    std::string directory;
    Precision precision = Precision::Automatic; ///< Int8 and Int4 are for the CPU
    /// "auto": the first CUDA device that libtorch has, else the CPU; "cpu"; "cuda", "cuda:1"; "cpu-torch":
    /// the operations of a CUDA device on the CPU, for checks.
    std::string device = "auto";
    int threads = 0; ///< 0: all cores
    /// Kept of media and prompts seen before. 0: on a CPU a quarter of what the machine has left beside the
    /// model, at most 4 GiB (eight frames of seven tiles take 1.3 GiB with 2B); 1 GiB on other devices.
    std::uint64_t reuseBytes = 0;
    std::uint64_t memoryLimitBytes = 0; ///< a model that needs more is refused; 0: what the machine has free
    /// Sound: what ACM has is not published. 0: 64 numbers a head; 1024 frames or as many as there are
    /// positions.
    std::int64_t audioHeads = 0;
    std::int64_t audioFrames = 0;
};

/// What a prompt's marks stand for, in order: one picture per "<image>", one sound per "<audio>".
struct Media {
    std::vector<RgbImage> images;
    std::vector<Pcm> sounds;
    int maxTiles = 1; ///< of a picture; 1: one squashed tile
    std::vector<int> maxTilesByImage; ///< of the first, second … picture, in place of maxTiles
    bool hasThumbnail = true; ///< where a picture has more than one tile
};

struct Sampling {
    bool isSampling = false; ///< false: greedy
    double temperature = 1;
    int topK = 50;
    double topP = 1;
    double repetitionPenalty = 1;
    int noRepeatNgram = 0;
    std::uint64_t seed = 0;
};

struct Turn {
    std::string user;
    std::string assistant;
};

struct Request {
    /// The user's turn. "<image>\n" or "<audio>\n" is put before it where media come without any mark. Text
    /// that begins like the conversation template's own opening is taken as the whole conversation; in that,
    /// marks may already be written out ("<img><IMG_CONTEXT>…</img>"). Put user-written parts through
    /// sanitize() first.
    std::string prompt;
    std::vector<Turn> history;
    Media media;
    Sampling sampling;
    int maxNewTokens = 512;
    std::vector<std::int64_t> extraStopIds; ///< end the answer as the template's does; not with constraints
    ConstraintSet constraints; ///< kept while decoding
    std::optional<Milliseconds> cueDuration; ///< for ReadingSpeed
    std::string draftText; ///< text that the answer is likely to copy; changes speed only
};

struct Timings {
    double visionSeconds = 0;
    double prefillSeconds = 0;
    double decodeSeconds = 0;
    std::int64_t promptTokens = 0;
    std::int64_t reusedTokens = 0; ///< of the prompt, from the cache
    std::int64_t reusedTiles = 0;
    int passes = 0; ///< of the model after the prompt
    int drafted = 0;
    int keptDrafts = 0;
};

struct Answer {
    Finish finish = Finish::Completed;
    std::string text; ///< special tokens dropped, cut at the stop text, trimmed
    bool isCutOff = false; ///< maxNewTokens came first
    std::vector<std::int64_t> promptIds;
    std::vector<std::int64_t> outputIds; ///< the stop token included
    ConstraintSet unenforced; ///< what decoding could not promise
    Timings timings;
};

struct TracedTensor {
    std::vector<std::int64_t> shape;
    std::vector<float> values;
};
/// "pixel_values", "vision_features" (the selected layer, class token first), "pixel_shuffled", "projected",
/// "fbank", "audio_features", "audio_projected" and "first_logits", those that the prompt has.
struct Trace {
    Answer answer;
    std::map<std::string, TracedTensor> tensors;
};

struct EngineInfo {
    std::string family; ///< "InternLM2", "Qwen2", "Llama"
    std::string device; ///< "CPU", "CUDA 0"
    std::string precision;
    std::string precisionNote; ///< why the quantised file in the folder is not used though there is one
    std::uint64_t weightBytes = 0;
    std::uint64_t reuseBytes = 0; ///< the bound of what is kept
    std::string kernels; ///< set of the CPU kernels (model/cpu_kernels.h); "libtorch" on other devices
    int threads = 0;
    /// How single tokens are computed off the own kernels, known once an answer was decoded: "CUDA graph", or
    /// "operation by operation" with the reason in brackets.
    std::string decoding;
    bool hasVision = true;
    bool hasAudio = false;
    double audioSeconds = 0; ///< of a sound that are heard; what follows is cut off
    std::vector<std::string> audioAssumptions; ///< in words
    std::string audioProblem; ///< why sound cannot be used though there is some of it
    std::vector<std::string> unusedTensors;
};

/// Whole UTF-8 characters, in order.
using TextSink = std::function<void(std::string_view utf8)>;

/// An open checkpoint. Made by openEngine() (inference/open_engine.h), which needs libtorch, or through the
/// module that has it (app/engine_loader.h).
class Engine {
public:
    virtual ~Engine() = default;
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    virtual const EngineInfo &info() const = 0;
    /// User text in which no control token can be read.
    virtual std::string sanitize(std::string_view utf8) const = 0;

    /// Stops between tiles, between pieces of the prompt and between tokens; then Finish::Cancelled with the
    /// text so far. Errors: InvalidArgument (marks and media do not match, constraints that cannot hold),
    /// Unsupported (no sound encoder), OutOfMemory, TooLarge, Internal.
    virtual Result<Answer> answer(const Request &request, const TextSink &onText = {},
                                  const WorkContext &context = {})
        = 0;
    /// The same with every stage recorded; nothing is taken from earlier answers.
    virtual Result<Trace> trace(const Request &request, const WorkContext &context = {}) = 0;

    /// Drops what is kept of earlier media and prompts.
    virtual void forget() = 0;

protected:
    Engine() = default;
};

} // namespace anycap::engine
