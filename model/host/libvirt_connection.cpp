// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/libvirt_connection.h"

#include <QCoreApplication>

#include <libvirt/virterror.h>

#include <atomic>
#include <future>

namespace bakeoff::host {

using namespace std::chrono_literals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

// Three unanswered questions, five seconds apart, and the other side counts as gone.
constexpr int keepAliveInterval_s = 5;
constexpr unsigned keepAliveCount = 3;
constexpr auto openLimit = 20s;
constexpr auto mendGap = 1s;
constexpr auto patience = 15s; ///< a daemon that is restarted is back sooner

DomainState toState(int event, int detail)
{
    switch (event) {
    case VIR_DOMAIN_EVENT_STARTED:
    case VIR_DOMAIN_EVENT_RESUMED:
        return DomainState::Running;
    case VIR_DOMAIN_EVENT_SUSPENDED:
        return detail == VIR_DOMAIN_EVENT_SUSPENDED_IOERROR ? DomainState::PausedDiskFull
                                                            : DomainState::Paused;
    case VIR_DOMAIN_EVENT_STOPPED:
        return detail == VIR_DOMAIN_EVENT_STOPPED_CRASHED || detail == VIR_DOMAIN_EVENT_STOPPED_FAILED
                   ? DomainState::Crashed
                   : DomainState::ShutOff;
    case VIR_DOMAIN_EVENT_CRASHED:
        return DomainState::Crashed;
    default: // what does not change whether it runs
        return DomainState::Unknown;
    }
}

} // namespace

DomainState domainState(virDomainPtr domain)
{
    int value = 0;
    int reason = 0;
    if (virDomainGetState(domain, &value, &reason, 0) != 0)
        return lastError().code == VIR_ERR_NO_DOMAIN ? DomainState::Missing : DomainState::Unknown;
    switch (value) {
    case VIR_DOMAIN_PAUSED:
        return reason == VIR_DOMAIN_PAUSED_IOERROR ? DomainState::PausedDiskFull : DomainState::Paused;
    case VIR_DOMAIN_SHUTOFF:
        return reason == VIR_DOMAIN_SHUTOFF_CRASHED || reason == VIR_DOMAIN_SHUTOFF_FAILED
                   ? DomainState::Crashed
                   : DomainState::ShutOff;
    case VIR_DOMAIN_CRASHED:
        return DomainState::Crashed;
    default:
        return DomainState::Running;
    }
}

OwnedDomain readOwned(virDomainPtr domain)
{
    OwnedDomain owned;
    owned.name = QString::fromUtf8(virDomainGetName(domain));
    char uuid[VIR_UUID_STRING_BUFLEN] = {};
    if (virDomainGetUUIDString(domain, uuid) == 0)
        owned.uuid = QString::fromLatin1(uuid);
    owned.active = virDomainIsActive(domain) == 1;
    const CString xml(virDomainGetMetadata(domain, VIR_DOMAIN_METADATA_ELEMENT, metadataNamespace,
                                           VIR_DOMAIN_AFFECT_CURRENT));
    if (!xml) {
        virResetLastError();
        return owned;
    }
    const OurMark mark = readMark(QString::fromUtf8(xml.get()));
    owned.workspaceId = mark.workspaceId;
    owned.deploymentId = mark.deploymentId;
    owned.node = mark.node;
    return owned;
}

/// Somebody who wants to know; guarded by the mutex, because events come on libvirt's thread.
struct LibvirtConnection::Watch {
    QString workspaceId;
    Hypervisor::DomainListener listener;
    std::mutex mutex;
    bool isWanted = true;

    bool isStillWanted()
    {
        const std::lock_guard lock(mutex);
        return isWanted;
    }
    void tell(virDomainPtr domain, DomainState state)
    {
        const OwnedDomain owned = readOwned(domain);
        const std::lock_guard lock(mutex);
        if (isWanted && owned.workspaceId == workspaceId)
            listener({owned.name, state});
    }
};

/// Set on libvirt's thread when the other side is gone. Apart from the link, which that thread must not end.
struct LossSignal {
    std::atomic<bool> isLost = false;
    std::mutex mutex; ///< guards the function, which is taken away when nobody waits for it any more
    std::function<void()> whenLost;
};

/// One opened connection, shared by those who use it at the moment.
struct LibvirtConnection::Link {
    ConnectionHandle handle;
    const std::shared_ptr<LossSignal> signal = std::make_shared<LossSignal>();
    QList<int> registered = {};

