// SPDX-License-Identifier: MIT
// The search for the caption that keeps most within its constraints; see fitting.h.
#include "core/draft/fitting/fitting.h"

#include "core/base/phrase_match.h"
#include "core/base/text_count.h"
#include "core/draft/fitting/line_breaks.h"
#include "core/draft/fitting/selection.h"
#include "core/draft/fitting/wordings.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace anycap {

namespace draft {

namespace {

using Index = std::size_t;

constexpr double kBannedWeight = -4000;
constexpr double kRequiredWeight = 400;
constexpr std::size_t kDraftsChecked = 160;
constexpr std::int64_t kLongestMs = std::int64_t{1} << 32; ///< any bound times this fits in 64 bits

/// The constraints, sorted by what has to be done about them.
struct Task {
    Budget budget;
    LineLimits lines;
    bool hasLineRule = false;
    std::vector<std::string> mentions;
    std::vector<std::string> avoids;
};

void narrow(Bounds &bounds, std::int64_t min, std::int64_t max)
{
    bounds.min
        = std::max(bounds.min, static_cast<int>(std::min<std::int64_t>(min, Constraint::kUnbounded - 1)));
    bounds.max = std::min(bounds.max, static_cast<int>(std::min<std::int64_t>(max, Constraint::kUnbounded)));
}

Task taskFrom(const ConstraintSet &constraints, std::optional<Milliseconds> duration)
{
    Task task;
    Bounds lines{1, Constraint::kUnbounded};
    for (const Constraint &c : constraints) {
        switch (c.kind()) {
        case ConstraintKind::Words:
            narrow(task.budget.words, c.min(), c.max());
            break;
        case ConstraintKind::Sentences:
            narrow(task.budget.sentences, c.min(), c.max());
            break;
        case ConstraintKind::Characters:
            narrow(task.budget.characters, c.min(), c.max());
            break;
        case ConstraintKind::ReadingSpeed:
            if (duration && duration->count() > 0) {
                const std::int64_t ms = std::min<std::int64_t>(duration->count(), kLongestMs);
                narrow(task.budget.characters, (std::int64_t{c.min()} * ms + 999) / 1000,
                       c.max() == Constraint::kUnbounded ? Constraint::kUnbounded
                                                         : std::max<std::int64_t>(c.max() * ms / 1000, 1));
            }
            break;
        case ConstraintKind::Lines:
            narrow(lines, c.min(), c.max());
            task.hasLineRule = true;
            break;
        case ConstraintKind::CharactersPerLine:
            task.lines.maxPerLine = std::min(task.lines.maxPerLine, c.max());
            task.hasLineRule = true;
            break;
        case ConstraintKind::Mention:
            task.mentions.push_back(c.text());
            break;
        case ConstraintKind::Avoid:
            task.avoids.push_back(c.text());
            break;
        case ConstraintKind::Language:
            break;
        }
    }
    task.lines.minLines = lines.min;
    task.lines.maxLines = std::max(lines.max, 1);
    if (task.lines.maxPerLine != Constraint::kUnbounded && lines.max != Constraint::kUnbounded) {
        // A break takes the place of a blank, so n lines hold up to n (length + 1) - 1 characters.
        narrow(task.budget.characters, 0,
               std::int64_t{lines.max} * (std::int64_t{task.lines.maxPerLine} + 1) - 1);
    }
    return task;
}

/// Where a phrase stands in a sentence: tokens [from, to).
struct Occurrence {
    Index sentence = 0;
    Index from = 0;
    Index to = 0;
};

std::string joined(const Tokens &tokens, Index from, Index to)
{
    std::string text;
    for (Index i = from; i < to; ++i) {
        if (i > from && tokens[i].hasSpaceBefore)
            text += ' ';
        text += tokens[i].text;
    }
    return text;
}

std::vector<Occurrence> occurrencesOf(const std::string &phrase, const std::vector<SentenceTokens> &sentences)
{
    std::vector<Occurrence> found;
    const Index longest = tokenize(phrase).tokens.size() + 3;
    for (Index s = 0; s < sentences.size(); ++s) {
        const Tokens &tokens = sentences[s].tokens;
        for (Index from = 0; from < tokens.size(); ++from) {
            for (Index to = from + 1; to <= std::min(from + longest, tokens.size()); ++to) {
                if (countPhrase(joined(tokens, from, to), phrase) == 0)
                    continue;
                Index first = from;
                while (first + 1 < to && countPhrase(joined(tokens, first + 1, to), phrase) > 0)
                    ++first;
                found.push_back({s, first, to});
                from = to - 1;
                break;
            }
        }
    }
    return found;
}

double weightOf(const Token &token)
{
    switch (token.tag) {
    case Tag::ProperNoun:
        return 2;
    case Tag::Noun:
        return 1.5;
    case Tag::Verb:
    case Tag::Gerund:
    case Tag::Participle:
        return 1.1;
    case Tag::Number:
        return 1.2;
    case Tag::Adjective:
    case Tag::KeptAdverb:
        return 0.8;
    case Tag::Adverb:
        return 0.35;
    case Tag::Pronoun:
        return 0.4;
    case Tag::Ideograph:
        return 0.6;
    case Tag::Comma:
    case Tag::Semicolon:
    case Tag::Opener:
    case Tag::Closer:
    case Tag::Dash:
    case Tag::Other:
        return 0;
    default:
        return 0.15;
    }
}

/// What each word is worth: content words most, what was said before less, the first sentence a little more.
void weigh(std::vector<SentenceTokens> &sentences)
{
    std::set<std::string> said;
    for (Index s = 0; s < sentences.size(); ++s) {
        for (Token &token : sentences[s].tokens) {
            token.weight = weightOf(token);
            const bool isContent = token.weight >= 0.8 && token.tag != Tag::Ideograph;
            if (isContent && !said.insert(token.lower).second)
                token.weight *= 0.35;
            if (s == 0)
                token.weight *= 1.2;
        }
    }
}

/// A caption that was looked at in full.
struct Candidate {
    std::string text;
    std::vector<Measurement> measurements;
    double badness = 0; ///< 0 when everything is met
    double score = 0;
    bool isSet = false;

