// SPDX-License-Identifier: MIT
// Masking one step's logits; see constrained_decoder.h. Shapes are judged once a step; tokens that touch a
// phrase or end inside a character are judged one by one.
#include "inference/constrain/constrained_decoder.h"

#include "inference/constrain/caption_state.h"
#include "inference/constrain/phrase_tokens.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace anycap::constrain {

namespace {

constexpr float kBlocked = -std::numeric_limits<float>::infinity();
/// A sentence of fewer words than this is not begun (or left over) where it can be helped.
constexpr int kShortestSentence = 3;
constexpr int kShortestSentenceCharacters = 10;

enum class Choice : std::uint8_t { Blocked, Poor, Good };

struct Judgement {
    Choice choice = Choice::Blocked;
    bool endsSentence = false; ///< and the caption could stop there
};

/// 0 while there is room, 1 when nothing is left; rises over the last `window` of the budget.
float urgency(int left, int window)
{
    return std::clamp(1.0F - static_cast<float>(left) / static_cast<float>(window), 0.0F, 1.0F);
}

} // namespace

struct ConstrainedDecoder::Impl {
    Impl(std::shared_ptr<const Vocabulary> v, std::unique_ptr<CaptionRules> r, const DecoderOptions &o);

    std::shared_ptr<const Vocabulary> vocabulary; // shared by all captions of a model
    std::unique_ptr<CaptionRules> rules;
    DecoderOptions options;
    PhraseTokens phraseTokens;
    std::vector<std::uint32_t> shapeOf; ///< of each token; kNoShape for other scripts
    std::vector<CaptionState> states; ///< one more than tokens accepted
    std::string text;

    bool isShortOfRoom = false; ///< may end here, and another sentence would hardly fit
    std::vector<Judgement> judged; ///< by shape, for the step in hand
    std::vector<TextCounters> after; ///< by shape
    std::vector<bool> isLegal; ///< by shape: after is meaningful
    std::vector<Judgement> choices; ///< by token

    const CaptionState &state() const { return states.back(); }
    int tokensLeft() const { return options.maxNewTokens - static_cast<int>(states.size() - 1); }

    std::optional<CaptionState> stateAfter(const CaptionState &from, std::int64_t id, int left) const;
    void judgeShapes();
    Judgement judge(std::uint32_t shape, const PhrasePosition &phrases) const;
    bool isBabble(const Vocabulary::Shape &shape) const;
    bool leavesStub(const TextCounters &to) const;
    float sentenceEndBias() const;
    void judgeSingles();
    std::vector<std::int64_t> repeatingTokens() const;
    void choose();
};

ConstrainedDecoder::Impl::Impl(std::shared_ptr<const Vocabulary> v, std::unique_ptr<CaptionRules> r,
                               const DecoderOptions &o)
    : vocabulary(std::move(v))
    , rules(std::move(r))
    , options(o)
    , phraseTokens(*vocabulary, rules->phrases())
    , shapeOf(vocabulary->size())
    , states(1)
    , judged(vocabulary->shapes().size())
    , after(vocabulary->shapes().size())
    , isLegal(vocabulary->shapes().size())
    , choices(vocabulary->size())
{
    const ScriptSet foreign = ~rules->limits().scripts;
    for (std::size_t id = 0; id < shapeOf.size(); ++id) {
        const bool isForeign = (vocabulary->scriptsOf(id) & foreign) != 0;
        shapeOf[id] = isForeign ? Vocabulary::kNoShape : vocabulary->shapeOf(id);
    }
}

/// The state behind a token, or nothing where it may not stand.
std::optional<CaptionState> ConstrainedDecoder::Impl::stateAfter(const CaptionState &from, std::int64_t id,
                                                                 int left) const
{
    if (id < 0 || static_cast<std::size_t>(id) >= vocabulary->size() || vocabulary->isStop(id))
        return std::nullopt;
    const auto index = static_cast<std::size_t>(id);
    const std::string &bytes = vocabulary->bytes(index);
    if (bytes.empty() || vocabulary->shapeOf(index) == Vocabulary::kNoShape)
        return std::nullopt;
    CaptionState to = from;
    if (!rules->take(to, bytes) || (!to.prefix.isEmpty() && !vocabulary->hasAllBytes())
        || !rules->isFinishable(to, left - 1))
        return std::nullopt;
    return to;
}

/// A sentence ends, the caption cannot, and the words left make no sentence.
bool ConstrainedDecoder::Impl::leavesStub(const TextCounters &to) const
{
    return to.isEnded && rules->limits().words.max - to.words() < kShortestSentence;
}

bool ConstrainedDecoder::Impl::isBabble(const Vocabulary::Shape &shape) const
{
    const BabbleGuard &guard = state().guard;
    const bool goesOn = shape.symbols.front().kind == SymbolKind::Letter
        || shape.symbols.front().kind == SymbolKind::WordOther
        || shape.symbols.front().kind == SymbolKind::Mark;
    return goesOn ? guard.refusesGrowth() : guard.refusesEnd();
}

