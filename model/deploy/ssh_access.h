// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <memory>
#include <stop_token>

class QTemporaryFile;

namespace bakeoff::host {
class Hypervisor;
}
namespace bakeoff::storage {
class Workspace;
}

namespace bakeoff::deploy {

/// A way in to a guest by ssh: its port 22 on a port of 127.0.0.1, and its host keys, which its agent told,
/// so that nobody has to be asked whether to trust them. The way is open while this lives.
class SshAccess
{
public:
    /// Errors: NotFound (deployment or node), Unsupported (it was deployed without a public key; no ssh
    /// server in the guest), Unreachable, Cancelled, and what the host says.
    static Result<std::shared_ptr<SshAccess>> open(const storage::Workspace &workspace,
                                                   std::shared_ptr<host::Hypervisor> host,
                                                   const QString &deploymentId, const QString &node,
                                                   const std::stop_token &stop);
    ~SshAccess();

    int port() const { return m_port; }
    /// Program and arguments that log in as root; what is appended to it is run there.
    QStringList command() const;

private:
    SshAccess(std::shared_ptr<host::Hypervisor> host, const QString &domain);

    std::shared_ptr<host::Hypervisor> m_host;
    const QString m_domain;
    int m_port = 0;
    std::unique_ptr<QTemporaryFile> m_knownHosts;
};

} // namespace bakeoff::deploy
