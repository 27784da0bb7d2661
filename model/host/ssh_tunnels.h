// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "host/host_address.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace bakeoff::host {

/// Ports of this machine's loopback that lead to the loopback of another one, by "ssh -L". They end with this
/// object, and with this process.
class SshTunnels
{
public:
    explicit SshTunnels(HostAddress address) : m_address(std::move(address)) {}

    /// Opens one to a port of that domain's and waits until it lets through; fine where that one is open
    /// already. Errors: Busy (the port is taken here), Unreachable (with what ssh said).
    Result<> open(const QString &domain, int localPort, int remotePort);
    /// Returns the port over there that it led to; none where it was not open.
    std::optional<int> close(int localPort);
    /// Ends all that lead to that domain: it is gone, or what it had published is.
    void closeAllOf(const QString &domain);
    /// Whether that port leads to that domain already.
    bool leadsTo(const QString &domain, int localPort) const;
    /// Whether one of them leads to that port over there.
    bool leadTo(int remotePort) const;

private:
    HostAddress m_address;
    struct Ended {
        std::atomic<bool> now = false;
        QString said; ///< by ssh, once it has ended
    };
    struct Tunnel {
        QString domain;
        int remotePort = 0;
        std::shared_ptr<Ended> ended;
        std::jthread thread;
    };
    std::mutex m_opening; ///< one is opened at a time: two of one port would be in each other's way
    mutable std::mutex m_mutex;
    std::map<int, Tunnel> m_tunnels; ///< by local port; guarded by the mutex
};

} // namespace bakeoff::host
