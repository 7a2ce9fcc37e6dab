// SPDX-License-Identifier: MIT
// `anycap caption` and `anycap refine` from arguments to files and exit status, with a made-up captioner in
// place of the real ones (this file's makeProvider() takes the place of app/providers.cpp).
#include "app/providers.h"
#include "core/base/constraint.h"
#include "core/project/project.h"
#include "core/subtitle/subtitle_file.h"
#include "tests/cli/run_command.h"

#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <functional>

using namespace anycap;
using test::readAll;
using test::Said;
using test::writeFile;

namespace {

/// Three cues for a sound, one caption for an image; refining takes the first words that may stay.
class ScriptedModel : public CaptionModel {
public:
    ProviderInfo info() const override { return {"scripted", "Scripted", {}, true, true, false}; }
    Result<Unit> accepts(CaptionTask, const CaptionRequest &request) const override
    {
        if (request.instruction.type && request.instruction.type->aspect == Aspect::Poem)
            return Error{ErrorCode::Declined, "no poems here", {}};
        return Unit{};
    }
    Result<CaptionResult> run(CaptionTask task, const CaptionRequest &request,
                              const CaptionContext &context) override;
};

Result<CaptionResult> ScriptedModel::run(CaptionTask task, const CaptionRequest &request,
                                         const CaptionContext &context)
{
    CaptionResult result;
    result.provenance.provider = "scripted";
    if (request.media.path.find("interrupt") != std::string::npos) {
        std::raise(SIGINT);
        while (!context.work.isStopRequested())
            usleep(1000);
        result.finish = Finish::Cancelled;
        return result;
    }
    if (task == CaptionTask::Refine) {
        int most = 1000;
        for (const Constraint &c : request.constraints)
            most = c.kind() == ConstraintKind::Words ? c.max() : most;
        const QStringList words = QString::fromStdString(request.baseCaption).split(QLatin1Char(' '));
        result.captions = {{request.media.range, words.mid(0, most).join(QLatin1Char(' ')).toStdString()}};
        result.remarks = {"cut to length"};
        result.promptTokenIds = {1, 2, 3};
        result.outputTokenIds = {4};
    } else if (request.media.modality == Modality::Image) {
        result.captions = {{std::nullopt, "A grey square & nothing <else> is seen here."}};
    } else {
        const auto cue = [](int from, int to, const char *text) {
            return TimedCaption{TimeRange{Milliseconds(from), Milliseconds(to)}, text};
        };
        result.captions = {cue(0, 400, "Silence."), cue(400, 700, "Music plays on and on and on."),
                           cue(700, 1000, "Speech.")};
    }
    return result;
}

} // namespace

namespace anycap {

const std::vector<ProviderName> &knownProviders()
{
    static const std::vector<ProviderName> kNames{{"draft", "Scripted"}};
    return kNames;
}

Result<std::unique_ptr<CaptionModel>> makeProvider(std::string_view name)
{
    if (name != "draft")
        return Error{ErrorCode::NotFound, "no such provider; there is draft", std::string(name)};
    return std::unique_ptr<CaptionModel>(std::make_unique<ScriptedModel>());
}

} // namespace anycap

namespace {

QByteArray little(quint32 value, int bytes)
{
    QByteArray out;
    for (int i = 0; i < bytes; ++i)
        out.append(static_cast<char>(value >> (8 * i)));
    return out;
}

/// A grey 8 x 8 bitmap.
QByteArray bitmap()
{
    return "BM" + little(54 + 192, 4) + little(0, 4) + little(54, 4) + little(40, 4) + little(8, 4)
        + little(8, 4) + little(1, 2) + little(24, 2) + little(0, 4) + little(192, 4) + QByteArray(16, '\0')
        + QByteArray(192, '\x80');
}

/// One second of silence.
QByteArray wave()
{
    const QByteArray samples(16000, '\0');
    return "RIFF" + little(36 + 16000, 4) + "WAVEfmt " + little(16, 4) + little(1, 2) + little(1, 2)
        + little(8000, 4) + little(16000, 4) + little(2, 2) + little(16, 2) + "data" + little(16000, 4)
        + samples;
}

} // namespace

