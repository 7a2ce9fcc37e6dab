// SPDX-License-Identifier: MIT
// `anycap caption` on the sample media, held against samples.json, which knows where shots and sounds begin.
#include "core/base/text_count.h"
#include "tests/contract/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

using namespace anycap::test;

namespace {

constexpr int kFrameMs = 40; // the film has 25 frames a second
constexpr int kSoundMs = 150;

QJsonDocument readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll());
}

QJsonObject truthOf(const QString &name)
{
    return readJson(sample(QStringLiteral("samples.json"))).object().value(name).toObject();
}

bool isNear(int value, int truth, int toleranceMs) { return std::abs(value - truth) <= toleranceMs; }

/// The text of the cue that begins at `startMs`; null when there is none.
QString textAt(const QJsonArray &cues, int startMs, int toleranceMs, const QString &word = {})
{
    for (const QJsonValue &cue : cues) {
        const QString text = cue[u"text"].toString();
        if (isNear(cue[u"start_ms"].toInt(), startMs, toleranceMs)
            && text.contains(word, Qt::CaseInsensitive))
            return text;
    }
    return {};
}

} // namespace

class TestContractSamples : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// The cues of a subtitle file as the program's own reader finds them, without any repair.
    QJsonArray cuesOf(const QString &file)
    {
        const QString json = path(QStringLiteral("cues.json"));
        const Outcome outcome = runProgram({QStringLiteral("convert"), file, json});
        if (outcome.exitCode != 0)
            qFatal("%s", outcome.err.constData());
        const QJsonObject root = readJson(json).object();
        if (!root[u"problems"].toArray().isEmpty())
            qFatal("%s was read with repairs", qPrintable(file));
        return root[u"cues"].toArray();
    }

