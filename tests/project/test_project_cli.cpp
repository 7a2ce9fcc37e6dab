// SPDX-License-Identifier: MIT
// `anycap project …` as a user types it: the built program, its exit status, what it prints and what it
// refuses.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Outcome {
    int status = -1;
    QString out;
    QString err;
    QStringList errorLines() const { return err.split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s: cannot be written", qPrintable(path));
}

const QByteArray kVtt
    = "WEBVTT\n\nNOTE kept\n\n00:01.000 --> 00:02.000\nOne\n\nb\n00:03.000 --> 00:04.000 line:0\nTwo\n";

} // namespace

class TestProjectCli : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aProjectFromTheCommandLine();
    void addingMedia();
    void undoAndRedo();
    void historyOfACue();
    void relinkAndRecover();
    void unusableInput_data();
    void unusableInput();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    static QString sample(const char *name)
    {
        return qEnvironmentVariable("ANYCAP_SOURCE_DIR") + QStringLiteral("/resources/samples/")
            + QLatin1String(name);
    }
    Outcome run(const QStringList &arguments) const
    {
        QProcess program;
        program.setWorkingDirectory(m_folder->path());
        program.start(QStringLiteral(ANYCAP_PROGRAM), QStringList{QStringLiteral("project")} + arguments);
        Outcome outcome;
        if (program.waitForFinished(60'000) && program.exitStatus() == QProcess::NormalExit)
            outcome.status = program.exitCode();
        outcome.out = QString::fromUtf8(program.readAllStandardOutput());
        outcome.err = QString::fromUtf8(program.readAllStandardError());
        return outcome;
    }
    QJsonObject info() const
    {
        const Outcome outcome
            = run({QStringLiteral("info"), QStringLiteral("film.anycap"), QStringLiteral("--json")});
        return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProjectCli::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestProjectCli::aProjectFromTheCommandLine()
{
    write(file(QStringLiteral("in.vtt")), kVtt);
    const QString film = QStringLiteral("film.anycap");
    QCOMPARE(run({QStringLiteral("new"), film}).status, 0);
    const Outcome imported
        = run({QStringLiteral("import"), film, QStringLiteral("in.vtt"), QStringLiteral("--kind"),
               QStringLiteral("captions"), QStringLiteral("--language"), QStringLiteral("de")});
    QCOMPARE(imported.err, QString());
    QCOMPARE(imported.status, 0);
    QCOMPARE(imported.out, QStringLiteral("in.vtt: track 1, 2 cues\n"));
    const QJsonObject content = info();
    QCOMPARE(content.value(QLatin1String("cues")).toInt(), 2);
    const QJsonObject track = content.value(QLatin1String("tracks")).toArray().first().toObject();
    QCOMPARE(track.value(QLatin1String("kind")).toString(), QStringLiteral("captions"));
    QCOMPARE(track.value(QLatin1String("language")).toString(), QStringLiteral("de"));
    QVERIFY(run({QStringLiteral("info"), film}).out.contains(QStringLiteral("2 cues, 0 without text")));

    QCOMPARE(run({QStringLiteral("export"), film, QStringLiteral("out.vtt")}).status, 0);
    QCOMPARE(contentOf(file(QStringLiteral("out.vtt"))), kVtt);
    const Outcome lossy
        = run({QStringLiteral("export"), film, QStringLiteral("out.x"), QStringLiteral("--format"),
               QStringLiteral("srt"), QStringLiteral("--track"), QStringLiteral("1")});
    QCOMPARE(lossy.status, 0);
    QVERIFY(contentOf(file(QStringLiteral("out.x"))).startsWith("1\n00:00:01,000 --> 00:00:02,000\nOne"));
    QVERIFY2(lossy.err.contains(QStringLiteral("note: ")), qPrintable(lossy.err)); // what SRT cannot hold

    // Which track is to be exported must be clear once there are two.
    QCOMPARE(run({QStringLiteral("import"), film, QStringLiteral("in.vtt")}).status, 0);
    const Outcome unclear = run({QStringLiteral("export"), film, QStringLiteral("two.vtt")});
    QCOMPARE(unclear.status, 2);
    QVERIFY(unclear.err.contains(QStringLiteral("--track")));
    QVERIFY(!QFile::exists(file(QStringLiteral("two.vtt"))));
}

void TestProjectCli::addingMedia()
{
    const QString film = QStringLiteral("film.anycap");
    run({QStringLiteral("new"), film});
    const Outcome added = run({QStringLiteral("add"), film, sample("garden.png"), sample("station.flac")});
    QCOMPARE(added.err, QString());
    QCOMPARE(added.status, 0);
    QVERIFY(QFile::copy(sample("garden.png"), file(QStringLiteral("copy.png"))));
    const Outcome again = run({QStringLiteral("add"), film, QStringLiteral("copy.png")});
    QCOMPARE(again.status, 0);
    QVERIFY(again.err.contains(QStringLiteral("the same content is in the project already")));
    QCOMPARE(info().value(QLatin1String("media")).toArray().size(), 2);
    // One bad file does not keep the others out.
    write(file(QStringLiteral("noise.mp4")), QByteArray(1000, 'x'));
    const Outcome mixed
        = run({QStringLiteral("add"), film, QStringLiteral("noise.mp4"), sample("lighthouse.jpg")});
    QCOMPARE(mixed.status, 1);
    QCOMPARE(mixed.errorLines().size(), 1);
    QVERIFY(mixed.err.contains(QStringLiteral("noise.mp4")));
    const QJsonArray media = info().value(QLatin1String("media")).toArray();
    QCOMPARE(media.size(), 3);
    QCOMPARE(media.at(1).toObject().value(QLatin1String("modality")).toString(), QStringLiteral("audio"));
    QVERIFY(media.at(1).toObject().value(QLatin1String("duration_ms")).toInt() > 1000);
    QVERIFY(media.at(0).toObject().value(QLatin1String("duration_ms")).isNull());
    QCOMPARE(run({QStringLiteral("add"), film, QStringLiteral("gone.png")}).status, 2);
    // A track belongs to its media, by name.
    write(file(QStringLiteral("in.vtt")), kVtt);
    QCOMPARE(run({QStringLiteral("import"), film, QStringLiteral("in.vtt"), QStringLiteral("--media"),
                  QStringLiteral("station.flac")})
                 .status,
             0);
    QCOMPARE(run({QStringLiteral("export"), film, QStringLiteral("o.vtt"), QStringLiteral("--media"),
                  QStringLiteral("2")})
                 .status,
             0);
    QCOMPARE(contentOf(file(QStringLiteral("o.vtt"))), kVtt);
}

void TestProjectCli::undoAndRedo()
{
    const QString film = QStringLiteral("film.anycap");
    run({QStringLiteral("new"), film});
    write(file(QStringLiteral("a.vtt")), kVtt);
    for (int i = 0; i < 3; ++i)
        run({QStringLiteral("import"), film, QStringLiteral("a.vtt")});
    const Outcome undone
        = run({QStringLiteral("undo"), film, QStringLiteral("--steps"), QStringLiteral("2")});
    QCOMPARE(undone.status, 0);
    QCOMPARE(undone.out, QStringLiteral("undone: import 2 cues from a.vtt\n").repeated(2));
    QCOMPARE(info().value(QLatin1String("tracks")).toArray().size(), 1);
    QCOMPARE(info().value(QLatin1String("next_redo")).toString(), QStringLiteral("import 2 cues from a.vtt"));
    QCOMPARE(run({QStringLiteral("redo"), film}).status, 0);
    const Outcome tooFar
        = run({QStringLiteral("redo"), film, QStringLiteral("--steps"), QStringLiteral("9")});
    QCOMPARE(tooFar.status, 1);
    QCOMPARE(tooFar.errorLines().size(), 1);
    QCOMPARE(info().value(QLatin1String("tracks")).toArray().size(), 3);
    QCOMPARE(run({QStringLiteral("undo"), film, QStringLiteral("--steps"), QStringLiteral("x")}).status, 2);
    const Outcome history = run({QStringLiteral("history"), film, QStringLiteral("--json")});
    QCOMPARE(QJsonDocument::fromJson(history.out.toUtf8())
                 .object()
                 .value(QLatin1String("actions"))
                 .toArray()
                 .size(),
             3);
}

void TestProjectCli::historyOfACue()
{
    const QString film = QStringLiteral("film.anycap");
    run({QStringLiteral("new"), film});
    write(file(QStringLiteral("a.vtt")), kVtt);
    run({QStringLiteral("import"), film, QStringLiteral("a.vtt")});
    const Outcome cue = run({QStringLiteral("history"), film, QStringLiteral("--cue"), QStringLiteral("2"),
                             QStringLiteral("--json")});
    QCOMPARE(cue.status, 0);
    const QJsonObject object = QJsonDocument::fromJson(cue.out.toUtf8()).object();
    QCOMPARE(object.value(QLatin1String("start_ms")).toInt(), 3000);
    const QJsonObject version = object.value(QLatin1String("versions")).toArray().first().toObject();
    QCOMPARE(version.value(QLatin1String("text")).toString(), QStringLiteral("Two"));
    QCOMPARE(version.value(QLatin1String("state")).toString(), QStringLiteral("accepted"));
    QCOMPARE(version.value(QLatin1String("provider")).toString(), QStringLiteral("import"));
    QVERIFY(run({QStringLiteral("history"), film, QStringLiteral("--cue"), QStringLiteral("1")})
                .out.contains(QStringLiteral("One")));
    QCOMPARE(run({QStringLiteral("history"), film, QStringLiteral("--cue"), QStringLiteral("99")}).status, 2);
}

void TestProjectCli::relinkAndRecover()
{
    const QString film = QStringLiteral("film.anycap");
    run({QStringLiteral("new"), film});
    QVERIFY(QFile::copy(sample("garden.png"), file(QStringLiteral("a.png"))));
    QCOMPARE(run({QStringLiteral("add"), film, QStringLiteral("a.png")}).status, 0);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("moved")));
    QVERIFY(QFile::rename(file(QStringLiteral("a.png")), file(QStringLiteral("moved/b.png"))));
    QVERIFY(!info()
                 .value(QLatin1String("media"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QLatin1String("exists"))
                 .toBool());
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("empty")));
    QCOMPARE(run({QStringLiteral("relink"), film, QStringLiteral("empty")}).status, 1);
    QCOMPARE(run({QStringLiteral("relink"), film, QStringLiteral("moved")}).status, 0);
    QVERIFY(info()
                .value(QLatin1String("media"))
                .toArray()
                .first()
                .toObject()
                .value(QLatin1String("exists"))
                .toBool());

    QByteArray bytes = contentOf(file(film));
    bytes.replace(0, 4096, QByteArray(4096, '\0'));
    write(file(QStringLiteral("broken.anycap")), bytes);
    QCOMPARE(run({QStringLiteral("info"), QStringLiteral("broken.anycap")}).status, 2);
    const Outcome saved
        = run({QStringLiteral("recover"), QStringLiteral("broken.anycap"), QStringLiteral("new.anycap")});
    QCOMPARE(saved.status, 0);
    QVERIFY(saved.out.contains(QStringLiteral("media: 1 saved")));
    QCOMPARE(run({QStringLiteral("info"), QStringLiteral("new.anycap")}).status, 0);
    QCOMPARE(contentOf(file(QStringLiteral("broken.anycap"))), bytes);
}

