// SPDX-License-Identifier: MIT
/// @file model_shapes.h
/// From a checkpoint's configuration to the shapes that models are made with.
#pragma once

#include "inference/checkpoint/config.h"
#include "inference/model/decoder.h"
#include "inference/model/vision.h"

namespace anycap::engine {

model::VisionShape visionShape(const checkpoint::Config &config);
model::DecoderShape decoderShape(const checkpoint::LlmConfig &llm);

} // namespace anycap::engine