class TestCaptionCommand : public QObject {
    Q_OBJECT
private slots:
    void init();
    void soundToSubtitles_data();
    void soundToSubtitles();
    void imageIsACue();
    void terminalOutput();
    void severalMediaGiveOneFileEach();
    void folders();
    void allInOneFile();
    void missedConstraintsAreNamed();
    void oneBadMediumDoesNotStopTheRest();
    void jsonHasEverything();
    void baseTextAndFile();
    void baseFileTellsWhatIsLeftOut();
    void refineCommand();
    void oneCaptionHasTheSameKeysEverywhere();
    void projectCaptionAddsCandidatesOnly();
    void refusals_data();
    void refusals();
    void instructionsAreListed();
    void existingFilesAreSafe();
    void interruptKeepsWhatIsDone(); // last: the interrupt is for the whole process

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    static Said run(const QStringList &arguments) { return test::runCommand(arguments); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCaptionCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeFile(at(QStringLiteral("dot.bmp")), bitmap());
    writeFile(at(QStringLiteral("hum.wav")), wave());
}

#define ARGS(...) (QStringList{__VA_ARGS__})
#define S(text) QStringLiteral(text)

void TestCaptionCommand::soundToSubtitles_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("vtt") << S("out.vtt");
    QTest::newRow("srt") << S("out.srt");
    QTest::newRow("upper case") << S("OUT.VTT");
}

void TestCaptionCommand::soundToSubtitles()
{
    QFETCH(QString, name);
    const Said said = run(ARGS(S("caption"), at(S("hum.wav")), S("-o"), at(name)));
    QCOMPARE(said.code, 0);
    QCOMPARE(said.out, QString());
    QCOMPARE(said.err, QString());
    const Result<SubtitleDocument> document = readSubtitleFile(at(name).toStdString());
    QVERIFY(document.has_value());
    QVERIFY(document->problems.empty());
    QCOMPARE(document->cues.size(), std::size_t(3));
    QCOMPARE(document->cues[1].time.start, Milliseconds(400));
    QCOMPARE(document->cues[1].text, std::string("Music plays on and on and on."));
}

void TestCaptionCommand::imageIsACue()
{
    QCOMPARE(run(ARGS(S("caption"), at(S("dot.bmp")), S("-o"), at(S("dot.vtt")))).code, 0);
    const QByteArray vtt = readAll(at(S("dot.vtt")));
    QVERIFY2(vtt.startsWith("WEBVTT\n"), vtt.constData());
    QVERIFY2(vtt.contains("00:00:00.000 --> 00:00:05.000") || vtt.contains("00:00.000 --> 00:05.000"),
             vtt.constData());
    QVERIFY2(vtt.contains("A grey square &amp; nothing &lt;else&gt; is seen here."), vtt.constData());
    QCOMPARE(run(ARGS(S("caption"), at(S("dot.bmp")), S("-o"), at(S("dot.txt")))).code, 0);
    QCOMPARE(readAll(at(S("dot.txt"))), QByteArray("A grey square & nothing <else> is seen here.\n"));
}

void TestCaptionCommand::terminalOutput()
{
    QCOMPARE(run(ARGS(S("caption"), at(S("dot.bmp")))).out,
             S("A grey square & nothing <else> is seen here.\n"));
    const QString timed = run(ARGS(S("caption"), at(S("hum.wav")))).out;
    QVERIFY2(timed.startsWith(S("00:00:00.000 --> 00:00:00.400  Silence.\n")), qPrintable(timed));
    QVERIFY(run(ARGS(S("caption"), at(S("hum.wav")), S("--format"), S("vtt"))).out.startsWith(S("WEBVTT\n")));
}

void TestCaptionCommand::severalMediaGiveOneFileEach()
{
    QVERIFY(QDir(m_folder->path()).mkdir(S("b")));
    QVERIFY(QDir(m_folder->path()).mkdir(S("res")));
    writeFile(at(S("b/hum.wav")), wave());
    const Said said = run(ARGS(S("caption"), at(S("dot.bmp")), at(S("hum.wav")), at(S("b/hum.wav")),
                               at(S("dot.bmp")), S("-o"), at(S("res/out.vtt"))));
    QCOMPARE(said.code, 0);
    const QStringList names = QDir(at(S("res"))).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names, ARGS(S("out-dot.vtt"), S("out-hum.wav-2.vtt"), S("out-hum.wav.vtt")));
    for (const QString &name : names)
        QVERIFY2(said.err.contains(name), qPrintable(said.err)); // says what it wrote
}