    Link(ConnectionHandle theHandle, std::function<void()> whenLost) : handle(std::move(theHandle))
    {
        signal->whenLost = std::move(whenLost);
        // Both are refused by the embedded driver, which has no other side.
        virConnectSetKeepAlive(handle.get(), keepAliveInterval_s, keepAliveCount);
        virConnectRegisterCloseCallback(
            handle.get(), tellLoss, new std::shared_ptr<LossSignal>(signal),
            [](void *opaque) { delete static_cast<std::shared_ptr<LossSignal> *>(opaque); });
        virResetLastError();
    }
    ~Link()
    {
        {
            const std::lock_guard lock(signal->mutex);
            signal->whenLost = nullptr;
        }
        // Each of these holds the connection open.
        virConnectUnregisterCloseCallback(handle.get(), tellLoss);
        for (const int id : std::as_const(registered))
            virConnectDomainEventDeregisterAny(handle.get(), id);
        virResetLastError();
    }
    Link(const Link &) = delete;
    Link &operator=(const Link &) = delete;

    static void tellLoss(virConnectPtr, int, void *opaque)
    {
        const std::shared_ptr<LossSignal> signal = *static_cast<std::shared_ptr<LossSignal> *>(opaque);
        signal->isLost = true;
        const std::lock_guard lock(signal->mutex);
        if (signal->whenLost)
            signal->whenLost();
    }

    bool registerWatch(const std::shared_ptr<Watch> &watch)
    {
        auto *opaque = new std::shared_ptr<Watch>(watch);
        const int id = virConnectDomainEventRegisterAny(
            handle.get(), nullptr, VIR_DOMAIN_EVENT_ID_LIFECYCLE, VIR_DOMAIN_EVENT_CALLBACK(tellLifecycle),
            opaque, [](void *kept) { delete static_cast<std::shared_ptr<Watch> *>(kept); });
        if (id >= 0)
            registered << id;
        else
            delete opaque;
        return id >= 0;
    }
    static int tellLifecycle(virConnectPtr, virDomainPtr domain, int event, int detail, void *opaque)
    {
        const DomainState state = toState(event, detail);
        if (state != DomainState::Unknown)
            (*static_cast<std::shared_ptr<Watch> *>(opaque))->tell(domain, state);
        return 0;
    }
};

Result<ConnectionHandle> openConnection(const HostAddress &address, const QString &uri,
                                        const std::stop_token &stop, const Deadline &deadline)
{
    using Outcome = std::pair<ConnectionHandle, QString>;
    auto promise = std::make_shared<std::promise<Outcome>>();
    auto future = promise->get_future();
    // The thread may outlive us where the server never answers; it then closes what it got.
    std::thread([promise, uri = uri.toUtf8()] {
        ConnectionHandle handle(virConnectOpen(uri.constData()));
        const QString said = handle ? QString() : lastError().text;
        promise->set_value({std::move(handle), said});
    }).detach();
    while (future.wait_for(50ms) != std::future_status::ready) {
        if (stop.stop_requested())
            return cancelled();
        if (!deadline.isOver())
            continue;
        return fail(ErrorCode::TimedOut, Text::tr("The host “%1” does not answer.").arg(address.uri),
                    Text::tr("Check that the machine runs and that the network lets you through."));
    }
    Outcome outcome = future.get();
    if (outcome.first)
        return std::move(outcome.first);
    return fail(ErrorCode::Unreachable, Text::tr("The host “%1” cannot be reached.").arg(address.uri),
                address.driver == HostAddress::Driver::Embed
                    ? Text::tr("Install libvirt-daemon-driver-qemu and qemu-system-x86 (app/run "
                               "does so) and try again.")
                    : Text::tr("Check the address, and that libvirtd runs there and lets you in; "
                               "“bakeoffctl hosts test” says more."),
                outcome.second);
}

Result<std::unique_ptr<LibvirtConnection>>
LibvirtConnection::open(const HostAddress &address, const QString &uri, const std::stop_token &stop)
{
    auto handle = openConnection(address, uri, stop, Deadline(openLimit));
    if (!handle)
        return tl::unexpected(handle.error());
    std::unique_ptr<LibvirtConnection> connection(new LibvirtConnection);
    connection->m_address = address;
    connection->m_uri = uri;
    connection->adopt(std::move(*handle));
    connection->m_mender =
        std::jthread([target = connection.get()](const std::stop_token &ended) { target->mend(ended); });
    return connection;
}

