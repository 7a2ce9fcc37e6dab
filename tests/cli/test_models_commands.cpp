// SPDX-License-Identifier: MIT
// `anycap models info` and `verify`: what they say of sound, damaged and unusable checkpoints, and with which
// exit status.
#include "tests/cli/run_command.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <cstring>
#include <functional>
#include <limits>
#include <optional>

using anycap::test::readAll;
using anycap::test::runCommand;
using anycap::test::Said;
using anycap::test::writeFile;

namespace {

QString str(const char *text) { return QString::fromUtf8(text); }

QJsonObject object(const Said &said) { return QJsonDocument::fromJson(said.rawOut).object(); }

/// A safetensors file in two parts.
struct Weights {
    explicit Weights(const QByteArray &bytes)
    {
        const auto size = static_cast<qsizetype>(qFromLittleEndian<quint64>(bytes.constData()));
        header = QJsonDocument::fromJson(bytes.mid(8, size)).object();
        data = bytes.mid(8 + size);
    }
    QByteArray bytes() const
    {
        const QByteArray text = QJsonDocument(header).toJson(QJsonDocument::Compact);
        QByteArray all(8, '\0');
        qToLittleEndian(static_cast<quint64>(text.size()), all.data());
        return all + text + data;
    }
    qsizetype offset(const char *tensor) const
    {
        return header[QLatin1String(tensor)][QLatin1String("data_offsets")][0].toInteger();
    }

    QJsonObject header;
    QByteArray data;
};

} // namespace

class TestModelsCommands : public QObject {
    Q_OBJECT

private slots:
    void init();
    void soundCheckpoint();
    void soundEncoder();
    void damagedSoundEncoder_data();
    void damagedSoundEncoder();
    void tensorsByName();
    void weightsThatAreNotNumbers();
    void unusable_data();
    void unusable();
    void untraceable_data();
    void untraceable();

private:
    QString model() const { return m_folder->filePath(str("model")); }
    void copy(const QString &fixture) const;
    QByteArray file(const char *name) const { return readAll(model() + u'/' + QLatin1String(name)); }
    void write(const char *name, const QByteArray &bytes) const
    {
        writeFile(model() + u'/' + QLatin1String(name), bytes);
    }
    Said verify(bool isJson) const
    {
        QStringList call{str("models"), str("verify"), model()};
        return runCommand(isJson ? call << str("--json") : call);
    }

    Said trace() const
    {
        return runCommand({str("models"), str("trace"), model(), str("--prompt"), str("Hi"),
                           str("--max-new-tokens"), str("2"), str("-o"),
                           m_folder->filePath(str("trace.safetensors"))});
    }

    QString m_fixtures;
    std::optional<QTemporaryDir> m_folder;
};

void TestModelsCommands::copy(const QString &fixture) const
{
    QVERIFY(QDir().mkpath(model()));
    for (const QString &name : QDir(m_fixtures + fixture).entryList(QDir::Files))
        writeFile(model() + u'/' + name, readAll(m_fixtures + fixture + u'/' + name));
}

void TestModelsCommands::init()
{
    m_fixtures = qEnvironmentVariable("ANYCAP_SHARED_DIR") + str("/acm/fixtures/");
    if (!QFile::exists(m_fixtures))
        QSKIP("the small checkpoints are not beside this checkout");
    m_folder.emplace();
    copy(str("tiny-internvl-internlm2"));
}

