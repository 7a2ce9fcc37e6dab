// SPDX-License-Identifier: MIT
// Importing and exporting through the dialogs: what they show is what happens.
#include "core/subtitle/subtitle_file.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/dialogs/exchange_actions.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/session/text.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

using namespace anycap;
using namespace anycap::ui;

namespace {

QString write(const UiFixture &fixture, const QString &name, const QByteArray &bytes)
{
    QFile file(fixture.folder() + QLatin1Char('/') + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestExchangeDialogs : public QObject {
    Q_OBJECT
private slots:
    void subtitlesAreImportedInTheChosenEncoding();
    void whatCannotBeReadIsSaid();
    void aListBecomesTextsAndCandidates();
    void thePreviewIsWhatIsWritten();
    void lossesAreNamedBefore();
    void sidecarsKeepWhatIsThere();
    void actionsFollowTheProject();
};

void TestExchangeDialogs::subtitlesAreImportedInTheChosenEncoding()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    const QString path = write(fixture, QStringLiteral("film.ru.srt"),
                               "1\n00:00:01,000 --> 00:00:02,000\n\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0\n");
    ImportDialog dialog(fixture.studio(), path);
    dialog.show();
    QSignalSpy previewed(&dialog, &ImportDialog::previewed);
    QVERIFY(previewed.wait());
    auto *encoding = dialog.findChild<QComboBox *>(QStringLiteral("encoding"));
    encoding->setCurrentIndex(
        encoding->findData(QStringLiteral("windows-1251"), Qt::UserRole, Qt::MatchFixedString));
    emit encoding->activated(encoding->currentIndex());
    QVERIFY(previewed.wait());
    const auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("captions"));
    QCOMPARE(table->item(0, 2)->text(), QStringLiteral("Привет, мир"));
    QCOMPARE(dialog.findChild<QLineEdit *>(QStringLiteral("language"))->text(), QStringLiteral("ru"));

    QSignalSpy imported(&dialog, &ImportDialog::imported);
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("import")), Qt::LeftButton);
    QVERIFY(imported.wait(10'000));
    QVERIFY(QTest::qWaitFor([&] { return fixture.session().cues().size() == 1; }));
    QCOMPARE(fromUtf8(fixture.session().cues().at(0).text), QStringLiteral("Привет, мир"));
    QCOMPARE(fixture.session().tracks().front().language, "ru");
    fixture.session().undo();
    QVERIFY(fixture.session().tracks().empty());
}

void TestExchangeDialogs::whatCannotBeReadIsSaid()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    const QString path = write(fixture, QStringLiteral("list.json"), "{");
    ImportDialog dialog(fixture.studio(), path);
    QSignalSpy previewed(&dialog, &ImportDialog::previewed);
    QVERIFY(previewed.wait());
    const QString said = dialog.findChild<QLabel *>(QStringLiteral("summary"))->text();
    QVERIFY2(said.contains(path) && said.contains(QStringLiteral("JSON")), qPrintable(said));
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("import"))->isEnabled());
}

