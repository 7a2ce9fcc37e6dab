// SPDX-License-Identifier: MIT
// A captioner's day in the whole window, from nothing to a file: drop a medium, draft, refine to a wish, take
// one change and leave another, move and split a cue, undo everything, do it again, export, and compare the
// file with the table. The drafting is the program's own; only the refiner's words are written here.
#include "app/providers.h"
#include "app/sample_project.h"
#include "core/base/text_count.h"
#include "core/dataset/caption_list.h"
#include "core/subtitle/subtitle_file.h"
#include "tests/batch/scripted.h"
#include "tests/ui/support/ui_fixture.h"
#include "tests/ui/support/watchdog.h"
#include "ui/caption_panel/caption_panel.h"
#include "ui/caption_panel/compare_view.h"
#include "ui/caption_panel/request_editor.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/main_window/main_window.h"
#include "ui/session/cue_edits.h"
#include "ui/session/text.h"
#include "ui/timeline/timeline_view.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest>

using namespace anycap;
using namespace anycap::ui;

namespace {

/// The program's drafts, and a refiner that changes the first and the last word.
class WorkflowSource : public test::ScriptedSource {
public:
    WorkflowSource()
    {
        auto draft = makeProvider("draft");
        if (draft)
            addModel("draft", std::shared_ptr<CaptionModel>(*std::move(draft)));
        add("refiner", [](CaptionTask, const CaptionRequest &request, const CaptionContext &context) {
            std::string text = request.baseCaption;
            const std::size_t space = text.find(' ');
            text = "Here" + (space == std::string::npos ? "" : text.substr(space));
            const std::size_t last = text.find_last_of(' ');
            text = text.substr(0, last) + " tonight.";
            context.onText(text);
            return Result<CaptionResult>(test::answer({{std::nullopt, text}}));
        });
    }
    std::vector<batch::CaptionerChoice> choices() const override
    {
        batch::CaptionerChoice draft;
        draft.id = "draft";
        draft.displayName = "Draft";
        draft.canWriteBase = true;
        batch::CaptionerChoice refiner;
        refiner.id = "refiner";
        refiner.displayName = "Refiner";
        refiner.canRefine = true;
        return {draft, refiner};
    }
};

QString sample(const char *name)
{
    return qEnvironmentVariable("ANYCAP_SOURCE_DIR") + QStringLiteral("/resources/samples/")
        + QLatin1String(name);
}

class Workflow : public UiFixture {
public:
    std::unique_ptr<MainWindow> window;

    Workflow()
    {
        studio().jobs().setSource(std::make_shared<WorkflowSource>());
        window = std::make_unique<MainWindow>(studio());
        window->resize(1280, 800);
        window->show();
    }

