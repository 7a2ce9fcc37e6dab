// SPDX-License-Identifier: MIT
#include "ui/evaluation/run_numbers.h"

#include "ui/session/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>

namespace anycap::ui {

using evaluation::Agreement;
using evaluation::Difference;
using evaluation::EvalRecord;
using evaluation::Interval;
using evaluation::OpinionPair;
using evaluation::OpinionScores;
using evaluation::ReportPart;
using evaluation::ReportSide;
using evaluation::ScoringRules;

namespace {

constexpr double kMostStyle = 4;
const QString kNone = QStringLiteral("–");

/// Its texts are the window's.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(anycap::ui::EvaluationWindow)
};

SideNumbers numbersOf(const ReportSide &side, const ReportPart &part, ScoringRules rules)
{
    SideNumbers numbers;
    numbers.lengths = evaluation::lengthReport(side.records);
    numbers.content = evaluation::contentScores(side.records, rules, part.isVideo);
    numbers.style = evaluation::styleScores(side.records, rules);
    std::vector<evaluation::Part> content;
    std::vector<double> style;
    for (const EvalRecord &record : side.records) {
        const auto score = evaluation::recordScore(record, rules);
        if (score && record.content)
            content.push_back({static_cast<double>(score->score), static_cast<double>(score->whole)});
        else if (score)
            style.push_back(score->score);
    }
    numbers.answers = evaluation::answerScores(side.records);
    numbers.answerInterval = evaluation::answerInterval(side.records);
    numbers.contentInterval = evaluation::ratioInterval(content);
    numbers.styleInterval = evaluation::meanInterval(style);
    numbers.opinions = evaluation::opinionScores(side, rules, part.isVideo);
    numbers.agreements = evaluation::opinionPairs(side);
    return numbers;
}

QString percentText(const Interval &interval)
{
    const QLocale locale;
    const auto text = [&locale](double share) { return locale.toString(share * 100, 'f', 1); };
    return QStringLiteral("%1 % (%2 – %3)").arg(text(interval.mean), text(interval.low), text(interval.high));
}

QString scoreText(const Interval &interval)
{
    const QLocale locale;
    const auto text = [&locale](double score) { return locale.toString(score, 'f', 2); };
    return QStringLiteral("%1 (%2 – %3)").arg(text(interval.mean), text(interval.low), text(interval.high));
}

/// Of any side, with whether they are of content.
std::map<std::string, bool> dimensionsOf(const RunNumbers &numbers)
{
    std::map<std::string, bool> dimensions;
    for (const SideNumbers &side : numbers.sides) {
        for (const auto &[name, one] : side.content.dimensions)
            dimensions[name] = true;
        for (const auto &[name, one] : side.style.dimensions)
            dimensions.emplace(name, false);
    }
    return dimensions;
}

class Rows {
public:
    explicit Rows(const RunNumbers &numbers)
        : m_numbers(numbers)
    {
    }
    QList<ScoreRow> all();

private:
    template <class Cell> void add(const QString &name, const Cell &cell)
    {
        ScoreRow row{name, {}, {}};
        for (const SideNumbers &side : m_numbers.sides)
            row.cells << cell(side);
        m_rows << row;
    }
    void addDimensions(bool areOfContent);
    void addCaptionScores();
    void addAnswers();
    void addOpinions();
    void addAgreements();

