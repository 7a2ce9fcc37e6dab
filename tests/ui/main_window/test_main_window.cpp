// SPDX-License-Identifier: MIT
// The window around the panels, as it is used: from an empty start to closing it.
#include "core/batch/local_only.h"
#include "tests/ui/support/accessible_names.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/main_window/command_palette.h"
#include "ui/main_window/language.h"
#include "ui/main_window/list_dialogs.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/window_status.h"

#include <QApplication>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QUrl>
#include <QtTest>

using namespace anycap;
using namespace anycap::ui;

namespace {

QString sample(const char *name)
{
    return qEnvironmentVariable("ANYCAP_SOURCE_DIR") + QStringLiteral("/resources/samples/")
        + QLatin1String(name);
}

QAction *action(UiFixture &fixture, const char *id)
{
    return fixture.studio().actions().action(QLatin1String(id));
}

QDockWidget *dock(MainWindow &window, const char *id)
{
    return window.layouts().docks().value(QLatin1String(id));
}

/// Edits so that the newest step has this name.
bool performNamed(UiFixture &fixture, std::string_view name)
{
    return fixture.session().perform(name, [&](store::Action &action) {
        return action.setCueTime(fixture.session().cues().at(0).id,
                                 TimeRange{Milliseconds(10), Milliseconds(500)});
    });
}

void drop(MainWindow &window, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

/// Answers the file dialog that comes next.
void answerFileDialog(const QString &path)
{
    auto *watch = new QTimer(qApp);
    QObject::connect(watch, &QTimer::timeout, watch, [watch, path] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        watch->deleteLater();
        watch->stop();
        dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    watch->start(20);
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void beginsWithTheWelcomePage();
    void makesAProjectWhereItIsTold();
    void undoSaysWhatItWillUndo();
    void aProjectStaysHereWhereItIsAsked();
    void menusHoldEveryCommand();
    void thePaletteScoresAsPeopleType_data();
    void thePaletteScoresAsPeopleType();
    void thePaletteRunsCommandsAndGoesToCues();
    void layoutsKeepWhatIsChangedInThem();
    void recentProjectsAreListedAndForgotten();
    void errorsStayUntilTheyAreDismissed();
    void droppedMediaAreAdded();
    void historyGoesBackAndForth();
    void languagesChangeWhileItRuns();
    void everyLanguageIsWholeAndFits_data();
    void everyLanguageIsWholeAndFits();
    void pseudoLocalesMirrorAndLengthen();
    void closingLeavesNothingOpen();
    void everyControlHasAName();
};

void TestMainWindow::beginsWithTheWelcomePage()
{
    UiFixture fixture;
    MainWindow window(fixture.studio());
    window.show();
    QVERIFY(window.findChild<QPushButton *>(QStringLiteral("welcomeNew"))->isVisible());
    QCOMPARE(window.windowTitle(), QStringLiteral("AnyCap Studio"));
    for (const QDockWidget *panel : window.layouts().docks())
        QVERIFY2(!panel->isVisible(), qPrintable(panel->objectName()));
    for (const char *id : {"edit.undo", "edit.redo", "file.close", "view.layoutReview", "media.add"})
        QVERIFY2(!action(fixture, id)->isEnabled(), id);
    for (const char *id : {"file.new", "file.open", "tools.palette", "tools.settings"})
        QVERIFY2(action(fixture, id)->isEnabled(), id);
}

void TestMainWindow::makesAProjectWhereItIsTold()
{
    UiFixture fixture;
    MainWindow window(fixture.studio());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QString path = fixture.folder() + QStringLiteral("/harbour");
    answerFileDialog(path);
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([&] { return fixture.session().isOpen(); }, 10'000));
    QVERIFY(QFile::exists(path + QStringLiteral(".anycap")));
    QVERIFY(!window.findChild<QPushButton *>(QStringLiteral("welcomeNew"))->isVisible());
    QVERIFY(window.windowTitle().startsWith(QStringLiteral("harbour ")));
    QVERIFY(dock(window, "jobs")->isVisibleTo(&window));
    const auto *saved = window.findChild<QLabel *>(QStringLiteral("saved"));
    QTRY_COMPARE(saved->text(), QStringLiteral("All changes saved"));
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!fixture.session().isOpen());
    QVERIFY(window.findChild<QPushButton *>(QStringLiteral("welcomeNew"))->isVisible());
}

void TestMainWindow::undoSaysWhatItWillUndo()
{
    UiFixture fixture;
    const Language language(fixture.studio().settings());
    MainWindow window(fixture.studio());
    window.show();
    QVERIFY(fixture.createProject());
    fixture.addCues(4);
    QVERIFY(performNamed(fixture, "move 3 cues"));
    QCOMPARE(action(fixture, "edit.undo")->text(), QStringLiteral("&Undo move 3 cues"));
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(action(fixture, "edit.redo")->text(), QStringLiteral("&Redo move 3 cues"));
    QCOMPARE(fixture.session().cues().at(0).time->start.count(), 0);
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.session().cues().at(0).time->start.count(), 10);
    QVERIFY(performNamed(fixture, "move 1 cue"));
    QCOMPARE(action(fixture, "edit.undo")->text(), QStringLiteral("&Undo move 1 cue"));
    QVERIFY(!action(fixture, "edit.redo")->isEnabled());
}

void TestMainWindow::aProjectStaysHereWhereItIsAsked()
{
    UiFixture fixture;
    {
        const MainWindow window(fixture.studio());
        QVERIFY(!action(fixture, "file.localOnly")->isEnabled());
        QVERIFY(fixture.createProject());
        QVERIFY(!action(fixture, "file.localOnly")->isChecked());
        action(fixture, "file.localOnly")->trigger();
    }
    QVERIFY(fixture.reopen());
    const MainWindow window(fixture.studio());
    QVERIFY(action(fixture, "file.localOnly")->isChecked());
    action(fixture, "file.localOnly")->trigger();
    QVERIFY(!batch::isLocalOnly(fixture.session().project()).value_or(true));
}

void TestMainWindow::menusHoldEveryCommand()
{
    UiFixture fixture;
    MainWindow window(fixture.studio());
    window.show();
    ActionSpec spec;
    spec.id = QStringLiteral("cue.late");
    spec.menu = ActionMenu::Cue;
    spec.text = "Late";
    fixture.studio().actions().add(spec);
    QCoreApplication::processEvents();
    QList<QAction *> shown;
    for (const QAction *menu : window.menuBar()->actions())
        shown << menu->menu()->actions();
    for (const ActionRegistry::Entry &entry : fixture.studio().actions().entries())
        QVERIFY2(shown.contains(entry.action), qPrintable(entry.spec.id));
    // No two commands have the same key.
    QMap<QString, QString> owners;
    for (const ActionRegistry::Entry &entry : fixture.studio().actions().entries()) {
        if (entry.action->shortcutContext() != Qt::WindowShortcut)
            continue;
        for (const QKeySequence &keys : entry.action->shortcuts()) {
            QVERIFY2(!owners.contains(keys.toString()),
                     qPrintable(entry.spec.id + QLatin1Char(' ') + owners.value(keys.toString())));
            owners.insert(keys.toString(), entry.spec.id);
        }
    }
}

void TestMainWindow::thePaletteScoresAsPeopleType_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("beginnings of words") << "sc"
                                         << "Split cue"
                                         << "Describe";
    QTest::newRow("letters in a row") << "exp"
                                      << "Export"
                                      << "Extend to playhead";
    QTest::newRow("case does not matter") << "UNDO"
                                          << "Undo"
                                          << "Sound of a dog";
    QTest::newRow("the shorter one") << "open"
                                     << "Open project"
                                     << "Open the folder in which all of the media of this project are";
}

void TestMainWindow::thePaletteScoresAsPeopleType()
{
    QFETCH(QString, wanted);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(CommandPalette::matchScore(wanted, better) >= 0);
    QVERIFY(CommandPalette::matchScore(wanted, better) > CommandPalette::matchScore(wanted, worse));
    QCOMPARE(CommandPalette::matchScore(QStringLiteral("zx"), better), -1);
}

void TestMainWindow::thePaletteRunsCommandsAndGoesToCues()
{
    UiFixture fixture;
    MainWindow window(fixture.studio());
    window.show();
    QVERIFY(fixture.createProject());
    fixture.addCues(5);
    const auto run = [&](const QString &typed) {
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *palette = window.findChild<CommandPalette *>();
        auto *field = palette->findChild<QLineEdit *>(QStringLiteral("wanted"));
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        delete palette;
    };
    run(QStringLiteral("4"));
    QCOMPARE(fixture.studio().selection().cue(), fixture.session().cues().at(3).id);
    run(QStringLiteral("histo"));
    QVERIFY(window.findChild<HistoryDialog *>() != nullptr);
}

void TestMainWindow::layoutsKeepWhatIsChangedInThem()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    {
        MainWindow window(fixture.studio());
        window.show();
        action(fixture, "view.layoutSubtitle")->trigger();
        QVERIFY(dock(window, "jobs")->isVisibleTo(&window));
        dock(window, "jobs")->close();
        action(fixture, "view.layoutReview")->trigger();
        QVERIFY(!dock(window, "jobs")->isHidden());
        action(fixture, "view.layoutSubtitle")->trigger();
        QVERIFY(dock(window, "jobs")->isHidden());
        window.close();
    }
    QVERIFY(fixture.reopen());
    MainWindow window(fixture.studio());
    window.show();
    QCOMPARE(window.layouts().current(), LayoutName::Subtitle);
    QVERIFY(action(fixture, "view.layoutSubtitle")->isChecked());
    QVERIFY(dock(window, "jobs")->isHidden());
    action(fixture, "view.resetLayout")->trigger();
    QVERIFY(!dock(window, "jobs")->isHidden());
}

