// SPDX-License-Identifier: MIT
// Dataset records: all forms of the released files, an index over folders with good and bad lines, what a
// dataset is made of, and captions of projects as training data.
#include "core/base/atomic_file.h"
#include "core/dataset/acd_export.h"
#include "core/dataset/acd_index.h"
#include "core/dataset/acd_media.h"
#include "core/dataset/acd_statistics.h"
#include "core/dataset/line_blocks.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace anycap;
using namespace anycap::dataset;

namespace {

namespace fs = std::filesystem;

AcdRecord recordOf(const std::string &file, const std::string &given, const std::string &answer,
                   AcdKind kind = AcdKind::FromModel, Modality modality = Modality::Image)
{
    AcdRecord record;
    record.id = 1;
    record.modality = modality;
    record.file = file;
    record.instruction = "Say it briefly.";
    record.given = given;
    record.answer = answer;
    record.kind = kind;
    return record;
}

ExportedRecord exported(const std::string &medium, const std::string &given, const std::string &answer,
                        AcdKind kind)
{
    ExportedRecord one;
    one.record = recordOf(medium, given, answer, kind);
    one.media.contentHash = medium;
    return one;
}

} // namespace

class TestAcd : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void releasedTurnsAreRead_data();
    void releasedTurnsAreRead();
    void turnsAreReadAsTheyAreWritten();
    void badLines_data();
    void badLines();
    void foldersAreIndexed();
    void metaFilesNameTheirFiles();
    void aSavedIndexIsUsedUntilFilesChange();
    void linesOfAllLengths();
    void filters();
    void statistics();
    void mixAndDuplicates();
    void projectsBecomeTrainingData();
    void mediaAreFound();
    void theReleasedFiles();

private:
    std::string path(const std::string &name) const { return m_folder->path().toStdString() + '/' + name; }
    void write(const std::string &name, const std::string &bytes) const
    {
        fs::create_directories(fs::path(path(name)).parent_path());
        QVERIFY(writeFileAtomically(path(name), bytes));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAcd::releasedTurnsAreRead_data()
{
    QTest::addColumn<QByteArray>("turn");
    QTest::addColumn<QByteArray>("instruction");
    QTest::addColumn<QByteArray>("given");
    const QByteArray task
        = "You are a multimodal aligner, and your task is to transform the existing caption into a "
          "caption that better meets the requirements. ";
    const QByteArray ask
        = "You only need to answer the caption that better meets the requirements, and do not add "
          "anything else.";
    QTest::newRow("pictures, q-c-c") << "<image>\n" + task
            + "The requirement is: 'It's here.'. The existing caption is: 'A boat's mast.'. " + ask
                                     << QByteArray("It's here.") << QByteArray("A boat's mast.");
    QTest::newRow("pictures, q-8b-c") << "<image>\n" + task
            + "The requirement is: 'Name it.'.The existing caption is: 'A boat.\nTwo.'. " + ask
                                      << QByteArray("Name it.") << QByteArray("A boat.\nTwo.");
    QTest::newRow("films, q-a-c") << "<image>\n" + task
            + "The requirement is:  name it..The existing caption is: A boat's mast..  " + ask
                                  << QByteArray("name it.") << QByteArray("A boat's mast.");
    QTest::newRow("sounds, q_c_a") << "<audio>\n" + task
            + "The requirement is: 'Name it.' The existing caption is: 'Rain.\n\nNote: \"so\"'"
                                   << QByteArray("Name it.") << QByteArray("Rain.\n\nNote: \"so\"");
    QTest::newRow("sounds, q_c_a_org") << "<audio>\n" + task
            + "The requirement is: <audio>\nName it. The existing caption is: A man's speech. " + ask
                                       << QByteArray("Name it.") << QByteArray("A man's speech.");
    QTest::newRow("evaluation") << QByteArray(
        "You are a multimodal aligner. Transform the existing caption to meet the requirement: 'Name it.'. "
        "Existing caption: 'A boat.'. Only respond with the improved caption.")
                                << QByteArray("Name it.") << QByteArray("A boat.");
    QTest::newRow("plain") << QByteArray("<audio>\nWhat is heard?") << QByteArray("What is heard?")
                           << QByteArray();
    QTest::newRow("only one quote") << "<image>\n" + task + "The requirement is: '" << QByteArray()
                                    << QByteArray("");
}

void TestAcd::releasedTurnsAreRead()
{
    QFETCH(QByteArray, turn);
    QFETCH(QByteArray, instruction);
    QFETCH(QByteArray, given);
    const AcdTurn read = readAcdTurn(turn.toStdString());
    QCOMPARE(read.instruction, instruction.toStdString());
    QCOMPARE(read.given.has_value(), !given.isNull());
    QCOMPARE(read.given.value_or(""), given.toStdString());
}

void TestAcd::turnsAreReadAsTheyAreWritten()
{
    for (const Modality modality : {Modality::Image, Modality::Video, Modality::Audio}) {
        for (const AcdKind kind :
             {AcdKind::Worsened, AcdKind::FromModel, AcdKind::Identity, AcdKind::Plain}) {
            AcdRecord record = recordOf("a.bin", "It's \"one\".", "It's 'two'.", kind, modality);
            if (kind == AcdKind::Plain)
                record.given.clear();
            record.restriction = {"brief"};
            const std::string line = acdLine(record);
            const auto read = readAcdLine(line, kind);
            QVERIFY2(read, line.c_str());
            QCOMPARE(read->instruction, record.instruction);
            QCOMPARE(read->given, record.given);
            QCOMPARE(read->answer, record.answer);
            QVERIFY(read->kind == kind && read->modality == modality);
            QCOMPARE(acdLine(*read), line);
        }
    }
}

void TestAcd::badLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("cause");
    QTest::newRow("torn") << QByteArray(R"({"image": "a.jpg", "conver)") << QByteArray("not a JSON object");
    QTest::newRow("not UTF-8") << QByteArray("{\"image\": \"\xff\"}") << QByteArray("not a JSON object");
    QTest::newRow("no medium") << QByteArray(R"({"id": 1, "conversations": []})")
                               << QByteArray("names no image");
    QTest::newRow("one turn") << QByteArray(
        R"({"image": "a.jpg", "conversations": [{"from": "human", "value": "x"}]})")
                              << QByteArray("two turns");
    QTest::newRow("other speakers") << QByteArray(
        R"({"image": "a.jpg", "conversations": [{"from": "gpt", "value": "x"}, {"from": "human", "value": "x"}]})")
                                    << QByteArray("person and a model");
    QTest::newRow("no answer") << QByteArray(
        R"({"image": "a.jpg", "conversations": [{"from": "human", "value": "x"}, {"from": "gpt", "value": " "}]})")
                               << QByteArray("no answer");
}

