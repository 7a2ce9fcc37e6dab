// SPDX-License-Identifier: MIT
// `anycap models fetch|list|add|remove` as a user runs them, against a host on loopback.
#include "tests/support/http_server.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace anycap::test;

namespace {

struct Ran {
    int status = -1;
    QString out;
    QString err;
};

class Shell {
public:
    QTemporaryDir folder;
    std::string hub;

    QString store() const { return folder.filePath(QStringLiteral("store")); }
    Ran run(const QStringList &arguments) const
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("ANYCAP_MODELS"), store());
        environment.insert(QStringLiteral("HF_HOME"), folder.filePath(QStringLiteral("hf")));
        environment.insert(QStringLiteral("HF_ENDPOINT"), QString::fromStdString(hub));
        environment.insert(QStringLiteral("HF_TOKEN"), QStringLiteral("hf_keepthissecret"));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(ANYCAP_PROGRAM), QStringList{QStringLiteral("models")} + arguments);
        if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
            return {};
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }
};

ServedAnswer serve(const ServedRequest &request)
{
    const QMap<QByteArray, QByteArray> files{{"config.json", "{}"},
                                             {"model.safetensors", QByteArray(100'000, 'w')}};
    const QByteArray path = request.path();
    if (path == "/api/models/maker/model/revision/main")
        return jsonAnswer(R"({"sha":"abc"})");
    if (path == "/api/models/maker/model/tree/abc") {
        QJsonArray list;
        for (auto file = files.begin(); file != files.end(); ++file) {
            const QByteArray digest = QCryptographicHash::hash(*file, QCryptographicHash::Sha256).toHex();
            list.append(QJsonObject{
                {QStringLiteral("type"), QStringLiteral("file")},
                {QStringLiteral("path"), QString::fromUtf8(file.key())},
                {QStringLiteral("size"), static_cast<qint64>(file->size())},
                {QStringLiteral("lfs"), QJsonObject{{QStringLiteral("oid"), QString::fromLatin1(digest)}}}});
        }
        return jsonAnswer(QJsonDocument(list).toJson());
    }
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    return files.contains(name) ? rangeAnswer(request, files.value(name)) : jsonAnswer("{}", 404);
}

} // namespace

class TestModelsCli : public QObject {
    Q_OBJECT
private slots:
    void fetchListMendRemove();
    void errorsAreOneLineWithoutTheToken();
};

void TestModelsCli::fetchListMendRemove()
{
    const HttpServer server(serve);
    Shell shell;
    shell.hub = server.url();
    const Ran fetched
        = shell.run({QStringLiteral("fetch"), QStringLiteral("maker/model"), QStringLiteral("--json")});
    QVERIFY2(fetched.status == 0, qPrintable(fetched.err));
    const QJsonObject about = QJsonDocument::fromJson(fetched.out.toUtf8()).object();
    QCOMPARE(about[QStringLiteral("received_bytes")].toInteger(), 100'002);
    const QString folder = shell.store() + QStringLiteral("/maker/model");
    QCOMPARE(about[QStringLiteral("folder")].toString(), folder);
    QVERIFY(shell.run({QStringLiteral("list")}).out.startsWith(QStringLiteral("maker/model  fetched, ")));

    QFile weights(folder + QStringLiteral("/model.safetensors"));
    QVERIFY(weights.open(QIODevice::ReadWrite) && weights.write("x") == 1);
    weights.close();
    const Ran mended
        = shell.run({QStringLiteral("fetch"), QStringLiteral("maker/model"), QStringLiteral("--json")});
    QVERIFY2(mended.status == 0, qPrintable(mended.err));
    QCOMPARE(
        QJsonDocument::fromJson(mended.out.toUtf8()).object()[QStringLiteral("received_bytes")].toInteger(),
        100'000);

    QCOMPARE(shell.run({QStringLiteral("remove"), QStringLiteral("model")}).status, 0);
    QVERIFY(!QFileInfo::exists(folder));
    const Ran list = shell.run({QStringLiteral("list"), QStringLiteral("--json")});
    const QJsonObject all = QJsonDocument::fromJson(list.out.toUtf8()).object();
    QVERIFY(all[QStringLiteral("models")].toArray().isEmpty());
    QVERIFY(all[QStringLiteral("known")].toArray().size() >= 8);
}

void TestModelsCli::errorsAreOneLineWithoutTheToken()
{
    const HttpServer server([](const ServedRequest &request) {
        return jsonAnswer("{\"error\":\"no entry for " + request.headers.value("authorization") + "\"}", 400);
    });
    Shell shell;
    shell.hub = server.url();
    for (const QStringList &call : {QStringList{QStringLiteral("fetch"), QStringLiteral("maker/model")},
                                    QStringList{QStringLiteral("fetch"), QStringLiteral("no name")},
                                    QStringList{QStringLiteral("add"), QStringLiteral("/nowhere")},
                                    QStringList{QStringLiteral("remove"), QStringLiteral("nothing")}}) {
        const Ran ran = shell.run(call);
        QVERIFY2(ran.status == 1 || ran.status == 2, qPrintable(call.join(QLatin1Char(' '))));
        QVERIFY2(ran.err.count(QLatin1Char('\n')) == 1 && ran.err.startsWith(QStringLiteral("anycap: ")),
                 qPrintable(ran.err));
        QVERIFY2(!ran.err.contains(QStringLiteral("keepthissecret")), qPrintable(ran.err));
    }
}

QTEST_GUILESS_MAIN(TestModelsCli)
#include "test_models_cli.moc"
