// SPDX-License-Identifier: MIT
// The cue table on a large track: opening, scrolling by a page, one edit to its repaint, filtering. Prints
// milliseconds; asserts nothing.
//
//     cue_table_bench [CUES] [PICTURE.png]
#include "tests/ui/support/ui_fixture.h"
#include "ui/cue_table/cue_table_model.h"
#include "ui/cue_table/cue_table_panel.h"
#include "ui/cue_table/cue_table_view.h"
#include "ui/session/cue_edits.h"

#include <QElapsedTimer>
#include <QTest>
#include <QtWidgets>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace anycap;
using namespace anycap::ui;

namespace {

double elapsedMs(const QElapsedTimer &clock) { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }

void print(const char *what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-44s median %8.2f ms   worst %8.2f ms\n", what, times[times.size() / 2], times.back());
}

/// Paints now what waits to be painted.
void paint(QWidget &widget)
{
    QCoreApplication::sendPostedEvents();
    widget.repaint();
}

template <class Run> std::vector<double> timed(int times, QWidget &widget, Run run)
{
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer clock;
        clock.start();
        run(i);
        paint(widget);
        all.push_back(elapsedMs(clock));
        QCoreApplication::processEvents();
    }
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = std::max(arguments.value(1, QStringLiteral("100000")).toInt(), 100);
    UiFixture fixture;
    if (!fixture.createProject() || !fixture.addCues(count))
        return 1;
    CueTablePanel panel(fixture.studio());
    panel.resize(1200, 760);
    panel.show();
    if (!QTest::qWaitForWindowExposed(&panel))
        return 1;
    auto *view = panel.findChild<CueTableView *>();
    auto *model = panel.findChild<CueTableModel *>();
    ProjectSession &session = fixture.session();
    CueQuality &quality = fixture.studio().quality();
    if (!QTest::qWaitFor([&] { return quality.isMeasured(); }, 60'000))
        return 1;

    QElapsedTimer clock;
    const QString path = session.path();
    session.close();
    clock.start();
    session.open(path);
    double longest = 0;
    while (session.isBusy()) {
        QElapsedTimer slice;
        slice.start();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        longest = std::max(longest, elapsedMs(slice));
    }
    paint(panel);
    std::printf("%-44s %15.2f ms   longest event %.2f ms\n", "open the project to its first picture",
                elapsedMs(clock), longest);
    if (!QTest::qWaitFor([&] { return quality.isMeasured(); }, 60'000))
        return 1;
    std::printf("%-44s %15.2f ms\n", "… to all problems known", elapsedMs(clock));

    QScrollBar *bar = view->verticalScrollBar();
    print("scroll a page to its repaint",
          timed(200, panel, [&](int) { bar->setValue(bar->value() + bar->pageStep()); }));
    print("jump anywhere to its repaint",
          timed(100, panel, [&](int i) { bar->setValue(bar->maximum() / 100 * i); }));
    const CueList &cues = session.cues();
    print("select another cue to its repaint", timed(100, panel, [&](int i) {
              fixture.studio().selection().setCue(cues.at(i * (cues.size() / 100)).id);
          }));
    print("edit one text to its repaint", timed(100, panel, [&](int i) {
              const store::CueId cue = cues.at(cues.size() / 2 + i).id;
              cue_edits::setTexts(fixture.studio(), "edit", {{cue, "Other words " + std::to_string(i)}});
          }));
    print("move one cue to its repaint", timed(100, panel, [&](int i) {
              cue_edits::moveCues(fixture.studio(), {cues.at(cues.size() / 3 + i).id}, Milliseconds(40));
          }));
    print("undo one edit to its repaint", timed(100, panel, [&](int) { session.undo(); }));
    print("split a cue to its repaint", timed(50, panel, [&](int i) {
              cue_edits::splitCue(fixture.studio(), cues.at(cues.size() / 4 + i).id, {});
          }));
    auto *filter = panel.findChild<QLineEdit *>(QStringLiteral("cueFilter"));
    clock.start();
    filter->setText(QStringLiteral("cue 77"));
    const double slice = elapsedMs(clock);
    while (model->isFiltering())
        QCoreApplication::processEvents();
    paint(panel);
    std::printf("%-44s %15.2f ms   the key itself %.2f ms\n", "filter by text to its repaint",
                elapsedMs(clock), slice);
    filter->clear();
    if (arguments.size() > 2) {
        cue_edits::setTexts(
            fixture.studio(), "edit",
            {{cues.at(1).id, "A line that is much too long to be read by anybody in that time"},
             {cues.at(3).id, "<i>Where were you?</i>\n- At home."},
             {cues.at(5).id, ""}});
        fixture.studio().selection().setCue(cues.at(1).id);
        fixture.studio().playback().reportMedia(Milliseconds(600'000), 25.0);
        fixture.studio().playback().reportPosition(Milliseconds(6500));
        panel.grab().save(arguments[2]);
    }
    return 0;
}
