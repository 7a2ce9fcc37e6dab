// SPDX-License-Identifier: MIT
/// @file caption_overlap.h
/// The traditional scores of captions, by the words that they share with those of people: BLEU, ROUGE-L,
/// METEOR's matching and CIDEr-D, as the evaluations of AudioCaps and Clotho report them. SPICE is left out:
/// it needs a parser of sentences into scenes. Words are runs of letters and digits in lower case; a
/// possessive or shortened ending ("'s", "n't") is a word of its own, punctuation is none. Sources: Papineni
/// et al. 2002 (BLEU); Lin 2004 (ROUGE-L); Banerjee and Lavie 2005 (METEOR); Vedantam et al. 2015 (CIDEr-D);
/// constants as in the evaluation code of COCO captions (Chen et al. 2015).
#pragma once

#include "core/base/result.h"
#include "core/evaluation/anycapeval_records.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::evaluation {

struct OverlapItem {
    std::string caption;
    std::vector<std::string> references; ///< at least one
};

struct OverlapScores {
    int items = 0;
    std::array<double, 4> bleu{}; ///< BLEU-1 … BLEU-4 of the whole corpus, 0 … 1
    double rougeL = 0; ///< mean, 0 … 1; beta 1.2
    double meteorExact = 0; ///< mean, 0 … 1; words match as they are: no stems, no synonyms
    double ciderD = 0; ///< mean, 0 … 10
};
OverlapScores overlapScores(const std::vector<OverlapItem> &items);

std::vector<std::string> overlapWords(std::string_view text);

struct OverlapFiles {
    std::vector<OverlapItem> items;
    std::vector<EvalProblem> problems; ///< of the captions' file
    int withoutCaption = 0; ///< media that only the references have
};
/// Captions as JSON lines {"audio_path", "model_response"}; references as JSON lines {"audio_path" or "audio"
/// or "file", "captions" or "caption"}, or as CSV of Clotho (file_name, caption_1 …) or AudioCaps
/// (youtube_id, …, caption; several lines a sound). Media are the same by file name without folder and
/// ending. Errors: InvalidData (no captions, no references, none fits).
Result<OverlapFiles> readOverlapFiles(std::string_view captions, std::string_view references);

} // namespace anycap::evaluation
