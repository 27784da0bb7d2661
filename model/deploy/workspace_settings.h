// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "host/host_doctor.h"
#include "host/hypervisor.h"
#include "image/mirror.h"

#include <memory>
#include <optional>

namespace bakeoff::storage {
class Workspace;
}

namespace bakeoff::deploy {

// What a workspace says about the machine it is used on. The window and the command line both read it here.

/// The libvirt URI of the workspace's host; "embed" where none was set.
QString hostUri(const storage::Workspace &workspace);
/// "embed", or a libvirt URI; see host::parseHostAddress(). Errors: Invalid for what is no URI, and those of
/// writing to the workspace.
Result<> setHostUri(storage::Workspace &workspace, const QString &uri);
/// Connects to that host, or to \a uri where one is given. Errors: as host::openHypervisor().
Result<std::shared_ptr<host::Hypervisor>> connectHost(const storage::Workspace &workspace,
                                                      const QString &uri = {});

/// Looks at a host of the workspace, as host::examineHost() does. \a open: the host that is open already,
/// which is asked itself where it is the one.
host::HostReport examineHost(const storage::Workspace &workspace, const QString &uri,
                             const std::shared_ptr<host::Hypervisor> &open, const std::stop_token &stop);

/// The mirror that was set for the workspace; none: the machine's own apt sources are used.
std::optional<image::Mirror> chosenMirror(const storage::Workspace &workspace);
/// Errors: Invalid for what is no http or https URI, and those of writing to the workspace.
Result<> setMirror(storage::Workspace &workspace, const std::optional<image::Mirror> &mirror);
/// The chosen one, else the machine's own. Errors: as image::hostMirror(). Asks apt, which takes some 100 ms.
Result<image::Mirror> mirrorOf(const storage::Workspace &workspace, const std::stop_token &stop = {});

/// How many deployments are carried out at once on a host, where that was set.
std::optional<int> deploymentsAtOnce(const storage::Workspace &workspace);
inline constexpr int mostDeploymentsAtOnce = 64;
/// None: what the host's cores suggest. Errors: Invalid below 1 or above the most, and those of writing to
/// the workspace.
Result<> setDeploymentsAtOnce(storage::Workspace &workspace, std::optional<int> count);

} // namespace bakeoff::deploy
