// SPDX-License-Identifier: MIT
#include "core/evaluation/caption_overlap.h"

#include "core/dataset/delimited_text.h"
#include "core/evaluation/json_lines.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

namespace anycap::evaluation {

namespace {

constexpr std::size_t kOrders = 4; // n-grams of 1 … 4 words

using Words = std::vector<std::string>;
using Counts = std::map<std::string, int>;

Counts ngrams(const Words &words, std::size_t order)
{
    Counts counts;
    for (std::size_t i = 0; i + order <= words.size(); ++i) {
        std::string ngram;
        for (std::size_t j = i; j < i + order; ++j)
            ngram += words[j] + ' ';
        ++counts[ngram];
    }
    return counts;
}

struct Item {
    Words caption;
    std::vector<Words> references;
};

double meanOf(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

std::array<double, kOrders> bleu(const std::vector<Item> &items)
{
    constexpr double kTiny = 1e-15; // an order without a match makes the score 0, but for rounding
    constexpr double kSmall = 1e-9;
    std::array<double, kOrders> right{};
    std::array<double, kOrders> all{};
    double length = 0;
    double referenceLength = 0;
    for (const Item &item : items) {
        const auto own = static_cast<double>(item.caption.size());
        double nearest = 0;
        for (const Words &reference : item.references) {
            const auto size = static_cast<double>(reference.size());
            const bool isFirst = &reference == item.references.data();
            if (isFirst || std::abs(size - own) < std::abs(nearest - own)
                || (std::abs(size - own) == std::abs(nearest - own) && size < nearest))
                nearest = size;
        }
        length += own;
        referenceLength += nearest;
        for (std::size_t order = 1; order <= kOrders; ++order) {
            Counts most;
            for (const Words &reference : item.references) {
                for (const auto &[ngram, count] : ngrams(reference, order))
                    most[ngram] = std::max(most[ngram], count);
            }
            for (const auto &[ngram, count] : ngrams(item.caption, order)) {
                const auto found = most.find(ngram);
                right[order - 1] += found == most.end() ? 0 : std::min(count, found->second);
                all[order - 1] += count;
            }
        }
    }
    std::array<double, kOrders> scores{};
    const double brevity
        = length > 0 && length < referenceLength ? std::exp(1 - referenceLength / length) : 1;
    double product = 1;
    for (std::size_t i = 0; i < kOrders; ++i) {
        product *= (right[i] + kTiny) / (all[i] + kSmall);
        scores[i] = std::pow(product, 1.0 / static_cast<double>(i + 1)) * brevity;
    }
    return scores;
}

std::size_t longestCommon(const Words &a, const Words &b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (const std::string &word : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = word == b[j] ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return row.back();
}

double rougeL(const Item &item)
{
    constexpr double kBeta = 1.2;
    double precision = 0;
    double recall = 0;
    for (const Words &reference : item.references) {
        const auto common = static_cast<double>(longestCommon(item.caption, reference));
        if (!item.caption.empty())
            precision = std::max(precision, common / static_cast<double>(item.caption.size()));
        if (!reference.empty())
            recall = std::max(recall, common / static_cast<double>(reference.size()));
    }
    if (precision == 0 || recall == 0)
        return 0;
    return (1 + kBeta * kBeta) * precision * recall / (recall + kBeta * kBeta * precision);
}

/// Each word to the same word of the reference that goes on where the last one ended, else to the first free.
double meteor(const Words &caption, const Words &reference)
{
    std::vector<bool> isTaken(reference.size());
    int matches = 0;
    int chunks = 0;
    std::size_t next = reference.size(); // where the chunk would go on
    for (const std::string &word : caption) {
        std::size_t at = reference.size();
        if (next < reference.size() && !isTaken[next] && reference[next] == word) {
            at = next;
        } else {
            for (std::size_t i = 0; i < reference.size() && at == reference.size(); ++i) {
                if (!isTaken[i] && reference[i] == word)
                    at = i;
            }
            chunks += at < reference.size() ? 1 : 0;
        }
        next = at < reference.size() ? at + 1 : reference.size();
        if (at == reference.size())
            continue;
        isTaken[at] = true;
        ++matches;
    }
    if (matches == 0)
        return 0;
    const double precision = static_cast<double>(matches) / static_cast<double>(caption.size());
    const double recall = static_cast<double>(matches) / static_cast<double>(reference.size());
    const double mean = 10 * precision * recall / (recall + 9 * precision);
    const double penalty = 0.5 * std::pow(static_cast<double>(chunks) / matches, 3);
    return mean * (1 - penalty);
}

struct Weighted {
    std::map<std::string, double> values;
    double norm = 0;
};

class CiderD {
public:
    explicit CiderD(const std::vector<Item> &items)
        : m_logItems(std::log(static_cast<double>(items.size())))
    {
        for (const Item &item : items) {
            std::set<std::string> seen;
            for (const Words &reference : item.references) {
                for (std::size_t order = 1; order <= kOrders; ++order) {
                    for (const auto &[ngram, count] : ngrams(reference, order))
                        seen.insert(ngram);
                }
            }
            for (const std::string &ngram : seen)
                ++m_itemsWith[ngram];
        }
    }
    double score(const Item &item) const
    {
        constexpr double kSigma = 6;
        double sum = 0;
        for (const Words &reference : item.references) {
            const double delta
                = static_cast<double>(item.caption.size()) - static_cast<double>(reference.size());
            double all = 0;
            for (std::size_t order = 1; order <= kOrders; ++order) {
                const Weighted own = weighted(item.caption, order);
                const Weighted theirs = weighted(reference, order);
                double value = 0;
                for (const auto &[ngram, weight] : own.values) {
                    const auto found = theirs.values.find(ngram);
                    if (found != theirs.values.end())
                        value += std::min(weight, found->second) * found->second;
                }
                all += own.norm > 0 && theirs.norm > 0 ? value / (own.norm * theirs.norm) : 0;
            }
            sum += all / kOrders * std::exp(-delta * delta / (2 * kSigma * kSigma));
        }
        return 10 * sum / static_cast<double>(item.references.size());
    }

private:
    Weighted weighted(const Words &words, std::size_t order) const
    {
        Weighted result;
        for (const auto &[ngram, count] : ngrams(words, order)) {
            const auto found = m_itemsWith.find(ngram);
            const double with = found == m_itemsWith.end() ? 1 : found->second;
            const double weight = count * (m_logItems - std::log(with));
            result.values.emplace(ngram, weight);
            result.norm += weight * weight;
        }
        result.norm = std::sqrt(result.norm);
        return result;
    }

    double m_logItems;
    Counts m_itemsWith;
};

/// "YfooBar" of "/data/YfooBar.wav".
std::string stemOf(const std::string &path)
{
    const std::size_t slash = path.find_last_of("/\\");
    std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    for (const std::string_view ending : {".wav", ".mp3", ".flac", ".ogg", ".m4a"}) {
        if (name.size() > ending.size() && name.ends_with(ending))
            return name.substr(0, name.size() - ending.size());
    }
    return name;
}

using References = std::map<std::string, std::vector<std::string>>;

void readReferenceLines(std::string_view text, References &references)
{
    eachLine(text, [&](int /*line*/, std::string_view line) {
        const Json object = parsedLine(line);
        if (!object.is_object())
            return;
        const std::string stem = stemOf(textIn(object, {"audio_path", "audio", "file", "file_name"}));
        if (stem.empty())
            return;
        if (const auto captions = object.find("captions"); captions != object.end() && captions->is_array()) {
            for (const Json &one : *captions) {
                if (one.is_string())
                    references[stem].push_back(one.get<std::string>());
            }
        } else if (const std::string one = textIn(object, {"caption"}); !one.empty()) {
            references[stem].push_back(one);
        }
    });
}

void readReferenceTable(std::string_view text, References &references)
{
    const auto rows = dataset::readDelimited(text, dataset::guessSeparator(text));
    if (!rows || rows->empty())
        return;
    const std::vector<std::string> &titles = rows->front().fields;
    const auto file = std::find_if(titles.begin(), titles.end(), [](const std::string &title) {
        return title == "file_name" || title == "youtube_id";
    });
    if (file == titles.end())
        return;
    for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
        if (row->fields.size() < titles.size())
            continue;
        const std::string stem = stemOf(row->fields[static_cast<std::size_t>(file - titles.begin())]);
        for (std::size_t i = 0; i < titles.size(); ++i) {
            if (titles[i].starts_with("caption") && !row->fields[i].empty())
                references[stem].push_back(row->fields[i]);
        }
    }
}

} // namespace

std::vector<std::string> overlapWords(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
            || (static_cast<unsigned char>(c) & 0x80U) != 0;
    };
    const auto end = [&] {
        if (word.size() > 3 && word.ends_with("n't")) {
            words.push_back(word.substr(0, word.size() - 3));
            word = "n't";
        } else if (const std::size_t at = word.find('\''); at != std::string::npos && at > 0) {
            words.push_back(word.substr(0, at));
            word.erase(0, at);
        }
        if (!word.empty())
            words.push_back(word);
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
        const bool isInner = c == '\'' && !word.empty() && i + 1 < text.size()
            && isLetter(static_cast<char>(std::tolower(static_cast<unsigned char>(text[i + 1]))))
            && word.find('\'') == std::string::npos;
        if (isLetter(c) || isInner)
            word += c;
        else
            end();
    }
    end();
    return words;
}

OverlapScores overlapScores(const std::vector<OverlapItem> &items)
{
    std::vector<Item> all;
    for (const OverlapItem &item : items) {
        Item one{overlapWords(item.caption), {}};
        for (const std::string &reference : item.references)
            one.references.push_back(overlapWords(reference));
        if (!one.references.empty())
            all.push_back(std::move(one));
    }
    OverlapScores scores;
    scores.items = static_cast<int>(all.size());
    if (all.empty())
        return scores;
    scores.bleu = bleu(all);
    const CiderD cider(all);
    std::vector<double> rouges;
    std::vector<double> meteors;
    std::vector<double> ciders;
    for (const Item &item : all) {
        rouges.push_back(rougeL(item));
        double best = 0;
        for (const Words &reference : item.references)
            best = std::max(best, meteor(item.caption, reference));
        meteors.push_back(best);
        ciders.push_back(cider.score(item));
    }
    scores.rougeL = meanOf(rouges);
    scores.meteorExact = meanOf(meteors);
    scores.ciderD = meanOf(ciders);
    return scores;
}

Result<OverlapFiles> readOverlapFiles(std::string_view captions, std::string_view references)
{
    References known;
    const std::size_t first = references.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (first != std::string_view::npos && references[first] == '{')
        readReferenceLines(references, known);
    else if (first != std::string_view::npos)
        readReferenceTable(references.substr(first), known);
    if (known.empty())
        return Error{
            ErrorCode::InvalidData,
            "the references are neither JSON lines (audio, captions) nor a table of Clotho or AudioCaps",
            {}};
    OverlapFiles files;
    std::set<std::string> captioned;
    eachLine(captions, [&](int line, std::string_view text) {
        const Json object = parsedLine(text);
        const std::string path = object.is_object()
            ? textIn(object, {"audio_path", "audio", "file", "file_name"})
            : std::string();
        const std::string caption
            = object.is_object() ? textIn(object, {"model_response", "answer", "caption"}) : std::string();
        const auto found = known.find(stemOf(path));
        if (path.empty() || caption.empty())
            files.problems.push_back(
                {line, "names no sound, or has no caption (audio_path, model_response)"});
        else if (found == known.end())
            files.problems.push_back({line, "there are no references for " + stemOf(path)});
        else if (!captioned.insert(found->first).second)
            files.problems.push_back({line, "is a second caption of " + found->first});
        else
            files.items.push_back({caption, found->second});
    });
    if (files.items.empty())
        return Error{ErrorCode::InvalidData, "no caption has references", {}};
    files.withoutCaption = static_cast<int>(known.size() - captioned.size());
    return files;
}

} // namespace anycap::evaluation
