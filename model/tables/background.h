// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>

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

    /// Calls \a then with what \a work returned, unless \a context is gone by then.
    template <typename Work, typename Then>
    void run(QObject *context, Work work, Then then)
    {
        m_pool.start([relay = &m_relay, guard = QPointer<QObject>(context), work = std::move(work),
                      then = std::move(then)]() mutable {
            auto answer = work();
            // The relay outlives the pool's work; the context may not, so it is looked at on its own thread
            // only.
            QMetaObject::invokeMethod(
                relay,
                [guard = std::move(guard), then = std::move(then), answer = std::move(answer)]() mutable {
                    if (guard)
                        then(std::move(answer));
                },
                Qt::QueuedConnection);
        });
    }

private:
    QObject m_relay; // before the pool: destroyed after it
    QThreadPool m_pool;
};

} // namespace bakeoff::tables