void TestModelsCommands::soundCheckpoint()
{
    const Said said = runCommand({str("models"), str("info"), model()});
    QCOMPARE(said.code, 0);
    QCOMPARE(said.err, QString());
    for (const char *part :
         {"InternLM2", "internlm2-chat", "int4", "1000 tokens take", "tiles of 112 pixels"})
        QVERIFY2(said.out.contains(str(part)), qPrintable(said.out));

    const QJsonObject info = object(runCommand({str("models"), str("info"), model(), str("--json")}));
    QCOMPARE(info[str("language_model")].toString(), str("InternLM2"));
    const qint64 parameters = info[str("parameters")].toInteger();
    QCOMPARE(info[str("stored_bytes")].toInteger(), parameters * 4);
    const QJsonObject memory = info[str("memory_bytes")].toObject();
    QCOMPARE(memory[str("float32")].toInteger(), parameters * 4);
    QVERIFY(memory[str("bfloat16")].toInteger() < memory[str("float32")].toInteger());
    QVERIFY(memory[str("int8")].toInteger() < memory[str("bfloat16")].toInteger());
    QVERIFY(memory[str("int4")].toInteger() < memory[str("int8")].toInteger());
    // 3 layers, 2 heads of 16 numbers, keys and values.
    QCOMPARE(info[str("cache_bytes_per_1000_tokens")][str("bfloat16")].toInteger(),
             3 * 2 * 16 * 2 * 1000 * 2);
    const QJsonObject acm = info[str("acm")].toObject();
    QVERIFY(acm[str("image")][str("capable")].toBool() && acm[str("video")][str("capable")].toBool());
    QVERIFY(!acm[str("audio")][str("capable")].toBool());

    QCOMPARE(verify(false).code, 0);
    QVERIFY(object(verify(true))[str("ok")].toBool());
}

void TestModelsCommands::soundEncoder()
{
    copy(str("proposed-acm-audio"));
    const QJsonObject info = object(runCommand({str("models"), str("info"), model(), str("--json")}));
    QVERIFY(info[str("acm")][str("audio")][str("capable")].toBool());
    QVERIFY(info[str("acm")][str("audio")][str("why")].toString().contains(str("unverified")));
    QCOMPARE(verify(false).code, 0);
}

void TestModelsCommands::damagedSoundEncoder_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to"); ///< empty: taken out
    QTest::addColumn<QString>("line");
    const QString encoder = str("audio_model.model.");
    const QString norm = encoder + str("blocks.0.norm1.weight");
    QTest::newRow("missing") << norm << QString() << norm + str(": missing");
    QTest::newRow("unexpected") << norm << encoder + str("surplus") << encoder + str("surplus: unexpected");
    QTest::newRow("no projector") << str("mlp2.1.weight") << str("elsewhere.1.weight")
                                  << str("sound: the sound projector does not lead from");
    QTest::newRow("no encoder") << encoder + str("modality_encoders.IMAGE.local_encoder.proj.weight")
                                << QString() << norm + str(": unexpected");
}

void TestModelsCommands::damagedSoundEncoder()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, line);
    copy(str("proposed-acm-audio"));
    Weights weights(file("model.safetensors"));
    QVERIFY(weights.header.contains(from));
    const QJsonValue tensor = weights.header.take(from);
    if (!to.isEmpty())
        weights.header[to] = tensor;
    write("model.safetensors", weights.bytes());
    const Said said = verify(false);
    QCOMPARE(said.code, 1);
    QVERIFY2(said.out.contains(line), qPrintable(said.out));
    const QJsonObject info = object(runCommand({str("models"), str("info"), model(), str("--json")}));
    QVERIFY(!info[str("acm")][str("audio")][str("capable")].toBool());
}

