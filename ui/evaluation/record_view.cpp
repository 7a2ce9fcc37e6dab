// SPDX-License-Identifier: MIT
#include "ui/evaluation/record_view.h"

#include "core/evaluation/benchmark_media.h"
#include "core/evaluation/report.h"
#include "ui/evaluation/judged_list_model.h"
#include "ui/session/text.h"

#include <QLocale>
#include <QPlainTextEdit>
#include <QStringList>

#include <algorithm>

namespace anycap::ui {

using evaluation::EvalRecord;
using evaluation::Opinion;
using evaluation::ReportSide;

namespace {

/// What another judge said of the same caption: its record has the same line of the captions' file.
const EvalRecord *recordOf(const Opinion &opinion, const EvalRecord &record)
{
    const auto found = std::lower_bound(opinion.records.begin(), opinion.records.end(), record.line,
                                        [](const EvalRecord &one, int line) { return one.line < line; });
    return found != opinion.records.end() && found->line == record.line ? &*found : nullptr;
}

QString judgeText(const Opinion &opinion)
{
    const QString judge = fromUtf8(opinion.judge);
    return opinion.round > 1 ? RecordView::tr("%1, round %2").arg(judge).arg(opinion.round) : judge;
}

/// What the judge gave the components of an answer, or how it answered a question.
QStringList gradeLines(const JudgedListModel &model, const EvalRecord &record)
{
    QStringList lines;
    if (record.benchmark == evaluation::Benchmark::Mia) {
        const QLocale locale;
        for (const evaluation::Grade &grade : record.grades)
            lines << QStringLiteral("    ")
                    + RecordView::tr("%1 of %2: %3")
                          .arg(locale.toString(grade.points), locale.toString(grade.whole),
                               fromUtf8(grade.part));
    } else if (record.benchmark == evaluation::Benchmark::VidCap && !record.judgesAnswer.empty()) {
        const QString score = model.scoreText(record);
        lines << QStringLiteral("    ")
                + RecordView::tr("The judge’s answer from this caption: %1")
                      .arg(fromUtf8(record.judgesAnswer))
                + (score.isEmpty() ? QString() : QStringLiteral(" – ") + score);
    }
    return lines;
}

/// The caption of a side with what was said of it.
QStringList sideLines(const JudgedListModel &model, const ReportSide &side, const EvalRecord &record)
{
    QStringList lines{QStringLiteral("%1: %2").arg(fromUtf8(side.name), fromUtf8(record.caption))};
    if (record.content) {
        for (const evaluation::KeyPointScore &point : record.content->keyPoints)
            lines << QStringLiteral("    %1 %2 – %3")
                         .arg(point.score > 0 ? QStringLiteral("✓") : QStringLiteral("✗"),
                              fromUtf8(point.keyPoint), fromUtf8(point.reason));
    }
    if (record.style)
        lines << QStringLiteral("    ")
                + RecordView::tr("%1 of 4: %2").arg(record.style->score).arg(fromUtf8(record.style->reason));
    lines << gradeLines(model, record);
    for (const Opinion &opinion : side.others) {
        const EvalRecord *other = recordOf(opinion, record);
        const QString score = other != nullptr ? model.scoreText(*other) : QString();
        lines << QStringLiteral("    %1: %2")
                     .arg(judgeText(opinion), score.isEmpty() ? RecordView::tr("not judged") : score);
    }
    if (!evaluation::keepsLength(record))
        lines << QStringLiteral("    ✗ ") + fromUtf8(record.restriction);
    return lines;
}

} // namespace

RecordView::RecordView(QWidget *parent)
    : TextBesideMedium(parent)
{
    retranslate();
}

void RecordView::showRecord(const JudgedListModel &model, int row, const QString &mediaFolder)
{
    const EvalRecord *first = model.record(row, 0);
    if (first == nullptr)
        return clear();
    const bool isQuestion = first->benchmark == evaluation::Benchmark::VidCap;
    QStringList lines{
        (isQuestion ? tr("Question: %1") : tr("Instruction: %1")).arg(fromUtf8(first->instruction)),
        QString()};
    for (std::size_t side = 0; side < model.sideCount(); ++side) {
        if (const EvalRecord *record = model.record(row, side))
            lines << sideLines(model, model.part()->sides[side], *record) << QString();
    }
    if (!first->reference.empty())
        lines << (isQuestion ? tr("Right answer: %1") : tr("Reference: %1")).arg(fromUtf8(first->reference));
    text().setPlainText(lines.join(QLatin1Char('\n')));
    const bool isShown = !mediaFolder.isEmpty() && !first->medium.empty();
    showMedium(isShown ? fromUtf8(evaluation::mediumPath(toUtf8(mediaFolder), *first)) : QString());
}

void RecordView::clear()
{
    text().clear();
    showMedium({});
}

void RecordView::retranslate() { text().setAccessibleName(tr("Record")); }

} // namespace anycap::ui
