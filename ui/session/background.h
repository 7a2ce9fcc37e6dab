// SPDX-License-Identifier: MIT
/// @file background.h
/// Work off the window's thread, answered on it.
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

#include <memory>
#include <utility>

namespace anycap::ui {

/// Runs `work()` on the shared thread pool and then `done(its result)` on the thread of `receiver`, unless
/// that is gone by then. What `work` captures must be its own.
template <class Work, class Done> void runInBackground(QObject *receiver, Work work, Done done)
{
    using Value = decltype(work());
    // Shared: results that can only be moved pass through QFuture this way. A watcher and not then(): in
    // Qt 6.4 a continuation may run on the pool's thread.
    using Shared = std::shared_ptr<Value>;
    auto *watcher = new QFutureWatcher<Shared>(receiver);
    QObject::connect(watcher, &QFutureWatcher<Shared>::finished, receiver,
                     [watcher, done = std::move(done)]() mutable {
                         watcher->deleteLater();
                         done(std::move(*watcher->result()));
                     });
    watcher->setFuture(
        QtConcurrent::run([work = std::move(work)]() mutable { return std::make_shared<Value>(work()); }));
}

} // namespace anycap::ui
