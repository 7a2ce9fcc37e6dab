// SPDX-License-Identifier: MIT
// Fetching a made-up repository of 200 MB from a host on loopback: what comes is what is there, however often
// the program is killed, the network cuts or the host errs.
#include "core/models/fetch.h"
#include "core/models/file_digest.h"
#include "core/models/hub.h"
#include "tests/support/http_server.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstdio>
#include <mutex>
#include <set>
#include <thread>

using namespace anycap;
using namespace anycap::models;
using namespace anycap::test;

namespace {

const std::string kToken = "hf_secretsecretsecret";
constexpr std::int64_t kPiece = 4 << 20;

/// A repository "maker/model" with a host that serves it.
class Repository {
public:
    QMap<QByteArray, QByteArray> files;
    QByteArray commit = "0123456789abcdef0123456789abcdef01234567";
    std::function<void(const ServedRequest &, ServedAnswer &)> onFile; ///< makes trouble
    std::unique_ptr<HttpServer> server;

    explicit Repository(qsizetype weightBytes)
    {
        files["config.json"] = R"({"model_type": "internvl_chat"})";
        files["tokenizer_config.json"] = "{}";
        files["README.md"] = "";
        files["model.onnx"] = "not wanted";
        constexpr int kShards = 8;
        for (int shard = 0; shard < kShards; ++shard) {
            QByteArray bytes(weightBytes / kShards + shard, Qt::Uninitialized);
            quint64 state = 88172645463325252ULL + static_cast<quint64>(shard);
            for (qsizetype i = 0; i + 8 <= bytes.size(); i += 8) {
                state ^= state << 13U;
                state ^= state >> 7U;
                state ^= state << 17U;
                std::memcpy(bytes.data() + i, &state, 8);
            }
            files["model-" + QByteArray::number(shard) + ".safetensors"] = bytes;
        }
        server
            = std::make_unique<HttpServer>([this](const ServedRequest &request) { return answer(request); });
    }

    FetchOptions options(const QString &folder) const
    {
        FetchOptions options;
        options.hub = {server->url(), net::Secret(kToken)};
        options.repository = "maker/model";
        options.folder = folder.toStdString();
        options.pieceBytes = kPiece;
        return options;
    }
    qint64 wantedBytes() const
    {
        qint64 sum = 0;
        for (auto file = files.begin(); file != files.end(); ++file)
            sum += file.key().endsWith(".onnx") ? 0 : file->size();
        return sum;
    }
    /// Everything that is wanted lies in the folder, byte by byte, and nothing else but its list.
    bool isIn(const QString &folder) const
    {
        int wanted = 0;
        for (auto file = files.begin(); file != files.end(); ++file) {
            if (file.key().endsWith(".onnx"))
                continue;
            ++wanted;
            QFile data(folder + QLatin1Char('/') + QString::fromUtf8(file.key()));
            if (!data.open(QIODevice::ReadOnly) || data.readAll() != file.value())
                return false;
        }
        return QDir(folder).entryList(QDir::Files).size() == wanted + 1;
    }

private:
    ServedAnswer answer(const ServedRequest &request)
    {
        if (request.headers.value("authorization") != "Bearer " + QByteArray::fromStdString(kToken))
            return jsonAnswer("{}", 401);
        const QByteArray path = request.path();
        if (path == "/api/models/maker/model/revision/main")
            return jsonAnswer("{\"id\":\"maker/model\",\"sha\":\"" + commit + "\"}");
        if (path == "/api/models/maker/model/tree/" + commit)
            return jsonAnswer(tree(commit + files.value("config.json")));
        const QByteArray prefix = "/maker/model/resolve/" + commit + "/";
        const auto file = files.find(path.mid(prefix.size()));
        if (!path.startsWith(prefix) || file == files.end())
            return jsonAnswer("{}", 404);
        ServedAnswer given = rangeAnswer(request, *file);
        if (onFile)
            onFile(request, given);
        return given;
    }
    /// Made once for each state of the repository: digests of 200 MB take their time.
    QByteArray tree(const QByteArray &state)
    {
        if (m_treeState == state)
            return m_tree;
        m_treeState = state;
        m_tree = makeTree();
        return m_tree;
    }
    QByteArray makeTree() const
    {
        QByteArray json = "[{\"type\":\"directory\",\"path\":\"examples\"}";
        for (auto file = files.begin(); file != files.end(); ++file) {
            const QByteArray size = QByteArray::number(file->size());
            json += ",{\"type\":\"file\",\"path\":\"" + file.key() + "\",\"size\":" + size + ",\"oid\":\"";
            const QByteArray blob = "blob " + size + '\0' + *file;
            json += QCryptographicHash::hash(blob, QCryptographicHash::Sha1).toHex() + "\"";
            if (file.key().endsWith(".safetensors")) {
                const QByteArray digest = QCryptographicHash::hash(*file, QCryptographicHash::Sha256).toHex();
                json += ",\"lfs\":{\"oid\":\"" + digest + "\",\"size\":" + size + "}";
            }
            json += "}";
        }
        return json + "]";
    }

