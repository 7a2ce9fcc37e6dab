// SPDX-License-Identifier: MIT
// The caption panel with real widgets, a real project and a captioner whose answers are written here: what is
// asked, seen while it is written, decided about, typed, and kept.
#include "core/batch/local_only.h"
#include "core/batch/recipe.h"
#include "tests/batch/scripted.h"
#include "tests/ui/support/ui_fixture.h"
#include "tests/ui/support/watchdog.h"
#include "ui/caption_panel/batch_dialog.h"
#include "ui/caption_panel/caption_panel.h"
#include "ui/caption_panel/compare_view.h"
#include "ui/caption_panel/instruction_text.h"
#include "ui/caption_panel/request_editor.h"
#include "ui/session/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTextEdit>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

#include <chrono>
#include <thread>

using namespace anycap;
using namespace anycap::ui;

namespace {

/// Offers one captioner that writes and refines.
class OneSource : public test::ScriptedSource {
public:
    std::vector<batch::CaptionerChoice> choices() const override
    {
        batch::CaptionerChoice choice;
        choice.id = "scripted";
        choice.displayName = "Scripted";
        choice.canWriteBase = true;
        choice.canRefine = true;
        choice.modalities = {Modality::Image, Modality::Video, Modality::Audio};
        batch::CaptionerChoice away = choice;
        away.id = "endpoint:away";
        away.displayName = "Away";
        away.canRefine = false;
        away.sendsDataAway = true;
        return {choice, away};
    }
};

/// Streams the text word by word, with a pause before each, until told to stop.
Result<CaptionResult> streamed(const std::string &text, const CaptionContext &context,
                               std::chrono::milliseconds pause)
{
    CaptionResult result;
    std::string written;
    std::size_t at = 0;
    while (at < text.size()) {
        if (context.work.isStopRequested()) {
            result.finish = Finish::Cancelled;
            break;
        }
        std::this_thread::sleep_for(pause);
        const std::size_t end = std::min(text.find(' ', at), text.size() - 1);
        const std::string piece = text.substr(at, end - at + 1);
        context.onText(piece);
        written += piece;
        at = end + 1;
    }
    result.captions = {{std::nullopt, written}};
    return result;
}

/// A project with one picture and, on it, a captioned cue.
class PanelFixture : public UiFixture {
public:
    std::shared_ptr<OneSource> source = std::make_shared<OneSource>();
    std::shared_ptr<test::ScriptedModel> model;
    std::unique_ptr<CaptionPanel> panel;

