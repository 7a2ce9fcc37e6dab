// SPDX-License-Identifier: MIT
/// @file one_at_a_time.h
/// Captioners that share what does one thing at a time (a model in memory) and are used by several threads: a
/// job of the queue and a benchmark. Whoever comes second waits, and stops waiting when it is told to.
#pragma once

#include "core/captioning/caption_model.h"

#include <memory>
#include <mutex>

namespace anycap {

/// What its captioners share.
using Turn = std::shared_ptr<std::timed_mutex>;

/// Runs `captioner` only while nobody else has the turn. A stop while it waits gives Finish::Cancelled.
std::shared_ptr<CaptionModel> oneAtATime(std::shared_ptr<CaptionModel> captioner, Turn turn);

} // namespace anycap
