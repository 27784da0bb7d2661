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

/// What has to be done about a deployment's lost nodes, and those in \a more. Errors: Invalid (nothing is
/// lost; a lost role that nobody can take the place of still is replaced), Unreachable (the host), Cancelled.
Result<DeploymentChange> findRepair(const catalog::DeploymentRecord &deployment,
                                    const catalog::Catalog &catalog, host::Hypervisor &host,
                                    const QStringList &more, const std::stop_token &stop);

} // namespace bakeoff::deploy