void TestAcd::badLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, cause);
    const auto record = readAcdLine(line.toStdString());
    QVERIFY(!record);
    QVERIFY2(QByteArray::fromStdString(record.error().message).contains(cause),
             record.error().message.c_str());
}

void TestAcd::foldersAreIndexed()
{
    write("caption_data/q-8b-c/set_1/DCI_1_Processed_poem_part1.jsonl",
          acdLine(recordOf("a.jpg", "One.", "Two.")) + "\n\nnoise\r\n"
              + acdLine(recordOf("b.jpg", "Same.", "Same.")) + "\r\n");
    write("caption_data/q-c-c/multi-class-position.jsonl", acdLine(recordOf("c.jpg", "S.", "S.")));
    write("elsewhere/mine.jsonl", acdLine(recordOf("d.mp4", "S.", "S.", AcdKind::Identity, Modality::Video)));
    write("elsewhere/notes.txt", "no records");
    const auto index = AcdIndex::build(m_folder->path().toStdString());
    QVERIFY(index);
    QCOMPARE(index->size(), 4U);
    QCOMPARE(index->files().size(), 3U);
    QCOMPARE(index->problemCount(), 1U);
    QCOMPARE(index->problems()[0].line, 3U);
    QVERIFY(index->problems()[0].path.ends_with("part1.jsonl"));
    const auto typeOf = [&](std::size_t at) { return index->types()[index->entry(at).type]; };
    QCOMPARE(typeOf(0), "poem");
    QCOMPARE(typeOf(2), "position");
    QCOMPARE(typeOf(3), "other");
    // The folder tells the kind; without one the captions do.
    QVERIFY(index->entry(1).kind == AcdKind::FromModel);
    QCOMPARE(index->entry(1).line, 4U);
    QVERIFY(index->entry(3).kind == AcdKind::Identity);
    QCOMPARE(index->record(1)->file, "b.jpg");

    const auto nothing = AcdIndex::build(path("elsewhere/notes.txt"));
    QVERIFY(!nothing && nothing.error().code == ErrorCode::InvalidData);
    QVERIFY2(nothing.error().toString().find("notes.txt:1 is not a JSON object") != std::string::npos,
             nothing.error().toString().c_str());
    QCOMPARE(AcdIndex::build(path("nowhere")).error().code, ErrorCode::NotFound);
}

