// SPDX-License-Identifier: MIT
/// @file timeline_accessible.h
/// What a screen reader is told of the timeline: a list whose items are the cues of the open track, in its
/// order. An item's name says its number, its time and its text.
#pragma once

#include <QAccessible>

class QObject;
class QString;

namespace anycap::ui {

/// For QAccessible::installFactory().
QAccessibleInterface *timelineAccessibleFactory(const QString &className, QObject *object);

} // namespace anycap::ui
