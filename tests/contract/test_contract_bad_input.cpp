// SPDX-License-Identifier: MIT
// Bad input and bad output places: one clear line that names the file, exit status 2, nothing half-written.
#include "tests/contract/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace anycap::test;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray garbage(int size)
{
    QByteArray bytes(size, '\0');
    quint32 state = 12345;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

quint32 pngChecksum(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int k = 0; k < 8; ++k)
            crc = (crc & 1U) != 0 ? 0xedb88320U ^ (crc >> 1) : crc >> 1;
    }
    return ~crc;
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian(static_cast<quint32>(data.size())) + type + data + bigEndian(pngChecksum(type + data));
}

/// A well-formed header that declares 60000 x 60000 pixels, and next to no pixels.
QByteArray pngBomb()
{
    QByteArray header = bigEndian(60000) + bigEndian(60000);
    header += QByteArray::fromHex("0802000000");
    return QByteArray::fromHex("89504e470d0a1a0a") + pngChunk("IHDR", header)
        + pngChunk("IDAT", QByteArray::fromHex("789c6300000001000100")) + pngChunk("IEND", {});
}

QByteArray bmpBomb()
{
    QByteArray bytes = QByteArray::fromHex("424d") + QByteArray(12, '\0') + QByteArray::fromHex("28000000");
    bytes += QByteArray::fromHex("60ea0000") + QByteArray::fromHex("60ea0000"); // 60000, little-endian
    bytes += QByteArray::fromHex("01001800") + QByteArray(24, '\0');
    qToLittleEndian<quint32>(54, bytes.data() + 10);
    return bytes;
}

QByteArray gifBomb()
{
    return QByteArray("GIF89a") + QByteArray::fromHex("60ea60ea000000")
        + QByteArray::fromHex("2c0000000060ea60ea0002");
}

} // namespace

