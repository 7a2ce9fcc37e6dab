// SPDX-License-Identifier: MIT
// The model manager against a host on loopback: a model comes, is checked, is found damaged, is mended and
// goes.
#include "tests/support/http_server.h"
#include "tests/ui/support/accessible_names.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/main_window/settings/model_manager.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QTreeWidget>
#include <QtTest>

using namespace anycap;
using namespace anycap::ui;
using namespace anycap::test;

namespace {

const QByteArray kWeights(300'000, 'w');

ServedAnswer serve(const ServedRequest &request, bool isSlow)
{
    const QMap<QByteArray, QByteArray> files{{"config.json", "{}"}, {"model.safetensors", kWeights}};
    const QByteArray path = request.path();
    if (path.endsWith("/revision/main"))
        return jsonAnswer(R"({"sha":"abc"})");
    if (path.endsWith("/tree/abc")) {
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
    ServedAnswer answer
        = files.contains(name) ? rangeAnswer(request, files.value(name)) : jsonAnswer("{}", 404);
    if (isSlow && name.endsWith(".safetensors")) {
        answer.pieceBytes = 1000;
        answer.pause = std::chrono::milliseconds(20);
    }
    return answer;
}

class Manager : public UiFixture {
public:
    std::atomic<bool> isSlow{false};
    HttpServer server{[this](const ServedRequest &request) { return serve(request, isSlow); }};
    std::unique_ptr<ModelManager> dialog;

    Manager()
    {
        studio().settings().setValue(QStringLiteral("models/hub"), QString::fromStdString(server.url()));
        dialog = std::make_unique<ModelManager>(studio(), folder() + QStringLiteral("/store"));
        dialog->show();
    }
    template <class W> W *child(const char *name) { return dialog->findChild<W *>(QLatin1String(name)); }
    QString status() { return child<QLabel>("modelStatus")->text(); }
    bool press(const char *name)
    {
        auto *button = child<QPushButton>(name);
        if (!button->isEnabled())
            return false;
        QSignalSpy ended(dialog.get(), &ModelManager::ended);
        QTest::mouseClick(button, Qt::LeftButton);
        return ended.count() > 0 || ended.wait(20'000);
    }
    QTreeWidgetItem *row(const QString &name)
    {
        return child<QTreeWidget>("models")->findItems(name, Qt::MatchExactly).value(0);
    }
    QString modelFolder() const { return folder() + QStringLiteral("/store/maker/model"); }
};

} // namespace

class TestModelManager : public QObject {
    Q_OBJECT
private slots:
    void aModelComesIsMendedAndGoes();
    void stoppingKeepsWhatCame();
    void errorsAreSaid();
    void everyControlHasAName();
};

void TestModelManager::aModelComesIsMendedAndGoes()
{
    Manager manager;
    QVERIFY(manager.row(QStringLiteral("OpenGVLab/InternVL3-2B")) != nullptr);
    QVERIFY(!manager.child<QPushButton>("fetchModel")->isEnabled());
    manager.child<QLineEdit>("otherRepository")->setText(QStringLiteral("no name"));
    QVERIFY(!manager.child<QPushButton>("fetchModel")->isEnabled());
    manager.child<QLineEdit>("otherRepository")->setText(QStringLiteral("maker/model"));
    QVERIFY(manager.press("fetchModel"));
    QVERIFY2(manager.status().startsWith(QStringLiteral("maker/model is here")),
             qPrintable(manager.status()));
    QVERIFY(QFileInfo::exists(manager.modelFolder() + QStringLiteral("/model.safetensors")));
    QCOMPARE(manager.studio().settings().modelFolders(), QStringList{manager.modelFolder()});

    QTreeWidgetItem *row = manager.row(QStringLiteral("maker/model"));
    QVERIFY(row != nullptr && row->text(4).startsWith(QStringLiteral("yes")));
    manager.child<QTreeWidget>("models")->setCurrentItem(row);
    QVERIFY(manager.press("checkModel"));
    QVERIFY2(manager.status().startsWith(QStringLiteral("All files")), qPrintable(manager.status()));
    QFile weights(manager.modelFolder() + QStringLiteral("/model.safetensors"));
    QVERIFY(weights.open(QIODevice::ReadWrite) && weights.write("x") == 1);
    weights.close();
    QVERIFY(manager.press("checkModel"));
    QVERIFY2(manager.status().startsWith(QLatin1Char('1')), qPrintable(manager.status()));
    QVERIFY(manager.press("fetchModel"));
    QVERIFY(manager.press("checkModel"));
    QVERIFY2(manager.status().startsWith(QStringLiteral("All files")), qPrintable(manager.status()));

    QTimer::singleShot(100, manager.dialog.get(), [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    });
    QTest::mouseClick(manager.child<QPushButton>("deleteModel"), Qt::LeftButton);
    QVERIFY(!QFileInfo::exists(manager.modelFolder()));
    QVERIFY(manager.studio().settings().modelFolders().isEmpty());
    QVERIFY(manager.row(QStringLiteral("maker/model")) == nullptr);
}

void TestModelManager::stoppingKeepsWhatCame()
{
    Manager manager;
    manager.isSlow = true;
    manager.child<QLineEdit>("otherRepository")->setText(QStringLiteral("maker/model"));
    QSignalSpy ended(manager.dialog.get(), &ModelManager::ended);
    QTest::mouseClick(manager.child<QPushButton>("fetchModel"), Qt::LeftButton);
    QTRY_VERIFY(manager.server.bodyBytesSent() > 5'000);
    QVERIFY(manager.child<QPushButton>("stopFetch")->isEnabled());
    QTest::mouseClick(manager.child<QPushButton>("stopFetch"), Qt::LeftButton);
    QVERIFY(ended.count() > 0 || ended.wait(10'000));
    QVERIFY2(manager.status().startsWith(QStringLiteral("Stopped")), qPrintable(manager.status()));
    QVERIFY(manager.row(QStringLiteral("maker/model"))->text(4).startsWith(QStringLiteral("partly")));
    // Closing while it runs is no different.
    QTest::mouseClick(manager.child<QPushButton>("fetchModel"), Qt::LeftButton);
    QVERIFY(manager.dialog->isBusy());
    manager.dialog.reset();
    QVERIFY(!QFileInfo::exists(manager.modelFolder()));
}

void TestModelManager::errorsAreSaid()
{
    Manager manager;
    manager.child<QLineEdit>("hub")->setText(QStringLiteral("http://127.0.0.1:9"));
    manager.child<QLineEdit>("otherRepository")->setText(QStringLiteral("maker/model"));
    QVERIFY(manager.press("fetchModel"));
    QVERIFY2(manager.status().contains(QStringLiteral("127.0.0.1")), qPrintable(manager.status()));
    QVERIFY(manager.child<QPushButton>("fetchModel")->isEnabled());
}

void TestModelManager::everyControlHasAName()
{
    Manager manager;
    QCOMPARE(namelessControls(manager.dialog.get()), QStringList());
}

QTEST_MAIN(TestModelManager)
#include "test_model_manager.moc"