void TestAcd::metaFilesNameTheirFiles()
{
    write("set/caption_data/q-a-c/brief.jsonl", acdLine(recordOf("a.jpg", "One.", "Two.")) + '\n');
    write(
        "set/meta.json",
        R"({"one": {"root": "x", "annotation": "made/elsewhere/set/caption_data/q-a-c/brief.jsonl", "length": 3},
              "two": {"root": "x", "annotation": "made/elsewhere/set/caption_data/q-a-c/poem.jsonl", "length": 3}})");
    const auto index = AcdIndex::build(path("set/meta.json"));
    QVERIFY(index);
    QCOMPARE(index->size(), 1U);
    QCOMPARE(index->problemCount(), 2U);
    QVERIFY(index->problems()[0].message.find("poem.jsonl") != std::string::npos);
    QCOMPARE(index->problems()[1].message, "has 1 records, its meta file says 3");
}

void TestAcd::aSavedIndexIsUsedUntilFilesChange()
{
    write("data/q-c-c/brief.jsonl", acdLine(recordOf("a.jpg", "One.", "One.")) + "\nnoise\n");
    const std::string saved = path("cache/data.index");
    const auto built = AcdIndex::open(path("data"), saved);
    QVERIFY(built && built->size() == 1);
    const auto bytes = readFile(saved, 1U << 20);
    QVERIFY(bytes);
    const auto again = AcdIndex::fromBytes(*bytes, path("data"));
    QVERIFY(again);
    QVERIFY(again->entry(0) == built->entry(0) && again->files() == built->files()
            && again->problems() == built->problems());
    // Any damaged byte is seen, and the index made again.
    for (std::size_t i = 0; i < bytes->size(); ++i) {
        std::string damaged = *bytes;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x20);
        QVERIFY(!AcdIndex::fromBytes(damaged, path("data")));
        QVERIFY(!AcdIndex::fromBytes(bytes->substr(0, i), path("data")));
    }
    QVERIFY(!AcdIndex::fromBytes(*bytes, path("other")));
    write("cache/data.index", "noise");
    QVERIFY(AcdIndex::open(path("data"), saved));
    QCOMPARE(*readFile(saved, 1U << 20), *bytes);

    write("data/q-c-c/brief.jsonl",
          acdLine(recordOf("a.jpg", "One.", "One.")) + '\n' + acdLine(recordOf("b.jpg", "Two.", "Two."))
              + '\n');
    QCOMPARE(AcdIndex::open(path("data"), saved)->size(), 2U);
    write("data/q-c-c/poem.jsonl", acdLine(recordOf("c.jpg", "Two.", "Two.")) + '\n');
    QCOMPARE(AcdIndex::open(path("data"), saved)->size(), 3U);
    // An index in hand whose file shrank says so.
    const auto held = AcdIndex::build(path("data"));
    write("data/q-c-c/brief.jsonl", "x");
    const auto gone = held->record(1);
    QVERIFY(!gone && gone.error().code == ErrorCode::InvalidData);
    QVERIFY(gone.error().toString().find("brief.jsonl") != std::string::npos);
}

