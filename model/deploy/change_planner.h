// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/deployment.h"
#include "deploy/planner.h"

namespace bakeoff::deploy {

using catalog::DeploymentChange;

/// The graph of a change. Nodes that stay are told about the others; those whose role comes after one whose
/// nodes change join again, as do promoted ones; leaving nodes go when nobody turns to them any more, lost
/// ones at once; those that are started again serve before who comes after their role. Then the whole is
/// checked, and what was published on a lost or a started node is published on the same port again. Errors:
/// NotFound (topology or platform no longer known), Invalid (nothing to change, a role or count that cannot
/// be, a node that is not there, a deployment that does not run), Unsupported (a template that was revoked).
Result<catalog::Plan> planChange(const catalog::DeploymentRecord &deployment, const DeploymentChange &change,
                                 const PlanInputs &inputs);

/// What is still to be done of a deploy that was ended in the middle: the nodes in \a unfinished are removed
/// as far as they are there, and made anew under their names; those that serve already are kept. Then the
/// whole is checked, and published. Errors: NotFound, Unsupported, as above.
Result<catalog::Plan> planCompletion(const catalog::DeploymentRecord &deployment,
                                     const QStringList &unfinished, const PlanInputs &inputs);

/// What a deployment was asked to be, told from its record, but for the number and size of its machines.
catalog::DeployRequest requestOf(const catalog::DeploymentRecord &deployment);

/// Nodes that this plan removes, and whose machines it starts again.
QStringList leavingNodes(const catalog::Plan &plan);
QStringList startingNodes(const catalog::Plan &plan);

} // namespace bakeoff::deploy