    QByteArray m_tree;
    QByteArray m_treeState;
};

std::unique_ptr<net::HttpClient> makeClient()
{
    auto client = net::HttpClient::open();
    return client ? std::move(*client) : nullptr;
}

/// What the child process does.
int fetchAsChild(const QStringList &arguments)
{
    FetchOptions options;
    options.hub = {arguments.at(0).toStdString(), net::Secret(kToken)};
    options.repository = "maker/model";
    options.folder = arguments.at(1).toStdString();
    options.pieceBytes = kPiece;
    const auto client = makeClient();
    Result<FetchOutcome> outcome(Error{});
    std::thread worker([&] { outcome = fetchModel(*client, options); });
    worker.join();
    if (!outcome)
        std::fprintf(stderr, "%s\n", outcome.error().toString().c_str());
    return outcome ? 0 : 1;
}

} // namespace

class TestFetch : public QObject {
    Q_OBJECT
private slots:
    void bringsWhatIsWantedAndNothingElse();
    void killedAtRandomItLosesNothing();
    void cutsErrorsAndWaitsAreSurvived();
    void aHostWithoutRangesWillDo();
    void aWrongFileIsFetchedAgain();
    void aFileThatStaysWrongIsSaid();
    void aDamagedFolderIsMended();
    void aNewRevisionKeepsWhatIsTheSame();
    void stoppingKeepsWhatIsThere();
    void refusals_data();
    void refusals();
    void pagesAreFollowed();
};

void TestFetch::bringsWhatIsWantedAndNothingElse()
{
    const Repository repository(3 << 20);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("maker/model"));
    const auto client = makeClient();
    std::int64_t last = 0;
    const auto outcome
        = fetchModel(*client, repository.options(path), {}, [&](const FetchProgress &progress) {
              QVERIFY(progress.doneBytes >= last && progress.doneBytes <= progress.totalBytes);
              last = progress.doneBytes;
          });
    QVERIFY2(outcome, outcome ? "" : outcome.error().toString().c_str());
    QVERIFY(repository.isIn(path));
    QCOMPARE(outcome->receivedBytes, repository.wantedBytes());
    QCOMPARE(outcome->model.commit, repository.commit.toStdString());
    QVERIFY(!QFileInfo::exists(path + QStringLiteral(".partial")));
    const auto damaged = verifyModel(path.toStdString());
    QVERIFY(damaged && damaged->has_value() && (*damaged)->empty());
    // Once more: it is there.
    const auto again = fetchModel(*client, repository.options(path));
    QVERIFY(again);
    QCOMPARE(again->receivedBytes, 0);
}

void TestFetch::killedAtRandomItLosesNothing()
{
    constexpr int kKills = 50;
    Repository repository(200'000'000);
    // Slow enough that the last kill still meets it at work: 64 KiB a time.
    repository.onFile = [](const ServedRequest &, ServedAnswer &answer) {
        answer.pieceBytes = 1 << 16;
        answer.pause = std::chrono::milliseconds(1);
    };
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("maker/model"));
    const QStringList arguments{QStringLiteral("--fetch"), QString::fromStdString(repository.server->url()),
                                path};
    QRandomGenerator random(20261123);
    int kills = 0;
    bool isDone = false;
    while (!isDone) {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QCoreApplication::applicationFilePath(), arguments);
        QVERIFY(program.waitForStarted());
        const int time = kills < kKills ? static_cast<int>(random.bounded(40, 160)) : 120'000;
        isDone = program.waitForFinished(time);
        if (!isDone) {
            program.kill();
            QVERIFY(program.waitForFinished());
            ++kills;
            continue;
        }
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }
    QVERIFY2(kills >= 20, qPrintable(QString::number(kills))); // a fast machine may be done before all 50
    QVERIFY(repository.isIn(path));
    // What was on its way when it was killed may come twice: less than one piece a kill.
    const qint64 twice = repository.server->bodyBytesSent() - repository.wantedBytes();
    qInfo("%d kills, %lld bytes twice of %lld", kills, twice, repository.wantedBytes());
    QVERIFY2(twice < kills * kPiece, qPrintable(QString::number(twice)));
}

