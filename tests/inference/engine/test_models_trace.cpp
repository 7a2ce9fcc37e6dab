// SPDX-License-Identifier: MIT
// `anycap models trace` as users run it: files and a prompt to the ids of the original code, for a picture,
// tiles and text alone.
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
            for (const QJsonValue &one : cases) {
                const QByteArray name = one[QLatin1String("name")].toString().toUtf8();
                if (name == "image_multitile" || name == "acm_image" || name == "text_only")
                    QTest::addRow("%s %s", model, name.constData())
                        << QString::fromLatin1(model) << one.toObject();
            }
        }
    }

    void matchesTheReference()
    {
        QFETCH(QString, model);
        QFETCH(QJsonObject, about);
        const QString out = m_folder.filePath(QStringLiteral("trace.safetensors"));
        QStringList arguments{QStringLiteral("models"), QStringLiteral("trace"), m_fixtures + model};
        QString tiles = QStringLiteral("1");
        for (const QJsonValue &input : about[QLatin1String("inputs")].toArray()) {
            arguments << m_fixtures + input[QLatin1String("image")].toString();
            if (input[QLatin1String("dynamic")].toBool())
                tiles = QString::number(input[QLatin1String("max_num")].toInt());
        }
        arguments << QStringLiteral("--max-tiles") << tiles << QStringLiteral("--dtype")
                  << QStringLiteral("float32") << QStringLiteral("--prompt")
                  << about[QLatin1String("question")].toString() << QStringLiteral("-o") << out;
        QProcess program;
        program.start(QStringLiteral(ANYCAP_PROGRAM), arguments);
        QVERIFY(program.waitForFinished(100000));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
        const QJsonObject metadata = traceMetadata(out);
        QCOMPARE(ids(metadata, "input_ids"), about[QLatin1String("input_ids")].toArray());
        QCOMPARE(ids(metadata, "output_ids"), about[QLatin1String("output_ids")].toArray());
        QVERIFY(QFile::remove(out));
    }

private:
    QString m_fixtures;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestModelsTrace)
#include "test_models_trace.moc"