private slots:
    void theFilmHasCuesAtItsShotsAndItsSpeech()
    {
        const QString out = path(QStringLiteral("film.vtt"));
        const Outcome outcome
            = runProgram({QStringLiteral("caption"), sample(QStringLiteral("harbour-town.mp4")),
                          QStringLiteral("-o"), out});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        const QJsonArray cues = cuesOf(out);
        const QJsonObject truth = truthOf(QStringLiteral("harbour-town.mp4"));

        int previousStart = 0;
        for (const QJsonValue &cue : cues) {
            QVERIFY(cue[u"start_ms"].toInt() >= previousStart);
            QVERIFY(cue[u"end_ms"].toInt() > cue[u"start_ms"].toInt());
            QVERIFY(cue[u"end_ms"].toInt() <= truth[u"duration_ms"].toInt());
            QVERIFY(!cue[u"text"].toString().trimmed().isEmpty());
            previousStart = cue[u"start_ms"].toInt();
        }
        for (const QJsonValue &boundary : truth[u"boundaries"].toArray()) {
            if (boundary[u"kind"].toString() == QLatin1String("cut")) {
                QVERIFY2(
                    !textAt(cues, boundary[u"time_ms"].toInt(), kFrameMs / 2).isNull(),
                    qPrintable(QStringLiteral("no cue at the cut at %1").arg(boundary[u"time_ms"].toInt())));
                continue;
            }
            const int middle = (boundary[u"start_ms"].toInt() + boundary[u"end_ms"].toInt()) / 2;
            const int half = (boundary[u"end_ms"].toInt() - boundary[u"start_ms"].toInt()) / 2;
            QVERIFY2(!textAt(cues, middle, half).isNull(), "no cue in the dissolve");
        }
        for (const QJsonValue &sound : truth[u"sound"].toArray()) {
            if (sound[u"kind"].toString() != QLatin1String("speech"))
                continue;
            bool isFound = false;
            for (const QJsonValue &cue : cues) {
                isFound = isFound
                    || (isNear(cue[u"start_ms"].toInt(), sound[u"start_ms"].toInt(), kSoundMs)
                        && isNear(cue[u"end_ms"].toInt(), sound[u"end_ms"].toInt(), kSoundMs)
                        && cue[u"text"].toString().contains(QLatin1String("speech"), Qt::CaseInsensitive));
            }
            QVERIFY2(
                isFound,
                qPrintable(QStringLiteral("no cue for the speech at %1").arg(sound[u"start_ms"].toInt())));
        }
    }

    void theCameraIsSeen()
    {
        const QString out = path(QStringLiteral("camera.vtt"));
        const Outcome outcome = runProgram(
            {QStringLiteral("caption"), sample(QStringLiteral("harbour-town.mp4")),
             QStringLiteral("--instruction"), QStringLiteral("camera"), QStringLiteral("-o"), out});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        const QJsonArray cues = cuesOf(out);
        for (const QJsonValue &shot : truthOf(QStringLiteral("harbour-town.mp4"))[u"shots"].toArray()) {
            const QStringList words = shot[u"camera"].toString().split(QLatin1Char(' '));
            const QString text = textAt(cues, shot[u"start_ms"].toInt(), 500);
            const bool isStatic = words.first() == QLatin1String("static");
            // A camera that stands may be called static, still or fixed.
            const bool isTold = isStatic ? !text.contains(QLatin1String("pan"), Qt::CaseInsensitive)
                    && !text.contains(QLatin1String("zoom"), Qt::CaseInsensitive)
                                         : text.contains(words.first(), Qt::CaseInsensitive)
                    && text.contains(words.last(), Qt::CaseInsensitive);
            QVERIFY2(!text.isNull() && isTold,
                     qPrintable(QStringLiteral("%1: '%2'").arg(shot[u"camera"].toString(), text)));
        }
    }

    void imageAndSoundGiveValidFiles_data()
    {
        QTest::addColumn<QString>("media");
        QTest::addColumn<QString>("out");
        QTest::newRow("image, vtt") << QStringLiteral("lighthouse.jpg") << QStringLiteral("image.vtt");
        QTest::newRow("image, srt") << QStringLiteral("garden.png") << QStringLiteral("image.srt");
        QTest::newRow("sound, vtt") << QStringLiteral("station.flac") << QStringLiteral("sound.vtt");
        QTest::newRow("sound, srt") << QStringLiteral("station.flac") << QStringLiteral("sound.srt");
    }

    void imageAndSoundGiveValidFiles()
    {
        QFETCH(QString, media);
        QFETCH(QString, out);
        const Outcome outcome
            = runProgram({QStringLiteral("caption"), sample(media), QStringLiteral("-o"), path(out)});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        QVERIFY(!cuesOf(path(out)).isEmpty());
    }

    void theSoundHasCuesAtItsSpeechAndMusic()
    {
        const QString out = path(QStringLiteral("station.vtt"));
        const Outcome outcome = runProgram(
            {QStringLiteral("caption"), sample(QStringLiteral("station.flac")), QStringLiteral("-o"), out});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        const QJsonArray cues = cuesOf(out);
        for (const QJsonValue &sound : truthOf(QStringLiteral("station.flac"))[u"sound"].toArray()) {
            const QString kind = sound[u"kind"].toString();
            QVERIFY2(!textAt(cues, sound[u"start_ms"].toInt(), kSoundMs, kind).isNull(), qPrintable(kind));
        }
    }

    void severalFilesGiveOneEach()
    {
        const QString out = path(QStringLiteral("several/out.vtt"));
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("several")));
        const Outcome outcome
            = runProgram({QStringLiteral("caption"), sample(QStringLiteral("lighthouse.jpg")),
                          sample(QStringLiteral("garden.png")), sample(QStringLiteral("station.flac")),
                          QStringLiteral("-o"), out});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        const QStringList files = QDir(path(QStringLiteral("several")))
                                      .entryList({QStringLiteral("*.vtt")}, QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 3);
        for (const QString &stem :
             {QStringLiteral("garden"), QStringLiteral("lighthouse"), QStringLiteral("station")})
            QVERIFY2(!files.filter(stem).isEmpty(), qPrintable(stem));
    }

    void aFolderIsCaptionedWhole()
    {
        const QString out = path(QStringLiteral("folder"));
        const Outcome outcome
            = runProgram({QStringLiteral("caption"), sample(QString()), QStringLiteral("-o"), out});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        QCOMPARE(QDir(out).entryList(QDir::Files).size(), 4);
    }

    void constraintsAreMetOrTold_data()
    {
        QTest::addColumn<QString>("media");
        for (const char *name : {"harbour-town.mp4", "lighthouse.jpg", "garden.png", "station.flac"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void constraintsAreMetOrTold()
    {
        QFETCH(QString, media);
        const QString out = path(QStringLiteral("constrained.vtt"));
        const Outcome outcome = runProgram(
            {QStringLiteral("caption"), sample(media), QStringLiteral("--words"), QStringLiteral("10..20"),
             QStringLiteral("--sentences"), QStringLiteral("1..1"), QStringLiteral("-o"), out});
        int missed = 0;
        for (const QJsonValue &cue : cuesOf(out)) {
            const std::string text = cue[u"text"].toString().toStdString();
            const int words = anycap::countWords(text);
            if (words < 10 || words > 20 || anycap::countSentences(text) != 1)
                ++missed;
        }
        QVERIFY2(outcome.exitCode == (missed > 0 ? 1 : 0), outcome.err.constData());
        QVERIFY2(missed == 0 || outcome.errorLines().size() >= missed, outcome.err.constData());
    }

    void refiningKeepsToTheTextItWasGiven()
    {
        const QString caption = QStringLiteral(
            "A white lighthouse with red stripes stands on a rock above the sea, and a small red "
            "boat with white sails passes by under a clear blue morning sky.");
        const Outcome outcome = runProgram(
            {QStringLiteral("refine"), sample(QStringLiteral("lighthouse.jpg")), QStringLiteral("--caption"),
             caption, QStringLiteral("--words"), QStringLiteral("..12"), QStringLiteral("--mention"),
             QStringLiteral("lighthouse"), QStringLiteral("--json")});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        const QJsonObject result = QJsonDocument::fromJson(outcome.out).object();
        QCOMPARE(result[u"base"].toString(), caption);
        const QString refined = result[u"refined"].toString();
        QVERIFY(refined.contains(QStringLiteral("lighthouse")));
        QVERIFY(anycap::countWords(refined.toStdString()) <= 12);
        QVERIFY(!result[u"constraints"].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestContractSamples)
#include "test_contract_samples.moc"
