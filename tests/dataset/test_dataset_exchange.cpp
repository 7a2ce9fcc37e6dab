// SPDX-License-Identifier: MIT
// A project's captions out to sidecar files, lists and ACD records, and such files back into a project.
#include "core/base/atomic_file.h"
#include "core/dataset/acd_export.h"
#include "core/dataset/caption_import.h"
#include "core/dataset/sidecar.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace anycap;
using namespace anycap::dataset;

namespace {

/// A project with media of these names (relative to its folder; the files need not exist).
class ProjectInFolder {
public:
    ProjectInFolder()
        : m_project(
            std::move(*store::Project::create((m_folder.path() + QStringLiteral("/p.anycap")).toStdString())))
    {
    }
    store::Project &project() { return m_project; }
    std::string path(const char *name) const
    {
        return m_folder.filePath(QString::fromUtf8(name)).toStdString();
    }

    store::MediaId addMedia(const char *name, Modality modality)
    {
        auto action = m_project.begin("add 1 media file");
        store::Media media;
        media.path = path(name);
        media.contentHash = name;
        media.modality = modality;
        if (modality == Modality::Audio)
            media.duration = Milliseconds(2500);
        const auto id = action->addMedia(media);
        if (!id || !action->commit())
            return {};
        return *id;
    }
    /// An accepted text of a cue of the medium's own track, refined from `base` where there is one.
    store::CueId addCaption(store::MediaId media, std::optional<TimeRange> time, const std::string &text,
                            const std::string &instruction = {}, const std::string &base = {})
    {
        const auto tracks = m_project.tracksOf(media);
        auto action = m_project.begin("edit 1 cue");
        store::Track track;
        track.media = media;
        const store::TrackId trackId = tracks->empty() ? *action->addTrack(track) : tracks->front().id;
        store::NewCue made;
        made.time = time;
        const store::CueId cue = *action->addCue(trackId, made);
        store::NewVersion version;
        if (!base.empty()) {
            version.text = base;
            version.origin.provider = "draft";
            version.base = *action->addCandidate(cue, version);
        }
        version.text = text;
        version.origin.provider = "acm";
        version.origin.instruction = instruction;
        const store::VersionId id = *action->addCandidate(cue, version);
        if (!action->accept(id) || !action->commit())
            return {};
        return cue;
    }

private:
    QTemporaryDir m_folder;
    store::Project m_project;
};

std::string fileText(const std::string &path) { return readFile(path, 1U << 20U).value_or("(missing)"); }

} // namespace

class TestDatasetExchange : public QObject {
    Q_OBJECT
private slots:
    void sidecarsAreWrittenBesideTheirMedia();
    void sidecarsOfTheSameNameAreToldApart();
    void sidecarsComeBack();
    void acdRecordsHaveTheReleasedForm();
    void listsFindTheirMedia();
    void importsReplaceNothing();
};

void TestDatasetExchange::sidecarsAreWrittenBesideTheirMedia()
{
    ProjectInFolder in;
    in.addCaption(in.addMedia("a.jpg", Modality::Image), std::nullopt, "A <i>red</i> boat.");
    in.addCaption(in.addMedia("b.jpg", Modality::Image), std::nullopt, "Two dogs.");
    in.addMedia("c.jpg", Modality::Image); // no caption, no file
    QVERIFY(writeFileAtomically(in.path("b.txt"), "By hand."));
    const auto captions = captionsOfProject(in.project());
    QVERIFY(captions);
    const auto files = planSidecars(*captions, {});
    QCOMPARE(files.size(), 2U);
    QVERIFY(!files[0].isThere);
    QVERIFY(files[1].isThere);

    SidecarReport report = writeSidecars(files, false);
    QCOMPARE(report.written, 1);
    QCOMPARE(report.kept, 1);
    QCOMPARE(fileText(in.path("a.txt")), "A red boat.\n");
    QCOMPARE(fileText(in.path("b.txt")), "By hand.");
    report = writeSidecars(planSidecars(*captions, {}), true);
    QCOMPARE(report.unchanged, 1);
    QCOMPARE(report.written, 1);
    QCOMPARE(fileText(in.path("b.txt")), "Two dogs.\n");
}

void TestDatasetExchange::sidecarsOfTheSameNameAreToldApart()
{
    ProjectInFolder in;
    in.addCaption(in.addMedia("a.jpg", Modality::Image), std::nullopt, "A boat.");
    in.addCaption(in.addMedia("a.png", Modality::Image), std::nullopt, "A drawing.");
    const auto files = planSidecars(*captionsOfProject(in.project()), {});
    QCOMPARE(files[0].path, in.path("a.jpg.txt"));
    QCOMPARE(files[1].path, in.path("a.png.txt"));
}

