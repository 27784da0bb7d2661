// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/change_planner.h"

#include <stop_token>

namespace bakeoff::host {
class Hypervisor;
}

namespace bakeoff::deploy {

/// Why a node counts as lost: its machine does not run, or nothing in it answers any more; empty while it
/// serves. Blocks for some seconds where the agent is silent. Errors: Unreachable (the host).
Result<QString> whyLost(const catalog::DeploymentNode &node, host::Hypervisor &host,
                        const std::stop_token &stop);

/// Of the lost nodes, those with the only copy of their data are started again instead, unless they are \a
/// named. Errors: Invalid, where that cannot be.
Result<> spareOnlyCopies(DeploymentChange &change, const catalog::DeploymentRecord &deployment,
                         const catalog::Topology &topology, const host::Hypervisor &host,
                         const QStringList &named);

/// What has to be done about a deployment's lost nodes, and those in \a more. A stateful node that nobody
/// takes the place of and whose data no other has is not replaced: its machine is started again. Errors:
/// Invalid (nothing is lost; such a machine is gone, and the node is not named in \a more), Unreachable (the
/// host), Cancelled.
Result<DeploymentChange> findRepair(const catalog::DeploymentRecord &deployment,
                                    const catalog::Catalog &catalog, host::Hypervisor &host,
                                    const QStringList &more, const std::stop_token &stop);

/// Which of a deployment's machines, or of \a nodes, are off, to be started again. Errors: Invalid (all of
/// them run), NotFound (a machine is gone, which a repair replaces), Unreachable (the host).
Result<DeploymentChange> findStart(const catalog::DeploymentRecord &deployment, const host::Hypervisor &host,
                                   const QStringList &nodes);

} // namespace bakeoff::deploy