void TestCaptionCommand::folders()
{
    QVERIFY(QDir(m_folder->path()).mkpath(S("media/deep")));
    writeFile(at(S("media/clip 10.wav")), wave());
    writeFile(at(S("media/clip 2.WAV")), wave());
    writeFile(at(S("media/notes.json")), "{}");
    writeFile(at(S("media/deep/pic.bmp")), bitmap());
    const Said said = run(ARGS(S("caption"), at(S("media"))));
    QCOMPARE(said.code, 0);
    QVERIFY(said.out.indexOf(S("clip 2.WAV")) >= 0);
    QVERIFY(said.out.indexOf(S("clip 2.WAV")) < said.out.indexOf(S("clip 10.wav"))); // as people count
    QVERIFY(!said.out.contains(S("pic.bmp")));
    QCOMPARE(run(ARGS(S("caption"), at(S("media")), S("-r"), S("-o"), at(S("all")))).code, 0);
    QCOMPARE(QDir(at(S("all"))).entryList(QDir::Files, QDir::Name),
             ARGS(S("clip 10.vtt"), S("clip 2.vtt"), S("pic.vtt")));
    QVERIFY(QDir(m_folder->path()).mkdir(S("empty")));
    const Said empty = run(ARGS(S("caption"), at(S("empty"))));
    QCOMPARE(empty.code, 2);
    QVERIFY2(empty.err.contains(S("empty: no media files in this folder")), qPrintable(empty.err));
}

void TestCaptionCommand::allInOneFile()
{
    QCOMPARE(run(ARGS(S("caption"), at(S("dot.bmp")), at(S("hum.wav")), S("-o"), at(S("all.txt")))).code, 0);
    const QByteArray text = readAll(at(S("all.txt")));
    QVERIFY2(text.startsWith((at(S("dot.bmp")) + S("\nA grey square")).toUtf8()), text.constData());
    QVERIFY2(text.contains((S("\n\n") + at(S("hum.wav")) + S("\nSilence.\nMusic")).toUtf8()),
             text.constData());
    QCOMPARE(run(ARGS(S("caption"), at(S("dot.bmp")), at(S("hum.wav")), S("-o"), at(S("all.json")))).code, 0);
    QCOMPARE(QJsonDocument::fromJson(readAll(at(S("all.json")))).object()[u"media"].toArray().size(), 2);
}

void TestCaptionCommand::missedConstraintsAreNamed()
{
    const Said said
        = run(ARGS(S("caption"), at(S("hum.wav")), S("--words"), S("2..4"), S("-o"), at(S("o.vtt"))));
    QCOMPARE(said.code, 1);
    QVERIFY2(said.err.contains(S("hum.wav: 0.000-0.400 s: 1 word, 2 to 4 required: 1 too few")),
             qPrintable(said.err));
    QVERIFY2(!said.err.contains(S("0.400-0.700")), qPrintable(said.err)); // was cut to fit
    QVERIFY(readAll(at(S("o.vtt"))).contains("Music plays on and\n"));
    QCOMPARE(run(ARGS(S("caption"), at(S("hum.wav")), S("--words"), S("..4"))).code, 0);
    QCOMPARE(
        run(ARGS(S("caption"), at(S("dot.bmp")), S("--mention"), S("cow"), S("--avoid"), S("square"))).code,
        1);
}

void TestCaptionCommand::oneBadMediumDoesNotStopTheRest()
{
    writeFile(at(S("bad.wav")), "not a sound");
    const Said said = run(
        ARGS(S("caption"), at(S("bad.wav")), at(S("gone.mp4")), at(S("hum.wav")), S("-o"), at(S("r/"))));
    QCOMPARE(said.code, 1);
    QVERIFY(said.err.contains(S("bad.wav")) && said.err.contains(S("gone.mp4")));
    QCOMPARE(QDir(at(S("r"))).entryList(QDir::Files), ARGS(S("hum.vtt")));
    const Said none = run(ARGS(S("caption"), at(S("bad.wav")), at(S("gone.mp4")), S("-o"), at(S("none"))));
    QCOMPARE(none.code, 2);
    QVERIFY(!QFile::exists(at(S("none")))); // nothing half-done is left
    const Said declined = run(ARGS(S("caption"), at(S("dot.bmp")), S("--instruction"), S("poem")));
    QCOMPARE(declined.code, 2);
    QVERIFY2(declined.err.endsWith(S("dot.bmp: no poems here\n")), qPrintable(declined.err));
}