void TestProjectCli::unusableInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QString &words, const QString &named) {
        QTest::newRow(name) << words.split(QLatin1Char(' ')) << named;
    };
    row("new over a file", QStringLiteral("new there.anycap"),
        QStringLiteral("there.anycap: exists already"));
    row("new in no folder", QStringLiteral("new no/folder.anycap"), QStringLiteral("no/folder.anycap"));
    row("missing", QStringLiteral("info gone.anycap"), QStringLiteral("gone.anycap: no such file"));
    row("folder", QStringLiteral("info ."), QStringLiteral("folder"));
    row("text", QStringLiteral("export text.anycap o.srt"),
        QStringLiteral("text.anycap: is not an AnyCap project"));
    row("empty", QStringLiteral("undo empty.anycap"), QStringLiteral("empty.anycap: is empty"));
    row("no track", QStringLiteral("export there.anycap o.srt"),
        QStringLiteral("there.anycap: has no track"));
    row("unknown track", QStringLiteral("export there.anycap o.srt --track 4"),
        QStringLiteral("there is no track 4"));
    row("unknown media", QStringLiteral("import there.anycap in.vtt --media x.mp4"),
        QStringLiteral("x.mp4: no such media"));
    row("unknown kind", QStringLiteral("import there.anycap in.vtt --kind poem"),
        QStringLiteral("--kind poem"));
    row("subtitles missing", QStringLiteral("import there.anycap gone.srt"), QStringLiteral("gone.srt"));
    row("folder to look in missing", QStringLiteral("relink there.anycap nowhere"),
        QStringLiteral("nowhere: no such folder"));
    row("recover onto a file", QStringLiteral("recover text.anycap there.anycap"),
        QStringLiteral("there.anycap: exists already"));
    row("no arguments", QStringLiteral("add there.anycap"), QStringLiteral("usage: anycap project add"));
}

void TestProjectCli::unusableInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    run({QStringLiteral("new"), QStringLiteral("there.anycap")});
    write(file(QStringLiteral("text.anycap")), QByteArray(2000, 't'));
    write(file(QStringLiteral("empty.anycap")), QByteArray());
    write(file(QStringLiteral("in.vtt")), kVtt);
    const QStringList before = QDir(m_folder->path()).entryList(QDir::Files);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.errorLines().size(), 1);
    QVERIFY2(outcome.err.contains(named), qPrintable(outcome.err));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);
}

QTEST_GUILESS_MAIN(TestProjectCli)
#include "test_project_cli.moc"
