// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QTimer>

#include <cstdio>
#include <ctime>

namespace bakeoff::app {

/// A time during which a thread did not come round to its events.
struct Stall {
    double length_ms = 0;    ///< beyond the interval between two beats
    double computing_ms = 0; ///< of it, how long the thread itself used a processor; the rest it waited
};

/// CPU time of the calling thread in milliseconds; clock_gettime(2).
inline double threadCpuTime_ms()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Measures how long a thread was ever kept from its event loop. BAKEOFF_HEARTBEAT=1 has the program print
/// the GUI thread's longest stall at exit; the benchmark has one on a thread without work as well, for what
/// the machine itself does to a thread that wants to run.
class Heartbeat : public QObject
{
    Q_OBJECT

public:
    explicit Heartbeat(QObject *parent = nullptr) : QObject(parent)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(interval_ms);
        connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
        reset();
        m_timer.start();
    }

    Stall longestStall() const { return m_longest; }
    int stallsOver50ms() const { return m_over50ms; }
    void reset()
    {
        m_longest = {};
        m_over50ms = 0;
        m_last = Clock::now();
        m_lastCpu_ms = threadCpuTime_ms();
    }

private:
    static constexpr int interval_ms = 5;

    void beat()
    {
        const Clock::time_point now = Clock::now();
        const double cpu_ms = threadCpuTime_ms();
        const double stall_ms = std::chrono::duration<double, std::milli>(now - m_last).count() - interval_ms;
        if (stall_ms > m_longest.length_ms)
            m_longest = {stall_ms, cpu_ms - m_lastCpu_ms};
        if (stall_ms > 50)
            ++m_over50ms;
        m_last = now;
        m_lastCpu_ms = cpu_ms;
    }

    QTimer m_timer;
    Clock::time_point m_last;
    double m_lastCpu_ms = 0;
    Stall m_longest;
    int m_over50ms = 0;
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
