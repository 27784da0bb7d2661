// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/units.h"

#include <chrono>
#include <stop_token>

namespace bakeoff {

/// Until when a piece of work may take; a default-made one never ends.
class Deadline
{
public:
    Deadline() = default;
    explicit Deadline(Clock::duration fromNow) : m_end(Clock::now() + fromNow) {}

    bool isOver() const { return Clock::now() >= m_end; }
    bool isForever() const { return m_end == Clock::time_point::max(); }
    Clock::time_point end() const { return m_end; }
    /// Time left, never negative; an hour at the most where there is no end, so that it can be waited for.
    std::chrono::milliseconds remaining() const;
    /// The sooner of this deadline and one that much from now.
    Deadline capped(Clock::duration fromNow) const;

private:
    Clock::time_point m_end = Clock::time_point::max();
};

/// Waits that long, but returns at once when a stop is requested. True when the whole time has passed.
bool waitFor(const std::stop_token &stop, std::chrono::milliseconds time);

/// Asks \a ready every \a interval until it is true. Errors: Cancelled on a stop, TimedOut (with \a what in
/// the sentence) when the deadline is over.
template <typename Ready>
Result<> pollUntil(const std::stop_token &stop, const Deadline &deadline, std::chrono::milliseconds interval,
                   const QString &what, Ready ready);

Result<> timedOut(const QString &what);

template <typename Ready>
Result<> pollUntil(const std::stop_token &stop, const Deadline &deadline, std::chrono::milliseconds interval,
                   const QString &what, Ready ready)
{
    while (true) {
        if (stop.stop_requested())
            return cancelled();
        if (ready())
            return {};
        if (deadline.isOver())
            return timedOut(what);
        if (!waitFor(stop, std::min(interval, deadline.remaining())))
            return cancelled();
    }
}

} // namespace bakeoff