void TestCaptionCommand::jsonHasEverything()
{
    const Said said = run(ARGS(S("caption"), at(S("hum.wav")), S("--words"), S("..4"), S("--json")));
    const QJsonObject medium
        = QJsonDocument::fromJson(said.out.toUtf8()).object()[u"media"].toArray().at(0).toObject();
    QCOMPARE(medium[u"modality"].toString(), S("audio"));
    QCOMPARE(medium[u"duration_ms"].toInt(), 1000);
    QCOMPARE(medium[u"status"].toString(), S("done"));
    const QJsonObject caption = medium[u"captions"].toArray().at(1).toObject();
    QCOMPARE(caption[u"start_ms"].toInt(), 400);
    QCOMPARE(caption[u"base"].toString(), S("Music plays on and on and on."));
    QCOMPARE(caption[u"refined"].toString(), S("Music plays on and"));
    const QJsonObject constraint = caption[u"constraints"].toArray().at(0).toObject();
    QCOMPARE(constraint[u"constraint"].toString(), S("words ..4"));
    QCOMPARE(constraint[u"measured"].toInt(), 4);
    QVERIFY(constraint[u"met"].toBool());
    QCOMPARE(caption[u"provenance"].toObject()[u"provider"].toString(), S("scripted"));
    QCOMPARE(caption[u"remarks"].toArray().at(0).toString(), S("cut to length"));
    writeFile(at(S("bad.wav")), "not a sound");
    const Said failed = run(ARGS(S("caption"), at(S("bad.wav")), at(S("dot.bmp")), S("--json")));
    const QJsonArray media = QJsonDocument::fromJson(failed.out.toUtf8()).object()[u"media"].toArray();
    QCOMPARE(media.at(0).toObject()[u"status"].toString(), S("failed"));
    QVERIFY(media.at(0).toObject()[u"error"].toString().contains(S("bad.wav")));
    QCOMPARE(media.at(1).toObject()[u"captions"].toArray().at(0).toObject()[u"start_ms"].type(),
             QJsonValue::Null);
}

void TestCaptionCommand::baseTextAndFile()
{
    const Said text = run(
        ARGS(S("caption"), at(S("dot.bmp")), S("--base-text"), S("one two three"), S("--words"), S("..2")));
    QCOMPARE(text.out, S("one two\n"));
    writeFile(at(S("base.srt")),
              "1\n00:00:00,100 --> 00:00:00,500\n<i>one</i> two three\n\n2\n00:00:00,600 --> "
              "00:00:00,900\nfour\n");
    const Said file = run(ARGS(S("caption"), at(S("hum.wav")), S("--base-file"), at(S("base.srt")),
                               S("--words"), S("..2"), S("-o"), at(S("fit.srt"))));
    QCOMPARE(file.code, 0);
    QCOMPARE(
        readAll(at(S("fit.srt"))).trimmed(),
        QByteArray("1\n00:00:00,100 --> 00:00:00,500\none two\n\n2\n00:00:00,600 --> 00:00:00,900\nfour"));
    writeFile(at(S("base.txt")),
              "\xEF\xBB\xBF"
              "five six seven\n");
    const Said plain = run(
        ARGS(S("caption"), at(S("hum.wav")), S("--base-file"), at(S("base.txt")), S("--words"), S("..2")));
    QCOMPARE(plain.out, S("00:00:00.000 --> 00:00:01.000  five six\n")); // the whole sound
}