void TestAcd::linesOfAllLengths()
{
    std::string all;
    std::vector<std::size_t> starts;
    for (const std::size_t words :
         {std::size_t{1}, std::size_t{300'000}, std::size_t{2}, std::size_t{600'000}, std::size_t{3}}) {
        std::string text;
        for (std::size_t i = 0; i < words; ++i)
            text += "word ";
        starts.push_back(all.size());
        all += acdLine(recordOf("a.jpg", text + "a", text + "b")) + '\n';
    }
    starts.push_back(all.size() + LineBlockReader::kMostLineBytes + (2U << 20) + 1);
    all += std::string(LineBlockReader::kMostLineBytes + (2U << 20), 'x') + '\n';
    all += acdLine(recordOf("last.jpg", "a", "b")); // no break at the end
    write("long.jsonl", all);
    const auto index = AcdIndex::build(path("long.jsonl"));
    QVERIFY(index);
    QCOMPARE(index->size(), 6U);
    for (std::size_t i = 0; i < starts.size(); ++i)
        QCOMPARE(index->entry(i).offset, starts[i]);
    QCOMPARE(index->problemCount(), 1U);
    QCOMPARE(index->problems()[0].line, 6U);
    QVERIFY(index->problems()[0].message.find("longer than 16 MiB") != std::string::npos);
    QCOMPARE(index->entry(5).line, 7U);
    QCOMPARE(index->record(5)->file, "last.jpg");
}

void TestAcd::filters()
{
    AcdRecord slashed = recordOf("s.jpg", "One.", "Two.");
    slashed.answer = "Line one\nnext \"line\" caf\u00c3\u00a9";
    write(
        "q-8b-c/brief.jsonl",
        acdLine(recordOf("a.jpg", "A Lighthouse.", "Two.")) + '\n' + acdLine(slashed) + '\n'
            + R"({"image": "e.jpg", "conversations": [{"from": "human", "value": "x"}, {"from": "gpt", "value": "\u006cighthouse"}]})");
    write("q-c-c/poem.jsonl",
          acdLine(recordOf("b.wav", "Rain.", "Rain.", AcdKind::Identity, Modality::Audio)));
    const auto index = AcdIndex::build(m_folder->path().toStdString());
    QVERIFY(index);
    using Found = std::vector<std::uint32_t>;
    const auto found = [&](const AcdFilter &filter) { return index->find(filter)->entries; };
    QCOMPARE(found({}), (Found{0, 1, 2, 3}));
    QCOMPARE(found({Modality::Audio, {}, {}, {}}), Found{3});
    QCOMPARE(found({{}, AcdKind::Identity, {}, {}}), Found{3});
    QCOMPARE(found({{}, {}, "poem", {}}), Found{3});
    QCOMPARE(found({{}, {}, "camera", {}}), Found{});
    QCOMPARE(found({{}, {}, {}, "LIGHTHOUSE"}), (Found{0, 2})); // however it is escaped
    QCOMPARE(found({{}, {}, {}, "nnext"}), Found{}); // "\nnext" in the file
    QCOMPARE(found({{}, {}, {}, "\"line\""}), Found{1});
    QCOMPARE(found({{}, {}, {}, "b.wav"}), Found{3});
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(index->find({{}, {}, {}, "x"}, WorkContext{stopped.get_token(), {}})->finish
            == Finish::Cancelled);
    QVERIFY(AcdIndex::build(m_folder->path().toStdString(), WorkContext{stopped.get_token(), {}})->finish()
            == Finish::Cancelled);
}

void TestAcd::statistics()
{
    QCOMPARE(changedShare("a b c d", "a b c d"), 0.0);
    QCOMPARE(changedShare("a b c d", "a x c d"), 0.25);
    QCOMPARE(changedShare("a b", "a b c d"), 0.5);
    QCOMPARE(changedShare("", "a"), 1.0);
    QCOMPARE(changedShare("", " "), 0.0);
    write("q-8b-c/brief.jsonl",
          acdLine(recordOf("a.jpg", "a b c d", "a x c d")) + '\n'
              + acdLine(recordOf("a.jpg", "a b", "a b c d")) + '\n');
    write("q-c-c/poem.jsonl", acdLine(recordOf("b.jpg", "one two three", "one two three")) + '\n');
    const auto index = AcdIndex::build(m_folder->path().toStdString());
    const auto all = acdStatistics(*index, index->find({})->entries);
    QVERIFY(all);
    QCOMPARE(all->all.records, 3);
    QCOMPARE(all->byKind.at(AcdKind::FromModel).meanChanged(), 0.375);
    QCOMPARE(all->byType.at({Modality::Image, "poem"}).meanAnswerWords(), 3.0);
    QCOMPARE(all->byType.at({Modality::Image, "brief"}).meanGivenWords(), 3.0);
    QCOMPARE(all->answerWords[0], 3);
    QCOMPARE(all->changed[0], 1);
    QCOMPARE(all->changed[2], 1);
    QCOMPARE(all->changed[5], 1);
}

