// SPDX-License-Identifier: MIT
// Runs of a benchmark from the window: what is asked for, a run with servers that caption, refine and judge,
// stopped and gone on with, refused, and looked at with its media.
#include "app/captioner_source.h"
#include "core/base/atomic_file.h"
#include "core/endpoint/endpoint.h"
#include "tests/evaluation/bad_judge.h"
#include "tests/ui/support/accessible_names.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/evaluation/evaluation_window.h"
#include "ui/evaluation/run_dialog.h"
#include "ui/preview/medium_view.h"
#include "ui/session/text.h"

#include <nlohmann/json.hpp>

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QTreeWidget>
#include <QtTest>

#include <atomic>

using namespace anycap;
using namespace anycap::test;
using namespace anycap::ui;

#define S(text) QStringLiteral(text)

namespace {

using Json = nlohmann::ordered_json;

constexpr int kRecords = 8; // each meets another fault of the judge

std::string records()
{
    std::string lines;
    for (int i = 0; i < kRecords; ++i) {
        Json record{{"id", i},
                    {"image", "lighthouse.jpg"},
                    {"conversations",
                     {{{"from", "human"}, {"value", "Describe it. Of these 2 caption " + std::to_string(i)}},
                      {{"from", "gpt"}, {"value", "Something is there."}}}},
                    {"restriction", {i % 2 == 1 ? "poem" : "event", ""}}};
        if (i % 2 == 0)
            record["key_point"] = {"point 0", "point 1"};
        lines += record.dump() + '\n';
    }
    return lines;
}

/// A studio with the program's own captioners, and servers on loopback that caption and judge.
class Opened : public UiFixture {
public:
    Opened()
        : m_server([this](const ServedRequest &request) {
            ServedAnswer answer = m_judge(request);
            answer.delay = std::chrono::milliseconds(delayMs.load());
            return answer;
        })
    {
        const QString endpoints = folder() + S("/endpoints.json");
        qputenv("ANYCAP_ENDPOINTS", endpoints.toUtf8());
        endpoint::EndpointStore store(toUtf8(endpoints));
        for (const char *name : {"office", "court"}) {
            endpoint::Endpoint one;
            one.name = name;
            one.kind = endpoint::EndpointKind::Vllm;
            one.url = m_server.url("/v1");
            one.model = "judge-1";
            (void)store.save(one);
        }
        (void)writeFileAtomically(toUtf8(folder()) + "/image_ref.jsonl", records());
        studio().jobs().setSource(makeCaptionerSource());
        window = std::make_unique<EvaluationWindow>(studio());
        window->show();
    }
    evaluation::RunSettings settings() const
    {
        evaluation::RunSettings settings;
        settings.records = {toUtf8(folder()) + "/image_ref.jsonl"};
        settings.media = toUtf8(qEnvironmentVariable("ANYCAP_SOURCE_DIR")) + "/resources/samples";
        settings.base = "endpoint:office";
        settings.refiner = "endpoint:office";
        settings.judges = {"office"};
        return settings;
    }
    QString results() const { return folder() + S("/results"); }
    /// Runs and waits until it is shown.
    bool run(const evaluation::RunSettings &settings)
    {
        QSignalSpy settled(window.get(), &EvaluationWindow::settled);
        window->startRun(results(), settings);
        return settled.wait(60'000);
    }
    template <class W> W *child(const char *name) { return window->findChild<W *>(QLatin1String(name)); }
    QString told() { return child<QLabel>("summary")->text(); }
    QStringList score(const QString &name)
    {
        auto *tree = child<QTreeWidget>("scores");
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *item = tree->topLevelItem(i);
            if (item->text(0).trimmed().startsWith(name))
                return {item->text(1), item->text(2)};
        }
        return {};
    }
    int requests() const { return m_server.requestCount(); }

    std::unique_ptr<EvaluationWindow> window;
    std::atomic<int> delayMs = 0;

private:
    BadJudge m_judge;
    HttpServer m_server;
};

/// Answers the next question, whenever it comes.
void answerWith(QMessageBox::StandardButton button)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, qApp, [timer, button] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            timer->deleteLater();
            box->button(button)->click();
        }
    });
    timer->start(10);
}

} // namespace

class TestBenchmarkRunWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aRunIsMadeAndShown();
    void severalJudgesAreComparedInTheScores();
    void aStoppedRunGoesOn();
    void closingAsksWhileItRuns();
    void whatCannotRunIsTold();
    void theDialogSaysWhatIsMissing();
    void theDialogRemembers();
    void everyControlHasAName();
};

void TestBenchmarkRunWindow::aRunIsMadeAndShown()
{
    Opened opened;
    QVERIFY(opened.run(opened.settings()));
    QCOMPARE(opened.score(S("Captions")), (QStringList{S("8"), S("8")}));
    QVERIFY2(opened.told().contains(S("Judge: office (judge-1)")), qPrintable(opened.told()));
    QVERIFY(!opened.child<QProgressBar>("runProgress")->isVisible());
    QVERIFY(QFileInfo::exists(opened.results() + S("/report.html")));

    // Its records have their medium beside them.
    opened.child<QTabWidget>("tabs")->setCurrentIndex(1);
    auto *medium = opened.child<MediumView>("medium");
    QVERIFY(medium->isVisible());
    QTRY_VERIFY(opened.child<QPlainTextEdit>("record")->toPlainText().contains(S("refined: A red boat.")));
    QTRY_VERIFY_WITH_TIMEOUT(!medium->grab().toImage().isGrayscale(), 20'000); // the lighthouse
}

void TestBenchmarkRunWindow::severalJudgesAreComparedInTheScores()
{
    Opened opened;
    evaluation::RunSettings settings = opened.settings();
    settings.judges = {"office", "court"};
    settings.rounds = 2;
    QVERIFY(opened.run(settings));
    QVERIFY(!opened.score(S("Key points, by court (judge-1), round 2")).isEmpty());
    const QStringList kappa = opened.score(S("Kappa of style, office (judge-1) and court (judge-1)"));
    QVERIFY2(kappa.size() == 2 && kappa[0] == S("1.000"), qPrintable(kappa.join(S("|"))));
    opened.child<QTabWidget>("tabs")->setCurrentIndex(1);
    const QString text = opened.child<QPlainTextEdit>("record")->toPlainText();
    QVERIFY2(text.contains(S("court (judge-1), round 2: 1 of 2 points")), qPrintable(text));
}

void TestBenchmarkRunWindow::aStoppedRunGoesOn()
{
    Opened opened;
    opened.delayMs = 50;
    QSignalSpy ended(opened.window.get(), &EvaluationWindow::runEnded);
    opened.window->startRun(opened.results(), opened.settings());
    QVERIFY(opened.child<QProgressBar>("runProgress")->isVisible());
    QVERIFY(!opened.child<QPushButton>("newRun")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(opened.requests() > 4, 20'000);
    QTest::mouseClick(opened.child<QPushButton>("stopRun"), Qt::LeftButton);
    QVERIFY(ended.count() > 0 || ended.wait(20'000));
    QTRY_VERIFY2(opened.told().startsWith(S("Stopped.")), qPrintable(opened.told()));
    QVERIFY(opened.child<QPushButton>("newRun")->isEnabled());
    QVERIFY(!QFileInfo::exists(opened.results() + S("/report.html")));
    opened.delayMs = 0;
    QVERIFY(opened.run(opened.settings()));
    QCOMPARE(opened.score(S("Captions")), (QStringList{S("8"), S("8")}));
    QVERIFY(QFileInfo::exists(opened.results() + S("/report.html")));
}

void TestBenchmarkRunWindow::closingAsksWhileItRuns()
{
    Opened opened;
    opened.delayMs = 50;
    QSignalSpy ended(opened.window.get(), &EvaluationWindow::runEnded);
    opened.window->startRun(opened.results(), opened.settings());
    answerWith(QMessageBox::No);
    opened.window->close();
    QVERIFY(opened.window->isVisible());
    answerWith(QMessageBox::Yes);
    QTest::keyClick(opened.window.get(), Qt::Key_Escape);
    QVERIFY(!opened.window->isVisible());
}

void TestBenchmarkRunWindow::whatCannotRunIsTold()
{
    Opened opened;
    evaluation::RunSettings settings = opened.settings();
    settings.judges = {"nobody"};
    QVERIFY(opened.run(settings));
    QVERIFY2(opened.told().contains(S("nobody")), qPrintable(opened.told()));
    settings = opened.settings();
    settings.records = {"/nowhere/records.jsonl"};
    QVERIFY(opened.run(settings));
    QVERIFY2(opened.told().contains(S("/nowhere/records.jsonl")), qPrintable(opened.told()));
    // A record that could not be captioned costs itself alone.
    std::string lines = records();
    lines.replace(lines.find("lighthouse.jpg"), 14, "nothing.jpg");
    QVERIFY(writeFileAtomically(toUtf8(opened.folder()) + "/image_ref.jsonl", lines));
    QVERIFY(opened.run(opened.settings()));
    QCOMPARE(opened.score(S("Captions")), (QStringList{S("7"), S("7")}));
    QVERIFY2(opened.told().contains(S("line 1 of image.records.jsonl"))
                 && opened.told().contains(S("nothing.jpg")),
             qPrintable(opened.told()));
}

void TestBenchmarkRunWindow::theDialogSaysWhatIsMissing()
{
    Opened opened;
    RunDialog dialog(opened.studio());
    dialog.show();
    auto *start = dialog.findChild<QPushButton *>(S("start"));
    auto *told = dialog.findChild<QLabel *>(S("told"));
    const auto type = [&](const char *name, const QString &text) {
        auto *edit = dialog.findChild<QLineEdit *>(QLatin1String(name));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    };
    QVERIFY(!start->isEnabled() && told->text().contains(S("benchmark")));
    type("benchmark", opened.folder() + S("/image_ref.jsonl"));
    QVERIFY(!start->isEnabled() && told->text().contains(S("media")));
    type("media", S("/nowhere"));
    QVERIFY(!start->isEnabled() && told->text().contains(S("media")));
    type("media", opened.folder());
    QVERIFY(!start->isEnabled() && told->text().contains(S("results")));
    type("results", opened.results());
    QVERIFY(start->isEnabled());
    QVERIFY(told->text().contains(S("Nothing leaves this machine")));
    QVERIFY(!dialog.findChild<QSpinBox *>(S("rounds"))->isEnabled());
    auto *judge = dialog.findChild<QComboBox *>(S("judge"));
    judge->setFocus();
    QTest::keyClick(judge, Qt::Key_Down);
    QVERIFY(dialog.findChild<QSpinBox *>(S("rounds"))->isEnabled());
    QCOMPARE(dialog.settings().judges, std::vector<std::string>{"office"});
    // One that is somewhere else is named before anything is sent.
    endpoint::Endpoint away;
    away.name = "away";
    away.url = "https://models.example/v1";
    away.allowedHost = "models.example";
    endpoint::EndpointStore store(toUtf8(opened.folder()) + "/endpoints.json");
    QVERIFY(store.save(away));
    RunDialog again(opened.studio());
    evaluation::RunSettings settings = opened.settings();
    settings.judges = {"away"};
    again.setRun(opened.results(), settings);
    QVERIFY2(again.findChild<QLabel *>(S("told"))->text().contains(S("models.example")),
             qPrintable(again.findChild<QLabel *>(S("told"))->text()));
}

void TestBenchmarkRunWindow::theDialogRemembers()
{
    Opened opened;
    evaluation::RunSettings settings = opened.settings();
    settings.judges = {"office", "court"};
    settings.rounds = 3;
    settings.limit = 5;
    settings.areLengthsKept = true;
    settings.rules = evaluation::ScoringRules::Published;
    {
        RunDialog dialog(opened.studio());
        dialog.setRun(opened.results(), settings);
        QCOMPARE(dialog.findChild<QListWidget *>(S("otherJudges"))->count(), 2);
        QVERIFY(dialog.settings() == settings);
        dialog.accept();
    }
    const RunDialog again(opened.studio());
    QVERIFY(again.settings() == settings);
    QCOMPARE(again.folder(), opened.results());
}

void TestBenchmarkRunWindow::everyControlHasAName()
{
    Opened opened;
    RunDialog dialog(opened.studio());
    dialog.show();
    QCOMPARE(namelessControls(&dialog), QStringList());
    QVERIFY(opened.run(opened.settings()));
    QCOMPARE(namelessControls(opened.window.get()), QStringList());
    opened.child<QTabWidget>("tabs")->setCurrentIndex(1);
    QCOMPARE(namelessControls(opened.window.get()), QStringList());
}

QTEST_MAIN(TestBenchmarkRunWindow)
#include "test_benchmark_run_window.moc"
