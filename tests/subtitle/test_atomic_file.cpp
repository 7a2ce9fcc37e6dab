// SPDX-License-Identifier: MIT
// Replacing a file: the old content or the whole new one, whatever fails.
#include "core/base/atomic_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace anycap;

namespace {

/// Fails the Nth call that may fail; counts them all.
class FailingCalls : public FileSystemCalls {
public:
    explicit FailingCalls(int failAt)
        : m_failAt(failAt)
    {
    }
    int calls() const { return m_calls; }
    bool hasFailed() const { return m_calls >= m_failAt; }

    int open(const char *path, int flags, mode_t mode) override
    {
        return fails() ? -1 : FileSystemCalls::open(path, flags, mode);
    }
    ssize_t write(int fd, const void *data, std::size_t size) override
    {
        if (fails()) {
            // A full disk takes a part first.
            static_cast<void>(FileSystemCalls::write(fd, data, size / 2));
            errno = ENOSPC;
            return -1;
        }
        return FileSystemCalls::write(fd, data, size > 4 ? size / 2 : size); // short writes are usual
    }
    int fsync(int fd) override { return fails() ? -1 : FileSystemCalls::fsync(fd); }
    int fchmod(int fd, mode_t mode) override { return fails() ? -1 : FileSystemCalls::fchmod(fd, mode); }
    int close(int fd) override
    {
        const bool isFailing = fails();
        const int result = FileSystemCalls::close(fd);
        if (isFailing)
            errno = EIO;
        return isFailing ? -1 : result;
    }
    int rename(const char *from, const char *to) override
    {
        return fails() ? -1 : FileSystemCalls::rename(from, to);
    }

private:
    bool fails()
    {
        errno = EIO;
        return ++m_calls == m_failAt;
    }
    int m_failAt;
    int m_calls = 0;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

void setContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestAtomicFile : public QObject {
    Q_OBJECT

private slots:
    void writesNewAndReplacesOld()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.txt"));
        QVERIFY(writeFileAtomically(path.toStdString(), "one"));
        QCOMPARE(contentOf(path), QByteArray("one"));
        QVERIFY(writeFileAtomically(path.toStdString(), "two"));
        QCOMPARE(contentOf(path), QByteArray("two"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("a.txt")});
    }

    void keepsTheOldOrWritesAllWhateverFails()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.txt"));
        bool isThrough = false;
        for (int failAt = 1; failAt < 50 && !isThrough; ++failAt) {
            setContent(path, "old content");
            FailingCalls calls(failAt);
            const Result<Unit> written = writeFileAtomically(path.toStdString(), "the new content", calls);
            const QByteArray content = contentOf(path);
            QVERIFY2(content == "old content" || content == "the new content", content.constData());
            if (written)
                QCOMPARE(content, QByteArray("the new content"));
            else
                QCOMPARE(content, QByteArray("old content"));
            if (!written)
                QCOMPARE(QString::fromStdString(written.error().detail), path);
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
            isThrough = !calls.hasFailed();
        }
        QVERIFY(isThrough);
    }

    void namesTheCauseOfAFullDisk()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a.txt")).toStdString();
        FailingCalls calls(2); // open, then the first write
        const Result<Unit> written = writeFileAtomically(path, "content", calls);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::IoError);
        QCOMPARE(QString::fromStdString(written.error().message),
                 QStringLiteral("cannot write: No space left on device"));
    }

    void keepsPermissions()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.txt"));
        setContent(path, "old");
        QCOMPARE(::chmod(path.toLocal8Bit().constData(), 0640), 0);
        QVERIFY(writeFileAtomically(path.toStdString(), "new"));
        struct stat info { };
        QCOMPARE(::stat(path.toLocal8Bit().constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777U, 0640U);
    }

    void followsSymbolicLinks()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("sub")));
        const QString target = folder.filePath(QStringLiteral("sub/real.txt"));
        const QString link = folder.filePath(QStringLiteral("link.txt"));
        QVERIFY(QFile::link(QStringLiteral("sub/real.txt"), link));
        QVERIFY(writeFileAtomically(link.toStdString(), "through a link to nothing"));
        QCOMPARE(contentOf(target), QByteArray("through a link to nothing"));
        QVERIFY(writeFileAtomically(link.toStdString(), "again"));
        QCOMPARE(contentOf(target), QByteArray("again"));
        QVERIFY(QFileInfo(link).isSymLink());
    }

    void refusesWithOneLine_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::newRow("folder") << QStringLiteral(".") << int(ErrorCode::InvalidArgument);
        QTest::newRow("no such folder") << QStringLiteral("none/a.txt") << int(ErrorCode::NotFound);
        QTest::newRow("link to itself") << QStringLiteral("loop") << int(ErrorCode::IoError);
    }
    void refusesWithOneLine()
    {
        QFETCH(QString, name);
        QFETCH(int, code);
        const QTemporaryDir folder;
        QVERIFY(QFile::link(QStringLiteral("loop"), folder.filePath(QStringLiteral("loop"))));
        const Result<Unit> written = writeFileAtomically(folder.filePath(name).toStdString(), "x");
        QVERIFY(!written);
        QCOMPARE(int(written.error().code), code);
        QVERIFY(!QString::fromStdString(written.error().toString()).contains(QLatin1Char('\n')));
    }

    void writesStraightToADevice()
    {
        QVERIFY(writeFileAtomically("/dev/null", "x"));
        struct stat info { };
        QCOMPARE(::stat("/dev/null", &info), 0);
        QVERIFY(S_ISCHR(info.st_mode));
        const Result<Unit> full = writeFileAtomically("/dev/full", "x");
        QVERIFY(!full);
        QVERIFY(full.error().message.find("No space left") != std::string::npos);
    }

    void readsWithinBounds()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.txt"));
        setContent(path, QByteArray(1000, 'x'));
        QCOMPARE(readFile(path.toStdString(), 1000)->size(), std::size_t{1000});
        const Result<std::string> tooLarge = readFile(path.toStdString(), 999);
        QVERIFY(!tooLarge);
        QCOMPARE(tooLarge.error().code, ErrorCode::TooLarge);
        QCOMPARE(readFile(folder.path().toStdString(), 10).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(readFile("/nowhere/at/all", 10).error().code, ErrorCode::NotFound);
        QCOMPARE(readFile("/dev/zero", 100000).error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "test_atomic_file.moc"
