// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace bakeoff::storage {
class Workspace;
}

namespace bakeoff::deploy {

/// A host that the workspace knows by a name.
struct NamedHost {
    QString name;
    QString uri;
    bool isUsed = false; ///< the one that is deployed on
    bool operator==(const NamedHost &) const = default;
};

// The hosts of a workspace. "embed" is always among them, under its own name; so is the one in use.

QList<NamedHost> knownHosts(const storage::Workspace &workspace);
/// The one that is deployed on.
NamedHost usedHost(const storage::Workspace &workspace);
/// Errors: NotFound, naming those there are.
Result<NamedHost> hostByName(const storage::Workspace &workspace, const QString &name);
/// Errors: Invalid (an empty name, no address), AlreadyExists (name or address), and those of writing.
Result<> addHost(storage::Workspace &workspace, const QString &name, const QString &uri);
/// Several known hosts as one, under a name. Errors: as addHost(), NotFound; Invalid where they cannot be a
/// group (see host::parseHostAddress()); whether they share that network, only a look at them tells.
Result<> addGroup(storage::Workspace &workspace, const QString &name, const QString &network,
                  const QStringList &hosts);
/// Gives a host another name and address. Errors: as addHost(); NotFound; Busy where its address would change
/// while deployments are on it; Invalid for "embed".
Result<> editHost(storage::Workspace &workspace, const QString &name, const QString &newName,
                  const QString &newUri);
/// Forgets it. Errors: NotFound, Busy (in use, or deployments are on it), Invalid for "embed".
Result<> removeHost(storage::Workspace &workspace, const QString &name);
/// From the next time the workspace is opened, deploys there.
Result<> useHost(storage::Workspace &workspace, const QString &name);

} // namespace bakeoff::deploy