/// A token of this legal shape that leaves the phrases so.
Judgement ConstrainedDecoder::Impl::judge(std::uint32_t shape, const PhrasePosition &phrases) const
{
    const TextCounters &to = after[shape];
    if (!rules->completion().fits(to, phrases, tokensLeft() - 1))
        return {};
    const bool isComplete = to.isEnded && rules->completion().isComplete(to, phrases);
    const bool isPoor = options.avoidDegenerate
        && (isShortOfRoom || isBabble(vocabulary->shapes()[shape]) || (!isComplete && leavesStub(to)));
    return {isPoor ? Choice::Poor : Choice::Good, isComplete && !state().text.isEnded};
}

void ConstrainedDecoder::Impl::judgeShapes()
{
    const CaptionState &now = state();
    const Limits &limits = rules->limits();
    isShortOfRoom = rules->isComplete(now)
        && (limits.words.max - now.text.words() < kShortestSentence
            || limits.characters.max - now.text.characters < kShortestSentenceCharacters);
    for (std::uint32_t i = 0; i < judged.size(); ++i) {
        const Vocabulary::Shape &shape = vocabulary->shapes()[i];
        TextCounters &to = after[i];
        to = now.text;
        isLegal[i] = !shape.symbols.empty()
            && std::all_of(shape.symbols.begin(), shape.symbols.end(),
                           [&](Symbol symbol) { return to.advance(symbol, rules->textRules()); });
        judged[i] = {};
        if (!isLegal[i])
            continue;
        const std::uint64_t said = rules->phrases().saidAcross(now.phrases, shape.firstEdge);
        judged[i] = judge(i, {0, Edge::Blank, false, said});
    }
}

/// Tokens that would say a word once too often.
std::vector<std::int64_t> ConstrainedDecoder::Impl::repeatingTokens() const
{
    const CaptionState &now = state();
    if (!options.avoidDegenerate || !now.guard.refusesRepeat())
        return {};
    std::size_t end = text.size();
    while (end > now.wordStart && (text[end - 1] == ' ' || text[end - 1] == '\n'))
        --end;
    const std::string word = text.substr(now.wordStart, end - now.wordStart);
    return {vocabulary->find(' ' + word), vocabulary->find(word)};
}

/// The tokens that their shape does not decide on.
void ConstrainedDecoder::Impl::judgeSingles()
{
    const CaptionState &now = state();
    if (!rules->phrases().isEmpty()) {
        for (const PhraseTokens::Effect &effect : phraseTokens.from(now.phrases)) {
            const std::uint32_t shape = shapeOf[effect.token];
            PhrasePosition phrases = effect.after;
            choices[effect.token] = {};
            if (!isLegal[shape] || rules->phrases().isForbiddenAtEnd(phrases))
                continue;
            phrases.said |= rules->phrases().saidAcross(now.phrases, vocabulary->shapes()[shape].firstEdge);
            choices[effect.token] = judge(shape, phrases);
        }
    }
    for (const std::uint32_t token : vocabulary->unfinished()) {
        const bool isOwn = shapeOf[token] == Vocabulary::kPartial;
        if (isOwn && stateAfter(now, token, tokensLeft()))
            choices[token].choice = Choice::Good;
    }
    for (const std::int64_t token : repeatingTokens()) {
        if (token >= 0 && choices[static_cast<std::size_t>(token)].choice == Choice::Good)
            choices[static_cast<std::size_t>(token)].choice = Choice::Poor;
    }
}

/// bias * urgency, added to tokens that end a sentence where the caption could stop and to the stop token:
/// 0 until the last third of the word or character budget (3 to 12 words, 15 to 72 characters), then rising
/// in a straight line to the option's value at the budget's end.
float ConstrainedDecoder::Impl::sentenceEndBias() const
{
    const Limits &limits = rules->limits();
    const TextCounters &now = state().text;
    float most = 0;
    if (limits.words.isLimited())
        most = urgency(limits.words.max - now.words(), std::clamp(limits.words.max / 3, 3, 12));
    if (limits.characters.isLimited()) {
        const int left = limits.characters.max - now.characters;
        most = std::max(most, urgency(left, std::clamp(limits.characters.max / 3, 15, 72)));
    }
    return most * options.sentenceEndBias;
}

/// What may come next, token by token.
void ConstrainedDecoder::Impl::choose()
{
    const CaptionState &now = state();
    judgeShapes();
    if (now.prefix.isEmpty()) {
        for (std::size_t id = 0; id < shapeOf.size(); ++id)
            choices[id] = judged[shapeOf[id]];
        judgeSingles();
    } else {
        std::fill(choices.begin(), choices.end(), Judgement{});
        for (const std::uint32_t token : vocabulary->continuing()) {
            if (stateAfter(now, token, tokensLeft()))
                choices[token] = {Choice::Good, false};
        }
    }
    const Judgement stop = rules->isComplete(now) ? Judgement{Choice::Good, true} : Judgement{};
    for (const std::int64_t id : vocabulary->stopIds())
        choices[static_cast<std::size_t>(id)] = stop;
}

