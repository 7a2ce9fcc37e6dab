// SPDX-License-Identifier: MIT
// The panel of cues as a person uses it: keys and mouse on real widgets.
#include "tests/ui/support/ui_fixture.h"
#include "ui/cue_table/cue_table_model.h"
#include "ui/cue_table/cue_table_panel.h"
#include "ui/cue_table/cue_table_view.h"
#include "ui/cue_table/cue_text_box.h"
#include "ui/session/cue_edits.h"
#include "ui/session/text.h"
#include "ui/widgets/time_edit.h"

#include <QAccessible>
#include <QClipboard>
#include <QSignalSpy>
#include <QtTest>
#include <QtWidgets>

using namespace anycap;
using namespace anycap::ui;

class TestCueTablePanel : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void selectionGoesBothWays();
    void typingInACell();
    void escapeBringsBackTheText();
    void typingIsSavedByItself();
    void allSelectedGetOneText();
    void timesAreEditedInTheirCells();
    void durationsOfAllSelected();
    void theStripEditsTheCurrentCue();
    void countersWhileTyping();
    void keysInATextFieldStayThere();
    void doubleClickSeeks();
    void splitAtTheCursor();
    void filtering();
    void findingAndReplacing();
    void replacingInTheSelectionOnly();
    void jumpingToProblems();
    void cutAndPaste();
    void thePlayingCueIsMarkedAndFollowed();
    void columnsAreChosen();
    void tracks();
    void emptyStatesSayWhatToDo();
    void actionsAreNamed();
    void everythingIsNamedForScreenReaders();
    void closingSavesWhatWasTyped();

private:
    Studio &studio() { return m_fixture->studio(); }
    ProjectSession &session() { return m_fixture->session(); }
    const CueList &list() { return session().cues(); }
    store::CueId id(int row) { return list().at(row).id; }
    QString text(int row) { return fromUtf8(list().at(row).text); }
    template <class T> T *child(const char *name)
    {
        return m_panel->findChild<T *>(QString::fromLatin1(name));
    }
    CueTableView *view() { return m_panel->findChild<CueTableView *>(); }
    CueTableModel *model() { return m_panel->findChild<CueTableModel *>(); }
    CueTextBox *cell()
    {
        const auto boxes = view()->viewport()->findChildren<CueTextBox *>();
        for (CueTextBox *box : boxes) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
    CueTextBox *strip() { return child<QWidget>("cueStrip")->findChild<CueTextBox *>(); }
    void trigger(const char *action) { studio().actions().action(QString::fromLatin1(action))->trigger(); }
    int steps()
    {
        const auto actions = session().project().actions();
        return actions ? static_cast<int>(actions->size()) : -1;
    }
    void click(int row, int column, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect rect = view()->visualRect(model()->index(row, column));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, rect.center());
    }
    void editCell(int row)
    {
        click(row, CueTableModel::Text);
        QTest::keyClick(view(), Qt::Key_F2);
    }

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<CueTablePanel> m_panel;
};

