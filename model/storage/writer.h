// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace bakeoff::storage {

/// The one thread that changes a workspace, with a connection of its own.
class Writer
{
public:
    using Work = std::function<Result<>(Connection &)>;

    /// Starts the thread and waits until it has opened the file.
    static Result<std::unique_ptr<Writer>> start(const QString &path);
    /// Carries out what is queued, writes the log back into the file and ends the thread.
    ~Writer();

    /// Carries out \a work in a transaction of its own and returns when that is committed. \a committed is
    /// called on the writer thread in between; it may call run() again. Safe from any thread.
    Result<> run(Work work, std::function<void()> committed = {});

private:
    struct Task {
        Work work;
        std::function<void()> committed;
        std::promise<Result<>> done;
    };

    Writer() = default;
    void main(const QString &path, std::promise<Result<>> opened);
    Result<> carryOut(Connection &connection, const Work &work, const std::function<void()> &committed);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Task> m_tasks;
    bool m_isStopping = false;
    Connection *m_connection = nullptr; ///< the writer thread's; touched by no other
    std::thread m_thread;
};

} // namespace bakeoff::storage
