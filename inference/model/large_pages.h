// SPDX-License-Identifier: MIT
/// @file large_pages.h
/// A token reads all weights once: with small pages a good part of that time goes into looking up addresses.
#pragma once

#include <cstddef>

namespace anycap::model {

/// Wishes for large pages where whole ones fit; before the memory is first written to. Without effect where
/// the system has none.
void useLargePages(void *data, std::size_t bytes);

} // namespace anycap::model