void TestCaptionCommand::baseFileTellsWhatIsLeftOut()
{
    const auto notes = [this](const char *name, const QByteArray &bytes) {
        writeFile(at(QString::fromUtf8(name)), bytes);
        const Said said
            = run(ARGS(S("caption"), at(S("hum.wav")), S("--base-file"), at(QString::fromUtf8(name))));
        QStringList lines;
        for (const QString &line : said.err.split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.endsWith(S("cut to length"))) // the captioner's
                lines << line.section(u'/', -1);
        }
        return said.code == 0 ? lines : QStringList{said.err};
    };
    QCOMPARE(notes("plain.srt", "1\n00:00:00,100 --> 00:00:00,500\nx < y & {z}\n"), QStringList());
    QCOMPARE(notes("tags.srt",
                   "1\n00:00:00,100 --> 00:00:00,300\n{\\an8}one\n\n2\n00:00:00,300 --> "
                   "00:00:00,400\n<i>two</i>\n\n3\n00:00:00,600 --> 00:00:00,900\nthree\n"),
             QStringList{S("tags.srt: the tags of 2 cues are not kept")});
    QCOMPARE(notes("voice.vtt",
                   "WEBVTT\n\n00:00.100 --> 00:00.300 line:0\n<v Ann>Fish &amp; chips\n\n"
                   "00:00.300 --> 00:00.400\na &lt;b&gt;\n\nnothing\n"),
             ARGS(S("voice.vtt:9: not a cue and not a comment, so a browser ignores it: \"nothing\""),
                  S("voice.vtt: the tags of 1 cue are not kept"),
                  S("voice.vtt: the placement of 1 cue is not kept")));
}

void TestCaptionCommand::oneCaptionHasTheSameKeysEverywhere()
{
    const QString file = at(S("same.anycap"));
    {
        Result<store::Project> project = store::Project::create(file.toStdString());
        QVERIFY(project.has_value());
        Result<store::Action> action = project->begin("prepare");
        store::Media media;
        media.modality = Modality::Audio;
        media.path = at(S("hum.wav")).toStdString();
        QVERIFY(action->addMedia(media).has_value());
        media.path = at(S("gone.wav")).toStdString();
        QVERIFY(action->addMedia(media).has_value());
        QVERIFY(action->commit().has_value());
    }
    const auto object = [](const Said &said) { return QJsonDocument::fromJson(said.rawOut).object(); };
    const auto firstCaption = [](const QJsonObject &json) {
        return json[u"media"].toArray().at(0).toObject()[u"captions"].toArray().at(0).toObject();
    };
    const auto withoutKeys = [](QJsonObject json, const QStringList &extra) {
        for (const QString &key : extra)
            json.remove(key);
        return json.keys();
    };
    const Said captioned = run(ARGS(S("caption"), at(S("hum.wav")), S("--words"), S("..2"), S("--json")));
    const Said refined = run(ARGS(S("refine"), at(S("hum.wav")), S("--caption"), S("one two three"),
                                  S("--words"), S("..2"), S("--json")));
    const Said inProject = run(ARGS(S("project"), S("caption"), file, S("--words"), S("..2"), S("--json")));
    const QStringList keys = firstCaption(object(captioned)).keys();
    for (const char *key : {"base", "refined", "constraints", "prompt_token_ids", "output_token_ids",
                            "timings", "start_ms", "end_ms", "meets_constraints", "provenance"})
        QVERIFY2(keys.contains(QLatin1String(key)), key);
    QCOMPARE(withoutKeys(object(refined), {S("media"), S("modality")}), keys);
    QCOMPARE(withoutKeys(firstCaption(object(inProject)), {S("cue"), S("version")}), keys);

    QCOMPARE(inProject.code, 1); // one of its media is gone
    const QJsonArray media = object(inProject)[u"media"].toArray();
    QCOMPARE(media.at(0).toObject()[u"candidates_added"].toInt(), 3);
    QCOMPARE(media.at(1).toObject()[u"status"].toString(), S("failed"));
    QVERIFY(media.at(1).toObject()[u"error"].toString().contains(S("gone.wav")));
    Result<store::Project> project = store::Project::open(file.toStdString());
    const QJsonObject first = firstCaption(object(inProject));
    const std::vector<store::Version> versions = *project->versions({first[u"cue"].toInt()});
    QCOMPARE(versions.size(), std::size_t(1));
    QCOMPARE(versions.front().id.value, std::int64_t(first[u"version"].toInt()));
    QCOMPARE(versions.front().text, first[u"refined"].toString().toStdString());
}

