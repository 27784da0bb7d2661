// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <list>
#include <mutex>
#include <stop_token>
#include <thread>

namespace bakeoff::host {

/// Waits with poll(2) on file descriptors and timers, and calls their handlers, on a thread of its own. All
/// members may be called from any thread, from within a handler too. A handler runs without any lock held.
class PollLoop
{
public:
    using Handler = std::function<void(int id, short events)>; ///< events as of poll(2); 0 for a timer

    PollLoop();
    /// Ends the thread; a handler that runs is waited for.
    ~PollLoop();

    PollLoop(const PollLoop &) = delete;
    PollLoop &operator=(const PollLoop &) = delete;

    /// Returns an id of at least 1. \a events 0: nothing is waited for, for now. \a whenRemoved is called
    /// once, on the loop's thread, after remove(), when the handler does not run and never will again.
    int addDescriptor(int descriptor, short events, Handler handler, std::function<void()> whenRemoved = {});
    void setEvents(int id, short events);
    /// Calls again and again after each \a interval; a negative one: not for now, 0: in every round.
    int addTimer(std::chrono::milliseconds interval, Handler handler, std::function<void()> whenRemoved = {});
    void setInterval(int id, std::chrono::milliseconds interval);
    /// False when there is none with that id.
    bool remove(int id);

    /// Ends the thread, as the destructor does; afterwards nothing is called any more.
    void stop();

private:
    using Clock = std::chrono::steady_clock;
    struct Source {
        int id;
        int descriptor; ///< -1: a timer
        short events;
        std::chrono::milliseconds interval;
        Clock::time_point due;
        Handler handler;
        std::function<void()> whenRemoved;
        bool isRemoved = false;
    };
    int add(Source source);
    Source *find(int id);
    void wake();
    void main(const std::stop_token &token);
    void call(std::unique_lock<std::mutex> &lock, int id, short events);
    void reap(std::unique_lock<std::mutex> &lock);
    int timeout_ms() const;

    std::mutex m_mutex;
    std::list<Source> m_sources; ///< guarded by the mutex
    int m_lastId = 0;            ///< guarded by the mutex
    int m_wakeDescriptor;
    std::jthread m_thread; ///< last: joined first
};

} // namespace bakeoff::host
