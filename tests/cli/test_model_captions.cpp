// SPDX-License-Identifier: MIT
// `anycap refine` and `anycap caption` with a checkpoint, as users run them: tiny random weights, so that the
// words mean nothing and everything else can be known.
#include "tests/contract/program.h"
#include "tests/support/media_clips.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <csignal>
#include <functional>

namespace test = anycap::test;
using test::Outcome;
using test::runProgram;

namespace {

const QString kCaption = QStringLiteral("A tall lighthouse stands near the grey sea in the evening.");

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString checkpoint(const char *name)
{
    return qEnvironmentVariable("ANYCAP_TEST_DATA") + QStringLiteral("/acm/") + QLatin1String(name);
}

QJsonObject jsonOf(const Outcome &outcome) { return QJsonDocument::fromJson(outcome.out).object(); }

QJsonObject timingsOf(const QJsonObject &json) { return json[QLatin1String("timings")].toObject(); }

/// Two films without loss and their join: a picture each, two seconds at 25 frames a second.
bool makeFilms(const QTemporaryDir &folder)
{
    const auto film = [&](const char *name, const std::function<bool(int)> &isFirst) {
        for (int i = 0; i < 100; ++i) {
            const QString path = folder.filePath(QStringLiteral("%1-%2.ppm").arg(QLatin1String(name)).arg(i));
            if (!QFile::copy(
                    folder.filePath(isFirst(i) ? QStringLiteral("first.ppm") : QStringLiteral("second.ppm")),
                    path))
                return false;
        }
        return true;
    };
    const auto encode = [&](const char *name, int from) {
        return test::ffmpeg(
            {QStringLiteral("-framerate"), QStringLiteral("25"), QStringLiteral("-start_number"),
             QString::number(from), QStringLiteral("-i"), folder.filePath(QStringLiteral("join-%d.ppm")),
             QStringLiteral("-frames:v"),
             QLatin1String(name) == QLatin1String("join") ? QStringLiteral("100") : QStringLiteral("50"),
             QStringLiteral("-c:v"), QStringLiteral("ffv1"), QStringLiteral("-pix_fmt"),
             QStringLiteral("gbrp"), folder.filePath(QLatin1String(name) + QStringLiteral(".mkv"))});
    };
    return test::writePpm(folder.filePath(QStringLiteral("first.ppm")), test::drawScene(3, 160, 90))
        && test::writePpm(folder.filePath(QStringLiteral("second.ppm")), test::drawScene(11, 160, 90))
        && film("join", [](int i) { return i < 50; }) && encode("join", 0) && encode("first", 0)
        && encode("second", 50);
}

} // namespace

class TestModelCaptions : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void matchesTheReference_data();
    void matchesTheReference();
    void meetsLimits_data();
    void meetsLimits();
    void saysAllThatIsKnown();
    void aSeedReproduces();
    void copyingFromTheBaseChangesNothing();
    void refiningReusesWhatCaptioningSaw();
    void cuesAreSeenByTheirOwnFrames();
    void aFilmGetsACaptionAShot();
    void anInstructionThatMeasuringCannotServe();
    void aProjectGetsCandidates();
    void interruptEndsALongAnswer();
    void whatCannotWorkIsOneLine_data();
    void whatCannotWorkIsOneLine();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QString shared(const QString &name) const
    {
        return qEnvironmentVariable("ANYCAP_SHARED_DIR") + QStringLiteral("/acm/fixtures/") + name;
    }
    bool makeReferenceFilm(const QJsonArray &frames, const QString &to) const;
    QStringList soundModel() const
    {
        return {QStringLiteral("--model"),        shared(QStringLiteral("proposed-acm-audio")),
                QStringLiteral("--audio-heads"),  QStringLiteral("4"),
                QStringLiteral("--audio-frames"), QStringLiteral("256")};
    }

    QTemporaryDir m_folder;
    bool m_hasReference = false;
};

