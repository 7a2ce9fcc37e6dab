// SPDX-License-Identifier: MIT
#include "ui/preview/medium_view.h"

#include "core/media/waveform.h"
#include "ui/preview/film_view.h"
#include "ui/preview/image_view.h"
#include "ui/preview/picture_file.h"
#include "ui/preview/sound_view.h"
#include "ui/session/background.h"
#include "ui/session/text.h"
#include "ui/widgets/glyph_icon.h"
#include "ui/widgets/time_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace anycap::ui {

namespace {

constexpr int kSmallStep = 1'000; // ms
constexpr int kLargeStep = 10'000;

} // namespace

MediumView::MediumView(QWidget *parent)
    : QWidget(parent)
    , m_player(m_playback)
    , m_stack(new QStackedWidget(this))
    , m_told(new QLabel(this))
    , m_image(new ImageView(this))
    , m_film(new FilmView(this))
    , m_sound(new SoundView(this))
    , m_transport(new QWidget(this))
    , m_play(new QToolButton(this))
    , m_seek(new QSlider(Qt::Horizontal, this))
    , m_time(new QLabel(this))
{
    m_told->setObjectName(QStringLiteral("mediumTold"));
    m_told->setAlignment(Qt::AlignCenter);
    m_told->setWordWrap(true);
    m_told->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QWidget *page : {static_cast<QWidget *>(m_told), static_cast<QWidget *>(m_image),
                          static_cast<QWidget *>(m_film), static_cast<QWidget *>(m_sound)})
        m_stack->addWidget(page);
    m_play->setObjectName(QStringLiteral("mediumPlay"));
    m_play->setAutoRaise(true);
    m_play->setFocusPolicy(Qt::StrongFocus);
    m_seek->setObjectName(QStringLiteral("mediumSeek"));
    m_seek->setSingleStep(kSmallStep);
    m_seek->setPageStep(kLargeStep);
    auto *transport = new QHBoxLayout(m_transport);
    transport->setContentsMargins(0, 0, 0, 0);
    transport->addWidget(m_play);
    transport->addWidget(m_seek, 1);
    transport->addWidget(m_time);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_stack, 1);
    rows->addWidget(m_transport);

    connect(m_play, &QToolButton::clicked, &m_playback, &Playback::toggle);
    connect(m_film, &FilmView::clicked, &m_playback, &Playback::toggle);
    connect(m_seek, &QSlider::valueChanged, this,
            [this](int value) { m_playback.seek(Milliseconds(value)); });
    connect(m_sound, &SoundView::seekWanted, &m_playback, &Playback::seek);
    connect(&m_playback, &Playback::positionChanged, m_sound, &SoundView::setPosition);
    connect(&m_playback, &Playback::positionChanged, this, &MediumView::showTransport);
    connect(&m_playback, &Playback::durationChanged, this, &MediumView::showTransport);
    connect(&m_playback, &Playback::playingChanged, this, &MediumView::showTransport);
    connect(&m_player, &MediaPlayer::pictureChanged, this,
            [this](const QImage &picture) { m_film->setPicture(picture, m_player.aspectRatio()); });
    connect(&m_player, &MediaPlayer::failed, this,
            [this](const Error &error) { refuse(fromUtf8(error.toString())); });
    connect(&m_player, &MediaPlayer::opened, this, [this] {
        m_sound->setDuration(m_playback.duration());
        emit settled();
    });
    retranslate();
    clear();
}

QSize MediumView::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 48;
    return {width, width * 3 / 4};
}

void MediumView::retranslate()
{
    setAccessibleName(tr("Medium"));
    m_play->setAccessibleName(tr("Play"));
    m_seek->setAccessibleName(tr("Position"));
    showTransport();
}

void MediumView::clear()
{
    ++m_generation;
    m_work.request_stop();
    m_work = {};
    m_path.clear();
    m_player.close();
    m_film->setPicture({}, 16.0 / 9);
    m_image->setImage({});
    m_sound->clear();
    m_told->clear();
    m_stack->setCurrentWidget(m_told);
    m_transport->hide();
}

void MediumView::showMedium(const QString &path)
{
    clear();
    m_path = toUtf8(path);
    runInBackground(
        this, [path = m_path] { return probeMedia(path); },
        [this, generation = m_generation](const Result<MediaInfo> &info) {
            if (generation != m_generation)
                return;
            if (info)
                take(*info);
            else
                refuse(fromUtf8(info.error().toString()));
        });
}

void MediumView::take(const MediaInfo &info)
{
    if (info.modality == Modality::Image)
        return showPicture();
    m_stack->setCurrentWidget(info.modality == Modality::Video ? static_cast<QWidget *>(m_film) : m_sound);
    if (info.modality == Modality::Audio)
        showSound();
    m_transport->show();
    m_player.open(m_path);
}

void MediumView::showPicture()
{
    runInBackground(
        this, [path = m_path] { return readPicture(path); },
        [this, generation = m_generation](const Result<QImage> &image) {
            if (generation != m_generation)
                return;
            if (!image)
                return refuse(fromUtf8(image.error().toString()));
            m_image->setImage(*image);
            m_stack->setCurrentWidget(m_image);
            emit settled();
        });
}

void MediumView::showSound()
{
    m_sound->setNote(tr("The sound is being measured…"));
    runInBackground(
        this,
        [path = m_path, stop = m_work.get_token()] {
            return measureWaveform(path, {stop, {}});
        },
        [this, generation = m_generation](Result<Waveform> waveform) {
            if (generation != m_generation)
                return;
            if (waveform)
                m_sound->setWaveform(std::make_shared<const Waveform>(*std::move(waveform)));
            else
                m_sound->setNote(fromUtf8(waveform.error().toString()));
        });
}

void MediumView::refuse(const QString &why)
{
    m_told->setText(why);
    m_stack->setCurrentWidget(m_told);
    m_transport->hide();
    emit settled();
}

void MediumView::showTransport()
{
    const bool isPlaying = m_playback.isPlaying();
    m_play->setIcon(glyphIcon(isPlaying ? Glyph::Pause : Glyph::Play, *this));
    m_play->setToolTip(isPlaying ? tr("Pause") : tr("Play"));
    const QSignalBlocker quiet(m_seek); // told, not asked for
    m_seek->setRange(0, static_cast<int>(m_playback.duration().count()));
    m_seek->setValue(static_cast<int>(m_playback.position().count()));
    m_time->setText(QStringLiteral("%1 / %2").arg(durationText(m_playback.position()),
                                                  durationText(m_playback.duration())));
}

void MediumView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showTransport();
    QWidget::changeEvent(event);
}

void MediumView::hideEvent(QHideEvent *event)
{
    m_playback.pause(); // nobody wants to hear what is not there to stop
    QWidget::hideEvent(event);
}

} // namespace anycap::ui