void TestFetch::cutsErrorsAndWaitsAreSurvived()
{
    Repository repository(40 << 20);
    std::atomic<int> asked{0};
    repository.onFile = [&](const ServedRequest &, ServedAnswer &answer) {
        const int number = ++asked;
        if (number % 3 == 0)
            answer.cutAfter = answer.body.size() / 2;
        if (number % 7 == 0) {
            answer = jsonAnswer("{}", number % 2 == 0 ? 503 : 429);
            answer.headers << std::pair<QByteArray, QByteArray>("Retry-After", "0");
        }
    };
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model"));
    const auto client = makeClient();
    const auto outcome = fetchModel(*client, repository.options(path));
    QVERIFY2(outcome, outcome ? "" : outcome.error().toString().c_str());
    QVERIFY(repository.isIn(path));
    QCOMPARE(outcome->receivedBytes, repository.wantedBytes());
}

void TestFetch::aHostWithoutRangesWillDo()
{
    Repository repository(1 << 20);
    repository.onFile = [&](const ServedRequest &request, ServedAnswer &answer) {
        ServedRequest whole = request;
        whole.headers.remove("range");
        answer = rangeAnswer(whole,
                             repository.files.value(request.path().mid(request.path().lastIndexOf('/') + 1)));
    };
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model"));
    FetchOptions options = repository.options(path);
    options.pieceBytes = 50'000;
    const auto client = makeClient();
    const auto outcome = fetchModel(*client, options);
    QVERIFY2(outcome, outcome ? "" : outcome.error().toString().c_str());
    QVERIFY(repository.isIn(path));
}

void TestFetch::aWrongFileIsFetchedAgain()
{
    Repository repository(1 << 20);
    std::atomic<int> spoiled{0};
    repository.onFile = [&](const ServedRequest &request, ServedAnswer &answer) {
        if (request.path().endsWith("model-3.safetensors") && spoiled++ == 0)
            answer.body[1000] = static_cast<char>(answer.body[1000] ^ 1);
    };
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model"));
    const auto client = makeClient();
    const auto outcome = fetchModel(*client, repository.options(path));
    QVERIFY2(outcome, outcome ? "" : outcome.error().toString().c_str());
    QCOMPARE(outcome->fetchedAgain, std::vector<std::string>{"model-3.safetensors"});
    QVERIFY(repository.isIn(path));
}

void TestFetch::aFileThatStaysWrongIsSaid()
{
    Repository repository(1 << 20);
    repository.onFile = [](const ServedRequest &request, ServedAnswer &answer) {
        if (request.path().endsWith("model-3.safetensors"))
            answer.body[7] = static_cast<char>(answer.body[7] ^ 1);
    };
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model"));
    const auto client = makeClient();
    const auto outcome = fetchModel(*client, repository.options(path));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::InvalidData);
    QCOMPARE(outcome.error().detail, "model-3.safetensors");
    QVERIFY(!QFileInfo::exists(path)); // what is not whole is not there
    QVERIFY(QFileInfo::exists(path + QStringLiteral(".partial")));
}

