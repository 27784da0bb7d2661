// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"
#include "catalog/deployment.h"
#include "host/hypervisor.h"

#include <QObject>
#include <QSet>

namespace bakeoff::storage {
class Workspace;
}

namespace bakeoff::deploy {

/// Notices at once, by what the host tells, when a machine of a deployment that runs has died. Lives on one
/// thread, whose event loop must run; nothing here waits for longer than a query of the workspace.
class Watcher : public QObject
{
    Q_OBJECT

public:
    Watcher(const storage::Workspace &workspace, std::shared_ptr<host::Hypervisor> host,
            QObject *parent = nullptr);

    /// Begins, and looks after those that died while nobody watched. Errors: Unreachable.
    Result<> start();

    /// Whether a node that the deployment has now is dead, as far as was told.
    bool isLost(const catalog::DeploymentRecord &deployment) const;

Q_SIGNALS:
    /// The deployment is neither being changed nor removed: nobody meant this to happen.
    void nodeLost(const QString &deploymentId, const QString &node);
    void nodeRuns(const QString &deploymentId, const QString &node); ///< one that was lost runs again

private:
    void heed(const host::DomainEvent &event);

    const storage::Workspace &m_workspace;
    const std::shared_ptr<host::Hypervisor> m_host;
    QSet<QString> m_lost; ///< domains that were told of
    Mailbox m_events;
    std::shared_ptr<void> m_watch; ///< last: gone before what its listener uses
};

} // namespace bakeoff::deploy