void TestCaptionCommand::refineCommand()
{
    const QStringList base{S("refine"),  at(S("dot.bmp")), S("--caption"), S("one two three four"),
                           S("--words"), S("..2")};
    const Said text = run(base);
    QCOMPARE(text.code, 0);
    QCOMPARE(text.out, S("one two\n"));
    const QJsonObject json = QJsonDocument::fromJson(run(base + ARGS(S("--json"))).out.toUtf8()).object();
    QCOMPARE(json[u"base"].toString(), S("one two three four"));
    QCOMPARE(json[u"refined"].toString(), S("one two"));
    QCOMPARE(json[u"prompt_token_ids"].toArray().size(), 3);
    QCOMPARE(json[u"output_token_ids"].toArray().at(0).toInt(), 4);
    QVERIFY(json[u"timings"].toObject().contains(S("total_seconds")));
    const Said missed = run(base + ARGS(S("--mention"), S("cow")));
    QCOMPARE(missed.code, 1);
    QVERIFY2(missed.err.contains(S("\"cow\" is not mentioned")), qPrintable(missed.err));
    const Said gone = run(ARGS(S("refine"), at(S("gone.png")), S("--caption"), S("x")));
    QCOMPARE(gone.code, 2);
    QVERIFY2(gone.err.contains(S("gone.png")), qPrintable(gone.err));
    QCOMPARE(run(ARGS(S("refine"), at(S("dot.bmp")))).code, 2);
}

void TestCaptionCommand::projectCaptionAddsCandidatesOnly()
{
    const QString file = at(S("p.anycap"));
    {
        Result<store::Project> project = store::Project::create(file.toStdString());
        QVERIFY(project.has_value());
        Result<store::Action> action = project->begin("prepare");
        store::Media media;
        media.modality = Modality::Audio;
        media.path = at(S("hum.wav")).toStdString();
        const store::MediaId hum = *action->addMedia(media);
        const store::TrackId track = *action->addTrack({{}, hum, store::TrackKind::Captions, {}, {}, 0});
        const auto cue = [&](int from, int to) {
            store::NewCue made;
            made.time = TimeRange{Milliseconds(from), Milliseconds(to)};
            return *action->addCue(track, made);
        };
        QVERIFY(action->setText(cue(0, 500), "my own three").has_value());
        cue(500, 900);
        media.modality = Modality::Image;
        media.path = at(S("dot.bmp")).toStdString();
        QVERIFY(action->addMedia(media).has_value());
        QVERIFY(action->commit().has_value());
    }
    const Said said = run(ARGS(S("project"), S("caption"), file, S("--words"), S("..2")));
    QVERIFY2(said.out.contains(S("hum.wav: 4 candidates added; 1 of its cues had text, which stays")),
             qPrintable(said.out + said.err));
    QVERIFY2(said.out.contains(S("dot.bmp: 1 candidate added; 0 of its cues")), qPrintable(said.out));
    QCOMPARE(said.code, 0);
    {
        Result<store::Project> project = store::Project::open(file.toStdString());
        QVERIFY(project.has_value());
        const std::vector<store::Track> tracks = *project->tracks();
        QCOMPARE(tracks.size(), std::size_t(2)); // the image got one of its own
        QCOMPARE(tracks[1].kind, store::TrackKind::AltText);
        const std::vector<store::Cue> cues = *project->cues(tracks[0].id);
        QCOMPARE(cues.size(), std::size_t(2));
        QCOMPARE(cues[0].text, std::string("my own three")); // what was there stays
        QCOMPARE(cues[0].candidateCount, 1);
        QCOMPARE(cues[1].text, std::string());
        QVERIFY(cues[1].candidateCount > 0);
        const std::vector<store::Version> versions = *project->versions(cues[0].id);
        QCOMPARE(versions.back().text, std::string("my own"));
        QCOMPARE(versions.back().origin.provider, std::string("scripted"));
        QCOMPARE(project->jobs(store::JobState::Done)->size(), std::size_t(2));
        QVERIFY((*project->undo()).has_value()); // the whole run is one step
        QCOMPARE(project->tracks()->size(), std::size_t(1));
        QCOMPARE(project->cue(cues[0].id)->candidateCount, 0);
    }
    const Said missed
        = run(ARGS(S("project"), S("caption"), file, S("--media"), S("dot.bmp"), S("--mention"), S("cow")));
    QCOMPARE(missed.code, 1);
    QVERIFY2(missed.err.contains(S("dot.bmp: \"cow\" is not mentioned")), qPrintable(missed.err));
    QCOMPARE(run(ARGS(S("project"), S("caption"), file, S("--media"), S("cow.png"))).code, 2);
    QVERIFY(QFile::remove(at(S("dot.bmp"))));
    const Said gone = run(ARGS(S("project"), S("caption"), file));
    QCOMPARE(gone.code, 1); // the other medium was still captioned
    QVERIFY2(gone.err.contains(S("dot.bmp")), qPrintable(gone.err));
}

