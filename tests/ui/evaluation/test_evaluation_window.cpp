// SPDX-License-Identifier: MIT
// The window that shows what a run of a benchmark came to: scores, chart, records, reports.
#include "core/base/atomic_file.h"
#include "tests/ui/support/accessible_names.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/evaluation/evaluation_window.h"
#include "ui/evaluation/judged_list_model.h"
#include "ui/session/text.h"
#include "ui/widgets/radar_chart.h"

#include <nlohmann/json.hpp>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>
#include <QtTest>

using namespace anycap;
using namespace anycap::ui;

#define S(text) QStringLiteral(text)

namespace {

using Json = nlohmann::ordered_json;

/// Of two content records (one "None" among the captions), a poem and a theme; refined ones say one point
/// more.
std::string judged(bool isRefined)
{
    std::string lines;
    for (int i = 0; i < 4; ++i) {
        Json record{{"id", i},
                    {"image", "picture-" + std::to_string(i) + ".jpg"},
                    {"question", "Describe it."},
                    {"reference", "A person's words."},
                    {"restriction",
                     {i < 2        ? "event"
                          : i == 2 ? "poem"
                                   : "theme"}},
                    {"answer",
                     std::string(isRefined ? "Refined" : "Base") + (i == 1 ? ": None moves." : " caption.")},
                    {"captioner", isRefined ? "acm" : "draft"},
                    {"judge", "court"}};
        if (i < 2) {
            record["model_evaluation"]
                = {{"key_points_scores", {{"a dog", 1}, {"it runs", isRefined ? 1 : 0}}},
                   {"total_score", isRefined ? 2 : 1},
                   {"score_reasons", {{"a dog", "is said"}, {"it runs", "is or is not said"}}}};
        } else if (!(isRefined && i == 3)) { // one the judge did not get through
            record["judge_score"] = isRefined ? 4 : 2;
            record["reason"] = "because of the rhyme";
        }
        lines += record.dump() + '\n';
    }
    return lines;
}

/// Of MIA-Bench: refined answers get all points, the others a half.
std::string miaJudged(bool isRefined)
{
    const Json half = Json::array({2, 3});
    const Json all = Json::array({4, 6});
    std::string lines;
    for (const char *type : {"describe", "length", "grammar"})
        lines += Json{{"id", 0},
                      {"image", "boat.jpg"},
                      {"question", std::string("Tell of it: ") + type},
                      {"restriction", Json::array({"plain"})},
                      {"components", Json::array({"tells of the sea", "rhymes"})},
                      {"component_weight", all},
                      {"component_type", Json::array({type, "genre"})},
                      {"answer", isRefined ? "A red boat." : "A boat."},
                      {"component_scores", isRefined ? all : half},
                      {"judge", "court"}}
                     .dump()
            + '\n';
    return lines;
}

/// Of VidCapBench: one question of each category; the refined caption says what the other does not.
std::string vidCapJudged(bool isRefined)
{
    std::string lines;
    for (const char *category : {"content", "motion", "camera"})
        lines += Json{{"id", 0},
                      {"video", "film.mp4"},
                      {"question", std::string("What of its ") + category + "?"},
                      {"reference", "A sailor."},
                      {"primary_category", category},
                      {"restriction", Json::array({"who"})},
                      {"model_response", "A caption of five words."},
                      {"pred", isRefined ? "One sailor." : "It is not said."},
                      {"vidcap_score", isRefined ? 2 : 0},
                      {"judge", "court"}}
                     .dump()
            + '\n';
    return lines;
}

class Opened : public UiFixture {
public:
    Opened()
    {
        QDir(folder()).mkpath(S("run"));
        const std::string run = toUtf8(folder()) + "/run/";
        (void)writeFileAtomically(run + "image.base.judged.jsonl", judged(false));
        (void)writeFileAtomically(run + "image.refined.judged.jsonl", judged(true));
        (void)writeFileAtomically(run + "image.base.jsonl", "not looked at: the judged one is");
        (void)writeFileAtomically(run + "audio.base.jsonl",
                                  R"({"audio":"a.wav","restriction":["event"],"answer":"Rain."})");
        window = std::make_unique<EvaluationWindow>(studio());
        window->show();
    }
    bool open(const QString &path)
    {
        QSignalSpy settled(window.get(), &EvaluationWindow::settled);
        window->openRun(path);
        return settled.wait(20'000);
    }
    bool choose(const char *name, int index)
    {
        QSignalSpy settled(window.get(), &EvaluationWindow::settled);
        auto *box = child<QComboBox>(name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        return settled.count() > 0 || settled.wait(20'000);
    }
    template <class W> W *child(const char *name) { return window->findChild<W *>(QLatin1String(name)); }
    /// The cells of the row of scores that begins with this name.
    QStringList score(const QString &name)
    {
        auto *tree = child<QTreeWidget>("scores");
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *item = tree->topLevelItem(i);
            if (!item->text(0).trimmed().startsWith(name))
                continue;
            QStringList cells;
            for (int column = 1; column < item->columnCount(); ++column)
                cells << item->text(column);
            return cells;
        }
        return {};
    }

    std::unique_ptr<EvaluationWindow> window;
};

} // namespace

class TestEvaluationWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void scoresAreShown();
    void rulesAndPartsAreChosen();
    void recordsShowWhatTheJudgeSaid();
    void theChartIsDrawnAndSaved();
    void answersAreShownLikeCaptions();
    void singleFilesAndRefusals();
    void theModelIsSound();
    void everyControlHasAName();
};

void TestEvaluationWindow::scoresAreShown()
{
    Opened opened;
    QVERIFY(opened.open(opened.folder() + S("/run")));
    QCOMPARE(opened.child<QComboBox>("part")->count(), 2);
    QVERIFY(opened.choose("part", 1));
    QCOMPARE(opened.score(S("Captions")), (QStringList{S("4"), S("4")}));
    QVERIFY(opened.score(S("Content"))[0].startsWith(S("50.0 %")));
    QVERIFY(opened.score(S("Content"))[1].startsWith(S("100.0 %")));
    QVERIFY(opened.score(S("Style"))[0].startsWith(S("2.00")));
    QVERIFY(opened.score(S("Style"))[1].startsWith(S("4.00"))); // of the one that was judged
    QCOMPARE(opened.score(S("theme")), (QStringList{S("2.00"), S("–")}));
    const QString difference = opened.child<QLabel>("difference")->text();
    QVERIFY2(difference.contains(S("content: +50.0")) && difference.contains(S("style: +2.00")),
             qPrintable(difference));
    const QString told = opened.child<QLabel>("summary")->text();
    QVERIFY2(told.contains(S("court")) && told.contains(S("refined: acm")), qPrintable(told));
}

void TestEvaluationWindow::rulesAndPartsAreChosen()
{
    Opened opened;
    QVERIFY(opened.open(opened.folder() + S("/run")));
    // Sounds come first; nobody judged them.
    QCOMPARE(opened.score(S("Captions")), QStringList{S("1")});
    QCOMPARE(opened.score(S("Content")), QStringList{S("–")});
    QVERIFY(!opened.child<QWidget>("radar")->isVisible());
    QVERIFY(opened.choose("part", 1));
    QVERIFY(opened.child<QWidget>("radar")->isVisible());
    // The released scripts leave captions with that word out.
    const QString ours = opened.score(S("Points for each"))[0];
    QVERIFY(opened.choose("rules", 1));
    QVERIFY(opened.score(S("Points for each"))[0] != ours);
}

void TestEvaluationWindow::recordsShowWhatTheJudgeSaid()
{
    Opened opened;
    QVERIFY(opened.open(opened.folder() + S("/run")));
    QVERIFY(opened.choose("part", 1));
    auto *table = opened.child<QTableView>("records");
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(table->model()->index(0, JudgedListModel::FirstScore).data().toString(), S("1 of 2 points"));
    QCOMPARE(table->model()->index(3, JudgedListModel::FirstScore + 1).data().toString(), S("not judged"));
    opened.child<QTabWidget>("tabs")->setCurrentIndex(1);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    QString text = opened.child<QPlainTextEdit>("record")->toPlainText();
    QVERIFY2(text.contains(S("base: Base caption.")) && text.contains(S("✗ it runs"))
                 && text.contains(S("✓ it runs")) && text.contains(S("A person's words.")),
             qPrintable(text));
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Down);
    text = opened.child<QPlainTextEdit>("record")->toPlainText();
    QVERIFY2(text.contains(S("4 of 4: because of the rhyme")), qPrintable(text));
}

