// SPDX-License-Identifier: MIT
// The table says what the project has, through any session of edits and undos, with and without a filter.
#include "tests/ui/support/ui_fixture.h"
#include "ui/cue_table/cue_table_model.h"
#include "ui/session/cue_edits.h"
#include "ui/session/text.h"

#include <QAbstractItemModelTester>
#include <QIdentityProxyModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace anycap;
using namespace anycap::ui;

/// The tester takes the first column for what a row is known by; a cue's number is not.
class ById : public QIdentityProxyModel {
public:
    explicit ById(CueTableModel &model)
        : m_model(model)
    {
        setSourceModel(&model);
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (index.isValid() && index.column() == 0 && role == Qt::DisplayRole)
            return static_cast<qlonglong>(m_model.cueAt(index.row()).id.value);
        return QIdentityProxyModel::data(index, role);
    }

private:
    CueTableModel &m_model;
};

class TestCueTableModel : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void itSaysWhatTheProjectHas();
    void aRandomSession_data();
    void aRandomSession();
    void filters_data();
    void filters();
    void aMendedCueStaysUntilTheFilterIsSetAgain();
    void largeTracksAreFilteredInSlices();
    void editingThroughTheModel();
    void statesAreTold();
    void cellsAreSpoken();
    void framesInsteadOfMilliseconds();
    void onlySomeColumnsAreEdited();

private:
    Studio &studio() { return m_fixture->studio(); }
    const CueList &list() { return m_fixture->session().cues(); }
    store::CueId id(int row) { return list().at(row).id; }
    QString shown(int row, int column, int role = Qt::DisplayRole)
    {
        return m_model->index(row, column).data(role).toString();
    }
    QList<int> places()
    {
        QList<int> found;
        for (int row = 0; row < m_model->rowCount(); ++row)
            found << m_model->placeOf(row);
        return found;
    }
    void setText(int row, const std::string &text)
    {
        cue_edits::setTexts(studio(), "edit", {{id(row), text}});
    }

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<CueTableModel> m_model;
    std::unique_ptr<ById> m_byId;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCueTableModel::init()
{
    QLocale::setDefault(QLocale::c());
    m_fixture = std::make_unique<UiFixture>();
    QVERIFY(m_fixture->createProject());
    m_fixture->addCues(30);
    m_model = std::make_unique<CueTableModel>(studio());
    m_byId = std::make_unique<ById>(*m_model);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_byId.get());
}

void TestCueTableModel::cleanup()
{
    m_tester.reset();
    m_byId.reset();
    m_model.reset();
    m_fixture.reset();
}

void TestCueTableModel::itSaysWhatTheProjectHas()
{
    QCOMPARE(m_model->rowCount(), 30);
    QCOMPARE(shown(1, CueTableModel::Number), QStringLiteral("2"));
    QCOMPARE(shown(1, CueTableModel::Start), QStringLiteral("00:00:03.000"));
    QCOMPARE(shown(1, CueTableModel::End), QStringLiteral("00:00:05.000"));
    QCOMPARE(shown(1, CueTableModel::Duration), QStringLiteral("2.000"));
    QCOMPARE(shown(1, CueTableModel::Text), QStringLiteral("Cue 2 says a few plain words."));
    QCOMPARE(shown(1, CueTableModel::Speed), QStringLiteral("14.5"));
    QCOMPARE(shown(1, CueTableModel::Problems), QString());
    QCOMPARE(shown(1, CueTableModel::State), QStringLiteral("By hand"));
    QCOMPARE(shown(1, CueTableModel::Lines), QStringLiteral("1"));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    setText(1, std::string(60, 'x'));
    QVERIFY(!changed.isEmpty());
    for (const auto &arguments : changed) {
        QVERIFY(arguments.at(0).toModelIndex().row() >= 1);
        QVERIFY(arguments.at(1).toModelIndex().row() <= 2);
    }
    QCOMPARE(shown(1, CueTableModel::Problems), QStringLiteral("Too fast, Long line"));
    QVERIFY(m_model->index(1, CueTableModel::Problems).data(Qt::DecorationRole).isValid());
    QVERIFY(shown(1, CueTableModel::Problems, Qt::ToolTipRole).contains(QStringLiteral("at most 42")));
}

void TestCueTableModel::aRandomSession_data()
{
    QTest::addColumn<QString>("filter");
    QTest::newRow("all") << QString();
    QTest::newRow("filtered") << QStringLiteral("2");
}

