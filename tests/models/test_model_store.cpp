// SPDX-License-Identifier: MIT
// The store on a real disk: what is listed, what is added without a copy, what is deleted and what is not.
#include "core/models/hub_cache.h"
#include "core/models/known_models.h"
#include "core/models/manifest.h"
#include "core/models/memory_fit.h"
#include "core/models/model_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace anycap;
using namespace anycap::models;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void writeModel(const QString &folder)
{
    write(folder + QStringLiteral("/config.json"), "{}");
    write(folder + QStringLiteral("/model.safetensors"), QByteArray(1000, 'x'));
}

} // namespace

class TestModelStore : public QObject {
    Q_OBJECT
private slots:
    void listsAddsAndRemoves();
    void badFoldersAreRefused();
    void theHubsCacheIsUsedWhereItLies();
    void pathsThatLeaveAreRefused_data();
    void pathsThatLeaveAreRefused();
    void manifestsComeBackAsTheyWere();
    void knownModelsAreFound();
};

void TestModelStore::listsAddsAndRemoves()
{
    const QTemporaryDir folder;
    ModelStore store(folder.filePath(QStringLiteral("store")).toStdString());
    QVERIFY(store.models() && store.models()->empty());

    const QString fetched = QString::fromStdString(store.folderOf("maker/model"));
    writeModel(fetched);
    const Manifest manifest{
        "maker/model", "abc", {{"config.json", 2, "", ""}, {"model.safetensors", 1000, "", ""}}};
    write(fetched + QLatin1Char('/') + QLatin1String(kManifestName),
          QByteArray::fromStdString(toJson(manifest)));
    writeModel(QString::fromStdString(store.folderOf("maker/other")) + QStringLiteral(".partial"));
    const QString own = folder.filePath(QStringLiteral("Own Model"));
    writeModel(own);
    const auto added = store.add(own.toStdString());
    QVERIFY2(added, added ? "" : added.error().toString().c_str());

    const auto models = store.models();
    QVERIFY(models);
    QCOMPARE(models->size(), 3U);
    QCOMPARE(models->at(0).name, "maker/model");
    QCOMPARE(models->at(0).commit, "abc");
    QVERIFY(models->at(0).diskBytes > 1002);
    QCOMPARE(models->at(1).name, "maker/other");
    QVERIFY(models->at(1).origin == ModelOrigin::Partial);
    QVERIFY(models->at(2).origin == ModelOrigin::Added);
    QCOMPARE(models->at(2).diskBytes, 1002);

    for (const char *name : {"maker/model", "MODEL", "Maker/Model"}) {
        const auto found = store.find(name);
        QVERIFY2(found && found->has_value(), name);
        QCOMPARE((*found)->folder, fetched.toStdString());
    }
    QVERIFY(store.find(own.toStdString())->has_value());
    QVERIFY(!store.find("nothing")->has_value());

    // An added folder stays where it is; a fetched one goes.
    QVERIFY(store.remove("own model"));
    QVERIFY(QFileInfo::exists(own + QStringLiteral("/config.json")));
    QVERIFY(store.remove("maker/model"));
    QVERIFY(!QFileInfo::exists(fetched));
    QCOMPARE(store.models()->size(), 1U);
    QCOMPARE(store.remove("maker/model").error().code, ErrorCode::NotFound);
}

void TestModelStore::badFoldersAreRefused()
{
    const QTemporaryDir folder;
    ModelStore store(folder.filePath(QStringLiteral("store")).toStdString());
    const QString own = folder.filePath(QStringLiteral("own"));
    QCOMPARE(store.add(own.toStdString()).error().code, ErrorCode::NotFound);
    write(own + QStringLiteral("/model.safetensors"), "x");
    QCOMPARE(store.add(own.toStdString()).error().code, ErrorCode::InvalidArgument);
    write(own + QStringLiteral("/config.json"), "{}");
    QVERIFY(store.add(own.toStdString()));
    QCOMPARE(store.add((own + QStringLiteral("/../own/")).toStdString()).error().code, ErrorCode::Conflict);
    // Gone meanwhile: still listed, and said.
    QVERIFY(QDir(own).removeRecursively());
    QVERIFY(store.models()->at(0).isMissing);
    write(folder.filePath(QStringLiteral("store/added-folders.json")), "[1]");
    QCOMPARE(store.models().error().code, ErrorCode::InvalidData);
}

