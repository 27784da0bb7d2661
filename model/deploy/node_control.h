// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/deployment.h"
#include "guest/agent.h"
#include "host/hypervisor.h"

#include <QMap>
#include <QStringList>

namespace bakeoff::storage {
class Workspace;
}

namespace bakeoff::deploy {

/// Whether that host is the one it was deployed on. Errors: Unreachable.
Result<> checkHost(const catalog::DeploymentRecord &deployment, const host::Hypervisor &host);

/// The domain of one of its nodes; empty: it has none of that name.
QString domainOf(const catalog::DeploymentRecord &deployment, const QString &node);

/// What an operator looks at and does to single machines of a deployment. Functions may be called from any
/// thread and block: most for milliseconds, those that talk to a guest for as long as it takes. Errors of
/// all: NotFound (deployment or node), Unreachable (its host is away, or another one), and what the host
/// says.
class NodeControl
{
public:
    NodeControl(const storage::Workspace &workspace, std::shared_ptr<host::Hypervisor> host);

    struct State {
        QString node;
        QString role;
        host::DomainState state = host::DomainState::Unknown;
        QString place = {}; ///< address of the machine that it is on, where the host is a group
    };
    Result<QList<State>> states(const QString &deploymentId) const;

    /// All of its machines where \a nodes is empty. The first that refuses ends it; those before stay
    /// suspended.
    Result<> suspend(const QString &deploymentId, const QStringList &nodes) const;
    Result<> resume(const QString &deploymentId, const QStringList &nodes) const;

    /// Has the guests restart one after another, each when the one before answers again; after a minute or
    /// two each. Their virtual machines go on meanwhile, so what is published stays so. Errors also:
    /// TimedOut, Cancelled (the guest restarts all the same).
    Result<> restart(const QString &deploymentId, const QStringList &nodes,
                     const std::stop_token &stop) const;

    /// Runs a command in a guest to its end, as root. An exit code other than 0 is no error.
    Result<guest::GuestCommandOutput> run(const QString &deploymentId, const QString &node,
                                          const QStringList &command, const std::stop_token &stop,
                                          const Deadline &deadline) const;
    /// Opens the endpoints of a deployment again: those of a host on another machine lead there over ssh, and
    /// end with the process that opened them. What is open already stays. Errors: Busy (something else has
    /// the port).
    Result<> publish(const QString &deploymentId) const;
    /// The same for all that run on this host and whose addresses ended with an earlier process; what could
    /// not be opened, by deployment.
    QMap<QString, Error> publishAgain(const std::stop_token &stop = {}) const;
    bool isOnThisMachine() const { return m_host->isOnThisMachine(); }
    /// The last \a most bytes of what a machine wrote to its serial port, as text.
    Result<QString> console(const QString &deploymentId, const QString &node, qint64 most) const;

private:
    /// The domains of these nodes, all where there are none.
    Result<QStringList> domains(const QString &deploymentId, const QStringList &nodes) const;

    const storage::Workspace &m_workspace;
    const std::shared_ptr<host::Hypervisor> m_host;
};

} // namespace bakeoff::deploy
