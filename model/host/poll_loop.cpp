// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/poll_loop.h"

#include <algorithm>
#include <vector>

#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace bakeoff::host {

PollLoop::PollLoop() : m_wakeDescriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    m_thread = std::jthread([this](const std::stop_token &token) {
        pthread_setname_np(pthread_self(), "libvirt-events");
        main(token);
    });
}

PollLoop::~PollLoop()
{
    stop();
    close(m_wakeDescriptor);
}

void PollLoop::stop()
{
    m_thread.request_stop();
    wake();
    if (m_thread.joinable())
        m_thread.join();
}

int PollLoop::add(Source source)
{
    const std::lock_guard lock(m_mutex);
    source.id = ++m_lastId;
    m_sources.push_back(std::move(source));
    wake();
    return m_lastId;
}

int PollLoop::addDescriptor(int descriptor, short events, Handler handler, std::function<void()> whenRemoved)
{
    return add({0, descriptor, events, {}, {}, std::move(handler), std::move(whenRemoved)});
}

int PollLoop::addTimer(std::chrono::milliseconds interval, Handler handler, std::function<void()> whenRemoved)
{
    return add({0, -1, 0, interval, Clock::now() + interval, std::move(handler), std::move(whenRemoved)});
}

PollLoop::Source *PollLoop::find(int id)
{
    const auto found = std::find_if(m_sources.begin(), m_sources.end(), [id](const Source &source) {
        return source.id == id && !source.isRemoved;
    });
    return found == m_sources.end() ? nullptr : &*found;
}

void PollLoop::setEvents(int id, short events)
{
    const std::lock_guard lock(m_mutex);
    if (Source *source = find(id))
        source->events = events;
    wake();
}

void PollLoop::setInterval(int id, std::chrono::milliseconds interval)
{
    const std::lock_guard lock(m_mutex);
    if (Source *source = find(id)) {
        source->interval = interval;
        source->due = Clock::now() + interval;
    }
    wake();
}

bool PollLoop::remove(int id)
{
    const std::lock_guard lock(m_mutex);
    Source *source = find(id);
    if (source)
        source->isRemoved = true; // its handler may be running: it is taken out between two rounds
    wake();
    return source != nullptr;
}

void PollLoop::wake()
{
    const std::uint64_t one = 1;
    // It can only fail when the counter is full, and then the loop is awake.
    [[maybe_unused]] const ssize_t written = write(m_wakeDescriptor, &one, sizeof one);
}

int PollLoop::timeout_ms() const
{
    std::chrono::milliseconds least(-1);
    for (const Source &source : m_sources) {
        if (source.descriptor >= 0 || source.isRemoved || source.interval.count() < 0)
            continue;
        const auto left = std::max(std::chrono::milliseconds(0),
                                   std::chrono::ceil<std::chrono::milliseconds>(source.due - Clock::now()));
        if (least.count() < 0 || left < least)
            least = left;
    }
    return int(std::min<std::chrono::milliseconds::rep>(least.count(), 3600000));
}

void PollLoop::call(std::unique_lock<std::mutex> &lock, int id, short events)
{
    const Source *source = find(id); // one that ran before it may have removed it
    if (!source)
        return;
    const Handler handler = source->handler;
    lock.unlock();
    handler(id, events);
    lock.lock();
}

void PollLoop::reap(std::unique_lock<std::mutex> &lock)
{
    std::vector<std::function<void()>> last;
    m_sources.remove_if([&last](Source &source) {
        if (source.isRemoved && source.whenRemoved)
            last.push_back(std::move(source.whenRemoved));
        return source.isRemoved;
    });
    lock.unlock();
    for (const std::function<void()> &each : last)
        each();
    lock.lock();
}

void PollLoop::main(const std::stop_token &token)
{
    std::unique_lock lock(m_mutex);
    while (!token.stop_requested()) {
        std::vector<pollfd> descriptors{{m_wakeDescriptor, POLLIN, 0}};
        std::vector<int> ids{0};
        for (const Source &source : m_sources) {
            if (source.descriptor >= 0 && source.events != 0 && !source.isRemoved) {
                descriptors.push_back({source.descriptor, source.events, 0});
                ids.push_back(source.id);
            }
        }
        const int timeout = timeout_ms();
        lock.unlock();
        poll(descriptors.data(), descriptors.size(), timeout);
        lock.lock();
        std::uint64_t count;
        [[maybe_unused]] const ssize_t taken = read(m_wakeDescriptor, &count, sizeof count);
        if (token.stop_requested())
            return;
        std::vector<int> due;
        const auto now = Clock::now();
        for (Source &source : m_sources) {
            if (source.descriptor < 0 && source.interval.count() >= 0 && source.due <= now) {
                due.push_back(source.id);
                source.due = now + source.interval;
            }
        }
        for (const int id : due)
            call(lock, id, 0);
        for (std::size_t i = 1; i < descriptors.size(); ++i) {
            if (descriptors[i].revents != 0)
                call(lock, ids[i], descriptors[i].revents);
        }
        reap(lock);
    }
}

} // namespace bakeoff::host
