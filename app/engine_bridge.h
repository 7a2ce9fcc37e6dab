// SPDX-License-Identifier: MIT
/// @file engine_bridge.h
/// The engine as captioners: ACM refines, and the same checkpoint, an InternVL model, writes base captions.
///
/// A film is shown as frames with the reference's frame prompt, each stretch of time by its own frames; a
/// picture as tiles; a sound as what the checkpoint's encoder hears. Constraints are kept while decoding;
/// what decoding cannot promise is said in a remark and left to the checker. Everything that a person wrote
/// is sanitised, so that no text can open a turn or stand for a picture.
#pragma once

#include "core/captioning/caption_model.h"
#include "inference/engine.h"

#include <memory>
#include <optional>
#include <string>

namespace anycap {

struct EngineModelOptions {
    engine::LoadOptions load;
    int frames = 8; ///< of a film's stretch
    /// Most tiles of a picture or frame. Absent: what ACM was evaluated with, one squashed tile for pictures
    /// and up to six with a thumbnail for frames.
    std::optional<int> maxTiles;
    /// How ACM is asked (inference/prompt/prompt.h, acmFormName()). Empty: the modality's evaluation form.
    std::string promptForm;
};

/// An open checkpoint with what its captioners share. One run at a time, over all of them.
struct EngineModel {
    std::shared_ptr<engine::Engine> engine;
    EngineModelOptions options;
    std::string name; ///< of the folder
    std::string hash; ///< modelFingerprint()
};

/// Opens the engine and the checkpoint. Errors: those of loadEngine(); InvalidArgument for a prompt form
/// that does not exist, with those that do.
Result<EngineModel> openEngineModel(const EngineModelOptions &options, const WorkContext &context = {});

/// "sampled-sha256:" and 64 hexadecimal digits, of the small files as they are, and of the weights' sizes,
/// beginnings and 64 pieces of each: two checkpoints that differ in training differ in all of them, and 16 GB
/// need not be read. Errors: NotFound, IoError.
Result<std::string> modelFingerprint(const std::string &directory);

/// Refines as ACM does; provider "acm".
std::unique_ptr<CaptionModel> makeAcmRefiner(EngineModel model);
/// Writes base captions by the model's own chat; provider "model".
std::unique_ptr<CaptionModel> makeModelCaptioner(EngineModel model);

} // namespace anycap
