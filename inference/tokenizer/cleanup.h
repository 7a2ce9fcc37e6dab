// SPDX-License-Identifier: MIT
/// @file cleanup.h
/// The tidying of blanks before punctuation that slow Hugging Face tokenizers apply to decoded text.
#pragma once

#include <string>
#include <string_view>

namespace anycap::tokenizer {

/// In this order: " ." " ?" " !" " ," " ' " " n't" " 'm" " 's" " 've" " 're" lose their leading blank (the
/// lone apostrophe both).
std::string cleanUp(std::string_view text);

} // namespace anycap::tokenizer