LibvirtConnection::~LibvirtConnection()
{
    m_mender.request_stop();
    m_changed.notify_all();
    m_mender.join();
}

void LibvirtConnection::adopt(ConnectionHandle handle)
{
    auto link = std::make_shared<Link>(std::move(handle), [this] { m_changed.notify_all(); });
    std::list<std::shared_ptr<Watch>> watches;
    {
        const std::lock_guard lock(m_mutex);
        m_watches.remove_if([](const std::shared_ptr<Watch> &watch) { return !watch->isStillWanted(); });
        for (const std::shared_ptr<Watch> &watch : m_watches)
            link->registerWatch(watch);
        watches = m_watches;
        m_link = link;
        m_isPatient = true;
        m_lastFailure.clear();
    }
    m_changed.notify_all();
    if (watches.empty())
        return;
    virDomainPtr *all = nullptr;
    const int count = virConnectListAllDomains(link->handle.get(), &all, 0);
    for (int i = 0; i < count; ++i) {
        const Domain domain(all[i]);
        for (const std::shared_ptr<Watch> &watch : watches)
            watch->tell(domain.get(), domainState(domain.get()));
    }
    if (count >= 0)
        free(all);
    virResetLastError();
}

void LibvirtConnection::mend(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(m_mutex);
            // Looked at every second as well: the callback tells without the lock, between two looks.
            m_changed.wait_for(lock, stop, mendGap, [this] { return !m_link || m_link->signal->isLost; });
            if (stop.stop_requested())
                return;
            if (m_link && !m_link->signal->isLost)
                continue;
            m_link.reset();
        }
        m_changed.notify_all();
        auto handle = openConnection(m_address, m_uri, stop, Deadline(openLimit));
        if (handle) {
            adopt(std::move(*handle));
            continue;
        }
        {
            const std::lock_guard lock(m_mutex);
            m_lastFailure = handle.error().detail;
        }
        if (!waitFor(stop, mendGap))
            return;
    }
}

Error LibvirtConnection::unreachable(const QString &detail) const
{
    return {ErrorCode::Unreachable, Text::tr("The host “%1” does not answer any more.").arg(m_address.uri),
            detail,
            Text::tr("Bakeoff goes on by itself when it is back; its machines may be running still.")};
}

Result<ConnectionHandle> LibvirtConnection::get() const
{
    std::unique_lock lock(m_mutex);
    const auto isThere = [this] { return m_link && !m_link->signal->isLost; };
    if (!isThere() && m_isPatient) // one after the other would wait, where one has waited in vain
        m_isPatient = m_changed.wait_for(lock, patience, isThere);
    if (!isThere())
        return tl::unexpected(unreachable(m_lastFailure));
    virConnectRef(m_link->handle.get());
    return ConnectionHandle(m_link->handle.get());
}

tl::unexpected<Error> LibvirtConnection::explain(ErrorCode code, const QString &otherwise,
                                                 const QString &hint) const
{
    const LibvirtError error = lastError();
    bool isLost = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_link && virConnectIsAlive(m_link->handle.get()) == 0)
            m_link->signal->isLost = true;
        isLost = !m_link || m_link->signal->isLost;
    }
    virResetLastError();
    return isLost ? tl::unexpected(unreachable(error.text)) : fail(code, otherwise, hint, error.text);
}

Result<std::shared_ptr<void>> LibvirtConnection::watch(const QString &workspaceId,
                                                       Hypervisor::DomainListener listener)
{
    auto watch = std::make_shared<Watch>();
    watch->workspaceId = workspaceId;
    watch->listener = std::move(listener);
    {
        const std::lock_guard lock(m_mutex);
        if (m_link && !m_link->registerWatch(watch)) {
            return fail(
                ErrorCode::Unreachable,
                Text::tr("The host “%1” does not tell what becomes of its machines.").arg(m_address.uri),
                Text::tr("Check that it runs and try again."), lastError().text);
        }
        m_watches.push_back(watch);
    }
    // What is released may outlive this connection, and says only that nobody is to be called any more.
    return std::shared_ptr<void>(nullptr, [watch](void *) {
        const std::lock_guard lock(watch->mutex);
        watch->isWanted = false;
        watch->listener = nullptr;
    });
}

} // namespace bakeoff::host
