// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QTimer>

#include <cstdio>

namespace bakeoff::app {

/// Measures how long the GUI thread was ever kept from its event loop. Switched on by BAKEOFF_HEARTBEAT=1,
/// which prints the longest stall at exit; the benchmark reads it.
class Heartbeat : public QObject
{
    Q_OBJECT

public:
    explicit Heartbeat(QObject *parent = nullptr) : QObject(parent)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(interval_ms);
        connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
        m_last = Clock::now();
        m_timer.start();
    }

    /// The longest time between two beats beyond the interval itself.
    double longestStall_ms() const { return m_longest_ms; }
    void reset()
    {
        m_longest_ms = 0;
        m_last = Clock::now();
    }

private:
    static constexpr int interval_ms = 5;

    void beat()
    {
        const Clock::time_point now = Clock::now();
        const double gap_ms = std::chrono::duration<double, std::milli>(now - m_last).count();
        m_longest_ms = std::max(m_longest_ms, gap_ms - interval_ms);
        m_last = now;
    }

    QTimer m_timer;
    Clock::time_point m_last;
    double m_longest_ms = 0;
};

/// Says on stderr, once, when the first window is on the screen; for the benchmark of the start-up.
class FirstExposure : public QObject
{
    Q_OBJECT

public:
    explicit FirstExposure(QCoreApplication &application) { application.installEventFilter(this); }

Q_SIGNALS:
    void exposed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Expose) {
            QCoreApplication::instance()->removeEventFilter(this);
            QTimer::singleShot(0, this, &FirstExposure::exposed); // after it was painted for the first time
            std::fputs("window up\n", stderr);
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace bakeoff::app
