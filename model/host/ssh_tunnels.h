// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "host/host_address.h"

#include <map>
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

    /// Opens one and waits until it lets through. Errors: Busy (the port is taken here), Unreachable (with
    /// what ssh said).
    Result<> open(int localPort, int remotePort);
    /// Returns the port over there that it led to; none where it was not open.
    std::optional<int> close(int localPort);
    /// Whether one of them leads to that port over there.
    bool leadTo(int remotePort) const;

private:
    HostAddress m_address;
    mutable std::mutex m_mutex;
    struct Tunnel {
        int remotePort = 0;
        std::jthread thread;
    };
    std::map<int, Tunnel> m_tunnels; ///< by local port; guarded by the mutex
};

} // namespace bakeoff::host
