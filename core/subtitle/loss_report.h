// SPDX-License-Identifier: MIT
/// @file loss_report.h
/// What a format cannot hold of a document, named before it is written.
#pragma once

#include "core/subtitle/document.h"

#include <cstddef>
#include <string>
#include <vector>

namespace anycap {

/// One kind of loss.
struct SubtitleLoss {
    std::string what; ///< plain English: "voice names (<v>) have no place in SubRip"
    std::size_t count = 0; ///< how many times
    std::size_t firstCue = 0; ///< 0-based; meaningless for losses of the document as a whole

    /// "<what>: 3 times".
    std::string toString() const;

    friend bool operator==(const SubtitleLoss &, const SubtitleLoss &) = default;
};

/// What writing the document as `target` would lose; empty when nothing.
std::vector<SubtitleLoss> lossesOf(const SubtitleDocument &document, SubtitleFormat target);

/// The document with the markup, settings and extras of `target`; `losses` is added to. A document that
/// already is of that format comes back as it is. SubViewer gives SubRip; Json and PlainText keep the
/// source's markup. Taken by value: a document that is moved in is changed in place.
SubtitleDocument convertedTo(SubtitleDocument document, SubtitleFormat target,
                             std::vector<SubtitleLoss> &losses);

} // namespace anycap