void TestFetch::aDamagedFolderIsMended()
{
    const Repository repository(2 << 20);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model"));
    const auto client = makeClient();
    QVERIFY(fetchModel(*client, repository.options(path)));
    QFile file(path + QStringLiteral("/model-5.safetensors"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(500) && file.write("damage") == 6);
    file.close();
    QVERIFY(QFile::remove(path + QStringLiteral("/config.json")));
    const auto damaged = verifyModel(path.toStdString());
    QVERIFY(damaged && damaged->has_value());
    QCOMPARE((*damaged)->size(), 2U);
    const auto outcome = fetchModel(*client, repository.options(path));
    QVERIFY2(outcome, outcome ? "" : outcome.error().toString().c_str());
    QVERIFY(repository.isIn(path));
    QCOMPARE(outcome->receivedBytes,
             repository.files["model-5.safetensors"].size() + repository.files["config.json"].size());
}

void TestFetch::aNewRevisionKeepsWhatIsTheSame()
{
    Repository repository(2 << 20);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model"));
    const auto client = makeClient();
    QVERIFY(fetchModel(*client, repository.options(path)));
    repository.commit = "fedcba9876543210fedcba9876543210fedcba98";
    repository.files["config.json"] = R"({"model_type": "internvl_chat", "new": true})";
    const auto outcome = fetchModel(*client, repository.options(path));
    QVERIFY2(outcome, outcome ? "" : outcome.error().toString().c_str());
    QVERIFY(repository.isIn(path));
    QCOMPARE(outcome->receivedBytes, repository.files["config.json"].size());
}

void TestFetch::stoppingKeepsWhatIsThere()
{
    Repository repository(40 << 20);
    repository.onFile = [](const ServedRequest &, ServedAnswer &answer) {
        answer.pieceBytes = 1 << 16;
        answer.pause = std::chrono::milliseconds(1);
    };
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model"));
    const auto client = makeClient();
    std::stop_source stop;
    const auto outcome = fetchModel(*client, repository.options(path), {stop.get_token(), {}},
                                    [&](const FetchProgress &progress) {
                                        if (progress.doneBytes > 4 << 20)
                                            stop.request_stop();
                                    });
    QVERIFY(outcome);
    QCOMPARE(outcome->finish, Finish::Cancelled);
    QVERIFY(!QFileInfo::exists(path));
    const auto rest = fetchModel(*client, repository.options(path));
    QVERIFY(rest);
    QVERIFY(repository.isIn(path));
    QCOMPARE(rest->receivedBytes + outcome->receivedBytes, repository.wantedBytes());
}

void TestFetch::refusals_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *kind, ErrorCode code, const char *says) {
        QTest::newRow(kind) << QString::fromLatin1(kind) << static_cast<int>(code)
                            << QString::fromLatin1(says);
    };
    row("no token", ErrorCode::PermissionDenied, "HF_TOKEN");
    row("wrong token", ErrorCode::PermissionDenied, "does not open it");
    row("no such model", ErrorCode::NotFound, "no such model");
    row("pickles only", ErrorCode::Unsupported, "pickles");
    row("a path that leaves", ErrorCode::InvalidData, "leave");
    row("no repository name", ErrorCode::InvalidArgument, "owner/name");
    row("the host is gone", ErrorCode::IoError, "");
    row("more than the disk has", ErrorCode::IoError, "free");
}

void TestFetch::refusals()
{
    QFETCH(QString, kind);
    QFETCH(int, code);
    QFETCH(QString, says);
    Repository repository(1 << 16);
    const QTemporaryDir folder;
    FetchOptions options = repository.options(folder.filePath(QStringLiteral("model")));
    std::unique_ptr<HttpServer> other;
    if (kind == QLatin1String("no token"))
        options.hub.token = {};
    if (kind == QLatin1String("wrong token"))
        options.hub.token = net::Secret("hf_another_token_entirely");
    if (kind == QLatin1String("no such model"))
        options.revision = "no-such-branch";
    if (kind == QLatin1String("no repository name"))
        options.repository = "../../etc";
    if (kind == QLatin1String("a path that leaves"))
        repository.files["../../escaped.json"] = "{}";
    if (kind == QLatin1String("pickles only")) {
        repository.files = {{"config.json", "{}"}, {"pytorch_model.bin", "x"}};
    }
    if (kind == QLatin1String("the host is gone"))
        options.hub.address = "http://127.0.0.1:9";
    if (kind == QLatin1String("more than the disk has")) {
        other = std::make_unique<HttpServer>([](const ServedRequest &request) {
            if (request.path().contains("/revision/"))
                return jsonAnswer("{\"sha\":\"abc\"}");
            return jsonAnswer(
                "[{\"type\":\"file\",\"path\":\"config.json\",\"size\":2},"
                "{\"type\":\"file\",\"path\":\"model.safetensors\",\"size\":1000000000000000}]");
        });
        options.hub.address = other->url();
        options.pieceBytes = 1LL << 40;
    }
    const auto client = makeClient();
    const auto outcome = fetchModel(*client, options);
    QVERIFY(!outcome);
    const QString words = QString::fromStdString(outcome.error().toString());
    QVERIFY2(static_cast<int>(outcome.error().code) == code, qPrintable(words));
    QVERIFY2(words.contains(says), qPrintable(words));
    QVERIFY(!words.contains(QString::fromStdString(kToken)) && !words.contains(QLatin1Char('\n')));
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("../escaped.json"))));
}

void TestFetch::pagesAreFollowed()
{
    QCOMPARE(nextPage("<https://hub/x?cursor=b>; rel=\"next\""), "https://hub/x?cursor=b");
    QCOMPARE(nextPage("<https://hub/a>; rel=\"prev\", <https://hub/c>; rel=\"next\""), "https://hub/c");
    QCOMPARE(nextPage("<https://hub/a>; rel=\"last\""), "");
    QCOMPARE(nextPage("<https://hub/a"), "");
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("--fetch"))
        return fetchAsChild(arguments.mid(2));
    TestFetch test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_fetch.moc"