ConstrainedDecoder::ConstrainedDecoder(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
ConstrainedDecoder::~ConstrainedDecoder() = default;
ConstrainedDecoder::ConstrainedDecoder(ConstrainedDecoder &&) noexcept = default;
ConstrainedDecoder &ConstrainedDecoder::operator=(ConstrainedDecoder &&) noexcept = default;

Result<ConstrainedDecoder> ConstrainedDecoder::make(std::shared_ptr<const Vocabulary> vocabulary,
                                                    const ConstraintSet &constraints,
                                                    const DecoderOptions &options)
{
    Result<Limits> limits = Limits::make(constraints, options.cueDuration);
    if (!limits)
        return limits.error();
    Result<std::unique_ptr<CaptionRules>> rules
        = CaptionRules::make(*std::move(limits), options.isDecodeCleanedUp);
    if (!rules)
        return rules.error();
    for (const char32_t c : (*rules)->completion().planCharacters()) {
        if (c < 0x80 ? vocabulary->find(std::string(1, static_cast<char>(c))) < 0
                     : !vocabulary->hasAllBytes())
            return Error{ErrorCode::Unsupported,
                         "the vocabulary cannot write every character that these constraints may need",
                         {}};
    }
    if (!(*rules)->isFinishable({}, options.maxNewTokens))
        return Error{ErrorCode::InvalidArgument,
                     "no caption can be sure to meet these constraints together within "
                         + std::to_string(options.maxNewTokens) + " tokens",
                     {}};
    return ConstrainedDecoder(std::make_unique<Impl>(std::move(vocabulary), *std::move(rules), options));
}

void ConstrainedDecoder::apply(std::span<float> logits)
{
    Impl &d = *m_impl;
    assert(logits.size() == d.vocabulary->size());
    d.choose();
    const auto isOpen = [&](std::size_t id, Choice least) {
        return d.choices[id].choice >= least && logits[id] > kBlocked; // false for NaN
    };
    bool isAnyGood = false;
    for (std::size_t id = 0; id < logits.size() && !isAnyGood; ++id)
        isAnyGood = isOpen(id, Choice::Good);
    const Choice least = isAnyGood ? Choice::Good : Choice::Poor;
    const float bias = d.sentenceEndBias();
    bool isAny = false;
    for (std::size_t id = 0; id < logits.size(); ++id) {
        if (!isOpen(id, least)) {
            logits[id] = kBlocked;
            continue;
        }
        isAny = true;
        logits[id] += d.choices[id].endsSentence ? bias : 0.0F;
    }
    if (isAny)
        return;
    for (std::size_t id = 0; id < logits.size(); ++id) { // the caller had ruled out all that may come
        if (d.choices[id].choice != Choice::Blocked)
            logits[id] = 0;
    }
}

bool ConstrainedDecoder::allows(std::int64_t id) const
{
    if (m_impl->vocabulary->isStop(id))
        return isComplete();
    return m_impl->stateAfter(m_impl->state(), id, m_impl->tokensLeft()).has_value();
}

std::size_t ConstrainedDecoder::allowedPrefix(std::span<const std::int64_t> ids) const
{
    CaptionState state = m_impl->state();
    int left = m_impl->tokensLeft();
    for (std::size_t i = 0; i < ids.size(); ++i, --left) {
        if (m_impl->vocabulary->isStop(ids[i]))
            return m_impl->rules->isComplete(state) ? i + 1 : i;
        std::optional<CaptionState> next = m_impl->stateAfter(state, ids[i], left);
        if (!next)
            return i;
        state = *next;
    }
    return ids.size();
}

bool ConstrainedDecoder::accept(std::int64_t id)
{
    Impl &d = *m_impl;
    if (d.vocabulary->isStop(id))
        return false;
    CaptionState next = d.state();
    const std::string &bytes = d.vocabulary->bytes(static_cast<std::size_t>(id));
    [[maybe_unused]] const bool isTaken = d.rules->take(next, bytes);
    assert(isTaken && "a token was accepted that apply() had masked");
    d.text += bytes;
    d.states.push_back(next);
    return true;
}

std::size_t ConstrainedDecoder::snapshot() const { return m_impl->states.size() - 1; }

void ConstrainedDecoder::rollback(std::size_t snapshot)
{
    assert(snapshot <= this->snapshot());
    m_impl->states.resize(snapshot + 1);
    m_impl->text.resize(m_impl->state().bytes);
}

bool ConstrainedDecoder::isComplete() const { return m_impl->rules->isComplete(m_impl->state()); }

int ConstrainedDecoder::words() const { return m_impl->state().text.words(); }

int ConstrainedDecoder::sentences() const { return m_impl->state().text.sentences(); }

int ConstrainedDecoder::characters() const { return m_impl->state().text.visibleCharacters(); }

int ConstrainedDecoder::lines() const { return m_impl->state().text.lines; }

int ConstrainedDecoder::longestLine() const { return m_impl->state().text.longestLine(); }

const std::string &ConstrainedDecoder::text() const { return m_impl->text; }

const ConstraintSet &ConstrainedDecoder::unenforced() const { return m_impl->rules->limits().unenforced; }

} // namespace anycap::constrain
