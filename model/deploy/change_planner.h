// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/deployment.h"
#include "deploy/planner.h"

namespace bakeoff::deploy {

/// What is to become of a deployment that runs.
struct DeploymentChange {
    QMap<QString, int> counts; ///< nodes by role; a role that is absent keeps what it has
    QStringList lost;          ///< nodes that are dead: each is replaced
    QStringList started; ///< nodes whose machines are off: each is started again, with the data that it has
    /// By role, the node that takes the place of its lost one (see catalog::Promotion); the lost one is then
    /// replaced by a node of the promoted one's role.
    QMap<QString, QString> promoted;
};

/// The graph of a change. Nodes that stay are told about the others; those whose role comes after one whose
/// nodes change join again, as do promoted ones; leaving nodes go when nobody turns to them any more, lost
/// ones at once. Where nodes are started again, the change is that alone. Then the whole is checked, and what
/// was published on a lost or a started node is published on the same port again. Errors: NotFound (topology
/// or platform no longer known), Invalid (nothing to change, a role or count that cannot be, a node that is
/// not there, a deployment that does not run), Unsupported (a template that was revoked).
Result<catalog::Plan> planChange(const catalog::DeploymentRecord &deployment, const DeploymentChange &change,
                                 const PlanInputs &inputs);

/// Nodes that this plan removes, and whose machines it starts again.
QStringList leavingNodes(const catalog::Plan &plan);
QStringList startingNodes(const catalog::Plan &plan);

} // namespace bakeoff::deploy
