// SPDX-License-Identifier: MIT
#include "ui/preview/sound_view.h"

#include "ui/widgets/time_text.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

namespace anycap::ui {

namespace {

constexpr Milliseconds kKeyStep{1000};
constexpr Milliseconds kPageStep{10000};
constexpr std::array kLegendHz{250, 500, 1000, 2000, 4000};

/// The position as a number of seconds that can be set.
class SoundViewAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit SoundViewAccessible(SoundView *view)
        : QAccessibleWidget(view, QAccessible::Slider)
        , m_view(view)
    {
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text text) const override
    {
        return text == QAccessible::Value ? timeText(m_view->position()) : QAccessibleWidget::text(text);
    }
    QVariant currentValue() const override { return seconds(m_view->position()); }
    void setCurrentValue(const QVariant &value) override
    {
        emit m_view->seekWanted(Milliseconds(static_cast<std::int64_t>(value.toDouble() * 1000)));
    }
    QVariant maximumValue() const override { return seconds(m_view->duration()); }
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return seconds(kKeyStep); }

private:
    static double seconds(Milliseconds time) { return static_cast<double>(time.count()) / 1000; }
    SoundView *m_view;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<SoundView *>(object);
    return view == nullptr ? nullptr : new SoundViewAccessible(view);
}

} // namespace

void installSoundViewAccessibility()
{
    static std::once_flag once;
    std::call_once(once, [] { QAccessible::installFactory(makeAccessible); });
}

SoundView::SoundView(QWidget *parent)
    : QWidget(parent)
{
    installSoundViewAccessibility();
    setObjectName(QStringLiteral("soundView"));
    setFocusPolicy(Qt::StrongFocus);
    retranslate();
}

void SoundView::retranslate() { setAccessibleName(tr("Sound")); }

void SoundView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SoundView::clear()
{
    m_waveform.reset();
    m_spectrogram = {};
    m_caption.clear();
    m_note.clear();
    m_position = m_duration = Milliseconds(0);
    update();
}

void SoundView::setDuration(Milliseconds duration)
{
    m_duration = duration;
    update();
}

void SoundView::setWaveform(std::shared_ptr<const Waveform> waveform)
{
    m_waveform = std::move(waveform);
    update();
}

void SoundView::setSpectrogram(const Spectrogram &spectrogram)
{
    m_spectrogram = spectrogramImage(spectrogram);
    m_topHz = 0;
    if (!spectrogram.bandHz.empty()) {
        const double step = melOf(spectrogram.bandHz.front());
        m_topHz = hertzOf(melOf(spectrogram.bandHz.back()) + step);
    }
    update();
}

void SoundView::setShowsSpectrogram(bool shows)
{
    m_showsSpectrogram = shows;
    update();
}

void SoundView::setPosition(Milliseconds time)
{
    if (time == m_position)
        return;
    m_position = time;
    update();
}

void SoundView::setCaption(const QString &text)
{
    if (text == m_caption)
        return;
    m_caption = text;
    setAccessibleDescription(text);
    update();
}

void SoundView::setNote(const QString &text)
{
    m_note = text;
    update();
}

qreal SoundView::legendWidth() const
{
    return m_showsSpectrogram ? fontMetrics().horizontalAdvance(QStringLiteral("0,000 Hz ")) : 0;
}

QRectF SoundView::captionRect() const
{
    const qreal height = fontMetrics().lineSpacing() * 3.5;
    return {0, this->height() - height, qreal(width()), height};
}

QRectF SoundView::plotRect() const
{
    return QRectF(rect()).adjusted(legendWidth(), 0, 0, -captionRect().height());
}

Milliseconds SoundView::timeAt(qreal x) const
{
    const QRectF plot = plotRect();
    const qreal share = std::clamp((x - plot.left()) / std::max<qreal>(1, plot.width()), 0.0, 1.0);
    return Milliseconds(std::llround(share * static_cast<double>(m_duration.count())));
}

QSize SoundView::sizeHint() const
{
    const int height = fontMetrics().height() * 20;
    return {height * 16 / 9, height};
}

QSize SoundView::minimumSizeHint() const
{
    const int height = fontMetrics().height() * 8;
    return {height * 16 / 9, height};
}

void SoundView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    update();
}

void SoundView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_duration > Milliseconds(0))
        emit seekWanted(timeAt(event->position().x()));
}

void SoundView::mouseMoveEvent(QMouseEvent *event)
{
    if ((event->buttons() & Qt::LeftButton) != 0 && m_duration > Milliseconds(0))
        emit seekWanted(timeAt(event->position().x()));
}

