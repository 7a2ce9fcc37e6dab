// SPDX-License-Identifier: MIT
#include "ui/preview/preview_actions.h"

#include "ui/preview/image_view.h"
#include "ui/preview/media_player.h"
#include "ui/session/studio.h"

#include <QAction>

#include <algorithm>
#include <array>

namespace anycap::ui {

namespace {

constexpr std::array kRates{0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0};
constexpr Milliseconds kBack{1000};
constexpr Milliseconds kAround{1000};
constexpr double kZoomStep = 1.25;

} // namespace

PreviewActions::PreviewActions(Studio &studio, MediaPlayer &player, ImageView &image, QObject *parent)
    : QObject(parent)
    , m_studio(studio)
    , m_player(player)
    , m_image(image)
{
    registerPlaying();
    registerCues();
    registerViews();
    connect(&studio.playback(), &Playback::durationChanged, this, &PreviewActions::update);
    connect(&studio.playback(), &Playback::loopChanged, this, &PreviewActions::update);
    connect(&studio.selection(), &Selection::cueChanged, this, [this] {
        if (m_loopCue->isChecked())
            loopCue(true);
        update();
    });
    connect(&studio.selection(), &Selection::mediaChanged, this, [this] { m_loopStart.reset(); });
    connect(&studio.session(), &ProjectSession::cuesChanged, this, [this] {
        if (m_loopCue->isChecked())
            loopCue(true);
        update();
    });
    connect(&player, &MediaPlayer::mutedChanged, m_mute, &QAction::setChecked);
    update();
}

QAction *PreviewActions::add(const char *id, const char *text, const char *tip, const char *shortcut,
                             int group, bool isCheckable)
{
    ActionSpec spec;
    spec.id = QString::fromLatin1(id);
    spec.menu = spec.id.startsWith(QLatin1String("playback")) ? ActionMenu::Playback : ActionMenu::View;
    spec.text = text;
    spec.tip = tip;
    if (shortcut != nullptr)
        spec.shortcuts = {QKeySequence(QString::fromLatin1(shortcut))};
    spec.group = group;
    spec.isCheckable = isCheckable;
    return m_studio.actions().add(spec);
}

void PreviewActions::registerPlaying()
{
    const auto playing = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
        m_playing << action;
    };
    playing(add("playback.toggle", QT_TRANSLATE_NOOP("Actions", "Play or &pause"), nullptr, "Space", 0),
            [this] { m_studio.playback().toggle(); });
    playing(add("playback.back", QT_TRANSLATE_NOOP("Actions", "&Back one second"),
                QT_TRANSLATE_NOOP("Actions", "Again while playing faster: slower first"), "J", 0),
            [this] { back(); });
    playing(add("playback.pause", QT_TRANSLATE_NOOP("Actions", "P&ause"), nullptr, "K", 0),
            [this] { m_studio.playback().pause(); });
    playing(add("playback.forward", QT_TRANSLATE_NOOP("Actions", "Play, &faster when pressed again"), nullptr,
                "L", 0),
            [this] { forward(); });
    playing(add("playback.previousFrame", QT_TRANSLATE_NOOP("Actions", "P&revious frame"),
                QT_TRANSLATE_NOOP("Actions", "One frame back; 10 ms in a sound"), ",", 1),
            [this] { m_studio.playback().step(-1); });
    playing(add("playback.nextFrame", QT_TRANSLATE_NOOP("Actions", "&Next frame"),
                QT_TRANSLATE_NOOP("Actions", "One frame on; 10 ms in a sound"), ".", 1),
            [this] { m_studio.playback().step(1); });
    playing(add("playback.start", QT_TRANSLATE_NOOP("Actions", "To the &start"), nullptr, "Ctrl+Home", 1),
            [this] { m_studio.playback().seek(Milliseconds(0)); });
    playing(add("playback.end", QT_TRANSLATE_NOOP("Actions", "To the &end"), nullptr, "Ctrl+End", 1),
            [this] { m_studio.playback().seek(m_studio.playback().duration()); });
    playing(add("playback.slower", QT_TRANSLATE_NOOP("Actions", "&Slower"), nullptr, "Ctrl+Shift+,", 2),
            [this] { changeRate(-1); });
    playing(add("playback.faster", QT_TRANSLATE_NOOP("Actions", "Fas&ter"), nullptr, "Ctrl+Shift+.", 2),
            [this] { changeRate(1); });
    playing(add("playback.normalSpeed", QT_TRANSLATE_NOOP("Actions", "N&ormal speed"), nullptr, nullptr, 2),
            [this] { m_studio.playback().setRate(1); });
    m_mute = add("playback.mute", QT_TRANSLATE_NOOP("Actions", "&Mute"), nullptr, "M", 3, true);
    connect(m_mute, &QAction::toggled, &m_player, &MediaPlayer::setMuted);
    m_playing << m_mute;
}