void TestModelsCommands::tensorsByName()
{
    Weights weights(file("model.safetensors"));
    QJsonObject norm = weights.header[str("mlp1.0.weight")].toObject();
    norm[str("shape")] = QJsonArray{16, 16};
    weights.header[str("mlp1.0.weight")] = norm;
    weights.header[str("surplus")] = weights.header[str("mlp1.3.bias")];
    weights.header.remove(str("mlp1.3.bias"));
    write("model.safetensors", weights.bytes());
    const Said said = verify(false);
    QCOMPARE(said.code, 1);
    for (const char *line :
         {"mlp1.3.bias: missing", "surplus: unexpected", "mlp1.0.weight: shape [16, 16], expected [256]"})
        QVERIFY2(said.out.split(u'\n').contains(str(line)), qPrintable(said.out));
    const Said json = verify(true);
    QCOMPARE(json.code, 1);
    QCOMPARE(object(json)[str("missing")].toArray(), QJsonArray{str("mlp1.3.bias")});
    QCOMPARE(object(json)[str("unexpected")].toArray(), QJsonArray{str("surplus")});
    QCOMPARE(object(json)[str("mis_shaped")][0][str("name")].toString(), str("mlp1.0.weight"));
    const Said info = runCommand({str("models"), str("info"), model(), str("--json")});
    QCOMPARE(info.code, 0);
    QVERIFY(!object(info)[str("acm")][str("image")][str("capable")].toBool());
}

void TestModelsCommands::weightsThatAreNotNumbers()
{
    Weights weights(file("model.safetensors"));
    const float bad[] = {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()};
    std::memcpy(weights.data.data() + weights.offset("mlp1.1.weight"), bad, sizeof bad);
    write("model.safetensors", weights.bytes());
    const Said said = verify(false);
    QCOMPARE(said.code, 1);
    QVERIFY2(said.out.contains(str("mlp1.1.weight: 1 not a number, 1 infinite")), qPrintable(said.out));
    const QJsonObject damaged = object(verify(true))[str("damaged")][0].toObject();
    QCOMPARE(damaged[str("name")].toString(), str("mlp1.1.weight"));
}

void TestModelsCommands::unusable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const QByteArray endless = QByteArray(7, '\0') + '\x80' + "{}";
    QTest::newRow("pickled only") << str("pytorch_model.bin") << QByteArray("PK") << str("safetensors");
    QTest::newRow("no weights") << str("notes.txt") << QByteArray("-") << str("no weights here");
    QTest::newRow("empty") << str("model.safetensors") << QByteArray() << str("too short");
    QTest::newRow("endless header") << str("model.safetensors") << endless << str("longer than the file");
    QTest::newRow("config") << str("config.json") << QByteArray("{\"llm_config\":") << str("config.json");
    const QByteArray pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n";
    QTest::newRow("pointer") << str("model.safetensors") << pointer << str("git lfs pull");
    QTest::newRow("no object") << str("config.json") << QByteArray("null") << str(": not a JSON object");
    QTest::newRow("control characters")
        << str("config.json")
        << QByteArray(R"({"architectures":["a\u0000b\nc\u001b[31md"],"vision_config":{},"llm_config":{}})")
        << str("'a\uFFFDb c\uFFFD[31md'");
    QTest::newRow("Phi-3") << str("config.json")
                           << QByteArray(R"({"architectures":["InternVLChatModel"],"vision_config":{},)"
                                         R"("llm_config":{"architectures":["Phi3ForCausalLM"]}})")
                           << str("InternVL2-4B");
}

void TestModelsCommands::unusable()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    if (name != str("config.json"))
        QVERIFY(QFile::remove(model() + str("/model.safetensors")));
    write(name.toUtf8().constData(), bytes);
    for (const char *command : {"info", "verify", "trace"}) {
        const Said said = QLatin1String(command) == QLatin1String("trace")
            ? trace()
            : runCommand({str("models"), str(command), model()});
        QCOMPARE(said.code, 2);
        QCOMPARE(said.err.count(u'\n'), 1);
        QVERIFY2(said.err.contains(model()) && said.err.contains(words), qPrintable(said.err));
        QCOMPARE(said.out, QString());
    }
}