void TestEvaluationWindow::theChartIsDrawnAndSaved()
{
    Opened opened;
    QVERIFY(opened.open(opened.folder() + S("/run")));
    QVERIFY(opened.choose("part", 1));
    auto *radar = opened.child<RadarChart>("radar");
    QCOMPARE(radar->axes(), (QStringList{S("event"), S("poem"), S("theme")}));
    QVERIFY(radar->accessibleDescription().contains(S("base, event: 50.0 %")));
    const QString svg = opened.folder() + S("/radar.svg");
    const QString png = opened.folder() + S("/radar.png");
    QVERIFY(radar->save(svg) && radar->save(png));
    QVERIFY(QSvgRenderer(svg).isValid());
    QVERIFY(!QImage(png).isNull());
    QVERIFY(!radar->save(S("/nowhere/radar.svg")));
}

void TestEvaluationWindow::answersAreShownLikeCaptions()
{
    Opened opened;
    const std::string run = toUtf8(opened.folder()) + "/answers/";
    QDir(opened.folder()).mkpath(S("answers"));
    QVERIFY(writeFileAtomically(run + "mia.base.judged.jsonl", miaJudged(false)));
    QVERIFY(writeFileAtomically(run + "mia.refined.judged.jsonl", miaJudged(true)));
    QVERIFY(writeFileAtomically(run + "vidcap.base.judged.jsonl", vidCapJudged(false)));
    QVERIFY(writeFileAtomically(run + "vidcap.refined.judged.jsonl", vidCapJudged(true)));
    QVERIFY(opened.open(opened.folder() + S("/answers")));
    const auto row = [&](const char *name) { return opened.score(QLatin1String(name)); };
    QCOMPARE(row("Answers"), (QStringList{S("3"), S("3")}));
    QVERIFY(row("Mean of all")[0].startsWith(S("50.0 %")));
    QCOMPARE(row("genre"), (QStringList{S("50.0 %"), S("100.0 %")}));
    QVERIFY(row("Style").isEmpty() && row("Length").isEmpty()); // numbers of the other benchmark
    QVERIFY(opened.child<QLabel>("difference")->text().contains(S("percent points: +50.0")));
    auto *radar = opened.child<RadarChart>("radar");
    QCOMPARE(radar->axes(), (QStringList{S("describe"), S("genre"), S("grammar"), S("length")}));
    auto *model = opened.child<QTableView>("records")->model();
    QCOMPARE(model->index(0, JudgedListModel::FirstScore).data().toString(), S("5 of 10 points"));
    QString text = opened.child<QPlainTextEdit>("record")->toPlainText();
    QVERIFY2(text.contains(S("3 of 6: rhymes")) && text.contains(S("6 of 6: rhymes")), qPrintable(text));

    QVERIFY(opened.choose("part", 1));
    QCOMPARE(row("Accuracy"), (QStringList{S("0.0 %"), S("100.0 %")}));
    QCOMPARE(row("Coverage"), (QStringList{S("0.0 %"), S("100.0 %")}));
    QCOMPARE(row("Conciseness"), (QStringList{S("0.00"), S("2000.00")})); // 100 % of five words
    QCOMPARE(row("who"), (QStringList{S("0.0 %"), S("100.0 %")}));
    QVERIFY(row("Right answers")[1].startsWith(S("100.0 %")));
    QVERIFY(!opened.child<QComboBox>("rules")->isEnabled()); // there is one way to count them
    QCOMPARE(radar->axes(), (QStringList{S("camera"), S("content"), S("motion")}));
    QCOMPARE(model->index(0, JudgedListModel::FirstScore).data().toString(), S("not said"));
    QCOMPARE(model->index(0, JudgedListModel::FirstScore + 1).data().toString(), S("right"));
    text = opened.child<QPlainTextEdit>("record")->toPlainText();
    QVERIFY2(text.contains(S("Question: What of its content?")) && text.contains(S("Right answer: A sailor."))
                 && text.contains(S("from this caption: One sailor. – right")),
             qPrintable(text));
    QCOMPARE(namelessControls(opened.window.get()), QStringList());
}