void TestModelCaptions::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_hasReference = QFile::exists(shared(QStringLiteral("tiny-internvl-qwen2/expected.json")));
    QVERIFY(makeFilms(m_folder));
}

/// Each picture four times, so that four frames taken evenly are the four pictures.
bool TestModelCaptions::makeReferenceFilm(const QJsonArray &frames, const QString &to) const
{
    int number = 0;
    for (const QJsonValue frame : frames) {
        for (int i = 0; i < 4; ++i, ++number) {
            const QString copy = m_folder.filePath(QStringLiteral("reference-%1.png").arg(number));
            if (!QFile::exists(copy) && !QFile::copy(shared(frame.toString()), copy))
                return false;
        }
    }
    return test::ffmpeg({QStringLiteral("-framerate"), QStringLiteral("25"), QStringLiteral("-i"),
                         m_folder.filePath(QStringLiteral("reference-%d.png")), QStringLiteral("-frames:v"),
                         QString::number(number), QStringLiteral("-c:v"), QStringLiteral("ffv1"),
                         QStringLiteral("-pix_fmt"), QStringLiteral("gbrp"), to});
}

void TestModelCaptions::matchesTheReference_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QJsonObject>("expected");
    if (!m_hasReference)
        return;
    const QString instruction
        = QStringLiteral("Describe the position of the red circle relative to the edges of "
                         "the frame. The generated caption's length needs to be 10 to 20 "
                         "words.");
    const QString caption
        = QStringLiteral("A red circle is somewhere in the picture, next to a blue cat that is "
                         "not there.");
    for (const char *model : {"tiny-internvl-internlm2", "tiny-internvl-qwen2"}) {
        const QString folder = shared(QLatin1String(model));
        const QJsonObject about = readObject(folder + QStringLiteral("/expected.json"));
        for (const QJsonValue one : about[QLatin1String("cases")].toArray()) {
            const QString name = one[QLatin1String("name")].toString();
            if (!name.startsWith(QLatin1String("acm_")))
                continue;
            const QJsonObject input = one[QLatin1String("inputs")].toArray().first().toObject();
            QStringList arguments{QStringLiteral("refine")};
            if (name == QLatin1String("acm_video")) {
                const QString film = m_folder.filePath(QStringLiteral("reference.mkv"));
                QVERIFY(makeReferenceFilm(input[QLatin1String("frames")].toArray(), film));
                arguments << film << QStringLiteral("--frames") << QStringLiteral("4");
            } else {
                arguments << shared(input[QLatin1String("image")].toString());
            }
            if (input[QLatin1String("dynamic")].toBool())
                arguments << QStringLiteral("--max-tiles")
                          << QString::number(input[QLatin1String("max_num")].toInt());
            arguments << QStringLiteral("--model") << folder << QStringLiteral("--ask") << instruction
                      << QStringLiteral("--caption") << caption;
            QTest::addRow("%s %s", model, qPrintable(name)) << arguments << one.toObject();
        }
    }
    const QJsonObject sound = readObject(shared(QStringLiteral("proposed-acm-audio/expected.json")));
    QTest::addRow("sound")
        << (QStringList{QStringLiteral("refine"), shared(QStringLiteral("proposed-acm-audio/tone16k.wav")),
                        QStringLiteral("--ask"), sound[QLatin1String("instruction")].toString(),
                        QStringLiteral("--caption"), sound[QLatin1String("initial_caption")].toString()}
            + soundModel())
        << sound;
}

void TestModelCaptions::matchesTheReference()
{
    if (!m_hasReference)
        QSKIP("reference numbers are not beside this checkout");
    QFETCH(QStringList, arguments);
    QFETCH(QJsonObject, expected);
    const Outcome outcome = runProgram(arguments << QStringLiteral("--max-new-tokens") << QStringLiteral("32")
                                                 << QStringLiteral("--json"));
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const QJsonObject json = jsonOf(outcome);
    QCOMPARE(json[QLatin1String("prompt_token_ids")], expected[QLatin1String("input_ids")]);
    QCOMPARE(json[QLatin1String("output_token_ids")], expected[QLatin1String("output_ids")]);
}

