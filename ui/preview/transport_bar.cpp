// SPDX-License-Identifier: MIT
#include "ui/preview/transport_bar.h"

#include "ui/session/studio.h"
#include "ui/widgets/glyph_icon.h"
#include "ui/widgets/time_edit.h"
#include "ui/widgets/time_text.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace anycap::ui {

namespace {

constexpr std::array kRates{0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0};
constexpr int kVolumeSteps = 100;

} // namespace

TransportBar::TransportBar(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
{
    auto *columns = new QVBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    m_seek = new QSlider(Qt::Horizontal);
    m_seek->setObjectName(QStringLiteral("seekSlider"));
    m_seek->setLayoutDirection(Qt::LeftToRight); // time runs that way in every language
    columns->addWidget(m_seek);
    auto *row = new QHBoxLayout;
    columns->addLayout(row);

    m_previous = button(QStringLiteral("playback.previousFrame"));
    m_play = button(QStringLiteral("playback.toggle"));
    m_next = button(QStringLiteral("playback.nextFrame"));
    auto *steps = new QWidget;
    steps->setLayoutDirection(Qt::LeftToRight); // as the time they move in
    auto *stepRow = new QHBoxLayout(steps);
    stepRow->setContentsMargins(0, 0, 0, 0);
    for (QToolButton *made : {m_previous, m_play, m_next})
        stepRow->addWidget(made);
    row->addWidget(steps);
    m_position = new TimeEdit(TimeEdit::Kind::Time);
    m_position->setObjectName(QStringLiteral("position"));
    row->addWidget(m_position);
    m_duration = new QLabel;
    m_duration->setObjectName(QStringLiteral("duration"));
    row->addWidget(m_duration);
    row->addStretch();
    m_loop = button(QStringLiteral("playback.loopCue"));
    row->addWidget(m_loop);
    m_rate = new QComboBox;
    m_rate->setObjectName(QStringLiteral("rate"));
    m_rate->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rate->setMinimumContentsLength(3);
    for (const double rate : kRates)
        m_rate->addItem(QString(), rate);
    row->addWidget(m_rate);
    m_mute = button(QStringLiteral("playback.mute"));
    row->addWidget(m_mute);
    m_volume = new QSlider(Qt::Horizontal);
    m_volume->setObjectName(QStringLiteral("volume"));
    m_volume->setRange(0, kVolumeSteps);
    m_volume->setMinimumWidth(fontMetrics().averageCharWidth() * 6);
    m_volume->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    row->addWidget(m_volume);

    Playback &playback = studio.playback();
    connect(&playback, &Playback::positionChanged, this, &TransportBar::showPosition);
    connect(&playback, &Playback::durationChanged, this, &TransportBar::showDuration);
    connect(&playback, &Playback::playingChanged, this, &TransportBar::showIcons);
    connect(m_seek, &QSlider::valueChanged, this,
            [this](int value) { m_studio.playback().seek(Milliseconds(value)); });
    connect(m_position, &TimeEdit::timeChanged, this,
            [this](std::chrono::milliseconds time) { m_studio.playback().seek(time); });
    connect(m_rate, &QComboBox::currentIndexChanged, this,
            [this] { m_studio.playback().setRate(m_rate->currentData().toDouble()); });
    const auto showRate = [this](double rate) {
        int nearest = 0;
        for (int i = 0; i < m_rate->count(); ++i) {
            if (std::abs(m_rate->itemData(i).toDouble() - rate)
                < std::abs(m_rate->itemData(nearest).toDouble() - rate))
                nearest = i;
        }
        const QSignalBlocker blocker(m_rate);
        m_rate->setCurrentIndex(nearest);
    };
    connect(&playback, &Playback::rateChanged, this, showRate);
    connect(m_volume, &QSlider::valueChanged, this,
            [this](int value) { m_studio.playback().setVolume(double(value) / kVolumeSteps); });
    const auto showVolume = [this](double volume) {
        const QSignalBlocker blocker(m_volume);
        m_volume->setValue(static_cast<int>(std::lround(volume * kVolumeSteps)));
    };
    connect(&playback, &Playback::volumeChanged, this, showVolume);
    showRate(playback.rate());
    showVolume(playback.volume());
    retranslate();
    showDuration();
}

QToolButton *TransportBar::button(const QString &id)
{
    // Not the action's own button: that takes the action's icon, and these are painted in the palette.
    QAction *action = m_studio.actions().action(id);
    auto *made = new QToolButton(this);
    made->setObjectName(id);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setCheckable(action->isCheckable());
    made->installEventFilter(this);
    const auto follow = [made, action] {
        made->setEnabled(action->isEnabled());
        made->setChecked(action->isChecked());
        made->setToolTip(action->toolTip());
        made->setAccessibleName(action->text().remove(QLatin1Char('&')));
    };
    connect(action, &QAction::changed, made, follow);
    connect(action, &QAction::toggled, made, [this] { showIcons(); });
    connect(made, &QToolButton::clicked, action, &QAction::trigger);
    follow();
    return made;
}

void TransportBar::showIcons()
{
    const auto set = [this](QToolButton *button, Glyph glyph) {
        if (button != nullptr)
            button->setIcon(glyphIcon(glyph, *this));
    };
    set(m_previous, Glyph::PreviousFrame);
    set(m_play, m_studio.playback().isPlaying() ? Glyph::Pause : Glyph::Play);
    set(m_next, Glyph::NextFrame);
    set(m_loop, Glyph::Loop);
    set(m_mute, m_mute != nullptr && m_mute->isChecked() ? Glyph::Muted : Glyph::Sound);
}

bool TransportBar::eventFilter(QObject *watched, QEvent *event)
{
    // Space on a button that has the focus presses it, whatever else Space is a shortcut of.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TransportBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showIcons();
    QWidget::changeEvent(event);
}

void TransportBar::retranslate()
{
    m_seek->setAccessibleName(tr("Position in the whole"));
    m_position->setAccessibleName(tr("Position"));
    m_position->setToolTip(tr("Type a time to go there"));
    m_duration->setToolTip(tr("Duration"));
    m_rate->setAccessibleName(tr("Speed"));
    m_rate->setToolTip(tr("Speed"));
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setToolTip(tr("Volume"));
    for (int i = 0; i < m_rate->count(); ++i)
        m_rate->setItemText(i, tr("%1×").arg(QLocale().toString(m_rate->itemData(i).toDouble())));
    showIcons();
}

void TransportBar::showDuration()
{
    const Playback &playback = m_studio.playback();
    const QSignalBlocker blocker(m_seek);
    m_seek->setRange(0, static_cast<int>(playback.duration().count()));
    m_seek->setSingleStep(1000);
    m_seek->setPageStep(10000);
    // To the second: for more there is the tool tip, and the cues.
    m_duration->setText(tr("/ %1").arg(timeText(playback.duration()).section(QLatin1Char('.'), 0, 0)));
    m_duration->setToolTip(timeText(playback.duration()));
    m_duration->setAccessibleName(tr("Duration %1").arg(timeText(playback.duration())));
    if (const auto rate = playback.framesPerSecond())
        m_position->setFramesPerSecond(*rate);
    setEnabled(playback.duration() > Milliseconds(0));
    showPosition();
}

void TransportBar::showPosition()
{
    const Milliseconds time = m_studio.playback().position();
    const QSignalBlocker blocker(m_seek);
    m_seek->setValue(static_cast<int>(time.count()));
    // What is being typed stays.
    if (const auto *field = m_position->findChild<QLineEdit *>(); field == nullptr || !field->isModified())
        m_position->setTime(time);
}

} // namespace anycap::ui
