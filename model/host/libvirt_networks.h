// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "host/libvirt_handles.h"

#include <QSet>

namespace bakeoff::host {

/// Makes a deployment's network where it is missing. Errors: PermissionDenied (a network of that name is not
/// ours), Failed.
Result<> ensureClusterNetwork(virConnectPtr connection, const QString &workspaceId,
                              const QString &deploymentId);
/// Removes the workspace's networks, apart from those of the deployments that \a used names. Errors: Failed.
Result<> removeUnusedNetworks(virConnectPtr connection, const QString &workspaceId,
                              const QSet<QString> &used);

} // namespace bakeoff::host