    bool begin(test::ScriptedModel::Answer answer, const std::string &text)
    {
        model = source->add("scripted", std::move(answer));
        studio().jobs().setSource(source);
        if (!createProject())
            return false;
        const QString picture
            = qEnvironmentVariable("ANYCAP_SOURCE_DIR") + QStringLiteral("/resources/samples/lighthouse.jpg");
        const store::MediaId media = addMedia(picture, Modality::Image);
        if (!text.empty()) {
            session().perform("add 1 cue", [&](store::Action &action) -> Result<Unit> {
                store::Track track;
                track.media = media;
                track.kind = store::TrackKind::AltText;
                track.language = "en";
                const auto id = action.addTrack(track);
                const auto cue = action.addCue(*id, {});
                const auto set = action.setText(*cue, text);
                return set ? Result<Unit>(Unit{}) : set.error();
            });
        }
        studio().selection().setMedia(media);
        panel = std::make_unique<CaptionPanel>(studio());
        panel->resize(900, 900);
        panel->show();
        return QTest::qWaitForWindowExposed(panel.get());
    }
    QAction *action(const char *id) { return studio().actions().action(QLatin1String(id)); }
    bool waitForJobs()
    {
        return QTest::qWaitFor([this] { return !studio().jobs().isActive(); }, 20'000)
            && QTest::qWaitFor([this] {
                   return !panel->findChild<QComboBox *>(QStringLiteral("afterVersion"))
                               ->currentData()
                               .isNull();
               });
    }
    template <class W> W *child(const char *name) { return panel->findChild<W *>(QLatin1String(name)); }
    std::string accepted()
    {
        return session().cues().isEmpty() ? std::string() : session().cues().at(0).text;
    }
    std::vector<store::Version> versions()
    {
        return *session().project().versions(session().cues().at(0).id);
    }
};

const std::string kBase = "A red boat lies in the harbour of a town.";
const std::string kRefined = "A blue boat lies in the quiet harbour of a town.";

test::ScriptedModel::Answer refiner(std::chrono::milliseconds pause = std::chrono::milliseconds(1))
{
    return [pause](CaptionTask, const CaptionRequest &, const CaptionContext &context) {
        return streamed(kRefined, context, pause);
    };
}

} // namespace

class TestCaptionPanel : public QObject {
    Q_OBJECT
private slots:
    void aRunAddsACandidateAndNothingElse();
    void oneChangeIsTakenAndAnotherNot();
    void textIsSeenWhileItIsWritten();
    void stoppingKeepsWhatWasWritten();
    void theRequestIsWhatWasChosen();
    void limitsAreMeasuredWhileTyping();
    void typingIsKept();
    void candidatesFlipAndAnOldTextComesBack();
    void aMediumWithoutCueGetsOne();
    void aRecipeIsKeptHandedOnAndTaken();
    void nobodyElseIsOfferedWhereMediaStayHere();
    void theWindowIsNotHeldUp();
    void aBatchLeavesOutWhatHasACaption();
    void translatorsAreGivenEveryInstruction();
};

void TestCaptionPanel::aRunAddsACandidateAndNothingElse()
{
    PanelFixture fixture;
    QVERIFY(fixture.begin(refiner(), kBase));
    fixture.action("caption.refine")->trigger();
    QVERIFY(fixture.waitForJobs());
    QTRY_COMPARE(fixture.versions().size(), 2U);
    QCOMPARE(fixture.accepted(), kBase);
    QCOMPARE(fixture.versions().back().state, store::VersionState::Candidate);
    QTRY_COMPARE(fixture.child<QTextEdit>("before")->toPlainText(), fromUtf8(kBase));
    QTRY_COMPARE(fixture.child<QTextEdit>("after")->toPlainText(), fromUtf8(kRefined));
    // The text streams in before the run has ended; the changes are counted after.
    QTRY_VERIFY(fixture.child<QLabel>("changes")->text().contains(QLatin1Char('2')));
    fixture.action("caption.acceptCandidate")->trigger();
    QCOMPARE(fixture.accepted(), kRefined);
    fixture.session().undo();
    QCOMPARE(fixture.accepted(), kBase);
}

void TestCaptionPanel::oneChangeIsTakenAndAnotherNot()
{
    PanelFixture fixture;
    QVERIFY(fixture.begin(refiner(), kBase));
    fixture.action("caption.refine")->trigger();
    QVERIFY(fixture.waitForJobs());
    auto *compare = fixture.panel->findChild<CompareView *>();
    QTRY_COMPARE(compare->comparison().changeCount(), 2);
    fixture.action("caption.acceptChange")->trigger();
    QCOMPARE(fixture.accepted(), "A blue boat lies in the harbour of a town.");
    QCOMPARE(compare->comparison().openCount(), 1);
    fixture.action("caption.rejectChange")->trigger();
    QCOMPARE(fixture.accepted(), "A blue boat lies in the harbour of a town.");
    QCOMPARE(compare->comparison().openCount(), 0);
    const store::Version last = fixture.versions().back();
    QVERIFY(last.isByHand);
    QCOMPARE(last.origin.provider, "scripted");
    fixture.session().undo();
    QCOMPARE(fixture.accepted(), kBase);
    QCOMPARE(compare->comparison().openCount(), 2);
}

void TestCaptionPanel::textIsSeenWhileItIsWritten()
{
    PanelFixture fixture;
    QVERIFY(fixture.begin(refiner(std::chrono::milliseconds(40)), kBase));
    fixture.action("caption.refine")->trigger();
    auto *after = fixture.child<QTextEdit>("after");
    QTRY_VERIFY(after->toPlainText() == QStringLiteral("A blue "));
    QVERIFY(!fixture.action("caption.refine")->isEnabled());
    QVERIFY(fixture.action("caption.stop")->isEnabled());
    QVERIFY(fixture.waitForJobs());
    QTRY_COMPARE(after->toPlainText(), fromUtf8(kRefined));
    QTRY_VERIFY(fixture.action("caption.refine")->isEnabled());
}

void TestCaptionPanel::stoppingKeepsWhatWasWritten()
{
    PanelFixture fixture;
    QVERIFY(fixture.begin(refiner(std::chrono::milliseconds(60)), kBase));
    fixture.action("caption.refine")->trigger();
    QTRY_VERIFY(fixture.child<QTextEdit>("after")->toPlainText().startsWith(QStringLiteral("A blue boat")));
    fixture.action("caption.stop")->trigger();
    QVERIFY(fixture.waitForJobs());
    QTRY_COMPARE(fixture.versions().size(), 2U);
    const store::Version partial = fixture.versions().back();
    QCOMPARE(partial.finish, Finish::Cancelled);
    QVERIFY(kRefined.starts_with(partial.text) && partial.text != kRefined);
    QCOMPARE(fixture.accepted(), kBase);
}

void TestCaptionPanel::theRequestIsWhatWasChosen()
{
    PanelFixture fixture;
    QVERIFY(fixture.begin(refiner(), kBase));
    RequestEditor &request = fixture.panel->request();
    QVERIFY(request.instruction().setType(QStringLiteral("brief")));
    request.constraints().setConstraints({*Constraint::range(ConstraintKind::Words, 10, 20)});
    fixture.child<QSpinBox>("words-max")->setValue(12);
    request.setSeed(7);
    fixture.action("caption.refine")->trigger();
    QVERIFY(fixture.waitForJobs());
    const auto all = fixture.model->asked();
    QCOMPARE(all.size(), 1U);
    const auto &[task, asked] = all.front();
    QCOMPARE(task, CaptionTask::Refine);
    QVERIFY(asked.instruction.type.has_value() && asked.instruction.type->aspect == Aspect::Brief);
    QCOMPARE(asked.baseCaption, kBase);
    QCOMPARE(asked.constraints.front().toString(), "words 10..12");
    QCOMPARE(asked.sampling.seed, 7U);
    QVERIFY(asked.sampling.temperature > 0);
}

void TestCaptionPanel::limitsAreMeasuredWhileTyping()
{
    PanelFixture fixture;
    QVERIFY(fixture.begin(refiner(), kBase));
    fixture.panel->request().constraints().setConstraints({*Constraint::range(ConstraintKind::Words, 0, 3)});
    auto *measured = fixture.child<QLabel>("words-measured");
    QVERIFY2(measured->text().startsWith(QStringLiteral("not met")), qPrintable(measured->text()));
    QVERIFY(fixture.child<QLabel>("flags")->isVisible());
    auto *text = fixture.child<QPlainTextEdit>("captionText");
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("A boat."));
    QVERIFY2(measured->text().startsWith(QStringLiteral("met")), qPrintable(measured->text()));
    QVERIFY(!fixture.child<QLabel>("flags")->isVisible());
    // What no text can satisfy is said at once.
    fixture.panel->request().constraints().add(*Constraint::text(ConstraintKind::Mention, "boat"));
    fixture.panel->request().constraints().add(*Constraint::text(ConstraintKind::Avoid, "boat"));
    QVERIFY(fixture.child<QLabel>("conflict")->isVisible());
}

