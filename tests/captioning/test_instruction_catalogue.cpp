// SPDX-License-Identifier: MIT
// The catalogue that ships, and what is said about damaged ones and unknown names.
#include "core/captioning/instruction_catalogue.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace anycap;

namespace {

QByteArray shippedJson()
{
    QFile file(qEnvironmentVariable("ANYCAP_SOURCE_DIR") + QStringLiteral("/resources/instructions.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resources/instructions.json cannot be read");
    return file.readAll();
}

QString text(const std::string &s) { return QString::fromStdString(s); }

} // namespace

class TestInstructionCatalogue : public QObject {
    Q_OBJECT
private slots:
    void shippedOneIsWhole();
    void damage_data();
    void damage();
    void names_data();
    void names();
    void phrasingsGoRound();
    void defaults();
};

void TestInstructionCatalogue::shippedOneIsWhole()
{
    const Result<InstructionCatalogue> catalogue = InstructionCatalogue::builtIn();
    QVERIFY2(catalogue.has_value(), catalogue ? "" : catalogue.error().toString().c_str());
    QCOMPARE(catalogue->entries().size(), std::size_t(28));
    QSet<QString> phrasings;
    for (std::size_t i = 0; i < 28; ++i) {
        const InstructionEntry &entry = catalogue->entries()[i];
        QCOMPARE(text(entry.type.id()), text(instructionTypes()[i].id()));
        QVERIFY(entry.phrasings.size() >= 3);
        for (const std::string &phrasing : entry.phrasings) {
            const QString key = text(std::string(modalityName(entry.type.modality)) + ": " + phrasing);
            QVERIFY2(!phrasings.contains(key), qPrintable(key)); // each says one thing
            phrasings.insert(key);
        }
        for (const Constraint &c : entry.defaults) {
            const auto &kinds = entry.constraintKinds;
            QVERIFY(std::find(kinds.begin(), kinds.end(), c.kind()) != kinds.end());
        }
        const bool isStyle = entry.type.aspect >= Aspect::Brief;
        QCOMPARE(entry.kind == InstructionKind::Style, isStyle);
    }
}

void TestInstructionCatalogue::damage_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *from, const char *to, const char *message) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(message);
    };
    row("cut short", "]\n}\n", "", "not a JSON object");
    row("other version", "\"version\": 1", "\"version\": 2", "version 1");
    row("unknown type", "video/camera", "video/camara", "'video/camara' is none of the 28 types");
    row("twice", "\"video/camera\"", "\"video/brief\"", "entry video/brief is there twice");
    row("no kind", "\"id\": \"image/poem\", \"kind\": \"style\"", "\"id\": \"image/poem\"",
        "entry image/poem: \"kind\"");
    row("no label", "\"label\": \"Camera\"", "\"label\": 3", "entry video/camera: \"label\"");
    row("bad default", "\"words 8..20\"", "\"words 20..8\"", "entry audio/plain: words: the lower bound");
    row("bad kind of constraint", "[\"words\",", "[\"wards\",", "'wards' is no kind of constraint");
    row("phrasings no list", "\"phrasings\": [\n        \"Describe how the camera moves.\",",
        "\"phrasings\": 7, \"x\": [\n", "entry video/camera: \"phrasings\" is not a list");
}

void TestInstructionCatalogue::damage()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);
    QByteArray json = shippedJson();
    const qsizetype at = json.indexOf(from);
    QVERIFY2(at >= 0, "the pattern is not in the shipped catalogue");
    json.replace(at, from.size(), to);
    const Result<InstructionCatalogue> result = InstructionCatalogue::fromJson(json.toStdString(), "my.json");
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidData);
    QCOMPARE(text(result.error().detail), QStringLiteral("my.json"));
    QVERIFY2(text(result.error().message).contains(message), result.error().message.c_str());
}

void TestInstructionCatalogue::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("modality");
    QTest::addColumn<QString>("idOrMessage");
    const auto row = [](const char *name, Modality modality, const char *expected) {
        QTest::addRow("%s for %s", name, modalityName(modality).data())
            << QString::fromUtf8(name) << int(modality) << QString::fromUtf8(expected);
    };
    row("brief", Modality::Video, "video/brief");
    row("Video/Brief", Modality::Video, "video/brief");
    row("plain", Modality::Audio, "audio/plain");
    row("video/brief", Modality::Image, "is for video, but this is an image");
    row("breif", Modality::Image, "did you mean brief?");
    row("narr", Modality::Image, "did you mean narrative?");
    row("camera", Modality::Audio, "audio has event, brief, detail, narrative, poem, plain");
    row("haiku", Modality::Image, "image has position,");
    row("", Modality::Image, "image has position,");
}

void TestInstructionCatalogue::names()
{
    QFETCH(QString, name);
    QFETCH(int, modality);
    QFETCH(QString, idOrMessage);
    const Result<InstructionCatalogue> catalogue = InstructionCatalogue::builtIn();
    const Result<InstructionType> type = catalogue->find(name.toStdString(), static_cast<Modality>(modality));
    const QString got = text(type ? type->id() : type.error().message);
    QVERIFY2(type ? got == idOrMessage : got.contains(idOrMessage), qPrintable(got));
}

void TestInstructionCatalogue::phrasingsGoRound()
{
    const Result<InstructionCatalogue> catalogue = InstructionCatalogue::builtIn();
    const InstructionEntry &entry = catalogue->entries().front();
    QCOMPARE(catalogue->instruction(entry.type).text, entry.phrasings[0]);
    QCOMPARE(catalogue->instruction(entry.type, 1).text, entry.phrasings[1]);
    QCOMPARE(catalogue->instruction(entry.type, entry.phrasings.size()).text, entry.phrasings[0]);
}

void TestInstructionCatalogue::defaults()
{
    const Result<InstructionCatalogue> catalogue = InstructionCatalogue::builtIn();
    const InstructionType plain{Modality::Audio, Aspect::Plain};
    const auto written = [&](std::initializer_list<const char *> chosen) {
        ConstraintSet set;
        for (const char *line : chosen)
            set.push_back(*Constraint::parse(line));
        QStringList lines;
        for (const Constraint &c : catalogue->withDefaults(plain, set))
            lines << text(c.toString());
        return lines.join(QLatin1Char(';'));
    };
    QCOMPARE(written({}), QStringLiteral("sentences 1;words 8..20"));
    QCOMPARE(written({"words 30"}), QStringLiteral("words 30;sentences 1"));
    QCOMPARE(written({"characters ..5"}), QStringLiteral("characters ..5;sentences 1")); // 8 words cannot fit
}

QTEST_APPLESS_MAIN(TestInstructionCatalogue)
#include "test_instruction_catalogue.moc"