void TestMainWindow::recentProjectsAreListedAndForgotten()
{
    UiFixture fixture;
    MainWindow window(fixture.studio());
    window.show();
    QVERIFY(fixture.createProject());
    fixture.session().close();
    auto *recent = window.findChild<QListWidget *>(QStringLiteral("welcomeRecent"));
    QCOMPARE(recent->count(), 1);
    QVERIFY(recent->item(0)->text().startsWith(QStringLiteral("test")));
    recent->setFocus();
    recent->setCurrentRow(0);
    QTest::keyClick(recent, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return fixture.session().isOpen(); }, 10'000));
    fixture.session().close();
    QVERIFY(QFile::remove(fixture.projectPath()));
    fixture.session().open(fixture.projectPath());
    QTRY_VERIFY(!fixture.studio().notices().all().isEmpty());
    fixture.studio().settings().setValue(QStringLiteral("appearance/x"), 1);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(recent->parentWidget(), &change);
    QVERIFY(recent->item(0)->text().contains(QStringLiteral("missing")));
    recent->setCurrentRow(0);
    for (QToolButton *button : recent->parentWidget()->findChildren<QToolButton *>()) {
        if (button->isEnabled() && button->isVisible())
            button->click();
    }
    QVERIFY(fixture.studio().settings().value(QStringLiteral("projects/recent")).toStringList().isEmpty());
}