    const RunNumbers &m_numbers;
    const QLocale m_locale;
    QList<ScoreRow> m_rows;
};

void Rows::addDimensions(bool areOfContent)
{
    for (const auto &[name, isOfContent] : dimensionsOf(m_numbers)) {
        if (isOfContent != areOfContent)
            continue;
        add(QStringLiteral("    ") + fromUtf8(name), [&, key = name](const SideNumbers &side) {
            if (areOfContent) {
                const auto found = side.content.dimensions.find(key);
                return found == side.content.dimensions.end()
                    ? kNone
                    : m_locale.toString(found->second.percent(), 'f', 1) + QStringLiteral(" %");
            }
            const auto found = side.style.dimensions.find(key);
            return found == side.style.dimensions.end() ? kNone
                                                        : m_locale.toString(found->second.mean(), 'f', 2);
        });
    }
}

void Rows::addOpinions()
{
    if (m_numbers.sides.empty())
        return;
    for (const OpinionScores &first : m_numbers.sides.front().opinions) {
        const auto of = [&first](const SideNumbers &side) -> const OpinionScores * {
            for (const OpinionScores &one : side.opinions) {
                if (one.judge == first.judge)
                    return &one;
            }
            return nullptr;
        };
        const QString judge = fromUtf8(first.judge);
        if (first.content.keyPoints > 0)
            add(Text::tr("Key points, by %1").arg(judge), [&](const SideNumbers &side) {
                const OpinionScores *one = of(side);
                return one == nullptr
                    ? kNone
                    : m_locale.toString(one->content.percent(), 'f', 1) + QStringLiteral(" %");
            });
        if (first.answers)
            add(Text::tr("Answers, by %1").arg(judge), [&](const SideNumbers &side) {
                const OpinionScores *one = of(side);
                return one == nullptr || !one->answers
                    ? kNone
                    : m_locale.toString(*one->answers * 100, 'f', 1) + QStringLiteral(" %");
            });
        if (first.style.records > 0)
            add(Text::tr("Style, by %1").arg(judge), [&](const SideNumbers &side) {
                const OpinionScores *one = of(side);
                return one == nullptr ? kNone : m_locale.toString(one->style.mean(), 'f', 2);
            });
    }
}

void Rows::addAgreements()
{
    if (m_numbers.sides.empty())
        return;
    for (const OpinionPair &first : m_numbers.sides.front().agreements) {
        const auto of
            = [&first](const SideNumbers &side, std::optional<Agreement> evaluation::JudgeAgreement::*kind) {
                  for (const OpinionPair &one : side.agreements) {
                      if (one.first == first.first && one.second == first.second)
                          return one.agreement.*kind;
                  }
                  return std::optional<Agreement>();
              };
        const auto row = [&](const QString &name,
                             std::optional<Agreement> evaluation::JudgeAgreement::*kind) {
            if (!(first.agreement.*kind))
                return;
            add(name, [&](const SideNumbers &side) {
                const auto agreement = of(side, kind);
                return agreement ? m_locale.toString(agreement->kappa, 'f', 3) : kNone;
            });
            for (const SideNumbers &side : m_numbers.sides) {
                const auto agreement = of(side, kind);
                m_rows.back().tips << (agreement ? Text::tr("%1 % of %2 the same")
                                                       .arg(m_locale.toString(agreement->same * 100, 'f', 1),
                                                            m_locale.toString(agreement->pairs))
                                                 : QString());
            }
        };
        const QString judges = Text::tr("%1 and %2").arg(fromUtf8(first.first), fromUtf8(first.second));
        row(Text::tr("Kappa of key points, %1").arg(judges), &evaluation::JudgeAgreement::content);
        row(Text::tr("Kappa of style, %1").arg(judges), &evaluation::JudgeAgreement::style);
        row(Text::tr("Kappa of grades, %1").arg(judges), &evaluation::JudgeAgreement::answers);
    }
}

/// What a number of MIA-Bench or VidCapBench is of; their kinds are named as the files name them.
QString measureText(const evaluation::AnswerScore &score)
{
    const QString measure = fromUtf8(score.measure);
    if (measure == QLatin1String("instruction"))
        return Text::tr("Instructions");
    if (measure == QLatin1String("component"))
        return Text::tr("Components");
    if (measure == QLatin1String("accuracy"))
        return Text::tr("Accuracy");
    if (measure == QLatin1String("precision"))
        return Text::tr("Precision");
    return measure == QLatin1String("coverage") ? Text::tr("Coverage") : Text::tr("Conciseness, by words");
}

/// Below its measure, and a part of a kind ("content/subjects") below that.
QString kindText(const evaluation::AnswerScore &score)
{
    const QString indent = QStringLiteral("    ");
    const std::size_t slash = score.name.find('/');
    return slash == std::string::npos ? indent + fromUtf8(score.name)
                                      : indent + indent + fromUtf8(score.name.substr(slash + 1));
}

/// The same number of another side; null where nothing was judged there.
const evaluation::AnswerScore *counterpart(const SideNumbers &side, const evaluation::AnswerScore &score)
{
    for (const evaluation::AnswerScore &one : side.answers) {
        if (one.measure == score.measure && one.name == score.name)
            return one.count > 0 ? &one : nullptr;
    }
    return nullptr;
}

void Rows::addAnswers()
{
    const bool isMia = m_numbers.benchmark == evaluation::Benchmark::Mia;
    add(isMia ? Text::tr("Mean of all answers (95 %)") : Text::tr("Right answers (95 %)"),
        [](const SideNumbers &side) {
            return side.answerInterval ? percentText(*side.answerInterval) : kNone;
        });
    if (m_numbers.sides.empty())
        return;
    QString measure;
    for (const evaluation::AnswerScore &score : m_numbers.sides.front().answers) {
        if (isMia && score.name.empty()) // is there already, with its interval
            continue;
        const QString text = measureText(score);
        // A heading of its own for kinds that have no number over all of them.
        if (text != measure && !score.name.empty())
            add(text, [](const SideNumbers &) { return QString(); });
        measure = text;
        add(score.name.empty() ? text : kindText(score), [&](const SideNumbers &side) {
            const evaluation::AnswerScore *one = counterpart(side, score);
            if (one == nullptr)
                return kNone;
            return evaluation::isPercent(*one) ? m_locale.toString(one->value, 'f', 1) + QStringLiteral(" %")
                                               : m_locale.toString(one->value, 'f', 2);
        });
        for (const SideNumbers &side : m_numbers.sides) {
            const evaluation::AnswerScore *one = counterpart(side, score);
            m_rows.back().tips << (one == nullptr ? QString()
                                                  : Text::tr("of %Ln judged", nullptr, one->count));
        }
    }
}

void Rows::addCaptionScores()
{
    add(Text::tr("Length kept"),
        [&](const SideNumbers &side) { return m_locale.toString(side.lengths.kept); });
    add(Text::tr("Content: key points (95 %)"), [&](const SideNumbers &side) {
        return side.contentInterval ? percentText(*side.contentInterval) : kNone;
    });
    addDimensions(true);
    add(Text::tr("Points for each 100 words"), [&](const SideNumbers &side) {
        return side.content.keyPoints > 0 ? m_locale.toString(side.content.density(), 'f', 2) : kNone;
    });
    add(Text::tr("Style: 0 to 4 (95 %)"),
        [&](const SideNumbers &side) { return side.styleInterval ? scoreText(*side.styleInterval) : kNone; });
    addDimensions(false);
}

QList<ScoreRow> Rows::all()
{
    const bool isOfCaptions = m_numbers.benchmark == evaluation::Benchmark::AnyCapEval;
    add(isOfCaptions ? Text::tr("Captions") : Text::tr("Answers"),
        [&](const SideNumbers &side) { return m_locale.toString(side.lengths.records); });
    if (isOfCaptions)
        addCaptionScores();
    else
        addAnswers();
    addOpinions();
    addAgreements();
    return m_rows;
}

} // namespace

