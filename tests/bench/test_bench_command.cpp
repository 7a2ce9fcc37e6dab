// SPDX-License-Identifier: MIT
// `anycap bench` and `anycap models quantize`: what they print, and what they refuse.
#include "tests/cli/run_command.h"

#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace anycap::test;

namespace {

QString S(const char *text) { return QString::fromUtf8(text); }

void checkPhase(const QJsonObject &phase, const char *units, int count)
{
    QCOMPARE(phase[S(units)].toInt(), count);
    const QStringList numbers{S(units) + S("_per_second"),
                              S("seconds"),
                              S("share_of_flop_limit"),
                              S("share_of_bandwidth_limit"),
                              S("gflop_per_") + S(units).chopped(1),
                              S("bytes_per_") + S(units).chopped(1)};
    for (const QString &name : numbers)
        QVERIFY2(phase[name].toDouble() > 0, qPrintable(name));
    const QJsonObject machine = phase[S("machine")].toObject();
    QVERIFY(machine[S("read_gb_per_second")].toDouble() > 0);
    QVERIFY(machine[S("fp32_gflop_per_second")].toDouble() > 0);
    const double share = phase[S("seconds")].toDouble() * phase[S(units) + S("_per_second")].toDouble();
    QVERIFY(qAbs(share - count) < 1e-6 * count);
}

} // namespace