void TestCaptionCommand::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QStringList &arguments, const char *message) {
        QTest::newRow(name) << arguments << QString::fromUtf8(message);
    };
    row("bad range", ARGS(S("--words"), S("many")), "--words: words: 'many' is not a range");
    row("crossed range", ARGS(S("--sentences"), S("3..2")), "lower bound 3 is above");
    row("contradiction", ARGS(S("--mention"), S("dog"), S("--avoid"), S("dog")),
        "both required and to be avoided");
    row("empty mention", ARGS(S("--mention"), S(" ")), "--mention");
    row("bad language", ARGS(S("--language"), S("english please")), "not a language tag");
    row("unknown instruction", ARGS(S("--instruction"), S("breif")), "did you mean brief?");
    row("other modality", ARGS(S("--instruction"), S("video/camera")), "is for video, but this is an image");
    row("two instructions", ARGS(S("--instruction"), S("brief"), S("--ask"), S("x")), "give one of them");
    row("unknown provider", ARGS(S("--base-provider"), S("oracle")), "oracle: no such provider");
    row("unknown format", ARGS(S("--format"), S("docx")), "srt, vtt, json and txt");
    row("output without format", ARGS(S("-o"), S("captions.xyz")),
        "captions.xyz: its name does not say the format");
    row("output in no folder", ARGS(S("-o"), S("/nowhere/at/all.vtt")),
        "/nowhere/at: there is no such folder");
    row("two bases", ARGS(S("--base-text"), S("x"), S("--base-file"), S("y")), "not both");
    row("no base file", ARGS(S("--base-file"), S("gone.srt")), "gone.srt");
    row("unknown option", ARGS(S("--mood"), S("x")), "mood");
}

void TestCaptionCommand::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const Said said = run(ARGS(S("caption"), at(S("dot.bmp"))) + arguments);
    QCOMPARE(said.code, 2);
    QCOMPARE(said.out, QString());
    QVERIFY2(said.err.contains(message), qPrintable(said.err));
    QCOMPARE(said.err.count(QLatin1Char('\n')), 1);
}

void TestCaptionCommand::instructionsAreListed()
{
    const Said said = run(ARGS(S("caption"), S("--list-instructions")));
    QCOMPARE(said.code, 0);
    QCOMPARE(said.out.count(QLatin1Char('\n')), 28);
    QVERIFY(said.out.contains(S("video/brief")) && said.out.contains(S("(sentences 1)")));
}

void TestCaptionCommand::existingFilesAreSafe()
{
    const QByteArray before = readAll(at(S("hum.wav")));
    const Said said
        = run(ARGS(S("caption"), at(S("hum.wav")), S("--format"), S("vtt"), S("-o"), at(S("hum.wav"))));
    QCOMPARE(said.code, 2);
    QVERIFY2(said.err.contains(S("the medium itself")), qPrintable(said.err));
    QCOMPARE(readAll(at(S("hum.wav"))), before);
    writeFile(at(S("old.vtt")), "WEBVTT\n\nmine");
    writeFile(at(S("bad.wav")), "not a sound");
    QCOMPARE(run(ARGS(S("caption"), at(S("bad.wav")), S("-o"), at(S("old.vtt")))).code, 2);
    QCOMPARE(readAll(at(S("old.vtt"))), QByteArray("WEBVTT\n\nmine"));
}

void TestCaptionCommand::interruptKeepsWhatIsDone()
{
    writeFile(at(S("interrupt.wav")), wave());
    const Said said = run(ARGS(S("caption"), at(S("hum.wav")), at(S("interrupt.wav")), at(S("dot.bmp")),
                               S("-o"), at(S("res/"))));
    QCOMPARE(said.code, 2);
    QVERIFY2(said.err.contains(S("anycap: cancelled\n")), qPrintable(said.err));
    QCOMPARE(QDir(at(S("res"))).entryList(QDir::Files), ARGS(S("hum.vtt")));
}

QTEST_GUILESS_MAIN(TestCaptionCommand)
#include "test_caption_command.moc"