void SoundView::keyPressEvent(QKeyEvent *event)
{
    const auto go = [this](Milliseconds by) {
        emit seekWanted(std::clamp(m_position + by, Milliseconds(0), m_duration));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return go(-kKeyStep);
    case Qt::Key_Right:
        return go(kKeyStep);
    case Qt::Key_PageUp:
        return go(-kPageStep);
    case Qt::Key_PageDown:
        return go(kPageStep);
    case Qt::Key_Home:
        return go(-m_position);
    case Qt::Key_End:
        return go(m_duration - m_position);
    default:
        QWidget::keyPressEvent(event);
    }
}

void SoundView::paintWaveform(QPainter &painter, const QRectF &plot) const
{
    const qreal middle = plot.center().y();
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(QPointF(plot.left(), middle), QPointF(plot.right(), middle));
    if (!m_waveform || m_duration <= Milliseconds(0))
        return;
    const double samples = static_cast<double>(m_duration.count()) * kWaveformRateHz / 1000;
    const double perPixel = samples / std::max<qreal>(1, plot.width());
    // The coarsest level with at least one peak a pixel.
    const WaveformLevel *level = &m_waveform->levels.front();
    for (const WaveformLevel &candidate : m_waveform->levels) {
        if (candidate.samplesPerPeak <= perPixel && !candidate.peaks.empty())
            level = &candidate;
    }
    painter.setPen(palette().color(QPalette::Text));
    const auto count = static_cast<std::ptrdiff_t>(level->peaks.size());
    for (int x = 0; x < static_cast<int>(plot.width()); ++x) {
        const auto from = static_cast<std::ptrdiff_t>(x * perPixel / level->samplesPerPeak);
        const auto to
            = std::max(from + 1, static_cast<std::ptrdiff_t>((x + 1) * perPixel / level->samplesPerPeak));
        int least = 0;
        int most = 0;
        for (std::ptrdiff_t i = from; i < std::min(to, count); ++i) {
            least = std::min<int>(least, level->peaks[static_cast<std::size_t>(i)].minimum);
            most = std::max<int>(most, level->peaks[static_cast<std::size_t>(i)].maximum);
        }
        if (from >= count)
            break;
        const qreal scale = plot.height() / 2 / 32768.0;
        painter.drawLine(QPointF(plot.left() + x, middle - most * scale),
                         QPointF(plot.left() + x, middle - least * scale));
    }
}

void SoundView::paintLegend(QPainter &painter, const QRectF &plot) const
{
    painter.setPen(palette().color(QPalette::Text));
    const double top = melOf(m_topHz);
    const qreal half = fontMetrics().height() / 2.0;
    for (const int hertz : kLegendHz) {
        if (top <= 0 || hertz >= m_topHz)
            continue;
        const qreal y = plot.bottom() - melOf(hertz) / top * plot.height();
        painter.drawText(QRectF(0, y - half, legendWidth() - half / 2, 2 * half),
                         Qt::AlignRight | Qt::AlignVCenter, tr("%1 Hz").arg(QLocale().toString(hertz)));
        painter.drawLine(QPointF(plot.left() - half / 3, y), QPointF(plot.left(), y));
    }
    // The colours with what they mean, over the picture's corner.
    const qreal width = std::min(plot.width() / 3, fontMetrics().averageCharWidth() * 24.0);
    const QRectF box(plot.right() - width - half, plot.top() + half / 2, width, half * 3);
    painter.fillRect(box.adjusted(-half / 2, -half / 4, half / 2, half / 4), palette().color(QPalette::Base));
    for (int x = 0; x < static_cast<int>(box.width()); ++x) {
        const double share = 1 - x / box.width();
        painter.fillRect(QRectF(box.left() + x, box.top(), 1.5, half),
                         QColor(spectrogramColor(static_cast<float>(kSpectrogramFloor * share))));
    }
    const QRectF text(box.left(), box.top() + half, box.width(), 2 * half);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     tr("%1 dB").arg(QLocale().toString(static_cast<int>(kSpectrogramFloor))));
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, tr("%1 dB").arg(QLocale().toString(0)));
}

void SoundView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QRectF plot = plotRect();
    if (m_showsSpectrogram && !m_spectrogram.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(plot, m_spectrogram);
        paintLegend(painter, plot);
    } else if (m_waveform) {
        paintWaveform(painter, plot);
    } else {
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(plot, Qt::AlignCenter | Qt::TextWordWrap, m_note);
    }
    if (m_duration > Milliseconds(0)) {
        const qreal x = plot.left()
            + plot.width() * static_cast<double>(m_position.count())
                / static_cast<double>(m_duration.count());
        // Seen on light and dark ground.
        painter.setPen(QPen(palette().color(QPalette::Base), 3));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(captionRect(), Qt::AlignCenter | Qt::TextWordWrap, m_caption);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

} // namespace anycap::ui