void PreviewActions::registerCues()
{
    const auto cue = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
        m_cueActions << action;
    };
    cue(add("playback.playCue", QT_TRANSLATE_NOOP("Actions", "Play the &cue"), nullptr, "Shift+Space", 4),
        [this] { playCue(Milliseconds(0)); });
    cue(add("playback.playAroundCue", QT_TRANSLATE_NOOP("Actions", "Play aro&und the cue"),
            QT_TRANSLATE_NOOP("Actions", "From one second before it to one second after"), "Ctrl+Shift+Space",
            4),
        [this] { playCue(kAround); });
    m_loopCue = add("playback.loopCue", QT_TRANSLATE_NOOP("Actions", "&Loop the cue"),
                    QT_TRANSLATE_NOOP("Actions", "Play the current cue over and over"), "Ctrl+L", 4, true);
    connect(m_loopCue, &QAction::toggled, this, &PreviewActions::loopCue);
    m_cueActions << m_loopCue;
    QAction *start
        = add("playback.loopStart", QT_TRANSLATE_NOOP("Actions", "Loop from &here (A)"), nullptr, "[", 5);
    QAction *end
        = add("playback.loopEnd", QT_TRANSLATE_NOOP("Actions", "Loop up to here (&B)"), nullptr, "]", 5);
    m_clearLoop
        = add("playback.clearLoop", QT_TRANSLATE_NOOP("Actions", "&Do not loop"), nullptr, "Ctrl+Shift+L", 5);
    connect(start, &QAction::triggered, this, &PreviewActions::setLoopStart);
    connect(end, &QAction::triggered, this, &PreviewActions::setLoopEnd);
    connect(m_clearLoop, &QAction::triggered, this, [this] {
        m_loopStart.reset();
        m_loopCue->setChecked(false);
        m_studio.playback().setLoop(std::nullopt);
    });
    m_playing << start << end;
}

void PreviewActions::registerViews()
{
    m_captions = add("view.captions", QT_TRANSLATE_NOOP("Actions", "&Captions on the picture"), nullptr,
                     "Ctrl+Shift+H", 4, true);
    m_safeAreas
        = add("view.safeAreas", QT_TRANSLATE_NOOP("Actions", "&Safe areas"),
              QT_TRANSLATE_NOOP("Actions", "Frames within which action (93 %) and titles (90 %) are safe"),
              nullptr, 4, true);
    m_spectrogram
        = add("view.spectrogram", QT_TRANSLATE_NOOP("Actions", "S&pectrogram of sounds"),
              QT_TRANSLATE_NOOP("Actions", "Pitches over time, 64 ms windows every 16 ms"), nullptr, 4, true);
    StudioSettings &settings = m_studio.settings();
    m_captions->setChecked(settings.value(QStringLiteral("preview/captions"), true).toBool());
    m_safeAreas->setChecked(settings.value(QStringLiteral("preview/safeAreas"), false).toBool());
    m_spectrogram->setChecked(settings.value(QStringLiteral("preview/spectrogram"), false).toBool());
    toggleView(m_captions, "preview/captions");
    toggleView(m_safeAreas, "preview/safeAreas");
    toggleView(m_spectrogram, "preview/spectrogram");
    m_fullScreen = add("view.fullScreenPicture", QT_TRANSLATE_NOOP("Actions", "Picture on the &whole screen"),
                       nullptr, "Ctrl+Shift+F", 4);
    connect(m_fullScreen, &QAction::triggered, this, &PreviewActions::fullScreenWanted);

    const auto zoom = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, &m_image, slot);
        m_zoom << action;
    };
    zoom(add("view.zoomImageIn", QT_TRANSLATE_NOOP("Actions", "Zoom image &in"), nullptr, nullptr, 5),
         [this] { m_image.zoomBy(kZoomStep); });
    zoom(add("view.zoomImageOut", QT_TRANSLATE_NOOP("Actions", "Zoom image &out"), nullptr, nullptr, 5),
         [this] { m_image.zoomBy(1 / kZoomStep); });
    zoom(add("view.zoomImageFit", QT_TRANSLATE_NOOP("Actions", "&Fit image"), nullptr, nullptr, 5),
         [this] { m_image.fit(); });
    zoom(add("view.zoomImageActual", QT_TRANSLATE_NOOP("Actions", "Image at &100 %"), nullptr, nullptr, 5),
         [this] { m_image.setZoom(1); });
}

