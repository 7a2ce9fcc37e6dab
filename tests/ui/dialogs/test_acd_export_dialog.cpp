// SPDX-License-Identifier: MIT
// A project's captions become training data through the dialog: counted before, written, refused, stopped.
#include "core/dataset/acd_index.h"
#include "tests/ui/support/accessible_names.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/dialogs/acd_export_dialog.h"
#include "ui/dialogs/exchange_actions.h"
#include "ui/session/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace anycap;
using namespace anycap::ui;

#define S(text) QStringLiteral(text)

namespace {

/// A project with a picture whose caption a person refined, and one whose base caption was kept.
class Project : public UiFixture {
public:
    bool make(int kept = 1)
    {
        if (!createProject())
            return false;
        add(S("boat.jpg"), "image/brief", "A boat.", "A red boat.");
        for (int i = 0; i < kept; ++i)
            add(S("sea-%1.jpg").arg(i), "image/poem", "The sea.", "The sea.");
        add(S("none.jpg"), "", "A dog.", "A dog.");
        return QTest::qWaitFor([this] { return !session().isBusy() && session().media().size() >= 3; },
                               20'000);
    }
    QString out() const { return folder() + S("/out"); }

private:
    void add(const QString &file, const std::string &instruction, const std::string &base,
             const std::string &text)
    {
        const store::MediaId media = addMedia(folder() + QLatin1Char('/') + file, Modality::Image);
        session().perform("add a caption", [&](store::Action &action) -> Result<Unit> {
            store::Track track;
            track.media = media;
            const auto cue = action.addCue(*action.addTrack(track), store::NewCue{});
            store::NewVersion version;
            version.origin.instruction = instruction;
            version.origin.provider = "person";
            version.text = base;
            if (base != text) {
                version.base = *action.addCandidate(*cue, version);
                version.text = text;
            }
            return action.accept(*action.addCandidate(*cue, version));
        });
    }
};

class Opened {
public:
    explicit Opened(Project &project)
        : m_project(project)
        , dialog(project.studio())
    {
        dialog.show();
    }
    template <class W> W *child(const char *name) { return dialog.findChild<W *>(QLatin1String(name)); }
    QString summary() { return child<QLabel>("summary")->text(); }
    bool isPreviewed()
    {
        QSignalSpy previewed(&dialog, &AcdExportDialog::previewed);
        return previewed.wait(20'000);
    }
    void press(const char *button) { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }

private:
    Project &m_project;

public:
    AcdExportDialog dialog;
};

} // namespace

class TestAcdExportDialog : public QObject {
    Q_OBJECT
private slots:
    void whatIsCountedIsWritten();
    void optionsChangeTheCount();
    void nothingToMake();
    void nothingIsOverwritten();
    void stopped();
    void rememberedForTheNextTime();
    void everyControlHasAName();
    void theActionFollowsTheProject();
};

void TestAcdExportDialog::whatIsCountedIsWritten()
{
    Project project;
    QVERIFY(project.make());
    Opened opened(project);
    // The folder beside the project, the media's own folder: what most people want.
    QCOMPARE(opened.child<QLineEdit>("folder")->text(), project.folder() + S("/test training data"));
    QCOMPARE(opened.child<QLineEdit>("root")->text(), project.folder());
    opened.dialog.setFolder(project.out());
    opened.child<QComboBox>("licence")->setCurrentText(S("CC-BY-4.0"));
    QVERIFY(opened.isPreviewed());
    const QString said = opened.summary();
    QVERIFY2(said.contains(S("2 record")) && said.contains(S(", 0 of them")), qPrintable(said));
    QVERIFY2(said.contains(S("• 1 from captions of people")) && said.contains(S("(q-c-c)")),
             qPrintable(said));
    QVERIFY2(said.contains(S("1 without an instruction")), qPrintable(said));
    QVERIFY(!QDir(project.out()).exists());

    QSignalSpy exported(&opened.dialog, &AcdExportDialog::exported);
    opened.press("export");
    QVERIFY(exported.wait(20'000));
    QVERIFY(!opened.dialog.isVisible());
    const auto index = dataset::AcdIndex::build(toUtf8(project.out() + S("/meta_train.json")));
    QVERIFY(index);
    QCOMPARE(index->size(), 2U);
    QVERIFY(project.studio().notices().all().last().text.contains(S("2 record")));
    QFile provenance(project.out() + S("/provenance.jsonl"));
    QVERIFY(provenance.open(QIODevice::ReadOnly));
    QVERIFY(provenance.readAll().contains("CC-BY-4.0"));
}

void TestAcdExportDialog::optionsChangeTheCount()
{
    Project project;
    QVERIFY(project.make(4));
    Opened opened(project);
    QVERIFY(opened.isPreviewed());
    QVERIFY2(opened.summary().contains(S("5 record")), qPrintable(opened.summary()));
    // One of q-a-c carries half a record of q-c-c, so that few of the four are left.
    auto *mix = opened.child<QCheckBox>("mix");
    mix->setFocus();
    QTest::keyClick(mix, Qt::Key_Space);
    QVERIFY(opened.isPreviewed());
    QVERIFY2(opened.summary().contains(S("to keep to the mix")), qPrintable(opened.summary()));
    QTest::keyClick(mix, Qt::Key_Space);
    opened.child<QSpinBox>("validation")->setValue(90);
    QVERIFY(opened.isPreviewed());
    QVERIFY2(!opened.summary().contains(S(", 0 of them")), qPrintable(opened.summary()));
    QCOMPARE(opened.dialog.options().validationShare, 0.9);
    // Without a place to write to there is nothing to press.
    opened.child<QLineEdit>("folder")->clear();
    QVERIFY(!opened.child<QPushButton>("export")->isEnabled());
    QVERIFY(opened.isPreviewed());
    QVERIFY(!opened.child<QPushButton>("export")->isEnabled());
}

void TestAcdExportDialog::nothingToMake()
{
    Project project;
    QVERIFY(project.createProject());
    project.addMedia(project.folder() + S("/a.jpg"), Modality::Image);
    Opened opened(project);
    QVERIFY(opened.isPreviewed());
    QVERIFY2(opened.summary().contains(S("no record to make")), qPrintable(opened.summary()));
    QVERIFY(!opened.child<QPushButton>("export")->isEnabled());
}

void TestAcdExportDialog::nothingIsOverwritten()
{
    Project project;
    QVERIFY(project.make());
    QVERIFY(QDir(project.out()).mkpath(S(".")));
    QFile mine(project.out() + S("/meta_train.json"));
    QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
    mine.close();
    Opened opened(project);
    opened.dialog.setFolder(project.out());
    QVERIFY(opened.isPreviewed());
    QSignalSpy stopped(&opened.dialog, &AcdExportDialog::stopped);
    opened.press("export");
    QVERIFY(stopped.wait(20'000));
    QVERIFY(opened.dialog.isVisible());
    QVERIFY2(opened.summary().contains(S("meta_train.json")), qPrintable(opened.summary()));
    QCOMPARE(QDir(project.out()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    QVERIFY(mine.open(QIODevice::ReadOnly));
    QCOMPARE(mine.readAll(), QByteArray("mine"));
    // Another folder, and it goes on.
    opened.dialog.setFolder(project.out() + S("-2"));
    QVERIFY(opened.isPreviewed());
    QSignalSpy exported(&opened.dialog, &AcdExportDialog::exported);
    opened.press("export");
    QVERIFY(exported.wait(20'000));
}

void TestAcdExportDialog::stopped()
{
    Project project;
    QVERIFY(project.make());
    Opened opened(project);
    opened.dialog.setFolder(project.out());
    QVERIFY(opened.isPreviewed());
    QSignalSpy stopped(&opened.dialog, &AcdExportDialog::stopped);
    opened.press("export");
    QVERIFY(!opened.child<QLineEdit>("folder")->isEnabled());
    QTest::keyClick(&opened.dialog, Qt::Key_Escape);
    QVERIFY(opened.dialog.isVisible());
    QVERIFY(stopped.wait(20'000));
    QVERIFY2(opened.summary().contains(S("nothing was written")), qPrintable(opened.summary()));
    QVERIFY(!QDir(project.out()).exists());
    QVERIFY(opened.child<QPushButton>("export")->isEnabled());
    QTest::keyClick(&opened.dialog, Qt::Key_Escape);
    QVERIFY(!opened.dialog.isVisible());
}

void TestAcdExportDialog::rememberedForTheNextTime()
{
    Project project;
    QVERIFY(project.make());
    {
        Opened opened(project);
        opened.dialog.setFolder(project.out());
        opened.child<QSpinBox>("validation")->setValue(20);
        opened.child<QComboBox>("licence")->setCurrentText(S("of our house"));
        QVERIFY(opened.isPreviewed());
        QSignalSpy exported(&opened.dialog, &AcdExportDialog::exported);
        opened.press("export");
        QVERIFY(exported.wait(20'000));
    }
    const AcdExportDialog next(project.studio());
    QCOMPARE(next.options().validationShare, 0.2);
    QCOMPARE(next.options().licence, "of our house");
}

void TestAcdExportDialog::everyControlHasAName()
{
    Project project;
    QVERIFY(project.make());
    Opened opened(project);
    QVERIFY(opened.isPreviewed());
    QCOMPARE(namelessControls(&opened.dialog), QStringList());
}

void TestAcdExportDialog::theActionFollowsTheProject()
{
    Project project;
    QWidget window;
    window.show();
    const ExchangeActions exchange(project.studio(), &window);
    QAction *action = project.studio().actions().action(S("file.exportDataset"));
    QVERIFY(!action->isEnabled());
    QVERIFY(project.make());
    QVERIFY(action->isEnabled());
    action->trigger();
    auto *dialog = window.findChild<AcdExportDialog *>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    dialog->reject();
}

QTEST_MAIN(TestAcdExportDialog)
#include "test_acd_export_dialog.moc"
