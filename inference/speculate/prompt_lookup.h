// SPDX-License-Identifier: MIT
/// @file prompt_lookup.h
/// Drafts the next tokens from text that the answer is likely to copy: the base caption first, then the rest
/// of the prompt and what has been written. Refining is copying with changes, so that many drafts are
/// accepted and one pass of the model yields several tokens. Token ids only; no torch, no tokenizer. Source
/// of the idea: prompt lookup decoding; acceptance: acceptance.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace anycap::speculate {

struct LookupOptions {
    int minDraft = 2; ///< tokens; shortest draft worth a pass
    int maxDraft = 12; ///< longest
    int maxSuffix = 6; ///< longest run of last tokens that is looked for
    double switchOffBelow = 0.3; ///< smoothed acceptance rate under which drafting pauses
    int probeEvery = 16; ///< while paused, one short draft is tried after this many tokens
};

/// One answer being written. Not thread-safe.
class PromptLookup {
public:
    /// `base` are the base caption's ids as the tokenizer gives them inside the prompt; `prompt` the other
    /// ids worth copying from (the instruction), without image context ids.
    PromptLookup(std::span<const std::int64_t> base, std::span<const std::int64_t> prompt,
                 const LookupOptions &options = {});

    /// Drafted continuation of what was accepted so far; empty when nothing matches or drafting is paused.
    /// `limit`: at most so many (room in the cache, tokens left).
    std::vector<std::int64_t> draft(std::size_t limit);

    /// Tokens that now stand in the answer, in order (accepted drafts and the model's own).
    void accept(std::span<const std::int64_t> ids);
    /// After each verified draft: how many were drafted and how many of them kept.
    void report(std::size_t drafted, std::size_t kept);

    bool isPaused() const { return m_isPaused; }
    /// Exponentially smoothed share of drafted tokens that were kept; 1 at the start.
    double acceptanceRate() const { return m_rate; }

private:
    struct Match {
        std::size_t next = 0; ///< where in m_text the continuation begins
        std::size_t length = 0; ///< matched tokens before it; 0: none
    };
    Match longestMatch() const;
    std::size_t draftLength(std::size_t matched) const;
    void index(std::size_t position);

    LookupOptions m_options;
    std::vector<std::int64_t> m_text; ///< base, kBarrier, prompt, kBarrier, answer
    std::size_t m_baseEnd = 0;
    std::size_t m_answerStart = 0;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> m_positions; ///< of each id in m_text
    std::size_t m_cursor = 0; ///< in the base: behind the last token known to be copied
    double m_rate = 1;
    bool m_isPaused = false;
    int m_sincePause = 0;
};

} // namespace anycap::speculate