class TestContractBadInput : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// The one line, its beginning, and the file it must name.
    static void verifyRefusal(const Outcome &outcome, const QString &named)
    {
        QVERIFY2(
            outcome.exitCode == 2,
            qPrintable(
                QStringLiteral("exit %1: %2").arg(outcome.exitCode).arg(QString::fromUtf8(outcome.err))));
        QVERIFY2(outcome.errorLines().size() == 1, outcome.err.constData());
        QVERIFY2(outcome.err.startsWith("anycap: "), outcome.err.constData());
        QVERIFY2(QString::fromUtf8(outcome.err).contains(named), outcome.err.constData());
        QVERIFY2(outcome.err.size() < 400, outcome.err.constData());
        QCOMPARE(outcome.out, QByteArray());
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QFile::setPermissions(m_folder.path(),
                              QFile::Permissions(0x7755)); // others may enter it: some runs are as nobody
        const QByteArray film = read(sample(QStringLiteral("harbour-town.mp4")));
        QVERIFY(film.size() > 100'000);
        write(path(QStringLiteral("empty.mp4")), {});
        write(path(QStringLiteral("empty.jpg")), {});
        write(path(QStringLiteral("empty.srt")), {});
        write(path(QStringLiteral("garbage.mp4")), garbage(50'000));
        write(path(QStringLiteral("garbage.jpg")), garbage(5000));
        write(path(QStringLiteral("garbage.wav")), garbage(5000));
        write(path(QStringLiteral("garbage.srt")), garbage(5000));
        write(path(QStringLiteral("garbage.vtt")), garbage(5000));
        write(path(QStringLiteral("start-only.mp4")), film.left(600));
        write(path(QStringLiteral("no-frames.mp4")), film.left(film.indexOf("mdat") + 4));
        write(path(QStringLiteral("broken-header.wav")),
              QByteArrayLiteral(
                  "RIFF\xff\xff\xff\x7fWAVEfmt \x10\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0data"));
        write(path(QStringLiteral("start-only.jpg")),
              read(sample(QStringLiteral("lighthouse.jpg"))).left(150));
        write(path(QStringLiteral("bomb.png")), pngBomb());
        write(path(QStringLiteral("bomb.bmp")), bmpBomb());
        write(path(QStringLiteral("bomb.gif")), gifBomb());
        write(path(QStringLiteral("text.mp4")), "This is not a film.\n");
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("folder.vtt")));
    }

    void mediaIsRefused_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"missing.mp4", "empty.mp4", "empty.jpg", "garbage.mp4", "garbage.jpg",
                                 "garbage.wav", "start-only.mp4", "no-frames.mp4", "broken-header.wav",
                                 "start-only.jpg", "bomb.png", "bomb.bmp", "bomb.gif", "text.mp4"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }

    void mediaIsRefused()
    {
        QFETCH(QString, file);
        verifyRefusal(runProgram({QStringLiteral("analyze"), path(file)}), file);
        if (QTest::currentTestFailed())
            return;
        const QString out = path(QStringLiteral("never.vtt"));
        verifyRefusal(runProgram({QStringLiteral("caption"), path(file), QStringLiteral("-o"), out}), file);
        QVERIFY(!QFile::exists(out));
    }

    void subtitlesAreRefused_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"missing.srt", "empty.srt", "garbage.srt", "garbage.vtt", "folder.vtt"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }

    void subtitlesAreRefused()
    {
        QFETCH(QString, file);
        const QString out = path(QStringLiteral("kept.vtt"));
        write(out, "WEBVTT\n\n00:01.000 --> 00:02.000\nkept\n");
        const QByteArray before = read(out);
        verifyRefusal(runProgram({QStringLiteral("convert"), path(file), out}), file);
        QCOMPARE(read(out), before);
        verifyRefusal(runProgram({QStringLiteral("check"), path(file)}), file);
    }

    void aFolderIsNoMediaFile()
    {
        verifyRefusal(runProgram({QStringLiteral("analyze"), m_folder.path()}), m_folder.path());
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("nothing-here")));
        verifyRefusal(runProgram({QStringLiteral("caption"), path(QStringLiteral("nothing-here"))}),
                      QStringLiteral("nothing-here"));
    }

    void anUnreadableFileIsNamed()
    {
        if (!canRunAsNobody())
            QSKIP("the program's folder is closed to other users here");
        const QString film = path(QStringLiteral("secret.mp4"));
        write(film, read(sample(QStringLiteral("harbour-town.mp4"))));
        QVERIFY(QFile::setPermissions(film, QFile::Permissions()));
        verifyRefusal(runProgram({QStringLiteral("analyze"), film}, {.asNobody = true}), film);
        const QString subtitles = path(QStringLiteral("secret.srt"));
        write(subtitles, "1\n00:00:01,000 --> 00:00:02,000\nHi\n");
        QVERIFY(QFile::setPermissions(subtitles, QFile::Permissions()));
        verifyRefusal(
            runProgram({QStringLiteral("convert"), subtitles, QStringLiteral("-")}, {.asNobody = true}),
            subtitles);
    }

    void aFullDiskKeepsTheOldFile()
    {
        QByteArray subtitles;
        for (int i = 0; i < 2000; ++i) {
            subtitles += QByteArray::number(i + 1) + "\n00:00:01,000 --> 00:00:02,000\nA line of text number "
                + QByteArray::number(i) + "\n\n";
        }
        const QString in = path(QStringLiteral("long.srt"));
        write(in, subtitles);
        QDir folder(m_folder.path());
        QVERIFY(folder.mkdir(QStringLiteral("full")));
        const QString out = path(QStringLiteral("full/out.vtt"));
        write(out, "WEBVTT\n");
        verifyRefusal(runProgram({QStringLiteral("convert"), in, out}, {.maxFileBytes = 4096}), out);
        QCOMPARE(read(out), QByteArray("WEBVTT\n"));
        QCOMPARE(QDir(path(QStringLiteral("full"))).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("out.vtt")});
        verifyRefusal(runProgram({QStringLiteral("convert"), in, QStringLiteral("/dev/full.vtt/x.vtt")}),
                      QStringLiteral("/dev/full.vtt/x.vtt"));
    }

    void aFullDiskStopsACaptionCleanly()
    {
        const QString out = path(QStringLiteral("caption-full.json"));
        verifyRefusal(runProgram({QStringLiteral("caption"), sample(QStringLiteral("lighthouse.jpg")),
                                  QStringLiteral("-o"), out},
                                 {.maxFileBytes = 16}),
                      out);
        QVERIFY(!QFile::exists(out));
    }

    void aReadOnlyPlaceIsNamed()
    {
        if (!canRunAsNobody())
            QSKIP("the program's folder is closed to other users here");
        const QString in = path(QStringLiteral("short.srt"));
        write(in, "1\n00:00:01,000 --> 00:00:02,000\nHi\n");
        const QString out = path(QStringLiteral("read-only.vtt"));
        verifyRefusal(runProgram({QStringLiteral("convert"), in, out}, {.asNobody = true}), out);
        QVERIFY(!QFile::exists(out));
        verifyRefusal(runProgram({QStringLiteral("convert"), in, path(QStringLiteral("folder.vtt"))}),
                      QStringLiteral("folder.vtt"));
    }

    void unusableArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such command") << QStringList{QStringLiteral("frobnicate")};
        QTest::newRow("option first")
            << QStringList{QStringLiteral("--json"), QStringLiteral("caption"), QStringLiteral("x.jpg")};
        QTest::newRow("no such option")
            << QStringList{QStringLiteral("analyze"), QStringLiteral("--nope"), QStringLiteral("x")};
        QTest::newRow("too few") << QStringList{QStringLiteral("convert"), QStringLiteral("only-one.srt")};
        QTest::newRow("crossed range")
            << QStringList{QStringLiteral("caption"), sample(QStringLiteral("lighthouse.jpg")),
                           QStringLiteral("--words"), QStringLiteral("20..10")};
        QTest::newRow("no number") << QStringList{QStringLiteral("caption"),
                                                  sample(QStringLiteral("lighthouse.jpg")),
                                                  QStringLiteral("--words"), QStringLiteral("many")};
        QTest::newRow("no such instruction")
            << QStringList{QStringLiteral("caption"), sample(QStringLiteral("lighthouse.jpg")),
                           QStringLiteral("--instruction"), QStringLiteral("haiku")};
        QTest::newRow("no such preset") << QStringList{QStringLiteral("check"), QStringLiteral("x.srt"),
                                                       QStringLiteral("--preset"), QStringLiteral("nobody")};
        QTest::newRow("no such format")
            << QStringList{QStringLiteral("convert"), QStringLiteral("a.srt"), QStringLiteral("b.xyz")};
    }

    void unusableArguments()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = runProgram(arguments);
        QVERIFY2(outcome.exitCode == 2, outcome.err.constData());
        QVERIFY2(outcome.errorLines().size() == 1, outcome.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestContractBadInput)
#include "test_contract_bad_input.moc"