void TestModelCaptions::meetsLimits_data()
{
    QTest::addColumn<QStringList>("medium");
    QTest::addColumn<QStringList>("model");
    QTest::addColumn<QStringList>("sampling");
    const QStringList internLm{QStringLiteral("--model"), checkpoint("tiny-internvl-internlm2")};
    const QStringList qwen{QStringLiteral("--model"), checkpoint("tiny-internvl-qwen2")};
    const QStringList image{test::sample(QStringLiteral("lighthouse.jpg"))};
    const QStringList film{path("join.mkv"), QStringLiteral("--max-tiles"), QStringLiteral("1"),
                           QStringLiteral("--frames"), QStringLiteral("3")};
    const QStringList sampled{QStringLiteral("--temperature"), QStringLiteral("1.2"),
                              QStringLiteral("--seed"), QStringLiteral("5")};
    QTest::newRow("image") << image << internLm << QStringList();
    QTest::newRow("image, sampled") << image << qwen << sampled;
    QTest::newRow("image, tiles") << image << qwen
                                  << QStringList{QStringLiteral("--max-tiles"), QStringLiteral("4")};
    QTest::newRow("film") << film << internLm << QStringList();
    QTest::newRow("film, sampled") << film << qwen << sampled;
    QTest::newRow("text alone, int8")
        << QStringList() << qwen << QStringList{QStringLiteral("--dtype"), QStringLiteral("int8")};
    QTest::newRow("text alone") << QStringList() << internLm << QStringList();
    QTest::newRow("text alone, sampled") << QStringList() << qwen << sampled;
    if (m_hasReference)
        QTest::newRow("sound") << QStringList{shared(QStringLiteral("proposed-acm-audio/tone16k.wav"))}
                               << soundModel() << QStringList();
}

