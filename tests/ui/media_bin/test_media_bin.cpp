// SPDX-License-Identifier: MIT
// The media list with real files: adding by drop, states, filters, search, choosing, finding again, removing.
#include "core/media/content_hash.h"
#include "tests/support/media_clips.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/media_bin/media_actions.h"
#include "ui/media_bin/media_bin_panel.h"
#include "ui/session/media_adder.h"
#include "ui/session/text.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace anycap;
using namespace anycap::ui;
using namespace std::chrono_literals;

class TestMediaBin : public QObject {
    Q_OBJECT

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<MediaBinPanel> m_panel;

    QString sample(const char *name) const
    {
        return qEnvironmentVariable("ANYCAP_SOURCE_DIR") + QStringLiteral("/resources/samples/")
            + QString::fromLatin1(name);
    }
    QString file(const QString &name) const { return m_fixture->folder() + QLatin1Char('/') + name; }
    QListView &list() { return *m_panel->findChild<QListView *>(QStringLiteral("mediaList")); }
    template <class T> T &child(const char *name)
    {
        return *m_panel->findChild<T *>(QString::fromLatin1(name));
    }
    ProjectSession &session() { return m_fixture->session(); }
    int shown() { return list().model()->rowCount(); }

    bool add(const QStringList &paths)
    {
        QSignalSpy finished(&m_panel->adder(), &MediaAdder::finished);
        m_panel->adder().add(paths);
        return QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000)
            && QTest::qWaitFor([&] { return m_panel->model().isFresh(); }, 20'000);
    }
    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_panel.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_panel.get(), &event);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<UiFixture>();
        QVERIFY(m_fixture->createProject());
        m_panel = std::make_unique<MediaBinPanel>(m_fixture->studio(), nullptr,
                                                  file(QStringLiteral("thumbnails")));
        new QAbstractItemModelTester(&m_panel->model(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                     &m_panel->model());
        new QAbstractItemModelTester(
            &m_panel->filter(), QAbstractItemModelTester::FailureReportingMode::Fatal, &m_panel->filter());
        m_panel->resize(400, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_fixture.reset();
    }

    void emptyIsSaid()
    {
        QVERIFY(child<QLabel>("mediaEmpty").isVisible());
        QCOMPARE(child<QLabel>("mediaEmpty").text(), QStringLiteral("Drop media here"));
    }

    void droppedFilesAreAddedAsOneStep()
    {
        QSignalSpy finished(&m_panel->adder(), &MediaAdder::finished);
        drop({sample("harbour-town.mp4"), sample("lighthouse.jpg"), sample("station.flac")});
        QTRY_COMPARE_WITH_TIMEOUT(shown(), 3, 20'000);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.front().front().toInt(), 3);
        QVERIFY(session().nextUndo());
        QCOMPARE(session().nextUndo()->name, std::string("add 3 media files"));
        QVERIFY(session().media()[0].modality == Modality::Video);
        QVERIFY(session().media()[0].duration == std::optional(24000ms));
        QVERIFY(session().media()[1].modality == Modality::Image);
        QVERIFY(session().media()[2].modality == Modality::Audio);
        QVERIFY(m_fixture->studio().selection().media() == session().media()[0].id);
        const QModelIndex film = list().model()->index(0, 0);
        QCOMPARE(film.data().toString(), QStringLiteral("harbour-town.mp4"));
        QVERIFY(film.data(MediaListModel::DetailRole)
                    .toString()
                    .startsWith(QStringLiteral("Video · 00:00:24 · ")));
        // Pictures come by themselves; a sound has none.
        QTRY_VERIFY_WITH_TIMEOUT(!film.data(Qt::DecorationRole).value<QImage>().isNull(), 20'000);
        QVERIFY(list().model()->index(2, 0).data(Qt::DecorationRole).isNull());
        QTRY_VERIFY(QDir(file(QStringLiteral("thumbnails"))).entryList({QStringLiteral("*.png")}).size()
                    >= 1);
        session().undo();
        QTRY_COMPARE(shown(), 0);
        QVERIFY(child<QLabel>("mediaEmpty").isVisible());
        session().redo();
        QTRY_COMPARE(shown(), 3);
    }

    void whatIsThereOrBrokenIsToldAndSkipped()
    {
        QVERIFY(add({sample("lighthouse.jpg")}));
        QDir().mkpath(file(QStringLiteral("in/below")));
        QVERIFY(QFile::copy(sample("garden.png"), file(QStringLiteral("in/below/garden.png"))));
        QVERIFY(QFile::copy(sample("lighthouse.jpg"), file(QStringLiteral("in/again.jpg"))));
        for (const char *name : {"in/broken.mp4", "in/notes.txt"}) {
            QFile broken(file(QString::fromLatin1(name)));
            QVERIFY(broken.open(QIODevice::WriteOnly));
            broken.write("nothing that plays");
        }
        QSignalSpy notices(&m_fixture->studio().notices(), &Notices::added);
        QVERIFY(add({file(QStringLiteral("in"))}));
        QCOMPARE(shown(), 2);
        QStringList lines;
        for (const Notice &notice : m_fixture->studio().notices().all())
            lines << notice.text;
        const QString all = lines.join(QLatin1Char('\n'));
        QVERIFY(all.contains(QStringLiteral("broken.mp4")));
        QVERIFY(all.contains(QStringLiteral("again.jpg is in the project already")));
        QVERIFY(!all.contains(QStringLiteral("notes.txt")));
        QCOMPARE(lines.filter(QStringLiteral("broken.mp4")).size(), 1);
    }

    void manyFilesAndAStop()
    {
        QDir().mkpath(file(QStringLiteral("many")));
        for (int i = 0; i < 300; ++i) {
            const QString path = file(QStringLiteral("many/%1.ppm").arg(i, 3, 10, QLatin1Char('0')));
            if (i % 50 == 7) {
                QFile broken(path);
                QVERIFY(broken.open(QIODevice::WriteOnly));
                broken.write(QByteArray("P6\nbroken").append(char(i % 7)));
                continue;
            }
            RgbImage image{8, 8, std::vector<std::uint8_t>(8 * 8 * 3, static_cast<std::uint8_t>(i % 256))};
            image.bytes[0] = static_cast<std::uint8_t>(i / 256 + 1);
            QVERIFY(test::writePpm(path, image));
        }
        // Stopped at once: nothing was added.
        m_panel->adder().add({file(QStringLiteral("many"))});
        QVERIFY(m_panel->adder().isRunning());
        m_panel->adder().cancel();
        QTRY_VERIFY(!m_panel->adder().isRunning());
        QCOMPARE(shown(), 0);
        QVERIFY(!session().nextUndo());

        QVERIFY(add({file(QStringLiteral("many"))}));
        QCOMPARE(shown(), 294);
        QCOMPARE(session().nextUndo()->name, std::string("add 294 media files"));
        // Scrolled through, sorted, chosen whole: one picture each, no more than are seen.
        list().scrollToBottom();
        QVERIFY(!m_panel->grab().isNull());
        child<QComboBox>("mediaOrder").setCurrentIndex(static_cast<int>(MediaOrder::Name));
        QCOMPARE(list().model()->index(0, 0).data().toString(), QStringLiteral("000.ppm"));
        list().selectAll();
        QCOMPARE(m_fixture->studio().selection().mediaSet().size(), std::size_t(294));
        list().setFocus();
        QTest::keyClick(&list(), Qt::Key_Delete);
        QTRY_COMPARE(shown(), 0);
        QCOMPARE(session().nextUndo()->name, std::string("delete 294 media files"));
        QVERIFY(QFile::exists(file(QStringLiteral("many/000.ppm"))));
        QTRY_VERIFY(!session().isBusy());
        session().undo();
        QTRY_COMPARE(shown(), 294);
    }

    void statesAreShownAndFiltered()
    {
        QVERIFY(add({sample("lighthouse.jpg"), sample("garden.png"), sample("station.flac")}));
        const auto media = session().media();
        QVERIFY(session().perform("edit", [&](store::Action &action) -> Result<Unit> {
            for (std::size_t i = 0; i < 2; ++i) {
                store::Track track;
                track.media = media[i].id;
                const auto id = action.addTrack(track);
                const auto cue = action.addCue(*id, {});
                store::NewVersion version;
                version.text = i == 0 ? "A white tower" : "Roses";
                version.origin.provider = "draft";
                const auto base = action.addCandidate(*cue, version);
                if (i == 1) {
                    if (auto accepted = action.accept(*base); !accepted)
                        return accepted.error();
                }
            }
            return Unit{};
        }));
        const auto state = [&](int row) {
            return static_cast<MediaState>(
                m_panel->model().index(row).data(MediaListModel::StateRole).toInt());
        };
        QTRY_VERIFY(state(0) == MediaState::Base);
        QVERIFY(state(1) == MediaState::Approved);
        QVERIFY(state(2) == MediaState::Uncaptioned);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&list());
        QVERIFY(accessible->childCount() >= 3);
        QVERIFY(accessible->child(0)->text(QAccessible::Name).contains(QStringLiteral("Base caption")));

        child<QComboBox>("mediaState").setCurrentIndex(1 + static_cast<int>(MediaState::Approved));
        QCOMPARE(shown(), 1);
        QCOMPARE(list().model()->index(0, 0).data().toString(), QStringLiteral("garden.png"));
        child<QComboBox>("mediaState").setCurrentIndex(0);
        child<QComboBox>("mediaModality").setCurrentIndex(3);
        QCOMPARE(shown(), 1);
        child<QComboBox>("mediaModality").setCurrentIndex(0);

        QTest::keyClicks(&child<QLineEdit>("mediaSearch"), QStringLiteral("LIGHT"));
        QCOMPARE(shown(), 1);
        child<QLineEdit>("mediaSearch").clear();
        QTest::keyClicks(&child<QLineEdit>("mediaSearch"), QStringLiteral("rose")); // in a caption
        QTRY_COMPARE(shown(), 1);
        QCOMPARE(list().model()->index(0, 0).data().toString(), QStringLiteral("garden.png"));
        QTest::keyClicks(&child<QLineEdit>("mediaSearch"), QStringLiteral("zzz"));
        QTRY_COMPARE(shown(), 0);
        QVERIFY(child<QLabel>("mediaEmpty").isVisible());
    }

    void choosingIsShared()
    {
        QVERIFY(add({sample("lighthouse.jpg"), sample("garden.png"), sample("station.flac")}));
        Selection &selection = m_fixture->studio().selection();
        const auto media = session().media();
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                          list().visualRect(list().model()->index(1, 0)).center());
        QVERIFY(selection.media() == media[1].id);
        QTest::keyClick(&list(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(selection.media() == media[2].id);
        QCOMPARE(selection.mediaSet().size(), std::size_t(2));
        selection.setMedia(media[0].id);
        QCOMPARE(list().currentIndex().row(), 0);
        QVERIFY(selection.mediaSet() == std::vector{media[0].id});
    }

    void movedFilesAreMarkedAndFound()
    {
        QDir().mkpath(file(QStringLiteral("a")));
        QVERIFY(QFile::copy(sample("garden.png"), file(QStringLiteral("a/garden.png"))));
        QVERIFY(add({file(QStringLiteral("a/garden.png"))}));
        QVERIFY(!m_panel->model().index(0).data(MediaListModel::MissingRole).toBool());
        QDir().mkpath(file(QStringLiteral("b/c")));
        QVERIFY(QFile::rename(file(QStringLiteral("a/garden.png")), file(QStringLiteral("b/c/renamed.png"))));
        m_panel->model().refreshSoon();
        QTRY_VERIFY(m_panel->model().index(0).data(MediaListModel::MissingRole).toBool());
        QCOMPARE(m_panel->model().index(0).data(MediaListModel::DetailRole).toString(),
                 QStringLiteral("The file is missing"));
        QSignalSpy relinked(&m_panel->mediaActions(), &MediaActions::relinked);
        m_panel->mediaActions().relinkIn(file(QStringLiteral("b")));
        QTRY_COMPARE(relinked.size(), 1);
        QCOMPARE(relinked.front().front().toInt(), 1);
        QTRY_VERIFY(!m_panel->model().index(0).data(MediaListModel::MissingRole).toBool());
        QCOMPARE(m_panel->model().index(0).data().toString(), QStringLiteral("renamed.png"));
        QCOMPARE(session().nextUndo()->name, std::string("relink 1 media file"));
    }

    void goneWhileItLoads_data()
    {
        QTest::addColumn<int>("after");
        for (const int ms : {0, 5, 50, 300})
            QTest::addRow("%d ms", ms) << ms;
    }

    void goneWhileItLoads()
    {
        QFETCH(int, after);
        m_panel->adder().add({sample("harbour-town.mp4"), sample("lighthouse.jpg"), sample("garden.png")});
        QTest::qWait(after);
        m_panel.reset();
        QTest::qWait(20);
    }
};

QTEST_MAIN(TestMediaBin)
#include "test_media_bin.moc"
