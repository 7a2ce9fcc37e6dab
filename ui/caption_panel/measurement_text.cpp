// SPDX-License-Identifier: MIT
#include "ui/caption_panel/measurement_text.h"

#include "ui/session/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace anycap::ui {

namespace {

class MeasurementText {
    Q_DECLARE_TR_FUNCTIONS(anycap::ui::MeasurementText)
public:
    static QString wanted(const Constraint &constraint)
    {
        const QLocale locale;
        const QString min = locale.toString(constraint.min());
        const QString max = locale.toString(constraint.max());
        if (constraint.max() == Constraint::kUnbounded)
            return tr("at least %1").arg(min);
        if (constraint.isExact())
            return tr("exactly %1").arg(min);
        return constraint.min() == 0 ? tr("at most %1").arg(max) : tr("%1 to %2").arg(min, max);
    }

    static QString counted(const Measurement &measurement)
    {
        const Constraint &constraint = measurement.constraint;
        const int count = static_cast<int>(measurement.measured);
        QString text = tr("%1; wanted: %2", "measured value; range")
                           .arg(countText(constraint.kind(), count), wanted(constraint));
        if (count > constraint.max())
            text = tr("%1; %n too many", nullptr, count - constraint.max()).arg(text);
        else if (count < constraint.min())
            text = tr("%1; %n too few", nullptr, constraint.min() - count).arg(text);
        return text;
    }

    static QString speed(const Measurement &measurement)
    {
        const Constraint &constraint = measurement.constraint;
        // Rounded so that a broken bound never reads as if it were kept.
        double tenths = std::round(measurement.measured * 10);
        if (measurement.measured > constraint.max())
            tenths = std::ceil(measurement.measured * 10);
        else if (measurement.measured < constraint.min())
            tenths = std::floor(measurement.measured * 10);
        return tr("%1; wanted: %2", "measured value; range")
            .arg(tr("%1 characters per second").arg(QLocale().toString(tenths / 10, 'f', 1)),
                 wanted(constraint));
    }

    static QString of(const Measurement &measurement)
    {
        const Constraint &constraint = measurement.constraint;
        const QString phrase = fromUtf8(constraint.text());
        switch (constraint.kind()) {
        case ConstraintKind::Words:
        case ConstraintKind::Sentences:
        case ConstraintKind::Characters:
        case ConstraintKind::Lines:
        case ConstraintKind::CharactersPerLine:
            return counted(measurement);
        case ConstraintKind::ReadingSpeed:
            // Nothing but a missing time measures 0 and is met whatever is wanted.
            return measurement.isMet && measurement.measured == 0
                ? tr("no time on screen, so no reading speed to measure")
                : speed(measurement);
        case ConstraintKind::Mention:
            return measurement.isMet ? tr("“%1” is mentioned").arg(phrase)
                                     : tr("“%1” is not mentioned").arg(phrase);
        case ConstraintKind::Avoid:
            return measurement.isMet ? tr("“%1” does not occur").arg(phrase)
                                     : tr("“%1” occurs %n time(s) and is to be avoided", nullptr,
                                          static_cast<int>(measurement.measured))
                                           .arg(phrase);
        case ConstraintKind::Language:
            return measurement.isMet ? tr("nothing speaks against the language %1").arg(phrase)
                                     : tr("does not look like the language %1").arg(phrase);
        }
        return {};
    }

private:
    static QString countText(ConstraintKind kind, int count)
    {
        switch (kind) {
        case ConstraintKind::Sentences:
            return tr("%n sentence(s)", nullptr, count);
        case ConstraintKind::Characters:
            return tr("%n character(s)", nullptr, count);
        case ConstraintKind::Lines:
            return tr("%n line(s)", nullptr, count);
        case ConstraintKind::CharactersPerLine:
            return tr("%n character(s) in the longest line", nullptr, count);
        default:
            return tr("%n word(s)", nullptr, count);
        }
    }
};

} // namespace

QString measurementText(const Measurement &measurement) { return MeasurementText::of(measurement); }

} // namespace anycap::ui
