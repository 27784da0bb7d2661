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

/// Whether guests on a network of that name reach other machines than \a uri, the host it is on. Errors:
/// Unsupported (there is none, or it ends at the host), Failed.
Result<> checkSharedNetwork(virConnectPtr connection, const QString &network, const QString &uri);

} // namespace bakeoff::host