void TestModelStore::theHubsCacheIsUsedWhereItLies()
{
    const QTemporaryDir cache;
    const QString model = cache.filePath(QStringLiteral("models--maker--some--model"));
    writeModel(model + QStringLiteral("/snapshots/old"));
    writeModel(model + QStringLiteral("/snapshots/new"));
    write(model + QStringLiteral("/refs/main"), "old");
    // Not finished: the weights are a link to nothing.
    const QString other = cache.filePath(QStringLiteral("models--maker--half"));
    write(other + QStringLiteral("/snapshots/a/config.json"), "{}");
    QVERIFY(QFile::link(QStringLiteral("../../blobs/none"),
                        other + QStringLiteral("/snapshots/a/model.safetensors")));
    const auto models = cachedModels(cache.path().toStdString());
    QCOMPARE(models.size(), 1U);
    QCOMPARE(models.front().repository, "maker/some--model");
    QCOMPARE(models.front().commit, "old");
    QVERIFY(cachedModels("/nowhere").empty());
}

void TestModelStore::pathsThatLeaveAreRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("plain") << QByteArray("config.json") << true;
    QTest::newRow("below") << QByteArray("language_model/model-00001-of-00002.safetensors") << true;
    QTest::newRow("dots in a name") << QByteArray("a..b/...c") << true;
    QTest::newRow("up") << QByteArray("../x") << false;
    QTest::newRow("up within") << QByteArray("a/../../x") << false;
    QTest::newRow("absolute") << QByteArray("/etc/passwd") << false;
    QTest::newRow("empty part") << QByteArray("a//b") << false;
    QTest::newRow("folder") << QByteArray("a/") << false;
    QTest::newRow("backslash") << QByteArray("..\\x") << false;
    QTest::newRow("line end") << QByteArray("a\nb") << false;
    QTest::newRow("zero") << QByteArray("a\0b", 3) << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestModelStore::pathsThatLeaveAreRefused()
{
    QFETCH(QByteArray, path);
    QFETCH(bool, isSafe);
    QCOMPARE(isSafePath(path.toStdString()), isSafe);
    const Manifest manifest{"a/b", "c", {{path.toStdString(), 1, "", ""}}};
    QCOMPARE(manifestFromJson(toJson(manifest), "list").has_value(), isSafe);
}

void TestModelStore::manifestsComeBackAsTheyWere()
{
    const Manifest manifest{
        "maker/model", "abc", {{"a.json", 1, "", "11"}, {"b/c.safetensors", 1LL << 40, "22", ""}}};
    const auto read = manifestFromJson(toJson(manifest), "list");
    QVERIFY(read);
    QVERIFY(*read == manifest);
    for (const char *bad :
         {"", "[]", "{}", R"({"files":[1]})", R"({"files":[{"path":"a"}]})",
          R"({"files":[{"path":"a","size":-1}]})", R"({"files":[{"path":"a","size":1.5}]})"})
        QVERIFY2(!manifestFromJson(bad, "list"), bad);
}

void TestModelStore::knownModelsAreFound()
{
    QVERIFY(findKnownModel("ACM") && findKnownModel("acm")->canRefine);
    QCOMPARE(findKnownModel("opengvlab/internvl3-2b")->id, "internvl3-2b");
    QVERIFY(!findKnownModel("gpt"));
    for (const KnownModel &model : knownModels())
        QVERIFY2(isRepositoryName(model.repository), model.repository.data());
    // 8B in four bits fits eight gigabytes, in sixteen it does not.
    QVERIFY(memoryNeeded(8.08, WeightKind::Int4) < 8'000'000'000ULL);
    QVERIFY(memoryNeeded(8.08, WeightKind::BFloat16) > 16'000'000'000ULL);
}

QTEST_GUILESS_MAIN(TestModelStore)
#include "test_model_store.moc"
