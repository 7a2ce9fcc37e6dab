// SPDX-License-Identifier: MIT
// Subtitle files through a project: untouched they come back byte for byte, an edited cue changes its own
// lines.
#include "core/project/project.h"
#include "core/project/relink.h"
#include "core/project/track_exchange.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace anycap;
using namespace anycap::store;

namespace {

template <class T> T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(QString::fromStdString(result.error().toString())));
    return std::move(result).value();
}

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
    = "WEBVTT - a title\nX-Note: kept\n\nREGION\nid:r\nwidth:40%\n\nSTYLE\n::cue { color: red }\n\n"
      "NOTE before the first\n\nintro\n00:01.000 --> 00:02.500   line:0 align:start\n<v Ann>Hi &amp; bye\n\n"
      "00:00:03.000 --> 00:00:04.000\nSecond\nline\n\nNOTE\nat the end\n\n5\n01:00:05.000 --> 01:00:06.000 "
      "region:r\nThird\n";
const QByteArray kSrt
    = "\xEF\xBB\xBF"
      "7\r\n00:00:01,000 --> 00:00:02,000 X1:1 X2:2 Y1:3 Y2:4\r\n{\\an8}<i>Eins</i>\r\n\r\n"
      "00:00:05.5 --> 00:00:04,000\r\nZwei\r\n\r\n\r\n3\r\n0:00:07,000 --> 0:00:08,000\r\nDrei";

} // namespace

class TestTrackExchange : public QObject {
    Q_OBJECT

private slots:
    void init();
    void untouchedIsTheSameBytes_data();
    void untouchedIsTheSameBytes();
    void editedCueChangesItsOwnLines();
    void removedAndAddedCues();
    void modelTextIsEscaped();
    void tracksWithoutAFile();
    void importIsOneStep();
    void importFailuresLeaveNothing();
    void movedMediaAreFoundAgain();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    TrackId import(const QByteArray &bytes, const QString &name)
    {
        write(file(name), bytes);
        return valueOf(importTrack(*m_project, file(name).toStdString(), {}))->track;
    }
    QByteArray exported(TrackId track, const QString &name, const ExportOptions &options = {})
    {
        m_report = valueOf(exportTrack(*m_project, track, file(name).toStdString(), options));
        return contentOf(file(name));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    ExportReport m_report;
};

void TestTrackExchange::init()
{
    m_project.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = std::make_unique<Project>(
        valueOf(Project::create(file(QStringLiteral("film.anycap")).toStdString())));
}

void TestTrackExchange::untouchedIsTheSameBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("vtt") << kVtt << QStringLiteral("in.vtt");
    QTest::newRow("srt") << kSrt << QStringLiteral("in.srt");
    QTest::newRow("srt, windows-1252")
        << QByteArray("1\n00:00:01,000 --> 00:00:02,000\nCaf\xE9 cr\xE8me \x85 d\xE9j\xE0 vu\n")
        << QStringLiteral("old.srt");
    QTest::newRow("srt, utf-16") << QByteArray::fromHex("fffe")
            + QByteArray::fromRawData(reinterpret_cast<const char *>(
                                          u"1\n00:00:01,000 --> 00:00:02,000\n猫\n"),
                                      2 * 34)
                                 << QStringLiteral("wide.srt");
    QTest::newRow("vtt, no cue") << QByteArray("WEBVTT\n") << QStringLiteral("none.vtt");
    QTest::newRow("vtt, nul") << QByteArray("WEBVTT\n\n00:01.000 --> 00:02.000\na\0b\n", 36)
                              << QStringLiteral("nul.vtt");
}

void TestTrackExchange::untouchedIsTheSameBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const TrackId track = import(bytes, name);
    QCOMPARE(exported(track, QStringLiteral("out-") + name), bytes);
    QCOMPARE(m_report.cuesWithoutText, 0);
    // Also after an edit that was taken back, in a project that was closed meanwhile.
    for (const store::Cue &cue : valueOf(m_project->cues(track))) {
        Action action = valueOf(m_project->begin("edit"));
        valueOf(action.setText(cue.id, "changed"));
        valueOf(action.setCueTime(cue.id, TimeRange{Milliseconds(1), Milliseconds(2)}));
        valueOf(action.commit());
        QVERIFY(exported(track, QStringLiteral("edited-") + name) != bytes);
        valueOf(m_project->undo());
    }
    m_project.reset();
    m_project = std::make_unique<Project>(
        valueOf(Project::open(file(QStringLiteral("film.anycap")).toStdString())));
    QCOMPARE(exported(track, QStringLiteral("again-") + name), bytes);
}