    bool isBetterThan(const Candidate &other) const
    {
        if (!other.isSet)
            return true;
        return badness != other.badness ? badness < other.badness : score > other.score;
    }
};

double badnessOf(const Measurement &m)
{
    if (m.isMet)
        return 0;
    switch (m.constraint.kind()) {
    case ConstraintKind::Mention:
        return 4;
    case ConstraintKind::Avoid:
        return 6;
    case ConstraintKind::Language:
        return 1;
    default: {
        const double bound = m.measured < m.constraint.min() ? m.constraint.min() : m.constraint.max();
        return 1 + std::min(std::abs(m.measured - bound) / std::max(bound, 1.0), 3.0);
    }
    }
}

class Fitter {
public:
    Fitter(std::string_view base, const ConstraintSet &constraints, std::optional<Milliseconds> duration,
           const WorkContext &work)
        : m_base(base)
        , m_plain(withoutMarkup(base))
        , m_constraints(constraints)
        , m_duration(duration)
        , m_work(work)
        , m_task(taskFrom(constraints, duration))
    {
    }
    FitResult run();
    /// Instead of the base: these clauses as they are.
    FitResult runOver(std::vector<Clause> clauses);

private:
    void readSentences();
    std::vector<Clause> clausesFor(int attempt) const;
    void attempt(int number);
    void consider(const std::string &text, double score);
    std::string laidOut(const std::string &text) const;
    FitResult finished(Finish finish) const;