void TestCueTableModel::aRandomSession()
{
    QFETCH(QString, filter);
    CueFilter wanted;
    wanted.setText(filter);
    m_model->setFilter(wanted);
    QRandomGenerator random(11);
    ProjectSession &session = m_fixture->session();
    for (int step = 0; step < 200; ++step) {
        const int row = list().isEmpty() ? 0 : random.bounded(list().size());
        switch (list().isEmpty() ? 6 : random.bounded(10)) {
        case 0:
            cue_edits::setTime(studio(), id(row),
                               {Milliseconds(random.bounded(90'000)), Milliseconds(95'000)});
            break;
        case 1:
            setText(row, std::to_string(random.bounded(40)));
            break;
        case 2:
            cue_edits::addCue(studio(), Milliseconds(random.bounded(100'000)));
            break;
        case 3:
            cue_edits::deleteCues(studio(), {id(row), id(random.bounded(list().size()))});
            break;
        case 4:
            cue_edits::splitCue(studio(), id(row), {});
            break;
        case 5:
            cue_edits::mergeCues(studio(), {id(row)});
            break;
        case 6:
            session.undo();
            break;
        case 7:
            session.redo();
            break;
        case 8:
            cue_edits::sortByTime(studio());
            break;
        default:
            cue_edits::duplicateCues(studio(), {id(row)});
        }
        int last = -1;
        for (int at = 0; at < m_model->rowCount(); ++at) {
            const int place = m_model->placeOf(at);
            QVERIFY(place > last && place < list().size());
            last = place;
            QCOMPARE(shown(at, CueTableModel::Text), fromUtf8(list().at(place).text));
            QCOMPARE(shown(at, CueTableModel::Number), QString::number(place + 1));
            QCOMPARE(m_model->rowOfPlace(place).value_or(-1), at);
        }
        if (filter.isEmpty())
            QCOMPARE(m_model->rowCount(), list().size());
        // Whatever matches is shown.
        for (int place = 0; place < list().size(); ++place) {
            if (wanted.matches(list().at(place), 0))
                QVERIFY(m_model->rowOfPlace(place));
        }
    }
}

void TestCueTableModel::filters_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("text") << "text:QUICK" << QList<int>{3};
    QTest::newRow("text beyond ASCII") << QString::fromUtf8("text:ÄPFEL") << QList<int>{4};
    QTest::newRow("any problem") << "rules:65535" << QList<int>{5, 6};
    QTest::newRow("one problem") << QStringLiteral("rules:%1").arg(ruleBit(QualityRule::LineCount))
                                 << QList<int>{6};
    QTest::newRow("no text") << "state:0" << QList<int>{5};
    QTest::newRow("proposals") << "candidates:" << QList<int>{7};
    QTest::newRow("nothing") << "text:zzz" << QList<int>{};
}

void TestCueTableModel::filters()
{
    QFETCH(QString, kind);
    setText(3, "A quick one");
    setText(4, "Grüne Äpfel");
    setText(5, "");
    setText(6, "a\nb\nc");
    QVERIFY(m_fixture->session().perform("caption 1 cue", [&](store::Action &action) -> Result<Unit> {
        const auto added = action.addCandidate(id(7), {});
        return added ? Result<Unit>(Unit{}) : added.error();
    }));
    CueFilter filter;
    const QString value = kind.section(u':', 1);
    if (kind.startsWith(QStringLiteral("text")))
        filter.setText(value);
    else if (kind.startsWith(QStringLiteral("rules")))
        filter.rules = static_cast<RuleSet>(value.toUInt());
    else if (kind.startsWith(QStringLiteral("state")))
        filter.state = static_cast<CueState>(value.toInt());
    else
        filter.needsCandidates = true;
    m_model->setFilter(filter);
    QTEST(places(), "expected");
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 30);
}

void TestCueTableModel::aMendedCueStaysUntilTheFilterIsSetAgain()
{
    setText(3, "");
    setText(8, "");
    CueFilter filter;
    filter.rules = 0xffff;
    m_model->setFilter(filter);
    QCOMPARE(places(), (QList<int>{3, 8}));
    setText(3, "Mended.");
    QCOMPARE(places(), (QList<int>{3, 8}));
    setText(5, "");
    QCOMPARE(places(), (QList<int>{3, 5, 8}));
    cue_edits::deleteCues(studio(), {id(4)});
    QCOMPARE(places(), (QList<int>{3, 4, 7}));
    m_model->setFilter(filter);
    QCOMPARE(places(), (QList<int>{4, 7}));
}

void TestCueTableModel::largeTracksAreFilteredInSlices()
{
    m_fixture->addCues(6000);
    CueFilter filter;
    filter.setText(QStringLiteral("Cue 59"));
    QSignalSpy applied(m_model.get(), &CueTableModel::filterApplied);
    m_model->setFilter(filter);
    QTRY_VERIFY(!m_model->isFiltering());
    QCOMPARE(m_model->rowCount(), 1 + 10 + 100);
    QVERIFY(!applied.isEmpty());
    // Typing on replaces the search under way.
    filter.setText(QStringLiteral("Cue 599"));
    m_model->setFilter(filter);
    filter.setText(QStringLiteral("Cue 5999"));
    m_model->setFilter(filter);
    QTRY_VERIFY(!m_model->isFiltering());
    QCOMPARE(places(), (QList<int>{5998}));
}

void TestCueTableModel::editingThroughTheModel()
{
    QVERIFY(m_model->setData(m_model->index(2, CueTableModel::Text), QStringLiteral("Neu\nzwei")));
    QCOMPARE(list().at(2).text, std::string("Neu\nzwei"));
    QVERIFY(m_model->setData(m_model->index(2, CueTableModel::Start), qlonglong{6500}));
    QVERIFY(m_model->setData(m_model->index(2, CueTableModel::Duration), qlonglong{1000}));
    QCOMPARE(shown(2, CueTableModel::End), QStringLiteral("00:00:07.500"));
    QVERIFY(m_model->setData(m_model->index(2, CueTableModel::End), qlonglong{8000}));
    QCOMPARE(shown(2, CueTableModel::Duration), QStringLiteral("1.500"));
    QVERIFY(!m_model->setData(m_model->index(2, CueTableModel::Speed), 3));
    for (int i = 0; i < 4; ++i)
        m_fixture->session().undo();
    QCOMPARE(shown(2, CueTableModel::Text), QStringLiteral("Cue 3 says a few plain words."));
}

void TestCueTableModel::statesAreTold()
{
    const auto refine = [&](bool isAccepted) {
        return m_fixture->session().perform("caption 1 cue", [&](store::Action &action) -> Result<Unit> {
            store::NewVersion version;
            version.text = "Refined words.";
            version.origin.provider = "acm";
            const auto added
                = isAccepted ? action.setText(id(1), version) : action.addCandidate(id(1), version);
            return added ? Result<Unit>(Unit{}) : added.error();
        });
    };
    QVERIFY(refine(false));
    QVERIFY(shown(1, CueTableModel::State).startsWith(QStringLiteral("By hand, 1 proposal")));
    QVERIFY(refine(true));
    QVERIFY(shown(1, CueTableModel::State).startsWith(QStringLiteral("Refined")));
    setText(1, "");
    QVERIFY(shown(1, CueTableModel::State).startsWith(QStringLiteral("No text")));
}

void TestCueTableModel::cellsAreSpoken()
{
    setText(0, "<i>Hello</i>");
    QCOMPARE(shown(0, CueTableModel::Number, Qt::AccessibleTextRole), QStringLiteral("Cue 1"));
    QCOMPARE(shown(0, CueTableModel::Text, Qt::AccessibleTextRole), QStringLiteral("Hello"));
    QCOMPARE(shown(0, CueTableModel::Start, Qt::AccessibleTextRole),
             QStringLiteral("Starts at 00:00:00.000"));
    QCOMPARE(shown(0, CueTableModel::Speed, Qt::AccessibleTextRole),
             QStringLiteral("2.5 characters a second"));
    QCOMPARE(shown(0, CueTableModel::Problems, Qt::AccessibleTextRole), QStringLiteral("No problems"));
    m_model->setPlaying(0);
    QCOMPARE(shown(0, CueTableModel::Number, Qt::AccessibleTextRole), QStringLiteral("Cue 1, playing now"));
    QVERIFY(m_model->index(0, CueTableModel::Number).data(Qt::DecorationRole).isValid());
}

void TestCueTableModel::framesInsteadOfMilliseconds()
{
    m_model->setShowsFrames(true);
    cue_edits::setTime(studio(), id(0), {Milliseconds(480), Milliseconds(1240)});
    QCOMPARE(shown(0, CueTableModel::Start), QStringLiteral("00:00:00:12"));
    QCOMPARE(shown(0, CueTableModel::End), QStringLiteral("00:00:01:06"));
    QCOMPARE(shown(0, CueTableModel::Duration), QStringLiteral("0:19"));
}

void TestCueTableModel::onlySomeColumnsAreEdited()
{
    const auto isEditable
        = [&](int column) { return m_model->flags(m_model->index(0, column)).testFlag(Qt::ItemIsEditable); };
    QVERIFY(isEditable(CueTableModel::Text) && isEditable(CueTableModel::Start));
    QVERIFY(!isEditable(CueTableModel::Problems) && !isEditable(CueTableModel::Number));
}

QTEST_MAIN(TestCueTableModel)
#include "test_cue_table_model.moc"
