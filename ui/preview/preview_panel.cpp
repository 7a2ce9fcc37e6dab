// SPDX-License-Identifier: MIT
#include "ui/preview/preview_panel.h"

#include "ui/preview/film_view.h"
#include "ui/preview/image_view.h"
#include "ui/preview/picture_file.h"
#include "ui/preview/preview_actions.h"
#include "ui/preview/sound_view.h"
#include "ui/preview/transport_bar.h"
#include "ui/session/background.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace anycap::ui {

PreviewPanel::PreviewPanel(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_player(studio.playback())
    , m_captions(studio)
{
    setObjectName(QStringLiteral("previewPanel"));
    m_film = new FilmView;
    m_image = new ImageView;
    m_sound = new SoundView;
    m_empty = new QLabel;
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_actions = new PreviewActions(studio, m_player, *m_image, this);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_film);
    m_stack->addWidget(m_image);
    m_stack->addWidget(m_sound);
    m_line = new QLabel;
    m_line->setObjectName(QStringLiteral("previewLine"));
    m_line->setWordWrap(true);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_line->hide();
    m_transport = new TransportBar(studio);
    m_transport->hide();
    m_frame = new QWidget;
    auto *inner = new QVBoxLayout(m_frame);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_stack, 1);
    inner->addWidget(m_line);
    inner->addWidget(m_transport);
    m_frame->installEventFilter(this);
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(m_frame);

    connect(&studio.selection(), &Selection::mediaChanged, this, &PreviewPanel::showMedia);
    connect(&studio.session(), &ProjectSession::mediaChanged, this, [this] {
        // Relinked: the same medium is elsewhere now.
        const store::Media *media = m_studio.session().findMedia(m_media);
        if (media != nullptr && m_studio.session().project().locate(*media) != m_path)
            showMedia();
    });
    connect(&m_player, &MediaPlayer::pictureChanged, this,
            [this](const QImage &picture) { m_film->setPicture(picture, m_player.aspectRatio()); });
    connect(&m_player, &MediaPlayer::captionTimeChanged, this, &PreviewPanel::showCaptions);
    connect(&m_player, &MediaPlayer::failed, this,
            [this](const Error &error) { say(fromUtf8(error.toString())); });
    connect(&m_player, &MediaPlayer::limited, this, &PreviewPanel::say);
    connect(&m_player, &MediaPlayer::opened, this, [this] {
        m_sound->setDuration(m_studio.playback().duration());
        showCaptions();
    });
    connect(&studio.playback(), &Playback::positionChanged, m_sound, &SoundView::setPosition);
    connect(&m_captions, &ShownCaptions::changed, this, &PreviewPanel::showCaptions);
    connect(m_film, &FilmView::clicked, &studio.playback(), &Playback::toggle);
    connect(m_film, &FilmView::doubleClicked, this, &PreviewPanel::toggleFullScreen);
    connect(m_image, &ImageView::doubleClicked, this, &PreviewPanel::toggleFullScreen);
    connect(m_sound, &SoundView::seekWanted, &studio.playback(), &Playback::seek);
    connect(m_actions, &PreviewActions::viewChanged, this, &PreviewPanel::applyView);
    connect(m_actions, &PreviewActions::fullScreenWanted, this, &PreviewPanel::toggleFullScreen);
    const auto fact = [this](store::MediaId media, MediaFact what) {
        if (media == m_media && what == MediaFact::Waveform)
            takeWaveform();
    };
    connect(&studio.mediaFacts(), &MediaFacts::ready, this, fact);
    connect(&studio.mediaFacts(), &MediaFacts::failed, this, fact);
    retranslate();
    applyView();
    showMedia();
}

PreviewPanel::~PreviewPanel()
{
    m_work.request_stop();
    // On the whole screen it is a window of its own, without a parent.
    if (m_frame->isWindow())
        delete m_frame;
}

void PreviewPanel::retranslate()
{
    setAccessibleName(tr("Preview"));
    m_empty->setText(tr("Choose a file in the media list to see or hear it here."));
}

void PreviewPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PreviewPanel::say(const QString &line)
{
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
}

