// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/readers.h"

#include "storage/inspection.h"

#include <atomic>
#include <map>

namespace bakeoff::storage {

/// Both the thread and the workspace know it; the mutex decides who closes the connection. It is locked for
/// the length of a read, and nobody but the owning thread waits for it except when either side ends.
struct Readers::Slot {
    std::mutex mutex;
    std::unique_ptr<Connection> connection;
    bool isClosed = false;

    void close()
    {
        const std::lock_guard lock(mutex);
        connection.reset();
        isClosed = true;
    }
};

namespace {

struct ThreadSlots {
    std::map<quint64, std::shared_ptr<Readers::Slot>> bySerial;

    ~ThreadSlots()
    {
        for (const auto &[serial, slot] : bySerial)
            slot->close();
    }
    void dropClosed()
    {
        std::erase_if(bySerial, [](const auto &entry) {
            const std::lock_guard lock(entry.second->mutex);
            return entry.second->isClosed;
        });
    }
};

thread_local ThreadSlots slotsOfThread;

quint64 nextSerial()
{
    static std::atomic<quint64> counter{0};
    return ++counter;
}

} // namespace

Readers::Readers(QString path) : m_path(std::move(path)), m_serial(nextSerial()) {}

Readers::~Readers()
{
    const std::lock_guard lock(m_mutex);
    for (const std::weak_ptr<Slot> &weak : m_slots) {
        if (const auto slot = weak.lock())
            slot->close();
    }
}

std::shared_ptr<Readers::Slot> Readers::slotOfThisThread()
{
    const auto known = slotsOfThread.bySerial.find(m_serial);
    if (known != slotsOfThread.bySerial.end())
        return known->second;
    slotsOfThread.dropClosed();
    auto slot = std::make_shared<Slot>();
    slotsOfThread.bySerial.emplace(m_serial, slot);
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_slots, [](const std::weak_ptr<Slot> &weak) { return weak.expired(); });
    m_slots.push_back(slot);
    return slot;
}

Result<> Readers::read(const std::function<Result<>(Connection &)> &work)
{
    const std::shared_ptr<Slot> slot = slotOfThisThread();
    const std::lock_guard lock(slot->mutex);
    if (slot->connection)
        return slot->connection->transaction(QStringLiteral("BEGIN"), work);
    const Connection::Access access = queryAccess(m_path);
    auto opened = Connection::open(m_path, access);
    if (!opened)
        return tl::unexpected(opened.error());
    auto result = (*opened)->transaction(QStringLiteral("BEGIN"), work);
    // An immutable connection does not notice when somebody begins to write, so it is not kept.
    if (access != Connection::Access::Immutable)
        slot->connection = std::move(*opened);
    return result;
}

} // namespace bakeoff::storage