void TestCueTablePanel::init()
{
    QLocale::setDefault(QLocale::c());
    m_fixture = std::make_unique<UiFixture>();
    QVERIFY(m_fixture->createProject());
    m_fixture->addCues(20);
    studio().playback().reportMedia(Milliseconds(60'000), 25.0);
    m_panel = std::make_unique<CueTablePanel>(studio());
    m_panel->resize(1100, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    view()->setFocus();
}

void TestCueTablePanel::cleanup()
{
    m_panel.reset();
    m_fixture.reset();
}

void TestCueTablePanel::selectionGoesBothWays()
{
    click(2, CueTableModel::Text);
    QCOMPARE(studio().selection().cue(), id(2));
    click(5, CueTableModel::Text, Qt::ShiftModifier);
    QCOMPARE(studio().selection().cues().size(), 4U);
    QCOMPARE(studio().selection().cue(), id(5));
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(studio().selection().cues(), std::vector{id(6)});
    studio().selection().setCues({id(1), id(3)}, id(3));
    QCOMPARE(view()->selectionModel()->selectedRows().size(), 2);
    QCOMPARE(view()->currentIndex().row(), 3);
    // What was selected and is gone leaves its neighbour.
    cue_edits::deleteCues(studio(), cue_edits::selectedCues(studio()));
    QCOMPARE(view()->currentIndex().row(), list().rowOf(studio().selection().cue()).value_or(-1));
    QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(studio().selection().cues().size(), 18U);
}

void TestCueTablePanel::typingInACell()
{
    editCell(1);
    QVERIFY(cell());
    const int before = steps();
    QTest::keyClicks(cell()->editor(), QStringLiteral("One"));
    QTest::keyClick(cell()->editor(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(cell()->editor(), QStringLiteral("<i>two</i>"));
    QTest::keyClick(cell()->editor(), Qt::Key_Return);
    QCOMPARE(text(1), QStringLiteral("One\n<i>two</i>"));
    QCOMPARE(steps(), before + 1);
    QCOMPARE(session().nextUndo()->name, std::string("edit 1 cue"));
    // The next one is being edited.
    QTRY_VERIFY(cell() && cell()->cue() == id(2));
    QTest::keyClicks(cell()->editor(), QStringLiteral("Three"));
    QTest::keyClick(cell()->editor(), Qt::Key_Escape);
    QTRY_VERIFY(!cell());
    QCOMPARE(text(2), QStringLiteral("Cue 3 says a few plain words."));
    QCOMPARE(steps(), before + 1);
}

void TestCueTablePanel::escapeBringsBackTheText()
{
    editCell(1);
    QTest::keyClicks(cell()->editor(), QStringLiteral("Other"));
    QTRY_COMPARE(text(1), QStringLiteral("Other")); // saved meanwhile
    QTest::keyClick(cell()->editor(), Qt::Key_Escape);
    QCOMPARE(text(1), QStringLiteral("Cue 2 says a few plain words."));
}

void TestCueTablePanel::typingIsSavedByItself()
{
    click(3, CueTableModel::Text);
    strip()->editor()->setFocus();
    strip()->editor()->selectAll();
    QTest::keyClicks(strip()->editor(), QStringLiteral("By itself"));
    QCOMPARE(text(3), QStringLiteral("Cue 4 says a few plain words."));
    QTRY_COMPARE(text(3), QStringLiteral("By itself"));
    // Choosing another cue does not wait.
    QTest::keyClicks(strip()->editor(), QStringLiteral("!"));
    studio().selection().setCue(id(4));
    QCOMPARE(text(3), QStringLiteral("By itself!"));
    QCOMPARE(text(4), QStringLiteral("Cue 5 says a few plain words."));
    QCOMPARE(strip()->editor()->toPlainText(), text(4));
}

void TestCueTablePanel::allSelectedGetOneText()
{
    click(1, CueTableModel::Text);
    click(3, CueTableModel::Text, Qt::ShiftModifier);
    QTest::keyClick(view(), Qt::Key_F2);
    QVERIFY(cell());
    QVERIFY(
        cell()->findChild<QLabel *>(QStringLiteral("cueCounters"))->text().contains(QStringLiteral("all 3")));
    const int before = steps();
    QTest::keyClicks(cell()->editor(), QStringLiteral("[music]"));
    QTest::keyClick(cell()->editor(), Qt::Key_Return, Qt::ControlModifier);
    for (const int row : {1, 2, 3})
        QCOMPARE(text(row), QStringLiteral("[music]"));
    QCOMPARE(steps(), before + 1);
    session().undo();
    QCOMPARE(text(2), QStringLiteral("Cue 3 says a few plain words."));
}

void TestCueTablePanel::timesAreEditedInTheirCells()
{
    click(1, CueTableModel::Start);
    QTest::keyClick(view(), Qt::Key_F2);
    auto *edit = view()->viewport()->findChild<TimeEdit *>();
    QVERIFY(edit);
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("3.4"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(list().at(1).time->start.count(), 3400);
    QCOMPARE(list().at(1).time->end.count(), 5000);
    QTRY_VERIFY(!view()->viewport()->findChild<TimeEdit *>());
}

void TestCueTablePanel::durationsOfAllSelected()
{
    click(1, CueTableModel::Duration);
    click(2, CueTableModel::Duration, Qt::ShiftModifier);
    const int before = steps();
    view()->edit(model()->index(2, CueTableModel::Duration));
    auto *edit = view()->viewport()->findChild<TimeEdit *>();
    QVERIFY(edit);
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("1.5"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    for (const int row : {1, 2})
        QCOMPARE(list().at(row).time->duration().count(), 1500);
    QCOMPARE(steps(), before + 1);
}

void TestCueTablePanel::theStripEditsTheCurrentCue()
{
    click(4, CueTableModel::Text);
    const auto times = child<QWidget>("cueStrip")->findChildren<TimeEdit *>();
    QCOMPARE(times.size(), 3);
    QCOMPARE(times[0]->time().count(), 12'000);
    times[0]->setFocus();
    QTest::keyClick(times[0], Qt::Key_Up);
    QTest::keyClick(times[0], Qt::Key_Return);
    QCOMPARE(list().at(4).time->start.count(), 12'040);
    QCOMPARE(times[2]->time().count(), 1960);
    strip()->editor()->setFocus();
    QTest::keyClick(strip()->editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(studio().selection().cue(), id(5));
    session().undo();
    studio().selection().setCue(id(4));
    QCOMPARE(times[0]->time().count(), 12'000);
}

void TestCueTablePanel::countersWhileTyping()
{
    click(0, CueTableModel::Text);
    auto *counters = strip()->findChild<QLabel *>(QStringLiteral("cueCounters"));
    auto *problems = strip()->findChild<QLabel *>(QStringLiteral("cueProblems"));
    strip()->editor()->setFocus();
    strip()->editor()->selectAll();
    QTest::keyClicks(strip()->editor(), QStringLiteral("1234567890123456789012345678901234567890"));
    QVERIFY2(counters->text().startsWith(QStringLiteral("20.0 of 20")), qPrintable(counters->text()));
    QVERIFY(problems->text().isEmpty());
    QTest::keyClicks(strip()->editor(), QStringLiteral("x"));
    QVERIFY(counters->text().startsWith(QStringLiteral("20.5 of 20")));
    QVERIFY(counters->text().contains(QStringLiteral("41 characters, at most 42")));
    QVERIFY(problems->text().contains(QStringLiteral("Reads at 20.5")));
}

void TestCueTablePanel::keysInATextFieldStayThere()
{
    editCell(1);
    cell()->editor()->moveCursor(QTextCursor::Start);
    QTest::keyClick(cell()->editor(), Qt::Key_Delete);
    QCOMPARE(cell()->editor()->toPlainText(), QStringLiteral("ue 2 says a few plain words."));
    QCOMPARE(list().size(), 20);
    QTest::keyClick(cell()->editor(), Qt::Key_Escape);
    QTRY_VERIFY(!cell());
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Delete);
    QCOMPARE(list().size(), 19);
}

void TestCueTablePanel::doubleClickSeeks()
{
    QSignalSpy sought(&studio().playback(), &Playback::seekRequested);
    QSignalSpy played(&studio().playback(), &Playback::rangeRequested);
    const QRect rect = view()->visualRect(model()->index(3, CueTableModel::Text));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, rect.center());
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, rect.center());
    QCOMPARE(sought.size(), 1);
    QCOMPARE(sought.first().at(0).value<Milliseconds>().count(), 9000);
    studio().settings().setValue(QStringLiteral("cueTable/activation"), QStringLiteral("play"));
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(played.size(), 1);
    studio().settings().setValue(QStringLiteral("cueTable/activation"), QStringLiteral("edit"));
    QTest::keyClick(view(), Qt::Key_Return);
    QVERIFY(cell());
}

void TestCueTablePanel::splitAtTheCursor()
{
    editCell(1);
    QTextCursor cursor = cell()->editor()->textCursor();
    cursor.setPosition(5);
    cell()->editor()->setTextCursor(cursor);
    trigger("cue.split");
    QCOMPARE(text(1), QStringLiteral("Cue 2"));
    QCOMPARE(text(2), QStringLiteral("says a few plain words."));
    QTest::keyClick(cell() ? cell()->editor()->viewport() : view()->viewport(), Qt::Key_Escape);
    // At the playhead where nobody types.
    view()->setFocus();
    studio().selection().setCue(id(5));
    studio().playback().reportPosition(Milliseconds(12'600));
    trigger("cue.split");
    QCOMPARE(list().at(6).time->start.count(), 12'600);
}

void TestCueTablePanel::filtering()
{
    auto *filter = child<QLineEdit>("cueFilter");
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("cue 1"));
    QTRY_COMPARE(model()->rowCount(), 11);
    QVERIFY(child<QLabel>("cueCounts")->text().startsWith(QStringLiteral("11 of 20")));
    click(10, CueTableModel::Text);
    QCOMPARE(studio().selection().cue(), id(18));
    trigger("cue.previous");
    QCOMPARE(studio().selection().cue(), id(17));
    trigger("cue.previous");
    for (int i = 0; i < 8; ++i)
        trigger("cue.previous");
    QCOMPARE(studio().selection().cue(), id(0)); // none of those between
    filter->clear();
    QCOMPARE(model()->rowCount(), 20);
    QCOMPARE(view()->currentIndex().row(), 0);
    auto *kind = child<QComboBox>("cueFilterKind");
    cue_edits::setTexts(studio(), "edit", {{id(7), ""}});
    kind->setCurrentIndex(kind->findText(QStringLiteral("With problems")));
    QCOMPARE(model()->rowCount(), 1);
}

void TestCueTablePanel::findingAndReplacing()
{
    trigger("edit.replace");
    auto *pattern = child<QLineEdit>("findPattern");
    auto *replacement = child<QLineEdit>("replacement");
    auto *count = child<QLabel>("matchCount");
    QTest::keyClicks(pattern, QStringLiteral("few"));
    QTRY_VERIFY2(count->text().startsWith(QStringLiteral("20 match")), qPrintable(count->text()));
    studio().selection().setCue(id(3));
    QTest::keyClick(pattern, Qt::Key_Return);
    QCOMPARE(studio().selection().cue(), id(4));
    QCOMPARE(strip()->editor()->textCursor().selectedText(), QStringLiteral("few"));
    replacement->setFocus();
    QTest::keyClicks(replacement, QStringLiteral("some"));
    QTest::keyClick(replacement, Qt::Key_Return); // this one, then the next
    QCOMPARE(text(4), QStringLiteral("Cue 5 says a some plain words."));
    QTRY_COMPARE(studio().selection().cue(), id(5));
    const int before = steps();
    QTest::mouseClick(child<QPushButton>("replaceAll"), Qt::LeftButton);
    QTRY_COMPARE(text(19), QStringLiteral("Cue 20 says a some plain words."));
    QCOMPARE(steps(), before + 1);
    QCOMPARE(session().nextUndo()->name, std::string("replace in 19 cues"));
    QTRY_COMPARE(count->text(), QStringLiteral("No match"));
    session().undo();
    QCOMPARE(text(19), QStringLiteral("Cue 20 says a few plain words."));
    QCOMPARE(text(4), QStringLiteral("Cue 5 says a some plain words."));
    QTest::keyClick(pattern, Qt::Key_Escape);
    QVERIFY(!child<QWidget>("findBar")->isVisible());
}

void TestCueTablePanel::replacingInTheSelectionOnly()
{
    studio().selection().setCues({id(2), id(3)}, id(2));
    trigger("edit.replace");
    child<QWidget>("findBar")->findChild<QCheckBox *>()->setChecked(true);
    QTest::keyClicks(child<QLineEdit>("findPattern"), QStringLiteral("few"));
    QTRY_VERIFY(child<QLabel>("matchCount")->text().startsWith(QStringLiteral("2 match")));
    QTest::keyClicks(child<QLineEdit>("replacement"), QStringLiteral("some"));
    QTest::mouseClick(child<QPushButton>("replaceAll"), Qt::LeftButton);
    QTRY_VERIFY(text(3).contains(QStringLiteral("some")));
    QVERIFY(text(4).contains(QStringLiteral("few")));
    QCOMPARE(session().nextUndo()->name, std::string("replace in 2 cues"));
}

void TestCueTablePanel::jumpingToProblems()
{
    cue_edits::setTexts(studio(), "edit", {{id(7), ""}, {id(12), ""}});
    studio().selection().setCue(id(0));
    QTest::keyClick(view(), Qt::Key_F8);
    QCOMPARE(studio().selection().cue(), id(7));
    QTest::keyClick(view(), Qt::Key_F8);
    QCOMPARE(studio().selection().cue(), id(12));
    QTest::keyClick(view(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(studio().selection().cue(), id(7));
}

void TestCueTablePanel::cutAndPaste()
{
    click(1, CueTableModel::Text);
    click(2, CueTableModel::Text, Qt::ShiftModifier);
    QTest::keyClick(view(), Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(list().size(), 18);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("00:00:03,000 --> 00:00:05,000")));
    QTest::keyClick(view(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(list().size(), 20);
    QCOMPARE(text(1), QStringLiteral("Cue 2 says a few plain words."));
}

void TestCueTablePanel::thePlayingCueIsMarkedAndFollowed()
{
    m_fixture->addCues(300);
    studio().playback().reportMedia(Milliseconds(900'000), 25.0);
    studio().playback().reportPosition(Milliseconds(3500));
    QCOMPARE(model()->playing().value_or(-1), 1);
    studio().playback().reportPosition(Milliseconds(5500));
    QVERIFY(!model()->playing());
    studio().playback().reportPlaying(true);
    studio().playback().reportPosition(Milliseconds(750'100));
    QCOMPARE(model()->playing().value_or(-1), 250);
    QVERIFY(view()->viewport()->rect().contains(
        view()->visualRect(model()->index(250, CueTableModel::Number)).center()));
    QVERIFY(studio().selection().cue() != id(250)); // what is selected stays
    studio().actions().action(QStringLiteral("view.follow_playback"))->setChecked(false);
    studio().playback().reportPosition(Milliseconds(3500));
    QVERIFY(!view()->viewport()->rect().contains(
        view()->visualRect(model()->index(1, CueTableModel::Number)).center()));
}

void TestCueTablePanel::columnsAreChosen()
{
    QVERIFY(!view()->isColumnHidden(CueTableModel::State));
    std::unique_ptr<QMenu> menu(view()->makeColumnMenu(nullptr));
    for (QAction *action : menu->actions()) {
        if (action->text() == QStringLiteral("State"))
            action->setChecked(false);
    }
    QVERIFY(view()->isColumnHidden(CueTableModel::State));
    // Also the next time.
    m_panel.reset();
    QVERIFY(studio()
                .settings()
                .value(QStringLiteral("cueTable/hiddenColumns"))
                .toStringList()
                .contains(QStringLiteral("state")));
}

void TestCueTablePanel::tracks()
{
    auto *tracks = child<QComboBox>("tracks");
    QCOMPARE(tracks->count(), 1);
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        dialog->findChild<QLineEdit *>(QStringLiteral("trackName"))->setText(QStringLiteral("Deutsch"));
        dialog->findChild<QComboBox *>(QStringLiteral("trackLanguage"))->setEditText(QStringLiteral("de-AT"));
        dialog->accept();
    });
    trigger("track.add");
    QCOMPARE(tracks->count(), 2);
    QCOMPARE(studio().selection().track(), session().tracks().back().id);
    QCOMPARE(session().tracks().back().language, std::string("de-AT"));
    QVERIFY(tracks->currentText().startsWith(QStringLiteral("Deutsch, German")));
    QVERIFY(child<QLabel>("emptyText")->isVisible());
    trigger("track.delete");
    QCOMPARE(tracks->count(), 1);
    QCOMPARE(list().size(), 20);
    session().undo();
    QCOMPARE(tracks->count(), 2);
}

void TestCueTablePanel::emptyStatesSayWhatToDo()
{
    auto *empty = child<QLabel>("emptyText");
    QVERIFY(!empty->isVisible());
    child<QLineEdit>("cueFilter")->setText(QStringLiteral("nowhere"));
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->text(), QStringLiteral("No cue matches the filter."));
    session().close();
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().contains(QStringLiteral("project")));
}

void TestCueTablePanel::actionsAreNamed()
{
    QSet<QString> shortcuts;
    for (const ActionRegistry::Entry &entry : studio().actions().entries()) {
        QVERIFY2(!entry.action->text().isEmpty(), qPrintable(entry.spec.id));
        for (const QKeySequence &keys : entry.action->shortcuts()) {
            QVERIFY2(!shortcuts.contains(keys.toString()), qPrintable(keys.toString()));
            shortcuts << keys.toString();
        }
    }
}

void TestCueTablePanel::everythingIsNamedForScreenReaders()
{
    studio().actions().action(QStringLiteral("edit.replace"))->trigger();
    for (QWidget *widget : m_panel->findChildren<QWidget *>()) {
        const bool isOurs = widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
            && widget->focusProxy() == nullptr && !widget->objectName().startsWith(QStringLiteral("qt_"));
        if (!isOurs)
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(interface);
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(view());
    QVERIFY(table->tableInterface());
    QCOMPARE(table->tableInterface()->rowCount(), 20);
    QAccessibleInterface *cellInterface = table->tableInterface()->cellAt(1, CueTableModel::Start);
    QCOMPARE(cellInterface->text(QAccessible::Name), QStringLiteral("Starts at 00:00:03.000"));
}

void TestCueTablePanel::closingSavesWhatWasTyped()
{
    const store::CueId cue = id(2);
    studio().selection().setCue(cue);
    strip()->editor()->setFocus();
    strip()->editor()->selectAll();
    QTest::keyClicks(strip()->editor(), QStringLiteral("Not lost"));
    session().close();
    m_panel.reset();
    QVERIFY(m_fixture->reopen());
    QCOMPARE(session().cues().find(cue)->text, std::string("Not lost"));
}

QTEST_MAIN(TestCueTablePanel)
#include "test_cue_table_panel.moc"