void TestDatasetExchange::sidecarsComeBack()
{
    ProjectInFolder in;
    in.addMedia("a.jpg", Modality::Image);
    in.addMedia("b.jpg", Modality::Image);
    QVERIFY(writeFileAtomically(in.path("a.txt"), "\n A boat. \n"));
    QVERIFY(writeFileAtomically(in.path("b.jpg.txt"), "caf\xe9"));
    std::vector<Error> errors;
    const auto captions = readSidecars({in.path("a.jpg"), in.path("b.jpg")}, {}, errors);
    QCOMPARE(captions.size(), 1U);
    QCOMPARE(captions[0].text, "A boat.");
    QCOMPARE(errors.size(), 1U);
    QCOMPARE(errors[0].detail, in.path("b.jpg.txt"));
}

void TestDatasetExchange::acdRecordsHaveTheReleasedForm()
{
    ProjectInFolder in;
    in.addCaption(in.addMedia("a.jpg", Modality::Image), std::nullopt, "A red boat.", "Name the colour.",
                  "A boat.");
    in.addCaption(in.addMedia("s.flac", Modality::Audio), std::nullopt, "Rain falls.", "Say what is heard.");
    const store::MediaId film = in.addMedia("f.mp4", Modality::Video);
    in.addCaption(film, TimeRange{Milliseconds(0), Milliseconds(1000)}, "One.", "Be brief.");
    in.addCaption(film, TimeRange{Milliseconds(1000), Milliseconds(2000)}, "Two.", "Be brief.");

    const auto made = acdRecords(*captionsOfProject(in.project()));
    QVERIFY(made);
    const auto &records = made->records;
    QCOMPARE(records.size(), 2U);
    QCOMPARE(made->partsOfMedia, 2);
    QCOMPARE(records[0].record.kind, AcdKind::FromModel);
    QCOMPARE(records[1].record.kind, AcdKind::Identity);
    const auto line = nlohmann::json::parse(acdLine(records[0].record));
    QCOMPARE(line["image"].get<std::string>(), "a.jpg");
    const auto human = line["conversations"][0]["value"].get<std::string>();
    QVERIFY(human.starts_with("<image>\n"));
    QVERIFY(
        human.find("The requirement is: 'Name the colour.'.The existing caption is: 'A boat.'. You only need")
        != std::string::npos);
    QCOMPARE(line["conversations"][1]["value"].get<std::string>(), "A red boat.");
    const auto sound = nlohmann::json::parse(acdLine(records[1].record));
    QCOMPARE(sound["time_long"].get<double>(), 2.5);
    // A program that reads such records reads ours.
    const auto list = readCaptionList(acdLine(records[0].record), ListFormat::JsonLines, "acd");
    QVERIFY(list);
    QCOMPARE(list->captions[0].text, "A red boat.");
}

void TestDatasetExchange::listsFindTheirMedia()
{
    ProjectInFolder in;
    const store::MediaId boat = in.addMedia("one/boat.jpg", Modality::Image);
    const store::MediaId dog = in.addMedia("one/dog.jpg", Modality::Image);
    in.addMedia("two/dog.jpg", Modality::Image);
    const auto media = in.project().media();
    const auto named
        = [](const char *file) { return ListedCaption{file, std::nullopt, std::nullopt, "x", {}, {}, 0}; };
    const ListMatch match = matchToMedia(
        *media, {named("boat.jpg"), named("/elsewhere/boat.png"), named("one/dog.jpg"), named("dog.jpg")});
    QCOMPARE(match.matched.size(), 3U);
    QCOMPARE(match.matched[0].media, boat);
    QCOMPARE(match.matched[1].media, boat);
    QCOMPARE(match.matched[2].media, dog);
    QCOMPARE(match.unmatched.size(), 1U); // there are two dogs
}

void TestDatasetExchange::importsReplaceNothing()
{
    ProjectInFolder in;
    const store::MediaId boat = in.addMedia("boat.jpg", Modality::Image);
    in.addCaption(boat, std::nullopt, "By hand.");
    in.addMedia("dog.jpg", Modality::Image);
    const auto list = readCaptionList("file,text\nboat.jpg,A boat.\ndog.jpg,A dog.\nboat.jpg,By hand.\n",
                                      ListFormat::Csv, "list.csv");
    QVERIFY(list);
    const ListMatch match = matchToMedia(*in.project().media(), list->captions);
    auto action = in.project().begin("import captions");
    const auto report = importCaptions(*action, in.project(), match.matched, "list.csv");
    QVERIFY(report);
    QVERIFY(action->commit());
    QCOMPARE(report->accepted, 1);
    QCOMPARE(report->candidates, 1);
    QCOMPARE(report->known, 1);
    const auto captions = captionsOfProject(in.project());
    QCOMPARE(captions->size(), 2U);
    QCOMPARE(captions->at(0).text, "By hand.");
    QCOMPARE(captions->at(1).text, "A dog.");
}

QTEST_GUILESS_MAIN(TestDatasetExchange)
#include "test_dataset_exchange.moc"
