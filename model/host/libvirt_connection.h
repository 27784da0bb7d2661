// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "host/host_address.h"
#include "host/hypervisor.h"
#include "host/libvirt_handles.h"

#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <thread>

namespace bakeoff::host {

/// Opens a connection and gives up at the deadline; a server that never answers would keep libvirt busy for
/// minutes. Errors: Unreachable (with what libvirt said), TimedOut, Cancelled.
Result<ConnectionHandle> openConnection(const HostAddress &address, const QString &uri,
                                        const std::stop_token &stop, const Deadline &deadline);

DomainState domainState(virDomainPtr domain);
/// What our metadata in it says; without a workspace where it has none.
OwnedDomain readOwned(virDomainPtr domain);

/// A connection that is opened again when it was lost: by the daemon's end, by a network that swallows
/// everything (libvirt's keepalive notices within 15 s), or by a host that went away. All members may be
/// called from any thread.
class LibvirtConnection
{
public:
    /// \a uri is what libvirt is given. Errors: as openConnection().
    static Result<std::unique_ptr<LibvirtConnection>> open(const HostAddress &address, const QString &uri,
                                                           const std::stop_token &stop);
    ~LibvirtConnection();

    LibvirtConnection(const LibvirtConnection &) = delete;
    LibvirtConnection &operator=(const LibvirtConnection &) = delete;

    /// The connection; where it is lost, waits some seconds for it to be back. Errors: Unreachable.
    Result<ConnectionHandle> get() const;
    /// The error for a call that failed: Unreachable when that was because the connection broke, else
    /// \a otherwise with what libvirt said.
    tl::unexpected<Error> explain(ErrorCode code, const QString &otherwise, const QString &hint = {}) const;

    /// As Hypervisor::watch(). When the connection is back, the listener is told the state of every machine
    /// of the workspace, because what happened meanwhile was told nobody.
    Result<std::shared_ptr<void>> watch(const QString &workspaceId, Hypervisor::DomainListener listener);

    struct Watch;

private:
    struct Link;
    LibvirtConnection() = default;
    void adopt(ConnectionHandle handle);
    void mend(const std::stop_token &stop);
    Error unreachable(const QString &detail) const;

    HostAddress m_address;
    QString m_uri;
    mutable std::mutex m_mutex;
    mutable std::condition_variable_any m_changed;
    std::shared_ptr<Link> m_link;                ///< guarded by the mutex; none while it is lost
    mutable bool m_isPatient = true;             ///< likewise; false once waiting for it was in vain
    QString m_lastFailure;                       ///< likewise
    std::list<std::shared_ptr<Watch>> m_watches; ///< likewise
    std::jthread m_mender;                       ///< last: joined first
};

} // namespace bakeoff::host
