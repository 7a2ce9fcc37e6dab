// SPDX-License-Identifier: MIT
// The window that looks into datasets: records by kind, type and words, charts, problems, and stopping.
#include "core/base/atomic_file.h"
#include "core/dataset/acd_record.h"
#include "tests/ui/support/accessible_names.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/datasets/dataset_window.h"
#include "ui/datasets/record_list_model.h"
#include "ui/preview/image_view.h"
#include "ui/preview/medium_view.h"
#include "ui/session/text.h"
#include "ui/widgets/bar_chart.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
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

std::string line(int number, dataset::AcdKind kind)
{
    dataset::AcdRecord record;
    record.id = number;
    record.file = "picture-" + std::to_string(number) + ".jpg";
    record.instruction = "Be brief.";
    record.given
        = kind == dataset::AcdKind::Identity ? "A boat " + std::to_string(number) : "Some large boat";
    record.answer = "A boat " + std::to_string(number);
    record.kind = kind;
    return dataset::acdLine(record) + '\n';
}

class Opened : public UiFixture {
public:
    Opened()
    {
        qputenv("XDG_CACHE_HOME", folder().toUtf8() + "/cache");
        QDir(folder()).mkpath(S("data/q-8b-c"));
        QDir(folder()).mkpath(S("data/q-c-c"));
        std::string brief;
        for (int i = 0; i < 300; ++i)
            brief += line(i, dataset::AcdKind::FromModel);
        (void)writeFileAtomically(toUtf8(folder()) + "/data/q-8b-c/brief.jsonl", brief + "torn\n");
        (void)writeFileAtomically(toUtf8(folder()) + "/data/q-c-c/poem.jsonl",
                                  line(7, dataset::AcdKind::Identity) + line(8, dataset::AcdKind::Identity));
        window = std::make_unique<DatasetWindow>(studio());
        window->show();
    }
    bool open(const QString &path)
    {
        QSignalSpy settled(window.get(), &DatasetWindow::settled);
        window->openDataset(path);
        return settled.wait(20'000);
    }
    bool data() { return open(folder() + S("/data")); }
    template <class W> W *child(const char *name) { return window->findChild<W *>(QLatin1String(name)); }
    int rows() { return child<QTableView>("records")->model()->rowCount(); }
    QString summary() { return child<QLabel>("summary")->text(); }
    /// Chooses by the keyboard and waits.
    bool choose(const char *name, int index)
    {
        QSignalSpy settled(window.get(), &DatasetWindow::settled);
        auto *box = child<QComboBox>(name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        return settled.count() > 0 || settled.wait(20'000);
    }
    bool show(int tab)
    {
        QSignalSpy settled(window.get(), &DatasetWindow::settled);
        child<QTabWidget>("tabs")->setCurrentIndex(tab);
        return tab != 1 || settled.wait(20'000);
    }

    std::unique_ptr<DatasetWindow> window;
};

} // namespace

class TestDatasetWindow : public QObject {
    Q_OBJECT
private slots:
    void recordsAreShown();
    void filtersNarrow();
    void chartsAreDrawnAndSaved();
    void recordsAreSeenBesideTheirMedia();
    void problemsAreListed();
    void refusals();
    void theModelIsSound();
    void everyControlHasAName();
};

void TestDatasetWindow::recordsAreShown()
{
    Opened opened;
    QVERIFY(opened.data());
    QCOMPARE(opened.rows(), 302);
    QVERIFY2(opened.summary().contains(S("302")), qPrintable(opened.summary()));
    auto *table = opened.child<QTableView>("records");
    QTest::keyClick(table, Qt::Key_Down);
    const QString text = opened.child<QPlainTextEdit>("record")->toPlainText();
    QVERIFY2(text.contains(S("Be brief.")) && text.contains(S("Some large boat"))
                 && text.contains(S("A boat 1")) && text.contains(S("brief.jsonl, line 2")),
             qPrintable(text));
}

void TestDatasetWindow::filtersNarrow()
{
    Opened opened;
    QVERIFY(opened.data());
    QVERIFY(opened.choose("kind", 3));
    QCOMPARE(opened.rows(), 2);
    QVERIFY(opened.choose("kind", 0));
    QCOMPARE(opened.rows(), 302);
    QVERIFY(opened.choose("type", opened.child<QComboBox>("type")->findData(S("poem"))));
    QCOMPARE(opened.rows(), 2);
    QVERIFY(opened.choose("type", 0));
    QVERIFY(opened.choose("modality", 2));
    QCOMPARE(opened.rows(), 0);
    QCOMPARE(opened.child<QPlainTextEdit>("record")->toPlainText(), QString());
    QVERIFY(opened.choose("modality", 0));
    QSignalSpy settled(opened.window.get(), &DatasetWindow::settled);
    auto *text = opened.child<QLineEdit>("text");
    text->setFocus();
    QTest::keyClicks(text, S("picture-29.jpg"));
    QVERIFY(settled.wait(20'000)); // without Enter, once the keys are still
    QTRY_COMPARE(opened.rows(), 1);
}

void TestDatasetWindow::chartsAreDrawnAndSaved()
{
    Opened opened;
    QVERIFY(opened.data());
    QVERIFY(opened.show(1));
    const auto charts = opened.window->findChildren<BarChart *>();
    QCOMPARE(charts.size(), 4);
    BarChart *types = nullptr;
    for (BarChart *chart : charts) {
        QVERIFY(chart->isVisible());
        QVERIFY(!chart->accessibleName().isEmpty());
        if (chart->bars().size() == 2 && chart->bars()[0].name.contains(S("brief")))
            types = chart;
    }
    QVERIFY(types != nullptr);
    QCOMPARE(types->bars()[0].value, 300.0);
    QVERIFY(types->accessibleDescription().contains(types->bars()[0].name + S(": 300")));
    // It is drawn: the bar's colour is there, in the window and in what is saved.
    QVERIFY(types->grab().toImage() != BarChart().grab().toImage());
    const QString svg = opened.folder() + S("/chart.svg");
    const QString png = opened.folder() + S("/chart.png");
    QVERIFY(types->save(svg) && types->save(png));
    QVERIFY(QSvgRenderer(svg).isValid());
    const QImage image(png);
    QVERIFY(!image.isNull());
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
    QVERIFY(!types->save(S("/nowhere/chart.svg")));
}

void TestDatasetWindow::recordsAreSeenBesideTheirMedia()
{
    Opened opened;
    const auto isShown = [&opened] {
        auto *picture = opened.window->findChild<ImageView *>();
        return picture->isVisible() && !picture->image().isNull();
    };
    QVERIFY(!opened.child<QPushButton>("mediaFolder")->isEnabled());
    QVERIFY(opened.data());
    auto *medium = opened.child<MediumView>("medium");
    QVERIFY(!medium->isVisible()); // nobody said where the pictures are
    const QString media = opened.folder() + S("/media");
    const QString sample = qEnvironmentVariable("ANYCAP_SOURCE_DIR") + S("/resources/samples/lighthouse.jpg");
    QVERIFY(QDir().mkpath(media + S("/image")));
    QVERIFY(QFile::copy(sample, media + S("/image/picture-0.jpg")));
    opened.window->setMediaFolder(media);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 20'000);
    // The next one is not there: that is said, with where it was looked for.
    QTest::keyClick(opened.child<QTableView>("records"), Qt::Key_Down);
    auto *told = opened.child<QLabel>("mediumTold");
    QTRY_VERIFY_WITH_TIMEOUT(told->isVisible() && told->text().contains(media + S("/picture-1.jpg")), 20'000);
    QCOMPARE(namelessControls(opened.window.get()), QStringList());
    // Without a record there is no medium.
    QVERIFY(opened.choose("modality", 2));
    QVERIFY(!medium->isVisible());
    // The folder belongs to this dataset.
    QVERIFY(opened.open(opened.folder() + S("/data/q-c-c")));
    QVERIFY(opened.child<QPushButton>("mediaFolder")->toolTip().isEmpty());
    QVERIFY(opened.data());
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 20'000);
}

void TestDatasetWindow::problemsAreListed()
{
    Opened opened;
    QVERIFY(opened.data());
    auto *problems = opened.child<QTreeWidget>("problems");
    QCOMPARE(problems->topLevelItemCount(), 1);
    QCOMPARE(problems->topLevelItem(0)->text(1), S("301"));
    QVERIFY2(opened.summary().contains(S("1 problem")), qPrintable(opened.summary()));
}

void TestDatasetWindow::refusals()
{
    Opened opened;
    QVERIFY(opened.data());
    QVERIFY(opened.open(S("/nowhere/data")));
    QVERIFY2(opened.summary().contains(S("/nowhere/data")), qPrintable(opened.summary()));
    QCOMPARE(opened.rows(), 302); // what was open stays
    // A file that goes away is said in its rows, and the window goes on.
    QVERIFY(QFile::remove(opened.folder() + S("/data/q-c-c/poem.jsonl")));
    QVERIFY(opened.choose("kind", 3));
    QCOMPARE(opened.rows(), 2);
    const auto *model = opened.child<QTableView>("records")->model();
    QVERIFY(model->index(0, RecordListModel::Answer).data().toString().contains(S("changed")));
}

void TestDatasetWindow::theModelIsSound()
{
    Opened opened;
    RecordListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto index = std::make_shared<const dataset::AcdIndex>(
        *dataset::AcdIndex::build(toUtf8(opened.folder() + S("/data"))));
    model.setRows(index, {0, 301, 5});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, RecordListModel::Type).data().toString(), S("poem"));
    QCOMPARE(model.record(2)->file, "picture-5.jpg");
    QVERIFY(model.record(3) == nullptr);
    model.setRows(index, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestDatasetWindow::everyControlHasAName()
{
    Opened opened;
    QVERIFY(opened.data());
    QCOMPARE(namelessControls(opened.window.get()), QStringList());
    QVERIFY(opened.show(1));
    QCOMPARE(namelessControls(opened.window.get()), QStringList());
    QVERIFY(opened.show(2));
    QCOMPARE(namelessControls(opened.window.get()), QStringList());
}

QTEST_MAIN(TestDatasetWindow)
#include "test_dataset_window.moc"