void TestEvaluationWindow::singleFilesAndRefusals()
{
    Opened opened;
    QVERIFY(opened.open(opened.folder() + S("/run/image.refined.judged.jsonl")));
    QVERIFY(opened.score(S("Content"))[0].startsWith(S("100.0 %")));
    QCOMPARE(opened.child<QLabel>("difference")->text(), QString());
    QVERIFY(opened.open(opened.folder()));
    QVERIFY2(opened.child<QLabel>("summary")->text().contains(S("no captions of a benchmark run")),
             qPrintable(opened.child<QLabel>("summary")->text()));
    QVERIFY(opened.score(S("Content"))[0].startsWith(S("100.0 %"))); // what was open stays
    QVERIFY(opened.open(S("/nowhere.jsonl")));
    QVERIFY(opened.child<QLabel>("summary")->text().contains(S("/nowhere.jsonl")));
}

void TestEvaluationWindow::theModelIsSound()
{
    auto report = std::make_shared<evaluation::EvalReport>();
    evaluation::EvalRecord record;
    record.medium = "a.jpg";
    record.dimension = "poem";
    record.style = evaluation::StyleJudgement{3, "why"};
    report->parts.push_back({"image", false, {{"base", "x", {record, record}}, {"refined", "y", {record}}}});
    JudgedListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPart(report, 0);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.index(0, 3).data().toString(), S("3 of 4"));
    QCOMPARE(model.index(1, 3).data().toString(), S("not there"));
    model.setPart(nullptr, 0);
    QCOMPARE(model.rowCount(), 0);
}

void TestEvaluationWindow::everyControlHasAName()
{
    Opened opened;
    QCOMPARE(namelessControls(opened.window.get()), QStringList());
    QVERIFY(opened.open(opened.folder() + S("/run")));
    QVERIFY(opened.choose("part", 1));
    QCOMPARE(namelessControls(opened.window.get()), QStringList());
    opened.child<QTabWidget>("tabs")->setCurrentIndex(1);
    QCOMPARE(namelessControls(opened.window.get()), QStringList());
}

QTEST_MAIN(TestEvaluationWindow)
#include "test_evaluation_window.moc"
