// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <QString>

#include <optional>

namespace bakeoff::host {

/// How guests are run on a host.
enum class Acceleration { Kvm, Tcg };
QString toId(Acceleration acceleration); ///< "kvm", "tcg"

/// A second NIC on a network that only the nodes of one deployment share. On embed and session hosts it is
/// QEMU's multicast socket, bound to the loopback interface: nothing leaves the machine. On system hosts it
/// is an isolated network of libvirt's.
struct ClusterNic {
    QString macAddress;
    QString group; ///< multicast group of 239/8
    int port = 0;
    QString network = {}; ///< the libvirt network; empty: the multicast socket
    bool operator==(const ClusterNic &) const = default;
};

/// A virtual machine described purely; Hypervisor::start() makes it.
struct DomainSpec {
    QString name;
    QString uuid;
    QString workspaceId;  ///< kept in the domain's metadata, so that we know our own again
    QString deploymentId; ///< likewise
    QString node;         ///< likewise
    int memory_MiB = 512;
    int vcpus = 1;
    Acceleration acceleration = Acceleration::Tcg;
    QString diskFile;         ///< qcow2; empty for a probe
    QString backingFile;      ///< qcow2 that diskFile stands on; empty for a full copy
    bool unsafeCache = false; ///< for a bake, whose disk is thrown away when the host crashes
    QString isoFile;          ///< the recipes, read-only
    QString kernelFile;
    QString initrdFile;
    QString kernelArguments;
    QString consoleFile; ///< what the guest writes to its serial port
    QString agentSocket;
    QString userNicMac; ///< empty: no outbound NIC
    std::optional<ClusterNic> cluster;
    /// The agent's channel is where that libvirt puts it, and so is the console, of which it keeps a log in
    /// consoleFile where that is set: it does not write into folders of ours.
    bool libvirtChoosesPlaces = false;
    /// For somebody else's libvirt: without our metadata. To be set with libvirtChoosesPlaces.
    bool isForeign = false;
};

/// Ends the name of every console log.
inline constexpr char consoleSuffix[] = ".console";

/// The metadata element's namespace; foreign domains have none of ours and are never touched.
inline constexpr char metadataNamespace[] = "urn:bakeoff:domain:1";

/// libvirt's XML for it. Pure.
QString domainXml(const DomainSpec &spec);

/// The name of the isolated network that the nodes of a deployment share on a system host.
QString clusterNetworkName(const QString &deploymentId);
/// libvirt's XML for it: no way out, no addresses of the host, no DHCP (the nodes bring their own). Pure.
QString clusterNetworkXml(const QString &workspaceId, const QString &deploymentId);

} // namespace bakeoff::host
