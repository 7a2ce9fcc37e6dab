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

using namespace anycap::test;

namespace {

QString S(const char *text) { return QString::fromUtf8(text); }

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
    void tensorsByName();
    void weightsThatAreNotNumbers();
    void unusable_data();
    void unusable();
    void untraceable_data();
    void untraceable();

private:
    QString model() const { return m_folder->filePath(S("model")); }
    void copy(const QString &fixture) const;
    QByteArray file(const char *name) const { return readAll(model() + u'/' + QLatin1String(name)); }
    void write(const char *name, const QByteArray &bytes) const
    {
        writeFile(model() + u'/' + QLatin1String(name), bytes);
    }
    Said verify(bool isJson) const
    {
        QStringList call{S("models"), S("verify"), model()};
        return runCommand(isJson ? call << S("--json") : call);
    }

    Said trace() const
    {
        return runCommand({S("models"), S("trace"), model(), S("--prompt"), S("Hi"), S("--max-new-tokens"),
                           S("2"), S("-o"), m_folder->filePath(S("trace.safetensors"))});
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
    m_fixtures = qEnvironmentVariable("ANYCAP_SHARED_DIR") + S("/acm/fixtures/");
    if (!QFile::exists(m_fixtures))
        QSKIP("the small checkpoints are not beside this checkout");
    m_folder.emplace();
    copy(S("tiny-internvl-internlm2"));
}

void TestModelsCommands::soundCheckpoint()
{
    const Said said = runCommand({S("models"), S("info"), model()});
    QCOMPARE(said.code, 0);
    QCOMPARE(said.err, QString());
    for (const char *part :
         {"InternLM2", "internlm2-chat", "int4", "1000 tokens take", "tiles of 112 pixels"})
        QVERIFY2(said.out.contains(S(part)), qPrintable(said.out));

    const QJsonObject info = object(runCommand({S("models"), S("info"), model(), S("--json")}));
    QCOMPARE(info[S("language_model")].toString(), S("InternLM2"));
    const qint64 parameters = info[S("parameters")].toInteger();
    QCOMPARE(info[S("stored_bytes")].toInteger(), parameters * 4);
    const QJsonObject memory = info[S("memory_bytes")].toObject();
    QCOMPARE(memory[S("float32")].toInteger(), parameters * 4);
    QVERIFY(memory[S("bfloat16")].toInteger() < memory[S("float32")].toInteger());
    QVERIFY(memory[S("int8")].toInteger() < memory[S("bfloat16")].toInteger());
    QVERIFY(memory[S("int4")].toInteger() < memory[S("int8")].toInteger());
    // 3 layers, 2 heads of 16 numbers, keys and values.
    QCOMPARE(info[S("cache_bytes_per_1000_tokens")][S("bfloat16")].toInteger(), 3 * 2 * 16 * 2 * 1000 * 2);
    const QJsonObject acm = info[S("acm")].toObject();
    QVERIFY(acm[S("image")][S("capable")].toBool() && acm[S("video")][S("capable")].toBool());
    QVERIFY(!acm[S("audio")][S("capable")].toBool());

    QCOMPARE(verify(false).code, 0);
    QVERIFY(object(verify(true))[S("ok")].toBool());
}

void TestModelsCommands::soundEncoder()
{
    copy(S("proposed-acm-audio"));
    const QJsonObject info = object(runCommand({S("models"), S("info"), model(), S("--json")}));
    QVERIFY(info[S("acm")][S("audio")][S("capable")].toBool());
    QVERIFY(info[S("acm")][S("audio")][S("why")].toString().contains(S("unverified")));
    QCOMPARE(verify(false).code, 0);
}

void TestModelsCommands::tensorsByName()
{
    Weights weights(file("model.safetensors"));
    QJsonObject norm = weights.header[S("mlp1.0.weight")].toObject();
    norm[S("shape")] = QJsonArray{16, 16};
    weights.header[S("mlp1.0.weight")] = norm;
    weights.header[S("surplus")] = weights.header[S("mlp1.3.bias")];
    weights.header.remove(S("mlp1.3.bias"));
    write("model.safetensors", weights.bytes());
    const Said said = verify(false);
    QCOMPARE(said.code, 1);
    for (const char *line :
         {"mlp1.3.bias: missing", "surplus: unexpected", "mlp1.0.weight: shape [16, 16], expected [256]"})
        QVERIFY2(said.out.split(u'\n').contains(S(line)), qPrintable(said.out));
    const Said json = verify(true);
    QCOMPARE(json.code, 1);
    QCOMPARE(object(json)[S("missing")].toArray(), QJsonArray{S("mlp1.3.bias")});
    QCOMPARE(object(json)[S("unexpected")].toArray(), QJsonArray{S("surplus")});
    QCOMPARE(object(json)[S("mis_shaped")][0][S("name")].toString(), S("mlp1.0.weight"));
    const Said info = runCommand({S("models"), S("info"), model(), S("--json")});
    QCOMPARE(info.code, 0);
    QVERIFY(!object(info)[S("acm")][S("image")][S("capable")].toBool());
}

void TestModelsCommands::weightsThatAreNotNumbers()
{
    Weights weights(file("model.safetensors"));
    const float bad[] = {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()};
    std::memcpy(weights.data.data() + weights.offset("mlp1.1.weight"), bad, sizeof bad);
    write("model.safetensors", weights.bytes());
    const Said said = verify(false);
    QCOMPARE(said.code, 1);
    QVERIFY2(said.out.contains(S("mlp1.1.weight: 1 not a number, 1 infinite")), qPrintable(said.out));
    const QJsonObject damaged = object(verify(true))[S("damaged")][0].toObject();
    QCOMPARE(damaged[S("name")].toString(), S("mlp1.1.weight"));
}

void TestModelsCommands::unusable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const QByteArray endless = QByteArray(7, '\0') + '\x80' + "{}";
    QTest::newRow("pickled only") << S("pytorch_model.bin") << QByteArray("PK") << S("safetensors");
    QTest::newRow("no weights") << S("notes.txt") << QByteArray("-") << S("no weights here");
    QTest::newRow("empty") << S("model.safetensors") << QByteArray() << S("too short");
    QTest::newRow("endless header") << S("model.safetensors") << endless << S("longer than the file");
    QTest::newRow("config") << S("config.json") << QByteArray("{\"llm_config\":") << S("config.json");
    QTest::newRow("Phi-3") << S("config.json")
                           << QByteArray(R"({"architectures":["InternVLChatModel"],"vision_config":{},)"
                                         R"("llm_config":{"architectures":["Phi3ForCausalLM"]}})")
                           << S("InternVL2-4B");
}

