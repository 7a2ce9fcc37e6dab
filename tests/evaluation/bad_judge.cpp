// SPDX-License-Identifier: MIT
#include "tests/evaluation/bad_judge.h"

#include <nlohmann/json.hpp>

namespace anycap::test {

namespace {

using Json = nlohmann::ordered_json;

QByteArray dumped(const Json &json) { return QByteArray::fromStdString(json.dump()); }

ServedAnswer said(const std::string &text)
{
    return jsonAnswer(dumped({{"model", "judge-1"},
                              {"choices", {{{"message", {{"content", text}}}, {"finish_reason", "stop"}}}}}));
}

/// The words of a question, whatever media come before them.
std::string wordsOf(const ServedRequest &request)
{
    const Json body = Json::parse(request.body.toStdString(), nullptr, false);
    const Json content = body["messages"].back()["content"];
    if (content.is_string())
        return content.get<std::string>();
    std::string words;
    for (const Json &part : content) {
        if (part.contains("text"))
            words = part["text"].get<std::string>();
    }
    return words;
}

/// The last number right behind a word.
int numberBehind(const std::string &text, const std::string &word)
{
    for (std::size_t at = text.rfind(word); at != std::string::npos;
         at = at > 0 ? text.rfind(word, at - 1) : at) {
        const std::size_t digit = at + word.size();
        if (digit < text.size() && text[digit] >= '0' && text[digit] <= '9')
            return std::atoi(text.c_str() + digit);
        if (at == 0)
            break;
    }
    return 0;
}

/// "Of these 3 caption 17", out of what a captioner is asked.
std::string questionIn(const std::string &words)
{
    return "Of these " + std::to_string(numberBehind(words, "f these ")) + " caption "
        + std::to_string(numberBehind(words, "caption "));
}

/// Every third point is not said.
Json contentAnswer(const std::string &words, int number, Fault fault)
{
    Json scores = Json::object();
    Json reasons = Json::object();
    int total = 0;
    const int points = numberBehind(words, "f these ");
    for (int i = 0; i < points - (fault == Fault::FewerPoints ? 1 : 0); ++i) {
        const std::string name = "point " + std::to_string(i);
        const int score = (number + i) % 3 == 0 ? 0 : 1;
        scores[name] = score;
        if (fault == Fault::Fraction)
            scores[name] = 0.5;
        reasons[fault == Fault::OtherReasons ? name + "?" : name] = score == 1 ? "is said" : "is not said";
        total += score;
    }
    return {{"caption_evaluation",
             {{"key_points_scores", scores},
              {"total_score", fault == Fault::WrongSum ? total + 2 : total},
              {"score_reasons", reasons}}}};
}

Json styleAnswer(int number, Fault fault)
{
    Json answer{{"score", number % 5}, {"reason", "as caption " + std::to_string(number)}};
    if (fault == Fault::Fraction)
        answer["score"] = 2.5;
    else if (fault == Fault::OutOfRange)
        answer["score"] = 7;
    else if (fault == Fault::FewerPoints)
        answer.erase("score");
    return answer;
}

} // namespace

Fault faultOf(int number) { return static_cast<Fault>(number % kFaults); }

std::map<int, int> BadJudge::asked() const
{
    const std::lock_guard lock(m_mutex);
    return m_asked;
}

ServedAnswer BadJudge::operator()(const ServedRequest &request)
{
    if (request.path() == "/v1/models")
        return jsonAnswer(R"({"data":[{"id":"judge-1"}]})");
    const std::string words = wordsOf(request);
    if (words.find("multimodal aligner") != std::string::npos)
        return said("A red boat. " + questionIn(words));
    if (words.find("Answer with the caption alone") != std::string::npos)
        return said("A boat. " + questionIn(words));
    const int number = numberBehind(words, "caption ");
    int times = 0;
    {
        const std::lock_guard lock(m_mutex);
        times = ++m_asked[number];
    }
    Fault fault = faultOf(number);
    if (times > 1 && fault != Fault::Never)
        fault = Fault::None;
    const Json right = words.find("Key points") != std::string::npos ? contentAnswer(words, number, fault)
                                                                     : styleAnswer(number, fault);
    const std::string text = right.dump(2);
    switch (fault) {
    case Fault::Fenced:
        return said("```json\n" + text + "\n```");
    case Fault::Chatty:
        return said("Let me see {carefully}. Here it is:\n" + text + "\nI hope that this helps!");
    case Fault::Prose:
    case Fault::Never:
        return said("I would give it a good mark.");
    case Fault::Nothing:
        return said("");
    case Fault::CutJson:
        return said(text.substr(0, text.size() / 2));
    case Fault::CutConnection: {
        ServedAnswer cut = said(text);
        cut.cutAfter = cut.wireBytes().size() / 2;
        return cut;
    }
    case Fault::Busy: {
        ServedAnswer busy = jsonAnswer(R"({"error":{"message":"too many"}})", 429);
        busy.headers.emplace_back("Retry-After", "0");
        return busy;
    }
    case Fault::Broken:
        return textAnswer("Bad gateway", "text/html", 502);
    case Fault::NotJson:
        return textAnswer("<html>hello</html>", "text/html");
    default:
        return said(text);
    }
}

} // namespace anycap::test
