// SPDX-License-Identifier: MIT
#include "ui/session/captioner_text.h"

#include "ui/session/text.h"

#include <QCoreApplication>

namespace anycap::ui {

QString captionerName(const batch::CaptionerChoice &choice)
{
    if (choice.id == "draft")
        return QCoreApplication::translate("Captioner", "Draft by measurement");
    return fromUtf8(choice.displayName);
}

QString captionerSummary(const batch::CaptionerChoice &choice)
{
    if (choice.id == "draft")
        return QCoreApplication::translate(
            "Captioner", "Captions from measurements, fitted to limits by leaving out; needs no model");
    return fromUtf8(choice.summary);
}

} // namespace anycap::ui
