// SPDX-License-Identifier: MIT
// What is asked of a job: to JSON and back, refused with the cause, and made into instructions.
#include "core/batch/caption_request.h"

#include <QTest>

using namespace anycap;
using namespace anycap::batch;

namespace {

JobRequest draftRequest()
{
    JobRequest request;
    request.baseProvider = "draft";
    request.refiner = "draft";
    return request;
}

ConstraintSet constraints(std::initializer_list<const char *> lines)
{
    ConstraintSet set;
    for (const char *line : lines)
        set.push_back(*Constraint::parse(line));
    return set;
}

} // namespace

class TestCaptionRequest : public QObject {
    Q_OBJECT
private slots:
    void comesBackAsItWas();
    void absentMembersHaveDefaults();
    void refusals_data();
    void refusals();
    void unusable_data();
    void unusable();
    void instructionsByMedium();
    void budgetFollowsTheTime();
    void summary();
};

void TestCaptionRequest::comesBackAsItWas()
{
    JobRequest request = draftRequest();
    request.task = RequestTask::Refine;
    request.refiner = "acm:/models/\xC3\xA9toile";
    request.instruction = "video/brief";
    request.phrasing = 2;
    request.constraints
        = constraints({"words 10..20", "reading-speed ..17", "avoid \"red\" car", "language de"});
    request.language = "pt-BR";
    request.sampling = {0.7, 40, 0.95, 1.1, ~std::uint64_t(0), 64};
    request.baseText = "Two lines\nand a \"quote\".";
    request.candidates = 4;
    request.isOnlyWithoutText = true;
    request.track = store::TrackId{7};
    const std::string json = toJson(request);
    QVERIFY(json.find('\n') == std::string::npos);
    const Result<JobRequest> again = requestFromJson(json);
    QVERIFY2(again, again ? "" : again.error().toString().c_str());
    QVERIFY(*again == request);

    JobRequest asked = draftRequest();
    asked.ask = "Who speaks?";
    QVERIFY(requestFromJson(toJson(asked)).value() == asked);
}

void TestCaptionRequest::absentMembersHaveDefaults()
{
    QVERIFY(requestFromJson(R"({"version":1,"base_provider":"draft","refiner":"draft"})").value()
            == draftRequest());
}

void TestCaptionRequest::refusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QByteArray &json, ErrorCode code, const char *says) {
        QTest::newRow(name) << json << code << QByteArray(says);
    };
    const auto member = [](const char *text) {
        return QByteArray(R"({"version":1,"base_provider":"draft",)") + text + "}";
    };
    row("nothing", "", ErrorCode::InvalidData, "not a JSON object");
    row("cut off", R"({"version":1,)", ErrorCode::InvalidData, "not a JSON object");
    row("a list", "[1]", ErrorCode::InvalidData, "not a JSON object");
    row("no version", R"({"task":"caption"})", ErrorCode::InvalidData, "of which version");
    row("newer", R"({"version":2})", ErrorCode::Unsupported, "version 2");
    row("unknown task", member(R"("task":"sing")"), ErrorCode::InvalidData, "\"task\"");
    row("unknown member", member(R"("colour\n":1)"), ErrorCode::InvalidData, "\"colour \" is not known");
    row("number for text", member(R"("language":1)"), ErrorCode::InvalidData, "\"language\" must be a text");
    row("constraint", member(R"("constraints":["words 5..2"])"), ErrorCode::InvalidData, "\"constraints\"");
    row("constraints text", member(R"("constraints":"words 5")"), ErrorCode::InvalidData, "must be a list");
    row("seed", member(R"("sampling":{"seed":-1})"), ErrorCode::InvalidData, "\"sampling.seed\"");
    row("temperature", member(R"("sampling":{"temperature":1e999})"), ErrorCode::InvalidData, "");
    row("no candidates", member(R"("candidates":0)"), ErrorCode::InvalidData, "from 1 to 32");
    row("no track", member(R"("track":0)"), ErrorCode::InvalidData, "\"track\"");
    row("contradiction", member(R"("constraints":["words 1..2","words 5..6"])"), ErrorCode::InvalidArgument,
        "");
    row("long", QByteArray(3 << 20, ' '), ErrorCode::TooLarge, "2 MiB");
}

