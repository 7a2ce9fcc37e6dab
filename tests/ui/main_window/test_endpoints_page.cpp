// SPDX-License-Identifier: MIT
// The page of servers against a server on loopback: one is set up, tested, allowed and forgotten.
#include "core/endpoint/endpoint.h"
#include "tests/support/http_server.h"
#include "tests/ui/support/accessible_names.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/main_window/settings/endpoints_page.h"
#include "ui/session/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimer>
#include <QtTest>

#include <atomic>

using namespace anycap;
using namespace anycap::ui;
using namespace anycap::test;
using endpoint::Endpoint;

#define S(text) QStringLiteral(text)

namespace {

class Page : public UiFixture {
public:
    std::atomic<bool> isSilent{false};
    std::atomic<int> status{200};
    std::atomic<int> keys{0}; ///< requests that carried the right one
    HttpServer server{[this](const ServedRequest &request) { return answer(request); }};
    std::unique_ptr<EndpointsPage> page;

    Page()
    {
        page = std::make_unique<EndpointsPage>(studio());
        page->show();
    }
    template <class W> W *child(const char *name) { return page->findChild<W *>(QLatin1String(name)); }
    QString told() { return child<QLabel>("endpointStatus")->text(); }
    std::vector<Endpoint> stored() const
    {
        return endpoint::EndpointStore(endpoint::EndpointStore::defaultPath())
            .endpoints()
            .value_or(std::vector<Endpoint>{});
    }
    void add(const QString &kind)
    {
        for (QAction *action : child<QPushButton>("addEndpoint")->menu()->actions()) {
            if (action->text() == kind)
                action->trigger();
        }
    }
    void type(const char *name, const QString &text)
    {
        auto *field = child<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void choose(const char *name, int index)
    {
        auto *box = child<QComboBox>(name);
        box->setCurrentIndex(index);
        emit box->activated(index);
    }
    bool test()
    {
        QSignalSpy ended(page.get(), &EndpointsPage::ended);
        QTest::mouseClick(child<QPushButton>("testEndpoint"), Qt::LeftButton);
        return ended.count() > 0 || ended.wait(20'000);
    }
    QString url() const { return QString::fromStdString(server.url()) + S("/v1"); }

private:
    ServedAnswer answer(const ServedRequest &request)
    {
        if (request.headers.value("authorization") == "Bearer secret-key")
            ++keys;
        ServedAnswer answer = request.path().endsWith("/models")
            ? jsonAnswer(R"({"data":[{"id":"llava"},{"id":"qwen"}]})", status)
            : jsonAnswer(R"({"choices":[{"message":{"content":"ready"},"finish_reason":"stop"}]})", status);
        answer.isSilent = isSilent;
        return answer;
    }
};

} // namespace

class TestEndpointsPage : public QObject {
    Q_OBJECT
private slots:
    void aServerIsSetUpTestedAndForgotten();
    void permissionBelongsToOneAddress();
    void errorsAreSaid();
    void aTestCanBeStopped();
    void keysAreInTheEnvironmentAlone();
    void everyControlHasAName();
};

void TestEndpointsPage::aServerIsSetUpTestedAndForgotten()
{
    Page page;
    QVERIFY(!page.child<QPushButton>("testEndpoint")->isEnabled());
    page.add(S("Ollama"));
    page.add(S("Ollama"));
    QCOMPARE(page.child<QListWidget>("endpoints")->count(), 2);
    QCOMPARE(page.child<QListWidget>("endpoints")->currentItem()->text(), S("ollama-2"));
    QCOMPARE(page.child<QLineEdit>("endpointUrl")->text(), S("http://127.0.0.1:11434/v1"));
    page.type("endpointUrl", page.url());
    page.type("endpointModel", S("qwen"));
    page.child<QSpinBox>("mostPictures")->setValue(3);
    QVERIFY(page.test());
    QCOMPARE(page.told(), S("ollama-2 (qwen) answers: ready\n2 model(s): llava, qwen"));
    QCOMPARE(page.stored().size(), 2U);
    QCOMPARE(page.stored().at(1).model, "qwen");
    QCOMPARE(page.stored().at(1).maxPictures, 3);
    QCOMPARE(fromUtf8(page.stored().at(1).url), page.url());

    QTimer::singleShot(100, page.page.get(), [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    });
    QTest::mouseClick(page.child<QPushButton>("removeEndpoint"), Qt::LeftButton);
    QCOMPARE(page.stored().size(), 1U);
    QCOMPARE(page.child<QListWidget>("endpoints")->currentItem()->text(), S("ollama"));
}

void TestEndpointsPage::permissionBelongsToOneAddress()
{
    Page page;
    page.add(S("Another server"));
    auto *allowed = page.child<QCheckBox>("endpointAllowed");
    QVERIFY(!allowed->isEnabled()); // this computer needs none
    page.type("endpointUrl", S("https://192.0.2.1/v1"));
    QVERIFY(allowed->isEnabled() && !allowed->isChecked());
    QVERIFY(page.test());
    QVERIFY2(page.told().contains(S("nothing was sent")), qPrintable(page.told()));
    allowed->click();
    QCOMPARE(page.stored().front().allowedHost, "192.0.2.1");
    page.type("endpointModel", S("other"));
    QCOMPARE(page.stored().front().allowedHost, "192.0.2.1");
    page.type("endpointUrl", S("https://192.0.2.2/v1"));
    QCOMPARE(page.stored().front().allowedHost, "");
    QVERIFY(!allowed->isChecked());
}

void TestEndpointsPage::errorsAreSaid()
{
    Page page;
    page.add(S("Another server"));
    page.type("endpointUrl", S("not an address"));
    QVERIFY(!page.told().isEmpty());
    QVERIFY(page.stored().front().url != "not an address");
    page.type("endpointUrl", page.url());
    page.status = 401;
    QVERIFY(page.test());
    QVERIFY2(page.told().contains(S("key")), qPrintable(page.told()));
    page.type("endpointUrl", S("http://127.0.0.1:9/v1"));
    QVERIFY(page.test());
    QVERIFY2(page.told().contains(S("127.0.0.1:9")), qPrintable(page.told()));
    QVERIFY(page.child<QPushButton>("testEndpoint")->isEnabled());
}

void TestEndpointsPage::aTestCanBeStopped()
{
    Page page;
    page.add(S("Another server"));
    page.type("endpointUrl", page.url());
    page.isSilent = true;
    QSignalSpy ended(page.page.get(), &EndpointsPage::ended);
    QTest::mouseClick(page.child<QPushButton>("testEndpoint"), Qt::LeftButton);
    QVERIFY(page.page->isBusy() && !page.child<QLineEdit>("endpointUrl")->isEnabled());
    QTest::mouseClick(page.child<QPushButton>("stopTest"), Qt::LeftButton);
    QVERIFY(ended.count() > 0 || ended.wait(10'000));
    QCOMPARE(page.told(), S("Stopped."));
    // Closing while it runs is no different.
    QTest::mouseClick(page.child<QPushButton>("testEndpoint"), Qt::LeftButton);
    page.page.reset();
}

void TestEndpointsPage::keysAreInTheEnvironmentAlone()
{
    Page page;
    page.add(S("Another server"));
    page.type("endpointUrl", page.url());
    page.choose("keyPlace", 2);
    QVERIFY(page.told().contains(S("variable")));
    page.type("endpointKey", S("ANYCAP_TEST_KEY"));
    QCOMPARE(page.stored().front().keyVariable, "ANYCAP_TEST_KEY");
    QVERIFY(page.test());
    QVERIFY2(page.told().contains(S("ANYCAP_TEST_KEY")), qPrintable(page.told()));
    qputenv("ANYCAP_TEST_KEY", "secret-key");
    QVERIFY(page.test());
    qunsetenv("ANYCAP_TEST_KEY");
    QVERIFY2(page.told().contains(S("answers: ready")), qPrintable(page.told()));
    QVERIFY(page.keys >= 2);
    QFile file(QString::fromStdString(endpoint::EndpointStore::defaultPath()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("secret-key"));
}

void TestEndpointsPage::everyControlHasAName()
{
    Page page;
    page.add(S("OpenAI"));
    QCOMPARE(namelessControls(page.page.get()), QStringList());
}

QTEST_MAIN(TestEndpointsPage)
#include "test_endpoints_page.moc"
