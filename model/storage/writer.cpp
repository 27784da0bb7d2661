// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/writer.h"

#include <QCoreApplication>

#include <exception>

namespace bakeoff::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::storage)
};

} // namespace

Result<std::unique_ptr<Writer>> Writer::start(const QString &path)
{
    std::unique_ptr<Writer> writer(new Writer);
    std::promise<Result<>> opened;
    std::future<Result<>> isOpened = opened.get_future();
    writer->m_thread = std::thread(&Writer::main, writer.get(), path, std::move(opened));
    if (const Result<> result = isOpened.get(); !result)
        return tl::unexpected(result.error());
    return writer;
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

Result<> Writer::run(Work work, std::function<void()> committed)
{
    // A slot connected directly to one of our signals runs on this thread and would wait for itself.
    if (std::this_thread::get_id() == m_thread.get_id())
        return carryOut(*m_connection, work, committed);
    std::future<Result<>> done;
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping)
            return fail(ErrorCode::Failed,
                        Text::tr("The workspace is being closed; the change was not made."),
                        Text::tr("Open it again and repeat the change."));
        Task &task = m_tasks.emplace_back(Task{std::move(work), std::move(committed), {}});
        done = task.done.get_future();
    }
    m_changed.notify_one();
    return done.get();
}

Result<> Writer::carryOut(Connection &connection, const Work &work, const std::function<void()> &committed)
{
    // IMMEDIATE: a transaction that began as a reader could fail half way when it wants to write.
    Result<> result;
    try {
        result = connection.transaction(QStringLiteral("BEGIN IMMEDIATE"), work);
        if (result && committed)
            committed();
    } catch (const std::exception &exception) {
        result = fail(ErrorCode::Failed, Text::tr("The change could not be made."),
                      Text::tr("Please report this with the detail."), QString::fromUtf8(exception.what()));
    }
    return result;
}

void Writer::main(const QString &path, std::promise<Result<>> opened)
{
    auto connection = Connection::open(path, Connection::Access::ReadWrite);
    Result<> ready;
    if (!connection)
        ready = tl::unexpected(connection.error());
    else // kept in the file; a restored backup comes without
        ready = (*connection)->run(QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!ready) {
        opened.set_value(ready);
        return;
    }
    m_connection = connection->get();
    opened.set_value({});
    while (true) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isStopping || !m_tasks.empty(); });
        if (m_tasks.empty())
            break;
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task.done.set_value(carryOut(**connection, task.work, task.committed));
    }
    // So that the file can be copied alone. When another process still reads, its own close does it.
    static_cast<void>((*connection)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
}

} // namespace bakeoff::storage
