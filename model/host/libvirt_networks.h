// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "host/libvirt_handles.h"

#include <QSet>

namespace bakeoff::host {

/// The name of the isolated network that the nodes of a deployment share on a system host.
QString clusterNetworkName(const QString &deploymentId);
/// libvirt's XML for it: no way out, no addresses of the host, no DHCP (the nodes bring their own). Pure.
QString clusterNetworkXml(const QString &workspaceId, const QString &deploymentId);

/// Makes it where it is missing. Errors: PermissionDenied (a network of that name is not ours), Failed.
Result<> ensureClusterNetwork(virConnectPtr connection, const QString &workspaceId,
                              const QString &deploymentId);
/// Removes the workspace's networks, apart from those of the deployments that \a used names. Errors: Failed.
Result<> removeUnusedNetworks(virConnectPtr connection, const QString &workspaceId,
                              const QSet<QString> &used);

} // namespace bakeoff::host