void TestTrackExchange::editedCueChangesItsOwnLines()
{
    const TrackId track = import(kVtt, QStringLiteral("in.vtt"));
    const std::vector<store::Cue> cues = valueOf(m_project->cues(track));
    QCOMPARE(cues.size(), std::size_t(3));
    QCOMPARE(cues[0].identifier, std::string("intro"));
    QCOMPARE(cues[0].text, std::string("<v Ann>Hi &amp; bye"));
    QCOMPARE(cues[1].text, std::string("Second\nline"));
    Action action = valueOf(m_project->begin("change 1 text"));
    valueOf(action.setText(cues[1].id, "Zweite"));
    valueOf(action.commit());
    QCOMPARE(exported(track, QStringLiteral("out.vtt")), QByteArray(kVtt).replace("Second\nline", "Zweite"));
}

void TestTrackExchange::removedAndAddedCues()
{
    const TrackId track = import(kVtt, QStringLiteral("in.vtt"));
    const std::vector<store::Cue> cues = valueOf(m_project->cues(track));
    Action action = valueOf(m_project->begin("edit"));
    valueOf(action.removeCue(cues[1].id));
    NewCue cue;
    cue.time = TimeRange{Milliseconds(2600), Milliseconds(2900)};
    valueOf(action.setText(valueOf(action.addCue(track, cue, cues[2].id)), "New"));
    valueOf(action.commit());
    const QByteArray out = exported(track, QStringLiteral("out.vtt"));
    QVERIFY(!out.contains("Second"));
    QVERIFY2(out.contains("00:02.600 --> 00:00:02.900\nNew\n")
                 || out.contains("00:00:02.600 --> 00:00:02.900\nNew\n")
                 || out.contains("00:02.600 --> 00:02.900\nNew\n"),
             out.constData());
    QVERIFY(out.indexOf("Hi &amp;") < out.indexOf("New") && out.indexOf("New") < out.indexOf("at the end"));
    QVERIFY(out.contains("NOTE\nat the end\n\n5\n"));
    QVERIFY(out.startsWith("WEBVTT - a title\nX-Note: kept\n\nREGION"));
}

void TestTrackExchange::modelTextIsEscaped()
{
    const TrackId track = import(kVtt, QStringLiteral("in.vtt"));
    const std::vector<store::Cue> cues = valueOf(m_project->cues(track));
    Action action = valueOf(m_project->begin("caption"));
    NewVersion version;
    version.text = "Salt & 1 < 2";
    version.origin.provider = "acm";
    valueOf(action.accept(valueOf(action.addCandidate(cues[1].id, version))));
    valueOf(action.commit());
    QVERIFY(exported(track, QStringLiteral("out.vtt")).contains("Salt &amp; 1 &lt; 2\n"));
}

void TestTrackExchange::tracksWithoutAFile()
{
    Action action = valueOf(m_project->begin("set up"));
    const TrackId track = valueOf(action.addTrack({}));
    NewCue cue;
    cue.time = TimeRange{Milliseconds(1000), Milliseconds(2000)};
    valueOf(action.setText(valueOf(action.addCue(track, cue)), "One & two"));
    NewVersion version;
    version.text = "proposed";
    version.origin.provider = "acm";
    valueOf(action.addCandidate(valueOf(action.addCue(track, cue)), version));
    valueOf(action.setText(valueOf(action.addCue(track, {})), "a picture"));
    valueOf(action.commit());

    const QByteArray srt = exported(track, QStringLiteral("out.srt"));
    QCOMPARE(srt.trimmed(), QByteArray("1\n00:00:01,000 --> 00:00:02,000\nOne & two"));
    QCOMPARE(m_report.cues, 1);
    QCOMPARE(m_report.cuesWithoutText, 1);
    QCOMPARE(m_report.cuesWithoutTime, 1);
    ExportOptions options;
    options.useCandidates = true;
    const QByteArray vtt = exported(track, QStringLiteral("out.vtt"), options);
    QVERIFY(vtt.contains("One &amp; two\n") && vtt.contains("proposed\n"));
    QVERIFY(exported(track, QStringLiteral("out.txt")).contains("a picture"));
    QCOMPARE(exportTrack(*m_project, track, file(QStringLiteral("out.xyz")).toStdString()).error().code,
             ErrorCode::InvalidArgument);
    QCOMPARE(exportTrack(*m_project, {77}, file(QStringLiteral("out.srt")).toStdString()).error().code,
             ErrorCode::NotFound);
}

