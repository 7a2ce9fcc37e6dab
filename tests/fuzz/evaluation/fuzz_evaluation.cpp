// SPDX-License-Identifier: MIT
// Any bytes as a file of the benchmark and as what a judge answered; what is understood can be scored.
#include "core/evaluation/answer_scores.h"
#include "core/evaluation/anycapeval_records.h"
#include "core/evaluation/anycapeval_scores.h"
#include "core/evaluation/caption_overlap.h"
#include "core/evaluation/comparison.h"
#include "core/evaluation/judge_answer.h"
#include "core/evaluation/mia_bench.h"
#include "core/evaluation/run_settings.h"
#include "core/evaluation/vidcap_bench.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace anycap;
    using namespace anycap::evaluation;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);

    if (const Result<ContentJudgement> judgement = contentJudgement(bytes)) {
        std::int64_t sum = 0;
        for (const KeyPointScore &point : judgement->keyPoints)
            sum += point.score;
        require(sum == judgement->total);
    } else {
        require(!judgement.error().message.empty());
        require(!isValidAsPublished(bytes));
    }
    if (const Result<StyleJudgement> judgement = styleJudgement(bytes))
        require(judgement->score >= 0 && judgement->score <= 4);

    if (const auto judgement = miaJudgement(bytes, {6, 4}))
        require(judgement->scores.size() == 2 && judgement->scores[0] >= 0);
    if (const auto judgement = vidCapJudgement(bytes))
        require(*judgement >= -1 && *judgement <= 2);
    (void)miaScores(bytes, "file");
    (void)vidCapScores(bytes, "file");
    (void)prepareMia(bytes, bytes);
    (void)prepareVidCap(bytes, bytes);
    for (const auto &questions : {miaQuestions(bytes), vidCapQuestions(bytes)}) {
        if (questions)
            require(static_cast<bool>(readEvalFile(questions->lines, "questions")));
    }
    (void)miaAnswers(bytes, "file");
    (void)vidCapCaptions(bytes, "file");
    if (const auto overlap = readOverlapFiles(bytes, bytes))
        require(overlapScores(overlap->items).items > 0);

    if (const auto settings = runSettingsFromJson(bytes, "file")) {
        const auto again = runSettingsFromJson(runSettingsJson(*settings), "file");
        require(again && again->judges == settings->judges && again->rounds == settings->rounds);
    }

    const Result<EvalFile> file = readEvalFile(bytes, "file", true);
    if (!file) {
        require(!file.error().message.empty());
        return 0;
    }
    const int records = static_cast<int>(file->records.size());
    const LengthReport lengths = lengthReport(file->records);
    require(lengths.records == records && lengths.kept <= records);
    for (const ScoringRules rules : {ScoringRules::Ours, ScoringRules::Published}) {
        const ContentScores content = contentScores(file->records, rules, false);
        require(content.records + content.leftOut == records);
        const StyleScores style = styleScores(file->records, rules);
        require(style.records + style.withoutJudgement == records);
        require(style.mean() >= 0 && style.mean() <= 4);
    }
    for (const EvalRecord &record : file->records) {
        const auto share = answerShare(record);
        require(share.has_value() == !record.grades.empty());
        require(!share || (*share >= 0 && *share <= 1 + 1e-6));
    }
    for (const AnswerScore &score : answerScores(file->records))
        require(score.count >= 0 && !score.measure.empty());
    const JudgeAgreement same = judgeAgreement(file->records, file->records);
    require(!same.answers || same.answers->same == 1);
    return 0;
}
