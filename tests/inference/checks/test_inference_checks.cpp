// SPDX-License-Identifier: MIT
// The engine's checks as rows of one Qt test.
#include "tests/inference/checks/checks.h"

#include <QTest>

class TestInferenceChecks : public QObject {
    Q_OBJECT

private slots:
    void check_data();
    void check();
};

void TestInferenceChecks::check_data()
{
    QTest::addColumn<int>("row");
    int row = 0;
    for (const auto &entry : anycap::checks::allChecks())
        QTest::newRow(entry.name) << row++;
}

void TestInferenceChecks::check()
{
    QFETCH(int, row);
    const auto checks = anycap::checks::allChecks();
    const std::string data = qEnvironmentVariable("ANYCAP_TEST_DATA").toStdString() + "/acm";
    const std::string problem = checks.at(static_cast<std::size_t>(row)).run(data);
    if (problem.starts_with(anycap::checks::kSkipped))
        QSKIP(problem.c_str());
    QVERIFY2(problem.empty(), problem.c_str());
}

QTEST_GUILESS_MAIN(TestInferenceChecks)
#include "test_inference_checks.moc"
