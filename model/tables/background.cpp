// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/background.h"

#include <pthread.h>

namespace bakeoff::tables {

Background::Background(const QString &name)
    : m_thread([this, name = name.left(15).toLatin1()](const std::stop_token &stop) {
          pthread_setname_np(pthread_self(), name.constData()); // 15 characters at most
          main(stop);
      })
{
}

Background::~Background() = default;

void Background::put(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_one();
}

void Background::main(const std::stop_token &stop)
{
    while (true) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return !m_tasks.empty(); }) || stop.stop_requested())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
}

} // namespace bakeoff::tables
