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
    /// What the destructor does, while the object can still be asked; it refuses what comes after that.
    void stop();

    /// Carries out \a work in a transaction of its own and returns when that is committed. \a committed is
    /// called on the writer thread in between; it may call run() again. Safe from any thread.
    Result<> run(Work work, std::function<void()> committed = {});
    /// The same without waiting: \a finished is called on the writer thread with the outcome. What is queued
    /// when the writer ends is still carried out. Safe from any thread.
    void post(Work work, std::function<void(const Result<> &)> finished);

private:
    struct Task {
        Work work;
        std::function<void()> committed;
        std::function<void(const Result<> &)> finished;
    };

    Writer() = default;
    void main(const QString &path, std::promise<Result<>> opened);
    bool put(Task task); ///< false: the writer is ending
    Result<> carryOut(Connection &connection, const Work &work, const std::function<void()> &committed);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Task> m_tasks;
    bool m_isStopping = false;
    Connection *m_connection = nullptr; ///< the writer thread's; touched by no other
    std::thread m_thread;
};

} // namespace bakeoff::storage