void PreviewActions::toggleView(QAction *action, const char *key)
{
    connect(action, &QAction::toggled, this, [this, key = QString::fromLatin1(key)](bool isOn) {
        m_studio.settings().setValue(key, isOn);
        emit viewChanged();
    });
}

bool PreviewActions::showsCaptions() const { return m_captions->isChecked(); }
bool PreviewActions::showsSafeAreas() const { return m_safeAreas->isChecked(); }
bool PreviewActions::showsSpectrogram() const { return m_spectrogram->isChecked(); }

QList<QAction *> PreviewActions::contextMenu(bool isImage, bool isSound) const
{
    if (isImage)
        return m_zoom + QList<QAction *>{m_fullScreen};
    QList<QAction *> actions{m_playing.front()};
    actions << m_cueActions << m_clearLoop;
    if (isSound)
        actions << m_spectrogram;
    else
        actions << m_captions << m_safeAreas << m_fullScreen;
    return actions;
}

void PreviewActions::update()
{
    const bool canPlay = m_studio.playback().duration() > Milliseconds(0);
    for (QAction *action : m_playing)
        action->setEnabled(canPlay);
    const bool hasCue = canPlay && currentCue().has_value();
    for (QAction *action : m_cueActions)
        action->setEnabled(hasCue || (action == m_loopCue && m_loopCue->isChecked()));
    m_clearLoop->setEnabled(m_studio.playback().loop().has_value());
    if (m_loopCue->isChecked() && m_studio.playback().loop() != m_cueLoop)
        m_loopCue->setChecked(false); // somebody looped something else
}

void PreviewActions::forward()
{
    Playback &playback = m_studio.playback();
    if (playback.isPlaying()) {
        changeRate(1);
        return;
    }
    playback.setRate(1);
    playback.play();
}

void PreviewActions::back()
{
    Playback &playback = m_studio.playback();
    if (playback.isPlaying() && playback.rate() > 1)
        changeRate(-1);
    else
        playback.seek(playback.position() - kBack);
}

void PreviewActions::changeRate(int steps)
{
    Playback &playback = m_studio.playback();
    std::size_t nearest = 0;
    for (std::size_t i = 0; i < kRates.size(); ++i) {
        if (std::abs(kRates[i] - playback.rate()) < std::abs(kRates[nearest] - playback.rate()))
            nearest = i;
    }
    const int wanted = std::clamp(static_cast<int>(nearest) + steps, 0, static_cast<int>(kRates.size()) - 1);
    playback.setRate(kRates[static_cast<std::size_t>(wanted)]);
}

std::optional<TimeRange> PreviewActions::currentCue() const
{
    const store::Cue *cue = m_studio.session().cues().find(m_studio.selection().cue());
    return cue == nullptr ? std::nullopt : cue->time;
}

void PreviewActions::playCue(Milliseconds margin)
{
    if (const auto cue = currentCue())
        m_studio.playback().playRange({std::max(cue->start - margin, Milliseconds(0)), cue->end + margin});
}

void PreviewActions::loopCue(bool isOn)
{
    const auto cue = isOn ? currentCue() : std::nullopt;
    if (!isOn && m_studio.playback().loop() != m_cueLoop)
        return;
    m_cueLoop = cue && cue->end > cue->start ? cue : std::nullopt;
    m_studio.playback().setLoop(m_cueLoop);
}

void PreviewActions::setLoopStart()
{
    const Milliseconds now = m_studio.playback().position();
    const auto loop = m_studio.playback().loop();
    m_loopStart = now;
    if (loop && loop->end > now)
        m_studio.playback().setLoop(TimeRange{now, loop->end});
}

void PreviewActions::setLoopEnd()
{
    const Milliseconds now = m_studio.playback().position();
    const Milliseconds start = m_loopStart.value_or(Milliseconds(0));
    if (now > start)
        m_studio.playback().setLoop(TimeRange{start, now});
    else
        m_studio.notices().warn(tr("The end of the loop must be after its beginning"));
}

} // namespace anycap::ui
