// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/writer.h"

#include <QCoreApplication>

#include <exception>
#include <memory>

namespace bakeoff::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::storage)
};

tl::unexpected<Error> isClosing()
{
    return fail(ErrorCode::Failed, Text::tr("The workspace is being closed; the change was not made."),
                Text::tr("Open it again and repeat the change."));
}

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
    stop();
}

void Writer::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Result<> Writer::run(Work work, std::function<void()> committed)
{
    // A slot connected directly to one of our signals runs on this thread and would wait for itself.
    if (std::this_thread::get_id() == m_thread.get_id())
        return carryOut(*m_connection, work, committed);
    // Shared: the waiting thread may go on before the writer is done with setting it.
    const auto outcome = std::make_shared<std::promise<Result<>>>();
    if (!put({std::move(work), std::move(committed),
              [outcome](const Result<> &result) { outcome->set_value(result); }}))
        return isClosing();
    return outcome->get_future().get();
}

void Writer::post(Work work, std::function<void(const Result<> &)> finished)
{
    if (!put({std::move(work), {}, finished}) && finished)
        finished(isClosing());
}

bool Writer::put(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping)
            return false;
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_one();
    return true;
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
        const Result<> result = carryOut(**connection, task.work, task.committed);
        if (task.finished)
            task.finished(result);
    }
    // So that the file can be copied alone. When another process still reads, its own close does it.
    static_cast<void>((*connection)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
}

} // namespace bakeoff::storage