void TestTrackExchange::importIsOneStep()
{
    import(kSrt, QStringLiteral("in.srt"));
    QCOMPARE(valueOf(m_project->nextUndo())->name, std::string("import 3 cues from in.srt"));
    valueOf(m_project->undo());
    QVERIFY(valueOf(m_project->tracks()).empty());
    valueOf(m_project->redo());
    QCOMPARE(exported({1}, QStringLiteral("out.srt")), kSrt);
}

void TestTrackExchange::importFailuresLeaveNothing()
{
    QVERIFY(!importTrack(*m_project, file(QStringLiteral("gone.srt")).toStdString(), {}));
    write(file(QStringLiteral("noise.srt")), QByteArray("\x01\x02\x03", 3));
    QVERIFY(!importTrack(*m_project, file(QStringLiteral("noise.srt")).toStdString(), {}));
    write(file(QStringLiteral("in.srt")), kSrt);
    ImportOptions options;
    options.media = MediaId{5};
    QCOMPARE(importTrack(*m_project, file(QStringLiteral("in.srt")).toStdString(), options).error().code,
             ErrorCode::NotFound);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!valueOf(
        importTrack(*m_project, file(QStringLiteral("in.srt")).toStdString(), {}, {stop.get_token(), {}})));
    QVERIFY(valueOf(m_project->tracks()).empty());
    QVERIFY(valueOf(m_project->actions()).empty());
}

void TestTrackExchange::movedMediaAreFoundAgain()
{
    const auto hash = [](const std::string &path, const WorkContext &) -> Result<std::optional<std::string>> {
        return std::optional("text:" + contentOf(QString::fromStdString(path)).toStdString());
    };
    Action action = valueOf(m_project->begin("add 3 media files"));
    for (const char *name : {"moved", "stays", "lost"}) {
        Media media;
        media.path = file(QString::fromLatin1(name)).toStdString();
        media.contentHash = std::string("text:12345") + name[0];
        media.sizeBytes = 6;
        valueOf(action.addMedia(media));
    }
    valueOf(action.commit());
    write(file(QStringLiteral("stays")), "12345s");
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("new/deep")));
    write(file(QStringLiteral("new/decoy")), "12345x");
    write(file(QStringLiteral("new/deep/renamed.bin")), "12345m");
    QVERIFY(QFile::link(m_folder->path(), file(QStringLiteral("new/loop"))));

    const RelinkReport report
        = valueOf(relinkMedia(*m_project, {file(QStringLiteral("new")).toStdString()}, hash));
    QCOMPARE(report.present, 1);
    QCOMPARE(report.found.size(), std::size_t(1));
    QCOMPARE(report.missing.size(), std::size_t(1));
    const Media moved = valueOf(m_project->media(MediaId{1}));
    QCOMPARE(moved.path, file(QStringLiteral("new/deep/renamed.bin")).toStdString());
    QCOMPARE(moved.relativePath, std::string("new/deep/renamed.bin"));
    QCOMPARE(valueOf(m_project->undo())->name, std::string("relink 1 media file"));
    QCOMPARE(valueOf(m_project->media(MediaId{1})).path, file(QStringLiteral("moved")).toStdString());
    QCOMPARE(relinkMedia(*m_project, {"/no/such/folder"}, hash).error().code, ErrorCode::NotFound);
    // A project that moved with its media finds them by itself.
    valueOf(m_project->redo());
    m_project.reset();
    QTemporaryDir other;
    QVERIFY(QFile::copy(file(QStringLiteral("film.anycap")), other.filePath(QStringLiteral("film.anycap"))));
    QVERIFY(QDir(other.path()).mkpath(QStringLiteral("new/deep")));
    write(other.filePath(QStringLiteral("new/deep/renamed.bin")), "12345m");
    const Project there = valueOf(Project::open(other.filePath(QStringLiteral("film.anycap")).toStdString()));
    QCOMPARE(there.locate(valueOf(there.media(MediaId{1}))),
             other.filePath(QStringLiteral("new/deep/renamed.bin")).toStdString());
}

QTEST_GUILESS_MAIN(TestTrackExchange)
#include "test_track_exchange.moc"