void TestAcd::mixAndDuplicates()
{
    std::vector<ExportedRecord> records;
    for (int i = 0; i < 20; ++i) {
        records.push_back(
            exported("m" + std::to_string(i), "g", "answer " + std::to_string(i), AcdKind::Worsened));
        records.push_back(exported("m" + std::to_string(i), "a " + std::to_string(i),
                                   "a " + std::to_string(i), AcdKind::Identity));
    }
    for (int i = 0; i < 8; ++i)
        records.push_back(
            exported("m" + std::to_string(i), "h", "answer " + std::to_string(i), AcdKind::FromModel));
    records.push_back(records.front());
    AcdExportOptions options;
    AcdExportReport report;
    QCOMPARE(chosenRecords(records, options, report).size(), 48U);
    QCOMPARE(report.duplicates, 1);
    options.isMixed = true;
    report = {};
    const auto mixed = chosenRecords(records, options, report);
    std::map<AcdKind, int> kinds;
    for (const ExportedRecord &one : mixed)
        ++kinds[one.record.kind];
    QCOMPARE(kinds[AcdKind::Worsened], 8);
    QCOMPARE(kinds[AcdKind::FromModel], 8);
    QCOMPARE(kinds[AcdKind::Identity], 4);
    QCOMPARE(report.mixedOut, 28);
    // The same ones again, whatever their order was.
    std::reverse(records.begin(), records.end());
    report = {};
    auto reversed = chosenRecords(records, options, report);
    std::reverse(reversed.begin(), reversed.end());
    QCOMPARE(reversed.size(), mixed.size());
    for (std::size_t i = 0; i < mixed.size(); ++i)
        QCOMPARE(reversed[i].record.answer, mixed[i].record.answer);
}

void TestAcd::mediaAreFound()
{
    const auto put = [&](const std::string &name) {
        fs::create_directories(fs::path(path(name)).parent_path());
        (void)writeFileAtomically(path(name), "x");
        return path(name);
    };
    AcdFile file;
    file.path = put("set/records/brief.jsonl");
    AcdRecord record;
    record.file = "/made/here/a.jpg";
    record.modality = Modality::Image;
    QCOMPARE(acdMediumPath(file, record, {}), std::string());
    QCOMPARE(acdMediumPath(file, record, path("media")), path("media/made/here/a.jpg")); // where it should be
    // From the least wanted place to the most wanted.
    const std::string beside = put("set/records/a.jpg");
    QCOMPARE(acdMediumPath(file, record, {}), beside);
    QCOMPARE(acdMediumPath(file, record, path("media")), beside);
    file.mediaRoot = path("root");
    QCOMPARE(acdMediumPath(file, record, {}), beside);
    const std::string ofMeta = put("root/image/a.jpg");
    QCOMPARE(acdMediumPath(file, record, {}), ofMeta);
    const std::string chosen = put("media/made/here/a.jpg");
    QCOMPARE(acdMediumPath(file, record, path("media")), chosen);
    QCOMPARE(acdMediumPath(file, record, {}), ofMeta);
    record.file.clear();
    QCOMPARE(acdMediumPath(file, record, path("media")), std::string());
    // The root is the meta file's, seen from its folder.
    record.file = "b.jpg";
    record.instruction = "Be brief.";
    record.given = record.answer = "A boat.";
    const std::string b = put("set/pictures/b.jpg");
    QVERIFY(writeFileAtomically(path("set/records/brief.jsonl"), acdLine(record) + '\n'));
    QVERIFY(writeFileAtomically(
        path("set/meta.json"),
        R"({"brief":{"root":"pictures","annotation":"records/brief.jsonl","length":1}})"));
    const auto index = AcdIndex::build(path("set/meta.json"));
    QVERIFY2(index, index ? "" : index.error().toString().c_str());
    QCOMPARE(acdMediumPath(index->files().at(0), record, {}), b);
}

