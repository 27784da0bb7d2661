// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"

#include <QPointer>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace bakeoff::tables {

/// Runs questions that may be slow (SQLite, the keyring, a file) on a thread of its own, one after another,
/// and hands each answer back on the thread that made this object. Work takes and returns values and throws
/// nothing.
class Background
{
public:
    explicit Background(const QString &name);
    /// Waits for what has begun; answers that have not been handed back are dropped.
    ~Background();

    Background(const Background &) = delete;
    Background &operator=(const Background &) = delete;

    /// Calls \a then with what \a work returned, unless \a context is gone by then. Must be called on the
    /// thread that made this object.
    template <typename Work, typename Then>
    void run(QObject *context, Work work, Then then)
    {
        // The context may go meanwhile, so it is looked at on its own thread only.
        put([this, guard = QPointer<QObject>(context), work = std::move(work), then = std::move(then)] {
            m_answers.post([guard, then, answer = work()]() mutable {
                if (guard)
                    then(std::move(answer));
            });
        });
    }

private:
    void put(std::function<void()> task);
    void main(const std::stop_token &stop);

    Mailbox m_answers;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::function<void()>> m_tasks; ///< guarded by the mutex
    std::jthread m_thread;                     ///< last: joined first
};

} // namespace bakeoff::tables