class TestBenchCommand : public QObject {
    Q_OBJECT

private slots:
    void tellsSpeedsBesideLimits_data()
    {
        QTest::addColumn<QString>("dtype");
        QTest::addColumn<QString>("name");
        QTest::newRow("as stored") << S("auto") << S("bfloat16");
        QTest::newRow("float32") << S("float32") << S("float32");
        QTest::newRow("bfloat16") << S("bfloat16") << S("bfloat16");
        QTest::newRow("int8") << S("int8") << S("int8");
        QTest::newRow("int4") << S("int4") << S("int4");
    }
    void tellsSpeedsBesideLimits()
    {
        QFETCH(QString, dtype);
        QFETCH(QString, name);
        const Said said = runCommand({S("bench"), S("--shape"), S("tiny"), S("--dtype"), dtype, S("--rounds"),
                                      S("1"), S("--prompt-tokens"), S("40"), S("--new-tokens"), S("5"),
                                      S("--tiles"), S("2"), S("--threads"), S("2")});
        QVERIFY2(said.code == 0, qPrintable(said.err));
        const QJsonObject json = QJsonDocument::fromJson(said.rawOut).object();
        QCOMPARE(json[S("model")].toString(), S("tiny"));
        QCOMPARE(json[S("dtype")].toString(), name);
        QCOMPARE(json[S("threads")].toInt(), 2);
        QCOMPARE(json[S("device")].toString(), S("CPU"));
        QVERIFY(!json[S("kernels")].toString().isEmpty());
        checkPhase(json[S("vision")].toObject(), "tiles", 2);
        QVERIFY(json[S("vision")].toObject()[S("seconds_per_tile")].toDouble() > 0);
        checkPhase(json[S("prefill")].toObject(), "tokens", 40);
        checkPhase(json[S("decode")].toObject(), "tokens", 5);
        const QJsonObject memory = json[S("memory")].toObject();
        QVERIFY(memory[S("weight_bytes")].toDouble() > 0);
        QVERIFY(memory[S("peak_bytes")].toDouble() > memory[S("weight_bytes")].toDouble());
        // Two layers of keys and values for 45 positions of two heads of 16 numbers.
        QCOMPARE(memory[S("cache_bytes")].toInt(), 2 * 2 * 45 * 2 * 16 * (dtype == S("float32") ? 4 : 2));
        QVERIFY(said.err.isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing to measure") << QStringList{} << S("--model DIR or --shape NAME");
        QTest::newRow("both") << QStringList{S("--shape"), S("tiny"), S("--model"), S("x")}
                              << S("--model DIR or --shape NAME");
        QTest::newRow("no such shape") << QStringList{S("--shape"), S("internvl9-1b")} << S("internvl2_5-2b");
        QTest::newRow("cannot be run") << QStringList{S("--shape"), S("internvl2-4b")} << S("Phi-3");
        QTest::newRow("dtype") << QStringList{S("--shape"), S("tiny"), S("--dtype"), S("int3")}
                               << S("--dtype");
        QTest::newRow("rounds") << QStringList{S("--shape"), S("tiny"), S("--rounds"), S("0")}
                                << S("--rounds");
        QTest::newRow("no folder") << QStringList{S("--model"), S("/nonexistent")} << S("/nonexistent");
        QTest::newRow("too long") << QStringList{S("--shape"), S("tiny"), S("--prompt-tokens"), S("40000")}
                                  << S("out of bounds");
    }
    void refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, part);
        const Said said = runCommand(QStringList{S("bench")} + arguments);
        QCOMPARE(said.code, 2);
        QVERIFY2(said.err.contains(part), qPrintable(said.err));
        QVERIFY(said.out.isEmpty());
    }

    void interruptEndsItAtOnce_data()
    {
        QTest::addColumn<QStringList>("shape");
        QTest::addColumn<bool>("hasNumbers");
        // More rounds than anybody waits for; and a model that takes a while to be made.
        QTest::newRow("while measuring")
            << QStringList{S("tiny"), S("--tiles"), S("0"), S("--rounds"), S("1000000")} << true;
        QTest::newRow("while loading") << QStringList{S("internvl2_5-2b"), S("--dtype"), S("int4")} << false;
    }
    /// Valid JSON of what was measured or none, one line, and no waiting for what would take minutes.
    void interruptEndsItAtOnce()
    {
        QFETCH(QStringList, shape);
        QFETCH(bool, hasNumbers);
        QProcess program;
        program.start(S(ANYCAP_PROGRAM), QStringList{S("bench"), S("--shape")} + shape);
        QVERIFY(program.waitForStarted());
        const auto file = [&program](const char *name) {
            QFile of(S("/proc/%1/%2").arg(program.processId()).arg(S(name)));
            return of.open(QIODevice::ReadOnly) ? of.readAll() : QByteArray();
        };
        QTRY_VERIFY_WITH_TIMEOUT(file("maps").contains("libanycap_engine"), 60'000);
        if (hasNumbers) // the first round is over when the program has used this many seconds of a core
            QTRY_VERIFY_WITH_TIMEOUT(
                file("stat").split(' ').value(13).toLongLong() > 8 * sysconf(_SC_CLK_TCK), 300'000);
        QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 2);
        const QByteArray out = program.readAllStandardOutput();
        const QString err = QString::fromUtf8(program.readAllStandardError());
        if (!hasNumbers) {
            QCOMPARE(err, S("anycap: stopped before anything was measured\n"));
            QVERIFY(out.isEmpty());
            return;
        }
        QVERIFY2(err.startsWith(S("anycap: stopped after ")) && err.endsWith(S(" of 1000000 rounds\n")),
                 qPrintable(err));
        const QJsonObject json = QJsonDocument::fromJson(out).object();
        QVERIFY(json[S("stopped")].toBool());
        QVERIFY(json[S("rounds")].toInt() > 0);
        checkPhase(json[S("prefill")].toObject(), "tokens", 512);
    }

    void quantizesBesideTheCheckpoint()
    {
        const QString fixture
            = qEnvironmentVariable("ANYCAP_SHARED_DIR") + S("/acm/fixtures/tiny-internvl-qwen2/");
        if (!QFile::exists(fixture))
            QSKIP("reference checkpoints are not beside this checkout");
        QTemporaryDir folder;
        for (const QString &name : QDir(fixture).entryList(QDir::Files))
            QVERIFY(QFile::copy(fixture + name, folder.filePath(name)));
        const Said said = runCommand({S("models"), S("quantize"), folder.path()});
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QVERIFY(QFile::exists(folder.filePath(S("anycap-int4.safetensors"))));
        QVERIFY2(said.out.contains(S("anycap-int4.safetensors: 22 matrices")), qPrintable(said.out));
        const Said bench
            = runCommand({S("bench"), S("--model"), folder.path(), S("--dtype"), S("int4"), S("--rounds"),
                          S("1"), S("--prompt-tokens"), S("40"), S("--new-tokens"), S("5")});
        QVERIFY2(bench.code == 0, qPrintable(bench.err));

        const QString other = folder.filePath(S("mine.safetensors"));
        QCOMPARE(
            runCommand({S("models"), S("quantize"), folder.path(), S("--dtype"), S("int8"), S("-o"), other})
                .code,
            0);
        QVERIFY(QFile::exists(other));
        const Said wide
            = runCommand({S("models"), S("quantize"), folder.path(), S("--dtype"), S("bfloat16")});
        QCOMPARE(wide.code, 2);
        QVERIFY2(wide.err.contains(S("int8 or int4")), qPrintable(wide.err));
    }
};

QTEST_GUILESS_MAIN(TestBenchCommand)
#include "test_bench_command.moc"