void TestCaptionRequest::refusals()
{
    QFETCH(QByteArray, json);
    QFETCH(ErrorCode, code);
    QFETCH(QByteArray, says);
    const Result<JobRequest> request = requestFromJson({json.constData(), std::size_t(json.size())});
    QVERIFY(!request);
    QCOMPARE(request.error().code, code);
    QVERIFY2(request.error().message.find(says.toStdString()) != std::string::npos,
             request.error().message.c_str());
}

void TestCaptionRequest::unusable_data()
{
    QTest::addColumn<JobRequest>("request");
    const auto row = [](const char *name, const auto &change) {
        JobRequest request = draftRequest();
        change(request);
        QTest::newRow(name) << request;
    };
    row("type and free text", [](JobRequest &r) { r.instruction = "brief", r.ask = "Who?"; });
    row("nobody writes", [](JobRequest &r) { r.baseProvider.clear(); });
    row("nobody refines", [](JobRequest &r) { r.refiner.clear(), r.task = RequestTask::Refine; });
    row("blank base", [](JobRequest &r) { r.baseText = " \n"; });
    row("base twice", [](JobRequest &r) { r.baseText = "text", r.task = RequestTask::WriteBase; });
    row("too many", [](JobRequest &r) { r.candidates = 33; });
    row("sampling", [](JobRequest &r) { r.sampling.topP = 2; });
    row("a book", [](JobRequest &r) { r.baseText = std::string(300 << 10, 'x'); });
}

void TestCaptionRequest::unusable()
{
    QFETCH(JobRequest, request);
    const Result<Unit> checked = checkRequest(request);
    QVERIFY(!checked);
    QVERIFY(!checked.error().message.empty());
}

void TestCaptionRequest::instructionsByMedium()
{
    const InstructionCatalogue catalogue = InstructionCatalogue::builtIn().value();
    JobRequest request = draftRequest();
    const auto typeFor = [&](Modality modality, bool isRefining) {
        const Instruction asked = askedFor(request, catalogue, modality, isRefining).value().instruction;
        return asked.type ? asked.type->id() : asked.text;
    };
    QCOMPARE(typeFor(Modality::Video, false), std::string("video/brief"));
    QCOMPARE(typeFor(Modality::Image, false), std::string("image/detail"));
    QCOMPARE(typeFor(Modality::Video, true), std::string());
    request.constraints = constraints({"words 20..30"});
    QCOMPARE(typeFor(Modality::Video, false), std::string("video/detail"));
    request.instruction = "brief";
    QCOMPARE(typeFor(Modality::Video, true), std::string("video/brief"));
    const AskedFor brief = *askedFor(request, catalogue, Modality::Image, true);
    QVERIFY(brief.constraints.size() > request.constraints.size()); // brief brings its own
    request.phrasing = 1;
    QVERIFY(askedFor(request, catalogue, Modality::Image, true)->instruction.text != brief.instruction.text);
    request.instruction = "audio/brief";
    QCOMPARE(askedFor(request, catalogue, Modality::Image, true).error().code, ErrorCode::InvalidArgument);
    request.instruction.clear();
    request.ask = "Who speaks?";
    QCOMPARE(typeFor(Modality::Audio, false), std::string("Who speaks?"));
}

void TestCaptionRequest::budgetFollowsTheTime()
{
    const ConstraintSet speed = constraints({"reading-speed ..17"});
    QCOMPARE(characterBudget(speed, Milliseconds(2500)), std::optional(42));
    QCOMPARE(characterBudget(speed, std::nullopt), std::optional<int>());
    const ConstraintSet both = constraints({"reading-speed ..17", "characters ..40", "words ..3"});
    QCOMPARE(characterBudget(both, Milliseconds(2500)), std::optional(40));
    QCOMPARE(characterBudget(both, Milliseconds(1000)), std::optional(17));
    QCOMPARE(characterBudget(constraints({"words ..3"}), Milliseconds(1000)), std::optional<int>());
    // What the budget allows is what the check allows.
    QVERIFY(allMet(check(speed, std::string(42, 'x'), Milliseconds(2500))));
    QVERIFY(!allMet(check(speed, std::string(43, 'x'), Milliseconds(2500))));
}

void TestCaptionRequest::summary()
{
    JobRequest request = draftRequest();
    QCOMPARE(requestSummary(request), std::string("caption"));
    request.instruction = "brief";
    request.constraints = constraints({"words 10..20"});
    QCOMPARE(requestSummary(request), std::string("brief, words 10..20"));
}

QTEST_GUILESS_MAIN(TestCaptionRequest)
#include "test_caption_request.moc"
