// SPDX-License-Identifier: MIT
#include "ui/main_window/about_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace anycap::ui {

namespace {

struct Library {
    const char *name;
    const char *licence;
};

constexpr std::array<Library, 14> kLibraries{{
    {"Qt 6 (Core, Network, Concurrent, Widgets, Multimedia, Svg)", "LGPL-3.0"},
    {"FFmpeg", "LGPL-2.1+ / GPL-2.0+"},
    {"OpenCV", "Apache-2.0"},
    {"libtorch", "BSD-3-Clause"},
    {"SentencePiece", "Apache-2.0"},
    {"ICU", "Unicode-3.0"},
    {"SQLite", "public domain"},
    {"libebur128", "MIT"},
    {"uchardet", "MPL-1.1 / GPL-2.0+ / LGPL-2.1+"},
    {"libjpeg-turbo", "BSD-3-Clause, IJG"},
    {"libpng, libwebp", "libpng-2.0, BSD-3-Clause"},
    {"nlohmann-json", "MIT"},
    {"Hunspell", "MPL-1.1 / GPL-2.0+ / LGPL-2.1+"},
    {"QtKeychain", "BSD-3-Clause"},
}};

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About AnyCap Studio"));
    auto *title
        = new QLabel(QStringLiteral("AnyCap Studio %1").arg(QApplication::applicationVersion()), this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    title->setFont(large);
    auto *what
        = new QLabel(tr("Captions for pictures, films and sounds: drafted, refined and checked on this "
                        "computer. Free software under the MIT licence."),
                     this);
    what->setWordWrap(true);
    QString rows;
    for (const Library &library : kLibraries)
        rows += QStringLiteral("<tr><td>%1</td><td style=\"padding-left: 2em\">%2</td></tr>")
                    .arg(QString::fromLatin1(library.name).toHtmlEscaped(),
                         QString::fromLatin1(library.licence).toHtmlEscaped());
    auto *libraries = new QLabel(tr("It stands on:") + QStringLiteral("<table>%1</table>").arg(rows), this);
    libraries->setTextFormat(Qt::RichText);
    libraries->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, what, libraries, buttons})
        all->addWidget(widget);
}

} // namespace anycap::ui