void TestCaptionPanel::typingIsKept()
{
    PanelFixture fixture;
    QVERIFY(fixture.begin(refiner(), kBase));
    auto *text = fixture.child<QPlainTextEdit>("captionText");
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("Typed words."));
    QCOMPARE(fixture.accepted(), kBase);
    QTRY_COMPARE(fixture.accepted(), "Typed words."); // after a pause, without a key
    QVERIFY(fixture.versions().back().isByHand);
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("More."));
    fixture.session().close(); // nothing that was typed is lost
    fixture.panel.reset();
    QVERIFY(fixture.reopen());
    QCOMPARE(fixture.accepted(), "More.");
}

void TestCaptionPanel::candidatesFlipAndAnOldTextComesBack()
{
    PanelFixture fixture;
    int run = 0;
    QVERIFY(fixture.begin(
        [&run](CaptionTask, const CaptionRequest &, const CaptionContext &context) {
            return streamed("Text number " + std::to_string(++run) + ".", context,
                            std::chrono::milliseconds(0));
        },
        kBase));
    for (int i = 0; i < 3; ++i) {
        fixture.action("caption.refine")->trigger();
        QVERIFY(fixture.waitForJobs());
        QTRY_COMPARE(fixture.versions().size(), static_cast<std::size_t>(2 + i));
        QTRY_VERIFY(fixture.action("caption.refine")->isEnabled());
    }
    auto *after = fixture.child<QTextEdit>("after");
    QTRY_COMPARE(after->toPlainText(), QStringLiteral("Text number 3."));
    fixture.action("caption.previousCandidate")->trigger();
    QCOMPARE(after->toPlainText(), QStringLiteral("Text number 2."));
    fixture.action("caption.acceptCandidate")->trigger();
    QCOMPARE(fixture.accepted(), "Text number 2.");
    // The one it replaced is there still.
    auto *history = fixture.child<QTreeWidget>("versions");
    for (int row = 0; row < history->topLevelItemCount(); ++row) {
        if (history->topLevelItem(row)->text(0) == fromUtf8(kBase))
            history->setCurrentItem(history->topLevelItem(row));
    }
    fixture.child<QPushButton>("restoreVersion")->click();
    QCOMPARE(fixture.accepted(), kBase);
}

