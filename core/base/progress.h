// SPDX-License-Identifier: MIT
/// @file progress.h
/// What long work takes from its caller: a way to be told to stop and a way to say how far it is.
#pragma once

#include <functional>
#include <stop_token>

namespace anycap {

/// Called with a fraction in [0, 1] on the thread that does the work; must be cheap and must not throw.
using ProgressFunction = std::function<void(double fraction)>;

/// Passed by const reference through long work. A default one never stops and reports to nobody.
struct WorkContext {
    std::stop_token stop;
    ProgressFunction onProgress;

    bool isStopRequested() const { return stop.stop_requested(); }
    void report(double fraction) const
    {
        if (onProgress)
            onProgress(fraction);
    }
    /// A context whose 0..1 covers `from`..`to` of this one; stops when this one stops.
    WorkContext part(double from, double to) const
    {
        WorkContext sub{stop, {}};
        if (onProgress)
            sub.onProgress = [report = onProgress, from, to](double f) { report(from + (to - from) * f); };
        return sub;
    }
};

/// How finished work ended. Stopping early at the user's wish is a success with what there is so far.
enum class Finish : unsigned char { Completed, Cancelled };

} // namespace anycap