void TestAcd::projectsBecomeTrainingData()
{
    auto project = store::Project::create(path("p.anycap"));
    QVERIFY(project);
    auto action = project->begin("add captions");
    const auto add = [&](const std::string &file, Modality modality, const std::string &instruction,
                         const std::string &provider, const std::string &base, const std::string &text) {
        store::Media media;
        media.path = path(file);
        media.contentHash = "hash of " + file;
        media.modality = modality;
        if (modality == Modality::Audio)
            media.duration = Milliseconds(2500);
        store::Track track;
        track.media = *action->addMedia(media);
        const auto cue = *action->addCue(*action->addTrack(track), store::NewCue{});
        store::NewVersion version;
        version.origin.instruction = instruction;
        version.origin.provider = provider;
        version.text = base;
        if (base != text) {
            version.base = *action->addCandidate(cue, version);
            version.text = text;
            version.origin.provider = "acm";
            version.origin.modelHash = "cafe";
        }
        QVERIFY(action->accept(*action->addCandidate(cue, version)));
    };
    const fs::path picture = fs::path(qEnvironmentVariable("ANYCAP_SOURCE_DIR").toStdString())
        / "resources/samples/lighthouse.jpg";
    fs::copy_file(picture, path("a.jpg"));
    add("a.jpg", Modality::Image, "image/brief", "endpoint", "A boat.", "A red boat.");
    add("b.wav", Modality::Audio, "Say what is heard.", "person", "Rain.", "Heavy rain.");
    add("c.mp4", Modality::Video, "video/poem", "draft", "Waves.", "Waves.");
    add("d.jpg", Modality::Image, "", "person", "A dog.", "A dog.");
    QVERIFY(action->commit());

    AcdExportOptions options;
    options.licence = "CC0";
    options.mediaRoot = "media";
    const auto report = exportAcd({&*project}, path("out"), options);
    QVERIFY2(report, report ? "" : report.error().toString().c_str());
    QCOMPARE(report->records, 3);
    QCOMPARE(report->withoutInstruction, 1);
    const auto brief = readFile(path("out/train/q-8b-c/image_brief.jsonl"), 1U << 20);
    QVERIFY(brief);
    const auto record = readAcdLine(*brief);
    QVERIFY(record);
    QCOMPARE(record->answer, "A red boat.");
    QVERIFY(record->instruction != "image/brief"
            && record->instruction.size() > 10); // its words, not its name
    QVERIFY(record->width > 0 && record->height > 0);
    QVERIFY(fs::exists(path("out/train/q-a-c/audio_other.jsonl")));
    QVERIFY(fs::exists(path("out/train/q-c-c/video_poem.jsonl")));
    const auto provenance = readFile(path("out/provenance.jsonl"), 1U << 20);
    QVERIFY(provenance);
    QVERIFY(provenance->find(R"("model_hash":"cafe")") != std::string::npos);
    QVERIFY(provenance->find(R"("licence":"CC0")") != std::string::npos);
    // What was written is a dataset: its meta file finds each record.
    const auto index = AcdIndex::build(path("out/meta_train.json"));
    QVERIFY(index);
    QCOMPARE(index->size(), 3U);
    QCOMPARE(index->problemCount(), 0U);
    QVERIFY(!fs::exists(path("out/meta_validation.json")));
    const auto whole = AcdIndex::build(path("out")); // what is told of the records is none
    QVERIFY(whole);
    QCOMPARE(whole->size(), 3U);
    QCOMPARE(whole->problemCount(), 0U);

    // Two media of one name stay two, below the folder that is named or the one they have in common.
    fs::create_directories(path("deep/er"));
    auto deeper = project->begin("add more");
    for (const char *file : {"deep/same.jpg", "deep/er/same.jpg"}) {
        store::Media media;
        media.path = path(file);
        media.contentHash = file;
        media.modality = Modality::Image;
        store::Track track;
        track.media = *deeper->addMedia(media);
        store::NewVersion version;
        version.origin.instruction = "image/theme";
        version.origin.provider = "person";
        version.text = std::string("Of ") + file;
        const auto cue = *deeper->addCue(*deeper->addTrack(track), store::NewCue{});
        QVERIFY(deeper->accept(*deeper->addCandidate(cue, version)));
    }
    QVERIFY(deeper->commit());
    for (const std::string &root : {std::string("elsewhere"), path("") + "/"}) {
        options.mediaRoot = root;
        const std::string folder = path("named " + std::to_string(root.size()));
        QVERIFY(exportAcd({&*project}, folder, options));
        const auto themes = readFile(folder + "/train/q-c-c/image_theme.jsonl", 1U << 20);
        QVERIFY(themes);
        QVERIFY2(themes->find(R"("image":"deep/same.jpg")") != std::string::npos
                     && themes->find(R"("image":"deep/er/same.jpg")") != std::string::npos,
                 themes->c_str());
    }
    QVERIFY(project->undo());
    options.mediaRoot = "media";

    // Nothing is overwritten.
    const auto second = exportAcd({&*project}, path("out"), options);
    QVERIFY(!second && second.error().toString().find("nothing was written") != std::string::npos);
    // A medium is in one part only, and a project given twice adds nothing.
    options.validationShare = 0.5;
    const auto split = exportAcd({&*project, &*project}, path("split"), options);
    QVERIFY(split);
    QCOMPARE(split->records, 3);
    QCOMPARE(split->duplicates, 3);
    QCOMPARE(split->training + split->validation, 3);
    const auto preview = previewAcd({&*project}, options);
    QVERIFY(preview && preview->files.empty());
    QCOMPARE(preview->training, split->training);
    QCOMPARE(preview->byKind, split->byKind);
    // Stopped in the middle of writing, or failed there: nothing is left that the next try would find.
    const auto stop = std::make_shared<std::stop_source>();
    WorkContext context{stop->get_token(), {}};
    context.onProgress = [stop](double fraction) {
        if (fraction > 0.85)
            stop->request_stop();
    };
    const auto stopped = exportAcd({&*project}, path("late/data"), options, context);
    QVERIFY(stopped);
    QCOMPARE(stopped->finish, Finish::Cancelled);
    QVERIFY(stopped->files.empty());
    QVERIFY(!fs::exists(path("late")));
    options.validationShare = 0;
    fs::create_directories(path("full/train"));
    QVERIFY(writeFileAtomically(path("full/train/q-c-c"), "a file where a folder should be"));
    QCOMPARE(exportAcd({&*project}, path("full"), options).error().code, ErrorCode::IoError);
    QVERIFY(!fs::exists(path("full/train/q-8b-c")) && !fs::exists(path("full/provenance.jsonl")));
    QVERIFY(fs::exists(path("full/train/q-c-c")));
    options.validationShare = 1;
    QCOMPARE(exportAcd({&*project}, path("all"), options).error().code, ErrorCode::InvalidArgument);
}

