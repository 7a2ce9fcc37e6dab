// SPDX-License-Identifier: MIT
/// @file translations.h
/// The compiled texts that the program carries inside, as :/i18n/anycap_<language>.qm.
#pragma once

#include <QStringList>

namespace anycap {

/// The languages there is a translation for, as QLocale names: "de", "zh_CN". English is always there.
QStringList translatedLanguages();

} // namespace anycap