void TestCaptionPanel::aMediumWithoutCueGetsOne()
{
    PanelFixture fixture;
    QVERIFY(fixture.begin(refiner(), {}));
    QVERIFY(fixture.session().tracks().empty());
    fixture.action("caption.writeBase")->trigger();
    QVERIFY(fixture.waitForJobs());
    QTRY_COMPARE(fixture.session().cues().size(), 1);
    QVERIFY(fixture.studio().selection().cue());
    QCOMPARE(fixture.session().cues().at(0).candidateCount, 1);
    QCOMPARE(fixture.accepted(), "");
    QTRY_COMPARE(fixture.child<QTextEdit>("after")->toPlainText(), fromUtf8(kRefined));
}

void TestCaptionPanel::aRecipeIsKeptHandedOnAndTaken()
{
    PanelFixture fixture;
    QVERIFY(fixture.begin(refiner(), kBase));
    RequestEditor &request = fixture.panel->request();
    QVERIFY(request.instruction().setType(QStringLiteral("brief")));
    const ConstraintSet limits{*Constraint::range(ConstraintKind::Words, 0, 12)};
    request.constraints().setConstraints(limits);
    request.setSeed(7);
    QMenu *menu = fixture.child<QToolButton>("recipes")->menu();
    const auto trigger = [menu](const QString &text) {
        emit menu->aboutToShow();
        QList<QAction *> all = menu->actions();
        for (const QMenu *part : menu->findChildren<QMenu *>())
            all += part->actions();
        for (QAction *action : all) {
            if (action->text() == text)
                return action->trigger(), true;
        }
        return false;
    };
    QTimer::singleShot(100, &fixture.studio(), [] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        dialog->setTextValue(QStringLiteral("R&D, short"));
        dialog->accept();
    });
    QVERIFY(trigger(QStringLiteral("&Keep these choices…")));

    request.instruction().setFreeText(QStringLiteral("Anything"));
    request.constraints().setConstraints({});
    QVERIFY(trigger(QStringLiteral("R&&D, short")));
    QVERIFY(request.instruction().type() && request.instruction().type()->aspect == Aspect::Brief);
    QCOMPARE(request.constraints().constraints(), limits);
    const batch::JobRequest asked = request.request(batch::RequestTask::WriteAndRefine, {});
    QCOMPARE(asked.sampling.seed, 7U);
    QVERIFY(asked.sampling.temperature > 0);

    // Another one's recipe may name captioners that are not here.
    std::vector<Error> errors;
    batch::RecipeStore store(batch::RecipeStore::defaultFolder());
    batch::Recipe other = store.recipes(errors)->front();
    other.name = "Other";
    other.request.baseProvider = "endpoint:office";
    QVERIFY(store.save(other));
    QVERIFY(trigger(QStringLiteral("Other")));
    QCOMPARE(request.writer(), QStringLiteral("scripted"));
    QVERIFY(fixture.studio().notices().all().back().text.contains(QStringLiteral("endpoint:office")));
}