void TestAcd::theReleasedFiles()
{
    const QString archive
        = qEnvironmentVariable("ANYCAP_SHARED_DIR") + QStringLiteral("/anycap-data/acd.tar.xz");
    if (!QFile::exists(archive))
        QSKIP("the reference material is not here");
    QCOMPARE(QProcess::execute(QStringLiteral("tar"),
                               {QStringLiteral("-xf"), archive, QStringLiteral("-C"), m_folder->path()}),
             0);
    const auto index = AcdIndex::build(m_folder->path().toStdString());
    QVERIFY(index);
    QCOMPARE(index->size(), 155'637U);
    for (const AcdProblem &problem : index->problems())
        QVERIFY2(problem.line == 0, problem.message.c_str());
    // Where the caption was good already, what is read as given is the answer, byte for byte.
    const auto identities = index->find({{}, AcdKind::Identity, {}, {}});
    QCOMPARE(identities->entries.size(), 64'516U);
    int different = 0;
    int improved = 0;
    const auto visited = index->visit(identities->entries, [&](std::uint32_t, const AcdRecord &record) {
        different += record.given == record.answer ? 0 : 1;
        return true;
    });
    QVERIFY(visited);
    QCOMPARE(different, 0);
    // And written again in the released words, each line of these sets has the released turn.
    QVERIFY(index->visit(index->find({Modality::Image, AcdKind::FromModel, {}, {}})->entries,
                         [&](std::uint32_t at, const AcdRecord &record) {
                             const auto file = index->files()[index->entry(at).file].path;
                             const auto line
                                 = readRange(file, index->entry(at).offset, index->entry(at).bytes);
                             const auto json = nlohmann::json::parse(*line);
                             improved += json["conversations"][0]["value"]
                                     == acdHumanTurn(record.modality, record.kind, record.instruction,
                                                     record.given)
                                 ? 1
                                 : 0;
                             return true;
                         }));
    QCOMPARE(improved, 38'154);
}

QTEST_GUILESS_MAIN(TestAcd)
#include "test_acd.moc"