void TestExchangeDialogs::aListBecomesTextsAndCandidates()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    fixture.addMedia(fixture.folder() + QStringLiteral("/boat.jpg"), Modality::Image);
    const QString path
        = write(fixture, QStringLiteral("list.csv"), "image,caption\nboat.jpg,A boat.\nnone.jpg,None.\n");
    ImportDialog dialog(fixture.studio(), path);
    QSignalSpy previewed(&dialog, &ImportDialog::previewed);
    QVERIFY(previewed.wait());
    QVERIFY(dialog.findChild<QPlainTextEdit *>(QStringLiteral("problems"))
                ->toPlainText()
                .contains(QStringLiteral("none.jpg")));
    QSignalSpy imported(&dialog, &ImportDialog::imported);
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("import")), Qt::LeftButton);
    QVERIFY(imported.wait(10'000));
    QCOMPARE(fixture.session().tracks().size(), 1U);
    const auto cues = fixture.session().project().cues(fixture.session().tracks().front().id);
    QCOMPARE(cues->front().text, "A boat.");
}

void TestExchangeDialogs::thePreviewIsWhatIsWritten()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    fixture.addCues(20);
    ExportDialog dialog(fixture.studio());
    QSignalSpy previewed(&dialog, &ExportDialog::previewed);
    dialog.setKind(dataset::ExportKind::WebVtt);
    const QString path = fixture.folder() + QStringLiteral("/out.vtt");
    dialog.setPath(path);
    QVERIFY(previewed.wait());
    const QString shown = dialog.findChild<QPlainTextEdit *>(QStringLiteral("preview"))->toPlainText();
    QVERIFY(shown.startsWith(QStringLiteral("WEBVTT")));
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("export")), Qt::LeftButton);
    QVERIFY(exported.wait(10'000));
    QCOMPARE(QString::fromUtf8(read(path)), shown);
    const auto document = readSubtitleFile(toUtf8(path));
    QVERIFY(document);
    QCOMPARE(document->cues.size(), 20U);
    for (int row = 0; row < 20; ++row) {
        QCOMPARE(document->cues[static_cast<std::size_t>(row)].text, fixture.session().cues().at(row).text);
        QVERIFY(document->cues[static_cast<std::size_t>(row)].time == fixture.session().cues().at(row).time);
    }
}

void TestExchangeDialogs::lossesAreNamedBefore()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    fixture.addCues(3);
    ProjectSession &session = fixture.session();
    QVERIFY(session.perform("edit settings of 1 cue", [&](store::Action &action) {
        return action.setCueSettings(session.cues().at(0).id, "X1:40 X2:600 Y1:20 Y2:50");
    }));
    QVERIFY(session.perform(
        "delete text", [&](store::Action &action) { return action.reject(*session.cues().at(1).accepted); }));
    ExportDialog dialog(fixture.studio());
    QSignalSpy previewed(&dialog, &ExportDialog::previewed);
    dialog.setKind(dataset::ExportKind::WebVtt);
    QVERIFY(previewed.wait());
    const QString losses = dialog.findChild<QLabel *>(QStringLiteral("losses"))->text();
    QVERIFY2(losses.contains(QStringLiteral("without an accepted text")), qPrintable(losses));
    QVERIFY2(losses.count(QChar(0x2022)) == 2, qPrintable(losses));
}

void TestExchangeDialogs::sidecarsKeepWhatIsThere()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    const store::MediaId boat
        = fixture.addMedia(write(fixture, QStringLiteral("boat.jpg"), "x"), Modality::Image);
    const QString sidecar = write(fixture, QStringLiteral("boat.txt"), "By hand.");
    QVERIFY(fixture.session().perform("add 1 cue", [&](store::Action &action) -> Result<Unit> {
        store::Track track;
        track.media = boat;
        const auto added = action.addTrack(track);
        const auto cue = action.addCue(*added, {});
        const auto text = action.setText(*cue, "A boat.");
        return text ? Result<Unit>(Unit{}) : text.error();
    }));
    ExportDialog dialog(fixture.studio());
    QSignalSpy previewed(&dialog, &ExportDialog::previewed);
    dialog.setKind(dataset::ExportKind::Sidecars);
    QVERIFY(previewed.wait());
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("export")), Qt::LeftButton);
    QVERIFY(exported.wait(10'000));
    QCOMPARE(read(sidecar), QByteArray("By hand."));
}

void TestExchangeDialogs::actionsFollowTheProject()
{
    UiFixture fixture;
    QWidget window;
    const ExchangeActions exchange(fixture.studio(), &window);
    const ActionRegistry &actions = fixture.studio().actions();
    QVERIFY(!actions.action(QStringLiteral("file.import"))->isEnabled());
    QVERIFY(fixture.createProject());
    QVERIFY(actions.action(QStringLiteral("file.import"))->isEnabled());
    QVERIFY(!actions.action(QStringLiteral("file.export"))->isEnabled());
    fixture.addCues(1);
    QVERIFY(actions.action(QStringLiteral("file.export"))->isEnabled());
    QVERIFY(ExchangeActions::canImport(QStringLiteral("a.SRT")));
    QVERIFY(ExchangeActions::canImport(QStringLiteral("a.jsonl")));
    QVERIFY(!ExchangeActions::canImport(QStringLiteral("a.mp4")));
}

QTEST_MAIN(TestExchangeDialogs)
#include "test_exchange_dialogs.moc"