void TestMainWindow::errorsStayUntilTheyAreDismissed()
{
    UiFixture fixture;
    MainWindow window(fixture.studio());
    window.show();
    const auto *notice = window.findChild<QToolButton *>(QStringLiteral("notice"));
    QVERIFY(!notice->isVisible());
    fixture.studio().notices().info(QStringLiteral("Something was read"));
    QCOMPARE(notice->accessibleName(), QStringLiteral("Something was read"));
    fixture.studio().notices().error(QStringLiteral("film.mp4: cannot be read"));
    fixture.studio().notices().info(QStringLiteral("Something else was read"));
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->accessibleName(), QStringLiteral("film.mp4: cannot be read"));
    QTest::mouseClick(window.findChild<QToolButton *>(QStringLiteral("dismiss")), Qt::LeftButton);
    QVERIFY(!notice->isVisible());
    action(fixture, "view.messages")->trigger();
    const auto *list = window.findChild<MessagesDialog *>()->findChild<QListWidget *>();
    QCOMPARE(list->count(), 3);
    QVERIFY(list->item(1)->text().contains(QStringLiteral("Error")));
}

void TestMainWindow::droppedMediaAreAdded()
{
    UiFixture fixture;
    MainWindow window(fixture.studio());
    window.show();
    // Without a project the drop asks where it shall be, and goes on in it.
    answerFileDialog(fixture.projectPath());
    drop(window, {sample("lighthouse.jpg")});
    QVERIFY(QTest::qWaitFor([&] { return fixture.session().media().size() == 1; }, 20'000));
    drop(window, {sample("station.flac"), sample("garden.png")});
    QVERIFY(QTest::qWaitFor([&] { return fixture.session().media().size() == 3; }, 20'000));
    QCOMPARE(fixture.session().nextUndo()->name, "add 2 media files");
    // A project among them is opened.
    const QString path = fixture.projectPath();
    fixture.session().close();
    drop(window, {path});
    QVERIFY(QTest::qWaitFor([&] { return fixture.session().isOpen(); }, 20'000));
}

void TestMainWindow::historyGoesBackAndForth()
{
    UiFixture fixture;
    MainWindow window(fixture.studio());
    window.show();
    QVERIFY(fixture.createProject());
    fixture.addCues(3);
    QVERIFY(performNamed(fixture, "move 1 cue"));
    action(fixture, "edit.history")->trigger();
    auto *history = window.findChild<HistoryDialog *>();
    auto *steps = history->findChild<QListWidget *>(QStringLiteral("steps"));
    QCOMPARE(steps->count(), 3);
    steps->setCurrentRow(2);
    QTest::mouseClick(history->findChild<QPushButton *>(QStringLiteral("goToStep")), Qt::LeftButton);
    QTRY_VERIFY(fixture.session().tracks().empty() && !fixture.session().isBusy());
    steps->setCurrentRow(0);
    QTest::mouseClick(history->findChild<QPushButton *>(QStringLiteral("goToStep")), Qt::LeftButton);
    QTRY_VERIFY(!fixture.session().nextRedo() && !fixture.session().isBusy());
    QCOMPARE(fixture.session().tracks().size(), 1U);
}

void TestMainWindow::languagesChangeWhileItRuns()
{
    const auto restore = qScopeGuard([] { qunsetenv("ANYCAP_PSEUDO"); });
    UiFixture fixture;
    StudioSettings &settings = fixture.studio().settings();
    settings.setValue(QStringLiteral("appearance/language"), QStringLiteral("en"));
    const Language language(settings);
    MainWindow window(fixture.studio());
    window.show();
    const QString english = action(fixture, "file.import")->text();
    QCOMPARE(english, QStringLiteral("&Import captions…"));
    qputenv("ANYCAP_PSEUDO", "long");
    settings.setValue(QStringLiteral("appearance/language"), QStringLiteral("en_GB"));
    QCoreApplication::processEvents();
    QVERIFY(action(fixture, "file.import")->text().size() > english.size());
    QVERIFY(window.findChild<QPushButton *>(QStringLiteral("welcomeNew"))->text().endsWith(QLatin1Char('x')));
    qunsetenv("ANYCAP_PSEUDO");
    settings.setValue(QStringLiteral("appearance/language"), QStringLiteral("en"));
    QCoreApplication::processEvents();
    QCOMPARE(action(fixture, "file.import")->text(), english);
}

void TestMainWindow::everyLanguageIsWholeAndFits_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"de", "es", "fr", "ja", "zh_CN"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestMainWindow::everyLanguageIsWholeAndFits()
{
    QFETCH(QString, code);
    UiFixture fixture;
    MainWindow window(fixture.studio());
    window.show();
    QMap<QString, QString> english;
    for (const ActionRegistry::Entry &entry : fixture.studio().actions().entries())
        english[entry.spec.id] = entry.action->text();
    StudioSettings &settings = fixture.studio().settings();
    const Language language(settings);
    settings.setValue(QStringLiteral("appearance/language"), code);
    QCoreApplication::processEvents();
    int same = 0;
    for (const ActionRegistry::Entry &entry : fixture.studio().actions().entries())
        same += entry.action->text() == english[entry.spec.id] ? 1 : 0;
    QVERIFY2(same < 5, qPrintable(QString::number(same))); // "Zoom" may be the same word
    QVERIFY(fixture.createProject());
    fixture.addCues(3);
    // With all panels of each layout it fits a small screen.
    for (const LayoutName layout : {LayoutName::Caption, LayoutName::Subtitle, LayoutName::Review}) {
        window.layouts().show(layout);
        QCoreApplication::processEvents();
        const QSize least = window.minimumSizeHint();
        QVERIFY2(least.width() <= 1280 && least.height() <= 800,
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    }
}

void TestMainWindow::pseudoLocalesMirrorAndLengthen()
{
    const auto restore = qScopeGuard([] {
        qunsetenv("ANYCAP_PSEUDO");
        QApplication::setLayoutDirection(Qt::LeftToRight);
    });
    UiFixture fixture;
    qputenv("ANYCAP_PSEUDO", "rtl");
    {
        const Language language(fixture.studio().settings());
        QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
    }
    qputenv("ANYCAP_PSEUDO", "long");
    const Language language(fixture.studio().settings());
    MainWindow window(fixture.studio());
    QVERIFY(action(fixture, "file.new")->text().size() >= QStringLiteral("&New project…").size() * 7 / 5);
}

void TestMainWindow::closingLeavesNothingOpen()
{
    UiFixture fixture;
    auto window = std::make_unique<MainWindow>(fixture.studio());
    window->resize(1100, 800);
    window->show();
    QVERIFY(fixture.createProject());
    fixture.addCues(2);
    QVERIFY(window->close());
    QVERIFY(!fixture.session().isOpen());
    window.reset();
    QVERIFY(fixture.reopen()); // nobody holds the file
    MainWindow again(fixture.studio());
    QCOMPARE(again.size(), QSize(1100, 800));
    QCOMPARE(fixture.session().cues().size(), 2);
}

void TestMainWindow::everyControlHasAName()
{
    UiFixture fixture;
    MainWindow window(fixture.studio());
    window.show();
    QVERIFY2(namelessControls(&window).isEmpty(),
             qPrintable(namelessControls(&window).join(QLatin1Char('\n'))));
    QVERIFY(fixture.createProject());
    fixture.addCues(3);
    fixture.studio().notices().error(QStringLiteral("film.mp4: cannot be read"));
    for (const char *id : {"view.layoutCaption", "view.layoutSubtitle", "view.layoutReview"}) {
        action(fixture, id)->trigger();
        QCoreApplication::processEvents();
        const QStringList nameless = namelessControls(&window);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }
    for (const char *id : {"tools.palette", "edit.history", "view.messages", "help.about"}) {
        action(fixture, id)->trigger();
        for (QDialog *dialog : window.findChildren<QDialog *>()) {
            const QStringList nameless = namelessControls(dialog);
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
            delete dialog;
        }
    }
}

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
