// SPDX-License-Identifier: MIT
// Milliseconds per paint of the timeline with many cues in a medium of three hours, while scrolling and while
// zooming from all of it to single frames: the whole viewport each time, into an image as a screen has it.
// Usage: timeline_bench [CUES…]
#include "ui/timeline/cue_index.h"
#include "ui/timeline/timeline_panel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace anycap;
using namespace anycap::ui;

namespace {

struct Times {
    std::vector<double> ms;
    void print(const char *what, int cues)
    {
        std::sort(ms.begin(), ms.end());
        double sum = 0;
        for (const double each : ms)
            sum += each;
        std::printf("%7d cues  %-28s mean %6.2f  median %6.2f  p99 %6.2f  most %6.2f ms\n", cues, what,
                    sum / static_cast<double>(ms.size()), ms[ms.size() / 2], ms[ms.size() * 99 / 100],
                    ms.back());
    }
};

void waitUntilIdle(const ProjectSession &session)
{
    while (session.isBusy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
}

store::TrackId import(Studio &studio, int count)
{
    store::TrackId track;
    bool isDone = false;
    const auto step = Milliseconds(3LL * 3600 * 1000 / count);
    studio.session().performInBackground(
        "import cues",
        [&track, count, step](store::Action &action) -> Result<Unit> {
            const auto added = action.addTrack({});
            if (!added)
                return added.error();
            track = *added;
            for (int i = 0; i < count; ++i) {
                store::NewCue cue;
                // Every tenth one overlaps the next.
                cue.time = TimeRange{i * step, i * step + step * (i % 10 == 0 ? 13 : 8) / 10};
                const auto id = action.addCue(track, cue);
                if (!id)
                    return id.error();
                const auto text = action.setText(*id, "Cue " + std::to_string(i) + " has <i>some</i> words.");
                if (!text)
                    return text.error();
            }
            return Unit{};
        },
        [&isDone](bool) { isDone = true; });
    while (!isDone)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    waitUntilIdle(studio.session());
    return track;
}

void measure(int count)
{
    const QTemporaryDir folder;
    Studio studio(folder.filePath(QStringLiteral("settings.ini")));
    studio.session().create(folder.filePath(QStringLiteral("bench.anycap")));
    waitUntilIdle(studio.session());
    const store::TrackId track = import(studio, count);
    studio.selection().setTrack(track);
    while (studio.session().cues().size() != count || studio.session().isBusy())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    while (!studio.quality().isMeasured())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);

    TimelinePanel panel(studio);
    panel.resize(1920, 320);
    panel.show();
    QCoreApplication::processEvents();
    TimelineView &view = panel.view();
    QImage screen(view.viewport()->size(), QImage::Format_RGB32);
    const auto paint = [&](Times &times) {
        QElapsedTimer clock;
        clock.start();
        view.viewport()->render(&screen, {}, {}, QWidget::DrawWindowBackground);
        times.ms.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    };
    Times all;
    view.zoomToFit();
    for (int i = 0; i < 20; ++i)
        paint(all);
    all.print("all of it", count);

    Times zooming;
    for (int i = 0; i < 240; ++i) {
        view.zoomBy(i < 120 ? 1.1 : 1 / 1.1);
        paint(zooming);
    }
    zooming.print("zooming, each step another", count);
    for (const double scale : {0.001, 0.02, 0.2, 2.0}) {
        Times scrolling;
        view.zoomBy(scale / view.axis().pixelsPerMs());
        view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum() / 3);
        for (int i = 0; i < 200; ++i) {
            view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + 37);
            paint(scrolling);
        }
        const std::string what = "scrolling at " + std::to_string(scale).substr(0, 5) + " px/ms";
        scrolling.print(what.c_str(), count);
    }
    Times editing;
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer clock;
        clock.start();
        const store::Cue &cue = studio.session().cues().at(count / 2 + i);
        studio.session().perform("time 1 cue", [&](store::Action &action) {
            return action.setCueTime(cue.id, TimeRange{cue.time->start, cue.time->end + Milliseconds(1)});
        });
        view.viewport()->render(&screen, {}, {}, QWidget::DrawWindowBackground);
        editing.ms.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    editing.print("one edit, saved and painted", count);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    std::vector<int> counts{10'000, 100'000};
    if (argc > 1) {
        counts.clear();
        for (int i = 1; i < argc; ++i)
            counts.push_back(std::max(1, std::atoi(argv[i])));
    }
    for (const int count : counts)
        measure(count);
    return 0;
}
