// SPDX-License-Identifier: MIT
#include "ui/main_window/theme.h"

#include "ui/main_window/outlined_fusion.h"
#include "ui/session/studio_settings.h"

#include <QApplication>
#include <QStyle>
#include <QToolTip>

namespace anycap::ui {

namespace {

struct Shades {
    QColor window;
    QColor base;
    QColor alternate;
    QColor button;
    QColor text;
    QColor dimText; ///< placeholders and what is disabled; 4.5:1 on base, but for what is disabled
    QColor disabled;
    QColor accent;
    QColor accentText;
    QColor link;
    QColor edge; ///< lines between areas
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette;
    palette.setColor(QPalette::Window, shades.window);
    palette.setColor(QPalette::WindowText, shades.text);
    palette.setColor(QPalette::Base, shades.base);
    palette.setColor(QPalette::AlternateBase, shades.alternate);
    palette.setColor(QPalette::ToolTipBase, shades.base);
    palette.setColor(QPalette::ToolTipText, shades.text);
    palette.setColor(QPalette::PlaceholderText, shades.dimText);
    palette.setColor(QPalette::Text, shades.text);
    palette.setColor(QPalette::Button, shades.button);
    palette.setColor(QPalette::ButtonText, shades.text);
    palette.setColor(QPalette::BrightText, shades.accentText);
    palette.setColor(QPalette::Highlight, shades.accent);
    palette.setColor(QPalette::HighlightedText, shades.accentText);
    palette.setColor(QPalette::Link, shades.link);
    palette.setColor(QPalette::LinkVisited, shades.link);
    palette.setColor(QPalette::Light, shades.base.lighter(110));
    palette.setColor(QPalette::Midlight, shades.button.lighter(105));
    palette.setColor(QPalette::Mid, shades.edge);
    palette.setColor(QPalette::Dark, shades.edge.darker(115));
    palette.setColor(QPalette::Shadow, shades.edge.darker(160));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, shades.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, shades.edge);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, shades.disabled);
    return palette;
}

} // namespace

QPalette Theme::lightPalette()
{
    return paletteOf({.window = QColor(0xf3, 0xf4, 0xf6),
                      .base = QColor(0xff, 0xff, 0xff),
                      .alternate = QColor(0xf7, 0xf8, 0xfa),
                      .button = QColor(0xe9, 0xeb, 0xef),
                      .text = QColor(0x1c, 0x20, 0x26),
                      .dimText = QColor(0x5c, 0x64, 0x70),
                      .disabled = QColor(0x96, 0x9c, 0xa6),
                      .accent = QColor(0x1f, 0x5f, 0xbf),
                      .accentText = QColor(0xff, 0xff, 0xff),
                      .link = QColor(0x1a, 0x57, 0xb0),
                      .edge = QColor(0xc4, 0xc9, 0xd1)});
}

QPalette Theme::darkPalette()
{
    return paletteOf({.window = QColor(0x20, 0x23, 0x28),
                      .base = QColor(0x18, 0x1a, 0x1e),
                      .alternate = QColor(0x1d, 0x20, 0x25),
                      .button = QColor(0x2d, 0x31, 0x38),
                      .text = QColor(0xe4, 0xe7, 0xeb),
                      .dimText = QColor(0x9c, 0xa4, 0xaf),
                      .disabled = QColor(0x6c, 0x73, 0x7d),
                      .accent = QColor(0x3d, 0x7d, 0xd8),
                      .accentText = QColor(0xff, 0xff, 0xff),
                      .link = QColor(0x7d, 0xb2, 0xff),
                      .edge = QColor(0x3c, 0x41, 0x49)});
}

bool Theme::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

Theme::Theme(StudioSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_systemPalette(QApplication::palette())
    , m_systemStyle(QApplication::style()->name())
    , m_systemFont(QApplication::font())
{
    connect(&settings, &StudioSettings::changed, this, [this](const QString &key) {
        if (key.startsWith(QLatin1String("appearance/")))
            apply();
    });
    apply();
}

void Theme::apply()
{
    const QString theme = m_settings.theme();
    // Only Fusion takes every colour from the palette; the system's own style keeps its own.
    const bool isFusion = theme != QLatin1String("system")
        || m_systemStyle.compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
    if (isFusion && qobject_cast<OutlinedFusion *>(QApplication::style()) == nullptr)
        QApplication::setStyle(new OutlinedFusion);
    else if (!isFusion && QApplication::style()->name().compare(m_systemStyle, Qt::CaseInsensitive) != 0)
        QApplication::setStyle(m_systemStyle);
    QPalette palette = m_systemPalette;
    if (theme == QLatin1String("dark"))
        palette = darkPalette();
    else if (theme == QLatin1String("light"))
        palette = lightPalette();
    if (QApplication::palette() != palette) {
        QApplication::setPalette(palette);
        QToolTip::setPalette(palette);
    }
    QFont font = m_systemFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(m_systemFont.pointSizeF() * m_settings.fontScale());
    else
        font.setPixelSize(qRound(m_systemFont.pixelSize() * m_settings.fontScale()));
    if (QApplication::font() != font)
        QApplication::setFont(font);
}

} // namespace anycap::ui
