// SPDX-License-Identifier: MIT
#include "core/dataset/acd_statistics.h"

#include "core/base/text_count.h"

#include <algorithm>
#include <numeric>

namespace anycap::dataset {

namespace {

double mean(double sum, std::int64_t count) { return count > 0 ? sum / static_cast<double>(count) : 0; }

std::vector<std::string_view> wordsOf(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    std::vector<std::string_view> words;
    for (std::size_t at = text.find_first_not_of(kBlanks); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(kBlanks, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(kBlanks, end);
    }
    return words;
}

void add(AcdGroup &group, int answerWords, bool isGiven, int givenWords, double changed)
{
    ++group.records;
    group.answerWords += answerWords;
    if (!isGiven)
        return;
    ++group.given;
    group.givenWords += givenWords;
    group.changed += changed;
}

} // namespace

double AcdGroup::meanAnswerWords() const { return mean(static_cast<double>(answerWords), records); }
double AcdGroup::meanGivenWords() const { return mean(static_cast<double>(givenWords), given); }
double AcdGroup::meanChanged() const { return mean(changed, given); }

double changedShare(std::string_view given, std::string_view answer)
{
    constexpr std::size_t kMostWords = 2'000; // the work grows with the square
    std::vector<std::string_view> from = wordsOf(given);
    std::vector<std::string_view> to = wordsOf(answer);
    from.resize(std::min(from.size(), kMostWords));
    to.resize(std::min(to.size(), kMostWords));
    if (from.empty() && to.empty())
        return 0;
    std::vector<int> row(to.size() + 1); // edits from the words so far to each beginning of `to`
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 0; i < from.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const int replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return static_cast<double>(row.back()) / static_cast<double>(std::max(from.size(), to.size()));
}

Result<AcdStatistics> acdStatistics(const AcdIndex &index, const std::vector<std::uint32_t> &entries,
                                    const WorkContext &context)
{
    AcdStatistics statistics;
    const auto finish = index.visit(
        entries,
        [&](std::uint32_t at, const AcdRecord &record) {
            const AcdEntry &entry = index.entry(at);
            const int answerWords = countWords(record.answer);
            const bool isGiven = record.kind != AcdKind::Plain;
            const int givenWords = isGiven ? countWords(record.given) : 0;
            const double changed = isGiven ? changedShare(record.given, record.answer) : 0;
            for (AcdGroup *group :
                 {&statistics.all, &statistics.byType[{record.modality, index.types()[entry.type]}],
                  &statistics.byKind[record.kind]})
                add(*group, answerWords, isGiven, givenWords, changed);
            const auto bin = [](int which, int count) {
                return static_cast<std::size_t>(std::clamp(which, 0, count - 1));
            };
            ++statistics.answerWords[bin(answerWords / AcdStatistics::kWordsABin, AcdStatistics::kWordBins)];
            if (isGiven)
                ++statistics.changed[bin(static_cast<int>(changed * AcdStatistics::kChangeBins),
                                         AcdStatistics::kChangeBins)];
            return true;
        },
        context);
    if (!finish)
        return finish.error();
    statistics.finish = *finish;
    return statistics;
}

} // namespace anycap::dataset