void TestCaptionPanel::nobodyElseIsOfferedWhereMediaStayHere()
{
    PanelFixture fixture;
    QVERIFY(fixture.begin(refiner(), kBase));
    auto *writers = fixture.child<QComboBox>("writer");
    QCOMPARE(writers->count(), 2);
    fixture.session().setSetting(fromUtf8(batch::kLocalOnlySetting), QStringLiteral("1"));
    emit fixture.studio().jobs().availabilityChanged();
    QCOMPARE(writers->count(), 1);
    QCOMPARE(writers->itemText(0), QStringLiteral("Scripted"));
}

void TestCaptionPanel::theWindowIsNotHeldUp()
{
    PanelFixture fixture;
    QVERIFY(fixture.begin(refiner(std::chrono::milliseconds(5)), kBase));
    const Watchdog watchdog;
    for (int i = 0; i < 3; ++i) {
        fixture.action("caption.refine")->trigger();
        QVERIFY(fixture.waitForJobs());
        QTRY_VERIFY(fixture.action("caption.refine")->isEnabled());
    }
    qInfo("longest on the window's thread: %lld ms", watchdog.longestMs());
}

void TestCaptionPanel::aBatchLeavesOutWhatHasACaption()
{
    PanelFixture fixture;
    QVERIFY(fixture.begin(refiner(), kBase)); // one picture with a caption
    const QString samples = qEnvironmentVariable("ANYCAP_SOURCE_DIR") + QStringLiteral("/resources/samples/");
    const store::MediaId garden = fixture.addMedia(samples + QStringLiteral("garden.png"), Modality::Image);
    fixture.addMedia(samples + QStringLiteral("station.flac"), Modality::Audio);
    QVERIFY(fixture.panel->request().instruction().setType(QStringLiteral("theme")));
    QTRY_VERIFY(fixture.action("caption.batch")->isEnabled());
    fixture.action("caption.batch")->trigger();
    auto *dialog = fixture.panel->window()->findChild<BatchDialog *>();
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->request().instruction().type()->id(), "image/theme");
    auto *run = dialog->findChild<QPushButton *>(QStringLiteral("batchRun"));
    const auto *summary = dialog->findChild<QLabel *>(QStringLiteral("batchSummary"));
    QTRY_VERIFY(run->isEnabled());
    QVERIFY2(summary->text().startsWith(QStringLiteral("1 medi")), qPrintable(summary->text()));
    auto *task = dialog->findChild<QComboBox *>(QStringLiteral("batchTask"));
    task->setCurrentIndex(task->findData(static_cast<int>(batch::RequestTask::WriteBase)));
    auto *skip = dialog->findChild<QCheckBox *>(QStringLiteral("batchSkip"));
    QTest::mouseClick(skip, Qt::LeftButton, Qt::NoModifier, QPoint(8, skip->height() / 2));
    QVERIFY2(summary->text().startsWith(QStringLiteral("2 medi")), qPrintable(summary->text()));
    QTest::keyClick(skip, Qt::Key_Space);
    QTest::mouseClick(run, Qt::LeftButton);
    QVERIFY(fixture.waitForJobs());
    const std::vector<batch::BatchItem> items = fixture.studio().jobs().items();
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items.front().media, garden);
    QCOMPARE(items.front().state, batch::ItemState::Done);
    QCOMPARE(fixture.accepted(), kBase);
}

void TestCaptionPanel::translatorsAreGivenEveryInstruction()
{
    const auto catalogue = InstructionCatalogue::builtIn();
    QVERIFY(catalogue);
    const QStringList given = translatableInstructionTexts();
    for (const InstructionEntry &entry : catalogue->entries()) {
        QVERIFY2(given.contains(fromUtf8(entry.label)), entry.label.c_str());
        QVERIFY2(given.contains(fromUtf8(entry.explanation)), entry.explanation.c_str());
    }
}

QTEST_MAIN(TestCaptionPanel)
#include "test_caption_panel.moc"