    /// Drops a file on the window; the dialog that asks for the project's place is answered.
    bool drop(const QString &path)
    {
        QTimer answer;
        QObject::connect(&answer, &QTimer::timeout, &answer, [this] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                return;
            dialog->findChild<QLineEdit *>()->setText(projectPath());
            QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        });
        answer.start(50);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPoint middle = window->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &dropped);
        return enter.isAccepted()
            && QTest::qWaitFor([this] { return session().isOpen() && session().media().size() == 1; },
                               20'000);
    }
    /// The command by its keys, wherever the focus is.
    bool press(const char *id)
    {
        QAction *action = studio().actions().action(QLatin1String(id));
        if (action == nullptr || !action->isEnabled() || action->shortcut().isEmpty())
            return false;
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            return false;
        QSignalSpy triggered(action, &QAction::triggered);
        QTest::keySequence(window->windowHandle(), action->shortcut());
        return triggered.size() == 1;
    }
    /// Takes the cue in the middle and pulls it along the timeline.
    bool pull(store::CueId cue, int pixels)
    {
        auto *timeline = window->findChild<TimelineView *>();
        if (!QTest::qWaitFor([&] { return timeline->cueRect(cue).width() > 8; }, 10'000))
            return false;
        const QPoint from = timeline->cueRect(cue).center();
        const QPoint to = from + QPoint(pixels, 0);
        QWidget *area = timeline->viewport();
        if (!area->rect().contains(from) || !area->rect().contains(to))
            return false;
        QTest::mousePress(area, Qt::LeftButton, Qt::NoModifier, from);
        QTest::mouseMove(area, from + QPoint(pixels / 2, 0));
        QTest::mouseMove(area, to);
        QTest::mouseRelease(area, Qt::LeftButton, Qt::NoModifier, to);
        return true;
    }
    bool waitForJobs()
    {
        return QTest::qWaitFor([this] { return !studio().jobs().isActive() && !session().isBusy(); }, 60'000);
    }
    /// Writes captions with the program's drafts and accepts the first candidate of each cue.
    bool draft()
    {
        if (!press("caption.writeBase") || !waitForJobs())
            return false;
        return QTest::qWaitFor([this] { return session().cues().size() > 0; }, 20'000);
    }
    bool acceptAllCandidates()
    {
        return session().perform("accept captions", [this](store::Action &action) -> Result<Unit> {
            for (int row = 0; row < session().cues().size(); ++row) {
                const auto versions = session().project().versions(session().cues().at(row).id);
                if (auto accepted = action.accept(versions->back().id); !accepted)
                    return accepted;
            }
            return Unit{};
        });
    }
    std::vector<store::Cue> table()
    {
        std::vector<store::Cue> cues;
        for (int row = 0; row < session().cues().size(); ++row)
            cues.push_back(session().cues().at(row));
        return cues;
    }
};

} // namespace

class TestWorkflow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void aFilmFromDropToFile();
    void aStillFromDropToFile_data();
    void aStillFromDropToFile();
    void theSampleProjectHasItsCaptions();
    void noKeyDoesTwoThings();
};

void TestWorkflow::aFilmFromDropToFile()
{
    Workflow day;
    QVERIFY(QTest::qWaitForWindowExposed(day.window.get()));
    QVERIFY(day.drop(sample("harbour-town.mp4")));
    QVERIFY(day.draft());
    ProjectSession &session = day.session();
    const int drafted = session.cues().size();
    QVERIFY(drafted > 1);
    QVERIFY(day.acceptAllCandidates());

    // A wish: brief, 10 to 20 words; the refiner's text comes as a candidate.
    auto *panel = day.window->findChild<CaptionPanel *>();
    QVERIFY(panel->request().instruction().setType(QStringLiteral("brief")));
    panel->request().constraints().setConstraints({*Constraint::range(ConstraintKind::Words, 10, 20)});
    day.studio().selection().setCue(session.cues().at(0).id);
    const std::string before = session.cues().at(0).text;
    QVERIFY(day.press("caption.refine"));
    QVERIFY(day.waitForJobs());
    auto *compare = day.window->findChild<CompareView *>();
    QTRY_COMPARE(compare->comparison().changeCount(), 2);
    QCOMPARE(session.cues().at(0).text, before);
    QVERIFY(day.press("caption.acceptChange"));
    QVERIFY(day.press("caption.rejectChange"));
    const std::string mixed = session.cues().at(0).text;
    QVERIFY(mixed.starts_with("Here") && !mixed.ends_with("tonight."));

    // Move one cue, split another.
    const store::CueId second = session.cues().at(1).id;
    day.studio().selection().setCue(second);
    const TimeRange was = *session.cues().at(1).time;
    QVERIFY(day.pull(second, 20));
    QTRY_VERIFY(!session.isBusy() && session.cues().find(second)->time->start > was.start);
    const TimeRange moved = *session.cues().find(second)->time;
    QCOMPARE((moved.end - moved.start).count(), (was.end - was.start).count());
    day.studio().selection().setCue(session.cues().at(0).id);
    QVERIFY(day.press("cue.split"));
    QTRY_COMPARE(session.cues().size(), drafted + 1);
    const std::vector<store::Cue> made = day.table();

    // Back to the very beginning, and forth again.
    int steps = 0;
    while (session.nextUndo()) {
        session.undo();
        QVERIFY(QTest::qWaitFor([&] { return !session.isBusy(); }, 20'000));
        QVERIFY(++steps < 100);
    }
    QVERIFY(session.media().empty());
    QVERIFY(session.cues().isEmpty());
    while (session.nextRedo()) {
        session.redo();
        QVERIFY(QTest::qWaitFor([&] { return !session.isBusy(); }, 20'000));
    }
    day.studio().selection().setMedia(session.media().front().id);
    QTRY_COMPARE(session.cues().size(), drafted + 1);
    QVERIFY(day.table() == made);

    // The file says what the table says.
    const QString path = day.folder() + QStringLiteral("/film.vtt");
    ExportDialog dialog(day.studio(), day.window.get());
    QSignalSpy previewed(&dialog, &ExportDialog::previewed);
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.setKind(dataset::ExportKind::WebVtt);
    dialog.setPath(path);
    QVERIFY(previewed.wait(10'000));
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("export")), Qt::LeftButton);
    QVERIFY(exported.wait(10'000));
    const auto document = readSubtitleFile(toUtf8(path));
    QVERIFY(document);
    QVERIFY(document->problems.empty());
    QCOMPARE(document->cues.size(), made.size());
    for (std::size_t i = 0; i < made.size(); ++i) {
        QCOMPARE(withoutMarkup(document->cues[i].text), withoutMarkup(made[i].text));
        QVERIFY(document->cues[i].time == *made[i].time);
    }
}

void TestWorkflow::aStillFromDropToFile_data()
{
    QTest::addColumn<QString>("medium");
    QTest::newRow("picture") << sample("lighthouse.jpg");
    QTest::newRow("sound") << sample("station.flac");
}

void TestWorkflow::aStillFromDropToFile()
{
    QFETCH(QString, medium);
    Workflow day;
    QVERIFY(QTest::qWaitForWindowExposed(day.window.get()));
    QVERIFY(day.drop(medium));
    QVERIFY(day.draft());
    QVERIFY(day.acceptAllCandidates());
    ProjectSession &session = day.session();
    const std::string before = session.cues().at(0).text;
    day.studio().selection().setCue(session.cues().at(0).id);
    QVERIFY(day.press("caption.refine"));
    QVERIFY(day.waitForJobs());
    auto *compare = day.window->findChild<CompareView *>();
    QTRY_VERIFY(compare->comparison().after().ends_with("tonight."));
    QVERIFY(day.press("caption.acceptAll"));
    const std::string refined = session.cues().at(0).text;
    QVERIFY(refined != before && refined.ends_with("tonight."));
    session.undo();
    QCOMPARE(session.cues().at(0).text, before);
    session.redo();
    QCOMPARE(session.cues().at(0).text, refined);

    const QString path = day.folder() + QStringLiteral("/captions.json");
    ExportDialog dialog(day.studio(), day.window.get());
    QSignalSpy previewed(&dialog, &ExportDialog::previewed);
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.setKind(dataset::ExportKind::CaptionListJson);
    dialog.setPath(path);
    QVERIFY(previewed.wait(10'000));
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("export")), Qt::LeftButton);
    QVERIFY(exported.wait(10'000));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto list
        = dataset::readCaptionList(file.readAll().toStdString(), dataset::ListFormat::Json, "list");
    QVERIFY(list);
    QCOMPARE(list->captions.size(), static_cast<std::size_t>(session.cues().size()));
    QCOMPARE(list->captions.front().text, refined);
}

void TestWorkflow::theSampleProjectHasItsCaptions()
{
    Workflow day;
    const QString path = day.folder() + QStringLiteral("/sample.anycap");
    const std::string samples = toUtf8(QFileInfo(sample("captions.json")).absolutePath());
    QVERIFY(makeSampleProject(toUtf8(path), samples));
    day.window->takeFiles({path});
    QTRY_COMPARE(day.session().media().size(), 4U);
    for (const store::Media &medium : day.session().media()) {
        day.studio().selection().setMedia(medium.id);
        QTRY_VERIFY2(!day.session().cues().isEmpty(), medium.path.c_str());
        for (const store::Cue &cue : day.table())
            QVERIFY2(!cue.text.empty(), medium.path.c_str());
    }
    // Made of what is not there: told, and nothing is left behind.
    const QString other = day.folder() + QStringLiteral("/other.anycap");
    QVERIFY(!makeSampleProject(toUtf8(other), toUtf8(day.folder())));
    QVERIFY(!QFile::exists(other));
}

void TestWorkflow::noKeyDoesTwoThings()
{
    Workflow day;
    QMap<QString, QString> owners;
    for (const ActionRegistry::Entry &entry : day.studio().actions().entries()) {
        if (entry.action->shortcutContext() != Qt::WindowShortcut)
            continue;
        for (const QKeySequence &keys : entry.action->shortcuts()) {
            const QString text = keys.toString();
            QVERIFY2(!owners.contains(text),
                     qPrintable(text + QStringLiteral(": ") + owners.value(text) + QStringLiteral(", ")
                                + entry.spec.id));
            owners.insert(text, entry.spec.id);
        }
    }
    QVERIFY(owners.size() > 40);
}

QTEST_MAIN(TestWorkflow)
#include "test_workflow.moc"