    std::string_view m_base;
    std::string m_plain;
    const ConstraintSet &m_constraints;
    std::optional<Milliseconds> m_duration;
    const WorkContext &m_work;
    Task m_task;
    std::vector<Clause> m_given; ///< when there is no base
    std::vector<SentenceTokens> m_sentences;
    std::vector<bool> m_startsLine;
    std::vector<std::vector<Occurrence>> m_mentioned;
    std::vector<std::vector<Occurrence>> m_banned;
    Candidate m_best;
};

void Fitter::readSentences()
{
    for (const std::string_view sentence : splitSentences(m_plain)) {
        SentenceTokens tokens = tokenize(sentence);
        const bool isDialogue = sentence.starts_with("- ") || sentence.starts_with("\u2013 ");
        if (tokens.tokens.empty())
            continue;
        m_sentences.push_back(std::move(tokens));
        m_startsLine.push_back(isDialogue);
    }
    weigh(m_sentences);
    for (const std::string &phrase : m_task.mentions)
        m_mentioned.push_back(occurrencesOf(phrase, m_sentences));
    for (const std::string &phrase : m_task.avoids)
        m_banned.push_back(occurrencesOf(phrase, m_sentences));
}

/// Attempts differ in which occurrence of a required phrase is held on to, and in which word of a forbidden
/// phrase is struck.
std::vector<Clause> Fitter::clausesFor(int attempt) const
{
    if (!m_given.empty())
        return m_given;
    std::vector<SentenceTokens> sentences = m_sentences;
    for (const auto &places : m_banned) {
        for (const Occurrence &o : places) {
            const Index length = o.to - o.from;
            for (Index i = o.from; i < o.to; ++i) {
                const bool isStruck = attempt % 3 == 2 || (attempt % 3 == 0 ? i == o.from : i + 1 == o.to);
                if (!isStruck && length > 1)
                    continue;
                Token &token = sentences[o.sentence].tokens[i];
                token.isBanned = true;
                token.weight = kBannedWeight;
            }
        }
    }
    for (const auto &places : m_mentioned) {
        if (places.empty())
            continue;
        const Occurrence &o = places[static_cast<Index>(attempt / 3) % places.size()];
        for (Index i = o.from; i < o.to; ++i) {
            Token &token = sentences[o.sentence].tokens[i];
            token.isRequired = true;
            token.weight += kRequiredWeight;
        }
    }
    std::vector<Clause> clauses;
    for (Index s = 0; s < sentences.size(); ++s) {
        std::vector<Clause> parts = splitClauses(sentences[s], static_cast<int>(s));
        if (!parts.empty())
            parts.front().startsLine = m_startsLine[s];
        for (Clause &part : parts) {
            ReductionOptions options;
            options.tellsCharactersApart = m_task.budget.characters.isSet();
            options.cutsAnywhere = true;
            options.takesFragments = std::any_of(part.tokens.begin(), part.tokens.end(),
                                                 [](const Token &t) { return t.isBanned; });
            part.variants = reduceClause(part.tokens, options);
            clauses.push_back(std::move(part));
        }
    }
    std::erase_if(clauses, [](const Clause &c) { return c.variants.empty(); });
    return clauses;
}

std::string Fitter::laidOut(const std::string &text) const
{
    if (m_task.hasLineRule)
        return breakLines(text, m_task.lines);
    const int linesBefore = countLines(m_plain);
    if (linesBefore < 2)
        return text;
    return breakLines(text, {1, linesBefore, longestLine(m_plain)});
}

void Fitter::consider(const std::string &text, double score)
{
    Candidate candidate;
    candidate.text = laidOut(text);
    candidate.measurements = check(m_constraints, candidate.text, m_duration);
    candidate.score = score;
    candidate.isSet = true;
    for (const Measurement &m : candidate.measurements)
        candidate.badness += badnessOf(m);
    if (!candidate.text.empty() && candidate.isBetterThan(m_best))
        m_best = std::move(candidate);
}

void Fitter::attempt(int number)
{
    const std::vector<Clause> clauses = clausesFor(number);
    Budget budget = m_task.budget;
    for (int round = 0; round < 4; ++round) {
        bool isMet = false;
        for (const Selection &selection : selectClauses(clauses, budget, kDraftsChecked)) {
            if (m_work.isStopRequested())
                return;
            consider(renderSelection(clauses, selection), selection.score);
            isMet = m_best.badness == 0;
            if (isMet)
                return;
        }
        // Breaking wastes room at the line ends: ask for less and less text.
        const bool breaksTooFull = m_task.hasLineRule && budget.characters.max != Constraint::kUnbounded;
        if (!breaksTooFull)
            return;
        budget.characters.max -= std::max(2, budget.characters.max / 12);
        if (budget.characters.max < 1 || budget.characters.max < budget.characters.min)
            return;
    }
}

/// Why fitting cannot do better, in a sentence.
std::string reason(const Measurement &m, std::string_view base)
{
    switch (m.constraint.kind()) {
    case ConstraintKind::Mention:
        if (countPhrase(base, m.constraint.text()) == 0)
            return "the base caption does not say it, and fitting adds no words";
        return "it does not fit beside the other constraints";
    case ConstraintKind::Avoid:
        return "nothing readable is left without it";
    case ConstraintKind::Language:
        return "fitting does not translate";
    case ConstraintKind::Words:
        if (m.measured < m.constraint.min())
            return "the base caption has " + std::to_string(countWords(base)) + ", and fitting adds no words";
        break;
    case ConstraintKind::Sentences:
        if (m.measured < m.constraint.min())
            return "the base caption has " + std::to_string(countSentences(base))
                + " and could be split no further";
        break;
    case ConstraintKind::Characters:
    case ConstraintKind::ReadingSpeed:
        if (m.measured < m.constraint.min())
            return "the base caption has " + std::to_string(countCharacters(base))
                + " characters, and fitting adds no words";
        break;
    default:
        break;
    }
    return "no selection of the base caption's phrases reaches it";
}

FitResult Fitter::finished(Finish finish) const
{
    FitResult result;
    result.finish = finish;
    result.text = m_best.text;
    result.measurements = m_best.measurements;
    for (const Measurement &m : m_best.measurements) {
        if (!m.isMet)
            result.remarks.push_back("Not met: " + m.constraint.toString() + " (" + m.explanation + "); "
                                     + reason(m, m_plain) + ".");
    }
    return result;
}

FitResult Fitter::run()
{
    m_best.text = std::string(m_base);
    m_best.measurements = check(m_constraints, m_base, m_duration);
    m_best.isSet = true;
    m_best.score = 1e9;
    for (const Measurement &m : m_best.measurements)
        m_best.badness += badnessOf(m);
    if (m_best.badness == 0)
        return finished(Finish::Completed);
    readSentences();
    if (m_sentences.empty())
        return finished(Finish::Completed);
    consider(breakLines(m_plain, m_task.hasLineRule ? m_task.lines : LineLimits{}), 1e8);

    int attempts = m_banned.empty() ? 1 : 3;
    Index most = 1;
    for (const auto &places : m_mentioned)
        most = std::max(most, places.size());
    if (!m_mentioned.empty() && most > 1)
        attempts = 3 * static_cast<int>(std::min<Index>(most, 4));
    const bool skipsWords = m_banned.empty();
    for (int number = 0; number < attempts && m_best.badness > 0; number += skipsWords ? 3 : 1) {
        if (m_work.isStopRequested())
            return finished(Finish::Cancelled);
        m_work.report(double(number) / attempts);
        attempt(number);
    }
    m_work.report(1);
    return finished(m_work.isStopRequested() ? Finish::Cancelled : Finish::Completed);
}

FitResult Fitter::runOver(std::vector<Clause> clauses)
{
    m_given = std::move(clauses);
    attempt(0);
    FitResult result = finished(m_work.isStopRequested() ? Finish::Cancelled : Finish::Completed);
    result.remarks.clear();
    for (const Measurement &m : result.measurements) {
        if (!m.isMet)
            result.remarks.push_back("Not met: " + m.constraint.toString() + " (" + m.explanation
                                     + "); what was measured cannot be said so.");
    }
    return result;
}

/// One clause whose variants are the wordings: the tokens of all of them side by side.
Clause clauseOf(const WordedClause &worded, int number)
{
    Clause clause;
    clause.sentence = number;
    for (const Wording &wording : worded.wordings) {
        SentenceTokens sentence = tokenize(wording.text);
        Variant variant;
        variant.score = wording.worth;
        for (Index i = 0; i < sentence.tokens.size(); ++i) {
            Token &token = sentence.tokens[i];
            variant.kept.push_back(static_cast<std::uint16_t>(clause.tokens.size()));
            variant.words += token.words;
            variant.characters += token.characters + (token.hasSpaceBefore || i == 0 ? 1 : 0);
            variant.stops += token.stops;
            clause.tokens.push_back(std::move(token));
        }
        clause.terminator = sentence.terminator;
        clause.variants.push_back(std::move(variant));
    }
    return clause;
}

} // namespace

FitResult fitWordings(const std::vector<WordedClause> &clauses, const ConstraintSet &constraints,
                      std::optional<Milliseconds> duration, const WorkContext &work)
{
    std::vector<Clause> all;
    all.reserve(clauses.size());
    for (const WordedClause &worded : clauses)
        all.push_back(clauseOf(worded, static_cast<int>(all.size())));
    if (all.empty())
        return {Finish::Completed, {}, {}, check(constraints, {}, duration)};
    return Fitter({}, constraints, duration, work).runOver(std::move(all));
}

} // namespace draft

FitResult fitCaption(std::string_view base, const ConstraintSet &constraints,
                     std::optional<Milliseconds> duration, const WorkContext &work)
{
    return draft::Fitter(base, constraints, duration, work).run();
}

} // namespace anycap