/// Damage that only shows when the model is loaded or run.
void TestModelsCommands::untraceable_data()
{
    using Change = std::function<void(TestModelsCommands &, Weights &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");
    const auto poison = [](const char *tensor) {
        return [tensor](TestModelsCommands &, Weights &weights) {
            const float bad = std::numeric_limits<float>::quiet_NaN();
            std::memcpy(weights.data.data() + weights.offset(tensor), &bad, sizeof bad);
        };
    };
    const auto config = [](const char *part, const char *key, const QJsonValue &value) {
        return [=](TestModelsCommands &test, Weights &) {
            QJsonObject all = QJsonDocument::fromJson(test.file("config.json")).object();
            QJsonObject inner = all[QLatin1String(part)].toObject();
            inner[QLatin1String(key)] = value;
            all[QLatin1String(part)] = inner;
            test.write("config.json", QJsonDocument(all).toJson());
        };
    };
    const auto file = [](const char *name, const QByteArray &bytes) {
        return [=](TestModelsCommands &test, Weights &) { test.write(name, bytes); };
    };
    QTest::newRow("NaN in a matrix") << Change(poison("language_model.model.layers.1.feed_forward.w1.weight"))
                                     << str("model.safetensors") << str("layers.1.feed_forward.w1.weight");
    QTest::newRow("NaN in a norm") << Change(poison("language_model.model.norm.weight")) << QString()
                                   << str("language_model.model.norm.weight");
    QTest::newRow("integers") << Change([](TestModelsCommands &, Weights &weights) {
        QJsonObject entry = weights.header[str("mlp1.1.weight")].toObject();
        entry[str("dtype")] = str("I32");
        weights.header[str("mlp1.1.weight")] = entry;
    }) << QString() << str("mlp1.1.weight");
    QTest::newRow("vocabulary") << Change(config("llm_config", "vocab_size", 1516)) << QString()
                                << str("tok_embeddings.weight: shape [1515, 64], expected [1516, 64]");
    QTest::newRow("layers") << Change(config("llm_config", "num_hidden_layers", 4)) << QString()
                            << str("layers.3.attention_norm.weight: missing");
    QTest::newRow("template") << Change([](TestModelsCommands &test, Weights &) {
        test.write("config.json", test.file("config.json").replace("internlm2-chat", "unheard-of"));
    }) << str("config.json") << str("unheard-of");
    QTest::newRow("tokenizer") << Change(file("tokenizer.model", "garbage")) << str("tokenizer.model")
                               << QString();
    // As much memory as the configuration promises is never asked for.
    QTest::newRow("wide and large") << Change([config](TestModelsCommands &test, Weights &weights) {
        config("vision_config", "hidden_size", 1 << 20)(test, weights);
        config("vision_config", "image_size", 8192)(test, weights);
    }) << QString() << str("vision_model.embeddings.position_embedding: shape [1, 65, 64], expected");
    QTest::newRow("tokenizer_config")
        << Change(file("tokenizer_config.json", "{")) << str("tokenizer_config.json") << QString();
    QTest::newRow("no tokens for pictures") << Change([](TestModelsCommands &test, Weights &) {
        for (const char *name : {"tokenizer_config.json", "added_tokens.json", "special_tokens_map.json"})
            test.write(name, "{}");
    }) << QString() << str("<IMG_CONTEXT>");
    QTest::newRow("header in pieces")
        << Change([](TestModelsCommands &, Weights &weights) { weights.data.chop(1000); })
        << str("model.safetensors") << QString();
}

void TestModelsCommands::untraceable()
{
    QFETCH(std::function<void(TestModelsCommands &, Weights &)>, change);
    QFETCH(QString, file);
    QFETCH(QString, words);
    Weights weights(this->file("model.safetensors"));
    change(*this, weights);
    write("model.safetensors", weights.bytes());
    const Said said = trace();
    QCOMPARE(said.code, 2);
    QCOMPARE(said.err.count(u'\n'), 1);
    QVERIFY2(said.err.contains(model() + (file.isEmpty() ? QString() : u'/' + file)), qPrintable(said.err));
    QVERIFY2(said.err.contains(words), qPrintable(said.err));
    QVERIFY(!QFile::exists(m_folder->filePath(str("trace.safetensors"))));
}

QTEST_GUILESS_MAIN(TestModelsCommands)
#include "test_models_commands.moc"
