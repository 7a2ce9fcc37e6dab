// SPDX-License-Identifier: MIT
// `anycap models trace` as users run it: files and a prompt to the ids of the original code, for every case
// that there are numbers of.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

namespace {

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QJsonObject traceMetadata(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto size = qFromLittleEndian<quint64>(file.read(8).constData());
    const QJsonObject header = QJsonDocument::fromJson(file.read(static_cast<qint64>(size))).object();
    return header[QLatin1String("__metadata__")].toObject();
}

QJsonArray ids(const QJsonObject &metadata, const char *name)
{
    return QJsonDocument::fromJson(metadata[QLatin1String(name)].toString().toUtf8()).array();
}

} // namespace

class TestModelsTrace : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_fixtures = qEnvironmentVariable("ANYCAP_SHARED_DIR") + QStringLiteral("/acm/fixtures/");
        if (!QFile::exists(m_fixtures))
            QSKIP("reference numbers are not beside this checkout");
        QVERIFY(m_folder.isValid());
    }

    void matchesTheReference_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QJsonObject>("about");
        for (const char *model : {"tiny-internvl-internlm2", "tiny-internvl-qwen2"}) {
            const QJsonArray cases = readObject(m_fixtures + QLatin1String(model)
                                                + QStringLiteral("/expected.json"))[QLatin1String("cases")]
                                         .toArray();
            for (const QJsonValue one : cases) {
                // Two models, each case once: all of both go through the engine in test_engine_reference.
                const bool isFirst = QLatin1String(model) == QLatin1String("tiny-internvl-internlm2");
                const QStringList ofSecond{QStringLiteral("text_only"), QStringLiteral("acm_image_dynamic"),
                                           QStringLiteral("image_ngram"), QStringLiteral("image_reppen")};
                if (ofSecond.contains(one[QLatin1String("name")].toString()) == isFirst)
                    continue;
                QTest::addRow("%s %s", model, one[QLatin1String("name")].toString().toUtf8().constData())
                    << QString::fromLatin1(model) << one.toObject();
            }
        }
    }

    void matchesTheReference()
    {
        QFETCH(QString, model);
        QFETCH(QJsonObject, about);
        // A case with earlier turns is given as the whole conversation.
        const bool hasHistory = about[QLatin1String("history")].isArray();
        QStringList arguments{
            QStringLiteral("--dtype"),
            QStringLiteral("float32"),
            QStringLiteral("--prompt"),
            about[hasHistory ? QLatin1String("query") : QLatin1String("question")].toString(),
            QStringLiteral("--stop-id"),
            QString::number(about[QLatin1String("eos_token_id")].toInt())};
        QStringList tiles;
        for (const QJsonValue input : about[QLatin1String("inputs")].toArray()) {
            QJsonArray names = input[QLatin1String("frames")].toArray();
            if (names.isEmpty())
                names.append(input[QLatin1String("image")]);
            for (const QJsonValue name : names) {
                arguments << m_fixtures + name.toString();
                tiles << (input[QLatin1String("dynamic")].toBool(true)
                              ? QString::number(input[QLatin1String("max_num")].toInt())
                              : QStringLiteral("1"));
            }
        }
        if (!tiles.isEmpty())
            arguments << QStringLiteral("--max-tiles") << tiles.join(QLatin1Char(','));
        const QJsonObject extra = about[QLatin1String("gen_extra")].toObject();
        if (extra.contains(QLatin1String("repetition_penalty")))
            arguments << QStringLiteral("--repetition-penalty")
                      << QString::number(extra[QLatin1String("repetition_penalty")].toDouble());
        if (extra.contains(QLatin1String("no_repeat_ngram_size")))
            arguments << QStringLiteral("--no-repeat-ngram")
                      << QString::number(extra[QLatin1String("no_repeat_ngram_size")].toInt());
        QJsonObject metadata;
        trace(m_fixtures + model, arguments, metadata);
        QCOMPARE(ids(metadata, "input_ids"), about[QLatin1String("input_ids")].toArray());
        QJsonArray got = ids(metadata, "output_ids");
        QJsonArray expected = about[QLatin1String("output_ids")].toArray();
        // Behind a step where two tokens were within 0.001 of each other, the reference says nothing.
        const QJsonArray margins = about[QLatin1String("step_margins")].toArray();
        qsizetype settled = 0;
        while (settled < margins.size() && margins[settled].toDouble() >= 1e-3)
            ++settled;
        while (expected.size() > settled)
            expected.removeLast();
        while (got.size() > settled && settled < margins.size())
            got.removeLast();
        QCOMPARE(got, expected);
    }

    void matchesTheReferenceForSound()
    {
        const QString model = m_fixtures + QStringLiteral("proposed-acm-audio");
        const QJsonObject expected = readObject(model + QStringLiteral("/expected.json"));
        const QString prompt
            = QStringLiteral(
                  "<audio>\nYou are a multimodal aligner. Transform the existing caption to meet the "
                  "requirement: '%1'. Existing caption: '%2'. Only respond with the improved caption.")
                  .arg(expected[QLatin1String("instruction")].toString(),
                       expected[QLatin1String("initial_caption")].toString());
        QJsonObject metadata;
        trace(model,
              {model + QStringLiteral("/tone16k.wav"), QStringLiteral("--audio-heads"), QStringLiteral("4"),
               QStringLiteral("--audio-frames"), QStringLiteral("256"), QStringLiteral("--prompt"), prompt},
              metadata);
        QCOMPARE(ids(metadata, "input_ids"), expected[QLatin1String("input_ids")].toArray());
        QCOMPARE(ids(metadata, "output_ids"), expected[QLatin1String("output_ids")].toArray());
    }

private:
    /// Runs the program and reads what it says beside the tensors.
    void trace(const QString &model, const QStringList &arguments, QJsonObject &metadata)
    {
        const QString out = m_folder.filePath(QStringLiteral("trace.safetensors"));
        QProcess program;
        program.start(QStringLiteral(ANYCAP_PROGRAM),
                      QStringList{QStringLiteral("models"), QStringLiteral("trace"), model} + arguments
                          + QStringList{QStringLiteral("-o"), out});
        QVERIFY(program.waitForFinished(100000));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
        metadata = traceMetadata(out);
        QVERIFY(QFile::remove(out));
    }

    QString m_fixtures;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestModelsTrace)
#include "test_models_trace.moc"