void PreviewPanel::showMedia()
{
    ++m_generation;
    m_work.request_stop();
    m_work = {};
    m_hasSpectrogram = false;
    say({});
    m_player.close();
    m_film->setPicture({}, 16.0 / 9);
    m_image->setImage({});
    m_sound->clear();
    m_media = m_studio.selection().media();
    const store::Media *media = m_studio.session().findMedia(m_media);
    m_transport->setVisible(media != nullptr && media->modality != Modality::Image);
    if (media == nullptr) {
        m_path.clear();
        m_stack->setCurrentWidget(m_empty);
        return leaveFullScreen();
    }
    m_path = m_studio.session().project().locate(*media);
    switch (media->modality) {
    case Modality::Image:
        m_stack->setCurrentWidget(m_image);
        return showImage(m_path);
    case Modality::Video:
        m_stack->setCurrentWidget(m_film);
        break;
    case Modality::Audio:
        m_stack->setCurrentWidget(m_sound);
        showSound();
        break;
    }
    m_player.open(m_path);
}

void PreviewPanel::showImage(const std::string &path)
{
    runInBackground(
        this, [path] { return readPicture(path); },
        [this, generation = m_generation](const Result<QImage> &image) {
            if (generation != m_generation)
                return;
            if (image)
                m_image->setImage(*image);
            else
                say(fromUtf8(image.error().toString()));
        });
}

void PreviewPanel::showSound()
{
    m_sound->setNote(tr("The sound is being measured…"));
    m_studio.mediaFacts().request(m_media, MediaFact::Waveform);
    takeWaveform();
    measureSpectrogram();
}

void PreviewPanel::takeWaveform()
{
    const store::Media *media = m_studio.session().findMedia(m_media);
    if (media == nullptr || media->modality != Modality::Audio)
        return;
    if (auto waveform = m_studio.mediaFacts().waveform(m_media))
        m_sound->setWaveform(std::move(waveform));
    else if (const auto failure = m_studio.mediaFacts().failure(m_media, MediaFact::Waveform))
        m_sound->setNote(fromUtf8(failure->toString()));
}

void PreviewPanel::measureSpectrogram()
{
    const store::Media *media = m_studio.session().findMedia(m_media);
    if (!m_actions->showsSpectrogram() || m_hasSpectrogram || media == nullptr
        || media->modality != Modality::Audio)
        return;
    m_hasSpectrogram = true;
    runInBackground(
        this,
        [path = m_path, stop = m_work.get_token()] {
            return anycap::ui::measureSpectrogram(path, {}, WorkContext{stop, {}});
        },
        [this, generation = m_generation](const Result<Spectrogram> &spectrogram) {
            if (generation != m_generation)
                return;
            if (spectrogram)
                m_sound->setSpectrogram(*spectrogram);
            else
                say(fromUtf8(spectrogram.error().toString()));
        });
}

void PreviewPanel::showCaptions()
{
    const Milliseconds time = m_player.captionTime();
    if (m_stack->currentWidget() == m_film)
        m_film->setCaptions(m_captions.at(time), m_captions.regions());
    else if (m_stack->currentWidget() == m_sound)
        m_sound->setCaption(m_captions.plainAt(time));
}

void PreviewPanel::applyView()
{
    m_film->setShowsCaptions(m_actions->showsCaptions());
    m_film->setShowsSafeAreas(m_actions->showsSafeAreas());
    m_sound->setShowsSpectrogram(m_actions->showsSpectrogram());
    measureSpectrogram();
}

void PreviewPanel::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_stack->currentWidget() == m_empty)
        return;
    QMenu menu(this);
    menu.addActions(
        m_actions->contextMenu(m_stack->currentWidget() == m_image, m_stack->currentWidget() == m_sound));
    menu.exec(event->globalPos());
}

void PreviewPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_frame->isWindow())
        leaveFullScreen();
    else
        QWidget::keyPressEvent(event);
}

bool PreviewPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_frame && m_frame->isWindow()) {
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            leaveFullScreen();
            return true;
        }
        if (event->type() == QEvent::Close) {
            event->ignore();
            leaveFullScreen();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PreviewPanel::toggleFullScreen()
{
    if (m_frame->isWindow())
        return leaveFullScreen();
    if (m_media == store::MediaId{})
        return;
    layout()->removeWidget(m_frame);
    m_frame->setParent(nullptr, Qt::Window);
    m_frame->setWindowTitle(tr("Preview"));
    // Shortcuts belong to a window: here it is another one.
    for (const ActionRegistry::Entry &entry : m_studio.actions().entries())
        m_frame->addAction(entry.action);
    m_frame->setScreen(screen());
    m_frame->showFullScreen();
}

void PreviewPanel::leaveFullScreen()
{
    if (!m_frame->isWindow())
        return;
    for (QAction *action : m_frame->actions())
        m_frame->removeAction(action);
    m_frame->setParent(this);
    layout()->addWidget(m_frame);
    m_frame->show();
}

} // namespace anycap::ui