RunNumbers runNumbers(const ReportPart &part, ScoringRules rules)
{
    RunNumbers numbers;
    numbers.benchmark = part.benchmark();
    for (const ReportSide &side : part.sides)
        numbers.sides.push_back(numbersOf(side, part, rules));
    if (part.sides.size() == 2)
        numbers.comparison = evaluation::compareRuns(part.sides[0].records, part.sides[1].records, rules);
    return numbers;
}

QList<ScoreRow> scoreRows(const RunNumbers &numbers) { return Rows(numbers).all(); }

QString differenceText(const RunNumbers &numbers, const ReportPart &part)
{
    if (!numbers.comparison)
        return {};
    const QLocale locale;
    const auto text = [&](const std::optional<Difference> &difference, double scale, int digits) {
        if (!difference)
            return kNone;
        const auto one = [&](double value) {
            return (value > 0 ? QStringLiteral("+") : QString())
                + locale.toString(value * scale, 'f', digits);
        };
        return Text::tr("%1 (%2 to %3), p = %4")
            .arg(one(difference->interval.mean), one(difference->interval.low),
                 one(difference->interval.high), locale.toString(difference->p, 'f', 4));
    };
    if (numbers.benchmark != evaluation::Benchmark::AnyCapEval)
        return Text::tr("%1 less %2, percent points: %3")
            .arg(fromUtf8(part.sides[1].name), fromUtf8(part.sides[0].name),
                 text(numbers.comparison->answers, 100, 1));
    return Text::tr("%1 less %2, percent points of content: %3; points of style: %4")
        .arg(fromUtf8(part.sides[1].name), fromUtf8(part.sides[0].name),
             text(numbers.comparison->content, 100, 1), text(numbers.comparison->style, 1, 2));
}

namespace {

ScoreChart answerChart(const RunNumbers &numbers, const ReportPart &part)
{
    ScoreChart chart;
    if (numbers.sides.empty())
        return chart;
    std::vector<evaluation::AnswerScore> axes;
    for (const evaluation::AnswerScore &score : numbers.sides.front().answers) {
        if (evaluation::isChartAxis(score))
            axes.push_back(score);
    }
    for (const evaluation::AnswerScore &axis : axes)
        chart.axes << fromUtf8(axis.name);
    for (std::size_t i = 0; i < numbers.sides.size(); ++i) {
        RadarLine line{fromUtf8(part.sides[i].name), {}};
        for (const evaluation::AnswerScore &axis : axes) {
            const evaluation::AnswerScore *one = counterpart(numbers.sides[i], axis);
            line.values << (one == nullptr ? -1 : one->value / 100);
        }
        chart.lines << line;
    }
    return chart;
}

} // namespace

ScoreChart scoreChart(const RunNumbers &numbers, const ReportPart &part)
{
    if (numbers.benchmark != evaluation::Benchmark::AnyCapEval)
        return answerChart(numbers, part);
    ScoreChart chart;
    const std::map<std::string, bool> dimensions = dimensionsOf(numbers);
    for (const auto &[name, isOfContent] : dimensions)
        chart.axes << fromUtf8(name);
    for (std::size_t i = 0; i < numbers.sides.size(); ++i) {
        const SideNumbers &side = numbers.sides[i];
        RadarLine line{fromUtf8(part.sides[i].name), {}};
        for (const auto &[name, isOfContent] : dimensions) {
            const auto content = side.content.dimensions.find(name);
            const auto style = side.style.dimensions.find(name);
            if (content != side.content.dimensions.end())
                line.values << content->second.percent() / 100;
            else if (style != side.style.dimensions.end())
                line.values << style->second.mean() / kMostStyle;
            else
                line.values << -1;
        }
        chart.lines << line;
    }
    return chart;
}

} // namespace anycap::ui
