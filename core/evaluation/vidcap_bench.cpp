// SPDX-License-Identifier: MIT
#include "core/evaluation/vidcap_bench.h"

#include "core/base/text_count.h"
#include "core/evaluation/judge_answer.h"
#include "core/evaluation/judge_task.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

namespace anycap::evaluation {

namespace {

constexpr const char *kScore = "vidcap_score";
constexpr const char *kCategory = "primary_category";
constexpr int kLeast = -1;
constexpr int kMost = 2;

std::string fileName(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// Calls back with the objects of JSON lines; others are problems.
template <class Each>
void eachObject(std::string_view lines, std::vector<EvalProblem> *problems, const Each &each)
{
    eachLine(lines, [&](int number, std::string_view text) {
        const Json object = parsedLine(text);
        if (object.is_object())
            each(number, object);
        else if (problems != nullptr)
            problems->push_back({number, "is not a JSON object"});
    });
}

class VidCapTask final : public JudgeTask {
public:
    std::vector<std::string> members() const override { return {kScore}; }
    std::string obstacle(const EvalRecord &record, const Json & /*line*/) const override
    {
        return record.caption.empty() ? "there is no caption" : "";
    }
    bool showsMedium(const EvalRecord & /*record*/) const override { return false; }
    std::string question(const EvalRecord &record, const Json & /*line*/) const override
    {
        return "A caption of a film shall answer a question about it. Compare what the caption says with the "
               "right answer, and with nothing else:\n"
               "2 - the caption answers the question, and rightly;\n"
               "1 - it answers rightly in part, and says nothing wrong about it;\n"
               "0 - it does not say anything about it;\n"
               "-1 - what it says about it contradicts the right answer.\n"
               "Caption: "
            + record.caption + "\nQuestion: " + record.instruction + "\nRight answer: " + record.reference
            + "\nAnswer with the number alone.";
    }
    Judged understood(const EvalRecord & /*record*/, const Json & /*line*/,
                      const std::string &answer) const override
    {
        const auto score = vidCapJudgement(answer);
        if (!score)
            return {{}, false, "the judge's answer " + score.error().message};
        return {Json{{kScore, *score}}, false, {}};
    }
};

void count(VidCapCounts &counts, int score)
{
    ++(score == kMost   ? counts.right
           : score == 1 ? counts.partly
           : score == 0 ? counts.unsaid
                        : counts.wrong);
}

double percentOf(int part, int whole)
{
    constexpr double kHundred = 100;
    return whole > 0 ? kHundred * part / whole : 0;
}

bool isWordChar(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '/';
}

} // namespace

double VidCapCounts::accuracy() const { return percentOf(right, all()); }
double VidCapCounts::precision() const { return percentOf(right + partly, right + partly + wrong); }
double VidCapCounts::coverage() const { return percentOf(right + partly + wrong, all()); }

Result<PreparedRecords> prepareVidCap(std::string_view questions, std::string_view captions)
{
    PreparedRecords prepared;
    std::map<std::string, std::pair<int, std::string>> byFilm; ///< line and text
    eachObject(captions, &prepared.problems, [&](int line, const Json &object) {
        const std::string film = fileName(textIn(object, {"video_dir"}));
        const std::string text = textIn(object, {"model_generation"});
        if (film.empty() || text.empty())
            prepared.problems.push_back(
                {line, "names no film, or has no caption (video_dir, model_generation)"});
        else
            byFilm[film] = {line, text};
    });
    bool hasQuestions = false;
    std::set<std::string> asked;
    eachObject(questions, nullptr, [&](int /*line*/, const Json &object) {
        const auto pairs = object.find("QA_pairs");
        if (pairs == object.end() || !pairs->is_array())
            return;
        hasQuestions = true;
        const std::string film = fileName(textIn(object, {"video_dir"}));
        const auto caption = byFilm.find(film);
        if (caption == byFilm.end())
            return;
        asked.insert(film);
        for (const Json &pair : *pairs) {
            if (!pair.is_object() || textIn(pair, {"question"}).empty())
                continue;
            const std::string kind = textIn(pair, {"sub_category"});
            prepared.lines += dumpedLine(Json{{"id", prepared.records},
                                              {"video", film},
                                              {"question", textIn(pair, {"question"})},
                                              {"reference", textIn(pair, {"answer"})},
                                              {kCategory, textIn(pair, {kCategory})},
                                              {"restriction", {kind.empty() ? "other" : kind}},
                                              {"model_response", caption->second.second}})
                + '\n';
            ++prepared.records;
        }
    });
    if (!hasQuestions)
        return Error{ErrorCode::InvalidData, "has no questions about films (QA_pairs)", {}};
    for (const auto &[film, caption] : byFilm) {
        if (asked.count(film) == 0)
            prepared.problems.push_back({caption.first, "there is no question about " + film});
    }
    if (prepared.records == 0)
        return Error{ErrorCode::InvalidData, "no film that is asked about has a caption", {}};
    return prepared;
}

Result<PreparedRecords> vidCapQuestions(std::string_view questions)
{
    PreparedRecords prepared;
    std::set<std::string> films;
    eachObject(questions, nullptr, [&](int /*line*/, const Json &object) {
        const std::string film = fileName(textIn(object, {"video_dir"}));
        if (film.empty() || !object.contains("QA_pairs") || !films.insert(film).second)
            return;
        prepared.lines
            += dumpedLine(Json{{"id", prepared.records},
                               {"video", film},
                               {"question",
                                "Describe this film in detail: who and what is in it, where it is, what "
                                "happens and how it changes, and how it is filmed."},
                               {"restriction", {"detail"}}})
            + '\n';
        ++prepared.records;
    });
    if (prepared.records == 0)
        return Error{ErrorCode::InvalidData, "has no questions about films (QA_pairs)", {}};
    return prepared;
}

Result<std::string> vidCapCaptions(std::string_view captioned, const std::string &name)
{
    const auto file = readEvalFile(captioned, name);
    if (!file)
        return file.error();
    std::string captions;
    for (const EvalRecord &record : file->records)
        captions += dumpedLine(Json{{"question", record.instruction},
                                    {"video_dir", record.medium},
                                    {"model_generation", record.caption}})
            + '\n';
    return captions;
}

Result<int> vidCapJudgement(std::string_view answer)
{
    const Error none{ErrorCode::InvalidData, "has no score from -1 to 2", {}};
    const std::string_view object = objectIn(answer);
    if (!object.empty()) {
        const Json json = parsedLine(object);
        const auto score = json.is_object() ? json.find("score") : json.end();
        if (!json.is_object() || score == json.end() || !score->is_number_integer())
            return none;
        const auto value = score->get<std::int64_t>();
        if (value < kLeast || value > kMost)
            return none;
        return static_cast<int>(value);
    }
    // Numbers that stand alone; all must be the same one.
    std::set<int> numbers;
    for (std::size_t at = 0; at < answer.size(); ++at) {
        const bool isMinus = answer[at] == '-' && at + 1 < answer.size();
        const std::size_t digits = isMinus ? at + 1 : at;
        if (answer[digits] < '0' || answer[digits] > '9' || (at > 0 && isWordChar(answer[at - 1])))
            continue;
        std::size_t end = digits;
        while (end < answer.size() && (isWordChar(answer[end]) && answer[end] != '.'))
            ++end;
        int value = 0;
        const auto [stop, error] = std::from_chars(answer.data() + at, answer.data() + end, value);
        const bool isFraction = end + 1 < answer.size() && answer[end] == '.' && answer[end + 1] >= '0'
            && answer[end + 1] <= '9';
        if (error != std::errc() || stop != answer.data() + end || isFraction || value < kLeast
            || value > kMost)
            return none;
        numbers.insert(value);
        at = end;
    }
    if (numbers.size() != 1)
        return numbers.empty() ? none : Error{ErrorCode::InvalidData, "has several scores", {}};
    return *numbers.begin();
}

Result<JudgeReport> judgeVidCap(const std::string &in, const std::string &out, endpoint::ChatClient &judge,
                                const JudgeOptions &options, const WorkContext &context)
{
    return judgeRecords(in, out, judge, VidCapTask(), options, context);
}

Result<VidCapScores> vidCapScores(std::string_view judged, const std::string &name)
{
    auto file = readEvalFile(judged, name);
    if (!file)
        return file.error();
    VidCapScores scores;
    scores.problems = std::move(file->problems);
    std::map<std::string, int> words; ///< of each film's caption
    for (const EvalRecord &record : file->records) {
        const Json line = lineOf(judged, record);
        const auto score = line.find(kScore);
        if (score == line.end() || !score->is_number_integer() || score->get<std::int64_t>() < kLeast
            || score->get<std::int64_t>() > kMost) {
            ++scores.withoutJudgement;
            continue;
        }
        const int value = score->get<int>();
        const std::string category = textIn(line, {kCategory});
        count(scores.all, value);
        count(scores.byCategory[category], value);
        count(scores.bySubCategory[category + '/' + record.dimension], value);
        words[record.medium] = countWords(record.caption);
    }
    double sum = 0;
    for (const auto &[film, number] : words)
        sum += number;
    scores.meanWords = words.empty() ? 0 : sum / static_cast<double>(words.size());
    scores.conciseness = scores.meanWords > 0 ? 100 * scores.all.accuracy() / scores.meanWords : 0;
    return scores;
}

} // namespace anycap::evaluation