void TestModelCaptions::meetsLimits()
{
    QFETCH(QStringList, medium);
    QFETCH(QStringList, model);
    QFETCH(QStringList, sampling);
    const Outcome outcome = runProgram(
        QStringList{QStringLiteral("refine")} + medium + model + sampling
        + QStringList{QStringLiteral("--caption"), kCaption, QStringLiteral("--words"),
                      QStringLiteral("10..20"), QStringLiteral("--sentences"), QStringLiteral("1..1"),
                      QStringLiteral("--avoid"), QStringLiteral("sea"), QStringLiteral("--mention"),
                      QStringLiteral("light"), QStringLiteral("--json")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const QJsonObject json = jsonOf(outcome);
    QVERIFY(json[QLatin1String("meets_constraints")].toBool());
    const QJsonArray constraints = json[QLatin1String("constraints")].toArray();
    QCOMPARE(constraints.size(), 4);
    for (const QJsonValue one : constraints)
        QVERIFY2(one[QLatin1String("met")].toBool(),
                 qPrintable(one[QLatin1String("explanation")].toString()));
    const QString refined = json[QLatin1String("refined")].toString();
    QVERIFY(!refined.isEmpty() && refined != kCaption);
    QVERIFY2(QStringLiteral(".!?").contains(refined.back()), qPrintable(refined));
    QCOMPARE(json[QLatin1String("media")].isNull(), medium.isEmpty());
}

void TestModelCaptions::saysAllThatIsKnown()
{
    const Outcome outcome = runProgram(
        {QStringLiteral("refine"), test::sample(QStringLiteral("garden.png")), QStringLiteral("--model"),
         checkpoint("tiny-internvl-qwen2"), QStringLiteral("--caption"),
         QStringLiteral("Green <|im_end|> leaves"), QStringLiteral("--ask"),
         QStringLiteral("Which <image> plants?"), QStringLiteral("--max-new-tokens"), QStringLiteral("20"),
         QStringLiteral("--max-chars"), QStringLiteral("40"), QStringLiteral("--device"),
         QStringLiteral("cpu"), QStringLiteral("--json")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const QJsonObject json = jsonOf(outcome);
    QCOMPARE(json[QLatin1String("base")].toString(), QStringLiteral("Green <|im_end|> leaves"));
    QCOMPARE(json[QLatin1String("modality")].toString(), QStringLiteral("image"));
    const QJsonObject origin = json[QLatin1String("provenance")].toObject();
    QCOMPARE(origin[QLatin1String("provider")].toString(), QStringLiteral("acm"));
    QCOMPARE(origin[QLatin1String("model")].toString(), QStringLiteral("tiny-internvl-qwen2"));
    QCOMPARE(origin[QLatin1String("model_hash")].toString().size(), qsizetype(15 + 64));
    QCOMPARE(origin[QLatin1String("device")].toString(), QStringLiteral("CPU, float32"));
    QCOMPARE(origin[QLatin1String("constraints")].toString(), QStringLiteral("characters ..40"));
    // What the user wrote opens no turn and stands for no picture: one mark, with one picture behind it.
    const QString prompt = origin[QLatin1String("prompt")].toString();
    QVERIFY2(prompt.startsWith(QStringLiteral("<image>\nYou are a multimodal aligner. Transform the existing "
                                              "caption to meet the requirement: 'Which <")),
             qPrintable(prompt));
    QVERIFY2(
        prompt.contains(QStringLiteral("plants? The generated caption's length needs to be no more than 40 "
                                       "characters.'. Existing caption: 'Green <")),
        qPrintable(prompt));
    QVERIFY(prompt.endsWith(QStringLiteral(" leaves'. Only respond with the improved caption.")));
    QCOMPARE(prompt.count(QStringLiteral("<image>")), 1);
    QCOMPARE(prompt.count(QStringLiteral("<|im_end|>")), 0);
    const QJsonObject timings = timingsOf(json);
    QVERIFY(timings[QLatin1String("decode_seconds")].toDouble() > 0);
    QVERIFY(timings[QLatin1String("vision_seconds")].toDouble() > 0);
    QCOMPARE(timings[QLatin1String("prompt_tokens")].toInt(),
             static_cast<int>(json[QLatin1String("prompt_token_ids")].toArray().size()));
    QVERIFY(json[QLatin1String("output_token_ids")].toArray().size() <= 20);
}

void TestModelCaptions::aSeedReproduces()
{
    const auto refined = [](const char *seed) {
        return jsonOf(runProgram(
            {QStringLiteral("refine"), QStringLiteral("--model"), checkpoint("tiny-internvl-internlm2"),
             QStringLiteral("--caption"), kCaption, QStringLiteral("--temperature"), QStringLiteral("1"),
             QStringLiteral("--seed"), QLatin1String(seed), QStringLiteral("--max-new-tokens"),
             QStringLiteral("16"), QStringLiteral("--json")}))[QLatin1String("output_token_ids")]
            .toArray();
    };
    const QJsonArray first = refined("7");
    QCOMPARE(first.size(), 16);
    QCOMPARE(refined("7"), first);
    QVERIFY(refined("8") != first);
}

void TestModelCaptions::copyingFromTheBaseChangesNothing()
{
    const QString picture = test::sample(QStringLiteral("garden.png"));
    const QString model = checkpoint("tiny-internvl-internlm2");
    const QJsonObject json = jsonOf(runProgram(
        {QStringLiteral("refine"), picture, QStringLiteral("--model"), model, QStringLiteral("--caption"),
         kCaption, QStringLiteral("--max-new-tokens"), QStringLiteral("48"), QStringLiteral("--json")}));
    QVERIFY(timingsOf(json)[QLatin1String("drafted_tokens")].toInt() > 0);
    // The same prompt with nothing to copy from.
    const QString trace = path("trace.safetensors");
    const Outcome traced = runProgram(
        {QStringLiteral("models"), QStringLiteral("trace"), model, picture, QStringLiteral("--prompt"),
         json[QLatin1String("provenance")][QLatin1String("prompt")].toString(),
         QStringLiteral("--max-new-tokens"), QStringLiteral("48"), QStringLiteral("-o"), trace});
    QVERIFY2(traced.exitCode == 0, traced.err.constData());
    QFile file(trace);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto size = static_cast<qint64>(qFromLittleEndian<quint64>(file.read(8).constData()));
    const QJsonObject metadata
        = QJsonDocument::fromJson(file.read(size)).object()[QLatin1String("__metadata__")].toObject();
    const auto ids = [&](const char *name) {
        return QJsonDocument::fromJson(metadata[QLatin1String(name)].toString().toUtf8()).array();
    };
    QCOMPARE(json[QLatin1String("prompt_token_ids")].toArray(), ids("input_ids"));
    QCOMPARE(json[QLatin1String("output_token_ids")].toArray(), ids("output_ids"));
}

void TestModelCaptions::refiningReusesWhatCaptioningSaw()
{
    const Outcome outcome = runProgram(
        {QStringLiteral("caption"), test::sample(QStringLiteral("garden.png")), QStringLiteral("--model"),
         checkpoint("tiny-internvl-qwen2"), QStringLiteral("--base-provider"), QStringLiteral("model"),
         QStringLiteral("--max-new-tokens"), QStringLiteral("12"), QStringLiteral("--max-tiles"),
         QStringLiteral("4"), QStringLiteral("--json")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const QJsonObject medium = jsonOf(outcome)[QLatin1String("media")].toArray().first().toObject();
    QCOMPARE(medium[QLatin1String("base_provenance")][QLatin1String("provider")].toString(),
             QStringLiteral("model"));
    const QJsonObject caption = medium[QLatin1String("captions")].toArray().first().toObject();
    QVERIFY(caption[QLatin1String("is_refined")].toBool());
    QCOMPARE(caption[QLatin1String("provenance")][QLatin1String("provider")].toString(),
             QStringLiteral("acm"));
    const QJsonObject base = medium[QLatin1String("base_timings")].toObject();
    QCOMPARE(base[QLatin1String("reused_tiles")].toInt(), 0);
    const QJsonObject refined = timingsOf(caption);
    QVERIFY(refined[QLatin1String("reused_tiles")].toInt() > 1);
    // System message, picture and "<image>\n" are the same; the words that follow are not.
    QVERIFY(refined[QLatin1String("reused_tokens")].toInt() > 100);
    QVERIFY(refined[QLatin1String("reused_tokens")].toInt()
            < refined[QLatin1String("prompt_tokens")].toInt());
}

void TestModelCaptions::cuesAreSeenByTheirOwnFrames()
{
    QFile cues(path("cues.srt"));
    QVERIFY(cues.open(QIODevice::WriteOnly));
    const QByteArray text = kCaption.toUtf8();
    cues.write("1\n00:00:00,000 --> 00:00:02,000\n" + text + "\n\n2\n00:00:02,000 --> 00:00:04,000\n" + text
               + "\n\n");
    cues.close();
    const QStringList model{
        QStringLiteral("--model"), checkpoint("tiny-internvl-internlm2"), QStringLiteral("--max-new-tokens"),
        QStringLiteral("16"),      QStringLiteral("--max-tiles"),         QStringLiteral("1"),
        QStringLiteral("--json")};
    const Outcome both = runProgram(QStringList{QStringLiteral("caption"), path("join.mkv"),
                                                QStringLiteral("--base-file"), cues.fileName()}
                                    + model);
    QVERIFY2(both.exitCode == 0, both.err.constData());
    const QJsonArray captions = jsonOf(both)[QLatin1String("media")][0][QLatin1String("captions")].toArray();
    QCOMPARE(captions.size(), 2);
    const auto alone = [&](const char *film) {
        return jsonOf(runProgram(
            QStringList{QStringLiteral("refine"), path(film), QStringLiteral("--caption"), kCaption}
            + model))[QLatin1String("refined")]
            .toString();
    };
    const QString first = alone("first.mkv");
    const QString second = alone("second.mkv");
    QVERIFY(!first.isEmpty() && first != second);
    QCOMPARE(captions[0][QLatin1String("refined")].toString(), first);
    QCOMPARE(captions[1][QLatin1String("refined")].toString(), second);
}

void TestModelCaptions::aFilmGetsACaptionAShot()
{
    const Outcome outcome = runProgram(
        {QStringLiteral("caption"), path("join.mkv"), QStringLiteral("--model"),
         checkpoint("tiny-internvl-internlm2"), QStringLiteral("--base-provider"), QStringLiteral("model"),
         QStringLiteral("--max-new-tokens"), QStringLiteral("40"), QStringLiteral("--max-tiles"),
         QStringLiteral("1"), QStringLiteral("--reading-speed"), QStringLiteral("12"),
         QStringLiteral("--words"), QStringLiteral("2..5"), QStringLiteral("--json")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const QJsonArray captions
        = jsonOf(outcome)[QLatin1String("media")][0][QLatin1String("captions")].toArray();
    QCOMPARE(captions.size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(captions[i][QLatin1String("start_ms")].toInt(), 2000 * i);
        QCOMPARE(captions[i][QLatin1String("end_ms")].toInt(), 2000 * (i + 1));
        QVERIFY(captions[i][QLatin1String("refined")].toString().size() <= 24);
    }
}

void TestModelCaptions::anInstructionThatMeasuringCannotServe()
{
    // Measuring writes no poems; what it can say is what the poem is made from.
    const Outcome outcome = runProgram(
        {QStringLiteral("caption"), test::sample(QStringLiteral("garden.png")), QStringLiteral("--model"),
         checkpoint("tiny-internvl-internlm2"), QStringLiteral("--instruction"), QStringLiteral("poem"),
         QStringLiteral("--words"), QStringLiteral("5..9"), QStringLiteral("--language"),
         QStringLiteral("en"), QStringLiteral("--json")});
    QVERIFY2(outcome.exitCode <= 1, outcome.err.constData());
    const QJsonObject medium = jsonOf(outcome)[QLatin1String("media")].toArray().first().toObject();
    QCOMPARE(medium[QLatin1String("base_provenance")][QLatin1String("provider")].toString(),
             QStringLiteral("draft"));
    const QJsonObject caption = medium[QLatin1String("captions")].toArray().first().toObject();
    QVERIFY(caption[QLatin1String("base")].toString().size() > 10);
    QCOMPARE(caption[QLatin1String("provenance")][QLatin1String("instruction")].toString(),
             QStringLiteral("image/poem"));
}

void TestModelCaptions::aProjectGetsCandidates()
{
    const QString project = path("film.anycap");
    QCOMPARE(runProgram({QStringLiteral("project"), QStringLiteral("new"), project}).exitCode, 0);
    QCOMPARE(
        runProgram({QStringLiteral("project"), QStringLiteral("add"), project, path("join.mkv")}).exitCode,
        0);
    const Outcome outcome = runProgram(
        {QStringLiteral("project"), QStringLiteral("caption"), project, QStringLiteral("--model"),
         checkpoint("tiny-internvl-qwen2"), QStringLiteral("--base-provider"), QStringLiteral("model"),
         QStringLiteral("--words"), QStringLiteral("3..8"), QStringLiteral("--max-new-tokens"),
         QStringLiteral("60"), QStringLiteral("--max-tiles"), QStringLiteral("1")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY2(outcome.out.contains("2 candidates added"), outcome.out.constData());
}

void TestModelCaptions::interruptEndsALongAnswer()
{
    QProcess program;
    program.start(QStringLiteral(ANYCAP_PROGRAM),
                  {QStringLiteral("refine"), QStringLiteral("--model"), checkpoint("tiny-internvl-qwen2"),
                   QStringLiteral("--caption"), kCaption, QStringLiteral("--words"), QStringLiteral("1000.."),
                   QStringLiteral("--max-new-tokens"), QStringLiteral("16000")});
    QVERIFY(program.waitForStarted());
    // Once the engine is in, the answer has begun or is about to.
    const auto hasEngine = [&program] {
        QFile maps(QStringLiteral("/proc/%1/maps").arg(program.processId()));
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libanycap_engine");
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasEngine(), 60'000);
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    QVERIFY(program.waitForFinished(60'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 2);
    QCOMPARE(program.readAllStandardError(), QByteArray("anycap: cancelled\n"));
    QVERIFY(program.readAllStandardOutput().isEmpty());
}

void TestModelCaptions::whatCannotWorkIsOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("cause");
    const QString picture = test::sample(QStringLiteral("garden.png"));
    const QString sound = test::sample(QStringLiteral("station.flac"));
    const QString model = QStringLiteral("--model");
    const QString tiny = checkpoint("tiny-internvl-qwen2");
    const auto row = [](const char *name, const QStringList &arguments, const char *cause) {
        QTest::newRow(name) << (QStringList{QStringLiteral("refine"), QStringLiteral("--caption"), kCaption}
                                + arguments)
                            << QString::fromLatin1(cause);
    };
    row("no such folder", {picture, model, path("nowhere")}, "there is no such folder");
    row("a file", {picture, model, picture}, "a model is a folder, and this is a file");
    row("no checkpoint", {picture, model, m_folder.path()}, "not a checkpoint folder");
    row("no ears", {sound, model, tiny}, "this model has no sound encoder");
    row("no such form", {picture, model, tiny, QStringLiteral("--prompt-form"), QStringLiteral("haiku")},
        "no such prompt form; there is eval-short,");
    row("form of films",
        {picture, model, tiny, QStringLiteral("--prompt-form"), QStringLiteral("eval-video")},
        "is not for this kind of media (image)");
    row("seed without model", {picture, QStringLiteral("--seed"), QStringLiteral("3")},
        "--seed: is for a model: give one with --model DIR");
    row("cold", {picture, model, tiny, QStringLiteral("--temperature"), QStringLiteral("-1")},
        "--temperature: takes a number from 0 to 100");
    row("no such type", {picture, model, tiny, QStringLiteral("--dtype"), QStringLiteral("int3")},
        "--dtype: takes auto, float32, bfloat16, int8 or int4, not 'int3'");
    row("no tokens", {picture, model, tiny, QStringLiteral("--max-new-tokens"), QStringLiteral("0")},
        "--max-new-tokens: takes a whole number from 1");
    row("two refiners", {picture, model, tiny, QStringLiteral("--provider"), QStringLiteral("draft")},
        "--provider: --model refines");
    row("which model", {picture, QStringLiteral("--provider"), QStringLiteral("model")},
        "which model? Give its folder with --model DIR");
    row("too few tokens",
        {picture, model, tiny, QStringLiteral("--words"), QStringLiteral("100"),
         QStringLiteral("--max-new-tokens"), QStringLiteral("5")},
        "");
}

void TestModelCaptions::whatCannotWorkIsOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, cause);
    const Outcome outcome = runProgram(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.out.isEmpty(), outcome.out.constData());
    QVERIFY2(outcome.errorLines().size() == 1, outcome.err.constData());
    QVERIFY2(QString::fromUtf8(outcome.err).contains(cause), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestModelCaptions)
#include "test_model_captions.moc"
