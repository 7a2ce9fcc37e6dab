// SPDX-License-Identifier: MIT
#include "core/evaluation/vidcap_bench.h"

#include "core/base/text_count.h"
#include "core/evaluation/answer_grades.h"
#include "core/evaluation/judge_answer.h"
#include "core/evaluation/judge_task.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

namespace anycap::evaluation {

namespace {

constexpr const char *kUnanswered = "its question was not answered";

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

/// The question, from the caption alone.
class AnswerTask final : public JudgeTask {
public:
    std::vector<std::string> members() const override { return {kVidCapAnswer}; }
    std::string obstacle(const EvalRecord &record, const Json & /*line*/) const override
    {
        return record.caption.empty() ? "there is no caption" : "";
    }
    bool showsMedium(const EvalRecord & /*record*/) const override { return false; }
    std::string question(const EvalRecord &record, const Json & /*line*/) const override
    {
        return "Answer a question about a film that you have not seen. All you know of it is its "
               "description; where that does not say it, answer that it is not said. Answer with a phrase or "
               "one short sentence.\n\nDescription: "
            + record.caption + "\n\nQuestion: " + record.instruction;
    }
    Judged understood(const EvalRecord & /*record*/, const Json & /*line*/,
                      const std::string &answer) const override
    {
        if (isBlank(answer))
            return {{}, false, "the judge's answer is empty"};
        return {Json{{kVidCapAnswer, answer}}, false, {}};
    }
};

/// That answer, against the right one.
class CompareTask final : public JudgeTask {
public:
    std::vector<std::string> members() const override { return {kVidCapScore}; }
    std::string obstacle(const EvalRecord & /*record*/, const Json &line) const override
    {
        return textIn(line, {kVidCapAnswer}).empty() ? kUnanswered : "";
    }
    bool showsMedium(const EvalRecord & /*record*/) const override { return false; }
    std::string question(const EvalRecord &record, const Json &line) const override
    {
        return "Somebody answered a question about a film. Compare the answer with the right one, and with "
               "nothing else:\n"
               "2 - it says all that the right answer says, and rightly;\n"
               "1 - it says it less precisely or in part, and contradicts none of it; so does a similar "
               "colour;\n"
               "0 - it does not say it;\n"
               "-1 - it contradicts the right answer, in whole or in part, or takes one thing for "
               "another.\n"
               "Where the right answer names somebody or something, that counts first: who is named wrongly "
               "is wrong. Where it has only pronouns, what it says about them counts.\n\nQuestion: "
            + record.instruction + "\nRight answer: " + record.reference
            + "\nAnswer to compare: " + textIn(line, {kVidCapAnswer}) + "\n\nAnswer with the number alone.";
    }
    Judged understood(const EvalRecord & /*record*/, const Json & /*line*/,
                      const std::string &answer) const override
    {
        const auto score = vidCapJudgement(answer);
        if (!score)
            return {{}, false, "the judge's answer " + score.error().message};
        return {Json{{kVidCapScore, *score}}, false, {}};
    }
};

void count(VidCapCounts &counts, int score)
{
    ++(score == kMostVidCap ? counts.right
           : score == 1     ? counts.partly
           : score == 0     ? counts.unsaid
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

/// The text from each number on that follows the word "score" (and quotes, colons, stars, equals signs).
std::vector<std::string_view> afterScore(std::string_view answer)
{
    constexpr std::string_view kWord = "score";
    std::vector<std::string_view> found;
    for (std::size_t at = 0; at + kWord.size() < answer.size(); ++at) {
        const bool isWord = std::equal(kWord.begin(), kWord.end(), answer.begin() + at,
                                       [](char a, char b) { return a == (b | 0x20); });
        const std::size_t number = answer.find_first_not_of("'\"*:= ", at + kWord.size());
        if (!isWord || number == at + kWord.size() || number == std::string_view::npos)
            continue;
        if (answer[number] == '-' || (answer[number] >= '0' && answer[number] <= '9'))
            found.push_back(answer.substr(number));
    }
    return found;
}

/// The numbers that stand alone in a text, or its first one. False where one is no score.
bool addNumbers(std::string_view text, bool isFirstOnly, std::set<int> &numbers)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isMinus = text[at] == '-' && at + 1 < text.size();
        const std::size_t digits = isMinus ? at + 1 : at;
        if (text[digits] < '0' || text[digits] > '9' || (at > 0 && isWordChar(text[at - 1])))
            continue;
        std::size_t end = digits;
        while (end < text.size() && (isWordChar(text[end]) && text[end] != '.'))
            ++end;
        int value = 0;
        const auto [stop, error] = std::from_chars(text.data() + at, text.data() + end, value);
        const bool isFraction
            = end + 1 < text.size() && text[end] == '.' && text[end + 1] >= '0' && text[end + 1] <= '9';
        if (error != std::errc() || stop != text.data() + end || isFraction || value < kLeastVidCap
            || value > kMostVidCap)
            return false;
        numbers.insert(value);
        if (isFirstOnly)
            return true;
        at = end;
    }
    return true;
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
                                              {kVidCapCategory, textIn(pair, {kVidCapCategory})},
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
                               {kBenchmarkMember, benchmarkName(Benchmark::VidCap)},
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
        if (value < kLeastVidCap || value > kMostVidCap)
            return none;
        return static_cast<int>(value);
    }
    // "Score: 2, since …": what comes after explains it. Else all numbers must be the same one.
    const std::vector<std::string_view> named = afterScore(answer);
    std::set<int> numbers;
    for (const std::string_view text : named.empty() ? std::vector{answer} : named) {
        if (!addNumbers(text, !named.empty(), numbers))
            return none;
    }
    if (numbers.size() != 1)
        return numbers.empty() ? none : Error{ErrorCode::InvalidData, "has several scores", {}};
    return *numbers.begin();
}

std::string vidCapAnswersPath(const std::string &out) { return out + ".answers"; }

Result<JudgeReport> judgeVidCap(const std::string &in, const std::string &out, endpoint::ChatClient &judge,
                                const JudgeOptions &options, const WorkContext &context)
{
    constexpr double kHalf = 0.5;
    const std::string answers = vidCapAnswersPath(out);
    JudgeOptions answering = options;
    for (std::string &known : answering.known)
        known = vidCapAnswersPath(known);
    auto answered = judgeRecords(in, answers, judge, AnswerTask(), answering, context.part(0, kHalf));
    if (!answered || answered->finish == Finish::Cancelled) {
        if (answered)
            answered->judged = answered->kept = 0; // no question has its score
        return answered;
    }
    auto compared = judgeRecords(answers, out, judge, CompareTask(), options, context.part(kHalf, 1));
    if (!compared)
        return compared;
    // What was not answered is told with its cause, which is known from the first half.
    std::vector<EvalProblem> &problems = compared->problems;
    problems.erase(std::remove_if(problems.begin(), problems.end(),
                                  [](const EvalProblem &problem) {
                                      return problem.message.find(kUnanswered) != std::string::npos;
                                  }),
                   problems.end());
    problems.insert(problems.end(), answered->problems.begin(), answered->problems.end());
    std::stable_sort(problems.begin(), problems.end(),
                     [](const EvalProblem &a, const EvalProblem &b) { return a.line < b.line; });
    return compared;
}

double VidCapScores::conciseness(const VidCapCounts &counts) const
{
    constexpr double kHundred = 100;
    return meanLength > 0 ? kHundred * counts.accuracy() / meanLength : 0;
}

VidCapScores vidCapScores(const std::vector<EvalRecord> &records, const LengthOf &lengthOf)
{
    VidCapScores scores;
    std::map<std::string, int> lengths; ///< of each film's caption
    for (const EvalRecord &record : records) {
        if (lengths.count(record.medium) == 0)
            lengths[record.medium] = lengthOf ? lengthOf(record.caption) : countWords(record.caption);
        if (record.grades.empty()) {
            ++scores.withoutJudgement;
            continue;
        }
        const Grade &grade = record.grades.front();
        const int value = static_cast<int>(grade.points);
        count(scores.all, value);
        count(scores.byCategory[grade.kind], value);
        count(scores.bySubCategory[grade.kind + '/' + record.dimension], value);
    }
    double sum = 0;
    for (const auto &[film, length] : lengths)
        sum += length;
    scores.meanLength = lengths.empty() ? 0 : sum / static_cast<double>(lengths.size());
    return scores;
}

Result<VidCapScores> vidCapScores(std::string_view judged, const std::string &name, const LengthOf &lengthOf)
{
    auto file = readEvalFile(judged, name);
    if (!file)
        return file.error();
    VidCapScores scores = vidCapScores(file->records, lengthOf);
    scores.problems = std::move(file->problems);
    return scores;
}

} // namespace anycap::evaluation
