// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stop.h"

#include <QCoreApplication>

#include <condition_variable>
#include <mutex>

namespace bakeoff {

std::chrono::milliseconds Deadline::remaining() const
{
    using namespace std::chrono_literals;
    if (isForever())
        return std::chrono::milliseconds(1h);
    const auto left = m_end - Clock::now();
    return left.count() > 0 ? std::chrono::ceil<std::chrono::milliseconds>(left) : 0ms;
}

Deadline Deadline::capped(Clock::duration fromNow) const
{
    Deadline other(fromNow);
    return other.m_end < m_end ? other : *this;
}

bool waitFor(const std::stop_token &stop, std::chrono::milliseconds time)
{
    std::mutex mutex;
    std::condition_variable_any condition;
    std::unique_lock lock(mutex);
    condition.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

Result<> timedOut(const QString &what)
{
    return fail(ErrorCode::TimedOut, QCoreApplication::translate("bakeoff", "%1 took too long.").arg(what));
}

} // namespace bakeoff
