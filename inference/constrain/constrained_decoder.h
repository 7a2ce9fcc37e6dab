// SPDX-License-Identifier: MIT
/// @file constrained_decoder.h
/// Keeps a caption's constraints while it is written. Before each token the model's logits are masked so that
/// only tokens remain after which the caption can still be finished within every limit; the stop token is let
/// through only when all constraints hold and the text ends on a finished sentence. From every state that is
/// reached there is a way to the end (see completion.h for the proof). Counts are those of
/// core/base/text_count.h and core/base/phrase_match.h, on the decoded and trimmed text. No torch.
#pragma once

#include "core/base/constraint.h"
#include "core/base/result.h"
#include "inference/constrain/vocabulary.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace anycap::constrain {

struct DecoderOptions {
    std::optional<Milliseconds> cueDuration; ///< makes ReadingSpeed a character budget
    int maxNewTokens = 512; ///< stop token included; the caption is finished within them
    /// The tokenizer's decoder removes blanks before punctuation (InternLM2: " ." to ".", " 's" to "'s" …).
    /// Text which that clean-up would change is then never written, so that the counts are the final ones.
    bool isDecodeCleanedUp = false;
    float sentenceEndBias = 3; ///< most that is added to a sentence end as the budget runs out; 0 for none
    bool avoidDegenerate = true; ///< mask babble (a word four times in a row …) where anything else is left
};

/// One caption being written. Not thread-safe; cheap to make (milliseconds) beside a prompt's prefill.
///
/// The loop:
///     while (true) {
///         decoder.apply(logits);         // raw logits of the last position, before any sampling filter
///         id = pick(logits);             // repetition penalty may come before apply(), never after
///         if (!decoder.accept(id)) break; // false: the stop token, the caption is complete
///     }
/// With drafted tokens: apply() for the row of each drafted position in turn, accept() what is kept; nothing
/// needs undoing when rows are looked at in order. When tokens were accepted ahead, rollback(snapshot).
class ConstrainedDecoder {
public:
    /// Fails with InvalidArgument (and the reason) when no caption can satisfy the set, or not within
    /// maxNewTokens, or when a phrase to mention could not be written.
    static Result<ConstrainedDecoder> make(std::shared_ptr<const Vocabulary> vocabulary,
                                           const ConstraintSet &constraints, const DecoderOptions &options);
    ~ConstrainedDecoder();
    ConstrainedDecoder(ConstrainedDecoder &&) noexcept;
    ConstrainedDecoder &operator=(ConstrainedDecoder &&) noexcept;

    /// Sets what may not come next to -infinity and adds the bounded sentence-end bias. At least one entry is
    /// finite afterwards, whatever came in. logits.size() == vocabulary size. Same state, same effect.
    void apply(std::span<float> logits);
    /// Whether the token may come next (as apply() has it, without its preferences).
    bool allows(std::int64_t id) const;
    /// How many of these tokens, one after the other, may come next; for cutting drafts. Leaves no trace.
    std::size_t allowedPrefix(std::span<const std::int64_t> ids) const;

    /// Takes the token in. False when it is a stop token: nothing may follow. The token must be allowed.
    bool accept(std::int64_t id);

    /// Tokens accepted so far, and going back to an earlier number of them.
    std::size_t snapshot() const;
    void rollback(std::size_t snapshot);

    /// All constraints hold and the text ends on a finished sentence: the stop token is allowed.
    bool isComplete() const;

    /// The counters in hand, for display and for tests: those of core/base on the text so far.
    int words() const;
    int sentences() const;
    int characters() const; ///< trailing blanks not counted
    int lines() const;
    int longestLine() const;
    /// The bytes so far; may end inside a character.
    const std::string &text() const;

    /// What decoding cannot promise (say, German rather than Dutch, or counting words in Korean): the checker
    /// still measures it.
    const ConstraintSet &unenforced() const;

private:
    struct Impl;
    explicit ConstrainedDecoder(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace anycap::constrain