void TestModelsCommands::unusable()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    if (name != S("config.json"))
        QVERIFY(QFile::remove(model() + S("/model.safetensors")));
    write(name.toUtf8().constData(), bytes);
    for (const char *command : {"info", "verify", "trace"}) {
        const Said said = QLatin1String(command) == QLatin1String("trace")
            ? trace()
            : runCommand({S("models"), S(command), model()});
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
                                     << S("model.safetensors") << S("layers.1.feed_forward.w1.weight");
    QTest::newRow("NaN in a norm") << Change(poison("language_model.model.norm.weight")) << QString()
                                   << S("language_model.model.norm.weight");
    QTest::newRow("integers") << Change([](TestModelsCommands &, Weights &weights) {
        QJsonObject entry = weights.header[S("mlp1.1.weight")].toObject();
        entry[S("dtype")] = S("I32");
        weights.header[S("mlp1.1.weight")] = entry;
    }) << QString() << S("mlp1.1.weight");
    QTest::newRow("vocabulary") << Change(config("llm_config", "vocab_size", 1516)) << QString()
                                << S("tok_embeddings.weight: shape [1515, 64], expected [1516, 64]");
    QTest::newRow("layers") << Change(config("llm_config", "num_hidden_layers", 4)) << QString()
                            << S("layers.3.attention_norm.weight: missing");
    QTest::newRow("template") << Change([](TestModelsCommands &test, Weights &) {
        test.write("config.json", test.file("config.json").replace("internlm2-chat", "unheard-of"));
    }) << S("config.json") << S("unheard-of");
    QTest::newRow("tokenizer") << Change(file("tokenizer.model", "garbage")) << S("tokenizer.model")
                               << QString();
    QTest::newRow("tokenizer_config")
        << Change(file("tokenizer_config.json", "{")) << S("tokenizer_config.json") << QString();
    QTest::newRow("no tokens for pictures") << Change([](TestModelsCommands &test, Weights &) {
        for (const char *name : {"tokenizer_config.json", "added_tokens.json", "special_tokens_map.json"})
            test.write(name, "{}");
    }) << QString() << S("<IMG_CONTEXT>");
    QTest::newRow("header in pieces")
        << Change([](TestModelsCommands &, Weights &weights) { weights.data.chop(1000); })
        << S("model.safetensors") << QString();
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
    QVERIFY(!QFile::exists(m_folder->filePath(S("trace.safetensors"))));
}

QTEST_GUILESS_MAIN(TestModelsCommands)
#include "test_models_commands.moc"
